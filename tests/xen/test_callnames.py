"""The names of system calls that the machine knows are those of syscall/abi/linux."""

from __future__ import annotations

import re

from bare_machine import ROOT

from syscall.abi.linux import tables

SOURCE = ROOT / "xen" / "platform" / "process" / "callnames.c"


def test_names_are_the_tables() -> None:
    known = {
        int(number): name for number, name in re.findall(r'\[(\d+)\] = "(\w+)"', SOURCE.read_text())
    }
    calls = {call.numbers["x86_64"]: call.name for call in tables.calls()}
    assert {number: known.get(number) for number in calls if number is not None} == {
        number: name for number, name in calls.items() if number is not None
    }
