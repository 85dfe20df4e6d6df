"""A measurement beside its peer, and the level it is held to."""

from __future__ import annotations

import statistics
import timeit
from collections.abc import Callable
from dataclasses import dataclass

UNITS = ((1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns"))


def duration(ns: float) -> str:
    """Nanoseconds, in the unit that reads best."""
    for size, unit in UNITS:
        if ns >= size:
            return f"{ns / size:.3g} {unit}"
    return f"{ns:.2g} ns"


@dataclass(frozen=True)
class Row:
    """One number a round for us and, if there is one, for the peer; `level` is the most allowed.

    The level bounds the ratio where there is a peer, else our own median.
    """

    name: str
    ours: list[float]
    peer: list[float] | None = None
    level: float | None = None
    peer_name: str = "host"
    unit: str = "ns"

    @property
    def ratio(self) -> float | None:
        """Median of the rounds' ratios."""
        if self.peer is None:
            return None
        return statistics.median(a / b for a, b in zip(self.ours, self.peer, strict=True))

    @property
    def met(self) -> bool:
        """Whether the level holds; without one, yes."""
        value = statistics.median(self.ours) if self.ratio is None else self.ratio
        return self.level is None or value <= self.level

    def _text(self, value: float) -> str:
        return duration(value) if self.unit == "ns" else f"{value:,.0f} {self.unit}"

    @property
    def ours_text(self) -> str:
        """Our median."""
        return self._text(statistics.median(self.ours))

    @property
    def peer_text(self) -> str:
        """The peer's median, with its name."""
        if self.peer is None:
            return ""
        return f"{self._text(statistics.median(self.peer))} {self.peer_name}"

    @property
    def ratio_text(self) -> str:
        """The ratio to two digits."""
        return "" if self.ratio is None else f"{self.ratio:.2f}"

    @property
    def level_text(self) -> str:
        """The level, in the unit of what it bounds."""
        if self.level is None:
            return ""
        return f"≤ {self._text(self.level)}" if self.ratio is None else f"≤ {self.level:g}"


def per_call(work: Callable[[], object], calls: int) -> float:
    """Nanoseconds a call, of ``calls`` calls in a row."""
    return timeit.timeit(work, number=calls) / calls * 1e9


def beside(
    name: str,
    ours: Callable[[], object],
    peer: Callable[[], object],
    rounds: int,
    *,
    calls: int = 5000,
    level: float | None = None,
    peer_name: str = "os",
) -> Row:
    """A row of two callables, in alternating rounds after one that is not counted."""
    per_call(ours, calls)
    per_call(peer, calls)
    pairs = [(per_call(ours, calls), per_call(peer, calls)) for _ in range(rounds)]
    return Row(name, [a for a, _ in pairs], [b for _, b in pairs], level, peer_name)
