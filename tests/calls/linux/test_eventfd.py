"""eventfd and timerfd."""

import pytest

from syscall import LinuxSystem


def test_eventfd(L: LinuxSystem) -> None:
    with L.eventfd(3, "semaphore, nonblock") as fd:
        fd.write((2).to_bytes(8, "little"))
        assert [int.from_bytes(fd.read(8), "little") for _ in range(5)] == [1] * 5
        with pytest.raises(BlockingIOError):
            fd.read(8)


def test_timerfd(L: LinuxSystem) -> None:
    with L.timerfd_create() as fd:
        fd.timerfd_settime(0.01, 10)
        assert int.from_bytes(fd.read(8), "little") == 1
        left = fd.timerfd_gettime()
        assert 9 < left.value <= 10
        assert left.interval == 10
