"""Mounting on Linux; the list of mounts, which Linux gives as a file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress

from syscall.calls.files import Files
from syscall.calls.mount import Mounts
from syscall.convert import NULL, Path, path_bytes
from syscall.flags import FlagLike
from syscall.raw import lib
from syscall.structs.statvfs import Statfs

MOUNTS = "/proc/self/mountinfo"
ESCAPE = re.compile(rb"\\([0-7]{3})")
WAIT = {"wait": True, "nowait": False}


def _unescape(word: bytes) -> bytes:
    return ESCAPE.sub(lambda match: bytes([int(match[1], 8)]), word)


class LinuxMount(Files, Mounts):
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

    def getvfsstat(self, flags: FlagLike = "wait") -> Iterator[Statfs]:
        """All mounted file systems that this process sees, in the order of mounting.

        "nowait" gives their names and types alone, without asking them; so does one that refuses
        to be asked. From proc(5), /proc/pid/mountinfo, and statfs(2).
        """
        if flags not in WAIT:
            raise ValueError(f"flags are wait or nowait, not {flags!r}")
        ask = WAIT[str(flags)]
        with self.open(MOUNTS) as file:
            lines = file.readall().splitlines()
        return (self._mounted(line, ask) for line in lines)

    def _mounted(self, line: bytes, ask: bool) -> Statfs:
        """A line of mountinfo: 4 is where, and after a "-" come the type and the source."""
        words = line.split(b" ")
        dash = words.index(b"-", 6)
        where, fstype, source = (_unescape(words[at]) for at in (4, dash + 1, dash + 2))
        status: Statfs = self.t.statfs()
        if ask:
            with suppress(OSError):
                status = self.statvfs(where)  # type: ignore[assignment]
        status.mounted = fstype, where, source
        return status
