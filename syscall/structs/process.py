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

    sysname = property(lambda self: self._text("sysname"))
    nodename = property(lambda self: self._text("nodename"))
    release = property(lambda self: self._text("release"))
    version = property(lambda self: self._text("version"))
    machine = property(lambda self: self._text("machine"))
    domainname = property(lambda self: self._text("domainname"))
