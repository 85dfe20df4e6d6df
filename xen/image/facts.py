"""What an image tells of itself to the commands that run and list it: /etc/image.json in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from xen import cpio, elf
from xen.errors import ImageError
from xen.image.link import SECTION
from xen.image.tree import Tree

__all__ = ["Facts", "add_facts", "facts_of", "members_of"]

FILE = "etc/image.json"


@dataclass(frozen=True)
class Facts:
    """Python's arguments before the program's own, and the memory to run with, in bytes."""

    command: tuple[str, ...]
    memory: int | None = None


def add_facts(tree: Tree, facts: Facts) -> None:
    """Put them into an image's files."""
    data = {"command": list(facts.command), "memory": facts.memory}
    tree.file(FILE, (json.dumps(data, indent=2) + "\n").encode())


def members_of(image: Path) -> Iterator[cpio.Entry]:
    """The files of an image; ImageError for a file that is none."""
    try:
        data = image.read_bytes()
    except OSError as error:
        raise ImageError(f"cannot read {image}: {error.strerror}") from None
    archive = elf.section(data, SECTION) if elf.is_program(data) else None
    if archive is None:
        raise ImageError(f"{image} is no image that bake made")
    try:
        yield from cpio.entries(archive)
    except cpio.ArchiveError as error:
        raise ImageError(f"{image} is damaged: {error}") from None


def facts_of(image: Path) -> Facts:
    """What an image tells of itself."""
    for entry in members_of(image):
        if entry.name == FILE:
            try:
                data = json.loads(bytes(entry.data))
                memory = data["memory"]
                return Facts(tuple(map(str, data["command"])), memory and int(memory))
            except (ValueError, TypeError, LookupError):
                raise ImageError(f"{image} is damaged: /{FILE}") from None
    raise ImageError(f"{image} has no /{FILE}: it was not made by bake")
