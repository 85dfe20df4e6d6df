"""Writes the modules of literals and the editors' names from the tables.

Run as ``python -m syscall.abi.gen``. The files that it writes are listed in `FILES`.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import cast

from syscall.abi.facts import Literals
from syscall.abi.linux import tables as linux
from syscall.abi.netbsd import tables as netbsd

HERE = Path(__file__).parent
COMMAND = "python -m syscall.abi.gen"

Namespaces = dict[str, dict[str, int]]
Args = tuple[tuple[str, str], ...]
Calls = dict[str, tuple[int, str, Args | None, str]]
Structs = dict[str, tuple[int, dict[str, tuple[int, int, str]]]]


def type_code(ctype: str, size: int) -> str:
    """The type code of a C type without typedefs that fills `size` bytes."""
    match = re.fullmatch(r"(.*?) ?((?:\[\d+\])*)", ctype)
    assert match
    base, dims = match.groups()
    counts = [int(n) for n in re.findall(r"\d+", dims)]
    if "*" in base or base == "pointer":
        return "pointer" + dims
    if base.startswith("struct ") or base == "char":
        return base + dims
    if base == "aggregate" or base.startswith("union "):
        return "aggregate" + dims
    for count in counts:
        size //= count or 1
    unsigned = "unsigned" in base or base.startswith(("enum ", "uint"))
    return f"{'u' if unsigned else 's'}{8 * size or 8}{dims}"


def namespaces(
    rules: list[tuple[str, str, re.Pattern[str]]], constants: list[tuple[str, str, int]]
) -> Namespaces:
    """Constants by namespace and short name, as the rules (namespace, header, pattern) say."""
    found: Namespaces = {}
    for namespace, header, pattern in rules:
        space = found.setdefault(namespace, {})
        for where, name, value in constants:
            match = pattern.fullmatch(name) if where == header else None
            if match:
                space[match[1]] = value
    return dict(sorted(found.items()))


def errnos(short: dict[str, int], texts: dict[str, str]) -> tuple[dict[str, int], dict[int, str]]:
    """Full names to numbers, aliases last, and numbers to messages."""
    numbers = {f"E{name}": value for name, value in short.items()}
    ordered = sorted(numbers, key=lambda name: (numbers[name], name))
    return (
        {name: numbers[name] for name in ordered},
        {numbers[name]: texts[name] for name in ordered if name in texts},
    )


def split_args(text: str | None) -> Args | None:
    """Arguments from their C text; None where they are not recorded."""
    if text is None:
        return None
    return tuple((arg.ctype, arg.name) for arg in netbsd.parse_args(text))


def linux_literals(machine: str) -> Literals:
    """Linux's tables on one machine."""
    here = [
        (c.header, c.name, cast(int, c.values[machine]))
        for c in linux.constants()
        if c.values[machine] is not None
    ]
    spaces = namespaces([(r.namespace, r.header, r.pattern) for r in linux.rules()], here)
    structs: Structs = {}
    for field in linux.fields():
        offset, size = field.offsets[machine], field.sizes[machine]
        if offset is None or size is None:
            continue
        if not field.name:
            structs[field.struct] = (size, {})
            continue
        structs[field.struct][1][field.name] = (offset, size, type_code(field.ctype, size))
    calls: Calls = {
        call.name: (number, "", split_args(call.arguments), call.returns)
        for call in linux.calls()
        if (number := call.numbers[machine]) is not None
    }
    return Literals(spaces, structs, calls, *errnos(spaces["E"], linux.messages()))


def netbsd_typedefs() -> dict[str, str]:
    """NetBSD's typedefs of integers, from the C header that defines them for the kernel."""
    text = (HERE / "netbsd" / "ctypes.h.in").read_text()
    return {new: old for old, new in re.findall(r"^typedef (.+) (\w+);$", text, re.MULTILINE)}


def netbsd_type(ctype: str, typedefs: dict[str, str]) -> str:
    """A NetBSD C type without its typedefs, as `type_code` takes it."""
    fixed = {"sigset_t": "uint32_t[4]", "fsid_t": "int32_t[2]", "sig_t": "pointer"}
    base, bracket, count = ctype.partition("[")
    dims = bracket + count
    base = fixed.get(base, base)
    if "[" in base or " " in base:
        return base + dims
    base = base.removeprefix("__")
    while base in typedefs:
        base = typedefs[base]
    return base + dims


def netbsd_literals() -> Literals:
    """NetBSD's tables on LP64 machines."""
    spaces = namespaces(netbsd.rules(), netbsd.constants())
    typedefs = netbsd_typedefs()
    structs: Structs = {
        name: (
            struct.size,
            {
                f.name: (f.offset, f.size, type_code(netbsd_type(f.ctype, typedefs), f.size))
                for f in struct.fields
            },
        )
        for name, struct in netbsd.structs().items()
    }
    calls: Calls = {
        c.name: (c.number, c.symbol, tuple((a.ctype, a.name) for a in c.args), c.returns)
        for c in netbsd.calls()
    }
    return Literals(spaces, structs, calls, *errnos(spaces["E"], netbsd.messages()))


def literal(value: object, indent: str = "") -> str:
    """Python source: dictionaries an item a line, strings in double quotes."""
    if isinstance(value, dict):
        inner = indent + "    "
        items = "".join(
            f"{inner}{literal(key)}: {literal(item, inner)},\n" for key, item in value.items()
        )
        return f"{{\n{items}{indent}}}" if items else "{}"
    if isinstance(value, tuple):
        inside = ", ".join(literal(item, indent) for item in value)
        return f"({inside},)" if len(value) == 1 else f"({inside})"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return repr(value)


def module(what: str, make: Callable[[], Literals]) -> str:
    """A module of literals."""
    facts = make()
    plain = "tuple[tuple[str, str], ...] | None"
    return (
        f"# Written by {COMMAND}. DO NOT EDIT.\n# ruff: noqa: E501\n# fmt: off\n"
        f'"""{what}, as `syscall.abi.load` hands it out."""\n\n'
        f"CONSTANTS: dict[str, dict[str, int]] = {literal(facts.constants)}\n\n"
        f"STRUCTS: dict[str, tuple[int, dict[str, tuple[int, int, str]]]] = "
        f"{literal(facts.structs)}\n\n"
        f"CALLS: dict[str, tuple[int, str, {plain}, str]] = {literal(facts.calls)}\n\n"
        f"ERRNO: dict[str, int] = {literal(facts.errno)}\n\n"
        f"STRERROR: dict[int, str] = {literal(facts.strerror)}\n"
    )


def name_lines(namespace: str, names: list[str]) -> Iterator[str]:
    """A stub class for a namespace, with the names that are identifiers."""
    yield f"class _{namespace}(Namespace):\n"
    fit = [name for name in names if name.isidentifier() and not keyword.iskeyword(name)]
    yield "".join(f"    {name}: Flag\n" for name in fit) or "    ...\n"
    yield "\n"


def constants_class(spaces: list[str]) -> str:
    """A stub of ``S.c`` with an attribute for each namespace."""
    attributes = "".join(f"    {space}: _{space}\n" for space in spaces)
    return f"class Constants(_Constants):\n{attributes}"


def stub(*modules: Callable[[], Literals]) -> str:
    """Names for editors and type checkers: those that any of the ABIs has.

    They stand beside the classes that they are of, a layer above this package.
    """
    spaces: dict[str, dict[str, None]] = {}
    for make in modules:
        for namespace, table in make().constants.items():
            spaces.setdefault(namespace, {}).update(dict.fromkeys(table))
    classes = [line for space in sorted(spaces) for line in name_lines(space, list(spaces[space]))]
    head = (
        f"# Written by {COMMAND}. DO NOT EDIT.\n# fmt: off\n"
        "from syscall.constants import Constants as _Constants\n"
        "from syscall.flags import Flag, Namespace\n\n"
    )
    return head + "".join(classes) + constants_class(sorted(spaces))


LINUX = {machine: partial(linux_literals, machine) for machine in linux.MACHINES}

FILES: dict[str, Callable[[], str]] = {
    "linux/x86_64.py": partial(module, "Linux on x86-64", LINUX["x86_64"]),
    "linux/aarch64.py": partial(module, "Linux on aarch64", LINUX["aarch64"]),
    "netbsd/lp64.py": partial(module, "NetBSD on LP64 machines", netbsd_literals),
    "../names.pyi": partial(stub, *LINUX.values(), netbsd_literals),
}


def main() -> None:
    """Writes every file of `FILES`, paths seen from this module."""
    for path, render in FILES.items():
        (HERE / path).write_text(render())


if __name__ == "__main__":
    main()
