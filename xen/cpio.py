"""cpio archives in the newc format: an image's root, written and read.

Format: cpio(5), "New ASCII Format". The length of a name counts every byte up to the data, so NULs
after a name move the data: that is how a file is put at a page boundary, where the machine can map
it in place.
"""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator
from typing import NamedTuple

__all__ = ["ALIGNMENT", "ArchiveError", "Entry", "archive", "entries"]

ALIGNMENT = 4096
MAGIC = b"070701"
HEADER = 110
TRAILER = "TRAILER!!!"
LARGEST = 0xFFFFFFFF


class ArchiveError(ValueError):
    """Bytes that are no newc archive, or an entry that newc cannot hold."""


class Entry(NamedTuple):
    """A name without leading slash, st_mode, and a file's bytes or a symbolic link's target."""

    name: str
    mode: int
    data: bytes | memoryview = b""
    aligned: bool = False  # the data begins at a multiple of ALIGNMENT


def archive(members: Iterable[Entry], mtime: int = 0) -> bytes:
    """The archive of the entries in the order given, all root's, all of one time."""
    parts: list[bytes | memoryview] = []
    end = 0
    for number, entry in enumerate(members, 1):
        for part in encode(entry, number, mtime, end):
            parts.append(part)
            end += len(part)
    return b"".join([*parts, *encode(Entry(TRAILER, 0), 0, 0, 0)])


def encode(entry: Entry, number: int, mtime: int, start: int) -> list[bytes | memoryview]:
    """The parts of an entry that begins at offset ``start`` of the archive."""
    name = entry.name.encode("utf-8", "surrogateescape") + b"\0"
    if len(entry.data) > LARGEST:
        raise ArchiveError(
            f"{entry.name}: {len(entry.data)} bytes; an archive's files end at 4 GiB"
        )
    if name == b"\0" or name.startswith(b"/") or b"\0" in name[:-1]:
        raise ArchiveError(f"{entry.name!r} cannot be a name in an archive")
    if entry.aligned:
        name += bytes(-(start + HEADER + len(name)) % ALIGNMENT)
    links = 2 if stat.S_ISDIR(entry.mode) else 1
    fields = (number, entry.mode, 0, 0, links, mtime, len(entry.data), 0, 0, 0, 0, len(name), 0)
    header = MAGIC + b"".join(b"%08X" % field for field in fields) + name
    return [header, bytes(-len(header) % 4), entry.data, bytes(-len(entry.data) % 4)]


def entries(data: bytes | memoryview) -> Iterator[Entry]:
    """The entries of an archive, up to its trailer; ArchiveError where it is damaged."""
    view, offset = memoryview(data), 0
    while True:
        header = bytes(view[offset : offset + HEADER])
        if len(header) < HEADER or not header.startswith(MAGIC):
            raise ArchiveError(f"no newc header at offset {offset}")
        try:
            fields = [int(header[at : at + 8], 16) for at in range(len(MAGIC), HEADER, 8)]
        except ValueError:
            raise ArchiveError(f"no number in the header at offset {offset}") from None
        mode, size, namesize = fields[1], fields[6], fields[11]
        start = round_up(offset + HEADER + namesize)
        name, _, _ = bytes(view[offset + HEADER : start]).partition(b"\0")
        content = view[start : start + size]
        if namesize == 0 or len(content) < size:
            raise ArchiveError(f"the entry at offset {offset} is cut off")
        if name == TRAILER.encode():
            return
        yield Entry(name.decode("utf-8", "surrogateescape"), mode, content)
        offset = round_up(start + size)


def round_up(offset: int) -> int:
    """The next multiple of 4."""
    return -(-offset // 4) * 4
