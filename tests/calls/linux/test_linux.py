"""Linux's own calls."""

import os
import time

import pytest

import syscall
from syscall import LinuxSystem


@pytest.fixture
def L() -> LinuxSystem:
    return syscall.system("host")


def test_epoll(L: LinuxSystem) -> None:
    r, w = L.pipe()
    with r, w, L.epoll_create1() as ep:
        ep.epoll_ctl("add", r, "in")
        assert list(ep.epoll_wait(timeout=0)) == []
        w.write(b"x")
        (event,) = ep.epoll_wait(timeout=5)
        assert (event.ready, event.fd) == (L.c.EPOLL.IN, r.number)
        ep.epoll_ctl("mod", r, "in, et", data=2**63)
        (event,) = ep.epoll_wait(timeout=5)
        assert int.from_bytes(event.data, "little") == 2**63
        ep.epoll_ctl("del", r)
        assert list(ep.epoll_wait(timeout=0.01)) == []


def test_eventfd(L: LinuxSystem) -> None:
    with L.eventfd(3, "semaphore, nonblock") as fd:
        fd.write((2).to_bytes(8, "little"))
        assert [int.from_bytes(fd.read(8), "little") for _ in range(5)] == [1] * 5
        with pytest.raises(BlockingIOError):
            fd.read(8)


def test_timerfd(L: LinuxSystem) -> None:
    with L.timerfd_create() as fd:
        fd.timerfd_settime(0.01, 10)
        assert int.from_bytes(fd.read(8), "little") == 1
        left = fd.timerfd_gettime()
        assert 9 < left.value <= 10
        assert left.interval == 10


def test_inotify(L: LinuxSystem, tmp_path: os.PathLike[str]) -> None:
    with L.inotify_init1() as fd:
        watch = fd.inotify_add_watch(tmp_path, "create, delete, moved_from, moved_to")
        L.creat(f"{tmp_path}/a").close()
        L.rename(f"{tmp_path}/a", f"{tmp_path}/b")
        created, gone, come = fd.inotify_read()
        assert (created.wd, created.mask, created.name) == (watch, L.c.IN.CREATE, "a")
        assert gone.cookie == come.cookie != 0
        assert come.name == "b"
        fd.inotify_rm_watch(watch)


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


def test_ids_and_limits(L: LinuxSystem) -> None:
    assert L.getresuid() == os.getresuid()
    assert L.getresgid() == os.getresgid()
    L.setresuid()
    assert L.gettid() > 0
    assert L.prlimit(0, "nofile") == L.getrlimit("nofile")
    assert len(L.getrandom(16)) == 16
