"""What Debian's packages bring: the static libpython with its headers, and static libraries."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from xen import cache
from xen.errors import ImageError
from xen.interpreter.table import table

__all__ = ["Debian", "installed"]

TABLE_ENTRY = re.compile(r'^\s*\{"(\w+)", (\w+)\},', re.MULTILINE)


@dataclass(frozen=True)
class Debian:
    """Where libpython3.x-dev put its static library, headers, and the library in Python."""

    config: Path
    include: Path
    stdlib: Path
    version: str

    @property
    def archive(self) -> Path:
        """libpython, static."""
        return self.config / f"lib{self.name}.a"

    @property
    def name(self) -> str:
        """``python3.11``: part of many file names."""
        return f"python{self.version}"

    def inittab(self) -> dict[str, str]:
        """The modules that libpython holds: name to the C function that makes it, or NULL."""
        text = (self.config / "config.c").read_text()
        return dict(TABLE_ENTRY.findall(text))

    @cached_property
    def fingerprint(self) -> str:
        """Of what every build depends on."""
        parts: list[str | Path] = [self.archive, self.include / "patchlevel.h", compiler_version()]
        return cache.fingerprint(parts)


@functools.cache
def installed() -> Debian:
    """Debian's packages for the interpreter; ImageError says which are missing, in one line."""
    version = table().version
    stdlib = Path("/usr/lib", f"python{version}")
    include = Path("/usr/include", f"python{version}")
    missing = set() if shutil.which("gcc") else {"gcc"}
    configs = sorted(stdlib.glob(f"config-*/libpython{version}.a"))
    if not configs or not (include / "internal" / "pycore_initconfig.h").exists():
        missing.add(f"libpython{version}-dev")
    if "gcc" not in missing:
        missing |= {package for name, package in table().packages.items() if not has(name)}
    if missing:
        names = " ".join(sorted(missing))
        raise ImageError(
            f"the interpreter is made from Debian's packages: apt-get install {names}"
            " (or name a static interpreter with --interpreter)"
        )
    return Debian(configs[0].parent, include, stdlib, version)


def has(library: str) -> bool:
    """Whether the compiler finds a static library."""
    name = f"lib{library}.a"
    asked = ["gcc", f"-print-file-name={name}"]
    return subprocess.run(asked, capture_output=True, text=True).stdout.strip() != name


@functools.cache
def compiler_version() -> str:
    """The first line of ``gcc --version``."""
    run = subprocess.run(["gcc", "--version"], capture_output=True, text=True, check=True)
    return run.stdout.partition("\n")[0]
