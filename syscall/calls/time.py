"""Clocks, sleeping and interval timers."""

from __future__ import annotations

import errno
import struct

from syscall.context import Context
from syscall.convert import NULL, Seconds, nanoseconds, readable, writable
from syscall.flags import FlagLike
from syscall.raw import lib
from syscall.structs.time import NS, Itimerval, Timespec, Timeval


def _timespec(time: Seconds) -> bytes:
    return struct.pack("=qq", *divmod(nanoseconds(time), NS))


class Time(Context):
    """Calls on clocks; lengths of time are in seconds or as timespecs."""

    def clock_gettime(self, clock: FlagLike = "realtime") -> Timespec:
        """What a clock shows. clock_gettime(2)."""
        time: Timespec = self.t.timespec()
        self._call(lib.raw_clock_gettime, self.c.CLOCK[clock], writable(time))
        return time

    def clock_settime(self, clock: FlagLike, time: Seconds) -> None:
        """Set a clock. clock_settime(2)."""
        self._call(lib.raw_clock_settime, self.c.CLOCK[clock], _timespec(time))

    def clock_getres(self, clock: FlagLike = "realtime") -> Timespec:
        """A clock's resolution. clock_getres(2)."""
        time: Timespec = self.t.timespec()
        self._call(lib.raw_clock_getres, self.c.CLOCK[clock], writable(time))
        return time

    def gettimeofday(self) -> Timeval:
        """The time in microseconds. gettimeofday(2)."""
        time: Timeval = self.t.timeval()
        self._call(lib.raw_gettimeofday, writable(time), NULL)
        return time

    def settimeofday(self, time: Seconds) -> None:
        """Set the time, to the microsecond. settimeofday(2)."""
        value: Timeval = self.t.timeval()
        value.ns = nanoseconds(time)
        self._call(lib.raw_settimeofday, readable(value), NULL)

    def nanosleep(self, time: Seconds) -> None:
        """Sleep; a signal handler that returns does not cut it short (PEP 475). nanosleep(2)."""
        left: Timespec = self.t.timespec(ns=nanoseconds(time))
        memory = writable(left)
        # The kernel puts what is left over into the same structure.
        while (r := lib.raw_nanosleep(self._t, memory, memory)) == -errno.EINTR:
            pass
        if r < 0:
            self._fail(r, lib.raw_nanosleep)

    def clock_nanosleep(self, clock: FlagLike, time: Seconds, *, absolute: bool = False) -> None:
        """Sleep by a clock, for a time or until one. Signals as for `nanosleep`.

        clock_nanosleep(2).
        """
        left: Timespec = self.t.timespec(ns=nanoseconds(time))
        memory = writable(left)
        flags = self.c.TIMER.ABSTIME if absolute else 0
        rest = NULL if absolute else memory
        args = (self.c.CLOCK[clock], flags, memory, rest)
        call = lib.raw_clock_nanosleep
        while abs(r := call(self._t, *args)) == errno.EINTR:
            pass
        if r:  # NetBSD returns the error instead of setting it
            self._fail(-abs(r), call)

    def getitimer(self, which: FlagLike = "real") -> Itimerval:
        """An interval timer. getitimer(2)."""
        value: Itimerval = self.t.itimerval()
        self._call(lib.raw_getitimer, self.c.ITIMER[which], writable(value))
        return value

    def setitimer(self, which: FlagLike, value: Seconds, interval: Seconds = 0) -> Itimerval:
        """Set an interval timer (0 stops it); gives what it was. setitimer(2)."""
        new: Itimerval = self.t.itimerval()
        old: Itimerval = self.t.itimerval()
        new.it_value.ns = nanoseconds(value)
        new.it_interval.ns = nanoseconds(interval)
        self._call(lib.raw_setitimer, self.c.ITIMER[which], readable(new), writable(old))
        return old
