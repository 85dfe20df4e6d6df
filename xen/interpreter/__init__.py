"""The static CPython that runs in images: made from Debian's packages, or given by path.

General layout: table.py reads modules.toml, what it is made of; debian.py finds the packages;
trees.py fetches sources; compiling.py and linking.py make the program; all is kept in the cache
(`xen.cache`) by a hash of its inputs. It is a Linux program, so it also runs here, where it
byte-compiles the library and tells what programs import (`Interpreter.run`).
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from xen import elf
from xen.errors import ImageError
from xen.interpreter.compiling import Progress, objects
from xen.interpreter.debian import installed
from xen.interpreter.linking import link, makers
from xen.interpreter.table import table

__all__ = ["Interpreter", "available", "build", "prebuilt"]

ASK = """
import json, sys, sysconfig
where = {"base": "/usr", "platbase": "/usr", "installed_base": "/usr"}
print(json.dumps({
    "version": "%d.%d" % sys.version_info[:2],
    "tag": sys.implementation.cache_tag,
    "stdlib": sysconfig.get_path("stdlib"),
    "home": sysconfig.get_path("stdlib", vars=where),
    "site": sysconfig.get_path("purelib", vars=where),
    "builtin": sys.builtin_module_names,
}))
"""
OLDEST = (3, 11)


@dataclass(frozen=True)
class Interpreter:
    """A static CPython, and what it says of itself. In an image it is /usr/bin/python3."""

    path: Path
    version: str
    tag: str  # cpython-311, as in names of byte code
    stdlib: Path  # the library's place on this machine
    home: str  # its place in the image
    site: str  # where packages are installed in the image
    builtin: frozenset[str]

    def run(self, script: str, *arguments: str, stdin: str = "") -> Any:
        """What a script prints as JSON, run here by this interpreter with the library alone."""
        return ask(self.path, self.stdlib, script, *arguments, stdin=stdin)


def build(names: Iterable[str], progress: Progress) -> Interpreter:
    """A static CPython with these extension modules, and those that it cannot be without."""
    debian = installed()
    functions = makers({*names, *table().always}, debian)
    path = link(functions, objects(functions, debian, progress), debian)
    return describe(path, debian.stdlib)


def available(*, tests: bool = False) -> frozenset[str]:
    """Every extension module that `build` can take; those about CPython itself only if asked."""
    names = installed().inittab().keys() | table().modules.keys()
    return frozenset(names if tests else names - table().tests)


def prebuilt(path: Path, stdlib: Path | None = None) -> Interpreter:
    """An interpreter built elsewhere, with the library at ``stdlib`` or where it says itself.

    ImageError: no static program for Linux, not CPython 3.11 or later, or no library.
    """
    check_static(path)
    found = describe(path, stdlib)
    if tuple(map(int, found.version.split("."))) < OLDEST:
        raise ImageError(f"{path} is Python {found.version}; 3.11 is the oldest that will do")
    if not (found.stdlib / "os.py").exists():
        raise ImageError(f"{path}: no standard library at {found.stdlib}; give it with --stdlib")
    return found


def check_static(path: Path) -> None:
    """ImageError unless the file is a program that needs no loader."""
    if not path.is_file() or not os.access(path, os.X_OK):
        raise ImageError(f"no interpreter {path}: not a program")
    if not elf.is_static(path.read_bytes()):
        raise ImageError(
            f"{path} is no static x86-64 program, which an image's interpreter must be"
        )


def describe(path: Path, stdlib: Path | None) -> Interpreter:
    """An interpreter, asked about itself."""
    facts = ask(path, stdlib, ASK)
    return Interpreter(
        path=path.absolute(),
        version=facts["version"],
        tag=facts["tag"],
        stdlib=stdlib or Path(facts["stdlib"]),
        home=facts["home"],
        site=facts["site"],
        builtin=frozenset(facts["builtin"]),
    )


def ask(path: Path, stdlib: Path | None, script: str, *arguments: str, stdin: str = "") -> Any:
    """Run a script with an interpreter, with the library at ``stdlib``; the JSON that it prints."""
    environment = {"PATH": os.defpath}
    if stdlib is not None:  # PREFIX/lib/python3.11
        environment["PYTHONHOME"] = str(stdlib.absolute().parent.parent)
    command = [str(path), "-B", "-P", "-S", "-s", "-c", script, *arguments]
    try:
        result = subprocess.run(
            command, input=stdin, capture_output=True, text=True, env=environment, check=True
        )
        return json.loads(result.stdout)
    except subprocess.CalledProcessError as error:
        complaint = (error.stderr.strip() or f"status {error.returncode}").splitlines()[-1]
        raise ImageError(f"{path} does not run as Python: {complaint}") from None
    except (OSError, ValueError) as error:
        raise ImageError(f"{path} does not run as Python: {error}") from None
