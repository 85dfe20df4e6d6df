"""What a loaded ABI is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class StructFacts(NamedTuple):
    """A structure: size in bytes; each member's (offset, size, type code).

    Type codes: ``u8`` to ``u64`` and ``s8`` to ``s64``, ``char``, ``pointer``, ``struct NAME``,
    and ``aggregate`` for a union or a nameless structure; ``[N]`` behind one makes it an array.
    """

    size: int
    fields: dict[str, tuple[int, int, str]]


class CallFacts(NamedTuple):
    """A system call: number, linker symbol, (C type, name) of each argument, C type returned.

    ``symbol`` is empty on Linux. ``args`` is None where only the number is recorded. NetBSD's
    arguments named PAD align a 64-bit one that follows, and C callers leave them out.
    """

    number: int
    symbol: str
    args: tuple[tuple[str, str], ...] | None
    returns: str


class Literals(NamedTuple):
    """The tables that a generated module holds, as plain tuples and dictionaries."""

    constants: dict[str, dict[str, int]]
    structs: dict[str, tuple[int, dict[str, tuple[int, int, str]]]]
    calls: dict[str, tuple[int, str, tuple[tuple[str, str], ...] | None, str]]
    errno: dict[str, int]
    strerror: dict[int, str]


class ABI(NamedTuple):
    """One kernel's ABI on one machine.

    ``constants`` are by namespace and short name, ``constants["O"]["RDWR"]``; ``errno`` by full
    name, ``errno["ENOENT"]``, a number's usual name before its aliases; ``strerror`` by number.
    """

    name: str
    machine: str
    constants: Mapping[str, dict[str, int]]
    structs: Mapping[str, StructFacts]
    calls: Mapping[str, CallFacts]
    errno: Mapping[str, int]
    strerror: Mapping[int, str]


def make(name: str, machine: str, literals: Literals) -> ABI:
    """The `ABI` of a generated module's literals."""
    return ABI(
        name,
        machine,
        literals.constants,
        {struct: StructFacts(*facts) for struct, facts in literals.structs.items()},
        {call: CallFacts(*facts) for call, facts in literals.calls.items()},
        literals.errno,
        literals.strerror,
    )
