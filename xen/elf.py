"""What is needed of ELF files: which are some, whether one is static, where a section's bytes are.

Formats: System V ABI, chapters 4 and 5; 64 bits, little-endian, x86-64 only.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

__all__ = ["is_elf", "is_program", "is_static", "section"]

MAGIC = b"\x7fELF"
KIND = MAGIC + b"\x02\x01"
X86_64 = 62
PT_INTERP = 3
HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
SECTION = struct.Struct("<IIQQQQIIQQ")


class Section(NamedTuple):
    """A section header's name, offset and size."""

    name: int
    offset: int
    size: int


def is_elf(path: Path) -> bool:
    """Whether a file begins as those of any machine do."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def is_program(data: bytes) -> bool:
    """Whether the bytes begin an ELF file for x86-64."""
    return (
        len(data) >= HEADER.size and data.startswith(KIND) and HEADER.unpack_from(data)[2] == X86_64
    )


def is_static(data: bytes) -> bool:
    """Whether a program for x86-64 asks for no loader (PT_INTERP)."""
    if not is_program(data):
        return False
    _, _, _, _, _, phoff, _, _, _, phentsize, phnum, *_ = HEADER.unpack_from(data)
    try:
        kinds = [struct.unpack_from("<I", data, phoff + i * phentsize)[0] for i in range(phnum)]
    except (struct.error, OverflowError):  # cut off
        return False
    return PT_INTERP not in kinds


def section(data: bytes, name: str) -> memoryview | None:
    """The bytes of the section named; None without one, or of a file that is not whole."""
    try:
        *_, shoff, _, _, _, _, shentsize, shnum, shstrndx = HEADER.unpack_from(data)
        headers = list(sections(data, shoff, shentsize, shnum))
        names = headers[shstrndx]
        for header in headers:
            start = names.offset + header.name
            if data[start : data.index(b"\0", start)] == name.encode():
                found = memoryview(data)[header.offset : header.offset + header.size]
                return found if len(found) == header.size else None
    except (struct.error, IndexError, ValueError, OverflowError):
        pass
    return None


def sections(data: bytes, offset: int, size: int, count: int) -> Iterator[Section]:
    """The section headers."""
    for index in range(count):
        fields = SECTION.unpack_from(data, offset + index * size)
        yield Section(fields[0], fields[4], fields[5])
