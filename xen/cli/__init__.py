"""The command line of ``python -m xen``; a command a file."""

from __future__ import annotations

import sys

import click

from xen.cli.bake import bake
from xen.cli.lab import lab
from xen.cli.listing import list_
from xen.cli.repl import repl
from xen.cli.run import run
from xen.errors import ImageError

__all__ = ["main"]

INTERRUPTED = 130  # 128 + SIGINT, as shells have it


@click.group()
def commands() -> None:
    """Python on the bare machine: images that boot on Xen and QEMU with no system beneath."""


for command in (bake, run, repl, list_, lab):
    commands.add_command(command)


def main() -> None:
    """Run the command line of ``sys.argv`` and exit with its status; 1 after an error."""
    try:
        status = commands.main(prog_name="python -m xen", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except ImageError as error:
        click.echo(f"xen: {error}", err=True)
        status = 1
    except (click.Abort, KeyboardInterrupt):
        status = INTERRUPTED
    sys.exit(status if isinstance(status, int) else 0)
