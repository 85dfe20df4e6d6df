"""Linux's own calls on files."""

import os
import time

import pytest

from syscall import LinuxSystem


def test_statx(L: LinuxSystem, tmp_path: os.PathLike[str]) -> None:
    L.creat(f"{tmp_path}/a").close()
    status = L.statx(None, f"{tmp_path}/a")
    assert status.isreg
    assert status.mtime_ns == L.stat(f"{tmp_path}/a").mtime_ns
    assert abs(status.birthtime_ns / 1e9 - time.time()) < 60


def test_openat2(L: LinuxSystem, tmp_path: os.PathLike[str]) -> None:
    if not L.has("openat2"):
        pytest.skip("a kernel before 5.6")
    L.symlink("/etc", f"{tmp_path}/out")
    with L.open(tmp_path, "directory") as dir:
        with pytest.raises(OSError, match="ross-device"):
            L.openat2(dir, "out/passwd", resolve="beneath")
        L.openat2(dir, "in", "creat, wronly", "0600", "beneath").close()


def test_renameat2(L: LinuxSystem, tmp_path: os.PathLike[str]) -> None:
    for name in "ab":
        with L.creat(f"{tmp_path}/{name}") as fd:
            fd.write(name.encode())
    L.renameat2(None, f"{tmp_path}/a", None, f"{tmp_path}/b", "exchange")
    assert L.open(f"{tmp_path}/a").readall() == b"b"
    with pytest.raises(FileExistsError):
        L.renameat2(None, f"{tmp_path}/a", None, f"{tmp_path}/b", "noreplace")


def test_copies_inside_the_kernel(L: LinuxSystem) -> None:
    with L.memfd_create("from") as source, L.memfd_create("to") as sink:
        source.write(b"0123456789")
        source.lseek(0)
        assert source.copy_file_range(sink, 4) == 4
        assert sink.sendfile(source, 100) == 6
        assert sink.pread(20, 0) == b"0123456789"


def test_fallocate(L: LinuxSystem) -> None:
    with L.memfd_create("f") as fd:
        fd.fallocate(0, 0, 8192)
        assert fd.fstat().size == 8192
        fd.fallocate("keep_size, punch_hole", 0, 4096)
        fd.posix_fallocate(0, 16384)
        fd.posix_fadvise(0, 0, "sequential")
        assert fd.fstat().size == 16384
