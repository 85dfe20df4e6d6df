"""The program: libpython, the modules wanted, and the table of them that CPython reads."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

from xen import cache
from xen.errors import ImageError
from xen.interpreter.debian import Debian
from xen.interpreter.symbols import symbols_source, wanted_symbols
from xen.interpreter.table import table

__all__ = ["inittab_source", "link", "makers"]

MAIN = Path(__file__).with_name("main.c")
DLSYM = Path(__file__).with_name("dlsym.c")
FLAGS = ["-static", "-no-pie", "-O2", "-s", "-Wl,--gc-sections,--build-id=none", "-w"]
FLAGS += ["-Wl,--wrap=dlsym"]

INITTAB = """\
#include <Python.h>

{prototypes}
struct _inittab _PyImport_Inittab[] = {{
{rows}
	{{ NULL, NULL }}
}};
"""


def makers(names: Iterable[str], debian: Debian) -> dict[str, str]:
    """Module names to the C functions that make them, or NULL; ImageError for one unknown."""
    ours = {name: module.init for name, module in table().modules.items()}
    known = {**debian.inittab(), **ours}
    unknown = sorted(set(names) - known.keys())
    if unknown:
        raise ImageError(f"no built-in module {unknown[0]!r} can be made; there are: "
                         + " ".join(sorted(known)))  # fmt: skip
    return {name: known[name] for name in sorted(names)}


def inittab_source(functions: Mapping[str, str]) -> str:
    """The C text of CPython's table of built-in modules (Modules/config.c)."""
    prototypes = "".join(
        f"extern PyObject *{function}(void);\n"
        for function in functions.values()
        if function != "NULL"
    )
    rows = "\n".join(f'\t{{ "{name}", {function} }},' for name, function in functions.items())
    return INITTAB.format(prototypes=prototypes, rows=rows)


def link(functions: Mapping[str, str], objects: list[Path], debian: Debian) -> Path:
    """The linked and stripped interpreter with these modules, in the cache."""
    text = inittab_source(functions)
    symbols = symbols_source(wanted_symbols(functions, debian))
    inputs: list[str | Path] = [text, symbols, *FLAGS, MAIN, DLSYM, *objects]
    key = cache.fingerprint([*inputs, debian.fingerprint])
    place = cache.directory() / "interpreter" / key
    if not place.is_dir():
        with cache.made(place) as work:
            (work / "inittab.c").write_text(text)
            (work / "symbols.c").write_text(symbols)
            run_linker(work, functions, objects, debian)
    return place / debian.name


def run_linker(
    work: Path, functions: Mapping[str, str], objects: list[Path], debian: Debian
) -> None:
    """Compile main and the table, and link all."""
    libraries = [f"-l{name}" for name in table().libraries_of(functions)]
    sources = [str(MAIN), str(DLSYM), str(work / "inittab.c"), str(work / "symbols.c")]
    command = ["gcc", *FLAGS, f"-I{debian.include}", *sources, *map(str, objects)]
    command += [str(debian.archive), *libraries, "-o", str(work / debian.name)]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        lines = [line for line in result.stderr.splitlines() if "warning" not in line]
        raise ImageError("cannot link the interpreter: " + "\n  ".join(lines[:5]))
