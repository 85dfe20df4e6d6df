"""epoll(7): waiting for many descriptors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from syscall.calls.events import milliseconds, waiting
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
        args = (S._t, self._fd, memory, maxevents)
        call = lib.raw_linux_epoll_pwait
        n = waiting(lambda left: call(*args, milliseconds(left), NULL, 8), timeout)
        if n < 0:
            S._fail(n, call)
        return (kind.over(room, i * kind.size_) for i in range(n))


class Epoll(Context):
    """Making epoll descriptors."""

    def epoll_create1(self, flags: FlagLike = "cloexec") -> Descriptor:
        """A descriptor to wait on others with. epoll_create1(2)."""
        return self.adopt(self._call(lib.raw_linux_epoll_create1, self.c.EPOLLCREATE[flags]))

    epoll_ctl = on_fd(FdEpoll.epoll_ctl)
    epoll_wait = on_fd(FdEpoll.epoll_wait)
