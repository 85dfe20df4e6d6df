"""Linux's own calls on files."""

import time

import pytest

from syscall import LinuxSystem

pytestmark = pytest.mark.needs("linux")


def test_statx(S: LinuxSystem, tmp: str) -> None:
    S.creat(f"{tmp}/a").close()
    status = S.statx(None, f"{tmp}/a")
    assert status.isreg
    assert status.mtime_ns == S.stat(f"{tmp}/a").mtime_ns
    assert abs(status.birthtime_ns / 1e9 - time.time()) < 60


def test_openat2(S: LinuxSystem, tmp: str) -> None:
    if not S.has("openat2"):
        pytest.skip("a kernel before 5.6")
    S.symlink("/etc", f"{tmp}/out")
    with S.open(tmp, "directory") as dir:
        with pytest.raises(OSError, match="ross-device"):
            S.openat2(dir, "out/passwd", resolve="beneath")
        S.openat2(dir, "in", "creat, wronly", "0600", "beneath").close()


def test_renameat2(S: LinuxSystem, tmp: str) -> None:
    for name in "ab":
        with S.creat(f"{tmp}/{name}") as fd:
            fd.write(name.encode())
    S.renameat2(None, f"{tmp}/a", None, f"{tmp}/b", "exchange")
    assert S.open(f"{tmp}/a").readall() == b"b"
    with pytest.raises(FileExistsError):
        S.renameat2(None, f"{tmp}/a", None, f"{tmp}/b", "noreplace")


def test_copies_inside_the_kernel(S: LinuxSystem) -> None:
    with S.memfd_create("from") as source, S.memfd_create("to") as sink:
        source.write(b"0123456789")
        source.lseek(0)
        assert source.copy_file_range(sink, 4) == 4
        assert sink.sendfile(source, 100) == 6
        assert sink.pread(20, 0) == b"0123456789"


def test_fallocate(S: LinuxSystem) -> None:
    with S.memfd_create("f") as fd:
        fd.fallocate(0, 0, 8192)
        assert fd.fstat().size == 8192
        fd.fallocate("keep_size, punch_hole", 0, 4096)
        fd.posix_fallocate(0, 16384)
        fd.posix_fadvise(0, 0, "sequential")
        assert fd.fstat().size == 16384
