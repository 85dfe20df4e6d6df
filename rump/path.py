"""Paths that know their kernel: what `pathlib` is for the host, in the parts that tests use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Self

from syscall import System
from syscall.fd import Descriptor
from syscall.flags import FlagLike
from syscall.structs.stat import Stat

__all__ = ["KernelPath"]


class KernelPath:
    """A path of a `System`, absolute or from its working directory; its calls take it as such."""

    __slots__ = ("pure", "system")

    def __init__(self, system: System, path: str | PurePosixPath) -> None:
        self.system = system
        self.pure = PurePosixPath(path)

    def __fspath__(self) -> str:
        return str(self.pure)

    def __str__(self) -> str:
        return str(self.pure)

    def __repr__(self) -> str:
        return f"<{self.pure} of {self.system!r}>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, KernelPath):
            return NotImplemented
        return self.pure == other.pure and self.system is other.system

    def __hash__(self) -> int:
        return hash((self.pure, id(self.system)))

    def __truediv__(self, name: str) -> KernelPath:
        return KernelPath(self.system, self.pure / name)

    def of(self, system: System) -> KernelPath:
        """The same path for another process of the kernel."""
        return KernelPath(system, self.pure)

    @property
    def name(self) -> str:
        """The last component."""
        return self.pure.name

    @property
    def parent(self) -> KernelPath:
        """The directory that holds it."""
        return KernelPath(self.system, self.pure.parent)

    def open(self, flags: FlagLike = "rdonly", mode: FlagLike = 0o666) -> Descriptor:
        """`System.open`."""
        return self.system.open(self, flags, mode)

    def read_bytes(self) -> bytes:
        """The whole contents."""
        with self.open() as fd:
            return fd.readall()

    def read_text(self) -> str:
        """The whole contents, UTF-8."""
        return self.read_bytes().decode()

    def write_bytes(self, data: bytes) -> int:
        """Make or empty the file and write all of ``data``; its length."""
        with self.open("wronly, creat, trunc") as fd:
            fd.writeall(data)
        return len(data)

    def write_text(self, text: str) -> int:
        """`write_bytes` in UTF-8."""
        return self.write_bytes(text.encode())

    def stat(self) -> Stat:
        """`System.stat`."""
        return self.system.stat(self)

    def lstat(self) -> Stat:
        """`System.lstat`."""
        return self.system.lstat(self)

    def exists(self) -> bool:
        """Whether it names something, through symbolic links."""
        try:
            self.system.stat(self)
        except (FileNotFoundError, NotADirectoryError):
            return False
        return True

    def iterdir(self) -> Iterator[KernelPath]:
        """What a directory holds, in the directory's own order."""
        for entry in self.system.scandir(self):
            yield self / entry.name

    def mkdir(self, mode: FlagLike = 0o777) -> Self:
        """`System.mkdir`; gives the path itself."""
        self.system.mkdir(self, mode)
        return self

    def symlink_to(self, target: str) -> None:
        """Make it a symbolic link to ``target``."""
        self.system.symlink(target, self)

    def rename(self, target: str | KernelPath) -> None:
        """`System.rename`."""
        self.system.rename(self, target)

    def unlink(self) -> None:
        """`System.unlink`."""
        self.system.unlink(self)

    def rmdir(self) -> None:
        """`System.rmdir`."""
        self.system.rmdir(self)
