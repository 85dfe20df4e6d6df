"""NetBSD's own calls, in a rump kernel."""

import threading
import time
from typing import Any

import pytest

from syscall import KernelError, NetBSDSystem

pytestmark = pytest.mark.needs("netbsd")


def test_kqueue_read_filter(S: NetBSDSystem) -> None:
    r, w = S.pipe()
    with r, w, S.kqueue() as kq:
        assert list(kq.kevent([S.ev_set(r, "read", udata=7)])) == []
        assert list(kq.kevent(nevents=4, timeout=0)) == []
        w.write(b"abc")
        (event,) = kq.kevent(nevents=4, timeout=5)
        assert (event.ident, event.kind, event.data) == (r.number, S.c.EVFILT.READ, 3)
        assert event.udata == 7
        w.close()
        (event,) = kq.kevent(nevents=4, timeout=5)
        assert "eof" in event.actions


def test_kqueue_wakes(S: NetBSDSystem) -> None:
    r, w = S.pipe()
    with r, w, S.kqueue() as kq:
        kq.kevent([S.ev_set(r, "read", "add, oneshot")])
        threading.Timer(0.03, w.write, (b"x",)).start()
        assert len(list(kq.kevent(nevents=1, timeout=10))) == 1
        assert list(kq.kevent(nevents=1, timeout=0)) == []


def test_kqueue_vnode_filter(S: NetBSDSystem, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd, S.kqueue() as kq:
        kq.kevent([S.ev_set(fd, "vnode", "add, clear", "write, extend, delete")])
        fd.write(b"x")
        (event,) = kq.kevent(nevents=1, timeout=5)
        assert "write" in event.notes
        S.unlink(f"{tmp}/a")
        (event,) = kq.kevent(nevents=1, timeout=5)
        assert "delete" in event.notes


def test_kqueue_timer_filter(S: NetBSDSystem) -> None:
    with S.kqueue() as kq:
        start = time.monotonic()
        kq.kevent([S.ev_set(1, "timer", "add, oneshot", data=20)])
        (event,) = kq.kevent(nevents=1, timeout=5)
        assert event.ident == 1
        assert time.monotonic() - start >= 0.015


def test_kqueue_user_filter(S: NetBSDSystem) -> None:
    with S.kqueue() as kq:
        kq.kevent([S.ev_set(5, "user", "add, clear")])
        kq.kevent([S.ev_set(5, "user", 0, "trigger")])
        (event,) = kq.kevent(nevents=1, timeout=5)
        assert event.ident == 5


def test_chflags(S: NetBSDSystem, tmp: str) -> None:
    S.creat(f"{tmp}/a").close()
    S.chflags(f"{tmp}/a", "uf_append")
    assert S.stat(f"{tmp}/a").st_flags == S.c.CHFLAGS.UF_APPEND
    with pytest.raises(PermissionError):
        S.open(f"{tmp}/a", "wronly")
    with S.open(f"{tmp}/a") as fd:
        fd.fchflags(0)
    S.open(f"{tmp}/a", "wronly").close()


def test_getvfsstat(S: NetBSDSystem, tmp: str) -> None:
    mounts = {fs.mntonname: fs for fs in S.getvfsstat()}
    assert mounts["/"].fstype == "rumpfs"
    assert mounts[tmp].fstype == "tmpfs"


def test_file_handles(S: NetBSDSystem, tmp: str) -> None:
    with S.creat(f"{tmp}/a") as fd:
        fd.write(b"by handle")
    handle = S.getfh(f"{tmp}/a")
    assert S.fhstat(handle).ino == S.stat(f"{tmp}/a").ino
    assert S.fhstatvfs(handle).fstype == "tmpfs"
    with S.fhopen(handle) as fd:
        assert fd.readall() == b"by handle"


def test_mount_options(S: NetBSDSystem, tmp: str) -> None:
    with pytest.raises(TypeError, match="it has size, nodes"):
        S.mount(None, tmp, "tmpfs", sizes=1)
    with pytest.raises(TypeError, match="needs a source"):
        S.mount(None, tmp, "ext2fs")
    with pytest.raises(TypeError, match="takes no options"):
        S.mount(None, tmp, "kernfs", size=1)


def test_sysctl(S: NetBSDSystem) -> None:
    assert S.sysctl("kern.ostype") == "NetBSD"
    assert S.sysctl([int(S.c.CTL.HW), int(S.c.HW.PAGESIZE)]) == S.sysctl("hw.pagesize") >= 4096
    old = S.sysctl("kern.hostname", "other.example")
    assert S.sysctl("kern.hostname") == "other.example"
    assert S.uname().nodename == "other.example"
    assert isinstance(old, str)
    with pytest.raises(FileNotFoundError):
        S.sysctl("kern.nosuchname")


def test_sync_ranges_and_limits(S: NetBSDSystem, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat") as fd:
        fd.write(bytes(8192))
        fd.fsync_range("datasync", 0, 4096)
        fd.fsync_range("filesync, disksync")
        assert fd.fpathconf("name_max") >= 255
    assert S.pathconf(tmp, "path_max") == 1024


def test_login_and_ids(S: NetBSDSystem) -> None:
    assert S.issetugid() in (False, True)
    with pytest.raises(KernelError):
        S.revoke("/nonexistent")


def test_processes_do_not_share(S: Any, tmp: str) -> None:
    S.chmod(tmp, "01777")
    with S.process(uid=1000, gid=100) as alice:
        assert (alice.getuid(), alice.getgid(), S.getuid()) == (1000, 100, 0)
        with alice.open(f"{tmp}/hers", "rdwr, creat", "0600") as fd:
            with pytest.raises(ValueError, match="no descriptor of"):
                S.fstat(fd)
            assert fd.fstat().uid == 1000
        S.creat(f"{tmp}/mine", "0600").close()
        with pytest.raises(PermissionError):
            alice.open(f"{tmp}/mine")
        with S.open(f"{tmp}/mine", "rdwr") as one:
            one.setlk("wrlck")
            S.chmod(f"{tmp}/mine", "0666")
            with alice.open(f"{tmp}/mine", "rdwr") as two:
                lock = two.getlk("rdlck")
                assert lock is not None
                assert lock.pid == S.getpid()
                with pytest.raises(BlockingIOError):
                    two.setlk("rdlck")
