"""The command ``rump``: files and directories of a disk image, without root.

General layout: verb.py makes each function a command, of the shell and, with the image in front,
of the command line; image.py opens images; session.py is what a command works on; text.py writes
as coreutils do. The commands: listing.py, report.py, content.py, names.py, copying.py, info.py,
shell.py.
"""

from __future__ import annotations

import sys

import click

from rump.cli import content, copying, info, listing, names, report, shell  # noqa: F401 (commands)
from rump.cli.verb import commands

__all__ = ["main"]

INTERRUPTED = 130  # 128 + SIGINT, as shells have it


def main() -> None:
    """Run the command line of ``sys.argv`` and exit: 0, 1 after an error, 2 for wrong usage."""
    try:
        status = commands.main(prog_name="rump", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = error.exit_code
    except click.Abort:
        status = INTERRUPTED
    sys.exit(status if isinstance(status, int) else 0)
