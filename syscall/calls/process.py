"""The process's mask and limits."""

from __future__ import annotations

from syscall.context import Context
from syscall.convert import readable, writable
from syscall.flags import FlagLike
from syscall.raw import lib
from syscall.structs.process import Rlimit, Utsname


class Process(Context):
    """Calls on the process itself."""

    def umask(self, mask: FlagLike) -> int:
        """Set which permissions new files never get; gives the mask before. umask(2)."""
        return self._call(lib.raw_umask, self._mode[mask])

    def uname(self) -> Utsname:
        """The system's and the machine's names. uname(3)."""
        raise NotImplementedError

    def sethostname(self, name: str) -> None:
        """Set the machine's name. sethostname(2)."""
        raise NotImplementedError

    def getrlimit(self, resource: FlagLike) -> Rlimit:
        """A limit, "nofile" and the like. getrlimit(2)."""
        limit: Rlimit = self.t.rlimit()
        self._call(lib.raw_getrlimit, self.c.RLIMIT[resource], writable(limit))
        return limit

    def setrlimit(self, resource: FlagLike, cur: int | None, max: int | None = None) -> None:
        """Set a limit, and how high it may be set; None is no limit, for ``max`` the one it has.

        setrlimit(2).
        """
        limit = self.getrlimit(resource)
        limit.rlim_cur = self.c.RLIM.INFINITY % 2**64 if cur is None else cur
        if max is not None:
            limit.rlim_max = max
        self._call(lib.raw_setrlimit, self.c.RLIMIT[resource], readable(limit))
