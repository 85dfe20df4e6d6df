"""``repl``: an interactive Python on the bare machine."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import click

from xen import cache
from xen.cli.bake import make_image
from xen.cli.run import MACHINES, run_to_exit
from xen.image.description import Description, parse_size
from xen.runner import Disk, Request

__all__ = ["repl"]

PROGRAM = Path(__file__).resolve().parents[1] / "repl"
EDITOR = "prompt_toolkit >= 3.0.36, < 4"
PLAIN_TERMINALS = {"", "dumb", "unknown"}


@click.command()
@click.option("--on", "machine", type=click.Choice(MACHINES), default="auto", show_default=True,
              help="auto: KVM where it works, else QEMU alone.")  # fmt: skip
@click.option("--memory", metavar="SIZE", default="128M", show_default=True,
              help="The machine's.")  # fmt: skip
@click.option("--disk", multiple=True, metavar="IMG[:MOUNT[:TYPE[:rw|ro]]]",
              help="A raw disk image: disk0, then disk1 ...")  # fmt: skip
@click.option("--requirement", multiple=True, metavar="PKG", help="A package to have there.")
@click.option("--plain", is_flag=True, help="Without line editing, as on a dumb terminal.")
def repl(
    machine: str, memory: str, disk: tuple[str, ...], requirement: tuple[str, ...], plain: bool
) -> None:
    """Talk to a Python with no operating system beneath it.

    Line editing, history and completion are prompt_toolkit's. Ctrl-C interrupts, Ctrl-D ends, and
    Ctrl-] ends the machine.
    """
    at_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    plain = plain or os.environ.get("TERM", "") in PLAIN_TERMINALS or not at_terminal
    wanted = (*requirement, *(() if plain else (EDITOR,)))
    size = shutil.get_terminal_size()
    request = Request(
        memory=parse_size(memory),
        echo=sys.stdin.isatty(),
        disks=tuple(map(Disk.parse, disk)),
        env={
            "TERM": "dumb" if plain else os.environ["TERM"],
            "COLUMNS": str(size.columns),
            "LINES": str(size.lines),
        },
        image=image(wanted),
    )
    sys.exit(run_to_exit(request, machine))


def image(requirement: tuple[str, ...]) -> Path:
    """The image of the interactive Python, in the cache."""
    place = cache.image("repl", requirement)
    make_image(Description(program=PROGRAM, requirement=requirement), place)
    return place
