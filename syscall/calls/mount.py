"""What is mounted where: statvfs, the same on every kernel.

Mounting itself differs: linux/mount.py, netbsd/mount.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from syscall.context import Context
from syscall.convert import Path, path_bytes, writable
from syscall.flags import FlagLike
from syscall.handle import Handle, on_fd
from syscall.raw import lib
from syscall.structs.statvfs import Statvfs


class FdMount(Handle):
    """What a descriptor tells of its file system."""

    __slots__ = ()

    def fstatvfs(self) -> Statvfs:
        """The file system that holds the file. fstatvfs(2)."""
        S = self._S
        buf = _room(S)
        if S.linux:
            S._call(lib.raw_linux_fstatfs, self._fd, writable(buf))
        else:
            S._call(lib.raw_netbsd_fstatvfs1, self._fd, writable(buf), S.c.ST.WAIT)
        return buf


class Mounts(Context):
    """Calls on file systems."""

    def mount(
        self,
        source: Path | None,
        target: Path,
        fstype: str,
        flags: FlagLike = 0,
        data: Any = None,
        **options: Any,
    ) -> None:
        """Mount a file system; flags and options are the kernel's. mount(2)."""
        raise NotImplementedError

    def unmount(self, target: Path, flags: FlagLike = 0) -> None:
        """Unmount what is mounted on a directory. unmount(2)."""
        raise NotImplementedError

    def getvfsstat(self, flags: FlagLike = "wait") -> Iterator[Statvfs]:
        """All mounted file systems; "nowait" gives what is known without asking them."""
        raise NotImplementedError

    def statvfs(self, path: Path) -> Statvfs:
        """The file system that holds a file; Linux's statfs(2) under the same names. statvfs(2)."""
        buf = _room(self)
        p = path_bytes(path)
        if self.linux:
            self._call(lib.raw_linux_statfs, p, writable(buf), path=path)
        else:
            self._call(lib.raw_netbsd_statvfs1, p, writable(buf), self.c.ST.WAIT, path=path)
        return buf

    fstatvfs = on_fd(FdMount.fstatvfs)


def _room(context: Context) -> Statvfs:
    buf: Any = context.t.statfs() if context.linux else context.t.statvfs()
    return buf  # type: ignore[no-any-return]
