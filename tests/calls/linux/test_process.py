"""Linux's own calls on processes."""

import os

from syscall import LinuxSystem


def test_ids_and_limits(L: LinuxSystem) -> None:
    assert L.getresuid() == os.getresuid()
    assert L.getresgid() == os.getresgid()
    L.setresuid()
    assert L.gettid() > 0
    assert L.prlimit(0, "nofile") == L.getrlimit("nofile")
    assert len(L.getrandom(16)) == 16
