"""The module table, modules.toml, and which of its modules an image takes."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["Module", "Table", "table"]

FILE = Path(__file__).with_name("modules.toml")


@dataclass(frozen=True)
class Module:
    """An extension module to compile: C sources, and include directories, in the tree named."""

    name: str
    sources: tuple[str, ...]
    tree: str = "python"
    include: tuple[str, ...] = ()
    defines: tuple[str, ...] = ()
    libraries: tuple[str, ...] = ()

    @property
    def init(self) -> str:
        """The C function that makes the module."""
        return f"PyInit_{self.name.rpartition('.')[2]}"


@dataclass(frozen=True)
class Table:
    """modules.toml."""

    version: str
    always: frozenset[str]
    tests: frozenset[str]
    libraries: tuple[str, ...]
    packages: Mapping[str, str]
    imports: Mapping[str, tuple[str, ...]]
    aside: frozenset[str]
    modules: Mapping[str, Module]

    def libraries_of(self, names: Iterable[str]) -> list[str]:
        """The static libraries that these modules and libpython need, users first."""
        wanted = [library for name in sorted(names) for library in self._module_libraries(name)]
        return list(dict.fromkeys([*wanted, *self.libraries]))

    def _module_libraries(self, name: str) -> tuple[str, ...]:
        return self.modules[name].libraries if name in self.modules else ()


@cache
def table() -> Table:
    """The module table, read once."""
    data = tomllib.loads(FILE.read_text())
    return Table(
        version=data["version"],
        always=frozenset(data["always"].split()),
        tests=frozenset(data["tests"].split()),
        libraries=tuple(data["libraries"]),
        packages=data["packages"],
        imports={name: tuple(text.split()) for name, text in data["imports"].items()},
        aside=frozenset(data["aside"].split()),
        modules={name: _module(name, row) for name, row in data["modules"].items()},
    )


def _module(name: str, row: dict[str, Any]) -> Module:
    lists = {key: tuple(row.get(key, ())) for key in ("include", "defines", "libraries")}
    return Module(name, tuple(row["sources"].split()), row.get("tree", "python"), **lists)
