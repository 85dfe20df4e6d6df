"""Byte code for an image's modules, made by its own interpreter and kept in the cache."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Mapping
from pathlib import Path

from xen import cache
from xen.errors import ImageError
from xen.interpreter import Interpreter

__all__ = ["byte_code", "cached_name"]

COMPILER = Path(__file__).with_name("compiler.py")


def byte_code(
    interpreter: Interpreter, sources: Mapping[str, Path], *, strict: bool
) -> dict[str, bytes]:
    """The byte code of each source, given by its path in the image.

    A source that does not compile is left out, or, if ``strict``, an ImageError.
    """
    if not sources:
        return {}
    names = sorted(sources)
    facts = [part for name in names for part in (name, sources[name])]
    place = cache.directory() / "bytecode" / cache.fingerprint([interpreter.path, COMPILER, *facts])
    if not place.is_dir():
        with cache.made(place) as work:
            task = [
                [str(sources[name]), name, str(work / f"{i}.pyc")] for i, name in enumerate(names)
            ]
            failed = interpreter.run(COMPILER.read_text(), stdin=json.dumps(task))
            (work / "failed.json").write_text(json.dumps(failed))
    failed = json.loads((place / "failed.json").read_text())
    if strict and failed:
        name, complaint = min(failed.items())
        raise ImageError(f"{sources[name]} does not compile: {complaint}")
    made = {name: place / f"{index}.pyc" for index, name in enumerate(names)}
    return {name: file.read_bytes() for name, file in made.items() if file.exists()}


def cached_name(name: str, tag: str) -> str:
    """Where Python looks for the byte code of a source (PEP 3147)."""
    directory, file = posixpath.split(name)
    return f"{directory}/__pycache__/{file.removesuffix('.py')}.{tag}.pyc"
