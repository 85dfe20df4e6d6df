"""An ext2 image that NetBSD's driver wrote: all is read as NetBSD read it, and can be written."""

from __future__ import annotations

import hashlib
import json
import lzma
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import rump

IMAGES = Path(__file__).parent / "images"
MNT = "/mnt"


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "ext2.img"
    path.write_bytes(lzma.decompress((IMAGES / "netbsd-ext2.img.xz").read_bytes()))
    return path


def expected() -> dict[str, dict[str, Any]]:
    listed = json.loads(lzma.decompress((IMAGES / "netbsd-ext2.json.xz").read_bytes()))
    return {entry.pop("path"): entry for entry in listed}


def read(R: rump.RumpSystem, path: str) -> dict[str, Any]:
    """What a file is, in the words of the list."""
    status = R.lstat(path)
    found: dict[str, Any] = {
        "mode": oct(status.mode), "nlink": status.nlink, "uid": status.uid, "gid": status.gid,
        "size": status.size, "mtime_ns": status.mtime_ns,
    }  # fmt: skip
    if status.isreg:
        with R.open(path) as fd:
            found["sha256"] = hashlib.sha256(fd.readall()).hexdigest()
    elif status.islnk:
        found["target"] = R.readlink(path)
    elif status.ischr:
        found["rdev"] = status.rdev
    return found


def paths(R: rump.RumpSystem) -> set[str]:
    below = {str(path).removeprefix(MNT) for path, _ in R.walk(MNT)}
    return {path for path in below if not path.startswith("/lost+found")} | {"/"}


def mount(R: rump.RumpSystem, image: Path, flags: str) -> None:
    R.mkdir(MNT, "0755")
    R.mount(R.attach(image), MNT, "ext2fs", flags)


def test_all_is_read_as_netbsd_read_it(rump_system: rump.RumpSystem, image: Path) -> None:
    mount(rump_system, image, "rdonly")
    listed = expected()
    assert paths(rump_system) == {path for path in listed if not path.startswith("/lost+found")}
    for path, entry in listed.items():
        assert (path, read(rump_system, MNT + path)) == (path, entry)


def test_it_is_written_on(
    rump_system: rump.RumpSystem, image: Path, oracle: Callable[[str], str]
) -> None:
    R = rump_system
    mount(R, image, "noatime")
    for number, path in enumerate(sorted(expected())):
        if R.lstat(MNT + path).isreg:
            if number % 3 == 0:
                R.rename(MNT + path, f"{MNT}/moved{number}")
            elif number % 3 == 1:
                R.unlink(MNT + path)
            else:
                with R.open(MNT + path, "wronly, append") as fd:
                    fd.writeall(b"more" * 1000)
    R.unmount(MNT)
    done = subprocess.run([oracle("e2fsck"), "-fn", image], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
