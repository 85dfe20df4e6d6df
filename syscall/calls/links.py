"""Names: hard and symbolic links, renaming, unlinking."""

from __future__ import annotations

from syscall.context import Context
from syscall.convert import Path, fresh, like, path_bytes, taken
from syscall.flags import FlagLike
from syscall.handle import FdLike, Handle, from_dir
from syscall.raw import lib

TARGET_MAX = 1 << 20


class Links(Context):
    """Calls on names."""

    def link(self, path: Path, name: Path) -> None:
        """Give the file ``path`` another name. link(2)."""
        self._call(lib.raw_link, path_bytes(path), path_bytes(name), path=path, path2=name)

    def linkat(
        self,
        dir: FdLike | None,
        path: Path,
        newdir: FdLike | None,
        name: Path,
        flags: FlagLike = 0,
    ) -> None:
        """`link` between directories; "symlink_follow" links what a symbolic link means.

        linkat(2).
        """
        source = (self._dir(dir), path_bytes(path))
        target = (self._dir(newdir), path_bytes(name), self.c.AT[flags])
        self._call(lib.raw_linkat, *source, *target, path=path, path2=name)

    def symlink(self, target: Path, name: Path) -> None:
        """Make ``name`` a symbolic link to ``target``, which need not exist. symlink(2)."""
        self._call(lib.raw_symlink, path_bytes(target), path_bytes(name), path=target, path2=name)

    def symlinkat(self, target: Path, dir: FdLike | None, name: Path) -> None:
        """`symlink` with the name in a directory. symlinkat(2)."""
        args = (path_bytes(target), self._dir(dir), path_bytes(name))
        self._call(lib.raw_symlinkat, *args, path=target, path2=name)

    def readlink(self, path: Path) -> str | bytes:
        """What a symbolic link says; bytes for a path of bytes. readlink(2)."""
        return self.readlinkat(None, path)

    def readlinkat(self, dir: FdLike | None, path: Path) -> str | bytes:
        """`readlink` with the path from a directory. readlinkat(2)."""
        size, p = 1024, path_bytes(path)
        while True:
            memory = fresh(size)
            n = self._call(lib.raw_readlinkat, self._dir(dir), p, memory, size, path=path)
            if n < size or size > TARGET_MAX:
                return like(path, taken(memory, n))
            size *= 4

    def unlink(self, path: Path) -> None:
        """Remove a name that is no directory's. unlink(2)."""
        self._call(lib.raw_unlink, path_bytes(path), path=path)

    def unlinkat(self, dir: FdLike | None, path: Path, flags: FlagLike = 0) -> None:
        """`unlink` from a directory; with "removedir" rmdir. unlinkat(2)."""
        args = (self._dir(dir), path_bytes(path), self.c.AT[flags])
        self._call(lib.raw_unlinkat, *args, path=path)

    def rename(self, path: Path, name: Path) -> None:
        """Rename at one stroke, over what ``name`` was. rename(2)."""
        self._call(lib.raw_rename, path_bytes(path), path_bytes(name), path=path, path2=name)

    def renameat(self, dir: FdLike | None, path: Path, newdir: FdLike | None, name: Path) -> None:
        """`rename` between directories. renameat(2)."""
        args = (self._dir(dir), path_bytes(path), self._dir(newdir), path_bytes(name))
        self._call(lib.raw_renameat, *args, path=path, path2=name)


class DirLinks(Handle):
    """The same with a directory's descriptor in front."""

    __slots__ = ()

    linkat = from_dir(Links.linkat)
    readlinkat = from_dir(Links.readlinkat)
    renameat = from_dir(Links.renameat)
    unlinkat = from_dir(Links.unlinkat)

    def symlinkat(self, target: Path, name: Path) -> None:
        """Make ``name`` in this directory a symbolic link to ``target``. symlinkat(2)."""
        Links.symlinkat(self._S, target, self, name)  # type: ignore[arg-type]
