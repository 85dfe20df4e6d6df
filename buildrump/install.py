"""Install a host build under a prefix, as NetBSD's tree has it: lib/librump*.so and headers."""

from __future__ import annotations

import shutil
from pathlib import Path

from buildrump.build import Build

HEADERS = ("rump",)


def install(build: Build, prefix: Path) -> list[Path]:
    """Copy the libraries to prefix/lib, with libX.so.0 links, and headers to prefix/include.

    Returns the files and links made.
    """
    lib = prefix / "lib"
    lib.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for source in build.shared_objects():
        target, link = lib / source.name, lib / f"{source.name}.0"
        target.unlink(missing_ok=True)  # a process may have the old file mapped
        shutil.copy2(source, target)
        link.unlink(missing_ok=True)
        link.symlink_to(source.name)
        made += [target, link]
    for name in HEADERS:
        target = prefix / "include" / name
        shutil.copytree(build.kernel / "include" / name, target, dirs_exist_ok=True)
        made.append(target)
    return made
