"""What dlsym() finds in a static interpreter: the table for dlsym.c.

Two modules ask for functions by name: ctypes, for CPython's own (``ctypes.pythonapi``), and this
project's raw calls, for those of the C library that stand in for system calls.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from xen.errors import ImageError
from xen.interpreter.debian import Debian

__all__ = ["symbols_source", "wanted_symbols"]

C_API = re.compile(r"_?Py[A-Z_]\w*")
RAW_CALLS = Path(__file__).resolve().parents[2] / "syscall" / "raw" / "calls.txt"
RAW_CALL = re.compile(r"^(\w+)\(.*?\)(?: = (\w+))?$", re.MULTILINE)

SOURCE = """\
#include <stddef.h>

{declarations}
const struct symbol {{ const char *name; const void *address; }} static_symbols[] = {{
{rows}
	{{ NULL, NULL }}
}};
const size_t static_symbols_count = {count};
"""


def wanted_symbols(modules: Iterable[str], debian: Debian) -> list[str]:
    """The names that these modules may ask for, of those that there are."""
    names: set[str] = set()
    if "_ctypes" in modules:
        names |= {name for name in defined(debian.archive) if C_API.fullmatch(name)}
    if "syscall.raw._raw" in modules:
        calls = RAW_CALL.findall(RAW_CALLS.read_text())
        asked = {abi_name or name for name, abi_name in calls}
        names |= {"syscall", *asked} & defined(c_library())
    return sorted(names)


def symbols_source(names: list[str]) -> str:
    """The C text of the table; names are declared apart from their types, which do not matter."""
    return SOURCE.format(
        declarations="\n".join(
            f'extern const char at_{name}[] __asm__("{name}");' for name in names
        ),
        rows="\n".join(f'\t{{ "{name}", at_{name} }},' for name in names),
        count=len(names),
    )


def defined(archive: Path) -> frozenset[str]:
    """The global functions and objects of a static library."""
    command = ["nm", "-g", "--defined-only", "-P", str(archive)]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        raise ImageError(f"cannot read {archive}: {result.stderr.strip()}")
    lines = (line.split() for line in result.stdout.splitlines())
    return frozenset(words[0] for words in lines if len(words) > 2 and words[1] in "TDRBWVi")


def c_library() -> Path:
    """libc.a."""
    command = ["gcc", "-print-file-name=libc.a"]
    return Path(subprocess.run(command, capture_output=True, text=True).stdout.strip())
