"""The command line of ``python -m xen``, also installed as ``rump-xen``; a command a file."""

from __future__ import annotations

import contextlib
import os
import sys

import click

from xen.cli.bake import bake
from xen.cli.lab import lab
from xen.cli.listing import list_
from xen.cli.repl import repl
from xen.cli.run import run
from xen.errors import ImageError

__all__ = ["main"]

SCRIPT = "rump-xen"  # shells complete the words of a command, not of a module
INTERRUPTED = 130  # 128 + SIGINT, as shells have it


@click.group()
def commands() -> None:
    """Python on the bare machine: images that boot on Xen and QEMU with no system beneath."""


for command in (bake, run, repl, list_, lab):
    commands.add_command(command)


def main() -> None:
    """Run the command line of ``sys.argv`` and exit with its status; 1 after an error."""
    open_standard_streams()
    try:
        status = commands.main(prog_name=name(), standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except ImageError as error:
        click.echo(f"xen: {error}", err=True)
        status = 1
    except OSError as error:
        click.echo(f"xen: {reason(error)}", err=True)
        status = 1
        with contextlib.suppress(OSError):  # else Python tries to write the same again
            sys.stdout.close()
    except (click.Abort, KeyboardInterrupt):
        status = INTERRUPTED
    sys.exit(status if isinstance(status, int) else 0)


def name() -> str:
    """What the command line was begun by."""
    return SCRIPT if os.path.basename(sys.argv[0]) == SCRIPT else "python -m xen"


def open_standard_streams() -> None:
    """One that is closed leads to /dev/null, else a file opened later would take its number."""
    for number, stream in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, stream) is None:
            os.dup2(os.open(os.devnull, os.O_RDWR), number)
            os.set_inheritable(number, True)
            setattr(sys, stream, os.fdopen(number, "w" if number else "r"))


def reason(error: OSError) -> str:
    """What the operating system says, and of which file."""
    names = [str(name) for name in (error.filename, error.filename2) if name is not None]
    return ": ".join([*names, error.strerror or str(error)])
