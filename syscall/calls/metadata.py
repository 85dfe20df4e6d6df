"""Metadata: stat, access, permissions, ownership, times."""

from __future__ import annotations

import struct
from typing import Any, TypeAlias

from syscall.context import Context
from syscall.convert import NULL, Path, Seconds, id_word, nanoseconds, path_bytes, writable
from syscall.flags import FlagLike
from syscall.handle import FdLike, Handle, from_dir, on_fd
from syscall.raw import hot, lib
from syscall.structs.stat import Stat
from syscall.structs.time import NS

_new = object.__new__  # a Stat without a frame for __init__ on the way
_stat, _lstat, _fstat = hot.stat, hot.lstat, hot.fstat

# A file's time: seconds since 1970, "now", or "omit" to leave it.
FileTime: TypeAlias = "Seconds | str"


def _pair(context: Context, times: tuple[FileTime, FileTime] | None, ns: Any) -> Any:
    """The two timespecs of utimensat(2); NULL for now."""
    if times is not None and ns is not None:
        raise TypeError("times and ns exclude each other")
    if ns is not None:
        return struct.pack("=4q", *divmod(ns[0], NS), *divmod(ns[1], NS))
    if times is None:
        return NULL
    words: list[int] = []
    for time in times:
        if isinstance(time, str):
            words += [0, context.c.UTIME[time]]
        else:
            words += divmod(nanoseconds(time), NS)
    return struct.pack("=4q", *words)


class FdMetadata(Handle):
    """What a descriptor tells and changes of its file."""

    __slots__ = ()

    def fstat(self) -> Stat:
        """What the file is. fstat(2)."""
        kind = self._S._stat
        memory = _fstat(self._S._address, self._fd, kind.size_)
        if memory.__class__ is int:
            return self._S._stat_again(memory, lib.raw_fstat, self._fd)
        status = _new(kind)
        status._m = memory
        return status

    def fchmod(self, mode: FlagLike) -> None:
        """Change the permissions. fchmod(2)."""
        self._S._call(lib.raw_fchmod, self._fd, self._S._mode[mode])

    def fchown(self, uid: int = -1, gid: int = -1) -> None:
        """Change owner and group; -1 leaves one as it is. fchown(2)."""
        self._S._call(lib.raw_fchown, self._fd, id_word(uid), id_word(gid))

    def futimens(
        self,
        times: tuple[FileTime, FileTime] | None = None,
        *,
        ns: tuple[int, int] | None = None,
    ) -> None:
        """Set the times of access and modification, by default to now. futimens(2)."""
        pair = _pair(self._S, times, ns)
        if self._S.linux:
            self._S._call(lib.raw_utimensat, self._fd, NULL, pair, 0)
        else:
            self._S._call(lib.raw_netbsd_futimens, self._fd, pair)


class Metadata(Context):
    """Calls on a file's metadata, by path."""

    def stat(self, path: Path) -> Stat:
        """What a file is, through symbolic links. stat(2)."""
        kind = self._stat
        memory = _stat(self._address, path, kind.size_)
        if memory.__class__ is int:
            return self._stat_again(memory, lib.raw_stat, path_bytes(path), path=path)
        status = _new(kind)
        status._m = memory
        return status

    def lstat(self, path: Path) -> Stat:
        """What a file or symbolic link is. lstat(2)."""
        kind = self._stat
        memory = _lstat(self._address, path, kind.size_)
        if memory.__class__ is int:
            return self._stat_again(memory, lib.raw_lstat, path_bytes(path), path=path)
        status = _new(kind)
        status._m = memory
        return status

    def fstatat(self, dir: FdLike | None, path: Path, flags: FlagLike = 0) -> Stat:
        """What a file in a directory is; "symlink_nofollow" as `lstat`. fstatat(2)."""
        status: Stat = self.t.stat()
        args = (self._dir(dir), path_bytes(path), writable(status), self.c.AT[flags])
        self._call(lib.raw_fstatat, *args, path=path)
        return status

    def access(self, path: Path, mode: FlagLike = "f") -> None:
        """Raise unless the real user may: "r", "w", "x", or "f" for being there. access(2)."""
        self._call(lib.raw_access, path_bytes(path), self.c.OK[mode], path=path)

    def faccessat(
        self, dir: FdLike | None, path: Path, mode: FlagLike = "f", flags: FlagLike = 0
    ) -> None:
        """`access` with the path from a directory; "eaccess" asks for the effective user.

        faccessat(2).
        """
        args = (self._dir(dir), path_bytes(path), self.c.OK[mode], self.c.AT[flags])
        # Linux's older call has no flags and would ignore them.
        newer = self.linux and args[3]
        self._call(lib.raw_linux_faccessat2 if newer else lib.raw_faccessat, *args, path=path)

    def chmod(self, path: Path, mode: FlagLike) -> None:
        """Change the permissions. chmod(2)."""
        self._call(lib.raw_chmod, path_bytes(path), self._mode[mode], path=path)

    def lchmod(self, path: Path, mode: FlagLike) -> None:
        """`chmod` of a symbolic link itself; EOPNOTSUPP where links have no permissions.

        lchmod(2).
        """
        self.fchmodat(None, path, mode, "symlink_nofollow")

    def fchmodat(self, dir: FdLike | None, path: Path, mode: FlagLike, flags: FlagLike = 0) -> None:
        """`chmod` with the path from a directory. fchmodat(2)."""
        args = (self._dir(dir), path_bytes(path), self._mode[mode], self.c.AT[flags])
        newer = self.linux and args[3]
        self._call(lib.raw_linux_fchmodat2 if newer else lib.raw_fchmodat, *args, path=path)

    def chown(self, path: Path, uid: int = -1, gid: int = -1) -> None:
        """Change owner and group; -1 leaves one as it is. chown(2)."""
        self._call(lib.raw_chown, path_bytes(path), id_word(uid), id_word(gid), path=path)

    def lchown(self, path: Path, uid: int = -1, gid: int = -1) -> None:
        """`chown` of a symbolic link itself. lchown(2)."""
        self._call(lib.raw_lchown, path_bytes(path), id_word(uid), id_word(gid), path=path)

    def fchownat(
        self,
        dir: FdLike | None,
        path: Path,
        uid: int = -1,
        gid: int = -1,
        flags: FlagLike = 0,
    ) -> None:
        """`chown` with the path from a directory. fchownat(2)."""
        args = (self._dir(dir), path_bytes(path), id_word(uid), id_word(gid), self.c.AT[flags])
        self._call(lib.raw_fchownat, *args, path=path)

    def utimensat(
        self,
        dir: FdLike | None,
        path: Path,
        times: tuple[FileTime, FileTime] | None = None,
        flags: FlagLike = 0,
        *,
        ns: tuple[int, int] | None = None,
    ) -> None:
        """Set the times of access and modification: ``times`` in seconds, or ``ns``; else now.

        utimensat(2).
        """
        args = (self._dir(dir), path_bytes(path), _pair(self, times, ns), self.c.AT[flags])
        self._call(lib.raw_utimensat, *args, path=path)

    def utimens(
        self,
        path: Path,
        times: tuple[FileTime, FileTime] | None = None,
        *,
        ns: tuple[int, int] | None = None,
    ) -> None:
        """`utimensat` from the working directory."""
        self.utimensat(None, path, times, ns=ns)

    def lutimens(
        self,
        path: Path,
        times: tuple[FileTime, FileTime] | None = None,
        *,
        ns: tuple[int, int] | None = None,
    ) -> None:
        """`utimens` of a symbolic link itself."""
        self.utimensat(None, path, times, "symlink_nofollow", ns=ns)

    fstat = on_fd(FdMetadata.fstat)
    fchmod = on_fd(FdMetadata.fchmod)
    fchown = on_fd(FdMetadata.fchown)
    futimens = on_fd(FdMetadata.futimens)


class DirMetadata(FdMetadata):
    """The same with a directory's descriptor in front."""

    __slots__ = ()

    fstatat = from_dir(Metadata.fstatat)
    faccessat = from_dir(Metadata.faccessat)
    fchmodat = from_dir(Metadata.fchmodat)
    fchownat = from_dir(Metadata.fchownat)
    utimensat = from_dir(Metadata.utimensat)
