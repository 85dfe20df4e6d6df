"""Extension modules, compiled: an object file a source, kept in the cache by module."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from xen import cache
from xen.errors import ImageError
from xen.interpreter.debian import Debian
from xen.interpreter.table import Module, table
from xen.interpreter.trees import TREES

__all__ = ["objects"]

# As Debian compiles libpython, without what only shared objects need. Foreign code: no warnings.
FLAGS = ["-O2", "-fwrapv", "-fno-pie", "-ffunction-sections", "-fdata-sections", "-DNDEBUG", "-w"]

Progress = Callable[[str, int, int], None]


def objects(names: Iterable[str], debian: Debian, progress: Progress) -> list[Path]:
    """The object files of the modules named that modules.toml has, compiled where they are not.

    ``progress(name, done, total)`` is called as modules get ready.
    """
    modules = [table().modules[name] for name in sorted(names) if name in table().modules]
    trees = {tree: TREES[tree]() for tree in sorted({module.tree for module in modules})}
    found: list[Path] = []
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        jobs = [pool.submit(compiled, module, trees[module.tree], debian) for module in modules]
        try:
            for done, (module, job) in enumerate(zip(modules, jobs, strict=True), 1):
                found += job.result()
                progress(module.name, done, len(modules))
        finally:
            pool.shutdown(cancel_futures=True)  # after an error, or Ctrl-C, nobody wants the rest
    return found


def compiled(module: Module, tree: Path, debian: Debian) -> list[Path]:
    """The object files of a module."""
    command = ["gcc", "-c", *FLAGS, *includes(module, tree, debian)]
    command += [f"-D{define}" for define in ("Py_BUILD_CORE_BUILTIN", *module.defines)]
    sources = [tree / name for name in module.sources]
    key = cache.fingerprint([*command, *sources, debian.fingerprint])
    place = cache.directory() / "objects" / f"{module.name}-{key}"
    if not place.is_dir():
        with cache.made(place) as work:
            for source in sources:
                compile_one([*command, str(source), "-o", str(work / f"{source.stem}.o")])
    return sorted(place.glob("*.o"))


def includes(module: Module, tree: Path, debian: Debian) -> list[str]:
    """Where headers are: the module's own, then Python's, its internal ones too."""
    own = [tree / name for name in module.include]
    places = [*own, tree, debian.include, debian.include / "internal"]
    return [f"-I{place}" for place in places]


def compile_one(command: list[str]) -> None:
    """Run the compiler; ImageError with its first complaint."""
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        errors = [line for line in result.stderr.splitlines() if "error" in line]
        raise ImageError(f"cannot compile: {(errors or [result.stderr.strip()])[0]}")
