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


def until(timeout: float | None) -> Callable[[], float | None]:
    """What is left of a timeout in seconds, as a function of no arguments; None is forever."""
    if timeout is None:
        return lambda: None
    end = time.monotonic() + timeout
    return lambda: max(0.0, end - time.monotonic())


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
        left = until(None if timeout is None or timeout < 0 else timeout / 1000)
        memory = ffi.from_buffer(table)
        while True:
            rest = left()
            ms = -1 if rest is None else math.ceil(rest * 1000)
            r = lib.raw_poll(self._t, memory, len(pairs), ms)
            if r != -errno.EINTR:
                break
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
        """Wait until descriptors can be read, written, or have exceptional news, or ``timeout``
        seconds.

        The ready ones, in three lists. select(2).
        """
        groups = [list(read), list(write), list(other)]
        numbers = [[self._fd(fd) for fd in group] for group in groups]
        count = max((n for group in numbers for n in group), default=-1) + 1
        left = until(timeout)
        while True:
            sets = [_bits(group, count) for group in numbers]
            r = self._select(count, sets, left())
            if r != -errno.EINTR:
                break
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
        span = b"" if left is None else struct.pack("=qq", *divmod(math.ceil(left * NS), NS))
        memory = readable(bytearray(span)) if span else NULL
        return call(self._t, count, pointers[0], pointers[1], pointers[2], memory, NULL)


def _bits(numbers: list[int], count: int) -> bytearray:
    """An fd_set."""
    bits = bytearray(-(-max(count, SET_BITS) // SET_BITS) * SET_BITS // 8)
    for n in numbers:
        if n < 0:
            raise ValueError(f"{n} is no descriptor's number")
        bits[n // 8] |= 1 << n % 8
    return bits
