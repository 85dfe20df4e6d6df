"""The files that an image's root will hold, by their path there."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from xen.cpio import ALIGNMENT, Entry
from xen.errors import ImageError

__all__ = ["Tree"]

MAPPED = 16 * ALIGNMENT  # a file this large is put where the machine can map it in place


class Tree:
    """Directories, files and symbolic links; parents come by themselves.

    ``output`` is a file that is never copied: an image in the place where the new one goes.
    """

    def __init__(self, output: Path | None = None) -> None:
        self._entries: dict[str, Entry] = {}
        self._output = output.stat() if output is not None and output.exists() else None

    def directory(self, path: str, mode: int = 0o755) -> None:
        """A directory; one that is there gets the mode."""
        self._put(path, stat.S_IFDIR | mode, b"")

    def file(self, path: str, content: bytes, mode: int = 0o644) -> None:
        """A regular file, in place of one that is there."""
        self._put(path, stat.S_IFREG | mode, content)

    def symlink(self, path: str, target: str) -> None:
        """A symbolic link."""
        self._put(path, stat.S_IFLNK | 0o777, os.fsencode(target))

    def copy(self, source: Path, path: str) -> None:
        """A file, a link or a whole directory of this machine. Who may not execute it is kept."""
        try:
            status = source.lstat()
            if self._output is not None and os.path.samestat(status, self._output):
                return
            if stat.S_ISDIR(status.st_mode):
                self.directory(path)
                for child in sorted(source.iterdir()):
                    self.copy(child, f"{path}/{child.name}")
            elif stat.S_ISLNK(status.st_mode):
                self.symlink(path, os.readlink(source))
            elif stat.S_ISREG(status.st_mode):
                mode = 0o755 if status.st_mode & stat.S_IXUSR else 0o644
                self.file(path, source.read_bytes(), mode)
            else:
                raise ImageError(f"{source}: neither file, directory nor link; cannot be included")
        except OSError as error:
            raise ImageError(f"cannot read {source}: {error.strerror}") from None

    def _put(self, path: str, mode: int, data: bytes) -> None:
        name = os.path.normpath(f"/{path}").lstrip("/")  # above / there is nothing
        if not name:
            return
        self._parents(name)
        old = self._entries.get(name)
        if old is not None and stat.S_ISDIR(old.mode) != stat.S_ISDIR(mode):
            raise ImageError(f"/{name} would be both a directory and a file in the image")
        self._entries[name] = Entry(name, mode, data, stat.S_ISREG(mode) and len(data) >= MAPPED)

    def _parents(self, name: str) -> None:
        parent = os.path.dirname(name)
        if parent and parent not in self._entries:
            self.directory(parent)
        elif parent and not stat.S_ISDIR(self._entries[parent].mode):
            raise ImageError(f"/{parent} would be both a directory and a file in the image")

    def __iter__(self) -> Iterator[Entry]:
        """The entries by name: a directory before what is in it."""
        return iter(entry for _, entry in sorted(self._entries.items()))

    def __contains__(self, path: str) -> bool:
        return path.lstrip("/") in self._entries
