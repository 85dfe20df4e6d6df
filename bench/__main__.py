"""Every speed that README claims, measured beside its peers in one run: ``python bench``.

Peers alternate, round by round, so that a machine that changes its pace changes both; a ratio is
the median of the rounds' ratios. A level that is missed is marked and gives exit status 1.
"""

from __future__ import annotations

import argparse
import platform
import sys

import kernel
import machine
import peers
import python
from rich.console import Console
from rich.table import Table
from row import Row

SECTIONS = {
    "kernel": ("The embedded kernel from C", kernel.rows),
    "python": ("From Python: the rump and host backends against os", python.rows),
    "machine": ("Python on the bare machine", machine.rows),
    "peers": ("The same file work, other ways", peers.rows),
}


def main() -> int:
    """Measure the sections asked for and print a table of each."""
    parser = argparse.ArgumentParser("python bench", description=__doc__)
    parser.add_argument("sections", nargs="*", help=f"{', '.join(SECTIONS)} (all)")
    parser.add_argument("--rounds", type=int, default=15, help="rounds of each measurement (15)")
    options = parser.parse_args()
    unknown = set(options.sections) - set(SECTIONS)
    if unknown:
        parser.error(f"no section {', '.join(sorted(unknown))}")
    console = Console(width=None if sys.stdout.isatty() else 110)
    console.print(f"{platform.python_implementation()} {platform.python_version()}", end=", ")
    console.print(f"{platform.system()} {platform.release()} {platform.machine()}")
    missed = 0
    for name in options.sections or SECTIONS:
        title, measure = SECTIONS[name]
        rows = measure(options.rounds)
        console.print(table(title, rows))
        missed += sum(not row.met for row in rows)
    console.print("every level is met" if not missed else f"{missed} levels are missed")
    return 1 if missed else 0


def table(title: str, rows: list[Row]) -> Table:
    """The rows as printed."""
    made = Table(title=title, title_justify="left")
    made.add_column("what")
    for column in ("ours", "peer", "ratio", "level"):
        made.add_column(column, justify="right")
    made.add_column("")
    for row in rows:
        verdict = "" if row.level is None else "ok" if row.met else "MISSED"
        made.add_row(
            row.name, row.ours_text, row.peer_text, row.ratio_text, row.level_text, verdict
        )
    return made


if __name__ == "__main__":
    sys.exit(main())
