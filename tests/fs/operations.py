"""Random operations, and the same interface as `model.Model` over a System's directory."""

from __future__ import annotations

import random
from typing import Any

from syscall import System

MANY = 300  # paths, above which more goes than comes
NAMES = [f"{kind}{i}" for kind in ("a", "bb", "a-longer-name-") for i in range(8)]


class Mounted:
    """`model.Model`'s operations on a directory of a System."""

    def __init__(self, system: System, directory: str) -> None:
        self.S = system
        self.directory = directory

    def _path(self, path: str) -> str:
        return f"{self.directory}/{path}" if path else self.directory

    def create(self, path: str, mode: int) -> None:
        self.S.open(self._path(path), "creat, excl, wronly", mode).close()

    def write(self, path: str, offset: int, data: bytes) -> None:
        with self.S.open(self._path(path), "wronly") as fd:
            done = fd.pwrite(data, offset)
            assert done == len(data)

    def read(self, path: str, offset: int, size: int) -> bytes:
        # Opened for writing too, as the model refuses directories.
        with self.S.open(self._path(path), "rdwr") as fd:
            return bytes(fd.pread(size, offset))

    def truncate(self, path: str, size: int) -> None:
        self.S.truncate(self._path(path), size)

    def unlink(self, path: str) -> None:
        self.S.unlink(self._path(path))

    def mkdir(self, path: str, mode: int) -> None:
        self.S.mkdir(self._path(path), mode)

    def rmdir(self, path: str) -> None:
        self.S.rmdir(self._path(path))

    def symlink(self, target: str, path: str) -> None:
        self.S.symlink(target, self._path(path))

    def readlink(self, path: str) -> str:
        return str(self.S.readlink(self._path(path)))

    def link(self, path: str, new: str) -> None:
        self.S.linkat(None, self._path(path), None, self._path(new), "symlink_follow")

    def rename(self, old: str, new: str) -> None:
        self.S.rename(self._path(old), self._path(new))

    def chmod(self, path: str, mode: int) -> None:
        self.S.chmod(self._path(path), mode)

    def stat(self, path: str) -> tuple[str, int, int, int]:
        st = self.S.lstat(self._path(path))
        kind = "dir" if st.isdir else "link" if st.islnk else "file"
        size = 0 if kind == "dir" else st.st_size
        return kind, 0 if kind == "link" else st.st_mode & 0o7777, st.st_nlink, size

    def listdir(self, path: str) -> list[str]:
        with self.S.open(self._path(path), "rdonly, directory") as fd:
            return sorted(e.name for e in fd.getdents() if e.name not in (".", ".."))


class Operations:
    """An endless, seeded sequence of (method, arguments), mostly on paths that exist."""

    def __init__(self, seed: int, max_size: int) -> None:
        self.random = random.Random(seed)
        self.max_size = max_size
        self.paths: list[str] = []
        self.directories: list[str] = [""]
        self.kinds = {
            self._create: 14, self._write: 22, self._read: 14, self._truncate: 6, self._unlink: 9,
            self._mkdir: 5, self._rmdir: 3, self._symlink: 3, self._link: 4, self._rename: 8,
            self._chmod: 3, self._stat: 12, self._listdir: 3, self._readlink: 2,
        }  # fmt: skip

    def refresh(self, tree: list[str], directories: list[str]) -> None:
        """Tell what exists now; between calls the sequence works with an older picture."""
        self.paths, self.directories = tree, ["", *directories]

    def next(self) -> tuple[str, tuple[Any, ...]]:
        weights = self.kinds
        if len(self.paths) > MANY:
            weights = {**weights, self._unlink: 60, self._rmdir: 30}
        make = self.random.choices(list(weights), list(weights.values()))[0]
        return make.__name__.removeprefix("_"), make()

    def _old(self) -> str:
        if self.paths and self.random.random() < 0.9:
            return self.random.choice(self.paths)
        return self._new()

    def _new(self) -> str:
        directory = self.random.choice(self.directories)
        name = self.random.choice(NAMES)
        return f"{directory}/{name}" if directory else name

    def _create(self) -> tuple[Any, ...]:
        return self._new(), self.random.choice((0o600, 0o644, 0o755))

    def _write(self) -> tuple[Any, ...]:
        size = self.random.choice((1, 100, 1024, 4096, 5000, 20000))
        data = bytes([self.random.randrange(1, 256)]) * size
        return self._old(), self.random.randrange(self.max_size), data

    def _read(self) -> tuple[Any, ...]:
        return self._old(), self.random.randrange(self.max_size), 30000

    def _truncate(self) -> tuple[Any, ...]:
        return self._old(), self.random.choice((0, self.random.randrange(self.max_size)))

    def _unlink(self) -> tuple[Any, ...]:
        return (self._old(),)

    def _mkdir(self) -> tuple[Any, ...]:
        return self._new(), 0o755

    def _rmdir(self) -> tuple[Any, ...]:
        return (self._old(),)

    def _symlink(self) -> tuple[Any, ...]:
        return self.random.choice((*NAMES, "x" * 59, "y" * 60, "z" * 200)), self._new()

    def _link(self) -> tuple[Any, ...]:
        return self._old(), self._new()

    def _rename(self) -> tuple[Any, ...]:
        return self._old(), self._new()

    def _chmod(self) -> tuple[Any, ...]:
        return self._old(), self.random.choice((0o600, 0o711, 0o444))

    def _stat(self) -> tuple[Any, ...]:
        return (self._old(),)

    def _listdir(self) -> tuple[Any, ...]:
        return (self._old(),)

    def _readlink(self) -> tuple[Any, ...]:
        return (self._old(),)
