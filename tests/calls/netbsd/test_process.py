"""Processes of one kernel."""

from typing import Any

import pytest

pytestmark = pytest.mark.needs("netbsd")


def test_processes_do_not_share(S: Any, tmp: str) -> None:
    S.chmod(tmp, "01777")
    with S.process(uid=1000, gid=100) as alice:
        assert (alice.getuid(), alice.getgid(), S.getuid()) == (1000, 100, 0)
        with alice.open(f"{tmp}/hers", "rdwr, creat", "0600") as fd:
            with pytest.raises(ValueError, match="no descriptor of"):
                S.fstat(fd)
            assert fd.fstat().uid == 1000
        S.creat(f"{tmp}/mine", "0600").close()
        with pytest.raises(PermissionError):
            alice.open(f"{tmp}/mine")
        with S.open(f"{tmp}/mine", "rdwr") as one:
            one.setlk("wrlck")
            S.chmod(f"{tmp}/mine", "0666")
            with alice.open(f"{tmp}/mine", "rdwr") as two:
                lock = two.getlk("rdlck")
                assert lock is not None
                assert lock.pid == S.getpid()
                with pytest.raises(BlockingIOError):
                    two.setlk("rdlck")
