"""inotify(7): what happens to files and in directories."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from syscall.context import Context
from syscall.convert import Path, decode, path_bytes
from syscall.flags import Flag, FlagLike
from syscall.handle import Handle, on_fd
from syscall.raw import lib

if TYPE_CHECKING:
    from syscall.fd import Descriptor

HEAD = struct.Struct("=iIII")


class InotifyEvent(NamedTuple):
    """An event: the watch, what happened (``IN``), and the name if the watch is a directory's.

    The two sides of a move have the same ``cookie``.
    """

    wd: int
    mask: Flag
    cookie: int
    name: str


class FdInotify(Handle):
    """What an inotify descriptor does."""

    __slots__ = ()

    def inotify_add_watch(self, path: Path, mask: FlagLike) -> int:
        """Watch a file or directory; gives the watch. inotify_add_watch(2)."""
        args = (self._fd, path_bytes(path), self._S.c.IN[mask])
        return self._S._call(lib.raw_linux_inotify_add_watch, *args, path=path)

    def inotify_rm_watch(self, wd: int) -> None:
        """Watch no longer. inotify_rm_watch(2)."""
        self._S._call(lib.raw_linux_inotify_rm_watch, self._fd, wd)

    def inotify_read(self, size: int = 65536) -> Iterator[InotifyEvent]:
        """Wait for events, and iterate over those of one read of ``size`` bytes. inotify(7)."""
        batch = self._S.borrow(self).read(size)
        at = 0
        while at < len(batch):
            wd, mask, cookie, length = HEAD.unpack_from(batch, at)
            at += HEAD.size + length
            name = batch[at - length : at].split(b"\0", 1)[0]
            yield InotifyEvent(wd, self._S.c.IN[mask], cookie, decode(name))


class Inotify(Context):
    """Making inotify descriptors."""

    def inotify_init1(self, flags: FlagLike = "cloexec") -> Descriptor:
        """A descriptor to watch files with. inotify_init1(2)."""
        return self.adopt(self._call(lib.raw_linux_inotify_init1, self.c.IN_INIT[flags]))

    inotify_add_watch = on_fd(FdInotify.inotify_add_watch)
    inotify_rm_watch = on_fd(FdInotify.inotify_rm_watch)
    inotify_read = on_fd(FdInotify.inotify_read)
