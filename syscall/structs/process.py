"""``rlimit`` and ``utsname``."""

from __future__ import annotations

from syscall.constants import Constants
from syscall.struct import NONE, Struct


class Rlimit(Struct):
    """A limit: ``cur`` binds, up to ``max``; None is none."""

    __slots__ = NONE
    c: Constants
    rlim_cur: int
    rlim_max: int

    def _finite(self, value: int) -> int | None:
        return None if value == self.c.RLIM.INFINITY % 2**64 else value

    @property
    def cur(self) -> int | None:
        """The limit in force."""
        return self._finite(self.rlim_cur)

    @property
    def max(self) -> int | None:
        """The highest that an ordinary user may set."""
        return self._finite(self.rlim_max)


class Utsname(Struct):
    """What uname(2) tells, as str."""

    __slots__ = NONE

    def _text(self, name: str) -> str:
        index = self.fields_.index(name)
        width = self.size_ // len(self.fields_)
        data = bytes(self._m[index * width : (index + 1) * width])
        return data.split(b"\0", 1)[0].decode("utf-8", "surrogateescape")

    @property
    def sysname(self) -> str:
        """The system: Linux, NetBSD."""
        return self._text("sysname")

    @property
    def nodename(self) -> str:
        """The machine on its network."""
        return self._text("nodename")

    @property
    def release(self) -> str:
        """The kernel's release."""
        return self._text("release")

    @property
    def version(self) -> str:
        """The kernel's build."""
        return self._text("version")

    @property
    def machine(self) -> str:
        """The kind of hardware."""
        return self._text("machine")

    @property
    def domainname(self) -> str:
        """The NIS domain (Linux)."""
        return self._text("domainname")
