"""Mounting on NetBSD, whose file systems take structures; the list of mounts; file handles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from syscall.calls.mount import Mounts
from syscall.convert import NULL, Path, ReadableBuffer, path_bytes, readable, writable
from syscall.flags import FlagLike
from syscall.raw import ffi, lib
from syscall.structs.stat import Stat
from syscall.structs.statvfs import Statvfs

if TYPE_CHECKING:
    from syscall.fd import Descriptor


class Args(NamedTuple):
    """What mounting a type takes.

    The structure, the member that points at the source, short names of the others, and what stands
    in them unless said.
    """

    struct: str
    source: str = ""
    options: Mapping[str, str] = MappingProxyType({})
    defaults: Mapping[str, int] = MappingProxyType({})


DISK = Args("ufs_args", "fspec")
# By type of file system (mount_*(8)); a type that is not here takes nothing.
ARGS = {
    "ext2fs": DISK,
    "ffs": DISK,
    "lfs": DISK,
    "cd9660": Args("iso_args", "fspec"),
    "msdos": Args("msdosfs_args", "fspec", {}, {"version": 3, "mask": 0o755, "dirmask": 0o755}),
    "tmpfs": Args(
        "tmpfs_args",
        "",
        {
            "size": "ta_size_max",
            "nodes": "ta_nodes_max",
            "uid": "ta_root_uid",
            "gid": "ta_root_gid",
            "mode": "ta_root_mode",
        },
        {"ta_version": 1, "ta_root_mode": 0o1777},
    ),
    "ptyfs": Args("ptyfs_args", "", {}, {"version": 2, "gid": 4, "mode": 0o620}),
    "procfs": Args("procfs_args", "", {}, {"version": 1}),
    "union": Args("union_args", "target"),
}
HANDLE_MAX = 128


class NetBSDMount(Mounts):
    """NetBSD's calls on mounts."""

    def mount(
        self,
        source: Path | None,
        target: Path,
        fstype: str,
        flags: FlagLike = 0,
        data: ReadableBuffer | None = None,
        **options: Any,
    ) -> None:
        """Mount a file system; the source is a block device, or None where there is none.

        Options are members of the type's structure, and for tmpfs ``size=`` bytes, ``nodes=``,
        ``uid=``, ``gid=``, ``mode=``; ``data`` is that structure ready made. mount(2).
        """
        keep: list[Any] = []
        if data is None:
            data = self._mount_args(source, fstype, options, keep)
        elif options:
            raise TypeError("data and options exclude each other")
        p = NULL if data is None else readable(data)
        args = (path_bytes(fstype), path_bytes(target), self.c.MNT[flags] & 0xFFFFFFFF)
        size = 0 if data is None else len(p)
        self._call(lib.raw_netbsd_mount, *args, p, size, path=source, path2=target)

    def _mount_args(
        self, source: Path | None, fstype: str, options: dict[str, Any], keep: list[Any]
    ) -> Any:
        facts = ARGS.get(fstype)
        if facts is None:
            if options:
                raise TypeError(f"{fstype} takes no options, not {', '.join(options)}")
            return None
        args = getattr(self.t, facts.struct)(**facts.defaults)
        for name, value in options.items():
            field = facts.options.get(name, name)
            if field not in args.fields_:
                known = ", ".join(facts.options or args.fields_)
                raise TypeError(f"{fstype} has no option {name!r}; it has {known}")
            number = self.c.MODE[value] if name in ("mode", "mask", "dirmask") else int(value)
            setattr(args, field, number)
        if facts.source:
            if source is None:
                raise TypeError(f"{fstype} needs a source")
            text = ffi.new("char[]", path_bytes(source))
            keep.append(text)
            setattr(args, facts.source, int(ffi.cast("uintptr_t", text)))
        return args

    def unmount(self, target: Path, flags: FlagLike = 0) -> None:
        """Unmount; "force" even while busy. unmount(2)."""
        args = (path_bytes(target), self.c.MNT[flags] & 0xFFFFFFFF)
        self._call(lib.raw_netbsd_unmount, *args, path=target)

    def getvfsstat(self, flags: FlagLike = "wait") -> Iterator[Statvfs]:
        """All mounted file systems; "nowait" gives what is known without asking them.

        getvfsstat(2).
        """
        kind = self.t.statvfs
        word = self.c.ST[flags]
        while True:
            count = self._call(lib.raw_netbsd_getvfsstat, NULL, 0, word)
            room = bytearray(kind.size_ * (count + 1))
            got = self._call(lib.raw_netbsd_getvfsstat, writable(room), len(room), word)
            if got <= count:  # else more were mounted in between
                return (kind.over(room, i * kind.size_) for i in range(got))

    def getfh(self, path: Path) -> bytes:
        """A file's handle, which names it for as long as it is. getfh(2)."""
        size = ffi.new("size_t *", HANDLE_MAX)
        memory = ffi.new("char[]", HANDLE_MAX)
        self._call(lib.raw_netbsd_getfh, path_bytes(path), memory, size, path=path)
        return bytes(ffi.buffer(memory, size[0]))

    def fhopen(self, handle: bytes, flags: FlagLike = "rdonly") -> Descriptor:
        """Open the file of a handle. fhopen(2)."""
        args = (handle, len(handle), self._open_flags[flags])
        return self.adopt(self._call(lib.raw_netbsd_fhopen, *args))

    def fhstat(self, handle: bytes) -> Stat:
        """What the file of a handle is. fhstat(2)."""
        status: Stat = self.t.stat()
        self._call(lib.raw_netbsd_fhstat, handle, len(handle), writable(status))
        return status

    def fhstatvfs(self, handle: bytes) -> Statvfs:
        """The file system that holds the file of a handle. fhstatvfs(2)."""
        buf: Statvfs = self.t.statvfs()
        args = (handle, len(handle), writable(buf), self.c.ST.WAIT)
        self._call(lib.raw_netbsd_fhstatvfs1, *args)
        return buf
