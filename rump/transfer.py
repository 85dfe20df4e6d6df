"""Copying files and trees between kernels: contents, holes, modes, owners, times and links.

Source and target are any two `syscall.System`s, the same one twice if need be: the host's and a
rump kernel's, two rump kernels'. Behaviour is that of cp(1) of POSIX with ``-P``.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

from syscall import System
from syscall.fd import Descriptor
from syscall.structs.stat import Stat

__all__ = ["Failure", "Progress", "Tally", "Transfer", "measure"]

CHUNK = 1 << 18
PIECE = 4096  # what is looked at for zeros in a sparse file
ZEROS = bytes(CHUNK)

# What could not be done ("cannot open {} for reading"), to which path, and why.
Failure: TypeAlias = Callable[[str, str, OSError], None]
# What is being copied, and how many bytes of it were since the last call.
Progress: TypeAlias = Callable[[str, int], None]


@dataclass
class Tally:
    """How many of each kind were found or copied, and the bytes of regular files."""

    files: int = 0
    directories: int = 0
    symlinks: int = 0
    others: int = 0
    bytes: int = 0

    def count(self, status: Stat) -> None:
        """Count one more."""
        if status.isreg:
            self.files += 1
            self.bytes += status.size
        elif status.isdir:
            self.directories += 1
        elif status.islnk:
            self.symlinks += 1
        else:
            self.others += 1


class _Skip(Exception):
    """One file could not be copied, which has been told; go on with the next."""


def fail(what: str, path: str, error: OSError) -> None:
    """The failure that ends the copy."""
    raise error


def join(directory: str, name: str) -> str:
    """A path of a directory and a name."""
    return f"{directory.rstrip('/')}/{name}" if directory.rstrip("/") else f"/{name}"


def measure(system: System, path: str, failed: Failure = fail) -> Tally:
    """What a tree holds, the path itself too. ``failed`` is told what could not be looked at."""
    tally = Tally()
    pending = [path]
    while pending:
        here = pending.pop()
        try:
            status = system.lstat(here)
            tally.count(status)
            if status.isdir:
                pending += [join(here, entry.name) for entry in system.scandir(here)]
        except OSError as error:
            failed("cannot access {}", here, error)
    return tally


class Transfer:
    """A copier from one system to another; ``tally`` counts what it has copied.

    ``preserve`` keeps owners (where allowed), modes, times and hard links; otherwise modes are cut
    by the target's umask. ``failed`` is told of each failure, after which the next file is tried;
    by default the first OSError is raised.
    """

    def __init__(
        self,
        source: System,
        target: System,
        *,
        recursive: bool = False,
        preserve: bool = False,
        failed: Failure = fail,
        progress: Progress | None = None,
    ) -> None:
        self.source = source
        self.target = target
        self.recursive = recursive
        self.preserve = preserve
        self.tally = Tally()
        self._failed = failed
        self._progress = progress or (lambda path, n: None)
        self._same_kernel = source is target
        self._seen: dict[tuple[int, int], str] = {}  # files of several names, and the first copy
        self._made: set[tuple[int, int]] = set()  # directories made: not to be copied themselves

    def copy(self, path: str, name: str) -> None:
        """Copy ``path`` of the source to ``name`` of the target.

        Symbolic links are copied as such when recursive, else what they mean.
        """
        pending: list[tuple[str, str, Stat | None]] = [(path, name, None)]
        while pending:
            here, there, done = pending.pop()
            try:
                if done is not None:
                    self._finish(there, done)
                    continue
                status = self._examine(here)
                made, children = self._copy_one(here, there, status)
            except _Skip:
                continue
            if made or (self.preserve and status.isdir):
                pending.append((here, there, status))
            pending += [(join(here, child), join(there, child), None) for child in children]

    @contextmanager
    def _step(self, what: str, path: str) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self._failed(what, path, error)
            raise _Skip from None

    def _refuse(self, what: str, path: str, number: int, why: str) -> None:
        with self._step(what, path):
            raise OSError(number, why)

    def _examine(self, path: str) -> Stat:
        with self._step("cannot stat {}", path):
            return self.source.lstat(path) if self.recursive else self.source.stat(path)
        raise AssertionError

    def _existing(self, name: str, *, follow: bool) -> Stat | None:
        with self._step("cannot stat {}", name):
            try:
                return self.target.stat(name) if follow else self.target.lstat(name)
            except FileNotFoundError:
                return None
        raise AssertionError

    def _copy_one(self, path: str, name: str, status: Stat) -> tuple[bool, list[str]]:
        """Copy one thing; whether it is a new directory, and the names that it shall have in it."""
        self._progress(path, 0)
        there = self._existing(name, follow=status.isdir or status.isreg)
        self._check(path, name, status, there)
        children: list[str] = []
        if status.isdir:
            children = self._directory(path, name, there)
        elif not self._linked(name, status, there):
            self._contents_or_node(path, name, status, there)
        self.tally.count(status)
        return status.isdir and there is None, children

    def _check(self, path: str, name: str, status: Stat, there: Stat | None) -> None:
        if status.isdir and not self.recursive:
            self._refuse("-r not specified; omitting directory {}", path, errno.EISDIR, "")
        if status.isdir and (status.dev, status.ino) in self._made:
            self._refuse("cannot copy a directory into itself: {}", path, errno.EINVAL, "")
        if there is None:
            return
        if self._same_kernel and (there.dev, there.ino) == (status.dev, status.ino):
            self._refuse("cannot copy {} to itself", path, errno.EINVAL, "")
        if there.isdir and not status.isdir:
            self._refuse("cannot overwrite directory {} with non-directory", name, errno.EISDIR, "")
        if status.isdir and not there.isdir:
            what = "cannot overwrite non-directory {} with directory"
            self._refuse(what, name, errno.ENOTDIR, "")

    def _directory(self, path: str, name: str, there: Stat | None) -> list[str]:
        if there is None:
            with self._step("cannot create directory {}", name):
                self.target.mkdir(name, 0o700)
        if self._same_kernel:
            with self._step("cannot stat {}", name):
                made = self.target.stat(name)
            self._made.add((made.dev, made.ino))
        with self._step("cannot open directory {}", path):
            return sorted((entry.name for entry in self.source.scandir(path)), reverse=True)
        raise AssertionError

    def _linked(self, name: str, status: Stat, there: Stat | None) -> bool:
        """Whether it is another name of something copied before, and now linked."""
        if not self.preserve or status.nlink < 2:
            return False
        first = self._seen.setdefault((status.dev, status.ino), name)
        if first == name:
            return False
        if there is not None:
            self._remove(name)
        with self._step("cannot create hard link {}", name):
            self.target.link(first, name)
        return True

    def _remove(self, name: str) -> None:
        with self._step("cannot remove {}", name):
            self.target.unlink(name)

    def _contents_or_node(self, path: str, name: str, status: Stat, there: Stat | None) -> None:
        if status.isreg or not self.recursive:
            self._file(path, name, status)
            return
        if there is not None:
            self._remove(name)
        if status.islnk:
            self._symlink(path, name)
        else:
            self._node(name, status)
        if self.preserve:
            self._keep(name, status, symlink=status.islnk)

    def _symlink(self, path: str, name: str) -> None:
        with self._step("cannot read symbolic link {}", path):
            meaning = self.source.readlink(path)
        with self._step("cannot create symbolic link {}", name):
            self.target.symlink(meaning, name)

    def _node(self, name: str, status: Stat) -> None:
        with self._step("cannot create special file {}", name):
            if status.isfifo:
                self.target.mkfifo(name, status.perm)
            elif status.issock:
                raise OSError(errno.EOPNOTSUPP, "a socket cannot be copied")
            else:
                self.target.mknod(name, status.mode, status.rdev)

    def _file(self, path: str, name: str, status: Stat) -> None:
        with self._step("cannot open {} for reading", path):
            reader = self.source.open(path, "rdonly")
        with reader:
            with self._step("cannot create regular file {}", name):
                writer = self.target.open(name, "wronly, creat, trunc", status.perm & 0o777)
            with writer:
                with self._step("error copying to {}", name):
                    self._contents(path, reader, writer, status)
                if self.preserve:
                    self._keep(name, status, symlink=False)

    def _contents(self, path: str, reader: Descriptor, writer: Descriptor, status: Stat) -> None:
        if status.isreg and status.blocks * 512 < status.size:
            self._sparse(path, reader, writer, status.size)
            return
        memory = bytearray(min(CHUNK, max(status.size + 1, PIECE)) if status.isreg else CHUNK)
        view = memoryview(memory)
        while n := reader.read(memory):
            writer.writeall(view[:n])
            self._progress(path, n)

    def _sparse(self, path: str, reader: Descriptor, writer: Descriptor, size: int) -> None:
        """Contents with holes: zeros are not written, so the copy has holes too."""
        at = 0
        while data := reader.pread(CHUNK, at):
            for offset, piece in nonzero(data):
                while piece:
                    n = writer.pwrite(piece, at + offset)
                    offset, piece = offset + n, piece[n:]
            at += len(data)
            self._progress(path, len(data))
        writer.ftruncate(at)

    def _finish(self, name: str, status: Stat) -> None:
        """A directory's mode and times, when all is in it."""
        if self.preserve:
            self._keep(name, status, symlink=False)
            return
        with self._step("cannot set permissions of {}", name):
            self.target.chmod(name, status.perm & 0o777 & ~self._umask)

    @cached_property
    def _umask(self) -> int:
        mask = int(self.target.umask(0o022))
        self.target.umask(mask)
        return mask

    def _keep(self, name: str, status: Stat, *, symlink: bool) -> None:
        """Owner (given up silently where it is not allowed, as cp(1) does), mode and times."""
        mode = status.perm
        with self._step("cannot preserve attributes of {}", name):
            try:
                self.target.lchown(name, status.uid, status.gid)
            except PermissionError:
                mode &= 0o1777  # nobody else's set-id bits
            if not symlink:
                self.target.chmod(name, mode)
            self.target.lutimens(name, ns=(status.atime_ns, status.mtime_ns))


def nonzero(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The runs of pieces that are not all zeros, with their offsets."""
    if data == ZEROS[: len(data)]:
        return
    start = None
    for at in range(0, len(data), PIECE):
        zero = data[at : at + PIECE] == ZEROS[: min(PIECE, len(data) - at)]
        if zero and start is not None:
            yield start, data[start:at]
            start = None
        elif not zero and start is None:
            start = at
    if start is not None:
        yield start, data[start:]
