"""Extended attributes."""

import pytest

from syscall import System

pytestmark = pytest.mark.needs("xattr")


def test_round_trip(S: System, tmp: str) -> None:
    path = f"{tmp}/a"
    with S.creat(path) as fd:
        S.setxattr(path, "user.one", b"value")
        fd.fsetxattr("user.two", bytearray(b"\0" * 300))
        assert S.getxattr(path, "user.one") == b"value"
        assert fd.fgetxattr("user.two") == b"\0" * 300
        assert set(fd.flistxattr()) == set(S.listxattr(path)) == {"user.one", "user.two"}
        S.removexattr(path, "user.one")
        fd.fremovexattr("user.two")
        assert S.llistxattr(path) == []


def test_create_and_replace(S: System, tmp: str) -> None:
    path = f"{tmp}/a"
    S.creat(path).close()
    with pytest.raises(OSError, match="No data"):
        S.setxattr(path, "user.x", b"", "replace")
    S.lsetxattr(path, "user.x", b"1", "create")
    with pytest.raises(FileExistsError):
        S.setxattr(path, "user.x", b"2", "create")
    assert S.lgetxattr(path, "user.x") == b"1"
    S.lremovexattr(path, "user.x")
    with pytest.raises(OSError, match="No data") as caught:
        S.getxattr(path, "user.x")
    assert caught.value.name == "ENODATA"
