"""epoll."""

from syscall import LinuxSystem


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
