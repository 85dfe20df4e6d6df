"""The one layer that calls C: numbers and pointers in, the kernel's result or -errno out.

``lib.raw_NAME(table, ...)`` for each line of calls.txt. A table pairs the functions of a kernel
(`host_calls`, `library_calls`) with the context to call them in (none on the host).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from syscall.raw._raw import ffi, lib

if TYPE_CHECKING:
    from syscall.abi import ABI, CallFacts

__all__ = [
    "NAMES", "address", "ffi", "host_calls", "lib", "library_calls", "numbered_calls", "table",
]  # fmt: skip


def _text(chars: Any) -> str:
    name: Any = ffi.string(chars)  # bytes, for it is no wide string
    return str(name, "ascii")


# Our name and the ABI's of the call in each slot.
NAMES = [(_text(row.name), _text(row.abi_name)) for row in lib.raw_names]
# Linux numbers these calls under the name of a later variant.
LINUX = {
    "fstatat": "newfstatat",
    "getdents": "getdents64",
    "pread": "pread64",
    "pwrite": "pwrite64",
}
# Linux keeps ids by thread; the C library's functions set them for the whole process (nptl(7)).
PROCESS_WIDE = re.compile(r"set(res|re|e)?[ug]id|setgroups")
VERSION = re.compile(r"(30|40|50)$")
KINDS = {"void": lib.RAW_VOID, "ssize_t": lib.RAW_LONG, "off_t": lib.RAW_LONG}


def host_calls(abi: ABI) -> Any:
    """The host's calls: syscall(2) with a number, or the C library where a number will not do.

    The C library also stands in where an architecture lacks an old call (open on aarch64).
    """
    found: Any = ffi.new("struct raw_calls *", {"enosys": abi.errno["ENOSYS"]})
    syscall = lib.raw_host_symbol(b"syscall")
    for slot, (ours, name) in zip(found.slot, NAMES, strict=True):
        if ours.startswith("netbsd_"):
            continue
        facts = abi.calls.get(LINUX.get(name, name))
        if facts is not None and not PROCESS_WIDE.fullmatch(name):
            slot.fn, slot.number, slot.kind = syscall, facts.number, lib.RAW_NUMBER
        elif symbol := lib.raw_host_symbol(name.encode()):
            slot.fn = symbol
            slot.kind = lib.RAW_LONG if name == "readlink" else lib.RAW_INT
    return found


def numbered_calls(
    abi: ABI, entry: int, present: Callable[[int], bool], *, linked: bool = False
) -> Any:
    """The calls of a kernel of Linux's ABI in this process, all behind one function.

    ``entry`` is the address of a function in the shape of syscall(2); ``present`` tells of a call's
    number whether the kernel has more behind it than ENOSYS.
    """
    found: Any = ffi.new("struct raw_calls *", {"enosys": abi.errno["ENOSYS"], "linked": linked})
    for slot, (ours, name) in zip(found.slot, NAMES, strict=True):
        facts = abi.calls.get(LINUX.get(name, name))
        if facts is not None and not ours.startswith("netbsd_") and present(facts.number):
            slot.fn = ffi.cast("void *", entry)
            slot.number, slot.kind = facts.number, lib.RAW_NUMBER
    return found


def newest(abi: ABI) -> dict[str, CallFacts]:
    """NetBSD's calls by plain name: of ``stat30`` and ``stat50``, ``stat`` is the later."""
    table: dict[str, CallFacts] = {}
    for name, facts in sorted(abi.calls.items(), key=lambda item: item[1].number):
        table[VERSION.sub("", name.removeprefix("__"))] = facts
    return table


def library_calls(
    abi: ABI,
    symbol: Callable[[str], int],
    present: Callable[[int], bool],
    *,
    linked: bool = False,
) -> Any:
    """The calls of a rump kernel's libraries, or of the kernel beneath this program (``linked``).

    ``symbol`` gives the address of a linker symbol, 0 where no library has it; ``present`` tells
    of a call's number whether the kernel has more behind it than ENOSYS.
    """
    found: Any = ffi.new("struct raw_calls *", {"enosys": abi.errno["ENOSYS"], "linked": linked})
    known = newest(abi)
    for slot, (ours, name) in zip(found.slot, NAMES, strict=True):
        facts = None if ours.startswith("linux_") else known.get(name)
        address = symbol(facts.symbol) if facts and present(facts.number) else 0
        if facts and address:
            slot.fn = ffi.cast("void *", address)
            slot.number = facts.number
            slot.kind = KINDS.get(facts.returns, lib.RAW_INT)
    return found


def address(table: Any) -> int:
    """A table as `syscall.raw.hot` takes it."""
    return int(ffi.cast("uintptr_t", table))


def table(calls: Any, context: Any = ffi.NULL) -> Any:
    """The first argument of every raw call. The caller keeps ``calls`` and ``context`` alive."""
    return ffi.new("struct raw_table *", {"calls": calls, "context": context})
