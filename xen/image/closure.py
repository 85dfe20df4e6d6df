"""What a program imports: Python's modulefinder, run by the interpreter that the image gets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from xen.interpreter import Interpreter
from xen.interpreter.table import table

__all__ = ["Closure", "find"]

PROBE = Path(__file__).with_name("probe.py")


@dataclass(frozen=True)
class Closure:
    """Modules by name, with their files (None: built in), and names nobody has, with who asks."""

    modules: Mapping[str, Path | None]
    missing: Mapping[str, tuple[str, ...]]

    @property
    def builtin(self) -> frozenset[str]:
        """The built-in modules."""
        return frozenset(name for name, file in self.modules.items() if file is None)

    def below(self, directory: Path) -> dict[str, Path]:
        """The modules whose files are under a directory."""
        files = {name: file for name, file in self.modules.items() if file is not None}
        return {name: file for name, file in files.items() if file.is_relative_to(directory)}


def find(
    interpreter: Interpreter,
    path: Sequence[Path],
    *,
    scripts: Iterable[Path] = (),
    modules: Iterable[str] = (),
    imports: Mapping[str, Iterable[str]] | None = None,
) -> Closure:
    """All that scripts and modules import, theirs too, as found on ``path``.

    ``imports`` adds what no reader of the code can see, to the table of modules.toml.
    """
    hidden = {**table().imports, **(imports or {})}
    task = {
        "scripts": [str(script) for script in scripts],
        "wanted": list(modules),
        "path": [str(place) for place in path],
        "imports": {name: list(names) for name, names in hidden.items()},
        "library": str(interpreter.stdlib),
        "aside": sorted(table().aside),
    }
    found = interpreter.run(PROBE.read_text(), stdin=json.dumps(task))
    return Closure(
        {name: file and Path(file) for name, file in found["modules"].items()},
        {name: tuple(by) for name, by in found["missing"].items()},
    )
