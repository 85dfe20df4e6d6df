"""NetBSD's own calls on files."""

import pytest

from syscall import NetBSDSystem

pytestmark = pytest.mark.needs("netbsd")


def test_chflags(S: NetBSDSystem, tmp: str) -> None:
    S.creat(f"{tmp}/a").close()
    S.chflags(f"{tmp}/a", "uf_append")
    assert S.stat(f"{tmp}/a").st_flags == S.c.CHFLAGS.UF_APPEND
    with pytest.raises(PermissionError):
        S.open(f"{tmp}/a", "wronly")
    with S.open(f"{tmp}/a") as fd:
        fd.fchflags(0)
    S.open(f"{tmp}/a", "wronly").close()


def test_flags_and_modes_of_links(S: NetBSDSystem, tmp: str) -> None:
    S.symlink("a", f"{tmp}/l")
    S.lchmod(f"{tmp}/l", "0700")
    assert S.lstat(f"{tmp}/l").perm == 0o700
    S.lchflags(f"{tmp}/l", "uf_nodump")
    assert S.lstat(f"{tmp}/l").st_flags == S.c.CHFLAGS.UF_NODUMP


def test_fdiscard(S: NetBSDSystem, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.write(b"x" * 16384)
        fd.fdiscard(4096, 8192)
        assert fd.pread(16384, 0) == b"x" * 4096 + bytes(8192) + b"x" * 4096


def test_sync_ranges_and_limits(S: NetBSDSystem, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.write(bytes(8192))
        fd.fsync_range("datasync", 0, 4096)
        fd.fsync_range("filesync, disksync")
        assert fd.fpathconf("name_max") >= 255
    assert S.pathconf(tmp, "path_max") == 1024
