"""``stat`` and Linux's ``statx``: what a file is."""

from __future__ import annotations

import stat as modes

from syscall.constants import Constants
from syscall.struct import NONE, Struct
from syscall.structs.time import NS, Timespec


class _Kinds:
    """The questions that a mode answers."""

    __slots__ = NONE

    @property
    def mode(self) -> int:
        """Type and permissions together, as in C."""
        raise NotImplementedError

    @property
    def perm(self) -> int:
        """The permissions: the mode's lower twelve bits."""
        return self.mode & 0o7777

    @property
    def isdir(self) -> bool:
        """Whether it is a directory."""
        return modes.S_ISDIR(self.mode)

    @property
    def isreg(self) -> bool:
        """Whether it is a regular file."""
        return modes.S_ISREG(self.mode)

    @property
    def islnk(self) -> bool:
        """Whether it is a symbolic link."""
        return modes.S_ISLNK(self.mode)

    @property
    def isfifo(self) -> bool:
        """Whether it is a FIFO."""
        return modes.S_ISFIFO(self.mode)

    @property
    def issock(self) -> bool:
        """Whether it is a socket."""
        return modes.S_ISSOCK(self.mode)

    @property
    def isblk(self) -> bool:
        """Whether it is a block device."""
        return modes.S_ISBLK(self.mode)

    @property
    def ischr(self) -> bool:
        """Whether it is a character device."""
        return modes.S_ISCHR(self.mode)

    @property
    def typename(self) -> str:
        """``ls -l``'s ten characters, as ``-rw-r--r--``."""
        return modes.filemode(self.mode)


class Stat(_Kinds, Struct):
    """What stat(2) tells.

    C's fields, ``st_mtime_ns`` and the like as in `os.stat_result`, and each without ``st_``.
    """

    __slots__ = NONE
    c: Constants
    st_dev: int
    st_ino: int
    st_mode: int
    st_nlink: int
    st_uid: int
    st_gid: int
    st_rdev: int
    st_size: int
    st_blocks: int
    st_blksize: int
    st_flags: int
    st_gen: int
    st_atim: Timespec
    st_atim_ns: int
    st_mtim: Timespec
    st_mtim_ns: int
    st_ctim: Timespec
    st_ctim_ns: int
    st_birthtim: Timespec
    st_birthtim_ns: int

    @property
    def mode(self) -> int:
        """Type and permissions together, as in C."""
        return self.st_mode

    @property
    def size(self) -> int:
        """The length in bytes."""
        return self.st_size

    @property
    def ino(self) -> int:
        """The inode's number."""
        return self.st_ino

    @property
    def dev(self) -> int:
        """The device that holds the file."""
        return self.st_dev

    @property
    def rdev(self) -> int:
        """The device that the file is."""
        return self.st_rdev

    @property
    def nlink(self) -> int:
        """The number of names."""
        return self.st_nlink

    @property
    def uid(self) -> int:
        """The owner."""
        return self.st_uid

    @property
    def gid(self) -> int:
        """The group."""
        return self.st_gid

    @property
    def blocks(self) -> int:
        """The space taken, in units of 512 bytes."""
        return self.st_blocks

    @property
    def blksize(self) -> int:
        """The size of transfer that suits the file, in bytes."""
        return self.st_blksize

    @property
    def atime_ns(self) -> int:
        """The last access, in nanoseconds since 1970."""
        return self.st_atim_ns

    @property
    def mtime_ns(self) -> int:
        """The last change of the contents, in nanoseconds since 1970."""
        return self.st_mtim_ns

    @property
    def ctime_ns(self) -> int:
        """The last change of the inode, in nanoseconds since 1970."""
        return self.st_ctim_ns

    @property
    def birthtime_ns(self) -> int:
        """The creation, in nanoseconds since 1970 (NetBSD)."""
        return self.st_birthtim_ns

    @property
    def atime(self) -> float:
        """The last access, in seconds since 1970."""
        return self.atime_ns / NS

    @property
    def mtime(self) -> float:
        """The last change of the contents, in seconds since 1970."""
        return self.mtime_ns / NS

    @property
    def ctime(self) -> float:
        """The last change of the inode, in seconds since 1970."""
        return self.ctime_ns / NS

    @property
    def birthtime(self) -> float:
        """The creation, in seconds since 1970 (NetBSD)."""
        return self.birthtime_ns / NS

    st_atime_ns, st_mtime_ns, st_ctime_ns = atime_ns, mtime_ns, ctime_ns
    st_atime, st_mtime, st_ctime = atime, mtime, ctime
    st_birthtime, st_birthtime_ns = birthtime, birthtime_ns


class _StatxTimestamp(Struct):
    __slots__ = NONE
    tv_sec: int
    tv_nsec: int


class Statx(_Kinds, Struct):
    """What Linux's statx(2) tells; ``stx_mask`` says which of it is true."""

    __slots__ = NONE
    stx_mask: int
    stx_blksize: int
    stx_attributes: int
    stx_nlink: int
    stx_uid: int
    stx_gid: int
    stx_mode: int
    stx_ino: int
    stx_size: int
    stx_blocks: int
    stx_atime: _StatxTimestamp
    stx_btime: _StatxTimestamp
    stx_ctime: _StatxTimestamp
    stx_mtime: _StatxTimestamp

    @property
    def mode(self) -> int:
        """Type and permissions together, as in C."""
        return self.stx_mode

    @property
    def size(self) -> int:
        """The length in bytes."""
        return self.stx_size

    @property
    def mtime_ns(self) -> int:
        """The last change of the contents, in nanoseconds since 1970."""
        return self.stx_mtime.tv_sec * NS + self.stx_mtime.tv_nsec

    @property
    def birthtime_ns(self) -> int:
        """The creation, in nanoseconds since 1970."""
        return self.stx_btime.tv_sec * NS + self.stx_btime.tv_nsec
