"""Processes of one kernel: descriptors, directories and credentials of their own."""

from __future__ import annotations

import gc
import threading

import pytest
from failing import fails

import rump


def test_own_credentials(rump_system: rump.RumpSystem) -> None:
    R = rump_system
    with R.open("/secret", "rdwr, creat", "0600") as fd:
        fd.write(b"x")
    with R.process(uid=1000, gid=100, groups=[7, 8]) as alice:
        assert (alice.getuid(), alice.geteuid()) == (1000, 1000)
        assert (alice.getgid(), alice.getegid()) == (100, 100)
        assert alice.getgroups() == [7, 8]
        with pytest.raises(PermissionError):
            alice.open("/secret")
        with pytest.raises(PermissionError):
            alice.setuid(0)
        with pytest.raises(PermissionError):
            alice.process(uid=0)
    assert R.getuid() == 0


def test_ids_without_groups_have_none(rump_system: rump.RumpSystem) -> None:
    with rump_system.process(uid=5) as child:
        assert child.getgroups() == []


def test_pids(rump_system: rump.RumpSystem) -> None:
    with rump_system.process() as child:
        assert child.getpid() == child.pid != rump_system.pid
        assert child.getppid() == rump_system.pid
        with child.process() as grandchild:
            assert grandchild.getppid() == child.pid


def test_own_directory_and_umask(rump_system: rump.RumpSystem) -> None:
    R = rump_system
    R.mkdir("/a")
    R.mkdir("/b")
    R.chdir("/a")
    with R.process() as child:
        assert child.getcwd() == "/a"
        child.chdir("/b")
        child.umask(0o77)
        assert R.getcwd() == "/a"
        child.open("file", "wronly, creat", "0666").close()
        assert R.stat("/b/file").perm == 0o600


def test_chroot(rump_system: rump.RumpSystem) -> None:
    R = rump_system
    R.mkdir("/jail")
    R.mkdir("/jail/inner")
    with R.process() as child:
        child.chroot("/jail")
        child.chdir("/")
        assert [entry.name for entry in child.scandir("/..")] == ["inner"]
    assert R.stat("/jail").isdir


def test_descriptors_clear(rump_system: rump.RumpSystem) -> None:
    fd = rump_system.open("/x", "rdwr, creat")
    with rump_system.process(fds="clear") as child:
        with pytest.raises(ValueError, match="is no descriptor of"):
            child.read(fd, 1)
        with fails("EBADF"):
            child.fstat(fd.number)
    fd.close()


def test_descriptors_copied(rump_system: rump.RumpSystem) -> None:
    fd = rump_system.open("/x", "rdwr, creat")
    fd.write(b"abc")
    with rump_system.process(fds="copy") as child:
        number = fd.number
        fd.close()
        inherited = child.fd(number)
        assert inherited.pread(3, 0) == b"abc"
        assert inherited.lseek(0, "cur") == 3
        inherited.close()


def test_descriptors_shared(rump_system: rump.RumpSystem) -> None:
    with rump_system.process(fds="share") as child:
        fd = child.open("/x", "rdwr, creat")
        assert rump_system.write(fd, b"abc") == 3
        rump_system.close(fd)
        assert fd.closed


def test_ends_close_descriptors(rump_system: rump.RumpSystem) -> None:
    read, write = rump_system.pipe()
    child = rump_system.process(fds="copy")
    write.close()
    child.exit()
    assert read.read(1) == b""
    read.close()
    with pytest.raises(OSError, match="this process of the kernel was closed"):
        child.getpid()
    child.exit()


def test_unknown_way_with_descriptors(rump_system: rump.RumpSystem) -> None:
    with pytest.raises(ValueError, match="share, copy or clear"):
        rump_system.process(fds="borrow")


def test_processes_in_threads(rump_system: rump.RumpSystem) -> None:
    """Each thread may be in any process, in turn, without mixing them up."""
    R = rump_system
    children = [R.process(uid=100 + n) for n in range(8)]
    wrong: list[int] = []

    def check(turn: int) -> None:
        for step in range(300):
            n = (turn + step) % len(children)
            if children[n].getuid() != 100 + n or R.getuid() != 0:
                wrong.append(n)

    threads = [threading.Thread(target=check, args=(turn,)) for turn in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    for child in children:
        child.exit()


def test_many_processes(rump_system: rump.RumpSystem) -> None:
    for _ in range(300):
        with rump_system.process(fds="copy") as child:
            child.open("/x", "rdwr, creat").close()


def test_kernel_outlives_the_first_system() -> None:
    alice = rump.boot().process(uid=1000)
    gc.collect()
    assert alice.getuid() == 1000
