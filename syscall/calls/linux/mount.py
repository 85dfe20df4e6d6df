"""Mounting on Linux."""

from __future__ import annotations

from syscall.calls.mount import Mounts
from syscall.convert import NULL, Path, path_bytes
from syscall.flags import FlagLike
from syscall.raw import lib


class LinuxMount(Mounts):
    """Linux's calls on mounts."""

    def mount(
        self,
        source: Path | None,
        target: Path,
        fstype: str | None = None,
        flags: FlagLike = 0,
        data: str | None = None,
        **options: object,
    ) -> None:
        """Mount a file system; options are its own, as ``size=65536``, ``acl=True``. mount(2)."""
        words = [] if data is None else [data]
        words += [k if v is True else f"{k}={v}" for k, v in options.items() if v is not False]
        texts = (source, target, fstype, ",".join(words) or None)
        source_, target_, type_, data_ = (NULL if t is None else path_bytes(t) for t in texts)
        args = (source_, target_, type_, self.c.MS[flags] & 0xFFFFFFFF, data_)
        self._call(lib.raw_linux_mount, *args, path=source, path2=target)

    def unmount(self, target: Path, flags: FlagLike = 0) -> None:
        """Unmount: "force", "detach" …. umount2(2)."""
        self._call(lib.raw_linux_umount2, path_bytes(target), self.c.UMOUNT[flags], path=target)

    umount2 = unmount
