"""Ids of processes, users and groups."""

import os

import pytest

from syscall import System


def test_host_ids() -> None:
    import syscall

    S = syscall.system("host")
    assert (S.getpid(), S.getppid()) == (os.getpid(), os.getppid())
    assert (S.getuid(), S.geteuid()) == (os.getuid(), os.geteuid())
    assert (S.getgid(), S.getegid()) == (os.getgid(), os.getegid())
    assert sorted(S.getgroups()) == sorted(os.getgroups())
    assert (S.getpgrp(), S.getsid()) == (os.getpgrp(), os.getsid(0))
    assert S.getpgid() == os.getpgid(0)


def test_ids_are_of_this_process(S: System) -> None:
    assert S.getpid() > 0
    assert S.getppid() >= 0
    assert S.getpgid(S.getpid()) == S.getpgrp()


@pytest.mark.needs("root")
def test_effective_ids_come_and_go(S: System) -> None:
    assert S.geteuid() == 0
    S.setegid(7)
    S.seteuid(1000)
    try:
        assert (S.getuid(), S.geteuid(), S.getegid()) == (0, 1000, 7)
        with pytest.raises(PermissionError):
            S.setgroups([5])
    finally:
        S.seteuid(0)
        S.setegid(0)
    assert (S.geteuid(), S.getegid()) == (0, 0)


@pytest.mark.needs("root")
def test_groups(S: System) -> None:
    before = S.getgroups()
    try:
        S.setgroups([4, 24])
        assert sorted(S.getgroups()) == [4, 24]
    finally:
        S.setgroups(before)


def test_no_such_process(S: System) -> None:
    with pytest.raises(ProcessLookupError):
        S.getpgid(0x3FFFFFFF)
