"""The program of an image: what is copied, and how Python is told to run it."""

from __future__ import annotations

import os
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from xen.errors import ImageError

__all__ = ["HOME", "Program", "find", "opened"]

HOME = "/app"
RUNNER = "runpy"  # what CPython imports to run anything but a script


@dataclass(frozen=True)
class Program:
    """A program on this machine: a script, an archive, or a directory, maybe a package's.

    ``path`` is where the program's own modules are found; ``scripts`` and ``modules`` are where a
    search for what it imports begins.
    """

    source: Path
    arguments: tuple[str, ...]
    path: Path
    scripts: tuple[Path, ...] = ()
    modules: tuple[str, ...] = ()
    whole: bool = True  # all of `source` is copied; else the modules beside it as imported

    @property
    def place(self) -> str:
        """Where ``source`` is in the image."""
        return f"{HOME}/{self.source.name}"


def find(path: Path) -> Program:
    """The program at a path; ImageError when Python could not run it."""
    path = Path(os.path.abspath(path))  # "." and ".." have names, too
    try:
        kind = path.stat().st_mode
    except OSError as error:
        raise ImageError(f"no program {path}: {error.strerror}") from None
    if stat.S_ISDIR(kind):
        return directory(path)
    if not stat.S_ISREG(kind):
        raise ImageError(f"{path} is neither a file nor a directory")
    return archive(path) if zipfile.is_zipfile(path) else script(path)


def script(path: Path) -> Program:
    """A file of Python."""
    return Program(path, (f"{HOME}/{path.name}",), path.parent, scripts=(path,), whole=False)


def archive(path: Path) -> Program:
    """A zip archive with a __main__ (zipapp)."""
    with reading(path), zipfile.ZipFile(path) as content:
        if "__main__.py" not in content.namelist():
            raise ImageError(f"{path} has no __main__.py; Python could not run it")
    return Program(path, (f"{HOME}/{path.name}",), path)


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """ImageError for an archive that is damaged, or encrypted."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        raise ImageError(f"{path} cannot be read as a zip archive: {error}") from None


def directory(path: Path) -> Program:
    """A package, run by ``-m``, or a directory of modules with a __main__."""
    if not (path / "__main__.py").is_file():
        raise ImageError(f"{path} has no __main__.py; name a file, or a directory that has one")
    if (path / "__init__.py").is_file():
        modules = (RUNNER, *sorted(module_names(path, path.parent)))
        return Program(path, ("-m", path.name), path.parent, modules=modules)
    modules = (RUNNER, *sorted(module_names(path, path) - {"__main__"}))
    main = (path / "__main__.py",)
    return Program(path, (f"{HOME}/{path.name}",), path, scripts=main, modules=modules)


@contextmanager
def opened(program: Program) -> Iterator[Program]:
    """The program with its modules as files: of an archive, unpacked for as long as it takes."""
    if program.path.is_dir():
        yield program
        return
    with tempfile.TemporaryDirectory() as work:
        with reading(program.source), zipfile.ZipFile(program.source) as content:
            content.extractall(work)
        inside = directory(Path(work))
        yield replace(program, path=Path(work), scripts=inside.scripts, modules=inside.modules)


def module_names(directory: Path, base: Path) -> set[str]:
    """The modules under a directory, by their names where ``base`` is on sys.path."""
    found = set()
    for file in directory.rglob("*.py"):
        parts = file.relative_to(base).with_suffix("").parts
        parts = parts[:-1] if parts[-1] == "__init__" else parts
        if parts and all(part.isidentifier() for part in parts):
            found.add(".".join(parts))
    return found
