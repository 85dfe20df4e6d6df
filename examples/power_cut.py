"""Pull the plug at every write: is the image that is left one that e2fsck can repair?

    python examples/power_cut.py

The disk's record layer keeps each write of a small job on ext2fs. The job's disk is then rebuilt as
it was after the first write, the second, and so on, as after a power cut, and e2fsck looks at each.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import rump
from rump import Record

PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


def program(name: str) -> str:
    """Where a program of e2fsprogs is."""
    path = shutil.which(name, path=PATH)
    if path is None:
        sys.exit(f"power_cut: no {name}: install e2fsprogs")
    return path


def job(memory: bytearray) -> list[Record]:
    """Make, link, rename and remove files; what was written to the disk."""
    with rump.boot() as R:
        disk = R.attach(memory, record=True)
        R.mkdir("/mnt")
        R.mount(disk, "/mnt", "ext2fs")
        for number in range(10):
            R.mkdir(f"/mnt/{number}")
            with R.open(f"/mnt/{number}/file", "wronly, creat") as fd:
                fd.writeall(bytes([number]) * 3000)
            R.link(f"/mnt/{number}/file", f"/mnt/{number}/link")
            if number % 2:
                R.rename(f"/mnt/{number}", f"/mnt/{number - 1}/moved")
            R.sync()
        R.unmount("/mnt")
        return list(disk.records())


def verdict(image: Path) -> str:
    """What e2fsck makes of an image: clean, repaired, or beyond repair."""
    check = [program("e2fsck"), "-f", "-y", str(image)]
    status = subprocess.run(check, capture_output=True).returncode
    if status == 0:
        return "clean"
    again = subprocess.run(check, capture_output=True).returncode
    return "repaired" if again == 0 else "beyond repair"


def main() -> int:
    """Cut the power after each write; 1 if an image was beyond repair."""
    found = {"clean": 0, "repaired": 0, "beyond repair": 0}
    with tempfile.TemporaryDirectory() as scratch:
        image = Path(scratch, "disk.img")
        subprocess.run([program("mke2fs"), "-q", "-t", "ext2", str(image), "1M"], check=True)
        before = image.read_bytes()
        writes = [record for record in job(bytearray(before)) if record.op == "write"]
        disk = bytearray(before)
        for write in writes:
            disk[write.offset : write.offset + len(write.data)] = write.data
            image.write_bytes(disk)
            found[verdict(image)] += 1
    print(f"{len(writes)} writes:", ", ".join(f"{count} {what}" for what, count in found.items()))
    return 1 if found["beyond repair"] else 0


if __name__ == "__main__":
    sys.exit(main())
