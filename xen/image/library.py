"""Which files of the standard library go into an image: all, or what the program imports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from xen.errors import ImageError
from xen.image.closure import Closure
from xen.interpreter import Interpreter

__all__ = ["SIGN", "START", "everything", "imported", "package_files"]

# What CPython reads while it starts: the codecs of its streams, and os.py, by which it finds the
# library at all. Other modules that it imports then are frozen into it.
START = (
    "os.py",
    "encodings/__init__.py",
    "encodings/aliases.py",
    "encodings/ascii.py",
    "encodings/latin_1.py",
    "encodings/utf_8.py",
)
# Only looked for, as the sign that built modules are beside the library (getpath).
SIGN = "lib-dynload"
# No use without windows, without a compiler, or without processes; tests are taken by name only.
WITHOUT = {"__pycache__", "ensurepip", "idlelib", SIGN, "test", "tests", "tkinter"}
WITHOUT |= {"turtledemo", "turtle.py", "EXTERNALLY-MANAGED", "sitecustomize.py"}


def everything(interpreter: Interpreter) -> list[Path]:
    """Every file of the library that is of use in an image, relative to it."""
    return sorted(walk(interpreter.stdlib, interpreter.stdlib))


def walk(directory: Path, base: Path) -> Iterator[Path]:
    """The files under a directory, without those that no image needs."""
    for entry in sorted(directory.iterdir()):
        if entry.name in WITHOUT or entry.name.startswith("config-"):
            continue
        if entry.is_dir():
            yield from walk(entry, base)
        elif entry.is_file():
            yield entry.relative_to(base)


def imported(interpreter: Interpreter, closure: Closure) -> list[Path]:
    """The files of the library that a closure has, and those that CPython starts with."""
    stdlib = interpreter.stdlib
    found = {file.relative_to(stdlib) for file in closure.below(stdlib).values()}
    return sorted(found | {Path(name) for name in START})


def package_files(interpreter: Interpreter, names: Iterable[str]) -> list[Path]:
    """Every file of the library's modules and packages named, relative to the library."""
    stdlib = interpreter.stdlib
    found: set[Path] = set()
    for name in names:
        place = stdlib.joinpath(*name.split("."))
        if place.is_dir():
            files = (file for file in place.rglob("*") if file.is_file())
            found |= {f.relative_to(stdlib) for f in files if "__pycache__" not in f.parts}
        elif place.with_suffix(".py").is_file():
            found.add(place.with_suffix(".py").relative_to(stdlib))
        elif name not in interpreter.builtin:
            raise ImageError(f"no module {name!r} in the library at {stdlib}")
    return sorted(found)
