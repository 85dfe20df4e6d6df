"""Linux's own calls on files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from syscall.context import Context
from syscall.convert import (
    NULL,
    Path,
    fresh,
    path_bytes,
    readable,
    taken,
    writable,
)
from syscall.flags import FlagLike
from syscall.handle import FdLike, Handle, on_fd
from syscall.raw import lib
from syscall.structs.stat import Statx

if TYPE_CHECKING:
    from syscall.fd import Descriptor


class FdLinux(Handle):
    """What a descriptor does on Linux."""

    __slots__ = ()

    def fallocate(self, mode: FlagLike, offset: int, length: int) -> None:
        """Take, free ("punch_hole, keep_size") or move disk space. fallocate(2)."""
        args = (self._fd, self._S.c.FALLOC_FL[mode], offset, length)
        self._S._call(lib.raw_linux_fallocate, *args)

    def syncfs(self) -> None:
        """Write back all of the file system that holds the file. syncfs(2)."""
        self._S._call(lib.raw_linux_syncfs, self._fd)

    def copy_file_range(self, to: FdLike, size: int) -> int:
        """Copy bytes to another file inside the kernel, both at their offsets; gives how many.

        copy_file_range(2).
        """
        args = (self._fd, NULL, self._S._fd(to), NULL, size, 0)
        return self._S._call(lib.raw_linux_copy_file_range, *args)

    def sendfile(self, source: FdLike, size: int) -> int:
        """Write bytes of another file, at its offset, inside the kernel; gives how many.

        sendfile(2).
        """
        return self._S._call(lib.raw_linux_sendfile, self._fd, self._S._fd(source), NULL, size)


class LinuxFiles(Context):
    """Calls by path, and those that make descriptors."""

    def openat2(
        self,
        dir: FdLike | None,
        path: Path,
        flags: FlagLike = "rdonly",
        mode: FlagLike = 0,
        resolve: FlagLike = 0,
    ) -> Descriptor:
        """`openat` with rules for the look-up: "beneath", "no_symlinks" …. openat2(2)."""
        how = self.t.open_how(
            flags=self._open_flags[flags], mode=self._mode[mode], resolve=self.c.RESOLVE[resolve]
        )
        args = (self._dir(dir), path_bytes(path), readable(how), how.size_)
        return self.adopt(self._call(lib.raw_linux_openat2, *args, path=path))

    def renameat2(
        self,
        dir: FdLike | None,
        path: Path,
        newdir: FdLike | None,
        name: Path,
        flags: FlagLike = 0,
    ) -> None:
        """`renameat` that can "exchange" or refuse to replace ("noreplace"). renameat2(2)."""
        names = (self._dir(dir), path_bytes(path), self._dir(newdir), path_bytes(name))
        self._call(lib.raw_linux_renameat2, *names, self.c.RENAME[flags], path=path, path2=name)

    def statx(
        self,
        dir: FdLike | None,
        path: Path,
        flags: FlagLike = 0,
        mask: FlagLike = "basic_stats, btime",
    ) -> Statx:
        """What a file is, with the time of its making. statx(2)."""
        status: Statx = self.t.statx()
        args = (self._dir(dir), path_bytes(path), self.c.AT[flags], self.c.STATX[mask])
        self._call(lib.raw_linux_statx, *args, writable(status), path=path)
        return status

    def memfd_create(self, name: str, flags: FlagLike = "cloexec") -> Descriptor:
        """A file in memory without a place in any directory. memfd_create(2)."""
        args = (path_bytes(name), self.c.MFD[flags])
        return self.adopt(self._call(lib.raw_linux_memfd_create, *args))

    def getrandom(self, size: int, flags: FlagLike = 0) -> bytes:
        """Random bytes. getrandom(2)."""
        memory = fresh(size)
        return taken(memory, self._call(lib.raw_linux_getrandom, memory, size, self.c.GRND[flags]))

    fallocate = on_fd(FdLinux.fallocate)
    syncfs = on_fd(FdLinux.syncfs)
    copy_file_range = on_fd(FdLinux.copy_file_range)
    sendfile = on_fd(FdLinux.sendfile)
