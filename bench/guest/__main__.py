"""The program of both guests and of the host: measures, a JSON line each, values in nanoseconds.

Items are pyperformance's programs as they are (bm_NAME.py), which ask `pyperf` for a runner;
pyperf.py here is one that runs each a few times.
"""

from __future__ import annotations

import json
import runpy
import sys
import timeit
from pathlib import Path

import pyperf

import syscall

CALLS = 20000
ROUNDS = 5


def main() -> None:
    """Measure all."""
    S = syscall.system()
    S.getppid()
    for _ in range(ROUNDS):
        report("call", timeit.timeit(S.getppid, number=CALLS) / CALLS * 1e9)
    for item in sorted(Path(__file__).parent.glob("bm_*.py")):
        sys.argv = [str(item)]
        runpy.run_path(str(item), run_name="__main__")
        for value in pyperf.take():
            report(item.stem, value)
    report("end", 0)


def report(name: str, value: float) -> None:
    """One line."""
    print(json.dumps({"name": name, "ns": value}), flush=True)


main()
