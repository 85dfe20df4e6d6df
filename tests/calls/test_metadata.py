"""Metadata: stat in all its forms, access, permissions, owners, times."""

import os

import pytest

from syscall import System


def test_stat_agrees_with_os(S: System, tmp: str) -> None:
    if S.name != "host":
        pytest.skip("os knows the host only: the fields are checked in the other tests")
    with S.creat(f"{tmp}/a") as fd:
        fd.write(b"12345")
    ours, theirs = S.stat(f"{tmp}/a"), os.stat(f"{tmp}/a")
    for field in dir(theirs):
        if field.startswith("st_"):
            assert getattr(ours, field) == getattr(theirs, field), field


def test_friendly_fields(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat", "0640") as fd:
        fd.write(b"12345")
        status = fd.fstat()
    assert (status.size, status.perm, status.nlink) == (5, 0o640, 1)
    assert status.isreg
    assert not any((status.isdir, status.islnk, status.isfifo, status.issock, status.isblk))
    assert status.typename == "-rw-r-----"
    assert status.mtime == pytest.approx(status.mtime_ns / 1e9)
    assert status == S.stat(f"{tmp}/a")
    assert "st_size=5" in repr(status)


def test_times_are_exact(S: System, tmp: str) -> None:
    path = f"{tmp}/a"
    S.creat(path).close()
    S.utimens(path, ns=(1_000_000_001, 1_700_000_000_123_456_789))
    status = S.stat(path)
    assert (status.atime_ns, status.mtime_ns) == (1_000_000_001, 1_700_000_000_123_456_789)
    S.utimens(path, (5, "omit"))
    assert S.stat(path).atime_ns == 5_000_000_000
    assert S.stat(path).mtime_ns == 1_700_000_000_123_456_789
    with S.open(path, "rdwr") as fd:
        fd.futimens((7.5, (8, 9)))
        assert (fd.fstat().atime_ns, fd.fstat().mtime_ns) == (7_500_000_000, 8_000_000_009)
        fd.futimens()
        assert fd.fstat().mtime > 1_700_000_000
    with pytest.raises(TypeError):
        S.utimens(path, (1, 2), ns=(1, 2))


def test_times_of_a_link_itself(S: System, tmp: str) -> None:
    S.symlink("nowhere", f"{tmp}/l")
    S.lutimens(f"{tmp}/l", (3, 4))
    assert S.lstat(f"{tmp}/l").mtime_ns == 4_000_000_000


def test_chmod(S: System, tmp: str) -> None:
    S.creat(f"{tmp}/a").close()
    S.chmod(f"{tmp}/a", "rwxu, rgrp")
    assert S.stat(f"{tmp}/a").perm == 0o740
    with S.open(f"{tmp}/a") as fd, S.open(tmp, "directory") as dir:
        fd.fchmod(0o600)
        assert fd.fstat().perm == 0o600
        dir.fchmodat("a", "0604")
        assert dir.fstatat("a").perm == 0o604


@pytest.mark.needs("root")
def test_chown(S: System, tmp: str) -> None:
    S.creat(f"{tmp}/a").close()
    S.symlink("a", f"{tmp}/l")
    S.chown(f"{tmp}/a", 12, 34)
    S.lchown(f"{tmp}/l", 56)
    with S.open(f"{tmp}/a") as fd, S.open(tmp, "directory") as dir:
        assert (fd.fstat().uid, fd.fstat().gid) == (12, 34)
        fd.fchown(gid=35)
        dir.fchownat("a", uid=13)
        assert (fd.fstat().uid, fd.fstat().gid) == (13, 35)
    assert S.lstat(f"{tmp}/l").uid == 56


def test_access(S: System, tmp: str) -> None:
    S.creat(f"{tmp}/a", "0600").close()
    S.access(f"{tmp}/a")
    S.access(f"{tmp}/a", "r, w")
    with S.open(tmp, "directory") as dir:
        dir.faccessat("a", "r")
        dir.faccessat("a", "r", "eaccess")
        with pytest.raises(FileNotFoundError):
            dir.faccessat("b")
    with pytest.raises(PermissionError):
        S.access(f"{tmp}/a", "x")


def test_statat_flags(S: System, tmp: str) -> None:
    S.symlink(".", f"{tmp}/l")
    with S.open(tmp, "directory") as dir:
        assert dir.fstatat("l").isdir
        assert dir.fstatat("l", "symlink_nofollow").islnk
    assert S.fstatat(None, f"{tmp}/l", S.c.AT.SYMLINK_NOFOLLOW).islnk
