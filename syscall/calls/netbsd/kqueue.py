"""kqueue(2): waiting for descriptors, timers, changes of files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from syscall.calls.events import timespec, waiting
from syscall.context import Context
from syscall.convert import NULL
from syscall.flags import FlagLike
from syscall.handle import FdLike, Handle, on_fd
from syscall.raw import ffi, lib
from syscall.structs.events import Kevent

if TYPE_CHECKING:
    from syscall.fd import Descriptor


class FdKqueue(Handle):
    """What a kqueue descriptor does."""

    __slots__ = ()

    def kevent(
        self,
        changes: Iterable[Kevent] = (),
        nevents: int = 0,
        timeout: float | None = None,
    ) -> Iterator[Kevent]:
        """Make changes, then wait for up to ``nevents`` events, at most ``timeout`` seconds.

        Iterates over the events. kevent(2).
        """
        S = self._S
        kind = S.t.kevent
        change = b"".join(bytes(event) for event in changes)
        room = bytearray(kind.size_ * nevents)
        memory = ffi.from_buffer(room) if nevents else NULL
        undone = [len(change) // kind.size_]

        def attempt(left: float | None) -> int:
            count = undone.pop() if undone else 0  # the changes are made before the wait
            args = (change, count, memory, nevents, timespec(left))
            return lib.raw_netbsd_kevent(S._t, self._fd, *args)

        n = waiting(attempt, timeout)
        if n < 0:
            S._fail(n, lib.raw_netbsd_kevent)
        return (kind.over(room, i * kind.size_) for i in range(n))


class Kqueue(Context):
    """Making kqueue descriptors, and changes for them."""

    def kqueue(self, flags: FlagLike = 0) -> Descriptor:
        """A descriptor to wait on others with, close-on-exec. kqueue1(2)."""
        return self.adopt(self._call(lib.raw_netbsd_kqueue1, self._open_flags[flags]))

    kqueue1 = kqueue

    def ev_set(
        self,
        ident: FdLike,
        filter: FlagLike,
        flags: FlagLike = "add",
        fflags: FlagLike = 0,
        data: int = 0,
        udata: int = 0,
    ) -> Kevent:
        """A change: descriptor (or number) and filter, what to do ("add, clear"), notes, data.

        EV_SET(3).
        """
        event: Kevent = self.t.kevent(
            ident=self._fd(ident),
            filter=int(self.c.EVFILT[filter]),
            flags=int(self.c.EV[flags]),
            fflags=int(self.c.NOTE[fflags]) & 0xFFFFFFFF,
            data=data,
            udata=udata,
        )
        return event

    kevent = on_fd(FdKqueue.kevent)
