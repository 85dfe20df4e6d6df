"""Counters and timers that are descriptors: eventfd(2), timerfd_create(2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from syscall.context import Context
from syscall.convert import Seconds, nanoseconds, readable, writable
from syscall.flags import FlagLike
from syscall.handle import Handle, on_fd
from syscall.raw import lib
from syscall.structs.time import Itimerspec

if TYPE_CHECKING:
    from syscall.fd import Descriptor


class FdTimer(Handle):
    """What a timer's descriptor does; reading it gives 8 bytes, how often it expired."""

    __slots__ = ()

    def timerfd_settime(
        self, value: Seconds, interval: Seconds = 0, flags: FlagLike = 0
    ) -> Itimerspec:
        """Set first expiry and period ("abstime": an instant); gives what was left.

        timerfd_settime(2).
        """
        S = self._S
        new, old = S.t.itimerspec(), S.t.itimerspec()
        new.it_value.ns = nanoseconds(value)
        new.it_interval.ns = nanoseconds(interval)
        args = (self._fd, S.c.TFD_TIMER[flags], readable(new), writable(old))
        S._call(lib.raw_linux_timerfd_settime, *args)
        return old  # type: ignore[no-any-return]

    def timerfd_gettime(self) -> Itimerspec:
        """What is left to the next expiry, and the period. timerfd_gettime(2)."""
        now: Itimerspec = self._S.t.itimerspec()
        self._S._call(lib.raw_linux_timerfd_gettime, self._fd, writable(now))
        return now


class Eventfd(Context):
    """Making such descriptors."""

    def eventfd(self, value: int = 0, flags: FlagLike = "cloexec") -> Descriptor:
        """A counter: 8 bytes written add to it, 8 bytes read take it. eventfd(2)."""
        return self.adopt(self._call(lib.raw_linux_eventfd2, value, self.c.EFD[flags]))

    def timerfd_create(
        self, clock: FlagLike = "monotonic", flags: FlagLike = "cloexec"
    ) -> Descriptor:
        """A timer on a clock. timerfd_create(2)."""
        args = (self.c.CLOCK[clock], self.c.TFD[flags])
        return self.adopt(self._call(lib.raw_linux_timerfd_create, *args))

    timerfd_settime = on_fd(FdTimer.timerfd_settime)
    timerfd_gettime = on_fd(FdTimer.timerfd_gettime)
