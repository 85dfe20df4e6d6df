"""One function, on the host and in a kernel of this process; neither sees the other's files.

    python examples/side_by_side.py

Prints what each kernel says of the same calls.
"""

from __future__ import annotations

import tempfile

import rump
import syscall
from syscall import System


def journal(system: System, directory: str) -> str:
    """Write a small journal and tell what is there: only the System knows which kernel this is."""
    path = f"{directory}/journal"
    with system.open(path, "rdwr, creat, append", "0600") as fd:
        for line in (b"first\n", b"second\n"):
            fd.write(line)
        fd.fsync()
        text = fd.pread(100, 0)
    system.symlink("journal", f"{directory}/latest")
    status = system.lstat(f"{directory}/latest")
    return f"{len(text)} bytes; {status.typename} -> {system.readlink(f'{directory}/latest')!s}"


def main() -> None:
    """Run it on both."""
    host = syscall.system("host")
    with tempfile.TemporaryDirectory() as directory:
        print(f"host: {journal(host, directory)}")
    with rump.boot() as R:
        R.mkdir("/data")
        R.mount(None, "/data", "tmpfs", size=1 << 20)
        print(f"rump: {journal(R, '/data')}")
        try:
            host.stat("/data/journal")
        except FileNotFoundError as error:
            print(f"host: {error}")
        with R.process(uid=1000) as alice:
            try:
                alice.open("/data/journal")
            except PermissionError as error:
                print(f"rump, as uid {alice.getuid()}: {error}")


if __name__ == "__main__":
    main()
