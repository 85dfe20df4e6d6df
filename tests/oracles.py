"""Programs that nobody here wrote, and what they judge in this suite.

Run as a script, with packages or for all, installs the missing ones (Debian, as root), else tells
which they are and goes on. In a test, the fixture `oracle` gives a path: `oracle("e2fsck")`. Where
it is missing the test is skipped, but fails under CI.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Container
from dataclasses import dataclass
from pathlib import Path

import pytest
from prerequisites import apt_install


@dataclass(frozen=True)
class Oracle:
    """What a Debian package brings: a program, or the `file` that stands for it."""

    name: str
    package: str
    judges: str
    file: str = ""

    def find(self) -> str | None:
        """Its path; None where it is not installed."""
        if self.file:
            return self.file if Path(self.file).exists() else None
        return shutil.which(self.name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


LIBRARIES = "/usr/lib/x86_64-linux-gnu"
# What the interpreter of images is made of (xen/interpreter/modules.toml).
STATIC_LIBRARIES = {
    "bz2": "libbz2-dev",
    "crypt": "libcrypt-dev",
    "expat": "libexpat1-dev",
    "ffi": "libffi-dev",
    "lzma": "liblzma-dev",
    "python3.11": "libpython3.11-dev",
    "sqlite3": "libsqlite3-dev",
    "uuid": "uuid-dev",
    "z": "zlib1g-dev",
}

ORACLES = (
    Oracle("mke2fs", "e2fsprogs", "makes the ext2 images that the kernel must mount"),
    Oracle("e2fsck", "e2fsprogs", "the ext2 images that the kernel wrote"),
    Oracle("debugfs", "e2fsprogs", "single inodes, directories and blocks of those images"),
    Oracle("luajit", "luajit", "runs lua-ljsyscall"),
    Oracle(
        "ljsyscall",
        "lua-ljsyscall",
        "librump.so, as its foreign client",
        file="/usr/share/lua/5.1/syscall/abi.lua",
    ),
    Oracle("aarch64-linux-gnu-gcc", "gcc-aarch64-linux-gnu", "Linux's ABI tables for aarch64"),
    Oracle(
        "aarch64 headers",
        "libc6-dev-arm64-cross",
        "the same tables",
        file="/usr/aarch64-linux-gnu/include/stdio.h",
    ),
    Oracle("cpio", "cpio", "images' root archives"),
    *(
        Oracle(
            f"lib{name}.a",
            package,
            "images: their interpreter is made of it",
            f"{LIBRARIES}/lib{name}.a",
        )
        for name, package in STATIC_LIBRARIES.items()
    ),
    Oracle("qemu-system-x86_64", "qemu-system-x86", "that images boot"),
    Oracle(
        "Xen's headers",
        "libxen-dev",
        "the machine's statement of Xen's interface",
        file="/usr/include/xen/xen.h",
    ),
)


def missing(packages: Container[str]) -> list[Oracle]:
    """The oracles of these packages that this machine lacks."""
    return [row for row in ORACLES if row.package in packages and not row.find()]


@pytest.fixture(scope="session")
def oracle() -> Callable[[str], str]:
    """Function from an oracle's name to its path; skips the test, or fails it under CI."""

    def find(name: str) -> str:
        known = next(row for row in ORACLES if row.name == name)
        path = known.find()
        if not path and os.environ.get("CI"):
            pytest.fail(f"no {name}: apt-get install {known.package}")
        if not path:
            pytest.skip(f"no {name} ({known.package}), which judges {known.judges}")
        return path

    return find


def install(packages: Container[str]) -> None:
    """Install what is missing, if this is Debian and we are root; tell what stays missing."""
    lacking = sorted({row.package for row in missing(packages)})
    if lacking and os.geteuid() == 0 and shutil.which("apt-get"):
        apt_install(lacking)
    for lost in missing(packages):
        print(f"no {lost.name} ({lost.package}), which judges {lost.judges}", file=sys.stderr)


if __name__ == "__main__":
    install(sys.argv[1:] or {row.package for row in ORACLES})
