"""``cat``: what is in files."""

from __future__ import annotations

import errno

import click

from rump.cli.session import Session
from rump.cli.verb import verb

__all__ = ["cat"]

CHUNK = 1 << 18


@verb()
@click.argument("path", nargs=-1, required=True)
def cat(session: Session, path: tuple[str, ...]) -> None:
    """Write the contents of files to standard output."""
    memory = bytearray(CHUNK)
    view = memoryview(memory)
    for one in path:
        with session.trying("cannot open {}", one), session.system.open(one, "rdonly") as fd:
            if fd.fstat().isdir:
                raise OSError(errno.EISDIR, "Is a directory")
            while n := fd.read(memory):
                session.write(view[:n])
