"""Partition tables, made byte by byte."""

from __future__ import annotations

import struct
import uuid
import zlib

SECTOR = 512
LINUX = uuid.UUID("0fc63daf-8483-4772-8e79-3d69d8477de4")


def mbr_entry(kind: int, start: int, sectors: int, active: int = 0) -> bytes:
    return struct.pack("<B3xB3x2I", active, kind, start, sectors)


def gpt(size: int, entries: list[tuple[int, int, str]]) -> bytearray:
    """A disk with a protective MBR and a GPT (UEFI specification, 5.3)."""
    disk = bytearray(size)
    last = size // SECTOR - 1
    disk[446:462] = mbr_entry(0xEE, 1, last)
    disk[510:512] = b"\x55\xaa"
    table = b"".join(
        LINUX.bytes_le + uuid.uuid4().bytes_le + struct.pack("<3Q", first, end, 0)
        + name.encode("utf-16-le").ljust(72, b"\0")
        for first, end, name in entries
    ).ljust(128 * 128, b"\0")  # fmt: skip
    for mine, other, where in ((1, last, 2), (last, 1, last - 32)):
        head = struct.pack(
            "<8s4I4Q16sQ3I", b"EFI PART", 0x10000, 92, 0, 0, mine, other, 34, last - 33,
            uuid.uuid4().bytes_le, where, 128, 128, zlib.crc32(table),
        )  # fmt: skip
        head = head[:16] + struct.pack("<I", zlib.crc32(head)) + head[20:]
        disk[mine * SECTOR : mine * SECTOR + len(head)] = head
        disk[where * SECTOR : where * SECTOR + len(table)] = table
    return disk
