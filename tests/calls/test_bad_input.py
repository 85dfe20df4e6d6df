"""What is wrong raises, before the kernel or from it, and never does anything else."""

import errno
import io
import os
import select
from pathlib import PurePosixPath
from typing import Any

import pytest

from syscall import KernelError, System


def test_nul_in_path(S: System) -> None:
    for path in ("a\0b", b"a\0b", PurePosixPath("a\0b")):
        with pytest.raises(ValueError, match="null"):
            S.open(path)
        with pytest.raises(ValueError, match="null"):
            S.mkdir(path)
        with pytest.raises(ValueError, match="null"):
            S.stat(path)


def test_wrong_types(S: System, tmp: str) -> None:
    calls: list[Any] = [
        lambda: S.open(3.5),
        lambda: S.open(None),
        lambda: S.open(tmp, 1.5),
        lambda: S.open(tmp, None),
        lambda: S.mkdir(tmp, object()),
        lambda: S.fstat("0"),
        lambda: S.fstat(None),
        lambda: S.poll({"x": "in"}),
        lambda: S.nanosleep("long"),
    ]
    for call in calls:
        with pytest.raises(TypeError):
            call()


def test_unknown_flags(S: System, tmp: str) -> None:
    with pytest.raises(ValueError, match="did you mean CREAT"):
        S.open(f"{tmp}/a", "rdwr, create")
    with pytest.raises(ValueError, match="octal"):
        S.mkdir(f"{tmp}/d", "0999")
    with pytest.raises(ValueError, match="no"):
        S.lseek(0, 0, "middle")
    with pytest.raises(TypeError, match="no flag of O"):
        S.open(f"{tmp}/a", S.c.AT.REMOVEDIR)
    with pytest.raises(FileNotFoundError):
        S.stat(f"{tmp}/a")


def test_paths_over_the_limit(S: System, tmp: str) -> None:
    with pytest.raises(KernelError) as caught:
        S.creat(f"{tmp}/{'n' * (S.statvfs(tmp).f_namemax + 1)}")
    assert caught.value.errno == errno.ENAMETOOLONG
    with pytest.raises(KernelError) as caught:
        S.stat("/" + "a/" * 5000)
    assert caught.value.errno == errno.ENAMETOOLONG
    with pytest.raises(FileNotFoundError):
        S.stat("")


def test_closed_descriptor(S: System, tmp: str) -> None:
    fd = S.open(f"{tmp}/a", "rdwr, creat")
    fd.close()
    fd.close()
    assert fd.closed
    calls: list[Any] = [
        lambda: fd.read(1),
        lambda: fd.write(b""),
        fd.fstat,
        lambda: fd.fcntl("getfl"),
        lambda: S.openat(fd, "x"),
        lambda: S.fstat(fd),
        lambda: list(fd.getdents()),
    ]
    for call in calls:
        with pytest.raises(KernelError) as caught:
            call()
        assert caught.value.errno == errno.EBADF


def test_number_that_is_not_open(S: System) -> None:
    for number in (-1, 9999, 2**31 - 1):
        with pytest.raises(KernelError) as caught:
            S.fstat(number)
        assert caught.value.errno == errno.EBADF


def test_fileno_is_the_hosts_only(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        if S.name in ("host", "xen"):
            assert os.fstat(fd.fileno()).st_ino == fd.fstat().ino
        else:
            with pytest.raises(io.UnsupportedOperation, match="means nothing to the host"):
                fd.fileno()
            with pytest.raises(io.UnsupportedOperation):
                select.select([fd], [], [], 0)


def test_leak_warns(S: System, tmp: str) -> None:
    fd = S.open(f"{tmp}/a", "rdwr, creat")
    number = fd.number
    with pytest.warns(ResourceWarning, match="unclosed"):
        del fd
    with pytest.raises(OSError, match="ad file descriptor"):
        S.fstat(number)


def test_negative_sizes(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        with pytest.raises(ValueError, match="negative"):
            fd.read(-1)
        with pytest.raises(OSError, match="nvalid argument"):
            fd.pread(1, -1)
        with pytest.raises(OSError, match="nvalid argument"):
            fd.ftruncate(-1)


def test_call_that_the_kernel_lacks(S: System) -> None:
    other = "kqueue" if S.linux else "epoll_create1"
    assert not S.has(other)
    with pytest.raises(KernelError) as caught:
        getattr(S, other)()
    assert caught.value.errno == errno.ENOSYS
    assert caught.value.name == "ENOSYS"
    assert S.has("read")
    assert S.has("scandir")
    assert not S.has("nosuchcall")


def test_calls_made_of_others_are_there(S: System) -> None:
    for name in "unmount mkfifo posix_fallocate futimens uname sethostname getvfsstat".split():
        assert S.has(name) == (name not in S.lacks), name
