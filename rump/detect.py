"""What an image holds, told by the magic numbers in it.

The places and numbers are those of each format's own definition: ext2's and FFS's superblocks, the
FAT's BIOS parameter block, ISO 9660's volume descriptors, and the first bytes of the rest.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

__all__ = ["Found", "identify"]

# Read n bytes at an offset; fewer at the end.
Reader: TypeAlias = Callable[[int, int], bytes]

EXT_SUPER, EXT_MAGIC = 1024, 0xEF53
EXT_JOURNAL = 0x4  # of the compatible features (ext3)
EXT4_INCOMPATIBLE = 0x40 | 0x80 | 0x200  # extents, 64bit, flex_bg
FFS_SUPERS = (65536, 8192, 0, 262144)  # as SBLOCKSEARCH of <ufs/ffs/fs.h> orders them
FFS_MAGIC_AT = 1372
FFS_MAGICS = {0x00011954: "FFSv1", 0x19540119: "FFSv2", 0x19012038: "FFSv2ea"}
MINIX_MAGICS = {0x137F, 0x138F, 0x2468, 0x2478}

# Magic bytes at a place: what it is, and the mount type of a kernel that has it.
SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (3, b"NTFS    ", "NTFS", "ntfs"),
    (3, b"EXFAT   ", "exFAT", ""),
    (32769, b"CD001", "ISO 9660", "cd9660"),
    (32769, b"BEA01", "UDF", "udf"),
    (0, b"XFSB", "XFS", ""),
    (65600, b"_BHRfS_M", "btrfs", ""),
    (1024, b"\x10\x20\xf5\xf2", "F2FS", ""),
    (1024, b"\xe2\xe1\xf5\xe0", "EROFS", ""),
    (1024, b"H+", "HFS+", "hfs"),
    (1024, b"HX", "HFSX", "hfs"),
    (0, b"hsqs", "squashfs", ""),
    (8192, b"\x62\x01\x07\x00", "LFS", "lfs"),
    (4086, b"SWAPSPACE2", "Linux swap space", ""),
    (0, b"LUKS\xba\xbe", "LUKS encrypted volume", ""),
    (536, b"LVM2 001", "LVM physical volume", ""),
    (0, b"QFI\xfb", "qcow2 (convert it to a raw image)", ""),
    (0, b"KDMV", "VMDK (convert it to a raw image)", ""),
    (0, b"conectix", "VHD (convert it to a raw image)", ""),
    (0, b"\x1f\x8b", "gzip (uncompress it first)", ""),
    (0, b"\xfd7zXZ\x00", "xz (uncompress it first)", ""),
    (0, b"\x28\xb5\x2f\xfd", "zstd (uncompress it first)", ""),
)


@dataclass(frozen=True)
class Found:
    """A format: its name ("ext4"), and what mount(2) calls it ("ext2fs"), empty for none."""

    name: str
    fstype: str = ""


def identify(read: Reader) -> Found | None:
    """The file system or container that ``read`` reads; None: nothing known."""
    return _ext(read) or _ffs(read) or _fat(read) or _signature(read) or _minix(read)


def _ext(read: Reader) -> Found | None:
    head = read(104, EXT_SUPER)
    if len(head) < 104 or struct.unpack_from("<H", head, 56)[0] != EXT_MAGIC:
        return None
    compatible, incompatible = struct.unpack_from("<2I", head, 92)
    if incompatible & EXT4_INCOMPATIBLE:
        return Found("ext4", "ext2fs")
    return Found("ext3" if compatible & EXT_JOURNAL else "ext2", "ext2fs")


def _ffs(read: Reader) -> Found | None:
    for place in FFS_SUPERS:
        magic = read(4, place + FFS_MAGIC_AT)
        for order, suffix in (("little", ""), ("big", " (big-endian)")):
            name = FFS_MAGICS.get(int.from_bytes(magic, order))  # type: ignore[arg-type]
            if name:
                return Found(name + suffix, "ffs")
    return None


def _fat(read: Reader) -> Found | None:
    head = read(512, 0)
    if len(head) < 512 or head[510:] != b"\x55\xaa" or head[0] not in (0xEB, 0xE9):
        return None
    sector, cluster, reserved, fats = struct.unpack_from("<HBHB", head, 11)
    power = cluster and cluster & (cluster - 1) == 0
    if sector not in (512, 1024, 2048, 4096) or not power or not reserved or fats not in (1, 2):
        return None
    wide = head[82:90].startswith(b"FAT32")
    label = head[54:62].rstrip().decode("ascii", "replace")
    return Found("FAT32" if wide else label if label.startswith("FAT") else "FAT", "msdos")


def _signature(read: Reader) -> Found | None:
    for place, magic, name, fstype in SIGNATURES:
        if read(len(magic), place) == magic:
            return Found(name, fstype)
    return None


def _minix(read: Reader) -> Found | None:
    for place in (1040, 1048):
        magic = read(2, place)
        if int.from_bytes(magic, "little") in MINIX_MAGICS:
            return Found("Minix")
    return None
