"""As much of pyperf's Runner as pyperformance's programs ask for, without its processes."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

ROUNDS = 3
perf_counter = time.perf_counter
taken: list[float] = []


class Runner:
    """Runs what it is given at once, ROUNDS times."""

    def __init__(self, **_: object) -> None:
        self.metadata: dict[str, object] = {}
        self.argparser = argparse.ArgumentParser()

    def parse_args(self) -> argparse.Namespace:
        """The program's own options."""
        return self.argparser.parse_args()

    def bench_func(self, name: str, function: Callable[..., object], *arguments: object) -> None:
        """Measure a call."""

        def work(loops: int) -> float:
            start = perf_counter()
            for _ in range(loops):
                function(*arguments)
            return perf_counter() - start

        self.bench_time_func(name, work)

    def bench_time_func(
        self, name: str, function: Callable[..., float], *arguments: object
    ) -> None:
        """Measure with a function that tells how many seconds so many loops took."""
        taken.extend(function(1, *arguments) * 1e9 for _ in range(ROUNDS))


def take() -> list[float]:
    """The nanoseconds of a loop, a value a round; each is handed out once."""
    values = taken[:]
    taken.clear()
    return values
