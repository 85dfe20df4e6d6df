"""epoll(7): waiting for many descriptors."""

from __future__ import annotations

import errno
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING

from syscall.calls.events import until
from syscall.context import Context
from syscall.convert import NULL, readable
from syscall.flags import FlagLike
from syscall.handle import FdLike, Handle, on_fd
from syscall.raw import ffi, lib
from syscall.structs.events import EpollEvent

if TYPE_CHECKING:
    from syscall.fd import Descriptor


class FdEpoll(Handle):
    """What an epoll descriptor does."""

    __slots__ = ()

    def epoll_ctl(
        self, op: FlagLike, fd: FdLike, events: FlagLike = 0, data: int | None = None
    ) -> None:
        """ "add", "mod" or "del" a descriptor; ``data``, by default its number, comes back with
        events.

        epoll_ctl(2).
        """
        S = self._S
        number = S._fd(fd)
        word = number if data is None else data
        event = S.t.epoll_event(events=int(S.c.EPOLL[events]))
        event.data = word.to_bytes(8, "little", signed=word < 0)
        S._call(lib.raw_linux_epoll_ctl, self._fd, S.c.EPOLL_CTL[op], number, readable(event))

    def epoll_wait(self, maxevents: int = 64, timeout: float | None = None) -> Iterator[EpollEvent]:
        """Wait for up to ``maxevents`` events, at most ``timeout`` seconds; iterates over them.

        epoll_wait(2).
        """
        S = self._S
        kind = S.t.epoll_event
        room = bytearray(kind.size_ * maxevents)
        memory = ffi.from_buffer(room)
        left = until(timeout)
        while True:
            rest = left()
            ms = -1 if rest is None else math.ceil(rest * 1000)
            n = lib.raw_linux_epoll_pwait(S._t, self._fd, memory, maxevents, ms, NULL, 8)
            if n != -errno.EINTR:
                break
        if n < 0:
            S._fail(n, lib.raw_linux_epoll_pwait)
        return (kind.over(room, i * kind.size_) for i in range(n))


class Epoll(Context):
    """Making epoll descriptors."""

    def epoll_create1(self, flags: FlagLike = "cloexec") -> Descriptor:
        """A descriptor to wait on others with. epoll_create1(2)."""
        return self.adopt(self._call(lib.raw_linux_epoll_create1, self.c.EPOLLCREATE[flags]))

    epoll_ctl = on_fd(FdEpoll.epoll_ctl)
    epoll_wait = on_fd(FdEpoll.epoll_wait)
