"""ioctl by table."""

import pytest

from syscall import KernelError, System


def test_integer_comes_out(S: System) -> None:
    r, w = S.pipe()
    with r, w:
        w.write(b"12345")
        assert r.ioctl("fionread") == 5
        assert S.ioctl(r, S.c.IOCTL.FIONREAD) == 5


def test_integer_goes_in(S: System) -> None:
    r, w = S.pipe()
    with r, w:
        r.ioctl("fionbio", 1)
        with pytest.raises(BlockingIOError):
            r.read(1)
        r.ioctl("fionbio", 0)
        assert "nonblock" not in r.fcntl("getfl")


def test_buffer_is_filled(S: System) -> None:
    r, w = S.pipe()
    with r, w:
        w.write(b"123")
        buf = bytearray(4)
        r.ioctl("fionread", buf)
        assert int.from_bytes(buf, "little") == 3


def test_wrong_device(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd, pytest.raises(KernelError) as caught:
        fd.ioctl("tiocgwinsz")
    assert caught.value.name == "ENOTTY"


def test_close_on_exec_by_ioctl(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.ioctl("fionclex")
        assert fd.fcntl("getfd") == 0
        fd.ioctl("fioclex")
        assert fd.fcntl("getfd") == S.c.FD.CLOEXEC
