"""umask, limits, names of the system, a root of one's own."""

import os

import pytest

from syscall import System


def test_umask(S: System, tmp: str) -> None:
    before = S.umask("rwxg, rwxo")
    try:
        S.creat(f"{tmp}/a", "0666").close()
        assert S.stat(f"{tmp}/a").perm == 0o600
    finally:
        assert S.umask(before) == 0o077


def test_limits(S: System) -> None:
    limit = S.getrlimit("nofile")
    assert limit.cur is None or limit.cur > 8
    before = limit.cur
    S.setrlimit("nofile", 50)
    try:
        assert S.getrlimit("nofile").cur == 50
        assert S.getrlimit("nofile").max == limit.max
        r, w = S.pipe()
        with r, w, pytest.raises(OSError, match=r"[Tt]oo many|[Ii]nvalid"):
            r.dup(50)
    finally:
        S.setrlimit("nofile", before)


def test_uname(S: System) -> None:
    names = S.uname()
    assert names.sysname == ("Linux" if S.linux else "NetBSD")
    assert names.machine
    if S.name == "host":
        assert names.nodename == os.uname().nodename


@pytest.mark.needs("fork", "root")
def test_chroot(S: System, tmp: str) -> None:
    S.mkdir(f"{tmp}/inside")
    child = os.fork()
    if child == 0:
        try:
            S.chroot(tmp)
            S.chdir("/")
            os._exit(0 if S.stat("/inside").isdir and S.getcwd() == "/" else 1)
        finally:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
