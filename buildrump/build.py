"""The builder's interface for Python: what __main__ and meson.build call."""

from __future__ import annotations

import fcntl
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from buildrump.errors import BuildError
from buildrump.ninjafile import FREESTANDING_OBJECT, PROGRAMS, write_ninja_file
from buildrump.table import TABLE, Library, kernel_directory, load_libraries
from buildrump.toolchain import Toolchain, find_ninja, find_toolchain
from buildrump.variants import Variant

NOTHING_TO_DO = "ninja: no work to do.\n"


@dataclass
class Build:
    """One variant of the kernel, built in `out` with `toolchain` from the sources in `kernel`."""

    variant: Variant
    out: Path
    toolchain: Toolchain = field(default_factory=find_toolchain)
    kernel: Path = field(default_factory=kernel_directory)
    table: Path = TABLE
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    verbose: bool = False

    @property
    def libraries(self) -> list[Library]:
        """The libraries of the component table, needs first."""
        return load_libraries(self.kernel, self.table)

    def shared_objects(self) -> list[Path]:
        """Where the build puts each library."""
        return [self.out / f"{library.name}.so" for library in self.libraries]

    @property
    def object(self) -> Path:
        """Where the freestanding build puts the whole kernel."""
        return self.out / FREESTANDING_OBJECT

    def run(self, programs: Sequence[Path] = ()) -> list[Path]:
        """Build everything that is out of date, then host programs against it, a C source each.

        Returns the programs. A file that does not compile stops only what needs it; BuildError
        tells at the end.
        """
        self.out.mkdir(parents=True, exist_ok=True)
        with (self.out / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # ninja expects a build directory to itself
            self._run_locked([path.absolute() for path in programs])
        return [self.out / PROGRAMS / source.stem for source in programs]

    def _run_locked(self, programs: list[Path]) -> None:
        kernel, libraries = self.kernel.absolute(), self.libraries
        write_ninja_file(self.out, self.toolchain, self.variant, kernel, libraries, programs)
        self._write_compile_commands()
        self._ninja()
        if programs:
            self._ninja(PROGRAMS)

    def _ninja(self, *targets: str) -> None:
        command = [find_ninja(), "-C", str(self.out), "-k", "0", "-j", str(self.jobs)]
        command += ["-v"] if self.verbose else ["--quiet"]
        with subprocess.Popen([*command, *targets], stdout=subprocess.PIPE, text=True) as run:
            for line in run.stdout or ():
                if line != NOTHING_TO_DO:
                    print(line, end="", flush=True)
        if run.returncode:
            raise BuildError(f"the {self.variant.name} build in {self.out} failed")

    def _write_compile_commands(self) -> None:
        command = [find_ninja(), "-C", str(self.out), "-t", "compdb", "kernel", "hosted"]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
        (self.out / "compile_commands.json").write_text(run.stdout)
