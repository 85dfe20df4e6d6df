"""Build the machine: xen/platform and the freestanding kernel as one object, and link images of it.

`python -m xen.build` makes build/xen/machine.o. An image is machine.o linked with the object that
holds a root archive, by the linker script that stands beside it; a test's image has its own
process_main() in place of the machine's.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from buildrump import VARIANTS, Build, BuildError, find_toolchain
from buildrump.ninjafile import escape, quote
from buildrump.table import kernel_directory
from buildrump.toolchain import Toolchain, find_ninja

PLATFORM = Path(__file__).resolve().parent / "platform"
LINKER_SCRIPT = PLATFORM / "boot" / "link.ld"
VDSO = PLATFORM / "process" / "vdso"
VDSO_OBJECT = "vdso.so"  # vdso/image.S names it
MACHINE_OBJECT = "machine.o"
MACHINE = "x86_64"
FLAGS = (
    "-std=gnu11 -O2 -g -ffreestanding -fno-pic -mcmodel=kernel -mgeneral-regs-only "
    "-fno-omit-frame-pointer -fno-stack-protector -fcf-protection=none -fno-strict-aliasing "
    "-fno-common -fno-tree-loop-distribute-patterns -fno-asynchronous-unwind-tables "
    "-Wall -Wextra -Werror -nostdinc"
).split()
SYMBOLS = "symbols.S"
PUBLIC = re.compile(r"rumpk?_\w+")  # also rump___sysimpl_*
PLATFORM_SYMBOLS = ("rumpk_errno_offset",)
VDSO_FLAGS = (
    "-std=gnu11 -O2 -fPIC -mgeneral-regs-only -fno-stack-protector -fcf-protection=none "
    "-ffreestanding -fno-asynchronous-unwind-tables -Wall -Wextra -Werror -nostdinc -shared "
    "-nostdlib -Wl,-soname,linux-vdso.so.1 -Wl,--hash-style=both -Wl,--build-id=none "
    "-Wl,-z,max-page-size=4096 -Wl,-z,noexecstack"
).split()
LINK_FLAGS = "-static -nostdlib -z max-page-size=4096 -z noexecstack --build-id=none".split()


@dataclass
class MachineBuild:
    """The machine built in `out`; `kernel` is where buildrump builds the freestanding kernel."""

    out: Path
    kernel: Path
    toolchain: Toolchain = field(default_factory=find_toolchain)
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    verbose: bool = False

    @property
    def object(self) -> Path:
        """Where the build puts the whole machine, but for the root archive."""
        return self.out / MACHINE_OBJECT

    def run(self) -> Path:
        """Build what is out of date; returns the machine's object. Raises BuildError."""
        if not self.toolchain.machine.startswith(MACHINE):
            raise BuildError(f"the machine is {MACHINE} only, not {self.toolchain.machine}")
        kernel = Build(VARIANTS["freestanding"], self.kernel, self.toolchain, jobs=self.jobs)
        kernel.run()
        self.out.mkdir(parents=True, exist_ok=True)
        with (self.out / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # ninja expects a build directory to itself
            self._write_symbols(kernel.object)
            self._ninja(_Statements(self.toolchain).machine(kernel.object.absolute()))
        return self.object

    def test_image(self, source: Path) -> Path:
        """An image that runs the process_main() of a C file, which may replace more; its path."""
        machine = self.run()
        compiled = self.out / "programs" / f"{source.stem}.o"
        compiled.parent.mkdir(exist_ok=True)
        command = [*self.toolchain.cc, *_compile_flags(self.toolchain), "-c", str(source)]
        _check([*command, "-o", str(compiled)])
        return link_image([compiled, machine], compiled.with_suffix(".elf"), ["-z", "muldefs"])

    def _write_symbols(self, kernel: Path) -> None:
        """Write the table of public symbols that the program is given, when it has changed."""
        text = symbol_table(public_symbols(self.toolchain, kernel))
        path = self.out / SYMBOLS
        if not path.exists() or path.read_text() != text:
            path.write_text(text)

    def _ninja(self, text: str) -> None:
        (self.out / "build.ninja").write_text(text)
        command = [find_ninja(), "-C", str(self.out), "-j", str(self.jobs)]
        _check(command + (["-v"] if self.verbose else ["--quiet"]))


class _Statements:
    """The statements of build.ninja."""

    def __init__(self, toolchain: Toolchain) -> None:
        self.toolchain = toolchain

    def machine(self, kernel: Path) -> str:
        """All of them, for a machine with the freestanding kernel of that path."""
        flags = quote(_compile_flags(self.toolchain))
        sources = machine_sources()
        objects = {str(source): f"obj/{source.relative_to(PLATFORM)}.o" for source in sources}
        objects[SYMBOLS] = f"obj/{SYMBOLS}.o"
        link = quote(self.toolchain.cc)
        lines = [
            "ninja_required_version = 1.8",
            "rule compile",
            f"  command = {self.toolchain.compile_command} {flags} -MMD -MF $out.d -c -o $out $in",
            "  description = CC $in",
            "  depfile = $out.d",
            "  deps = gcc",
            "rule merge",
            f"  command = {link} -r -nostdlib -o $out $in",
            "  description = MERGE $out",
            *(
                f"build {target}: compile {escape(source)}{_taken_in(source)}"
                for source, target in objects.items()
            ),
            *self._vdso(),
            f"build {MACHINE_OBJECT}: merge {' '.join(objects.values())} {escape(str(kernel))}",
        ]
        return "\n".join(lines) + "\n"

    def _vdso(self) -> list[str]:
        """The shared object that vdso/image.S takes in from the build directory."""
        script = str(VDSO / "vdso.lds")
        link = [*self.toolchain.cc, *VDSO_FLAGS, *_include_flags(self.toolchain), "-T", script]
        return [
            "rule vdso",
            f"  command = {quote(link)} -o $out $in",
            "  description = VDSO $out",
            f"build {VDSO_OBJECT}: vdso {escape(str(VDSO / 'vdso.c'))} | {escape(script)}",
        ]


def machine_sources() -> list[Path]:
    """Every C and assembly file of the platform, but the vDSO's own."""
    return sorted(path for path in PLATFORM.rglob("*.[cS]") if path != VDSO / "vdso.c")


def public_symbols(toolchain: Toolchain, kernel: Path) -> list[str]:
    """Names, sorted, that a program may call: the kernel's public functions, and the machine's."""
    command = [toolchain.nm, "-P", "-g", "--defined-only", str(kernel)]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    kinds = dict(line.split()[:2] for line in run.stdout.splitlines())
    functions = [name for name, kind in kinds.items() if kind == "T" and PUBLIC.fullmatch(name)]
    return sorted([*functions, *PLATFORM_SYMBOLS])


def symbol_table(names: Sequence[str]) -> str:
    """Assembly of struct rumpk_symtab: version, count, then a name and an address for each."""
    entries = [f"\t.quad name{number}, {name}" for number, name in enumerate(names)]
    strings = [f'name{number}:\t.asciz "{name}"' for number, name in enumerate(names)]
    head = ["\t.section .rodata", "\t.balign 8", "\t.globl rumpk_symtab", "rumpk_symtab:"]
    tail = ['\t.section .note.GNU-stack, "", @progbits', ""]
    return "\n".join([*head, f"\t.long 1, {len(names)}", *entries, *strings, *tail])


def link_image(objects: Sequence[Path], image: Path, flags: Iterable[str] = ()) -> Path:
    """Link objects, one of them a machine.o, into a bootable ELF; returns its path.

    Raises BuildError with the linker's complaint.
    """
    linker = shutil.which("ld")
    if not linker:
        raise BuildError("no ld: apt-get install binutils")
    command = [linker, *LINK_FLAGS, *flags, "-T", str(LINKER_SCRIPT), "-o", str(image)]
    _check([*command, *map(str, objects)])
    return image


def _taken_in(source: str) -> str:
    return f" | {VDSO_OBJECT}" if source == str(VDSO / "image.S") else ""


def _include_flags(toolchain: Toolchain) -> list[str]:
    kernel = kernel_directory()
    include = [f"-I{PLATFORM / 'include'}", f"-I{kernel / 'include'}", f"-I{kernel}"]
    return ["-isystem", toolchain.include, *include]


def _compile_flags(toolchain: Toolchain) -> list[str]:
    return [*FLAGS, *_include_flags(toolchain)]


def _check(command: Sequence[str]) -> None:
    run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if run.returncode:
        raise BuildError(f"{Path(command[0]).name} failed:\n{run.stdout.rstrip()}")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line `arguments` (sys.argv's by default); returns the exit status."""
    parser = argparse.ArgumentParser("python -m xen.build", description="Build the machine.")
    parser.add_argument("--out", type=Path, default=Path("build/xen"))
    parser.add_argument("--test", type=Path, metavar="SOURCE", help="then link a test's image")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("-v", "--verbose", action="store_true", help="print each command")
    options = parser.parse_args(arguments)
    build = MachineBuild(
        options.out,
        Path("build/freestanding"),
        jobs=options.jobs,
        verbose=options.verbose,
    )
    try:
        print(build.test_image(options.test) if options.test else build.run())
    except BuildError as error:
        print(f"xen.build: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
