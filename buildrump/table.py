"""The component table: libraries.toml as objects, and the sources that its globs find."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from buildrump.errors import BuildError

TABLE = Path(__file__).with_name("libraries.toml")


@dataclass(frozen=True)
class Library:
    """A shared object of the kernel: `sources` relative to rump/kernel/, `needs` by name."""

    name: str
    sources: tuple[Path, ...]
    needs: tuple[str, ...] = ()
    hosted: bool = False


def kernel_directory() -> Path:
    """The kernel's sources: rump/kernel beside this package, also where it is installed."""
    return Path(__file__).resolve().parent.parent / "rump" / "kernel"


def load_libraries(kernel: Path, table: Path = TABLE) -> list[Library]:
    """Every library of the table, needs first. Source: libraries.toml.

    A need brings its own needs. Raises BuildError when a library has no sources, or needs one that
    does not stand before it.
    """
    libraries: dict[str, Library] = {}
    for name, row in tomllib.loads(table.read_text()).items():
        sources = _find_sources(kernel, row)
        if not sources:
            raise BuildError(f"no {' '.join(row['sources'])} in {kernel}, which make {name}")
        needs: dict[str, None] = {}
        for need in row.get("needs", ()):
            if need not in libraries:
                raise BuildError(f"{table.name}: {name} needs {need}, not a library before it")
            needs |= dict.fromkeys([*libraries[need].needs, need])
        libraries[name] = Library(name, sources, tuple(needs), row.get("hosted", False))
    return list(libraries.values())


def _find_sources(kernel: Path, row: dict[str, list[str]]) -> tuple[Path, ...]:
    found = {path for glob in row["sources"] for path in kernel.glob(glob)}
    found -= {path for glob in row.get("exclude", ()) for path in kernel.glob(glob)}
    return tuple(sorted(path.relative_to(kernel) for path in found))
