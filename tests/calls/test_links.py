"""Names: links, renaming, unlinking."""

import pytest

from syscall import KernelError, System


def test_hard_link(S: System, tmp: str) -> None:
    S.creat(f"{tmp}/a").close()
    S.link(f"{tmp}/a", f"{tmp}/b")
    assert S.stat(f"{tmp}/a").nlink == 2
    assert S.stat(f"{tmp}/a").ino == S.stat(f"{tmp}/b").ino
    with pytest.raises(FileExistsError) as caught:
        S.link(f"{tmp}/a", f"{tmp}/b")
    assert (caught.value.filename, caught.value.filename2) == (f"{tmp}/a", f"{tmp}/b")
    S.unlink(f"{tmp}/a")
    assert S.stat(f"{tmp}/b").nlink == 1


def test_symbolic_link(S: System, tmp: str) -> None:
    S.symlink("target", f"{tmp}/l")
    assert S.readlink(f"{tmp}/l") == "target"
    assert S.readlink(f"{tmp}/l".encode()) == b"target"
    assert S.lstat(f"{tmp}/l").islnk
    with pytest.raises(FileNotFoundError):
        S.stat(f"{tmp}/l")
    with pytest.raises(OSError, match="nvalid argument"):
        S.readlink(tmp)


def test_long_target(S: System, tmp: str) -> None:
    target = "x/" * 500
    S.symlink(target, f"{tmp}/l")
    assert S.readlink(f"{tmp}/l") == target


def test_symlink_loop(S: System, tmp: str) -> None:
    S.symlink("b", f"{tmp}/a")
    S.symlink("a", f"{tmp}/b")
    with pytest.raises(KernelError) as caught:
        S.stat(f"{tmp}/a")
    assert caught.value.name == "ELOOP"


def test_rename_replaces(S: System, tmp: str) -> None:
    with S.creat(f"{tmp}/a") as fd:
        fd.write(b"a")
    S.creat(f"{tmp}/b").close()
    S.rename(f"{tmp}/a", f"{tmp}/b")
    assert S.stat(f"{tmp}/b").size == 1
    with pytest.raises(FileNotFoundError):
        S.rename(f"{tmp}/a", f"{tmp}/c")


def test_at_calls(S: System, tmp: str) -> None:
    S.mkdir(f"{tmp}/d")
    with S.open(tmp, "directory") as top, S.open(f"{tmp}/d", "directory") as sub:
        top.openat("a", "creat, wronly").close()
        top.linkat("a", sub, "b")
        sub.symlinkat("b", "l")
        assert sub.readlinkat("l") == "b"
        sub.renameat("b", top, "c")
        top.unlinkat("a")
        assert {entry.name for entry in S.scandir(tmp)} == {"c", "d"}


def test_unlink_refuses_directories(S: System, tmp: str) -> None:
    S.mkdir(f"{tmp}/d")
    with pytest.raises((PermissionError, IsADirectoryError)):
        S.unlink(f"{tmp}/d")
