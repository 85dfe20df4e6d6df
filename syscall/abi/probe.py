"""Asks a C compiler for facts: macro names, values, and the members of structures.

Nothing is run but the compiler, so a cross compiler answers for its machine as well as the host's.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

# The compiler that speaks for each Linux machine, by the machine's name.
COMPILERS = {"x86_64": "x86_64-linux-gnu-gcc", "aarch64": "aarch64-linux-gnu-gcc"}

# What headers such as <linux/loop.h> forget to include.
PRELUDE = "#define _GNU_SOURCE\n#include <stddef.h>\n#include <stdint.h>\n"


def compiler(machine: str) -> str | None:
    """The path of the machine's compiler, or None where it is not installed."""
    native = shutil.which("cc") if machine == os.uname().machine else None
    return native or shutil.which(COMPILERS[machine])


def run(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Runs a compiler's command; the caller judges its result."""
    return subprocess.run(command, capture_output=True, text=True, check=False)


def macros(cc: str, header: str) -> set[str]:
    """Names of the object-like macros that a header defines, its own includes counted."""
    with tempfile.TemporaryDirectory() as where:
        source = Path(where, "probe.c")
        source.write_text(f"{PRELUDE}#include <{header}>\n")
        done = run([cc, "-E", "-dM", str(source)])
    if done.returncode:
        raise OSError(f"{cc}: <{header}>: {done.stderr.strip()}")
    return set(re.findall(r"^#define (\w+) \S", done.stdout, re.MULTILINE))


def program(header: str, expressions: Sequence[str], wanted: Iterable[int]) -> str:
    """A function of assembler comments: each value's halves, and whether it is negative.

    Halves, because not every machine's assembler operands can be 64 bits wide.
    """
    lines = [f"{PRELUDE}#include <{header}>", "void probe(void) {"]
    for index in wanted:
        value = expressions[index]
        lines.append(f'#line {index + 1} "probe"')
        lines.append(
            f'__asm__ volatile("\\n->{index} %c0 %c1 %c2" :: '
            f'"i"((int)((unsigned long long)({value}) >> 32)), '
            f'"i"((int)(unsigned long long)({value})), "i"(({value}) < 0));'
        )
    return "\n".join([*lines, "}", ""])


def evaluate(cc: str, header: str, expressions: Sequence[str]) -> list[int | None]:
    """The integer value of each C expression after the header; None where it has none."""
    wanted = set(range(len(expressions)))
    with tempfile.TemporaryDirectory() as where:
        source = Path(where, "probe.c")
        while wanted:
            source.write_text(program(header, expressions, sorted(wanted)))
            done = run([cc, "-std=gnu11", "-w", "-S", "-o", f"{where}/probe.s", str(source)])
            if not done.returncode:
                break
            bad = {int(line) - 1 for line in re.findall(r"^probe:(\d+):", done.stderr, re.M)}
            if not bad & wanted:
                raise OSError(f"{cc}: <{header}>: {done.stderr.strip()}")
            wanted -= bad
        text = Path(where, "probe.s").read_text() if wanted else ""
    values: list[int | None] = [None] * len(expressions)
    pattern = re.compile(r"^->(\d+) (-?\d+) (-?\d+) ([01])", re.MULTILINE)
    for index, high, low, negative in pattern.findall(text):
        number = (int(high) & 0xFFFFFFFF) << 32 | int(low) & 0xFFFFFFFF
        values[int(index)] = number - (int(negative) << 64)
    return values
