"""poll and select."""

import signal
import threading
import time
from typing import Any

import pytest

from syscall import System


def test_poll(S: System) -> None:
    r, w = S.pipe()
    with r, w:
        assert dict(S.poll([(r, "in"), (w, "out")], 0)) == {w: S.c.POLL.OUT}
        w.write(b"x")
        ready = dict(S.poll({r: "in", w: "out"}))
        assert ready[r] == S.c.POLL.IN
        w.close()
        r.read(10)
        assert "hup" in dict(S.poll({r: "in"}, 1000))[r]


def test_poll_times_out(S: System) -> None:
    r, w = S.pipe()
    with r, w:
        start = time.monotonic()
        assert list(S.poll({r: "in"}, 30)) == []
        assert time.monotonic() - start >= 0.03


def test_poll_wakes(S: System) -> None:
    r, w = S.pipe()
    with r, w:
        threading.Timer(0.03, w.write, (b"x",)).start()
        assert list(S.poll({r: "in"}, 10_000)) == [(r, S.c.POLL.IN)]


def test_select(S: System) -> None:
    r, w = S.pipe()
    with r, w:
        assert S.select([r], [w], [], 0) == ([], [w], [])
        w.write(b"x")
        assert S.select([r], [w], timeout=5) == ([r], [w], [])
        assert S.select([r.number], timeout=None) == ([r.number], [], [])
        assert S.select(timeout=0.01) == ([], [], [])


def test_closed_descriptor(S: System) -> None:
    r, w = S.pipe()
    w.close()
    r.close()
    with pytest.raises(OSError, match="ad file descriptor"):
        S.poll({r: "in"}, 0)


@pytest.mark.needs("signals")
def test_signals_do_not_end_a_wait(S: System) -> None:
    seen: list[Any] = []
    before = signal.signal(signal.SIGALRM, lambda *_: seen.append(1))
    r, w = S.pipe()
    try:
        with r, w:
            S.setitimer("real", 0.02)
            start = time.monotonic()
            assert list(S.poll({r: "in"}, 80)) == []
            assert time.monotonic() - start >= 0.08
            S.setitimer("real", 0.02)
            threading.Timer(0.06, w.write, (b"late",)).start()
            assert r.read(10) == b"late"
    finally:
        signal.signal(signal.SIGALRM, before)
    assert len(seen) == 2
