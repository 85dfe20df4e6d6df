"""What `syscall.abi.load` hands out holds together."""

from __future__ import annotations

import os
import platform
import re

import pytest

from syscall import abi

ALL = [("linux", "x86_64"), ("linux", "aarch64"), ("netbsd", "x86_64"), ("netbsd", "aarch64")]
CODE = re.compile(r"([us])(8|16|32|64)|char|pointer|struct (\w+)|aggregate")


@pytest.fixture(params=ALL, ids="-".join)
def facts(request: pytest.FixtureRequest) -> abi.ABI:
    return abi.load(*request.param)


def test_an_unknown_machine_names_the_known_ones() -> None:
    with pytest.raises(LookupError, match=r"no ABI tables for linux on vax.*linux on aarch64"):
        abi.load("linux", "vax")


@pytest.mark.skipif(platform.system() != "Linux", reason="asks Linux")
def test_the_host_is_the_default() -> None:
    here = abi.load("linux")
    assert here.machine == os.uname().machine
    assert here.constants["O"]["CLOEXEC"] == os.O_CLOEXEC
    assert here.strerror[here.errno["ENOENT"]] == os.strerror(2)


def test_a_number_has_its_usual_name_first(facts: abi.ABI) -> None:
    first: dict[int, str] = {}
    for name, number in facts.errno.items():
        first.setdefault(number, name)
    assert first[facts.errno["EWOULDBLOCK"]] == "EAGAIN"
    assert set(first) == set(facts.strerror)


def width(code: str) -> int | None:
    """Bytes of a type code; None where only the compiler knows."""
    base, _, rest = code.partition("[")
    match = CODE.fullmatch(base)
    assert match, code
    one = {"char": 1, "pointer": 8}.get(base, int(match[2] or 0) // 8)
    return one * int(rest.rstrip("]") or 1) if rest and one else one or None


def test_type_codes_fill_their_members(facts: abi.ABI) -> None:
    for name, struct in facts.structs.items():
        for field, (offset, size, code) in struct.fields.items():
            assert width(code) in (size, None), (name, field, code)
            assert offset + size <= struct.size, (name, field)


def test_nested_structures_have_the_size_of_their_member(facts: abi.ABI) -> None:
    for name, struct in facts.structs.items():
        for field, (_, size, code) in struct.fields.items():
            inner = facts.structs.get(code.removeprefix("struct "))
            assert inner is None or inner.size == size, (name, field)


def test_numbers_are_each_one_call(facts: abi.ABI) -> None:
    numbers = [call.number for call in facts.calls.values()]
    assert len(numbers) == len(set(numbers))


def test_netbsd_has_every_call_with_its_symbol() -> None:
    calls = abi.load("netbsd").calls
    assert len(calls) == 218
    odd = {name for name, call in calls.items() if not call.symbol.startswith("rump___sysimpl_")}
    assert odd == {"pipe"}
    assert all(call.args is not None for call in calls.values())


def test_the_namespaces_that_both_kernels_share() -> None:
    shared = "O E S_I MODE AT F FD FCNTL_LOCK LOCK SEEK OK POLL DT CLOCK RLIMIT SOCK AF SIG ST PC"
    for facts in (abi.load("linux", "x86_64"), abi.load("netbsd", "x86_64")):
        assert set(shared.split()) <= set(facts.constants)
        assert all(facts.constants.values())
