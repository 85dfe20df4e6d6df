"""Runs CPython's test suite in the guest and prints the table: python tests/cpython --help."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from rich.console import Console
from rich.table import Table

import cpython

TIMEOUT = 1800


def main(arguments: list[str]) -> int:
    """Prints a row for each module, then what went wrong; 1 if anything did."""
    parser = argparse.ArgumentParser(prog="cpython", description=cpython.__doc__.splitlines()[0])
    parser.add_argument("module", nargs="*", default=cpython.MODULES, help="test_os and so on")
    parser.add_argument("--xen", action="store_true", help="on Xen in the lab, not on QEMU alone")
    options = parser.parse_args(arguments)
    console = Console()
    table = Table("module", "pass", "skip", "fail", "seconds", "excluded")
    bad: list[cpython.Outcome] = []
    with tempfile.TemporaryDirectory() as work:
        image = Path(work, "suite.elf")
        cpython.bake(image)
        for module in options.module:
            found = cpython.run(image, [module], xen=options.xen, timeout=TIMEOUT)
            counts = Counter("fail" if one.bad else one.outcome for one in found)
            excluded = sum(name.startswith(module) for name in cpython.exclusions())
            seconds = f"{sum(one.seconds for one in found):.1f}"
            cells = [str(counts[key]) for key in ("pass", "skip", "fail")]
            table.add_row(module, *cells, seconds, str(excluded))
            bad += [one for one in found if one.bad]
            for one in found:
                if one.bad:
                    console.print(
                        f"{one.test}: {one.outcome}: {one.reason}", markup=False, soft_wrap=True
                    )
    console.print(table)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
