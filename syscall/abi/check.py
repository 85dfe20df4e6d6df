"""Compares every table with its source: Linux's with the C compilers, NetBSD's with the oracle.

Run as ``python -m syscall.abi.check [DIRECTORY]``. The directory holds ``netbsd-abi/``; it is
``$RUMPKERNEL_SHARED``, or ``../shared`` seen from here, unless named. Prints each difference; exits
with 1 if there are any, with 2 if a source is missing.
"""

from __future__ import annotations

import csv
import json
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from syscall.abi import probe
from syscall.abi.linux import tables as linux
from syscall.abi.netbsd import tables as netbsd

# The release whose headers first filled the tables: rows that name no later one stand in it.
BASELINE = "6.1"

# Headers of C itself, which every compiler brings: no facts of NetBSD's.
NOT_KEPT = {"sys/common_int_limits.h", "sys/null.h", "sys/stdbool.h"}


def shared_directory(named: str | None = None) -> Path:
    """Where ``netbsd-abi/`` is looked for."""
    return Path(named or os.environ.get("RUMPKERNEL_SHARED") or Path.cwd().parent / "shared")


@cache
def release(cc: str) -> tuple[int, int]:
    """The Linux release of a compiler's kernel headers."""
    code = probe.evaluate(cc, "linux/version.h", ["LINUX_VERSION_CODE"])[0] or 0
    return code >> 16, code >> 8 & 0xFF


def newer(since: str, cc: str) -> bool:
    """Whether a fact came after the compiler's headers, so that they cannot know it."""
    major, minor = (since or BASELINE).split(".")
    return (int(major), int(minor)) > release(cc)


def compare(cc: str, header: str, wanted: list[tuple[str, str, int | None, str]]) -> Iterator[str]:
    """Differences between (name, C expression, value, since) rows and what the compiler says.

    A value of None means that this machine has no such thing.
    """
    answers = probe.evaluate(cc, header, [expression for _, expression, _, _ in wanted])
    for (name, _, value, since), answer in zip(wanted, answers, strict=True):
        if answer == value or (answer is None and newer(since, cc)):
            continue
        yield f"{name} of <{header}>: table {value}, compiler {answer}"


def linux_constants(machine: str, cc: str) -> Iterator[str]:
    """Differences in constants.tsv."""
    headers: dict[str, list[tuple[str, str, int | None, str]]] = {}
    for c in linux.constants():
        row = (c.name, c.name, c.values[machine], c.since)
        headers.setdefault(c.header, []).append(row)
    for header, wanted in headers.items():
        yield from compare(cc, header, wanted)


def linux_structs(machine: str, cc: str) -> Iterator[str]:
    """Differences in structs.tsv: sizes, and each member's offset and size."""
    ctype = ""
    headers: dict[str, list[tuple[str, str, int | None, str]]] = {}
    for field in linux.fields():
        wanted = headers.setdefault(field.header, [])
        size, offset = field.sizes[machine], field.offsets[machine]
        if not field.name:
            ctype = field.ctype
            wanted.append((ctype, f"sizeof({ctype})", size, ""))
            continue
        where = f"{ctype}.{field.name}"
        wanted.append((f"offset of {where}", f"offsetof({ctype}, {field.name})", offset, ""))
        if size != 0:  # a flexible array has no sizeof
            wanted.append((f"size of {where}", f"sizeof((({ctype} *)0)->{field.name})", size, ""))
    for header, rows in headers.items():
        yield from compare(cc, header, rows)


def linux_calls(machine: str, cc: str) -> Iterator[str]:
    """Differences in syscalls.tsv, and calls of the headers that it lacks."""
    wanted = [(c.name, f"__NR_{c.name}", c.numbers[machine], c.since) for c in linux.calls()]
    yield from compare(cc, "asm/unistd.h", wanted)
    known = {f"__NR_{call.name}" for call in linux.calls()}
    found = {name for name in probe.macros(cc, "asm/unistd.h") if linux.NUMBER.fullmatch(name)}
    yield from (f"{name} is in no row" for name in sorted(found - known))


def check_linux(machine: str, cc: str) -> list[str]:
    """Every difference between Linux's tables and a machine's compiler."""
    checks = (linux_constants, linux_structs, linux_calls)
    return [line for check in checks for line in check(machine, cc)]


def differences(what: str, table: dict[Any, Any], oracle: dict[Any, Any]) -> Iterator[str]:
    """Keys that only one has, and keys whose values differ."""
    for key in sorted(table.keys() | oracle.keys(), key=str):
        if table.get(key) != oracle.get(key):
            yield f"{what} {key}: table {table.get(key)}, oracle {oracle.get(key)}"


def netbsd_constants(directory: Path) -> Iterator[str]:
    """Differences in constants.tsv; and rows of additions.tsv that the oracle has after all."""
    facts = json.loads((directory / "constants.json").read_text())
    oracle = {
        (header, name): value
        for header, names in facts.items()
        if header not in NOT_KEPT
        for name, value in names.items()
    }
    added = {(row["header"], row["name"]) for row in netbsd.rows("additions.tsv")}
    yield from (f"{key} is no addition" for key in sorted(added & oracle.keys()))
    table = {(h, name): value for h, name, value in netbsd.constants() if (h, name) not in added}
    yield from differences("constant", table, oracle)


def netbsd_structs(directory: Path) -> Iterator[str]:
    """Differences in structs.tsv, types included."""
    facts = json.loads((directory / "structs.json").read_text())
    oracle = {
        name: (s["size"], [(field, *row) for field, row in s["fields"].items()])
        for name, s in facts.items()
    }
    table = {name: (s.size, [tuple(f) for f in s.fields]) for name, s in netbsd.structs().items()}
    yield from differences("struct", table, oracle)


def netbsd_calls(directory: Path) -> Iterator[str]:
    """Differences in syscalls.tsv; the oracle leaves some argument lists empty, which ours fill."""
    with open(directory / "syscalls.tsv", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    table = {row["name"]: row for row in netbsd.rows("syscalls.tsv")}
    extra = table.keys() - {row["name"] for row in rows}
    yield from (f"{name} is no call of the oracle" for name in sorted(extra))
    for row in rows:
        ours = table.get(row["name"], {})
        arguments = row["arguments"] or ours.get("arguments")
        wanted = [row["number"], row["rump_symbol"], arguments]
        found = [ours.get(column) for column in ("number", "symbol", "arguments")]
        if found != wanted:
            yield f"call {row['name']}: table {found}, oracle {wanted}"


def check_netbsd(directory: Path) -> list[str]:
    """Every difference between NetBSD's tables and the oracle's directory."""
    checks = (netbsd_constants, netbsd_structs, netbsd_calls)
    return [line for check in checks for line in check(directory)]


def report(what: str, found: list[str]) -> bool:
    """Prints the differences of one comparison; true if there are none."""
    print("\n".join([*found, f"{what}: {len(found)} differences"]))
    return not found


def main(argv: list[str]) -> int:
    """The exit status: 0 alike, 1 differences, 2 a source is missing."""
    alike, missing = True, []
    for machine in linux.MACHINES:
        if cc := probe.compiler(machine):
            alike &= report(f"linux on {machine}", check_linux(machine, cc))
        else:
            missing.append(f"linux on {machine}: no {probe.COMPILERS[machine]}")
    directory = shared_directory(argv[0] if argv else None) / "netbsd-abi"
    if directory.is_dir():
        alike &= report("netbsd", check_netbsd(directory))
    else:
        missing.append(f"netbsd: no {directory}")
    for line in missing:
        print(line, file=sys.stderr)
    return 1 if not alike else 2 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
