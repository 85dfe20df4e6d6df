"""Directories: making, listing, walking, the working one."""

import errno

import pytest

from syscall import KernelError, System


def test_mkdir_and_rmdir(S: System, tmp: str) -> None:
    S.mkdir(f"{tmp}/d", "0700")
    assert S.stat(f"{tmp}/d").isdir
    assert S.stat(f"{tmp}/d").perm == 0o700
    S.mkdir(f"{tmp}/d/e")
    with pytest.raises(KernelError) as caught:
        S.rmdir(f"{tmp}/d")
    assert caught.value.errno == errno.ENOTEMPTY
    S.rmdir(f"{tmp}/d/e")
    S.rmdir(f"{tmp}/d")
    with pytest.raises(FileNotFoundError):
        S.stat(f"{tmp}/d")


def test_getdents_in_batches(S: System, tmp: str) -> None:
    names = {f"file-{i:04}" for i in range(300)}
    for name in names:
        S.creat(f"{tmp}/{name}").close()
    with S.open(tmp, "rdonly, directory") as dir:
        entries = list(dir.getdents(1024))
        assert {entry.name for entry in entries} == names | {".", ".."}
        assert len(entries) == len(names) + 2
        assert list(dir.getdents()) == []
        dir.lseek(0)
        entry = next(entry for entry in dir.getdents() if entry.name == "file-0000")
    assert entry.ino == S.stat(f"{tmp}/file-0000").ino
    assert entry.type == S.c.DT.REG


def test_scandir_leaves_dots_out(S: System, tmp: str) -> None:
    assert list(S.scandir(tmp)) == []
    S.mkdir(f"{tmp}/d")
    S.symlink("d", f"{tmp}/l")
    found = {entry.name: entry for entry in S.scandir(tmp)}
    assert found["d"].isdir
    assert found["l"].islnk


def test_walk_both_ways(S: System, tmp: str) -> None:
    S.mkdir(f"{tmp}/a")
    S.mkdir(f"{tmp}/a/b")
    S.creat(f"{tmp}/a/b/c").close()
    S.symlink("a", f"{tmp}/loop")
    paths = [path.removeprefix(tmp) for path, _ in S.walk(tmp)]
    assert sorted(paths) == ["/a", "/a/b", "/a/b/c", "/loop"]
    assert paths.index("/a") < paths.index("/a/b") < paths.index("/a/b/c")
    for path, entry in S.walk(tmp, topdown=False):
        (S.rmdir if entry.isdir else S.unlink)(path)
    assert list(S.scandir(tmp)) == []


def test_walk_of_a_deep_tree(S: System, tmp: str) -> None:
    path = tmp
    for _ in range(60):
        path += "/d"
        S.mkdir(path)
    assert [p for p, _ in S.walk(tmp)][-1] == path
    for p, _ in S.walk(tmp, topdown=False):
        S.rmdir(p)
    assert list(S.walk(tmp)) == []


def test_names_that_are_no_utf8(S: System, tmp: str) -> None:
    S.creat(tmp.encode() + b"/\xff\xfe").close()
    (entry,) = S.scandir(tmp)
    assert entry.name.encode("utf-8", "surrogateescape") == b"\xff\xfe"
    assert S.stat(f"{tmp}/{entry.name}").isreg


def test_working_directory(S: System, tmp: str) -> None:
    before = S.getcwd()
    try:
        S.mkdir(f"{tmp}/d")
        S.chdir(f"{tmp}/d")
        assert S.getcwd() == f"{tmp}/d"
        S.creat("here").close()
        assert S.stat(f"{tmp}/d/here").isreg
        with S.open(tmp, "rdonly, directory") as dir:
            dir.fchdir()
        assert S.getcwd() == tmp
    finally:
        S.chdir(before)


def test_at_calls(S: System, tmp: str) -> None:
    with S.open(tmp, "rdonly, directory") as dir:
        dir.mkdirat("d", "0755")
        S.mkdirat(dir, "e")
        dir.unlinkat("e", "removedir")
        dir.mkfifoat("fifo", "0600")
        assert dir.fstatat("fifo").isfifo
    S.mkfifo(f"{tmp}/fifo2")
    assert S.lstat(f"{tmp}/fifo2").isfifo


@pytest.mark.needs("root")
def test_mknod(S: System, tmp: str) -> None:
    S.mknod(f"{tmp}/null", "fchr, 0666", 0x103)
    status = S.stat(f"{tmp}/null")
    assert status.ischr
    assert status.rdev == 0x103
