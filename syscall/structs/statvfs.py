"""``statvfs`` (NetBSD), ``statfs`` (Linux): what a mounted file system is, under the same names."""

from __future__ import annotations

from syscall.constants import Constants
from syscall.flags import Flag
from syscall.struct import NONE, Struct


class Statvfs(Struct):
    """What statvfs(2) tells of a file system; block counts are in units of ``f_frsize``."""

    __slots__ = NONE
    c: Constants
    f_flag: int
    f_bsize: int
    f_frsize: int
    f_blocks: int
    f_bfree: int
    f_bavail: int
    f_files: int
    f_ffree: int
    f_favail: int
    f_namemax: int
    f_owner: int
    f_fstypename: bytes
    f_mntonname: bytes
    f_mntfromname: bytes

    @property
    def size(self) -> int:
        """The whole, in bytes."""
        return self.f_blocks * self.f_frsize

    @property
    def free(self) -> int:
        """What is free, in bytes."""
        return self.f_bfree * self.f_frsize

    @property
    def available(self) -> int:
        """What is free to ordinary users, in bytes."""
        return self.f_bavail * self.f_frsize

    @property
    def fstype(self) -> str:
        """The type of file system: "tmpfs", "ext2fs"."""
        return self.f_fstypename.decode()

    @property
    def flags(self) -> Flag:
        """The mount's flags: ``MNT`` on NetBSD, ``ST`` on Linux."""
        return self.c.MNT[self.f_flag]

    @property
    def mntonname(self) -> str:
        """Where it is mounted."""
        return self.f_mntonname.decode("utf-8", "surrogateescape")

    @property
    def mntfromname(self) -> str:
        """What is mounted there."""
        return self.f_mntfromname.decode("utf-8", "surrogateescape")


class Statfs(Statvfs):
    """Linux's statfs(2), with the names of statvfs(3) beside its own.

    Its ``f_fstypename``, ``f_mntonname`` and ``f_mntfromname`` are known of one that getvfsstat
    gave, and empty else.
    """

    __slots__ = ("mounted",)
    mounted: tuple[bytes, bytes, bytes]
    VALID = 0x20  # ST_VALID: the kernel's own mark that f_flags is filled in
    f_type: int
    f_namelen: int
    f_flags: int

    @property
    def fstype(self) -> str:
        """As mount(8) says it where getvfsstat told, else linux/magic.h's in lower case."""
        if told := self._mount_names()[0]:
            return told.decode()
        names = {number: name for name, number in self.c.FS_MAGIC.values.items()}
        name = names.get(self.f_type & 0xFFFFFFFF)
        return name.lower().removesuffix("_super") if name else f"{self.f_type:#x}"

    @property
    def flags(self) -> Flag:
        """The mount's flags, ``ST``."""
        return self.c.ST[self.f_flags & ~self.VALID]

    f_favail = property(lambda self: self.f_ffree)
    f_namemax = property(lambda self: self.f_namelen)
    f_flag = property(lambda self: self.f_flags & ~self.VALID)
    f_fstypename = property(lambda self: self._mount_names()[0])
    f_mntonname = property(lambda self: self._mount_names()[1])
    f_mntfromname = property(lambda self: self._mount_names()[2])

    def _mount_names(self) -> tuple[bytes, bytes, bytes]:
        return getattr(self, "mounted", (b"", b"", b""))
