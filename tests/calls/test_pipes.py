"""Pipes and FIFOs."""

import errno
import threading

import pytest

from syscall import KernelError, System


def test_pipe(S: System) -> None:
    r, w = S.pipe()
    with r, w:
        assert r.fcntl("getfd") == w.fcntl("getfd") == S.c.FD.CLOEXEC
        assert w.write(b"through") == 7
        assert r.read(100) == b"through"
        assert r.fstat().isfifo
        w.close()
        assert r.read(100) == b""


def test_nonblocking(S: System) -> None:
    r, w = S.pipe("nonblock")
    with r, w:
        with pytest.raises(BlockingIOError):
            r.read(1)
        with pytest.raises(BlockingIOError):
            w.writeall(bytes(1 << 24))
        assert len(r.read(4096)) == 4096


def test_offsets_are_refused(S: System) -> None:
    r, w = S.pipe()
    with r, w, pytest.raises(KernelError) as caught:
        r.lseek(0)
    assert caught.value.errno == errno.ESPIPE


def test_reader_waits_for_writer(S: System) -> None:
    r, w = S.pipe()
    with r, w:
        got: list[bytes] = []
        reader = threading.Thread(target=lambda: got.append(r.read(10)))
        reader.start()
        w.write(b"late")
        reader.join(10)
        assert got == [b"late"]


def test_fifo_meets(S: System, tmp: str) -> None:
    S.mkfifo(f"{tmp}/fifo", "0600")
    got: list[bytes] = []

    def read() -> None:
        with S.open(f"{tmp}/fifo") as fd:
            got.append(fd.readall())

    reader = threading.Thread(target=read)
    reader.start()
    with S.open(f"{tmp}/fifo", "wronly") as fd:
        fd.writeall(b"x" * 100_000)
    reader.join(10)
    assert got == [b"x" * 100_000]
