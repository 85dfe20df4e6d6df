"""Checks on the freestanding kernel object: what it asks of its host, and what it keeps writable.

The kernel may call only hypercalls, the `rumpuser_*` names that include/rump/rumpuser.h declares,
and may hold only the writable data that writable.toml lists, each with its reason: all other state
hangs off `struct kernel`.
"""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

from buildrump.build import Build
from buildrump.rename import PREFIX

ALLOWED = Path(__file__).with_name("writable.toml")
HYPERCALLS = Path("include/rump/rumpuser.h")
LINKER_NAMES = {"_GLOBAL_OFFSET_TABLE_"}
READ_ONLY = (".data.rel.ro", ".rodata", ".init_array")
SYMBOL = re.compile(r"[0-9a-f]+ (?P<flags>.{7}) (?P<section>\S+)\s+[0-9a-f]+ (?P<name>\S+)")


def hypercalls(kernel: Path) -> set[str]:
    """Names of the hypercalls that the kernel's header declares."""
    text = (kernel / HYPERCALLS).read_text()
    return set(re.findall(r"\b(rumpuser_\w+)\s*\(", text))


def undefined_symbols(build: Build) -> set[str]:
    """Names that the kernel object leaves to its host."""
    command = [build.toolchain.nm, "-u", "-P", str(build.object)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return {line.split()[0] for line in run.stdout.splitlines() if line} - LINKER_NAMES


def writable_symbols(build: Build) -> dict[str, str]:
    """Name to section of each object in writable data, without the prefix and GCC's .N suffix."""
    command = [build.toolchain.objdump, "-t", str(build.object)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, str] = {}
    for match in filter(None, map(SYMBOL.match, run.stdout.splitlines())):
        section = match["section"]
        writable = section.startswith((".data", ".bss", ".tdata", ".tbss", "*COM*"))
        if "O" in match["flags"] and writable and not section.startswith(READ_ONLY):
            found[re.sub(r"\.\d+$", "", match["name"].removeprefix(PREFIX))] = section
    return found


def allowed_symbols() -> dict[str, str]:
    """Name to reason of the writable data that the kernel may hold. Source: writable.toml."""
    return {name: str(reason) for name, reason in tomllib.loads(ALLOWED.read_text()).items()}


def foreign_calls(build: Build) -> list[str]:
    """A complaint for each name that a finished build calls beside the hypercalls."""
    outside = undefined_symbols(build) - hypercalls(build.kernel)
    return [f"{name}: called, but no hypercall of {HYPERCALLS}" for name in sorted(outside)]


def stray_data(build: Build) -> list[str]:
    """A complaint for each difference between its writable data and what it may hold."""
    writable, allowed = writable_symbols(build), allowed_symbols()
    stray = sorted(writable.keys() - allowed.keys())
    gone = sorted(allowed.keys() - writable.keys())
    return [
        f"{name}: writable data in {writable[name]}, not in {ALLOWED.name}" for name in stray
    ] + [f"{name}: in {ALLOWED.name}, but no writable data" for name in gone]
