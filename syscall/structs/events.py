"""What the kernel reports events in: ``pollfd``, ``kevent`` (NetBSD), ``epoll_event`` (Linux)."""

from __future__ import annotations

from syscall.constants import Constants
from syscall.flags import Flag
from syscall.struct import NONE, Struct


class Pollfd(Struct):
    """One descriptor of poll(2)."""

    __slots__ = NONE
    c: Constants
    fd: int
    events: int
    revents: int

    @property
    def ready(self) -> Flag:
        """What happened, ``POLL``."""
        return self.c.POLL[self.revents]


class Kevent(Struct):
    """A change for kevent(2), or an event from it."""

    __slots__ = NONE
    c: Constants
    ident: int
    filter: int
    flags: int
    fflags: int
    data: int
    udata: int

    @property
    def kind(self) -> Flag:
        """The filter, ``EVFILT``."""
        return self.c.EVFILT[self.filter]

    @property
    def actions(self) -> Flag:
        """The flags, ``EV``."""
        return self.c.EV[self.flags]

    @property
    def notes(self) -> Flag:
        """The filter's own flags, ``NOTE``."""
        return self.c.NOTE[self.fflags]


class EpollEvent(Struct):
    """An event from epoll_wait(2); ``data`` is the 64 bits given to epoll_ctl(2)."""

    __slots__ = NONE
    c: Constants
    events: int
    data: bytes

    @property
    def ready(self) -> Flag:
        """What happened, ``EPOLL``."""
        return self.c.EPOLL[self.events]

    @property
    def fd(self) -> int:
        """The data as a descriptor's number."""
        return int.from_bytes(self.data[:4], "little", signed=True)
