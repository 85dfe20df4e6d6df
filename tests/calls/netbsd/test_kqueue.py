"""kqueue and its filters."""

import threading
import time

import pytest

from syscall import NetBSDSystem

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
