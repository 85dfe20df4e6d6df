"""Fills constants.tsv, structs.tsv and syscalls.tsv from the compilers' Linux headers.

Run as ``python -m syscall.abi.linux.extract``, with both machines' compilers installed. What to
look for stands in namespaces.tsv and structs.list; rows that the headers lack (calls and constants
newer than they are) stay as they were.
"""

from __future__ import annotations

from collections.abc import Iterable

from syscall.abi import probe
from syscall.abi.linux import members, tables
from syscall.abi.linux.tables import HERE, MACHINES, Values


def compilers() -> dict[str, str]:
    """Every machine's compiler; ends the program where one is missing."""
    found = {machine: probe.compiler(machine) for machine in MACHINES}
    missing = [probe.COMPILERS[machine] for machine, path in found.items() if path is None]
    if missing:
        raise SystemExit(f"extract needs {' and '.join(missing)}")
    return {machine: path for machine, path in found.items() if path}


def cells(values: Values) -> list[str]:
    """A cell of text for each machine."""
    return ["-" if values[m] is None else str(values[m]) for m in MACHINES]


def write(name: str, columns: str, rows: Iterable[Iterable[str]]) -> None:
    """Writes a .tsv file; `columns` are parted by spaces."""
    lines = ["\t".join(row) for row in rows]
    (HERE / name).write_text("\n".join([columns.replace(" ", "\t"), *lines, ""]))


def ask(ccs: dict[str, str], header: str, expressions: list[str]) -> list[Values]:
    """The values of each expression on every machine."""
    answers = {m: probe.evaluate(cc, header, expressions) for m, cc in ccs.items()}
    return [{m: answers[m][i] for m in MACHINES} for i in range(len(expressions))]


def names_of(ccs: dict[str, str], header: str) -> list[str]:
    """Macros of a header, and enumerators, that some namespace wants."""
    every: set[str] = set().union(*(probe.macros(cc, header) for cc in ccs.values()))
    rules = [rule for rule in tables.rules() if rule.header == header]
    wanted = {name for name in every if any(rule.pattern.fullmatch(name) for rule in rules)}
    return sorted(wanted.union(*(rule.enumerators for rule in rules)))


def constant_rows(ccs: dict[str, str]) -> list[list[str]]:
    """The rows of constants.tsv: the old ones, brought up to date, and new ones."""
    old = {(c.header, c.name): c for c in tables.constants()}
    for header in dict.fromkeys(rule.header for rule in tables.rules()):
        names = names_of(ccs, header)
        for name, values in zip(names, ask(ccs, header, names), strict=True):
            if any(value is not None for value in values.values()):
                before = old.get((header, name), tables.Constant(header, name, {}, ""))
                kept = {m: before.values.get(m) if v is None else v for m, v in values.items()}
                old[header, name] = before._replace(values=kept)
    return [[c.header, c.name, *cells(c.values), c.since] for _, c in sorted(old.items())]


def struct_rows(ccs: dict[str, str]) -> Iterable[list[str]]:
    """The rows of structs.tsv, for each line of structs.list."""
    for line in (HERE / "structs.list").read_text().splitlines()[1:]:
        struct, header, ctype = line.split("\t")
        found: dict[str, str] = {}
        for cc in ccs.values():
            found |= dict(members.members(cc, header, ctype))
        exprs = [f"sizeof({ctype})"]
        for name in found:
            exprs += [f"offsetof({ctype}, {name})", f"sizeof((({ctype} *)0)->{name})"]
        values = ask(ccs, header, exprs)
        zero: Values = dict.fromkeys(MACHINES, 0)
        yield [struct, "", header, ctype, *cells(zero), *cells(values[0])]
        for index, (name, member) in enumerate(found.items()):
            offsets, sizes = values[1 + 2 * index], values[2 + 2 * index]
            if member.endswith("[0]"):
                sizes = zero
            yield [struct, name, header, member, *cells(offsets), *cells(sizes)]


def call_rows(ccs: dict[str, str]) -> list[list[str]]:
    """The rows of syscalls.tsv: numbers from the headers, the rest as it was."""
    old = {call.name: call for call in tables.calls()}
    header = "asm/unistd.h"
    every: set[str] = set().union(*(probe.macros(cc, header) for cc in ccs.values()))
    macros = sorted(name for name in every if tables.NUMBER.fullmatch(name))
    for macro, values in zip(macros, ask(ccs, header, macros), strict=True):
        name = macro.removeprefix("__NR_")
        before = old.get(name, tables.Call(name, values, "", "int", None))
        old[name] = before._replace(numbers=values)
    ordered = sorted(old.values(), key=lambda c: [c.numbers[m] or 0 for m in MACHINES])
    return [
        [c.name, *cells(c.numbers), c.since, c.returns, "?" if c.arguments is None else c.arguments]
        for c in ordered
    ]


def main() -> None:
    """Rewrites the three tables."""
    ccs = compilers()
    write("constants.tsv", "header name x86_64 aarch64 since", constant_rows(ccs))
    write(
        "structs.tsv",
        "struct field header type x86_64_offset aarch64_offset x86_64_size aarch64_size",
        struct_rows(ccs),
    )
    write("syscalls.tsv", "name x86_64 aarch64 since returns arguments", call_rows(ccs))


if __name__ == "__main__":
    main()
