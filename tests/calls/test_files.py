"""Files: open, read and write, positioned and vectored, seek, truncate, sync."""

import array
import errno

import pytest

from syscall import System


def test_open_creates_with_mode(S: System, tmp: str) -> None:
    before = S.umask(0o022)
    try:
        with S.open(f"{tmp}/a", "rdwr, creat, excl", "0666") as fd:
            assert fd.fstat().perm == 0o644
        with pytest.raises(FileExistsError) as caught:
            S.open(f"{tmp}/a", "rdwr, creat, excl")
        assert caught.value.filename == f"{tmp}/a"
    finally:
        S.umask(before)


def test_read_gives_bytes_or_fills(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        assert fd.write(b"hello world") == 11
        assert fd.pread(5, 6) == b"world"
        buf = bytearray(5)
        assert fd.pread(buf, 0) == 5
        assert buf == b"hello"
        assert fd.lseek(0) == 0
        assert fd.read(100) == b"hello world"
        assert fd.read(100) == b""


@pytest.mark.parametrize(
    "make", [bytearray, lambda n: memoryview(bytearray(n)), lambda n: array.array("B", bytes(n))]
)
def test_any_buffer(S: System, tmp: str, make: type) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        source, sink = make(8), make(8)
        memoryview(source)[:] = memoryview(b"abcdefgh")
        assert fd.pwrite(source, 4) == 8
        assert fd.pread(sink, 4) == 8
        assert bytes(sink) == b"abcdefgh"
        assert fd.pread(4, 0) == bytes(4)


def test_read_only_buffer_is_refused(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.write(b"data")
        with pytest.raises(TypeError):
            fd.pread(b"0000", 0)
        with pytest.raises(TypeError):
            fd.write("text")  # str is no buffer


def test_vectors(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        assert fd.writev([b"one", bytearray(b"two"), b""]) == 6
        assert fd.pwritev([b"X", b"Y"], 1) == 2
        first, second = bytearray(2), bytearray(10)
        assert fd.preadv([first, second], 0) == 6
        assert (bytes(first), bytes(second[:4])) == (b"oX", b"Ytwo")
        fd.lseek(0)
        assert fd.readv([first]) == 2
        assert first == b"oX"


def test_append(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "wronly, creat") as fd:
        fd.write(b"one")
    with S.open(f"{tmp}/a", "wronly, append") as fd:
        fd.write(b"two")
    assert S.open(f"{tmp}/a").readall() == b"onetwo"


def test_lseek_from_each_end(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.write(b"0123456789")
        assert fd.lseek(-3, "end") == 7
        assert fd.lseek(1, "cur") == 8
        assert fd.lseek(5, S.c.SEEK.SET) == 5
        with pytest.raises(OSError, match="nvalid argument") as caught:
            fd.lseek(-1)
        assert caught.value.errno == errno.EINVAL


def test_truncate(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.write(b"0123456789")
        fd.ftruncate(4)
        assert fd.fstat().size == 4
        S.truncate(f"{tmp}/a", 8)
        assert fd.pread(20, 0) == b"0123\0\0\0\0"


def test_sync(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.write(b"x")
        fd.fsync()
        fd.fdatasync()
    S.sync()


def test_calls_by_number(S: System, tmp: str) -> None:
    fd = S.open(f"{tmp}/a", "rdwr, creat").detach()
    assert S.write(fd, b"abc") == 3
    assert S.pread(fd, 2, 1) == b"bc"
    assert S.fstat(fd).size == 3
    S.close(fd)
    with pytest.raises(OSError, match="ad file descriptor"):
        S.fstat(fd)


def test_openat_and_creat(S: System, tmp: str) -> None:
    with S.open(tmp, "rdonly, directory") as dir:
        S.creat(f"{tmp}/a", "0600").close()
        assert dir.openat("a").fstat().perm == 0o600
        with S.openat(dir, "b", "wronly, creat") as fd:
            assert fd.write(b"1") == 1
        assert S.stat(f"{tmp}/b").size == 1
    with pytest.raises(NotADirectoryError):
        S.open(f"{tmp}/a", "rdonly, directory")


def test_writeall(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        data = bytes(range(256)) * 1000
        fd.writeall(memoryview(data))
        fd.lseek(0)
        assert fd.readall(1000) == data


def test_space_and_advice(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.posix_fallocate(0, 8192)
        assert fd.fstat().size == 8192
        fd.posix_fadvise(0, 0, "sequential")
        S.posix_fadvise(fd.number, 0, 4096, S.c.POSIX_FADV.DONTNEED)
        with pytest.raises(OSError, match="nvalid argument"):
            fd.posix_fadvise(0, 0, 99)


def test_holes_read_as_zeros(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.pwrite(b"end", 1 << 20)
        assert fd.pread(4, 4096) == bytes(4)
        assert fd.fstat().size == (1 << 20) + 3
