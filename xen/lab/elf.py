"""What a program needs: the names in an ELF file's dynamic section, and in a Linux module's.

Formats: the ELF-64 object file format; Linux's .modinfo section (modinfo(8)).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

PT_LOAD, PT_DYNAMIC = 1, 2
DT_NEEDED, DT_STRTAB = 1, 5
HEADER = struct.Struct("<32xQ14xHH")  # e_phoff, e_phentsize, e_phnum
SEGMENT = struct.Struct("<I4xQQ8xQ")  # p_type, p_offset, p_vaddr, p_filesz
DYNAMIC = struct.Struct("<qQ")  # d_tag, d_val
DEPENDS = re.compile(rb"\bdepends=([^\0]*)\0")


def needed_libraries(content: bytes) -> list[str]:
    """The libraries that a dynamic x86-64 program or library names as needed; of others, none."""
    segments = list(_segments(content))
    entries = [
        entry
        for kind, offset, _, size in segments
        if kind == PT_DYNAMIC
        for entry in DYNAMIC.iter_unpack(content[offset : offset + size])
    ]
    strings = [value for tag, value in entries if tag == DT_STRTAB]
    if not strings:
        return []
    table = _offset(segments, strings[0])
    return [_string(content, table + value) for tag, value in entries if tag == DT_NEEDED]


def needed_modules(content: bytes) -> list[str]:
    """The modules that a Linux module names as needed."""
    found = DEPENDS.search(content)
    return found[1].decode().split(",") if found and found[1] else []


def _segments(content: bytes) -> Iterator[tuple[int, int, int, int]]:
    start, size, count = HEADER.unpack_from(content)
    for index in range(count):
        yield SEGMENT.unpack_from(content, start + index * size)


def _offset(segments: list[tuple[int, int, int, int]], address: int) -> int:
    """Where in the file the byte at a virtual address is."""
    for kind, offset, start, size in segments:
        if kind == PT_LOAD and start <= address < start + size:
            return offset + address - start
    raise ValueError(f"no segment holds address {address:#x}")


def _string(content: bytes, start: int) -> str:
    return content[start : content.index(b"\0", start)].decode()
