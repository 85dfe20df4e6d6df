"""NetBSD's own calls on files: file flags, parts of a file to sync or free, pathconf."""

from __future__ import annotations

from syscall.context import Context
from syscall.convert import Path, path_bytes
from syscall.flags import FlagLike
from syscall.handle import Handle, on_fd
from syscall.raw import lib


class FdNetBSD(Handle):
    """What a descriptor does on NetBSD."""

    __slots__ = ()

    def fchflags(self, flags: FlagLike) -> None:
        """Set the file's flags: "uf_immutable", "uf_append" …. fchflags(2)."""
        self._S._call(lib.raw_netbsd_fchflags, self._fd, self._S.c.CHFLAGS[flags])

    def fsync_range(self, flags: FlagLike, offset: int = 0, length: int = 0) -> None:
        """`fsync` for a range (length 0: to the end), "datasync" or "filesync", "disksync" too.

        fsync_range(2).
        """
        args = (self._fd, self._S.c.FSYNC[flags], offset, length)
        self._S._call(lib.raw_netbsd_fsync_range, *args)

    def fdiscard(self, offset: int, length: int) -> None:
        """Give back the space of a range, which then reads as zeros. fdiscard(2)."""
        self._S._call(lib.raw_netbsd_fdiscard, self._fd, offset, length)

    def fpathconf(self, name: FlagLike) -> int:
        """A limit of the file: "name_max", "pipe_buf" …. fpathconf(2)."""
        return self._S._call(lib.raw_netbsd_fpathconf, self._fd, self._S.c.PC[name])

    def fchroot(self) -> None:
        """Make the directory the process's root. fchroot(2)."""
        self._S._call(lib.raw_netbsd_fchroot, self._fd)


class NetBSDFiles(Context):
    """The same by path."""

    def chflags(self, path: Path, flags: FlagLike) -> None:
        """Set a file's flags: "uf_immutable", "uf_append" …. chflags(2)."""
        self._call(lib.raw_netbsd_chflags, path_bytes(path), self.c.CHFLAGS[flags], path=path)

    def lchflags(self, path: Path, flags: FlagLike) -> None:
        """`chflags` of a symbolic link itself. lchflags(2)."""
        self._call(lib.raw_netbsd_lchflags, path_bytes(path), self.c.CHFLAGS[flags], path=path)

    def lchmod(self, path: Path, mode: FlagLike) -> None:
        """`chmod` of a symbolic link itself. lchmod(2)."""
        self._call(lib.raw_netbsd_lchmod, path_bytes(path), self._mode[mode], path=path)

    def pathconf(self, path: Path, name: FlagLike) -> int:
        """A limit of a file: "name_max", "pipe_buf" …. pathconf(2)."""
        return self._call(lib.raw_netbsd_pathconf, path_bytes(path), self.c.PC[name], path=path)

    def revoke(self, path: Path) -> None:
        """Make every open descriptor of a device useless. revoke(2)."""
        self._call(lib.raw_netbsd_revoke, path_bytes(path), path=path)

    fchflags = on_fd(FdNetBSD.fchflags)
    fsync_range = on_fd(FdNetBSD.fsync_range)
    fdiscard = on_fd(FdNetBSD.fdiscard)
    fpathconf = on_fd(FdNetBSD.fpathconf)
    fchroot = on_fd(FdNetBSD.fchroot)
