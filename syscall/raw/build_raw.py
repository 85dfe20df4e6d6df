"""Builds syscall.raw._raw, the compiled cffi module, from calls.txt, raw.h and raw.c.

    python syscall/raw/build_raw.py             in place, for development
    python syscall/raw/build_raw.py OUTPUT.c    the C source only, for a build system
    python syscall/raw/build_raw.py --stub      rewrites _raw.pyi

Needs only cffi and the standard library, so that a build can run it before anything is installed.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import NamedTuple

import cffi

HERE = Path(__file__).resolve().parent
LINE = re.compile(r"(\w+)\((.*)\)(?: = (\w+))?")

MARK = "/* What Python sees: "

STUB = """\
# Made by: python syscall/raw/build_raw.py --stub
# What cffi compiles, as a type checker sees it.
# fmt: off
# ruff: noqa: E501
from typing import Any

from _cffi_backend import FFI as _FFI

ffi: _FFI

class lib:
    RAW_MISSING: int
    RAW_NUMBER: int
    RAW_LONG: int
    RAW_INT: int
    RAW_VOID: int
    RAW_LIVE: int
    RAW_CLOSED: int
    RAW_HALTED: int
    RAW_FORKED: int
    raw_names: Any
    @staticmethod
    def raw_context_create(ops: Any, kernel: Any, pid: int, /) -> Any: ...
    @staticmethod
    def raw_context_close(context: Any, state: int, /) -> None: ...
    @staticmethod
    def raw_context_unref(context: Any, /) -> None: ...
    @staticmethod
    def raw_context_state(context: Any, /) -> int: ...
    @staticmethod
    def raw_thread_leave() -> None: ...
    @staticmethod
    def raw_host_symbol(name: bytes, /) -> Any: ...
    @staticmethod
    def raw_linked() -> int: ...
    @staticmethod
    def raw_linked_symbol(name: bytes, /) -> Any: ...
"""


class Call(NamedTuple):
    """A line of calls.txt: our name, the C types and names of the arguments, the ABI's name."""

    name: str
    args: list[tuple[str, str]]
    abi_name: str


def parse(line: str) -> Call:
    """``"dup2(int fd, int to)"`` as a `Call`; ValueError on any other text."""
    match = LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"calls.txt: cannot read {line!r}")
    name, args, abi_name = match.groups()
    parts = [] if args == "void" else args.split(", ")
    split = [re.fullmatch(r"(.*?)(\w+)", part) for part in parts]
    return Call(name, [(m[1].strip(), m[2]) for m in split if m], abi_name or name)


def calls() -> list[Call]:
    """The calls, in the order of their slots."""
    lines = (HERE / "calls.txt").read_text().splitlines()
    return [parse(line) for line in lines if line and not line.startswith("#")]


def prototype(call: Call) -> str:
    """The C declaration of a wrapper."""
    args = "".join(f", {ctype} {name}" for ctype, name in call.args)
    return f"long raw_{call.name}(struct raw_table *t{args})"


def wrapper(slot: int, call: Call) -> str:
    """The C text of a wrapper: every argument as a machine word, zeros for the rest."""
    words = [f"(long){name}" for _, name in call.args] + ["0"] * (6 - len(call.args))
    return f"static {prototype(call)} {{ return raw_call(t, {slot}, {', '.join(words)}); }}"


def cdef(table: list[Call]) -> str:
    """What cffi is told: a part of raw.h, and the wrappers."""
    seen = (HERE / "raw.h").read_text().split(MARK)[1].split("*/", 1)[1]
    parts = [seen.replace("RAW_NCALLS", str(len(table)))]
    parts.append(f"extern const struct raw_name raw_names[{len(table)}];")
    return "\n".join([*parts, *(f"{prototype(call)};" for call in table)])


def source(table: list[Call]) -> str:
    """What stands before cffi's own code; raw.h is put in, so the text compiles anywhere."""
    code = (HERE / "raw.c").read_text().replace('#include "raw.h"\n', "")
    parts = [f"#define RAW_NCALLS {len(table)}", (HERE / "raw.h").read_text(), code]
    parts += [wrapper(slot, call) for slot, call in enumerate(table)]
    names = "".join(f'\t{{ "{call.name}", "{call.abi_name}" }},\n' for call in table)
    parts.append(f"static const struct raw_name raw_names[] = {{\n{names}}};")
    parts.append((HERE / "hot.c").read_text())
    return "\n".join(parts)


def stub() -> str:
    """The text of _raw.pyi."""
    lines = [STUB]
    for call in calls():
        args = "".join(f", {name.rstrip('_')}: {annotation(ctype)}" for ctype, name in call.args)
        text = f"    @staticmethod\n    def raw_{call.name}(t: Any{args}, /) -> int: ...\n"
        lines.append(text.replace("in:", "in_:"))
    return "".join(lines)


def annotation(ctype: str) -> str:
    """Python's type for a C argument."""
    return "Any" if "*" in ctype and ctype != "const char *" else "bytes" if "*" in ctype else "int"


def emit(output: Path) -> None:
    """Writes the module's C source."""
    table = calls()
    builder = cffi.FFI()
    builder.cdef(cdef(table))
    builder.set_source("syscall.raw._raw", source(table))
    builder.emit_c_code(str(output))
    # hot.c needs more than the limited API, which cffi's code would ask for.
    output.write_text("#define _CFFI_NO_LIMITED_API\n" + output.read_text())


def compile_in_place() -> None:
    """Compiles the module beside this file with the C compiler that Python was built with."""
    get = sysconfig.get_config_var
    module = HERE / f"_raw{get('EXT_SUFFIX')}"
    with tempfile.TemporaryDirectory() as scratch:
        text = Path(scratch, "_raw.c")
        emit(text)
        include = f"-I{sysconfig.get_path('include')}"
        flags = ["-std=gnu11", "-Wall", "-Wextra", "-O2", "-fPIC", "-shared", "-pthread"]
        command = [*shlex.split(get("CC")), *flags, include, str(text), "-o", str(module)]
        subprocess.run(command, check=True)


def main(argv: list[str]) -> None:
    """The command line; see the module's text."""
    if argv == ["--stub"]:
        (HERE / "_raw.pyi").write_text(stub())
    elif argv:
        emit(Path(argv[0]))
    else:
        compile_in_place()


if __name__ == "__main__":
    main(sys.argv[1:])
