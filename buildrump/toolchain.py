"""The compiler and the binary tools that belong to it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from dataclasses import dataclass

from buildrump.errors import BuildError

NO_COMPILER = """no C compiler: {tried}
  Debian, Ubuntu:  apt-get install gcc libc6-dev
  Fedora:          dnf install gcc
  or name one:     python -m buildrump --cc /path/to/cc"""


@dataclass(frozen=True)
class Toolchain:
    """A compiler command, what it tells of itself, and its target's binary tools."""

    cc: tuple[str, ...]
    machine: str
    include: str
    nm: str
    objcopy: str
    objdump: str

    @property
    def compile_command(self) -> str:
        """The compiler as a shell command, through ccache when it is on PATH."""
        ccache = shutil.which("ccache")
        return shlex.join(((ccache,) if ccache else ()) + self.cc)


def find_toolchain(cc: str | None = None) -> Toolchain:
    """The compiler `cc` (a command line), else $CC, else cc, gcc or clang.

    Raises BuildError, with what to install, when there is none or it does not run.
    """
    command = _find_compiler(cc or os.environ.get("CC") or None)
    return Toolchain(
        cc=command,
        machine=_ask(command, "-dumpmachine"),
        include=_ask(command, "-print-file-name=include"),
        nm=_tool(command, "nm"),
        objcopy=_tool(command, "objcopy"),
        objdump=_tool(command, "objdump"),
    )


def find_ninja() -> str:
    """The ninja of this Python's environment, else the one on PATH."""
    try:
        import ninja
    except ImportError:
        pass
    else:
        bundled = os.path.join(ninja.BIN_DIR, "ninja")
        if os.path.exists(bundled):
            return bundled
    found = shutil.which("ninja")
    if not found:
        raise BuildError("no ninja: pip install ninja, or apt-get install ninja-build")
    return found


def _find_compiler(asked: str | None) -> tuple[str, ...]:
    if asked:
        command = tuple(shlex.split(asked))
        if not shutil.which(command[0]):
            raise BuildError(NO_COMPILER.format(tried=f"{command[0]!r} is not on PATH"))
        return command
    for name in ("cc", "gcc", "clang"):
        if shutil.which(name):
            return (name,)
    raise BuildError(NO_COMPILER.format(tried="neither $CC nor cc, gcc or clang on PATH"))


def _ask(command: tuple[str, ...], question: str) -> str:
    run = subprocess.run([*command, question], capture_output=True, text=True)
    if run.returncode:
        raise BuildError(f"{shlex.join(command)} {question} fails: {run.stderr.strip()}")
    return run.stdout.strip()


def _tool(command: tuple[str, ...], name: str) -> str:
    path = _ask(command, f"-print-prog-name={name}")
    if not shutil.which(path):
        raise BuildError(f"no {name} for {shlex.join(command)}: apt-get install binutils")
    return path
