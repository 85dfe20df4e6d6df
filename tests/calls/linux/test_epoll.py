"""epoll."""

import pytest

from syscall import LinuxSystem

pytestmark = pytest.mark.needs("linux")


def test_epoll(S: LinuxSystem) -> None:
    r, w = S.pipe()
    with r, w, S.epoll_create1() as ep:
        ep.epoll_ctl("add", r, "in")
        assert list(ep.epoll_wait(timeout=0)) == []
        w.write(b"x")
        (event,) = ep.epoll_wait(timeout=5)
        assert (event.ready, event.fd) == (S.c.EPOLL.IN, r.number)
        ep.epoll_ctl("mod", r, "in, et", data=2**63)
        (event,) = ep.epoll_wait(timeout=5)
        assert int.from_bytes(event.data, "little") == 2**63
        ep.epoll_ctl("del", r)
        assert list(ep.epoll_wait(timeout=0.01)) == []
