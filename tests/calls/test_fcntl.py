"""fcntl with typed arguments, dup, and locks."""

import os
import threading
import time

import pytest

from syscall import System


def test_status_flags(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        flags = fd.fcntl("getfl")
        assert "rdwr" in flags
        assert "nonblock" not in flags
        fd.fcntl("setfl", "nonblock, append")
        assert fd.fcntl("getfl") & (S.c.O.NONBLOCK | S.c.O.APPEND) == S.c.O["nonblock, append"]


def test_close_on_exec_is_the_default(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd, S.open(f"{tmp}/a", "rdonly, ~cloexec") as plain:
        assert fd.fcntl("getfd") == S.c.FD.CLOEXEC
        assert plain.fcntl("getfd") == 0
        with fd.dup() as copy:
            assert copy.fcntl("getfd") == S.c.FD.CLOEXEC
        fd.fcntl("setfd", 0)
        assert fd.fcntl("getfd") == 0


def test_dup_shares_the_offset(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd, fd.dup(20) as copy:
        assert copy.number >= 20
        fd.write(b"abc")
        assert copy.lseek(0, "cur") == 3
        with S.open(tmp, "directory") as other:
            assert fd.dup2(other) is other
            assert other.lseek(0, "cur") == 3
            assert fd.dup3(other).fcntl("getfd") == S.c.FD.CLOEXEC
        with fd.fcntl("dupfd", 30) as third:
            assert third.number >= 30
        assert fd.dup2(fd) is fd


def test_flock(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as one, S.open(f"{tmp}/a", "rdwr") as two:
        one.flock("ex")
        with pytest.raises(BlockingIOError):
            two.flock("ex, nb")
        one.flock("sh")
        two.flock("sh, nb")
        one.flock("un")
        two.flock("ex, nb")


def test_flock_waits(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as one, S.open(f"{tmp}/a", "rdwr") as two:
        one.flock("ex")
        got: list[float] = []
        waiter = threading.Thread(target=lambda: (two.flock("ex"), got.append(time.monotonic())))
        waiter.start()
        time.sleep(0.05)
        assert not got
        released = time.monotonic()
        one.flock("un")
        waiter.join(10)
        assert got
        assert got[0] >= released


def test_record_lock_of_one_process(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.setlk("wrlck", 10, 20)
        assert fd.getlk("wrlck", 0) is None  # one's own lock is not in the way
        lock = S.t.flock(l_start=0, l_len=100)
        lock.type, lock.whence = "rdlck", "set"
        assert fd.fcntl("getlk", lock).type == S.c.FCNTL_LOCK.UNLCK
        fd.setlk("unlck")


@pytest.mark.needs("fork")
def test_record_lock_of_another_process(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.setlk("wrlck", 10, 20)
        child = os.fork()
        if child == 0:
            lock = fd.getlk("rdlck", 0, 15)
            ours = lock is not None and (lock.start, lock.len, lock.pid) == (10, 20, os.getppid())
            try:
                fd.setlk("rdlck", 0, 15)
            except (BlockingIOError, PermissionError):
                os._exit(0 if ours else 2)
            os._exit(1)
        assert os.waitpid(child, 0)[1] == 0
