"""Structures: views over memory, on either ABI's facts."""

import ipaddress

import pytest

from syscall import platform
from syscall.struct import Struct

PLATFORMS = [platform.load("linux"), platform.load("netbsd")]


@pytest.fixture(params=PLATFORMS, ids=lambda p: p.abi.name)
def p(request: pytest.FixtureRequest) -> platform.Platform:
    return request.param


def test_every_structure_has_a_class(p: platform.Platform) -> None:
    for name, facts in p.abi.structs.items():
        made = getattr(p.t, name)()
        assert len(bytes(made)) == facts.size
        assert repr(made).startswith(f"{name}(")


def test_fields_stand_where_the_facts_say(p: platform.Platform) -> None:
    time = p.t.timespec(tv_sec=-2, tv_nsec=5)
    assert bytes(time) == (-2).to_bytes(8, "little", signed=True) + (5).to_bytes(8, "little")
    assert time.ns == -2_000_000_000 + 5
    time.ns = 1_500_000_000
    assert (time.tv_sec, time.tv_nsec, float(time)) == (1, 500_000_000, 1.5)


def test_views_share_memory(p: platform.Platform) -> None:
    memory = bytearray(2 * p.t.timespec.size_)
    second = p.t.timespec.over(memory, p.t.timespec.size_)
    second.tv_sec = 7
    assert memory[p.t.timespec.size_] == 7
    timer = p.t.itimerspec()
    timer.it_value.tv_sec = 3
    assert timer.value == 3.0
    timer.it_interval = second
    assert timer.interval == 7.0
    assert timer.memory[0] == 7
    copy = timer.copy()
    copy.it_value.tv_sec = 9
    assert timer.value == 3.0


def test_equality(p: platform.Platform) -> None:
    one, two = p.t.rlimit(rlim_cur=5), p.t.rlimit(rlim_cur=5)
    assert one == two
    assert hash(one) == hash(two)
    two.rlim_max = 1
    assert one != two
    assert one != p.t.timespec()


def test_limits(p: platform.Platform) -> None:
    limit = p.t.rlimit(rlim_cur=p.c.RLIM.INFINITY % 2**64, rlim_max=10)
    assert (limit.cur, limit.max) == (None, 10)


def test_socket_addresses(p: platform.Platform) -> None:
    four = p.t.sockaddr_in(port=8080, addr="192.0.2.1")
    assert (four.port, four.addr) == (8080, ipaddress.IPv4Address("192.0.2.1"))
    assert four.sin_family == p.c.AF.INET
    assert p.t.sockaddr.over(four.memory).family == p.c.AF.INET
    if "sin_len" in four.fields_:
        assert four.sin_len == 16
    assert bytes(four)[2:8] == b"\x1f\x90\xc0\x00\x02\x01"
    six = p.t.sockaddr_in6(port=80, addr="2001:db8::1")
    assert six.addr == ipaddress.ip_address("2001:db8::1")
    assert bytes(six)[8:24] == six.addr.packed
    local = p.t.sockaddr_un(path="/tmp/socket")
    assert local.path == "/tmp/socket"


def test_wrong_values(p: platform.Platform) -> None:
    with pytest.raises(TypeError, match="no field 'tv_min'"):
        p.t.timespec(tv_min=1)
    with pytest.raises(OverflowError):
        p.t.rlimit(rlim_cur=2**64)
    with pytest.raises(ValueError, match="is 16 bytes"):
        p.t.timespec.over(bytearray(8))
    with pytest.raises(ValueError, match="do not fit"):
        p.t.sockaddr_un(path="x" * 200)
    with pytest.raises(AttributeError, match="no struct"):
        _ = p.t.nosuch


def test_classes_are_structs(p: platform.Platform) -> None:
    assert issubclass(p.t.stat, Struct)
    assert p.t.stat is p.t.stat
    assert "st_mtim" in p.t.stat.fields_


def test_no_field_is_hidden_by_a_method(p: platform.Platform) -> None:
    for name, facts in p.abi.structs.items():
        hidden = {field for field in facts.fields if hasattr(Struct, field)}
        assert not hidden, name
