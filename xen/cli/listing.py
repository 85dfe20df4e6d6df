"""``list``: what is in an image."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path

import click

from xen.cpio import Entry
from xen.image.facts import members_of

__all__ = ["list_", "show"]


@click.command("list")
@click.argument("image", type=click.Path(path_type=Path))
def list_(image: Path) -> None:
    """Print the files of IMAGE, with modes and sizes."""
    show(members_of(image))


def show(members: Iterable[Entry]) -> None:
    """Print files, a line each."""
    for entry in members:
        target = ""
        if stat.S_ISLNK(entry.mode):
            target = f" -> {bytes(entry.data).decode(errors='backslashreplace')}"
        name = entry.name.encode(errors="surrogateescape").decode(errors="backslashreplace")
        click.echo(f"{stat.filemode(entry.mode)} {len(entry.data):>9} /{name}{target}")
