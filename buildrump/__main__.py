"""Build the embedded rump kernel, install it under a prefix, or run its C tests."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from buildrump import ctests, freestanding
from buildrump.build import Build
from buildrump.errors import BuildError
from buildrump.install import install
from buildrump.toolchain import find_toolchain
from buildrump.variants import VARIANTS, find_variant


def main(arguments: list[str] | None = None) -> int:
    """Run the command line `arguments` (sys.argv's by default); returns the exit status."""
    options = _parser().parse_intermixed_args(arguments)
    try:
        return COMMANDS[options.command](_make_build(options), options.operands)
    except BuildError as error:
        print(f"buildrump: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m buildrump", description=__doc__)
    add = parser.add_argument
    add("command", nargs="?", choices=COMMANDS, default="build", help="build when absent")
    add("operands", nargs="*", help="install: the prefix; test: test names (all)")
    purposes = "; ".join(f"{v.name}: {v.purpose}" for v in VARIANTS.values())
    add("--variant", choices=VARIANTS, default="host", help=purposes)
    add("--out", type=Path, help="build directory (build/VARIANT)")
    add("--cc", help="compiler command ($CC, else cc, gcc or clang)")
    add("-j", "--jobs", type=int, default=os.cpu_count() or 1, help="compilers at a time")
    add("-v", "--verbose", action="store_true", help="print each command")
    return parser


def _make_build(options: argparse.Namespace) -> Build:
    return Build(
        variant=find_variant(options.variant),
        out=options.out or Path("build") / options.variant,
        toolchain=find_toolchain(options.cc),
        jobs=options.jobs,
        verbose=options.verbose,
    )


def _build(build: Build, operands: list[str]) -> int:
    if operands:
        raise BuildError(f"build takes no operand: {operands[0]!r}")
    build.run()
    if build.variant.shared:
        print(f"{len(build.shared_objects())} libraries in {build.out}")
        return 0
    complaints = freestanding.foreign_calls(build) + freestanding.stray_data(build)
    for line in complaints:
        print(line, file=sys.stderr)
    called, writable = freestanding.undefined_symbols(build), freestanding.writable_symbols(build)
    print(f"{build.object}: {len(called)} undefined, {len(writable)} writable symbols")
    return 1 if complaints else 0


def _install(build: Build, operands: list[str]) -> int:
    if len(operands) != 1:
        raise BuildError("install takes one operand, the prefix")
    build.run()
    for path in install(build, Path(operands[0])):
        print(path)
    return 0


def _test(build: Build, operands: list[str]) -> int:
    directory = build.kernel.parents[1] / "tests" / "kernel"
    programs = build.run(ctests.find_tests(directory, operands))
    failed = 0
    for program in programs:
        result = ctests.run_test(program)
        print(f"{'ok' if result.passed else 'FAIL':4} {result.name}", flush=True)
        if not result.passed:
            failed += 1
            print(f"{result.output}  {result.ending}")
    print(f"{len(programs) - failed} passed, {failed} failed")
    return 1 if failed else 0


COMMANDS = {"build": _build, "install": _install, "test": _test}

if __name__ == "__main__":
    sys.exit(main())
