"""Threads, clocks and FPU state of the machine, by sched_selftest.c in a machine of its own."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import ROOT, Ended, boot

from xen.build import MachineBuild

TESTS = (
    "threads sleep fairness timers timer_after_sleep cv mutex_fairness registers interrupt "
    "interrupt_races cv_interruptible clock bytes"
).split()


def measured(ended: Ended, name: str) -> int:
    """What the machine says it measured."""
    lines = [line.split() for line in ended.output.splitlines()]
    return next(int(words[2]) for words in lines if words[:2] == ["measured", name])


@pytest.fixture(scope="module")
def image() -> Path:
    build = MachineBuild(ROOT / "build" / "xen", ROOT / "build" / "freestanding")
    return build.test_image(Path(__file__).with_name("sched_selftest.c"))


@pytest.mark.parametrize("machine", ["microvm", "q35"])
def test_threads_and_clocks(image: Path, oracle: Callable[[str], str], machine: str) -> None:
    start = time.time()
    ended = boot(oracle("qemu-system-x86_64"), image, machine=machine)
    for test in TESTS:
        assert f"ok test_{test}\n" in ended.output, ended.output
    assert ended.code == 0
    assert start - 2 < measured(ended, "wall") / 1000 < time.time() + 2  # the CMOS clock's seconds
