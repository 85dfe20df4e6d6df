"""The kernel's C tests: tests/kernel/*.c, one program each, exit 0 when it passes."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from buildrump.errors import BuildError

TIMEOUT = 120.0
SANITIZER_OPTIONS = {
    "ASAN_OPTIONS": "detect_leaks=1:abort_on_error=0:detect_stack_use_after_return=1",
    "UBSAN_OPTIONS": "print_stacktrace=1:halt_on_error=1",
}


@dataclass(frozen=True)
class Result:
    """How one test program ended: `returncode` negative for a signal, None when it ran too long."""

    name: str
    returncode: int | None
    output: str

    @property
    def passed(self) -> bool:
        """Whether the program ended by itself, with status 0."""
        return self.returncode == 0

    @property
    def ending(self) -> str:
        """How the program ended, in words."""
        if self.returncode is None:
            return "ran too long"
        if self.returncode < 0:
            return f"killed by {signal.Signals(-self.returncode).name}"
        return f"exit status {self.returncode}"


def find_tests(directory: Path, names: Iterable[str] = ()) -> list[Path]:
    """Sources of the tests called `names`, by default all. BuildError for an unknown name."""
    sources = {path.stem: path for path in sorted(directory.glob("*.c"))}
    unknown = [name for name in names if name not in sources]
    if unknown or not sources:
        raise BuildError(f"no test {' '.join(unknown)} in {directory}")
    return [sources[name] for name in names] if names else list(sources.values())


def run_test(program: Path, timeout: float = TIMEOUT) -> Result:
    """Run one program; at most `timeout` seconds."""
    environment = {**SANITIZER_OPTIONS, **os.environ}
    try:
        run = subprocess.run(
            [str(program.absolute())], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL, timeout=timeout, env=environment,
        )  # fmt: skip
    except subprocess.TimeoutExpired as error:
        return Result(program.name, None, (error.stdout or b"").decode(errors="replace"))
    return Result(program.name, run.returncode, run.stdout.decode(errors="replace"))
