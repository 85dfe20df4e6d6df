"""Linux's own calls on processes."""

import os

import pytest

from syscall import LinuxSystem

pytestmark = pytest.mark.needs("linux")


def test_ids_and_limits(S: LinuxSystem) -> None:
    assert S.getresuid() == os.getresuid()
    assert S.getresgid() == os.getresgid()
    S.setresuid()
    assert S.gettid() > 0
    assert S.prlimit(0, "nofile") == S.getrlimit("nofile")
    assert len(S.getrandom(16)) == 16
