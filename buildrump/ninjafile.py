"""Writes the build.ninja of one variant from the component table.

Every library goes: compile each file, merge them (`cc -r`), rename the merged object's symbols
(rename.py), link. Hosted code is not renamed. The freestanding variant merges all kernel code into
one object instead.
"""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from buildrump import rename
from buildrump.table import Library
from buildrump.toolchain import Toolchain
from buildrump.variants import Variant, hosted_flags, kernel_flags

PROGRAMS = "programs"
FREESTANDING_OBJECT = "rumpkernel.o"
LINK_FLAGS = (
    "-shared -Wl,-soname,$soname -Wl,-Bsymbolic-functions -Wl,-z,defs -Wl,-rpath,'$$ORIGIN'"
)


class NinjaFile:
    """build.ninja in the making: statements in order, paths escaped."""

    def __init__(self, toolchain: Toolchain, variant: Variant, kernel: Path) -> None:
        self.lines = ["ninja_required_version = 1.8"]
        self.toolchain = toolchain
        self.variant = variant
        self.kernel = kernel
        self._write_rules()

    def _write_rules(self) -> None:
        tools, extra = self.toolchain, list(self.variant.flags)
        include = str(self.kernel / "include")
        kernel = [*kernel_flags(include, tools.include, tools.machine), *extra]
        hosted = [*hosted_flags(include), *extra]
        command, link = tools.compile_command, shlex.join(tools.cc)
        depend = "-MMD -MF $out.d -c -o $out $in"
        self._rule("kernel", f"{command} {quote(kernel)} {depend}", "CC $in", depfile=True)
        self._rule("hosted", f"{command} {quote(hosted)} {depend}", "CC $in", depfile=True)
        self._rule("merge", f"{link} -r -nostdlib -o $out $in", "MERGE $out")
        script = quote([sys.executable, rename.__file__, tools.nm, tools.objcopy])
        self._rule("rename", f"{script} $in $out $keep", "RENAME $out")
        self._rule("link", f"{link} {quote(extra)} {LINK_FLAGS} -o $out $in $libs", "LINK $out")
        program = f"{link} {quote([*hosted, '-fPIE'])} -MMD -MF $out.d -o $out $in $libs"
        self._rule("program", program, "CC $in", depfile=True)

    def _rule(self, name: str, command: str, description: str, depfile: bool = False) -> None:
        self.lines += [f"rule {name}", f"  command = {command}", f"  description = {description}"]
        if depfile:
            self.lines += ["  depfile = $out.d", "  deps = gcc"]

    def build(
        self,
        rule: str,
        output: str,
        inputs: Iterable[str],
        implicit: Iterable[str] = (),
        **variables: str,
    ) -> str:
        """Add one build statement; returns `output`."""
        after = " ".join(map(escape, implicit))
        line = f"build {escape(output)}: {rule} {' '.join(map(escape, inputs))}"
        self.lines.append(f"{line} | {after}" if after else line)
        self.lines += [f"  {name} = {value}" for name, value in variables.items()]
        return output

    def compile(self, library: Library) -> list[str]:
        """Statements for each source of a library; returns the objects."""
        rule = "hosted" if library.hosted else "kernel"
        return [
            self.build(rule, f"obj/{source.with_suffix('.o')}", [str(self.kernel / source)])
            for source in library.sources
        ]

    def rename(self, name: str, objects: Sequence[str], keep: Iterable[str] = ()) -> str:
        """Merge objects and rename their symbols; returns the result."""
        merged = self.build("merge", f"obj/{name}.merged.o", objects)
        return self.build("rename", f"{name}.o", [merged], [rename.__file__], keep=" ".join(keep))

    def link(self, library: Library) -> str:
        """Statements that make one shared library; returns its file name."""
        objects = self.compile(library)
        if not library.hosted:
            objects = [self.rename(f"obj/{library.name}", objects)]
        needs = [f"{need}.so" for need in library.needs]
        libs = " ".join(["-pthread -Wl,--no-as-needed", *needs, "-Wl,--as-needed"])
        output = f"{library.name}.so"
        return self.build("link", output, objects, needs, soname=output, libs=libs)

    def program(self, source: Path, libraries: Sequence[str]) -> str:
        """A program linked against the kernel's libraries; returns its path.

        Host code, or, where the file's name begins with inside_, kernel code that has a main().
        """
        libs = quote(["-Wl,--no-as-needed", *libraries]) + " -Wl,-rpath,'$$ORIGIN/..'"
        output, code = f"{PROGRAMS}/{source.stem}", str(source)
        if source.name.startswith("inside_"):
            compiled = self.build("kernel", f"obj/{PROGRAMS}/{source.stem}.o", [code])
            code = self.rename(f"obj/{PROGRAMS}/{source.stem}.renamed", [compiled], ["main"])
        return self.build("program", output, [code], libraries, libs=libs)

    def text(self) -> str:
        """The file's text."""
        return "\n".join(self.lines) + "\n"


def write_ninja_file(
    out: Path,
    toolchain: Toolchain,
    variant: Variant,
    kernel: Path,
    libraries: Sequence[Library],
    programs: Sequence[Path] = (),
) -> None:
    """Write out/build.ninja: default target the libraries or the object, PROGRAMS the programs."""
    ninja = NinjaFile(toolchain, variant, kernel)
    if variant.shared:
        outputs = [ninja.link(library) for library in libraries]
        ninja.build("phony", PROGRAMS, [ninja.program(source, outputs) for source in programs])
    else:
        kernel_code = [library for library in libraries if not library.hosted]
        objects = [name for library in kernel_code for name in ninja.compile(library)]
        outputs = [ninja.rename(Path(FREESTANDING_OBJECT).stem, objects)]
    ninja.lines.append(f"default {' '.join(outputs)}")
    path = out / "build.ninja"
    if not path.exists() or path.read_text() != ninja.text():
        path.write_text(ninja.text())


def quote(words: Iterable[str]) -> str:
    """Words as a shell takes them, in a command of ninja's."""
    return shlex.join(words).replace("$", "$$")


def escape(path: str) -> str:
    """A path in a statement of ninja's."""
    return path.replace("$", "$$").replace(" ", "$ ").replace(":", "$:")
