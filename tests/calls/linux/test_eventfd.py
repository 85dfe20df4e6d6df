"""eventfd and timerfd."""

import pytest

from syscall import LinuxSystem

pytestmark = pytest.mark.needs("linux")


def test_eventfd(S: LinuxSystem) -> None:
    with S.eventfd(3, "semaphore, nonblock") as fd:
        fd.write((2).to_bytes(8, "little"))
        assert [int.from_bytes(fd.read(8), "little") for _ in range(5)] == [1] * 5
        with pytest.raises(BlockingIOError):
            fd.read(8)


def test_timerfd(S: LinuxSystem) -> None:
    with S.timerfd_create() as fd:
        fd.timerfd_settime(0.01, 10)
        assert int.from_bytes(fd.read(8), "little") == 1
        left = fd.timerfd_gettime()
        assert 9 < left.value <= 10
        assert left.interval == 10
