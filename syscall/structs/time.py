"""Times: ``timespec``, ``timeval`` and the interval timers' pairs, exact in nanoseconds."""

from __future__ import annotations

from typing import Any

from syscall.struct import NONE, Struct

NS = 1_000_000_000


class _Time(Struct):
    __slots__ = NONE

    @property
    def ns(self) -> int:
        """The time in nanoseconds."""
        raise NotImplementedError

    def __float__(self) -> float:
        return self.ns / NS


class Timespec(_Time):
    """Seconds and nanoseconds; ``ns`` is the whole in nanoseconds, ``float()`` in seconds."""

    __slots__ = NONE
    tv_sec: int
    tv_nsec: int

    @property
    def ns(self) -> int:
        """The time in nanoseconds."""
        return self.tv_sec * NS + self.tv_nsec

    @ns.setter
    def ns(self, value: int) -> None:
        self.tv_sec, self.tv_nsec = divmod(value, NS)


class Timeval(_Time):
    """Seconds and microseconds; ``ns`` is the whole in nanoseconds, ``float()`` in seconds."""

    __slots__ = NONE
    tv_sec: int
    tv_usec: int

    @property
    def ns(self) -> int:
        """The time in nanoseconds, a multiple of 1000."""
        return self.tv_sec * NS + self.tv_usec * 1000

    @ns.setter
    def ns(self, value: int) -> None:
        self.tv_sec, rest = divmod(value, NS)
        self.tv_usec = rest // 1000


class _Timer(Struct):
    __slots__ = NONE
    it_interval: Any
    it_value: Any

    @property
    def interval(self) -> float:
        """The period in seconds; 0 for a single shot."""
        return float(self.it_interval)

    @property
    def value(self) -> float:
        """Seconds to the next expiry."""
        return float(self.it_value)


class Itimerspec(_Timer):
    """A timer's first expiry and its period; zero ``value`` is a timer at rest."""

    __slots__ = NONE
    it_interval: Timespec
    it_value: Timespec


class Itimerval(_Timer):
    """As `Itimerspec`, in microseconds."""

    __slots__ = NONE
    it_interval: Timeval
    it_value: Timeval
