"""sysctl and logins."""

import pytest

from syscall import NetBSDSystem

pytestmark = pytest.mark.needs("netbsd")


def test_sysctl(S: NetBSDSystem) -> None:
    assert S.sysctl("kern.ostype") == "NetBSD"
    assert S.sysctl("kern.maxvnodes") >= 1000
    assert S.sysctl([int(S.c.CTL.HW), int(S.c.HW.PAGESIZE)]) == S.sysctl("hw.pagesize") >= 4096
    old = S.sysctl("kern.hostname", "other.example")
    assert S.sysctl("kern.hostname") == "other.example"
    assert S.uname().nodename == "other.example"
    assert isinstance(old, str)
    for name in ("kern.nosuchname", "kern.root_device", "nosuch.name"):
        with pytest.raises(FileNotFoundError) as caught:
            S.sysctl(name)
        assert caught.value.filename == name


def test_login_and_ids(S: NetBSDSystem) -> None:
    S.setlogin("alice")
    assert S.getlogin() == "alice"
    assert S.issetugid() in (False, True)
    with pytest.raises(FileNotFoundError):
        S.revoke("/nonexistent")
