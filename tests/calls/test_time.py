"""Clocks and sleeping."""

import time

import pytest

from syscall import System


def test_clocks(S: System) -> None:
    assert abs(float(S.clock_gettime()) - time.time()) < 60
    first, second = S.clock_gettime("monotonic"), S.clock_gettime("monotonic")
    assert second.ns >= first.ns
    assert 0 < S.clock_getres("monotonic").ns <= 1_000_000_000
    assert abs(S.gettimeofday().ns - S.clock_gettime("realtime").ns) < 5_000_000_000


def test_sleep(S: System) -> None:
    start = time.monotonic()
    S.nanosleep(0.02)
    S.nanosleep((0, 20_000_000))
    assert time.monotonic() - start >= 0.04


def test_clock_nanosleep(S: System) -> None:
    start = time.monotonic()
    S.clock_nanosleep("monotonic", 0.02)
    assert time.monotonic() - start >= 0.02
    target = S.clock_gettime("monotonic")
    target.ns += 20_000_000
    S.clock_nanosleep("monotonic", target, absolute=True)
    assert S.clock_gettime("monotonic").ns >= target.ns


def test_bad_clock(S: System) -> None:
    with pytest.raises(ValueError, match="CLOCK"):
        S.clock_gettime("sundial")
    with pytest.raises(OSError, match="nvalid argument"):
        S.clock_gettime(0x7FFF)


@pytest.mark.needs("signals")
def test_interval_timer(S: System) -> None:
    S.setitimer("real", 100, 50)
    timer = S.setitimer("real", 0)
    assert 99 < timer.value <= 100
    assert timer.interval == 50
    assert S.getitimer("real").value == 0
