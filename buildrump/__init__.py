"""Builds rump/kernel, the embedded kernel: for this host, sanitized, or freestanding and checked.

    libraries.toml  which sources make which library      table.py
    toolchain.py    the compiler and its nm and objcopy    variants.py   flags
    ninjafile.py    the build's steps                      rename.py     the symbol prefix
    build.py        Build, the interface for Python        __main__.py   the command line
    install.py      libraries and headers under a prefix   ctests.py     tests/kernel/*.c
    freestanding.py what the kernel asks of its host       writable.toml data it may write

Needs a C compiler, binutils, ninja and nothing else that Python does not bring.
"""

from buildrump.build import Build
from buildrump.errors import BuildError
from buildrump.toolchain import find_toolchain
from buildrump.variants import VARIANTS, Variant, find_variant

__all__ = ["VARIANTS", "Build", "BuildError", "Variant", "find_toolchain", "find_variant"]
