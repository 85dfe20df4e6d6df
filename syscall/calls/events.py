"""Waiting for descriptors: poll and select, on every kernel.

See linux/ for epoll, netbsd/ for kqueue.
"""

from __future__ import annotations

import errno
import math
import struct
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from syscall.context import Context
from syscall.convert import NULL, readable
from syscall.flags import Flag, FlagLike
from syscall.handle import FdLike
from syscall.raw import ffi, lib
from syscall.structs.time import NS

Sets: TypeAlias = "tuple[list[Any], list[Any], list[Any]]"
SET_BITS = 256  # the kernels copy whole words; NetBSD's fd_set is this long


def waiting(attempt: Callable[[float | None], int], timeout: float | None) -> int:
    """What ``attempt`` answers, called with the seconds that are left until no signal ends it.

    None is forever. (PEP 475: a handler that returns does not end a wait.)
    """
    end = None if timeout is None else time.monotonic() + timeout
    while True:
        r = attempt(None if end is None else max(0.0, end - time.monotonic()))
        if r != -errno.EINTR:
            return r


def milliseconds(seconds: float | None) -> int:
    """A timeout as poll(2) takes it, rounded up; -1 is forever."""
    return -1 if seconds is None else math.ceil(seconds * 1000)


def timespec(seconds: float | None) -> Any:
    """A timeout as a timespec, rounded up; NULL is forever."""
    if seconds is None:
        return NULL
    return struct.pack("=qq", *divmod(math.ceil(seconds * NS), NS))


class Events(Context):
    """Calls that wait."""

    def poll(
        self,
        fds: Mapping[Any, FlagLike] | Iterable[tuple[Any, FlagLike]],
        timeout: int | None = None,
    ) -> Iterator[tuple[Any, Flag]]:
        """Wait until something happens to descriptors: pairs, or a mapping, of them and "in", "out"
        ….

        Iterates over (descriptor, what happened); nothing after ``timeout`` milliseconds. poll(2).
        """
        pairs = list(fds.items() if isinstance(fds, Mapping) else fds)
        wanted = [(self._fd(fd), self.c.POLL[events], 0) for fd, events in pairs]
        table = bytearray(b"".join(struct.pack("=ihh", *row) for row in wanted))
        memory = ffi.from_buffer(table)
        r = waiting(
            lambda left: lib.raw_poll(self._t, memory, len(pairs), milliseconds(left)),
            None if timeout is None or timeout < 0 else timeout / 1000,
        )
        if r < 0:
            self._fail(r, lib.raw_poll)
        happened = [row[2] for row in struct.iter_unpack("=ihh", table)]
        return (
            (fd, self.c.POLL[events])
            for (fd, _), events in zip(pairs, happened, strict=True)
            if events
        )

    def select(
        self,
        read: Sequence[FdLike] = (),
        write: Sequence[FdLike] = (),
        other: Sequence[FdLike] = (),
        timeout: float | None = None,
    ) -> Sets:
        """Wait until descriptors can be read, written, or have news, or for ``timeout`` seconds.

        The ready ones, in three lists. select(2).
        """
        groups = [list(read), list(write), list(other)]
        numbers = [[self._fd(fd) for fd in group] for group in groups]
        count = max((n for group in numbers for n in group), default=-1) + 1
        sets: list[bytearray] = []

        def attempt(left: float | None) -> int:
            sets[:] = [_bits(group, count) for group in numbers]
            return self._select(count, sets, left)

        r = waiting(attempt, timeout)
        if r < 0:
            self._fail(r, lib.raw_linux_pselect6)
        ready = [
            [fd for fd, n in zip(group, ns, strict=True) if bits[n // 8] >> n % 8 & 1]
            for group, ns, bits in zip(groups, numbers, sets, strict=True)
        ]
        return ready[0], ready[1], ready[2]

    def _select(self, count: int, sets: list[bytearray], left: float | None) -> int:
        pointers = [readable(bits) for bits in sets]
        call = lib.raw_linux_pselect6 if self.linux else lib.raw_netbsd_pselect
        # Linux writes the time left over into the timespec: a copy of our own.
        span = timespec(left)
        # Linux writes the time left over into the timespec: a copy of our own.
        memory = span if left is None else readable(bytearray(span))
        return call(self._t, count, pointers[0], pointers[1], pointers[2], memory, NULL)


def _bits(numbers: list[int], count: int) -> bytearray:
    """An fd_set."""
    bits = bytearray(-(-max(count, SET_BITS) // SET_BITS) * SET_BITS // 8)
    for n in numbers:
        if n < 0:
            raise ValueError(f"{n} is no descriptor's number")
        bits[n // 8] |= 1 << n % 8
    return bits
