"""Directories: making, removing, listing and walking them, and the process's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from syscall.calls.metadata import Metadata
from syscall.convert import ENCODING, Path, decode, fresh, path_bytes, taken
from syscall.flags import FlagLike
from syscall.handle import FdLike, Handle, from_dir, on_fd
from syscall.raw import lib

_getdents = lib.raw_getdents
_entry = tuple.__new__  # a DirEntry without a frame for its own __new__

# Types of directory entries, DT_DIR and DT_LNK, the same on Linux and the BSDs.
DIR, LNK, UNKNOWN = 4, 10, 0
PATH_MAX = 1 << 16


class DirEntry(NamedTuple):
    """A directory's entry: name, inode, and type as in ``c.DT``, 0 where it is not known."""

    name: str
    ino: int
    type: int

    @property
    def isdir(self) -> bool:
        """Whether it is known to be a directory."""
        return self.type == DIR

    @property
    def islnk(self) -> bool:
        """Whether it is known to be a symbolic link."""
        return self.type == LNK


class FdDirs(Handle):
    """What a descriptor of a directory does."""

    __slots__ = ()

    def getdents(self, size: int = 32768) -> Iterator[DirEntry]:
        """The entries from the directory's offset on, with "." and "..", ``size`` bytes a call.

        getdents(2).
        """
        S = self._S
        head, name, namlen = S.platform.dirent
        buf = fresh(size)
        while n := S._call(_getdents, self._fd, buf, size):
            batch, at = taken(buf, n), 0
            while at < n:
                ino, length, kind = head.unpack_from(batch, at)
                start = at + name
                end = batch.index(0, start) if namlen < 0 else start + batch[at + namlen]
                if ino:  # 0: a removed entry (dirent(5) of NetBSD)
                    text = batch[start:end].decode(ENCODING, "surrogateescape")
                    yield _entry(DirEntry, (text, ino, kind))
                at += length

    def fchdir(self) -> None:
        """Make it the working directory. fchdir(2)."""
        self._S._call(lib.raw_fchdir, self._fd)


class Dirs(Metadata):
    """Calls on directories."""

    def mkdir(self, path: Path, mode: FlagLike = "0777") -> None:
        """Make a directory. mkdir(2)."""
        self._call(lib.raw_mkdir, path_bytes(path), self._mode[mode], path=path)

    def mkdirat(self, dir: FdLike | None, path: Path, mode: FlagLike = "0777") -> None:
        """`mkdir` with the path from a directory. mkdirat(2)."""
        args = (self._dir(dir), path_bytes(path), self._mode[mode])
        self._call(lib.raw_mkdirat, *args, path=path)

    def rmdir(self, path: Path) -> None:
        """Remove an empty directory. rmdir(2)."""
        self._call(lib.raw_rmdir, path_bytes(path), path=path)

    def chdir(self, path: Path) -> None:
        """Change the working directory. chdir(2)."""
        self._call(lib.raw_chdir, path_bytes(path), path=path)

    def chroot(self, path: Path) -> None:
        """Make a directory the process's root. chroot(2)."""
        self._call(lib.raw_chroot, path_bytes(path), path=path)

    def getcwd(self) -> str:
        """The working directory. getcwd(3)."""
        memory = fresh(PATH_MAX)
        n = self._call(lib.raw_getcwd, memory, PATH_MAX)
        return decode(taken(memory, n).split(b"\0", 1)[0])

    def mknod(self, path: Path, mode: FlagLike, dev: int = 0) -> None:
        """Make a device, or with Linux any file; the mode has its type ("fblk, 0600"). mknod(2)."""
        self._call(lib.raw_mknod, path_bytes(path), self.c.S_I[mode], dev, path=path)

    def mknodat(self, dir: FdLike | None, path: Path, mode: FlagLike, dev: int = 0) -> None:
        """`mknod` with the path from a directory. mknodat(2)."""
        args = (self._dir(dir), path_bytes(path), self.c.S_I[mode], dev)
        self._call(lib.raw_mknodat, *args, path=path)

    def mkfifo(self, path: Path, mode: FlagLike = "0666") -> None:
        """Make a FIFO. mkfifo(2)."""
        self.mkfifoat(None, path, mode)

    def mkfifoat(self, dir: FdLike | None, path: Path, mode: FlagLike = "0666") -> None:
        """`mkfifo` with the path from a directory. mkfifoat(2)."""
        args = (self._dir(dir), path_bytes(path))
        if self.linux:
            fifo = self._mode[mode] | self.c.S_I.FIFO
            self._call(lib.raw_mknodat, *args, fifo, 0, path=path)
        else:
            self._call(lib.raw_netbsd_mkfifoat, *args, self._mode[mode], path=path)

    def scandir(self, path: Path = ".") -> Iterator[DirEntry]:
        """The entries of a directory without "." and ".."; it stays open until the last."""
        number = self._call(
            lib.raw_open, path_bytes(path), self._open_flags["rdonly, directory"], 0, path=path
        )
        with self.adopt(number) as fd:
            for entry in fd.getdents():
                if entry.name not in (".", ".."):
                    yield entry

    def walk(self, top: Path, *, topdown: bool = True) -> Iterator[tuple[str, DirEntry]]:
        """All below a directory as (path, entry), a directory before its contents, or after.

        Symbolic links are not followed.
        """
        base = decode(path_bytes(top)).rstrip("/")
        above: list[tuple[str, Iterator[DirEntry], tuple[str, DirEntry] | None]]
        above = [(base, self.scandir(top), None)]
        while above:
            base, entries, own = above[-1]
            for entry in entries:
                path = f"{base}/{entry.name}"
                inside = entry.isdir or (entry.type == UNKNOWN and self.lstat(path).isdir)
                if topdown or not inside:
                    yield path, entry
                if inside:
                    above.append((path, self.scandir(path), (path, entry)))
                    break
            else:
                above.pop()
                if own and not topdown:
                    yield own

    getdents = on_fd(FdDirs.getdents)
    fchdir = on_fd(FdDirs.fchdir)


class DirDirs(FdDirs):
    """The same with a directory's descriptor in front."""

    __slots__ = ()

    mkdirat = from_dir(Dirs.mkdirat)
    mknodat = from_dir(Dirs.mknodat)
    mkfifoat = from_dir(Dirs.mkfifoat)
