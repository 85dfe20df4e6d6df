"""What images hold, by their magic."""

from __future__ import annotations

import os
import struct
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from rump.detect import SIGNATURES, Found, identify


def of(data: bytes) -> Found | None:
    return identify(lambda n, offset: data[offset : offset + n])


@pytest.mark.parametrize(("kind", "name"), [("ext2", "ext2"), ("ext3", "ext3"), ("ext4", "ext4")])
def test_ext(tmp_path: Path, oracle: Callable[[str], str], kind: str, name: str) -> None:
    path = tmp_path / "x.img"
    subprocess.run([oracle("mke2fs"), "-q", "-t", kind, path, "8M"], check=True)
    fd = os.open(path, os.O_RDONLY)
    assert identify(lambda n, offset: os.pread(fd, n, offset)) == Found(name, "ext2fs")
    os.close(fd)


@pytest.mark.parametrize("size", [0, 1, 1023, 1080, 1127])
def test_too_short(size: int) -> None:
    super_ = bytearray(1128)
    super_[1080:1082] = b"\x53\xef"
    assert of(bytes(super_[:size])) is None
    assert of(bytes(super_)) == Found("ext2", "ext2fs")


@pytest.mark.parametrize("place", [8192, 65536])
@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("magic", "name"), [(0x11954, "FFSv1"), (0x19540119, "FFSv2")])
def test_ffs(place: int, order: str, magic: int, name: str) -> None:
    data = bytearray(place + 1376)
    struct.pack_into(f"{order}I", data, place + 1372, magic)
    found = of(data)
    assert found is not None
    assert found.fstype == "ffs"
    assert found.name == name + ("" if order == "<" else " (big-endian)")


def boot_sector(cluster: int = 4, label: bytes = b"FAT16   ", at: int = 54) -> bytearray:
    data = bytearray(512)
    data[:3] = b"\xeb\x3c\x90"
    struct.pack_into("<HBHB", data, 11, 512, cluster, 1, 2)
    data[at : at + len(label)] = label
    data[510:] = b"\x55\xaa"
    return data


def test_fat() -> None:
    assert of(boot_sector()) == Found("FAT16", "msdos")
    assert of(boot_sector(label=b"FAT12   ")) == Found("FAT12", "msdos")
    assert of(boot_sector(label=b"FAT32   ", at=82)) == Found("FAT32", "msdos")
    assert of(boot_sector(cluster=3)) is None
    mbr = bytearray(512)
    mbr[510:] = b"\x55\xaa"
    assert of(mbr) is None


@pytest.mark.parametrize(
    ("place", "magic", "name", "fstype"), SIGNATURES, ids=[row[2] for row in SIGNATURES]
)
def test_signatures(place: int, magic: bytes, name: str, fstype: str) -> None:
    data = bytearray(place + len(magic))
    data[place:] = magic
    assert of(data) == Found(name, fstype)


def test_minix() -> None:
    data = bytearray(2048)
    struct.pack_into("<H", data, 1040, 0x138F)
    assert of(data) == Found("Minix")


def test_nothing() -> None:
    assert of(b"") is None
    assert of(bytes(1 << 20)) is None
