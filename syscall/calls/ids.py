"""Who the process is: process ids, user and group ids, groups, sessions.

On the host the ids change for the whole process, through the C library; the system calls themselves
would change one thread (nptl(7)).
"""

from __future__ import annotations

from collections.abc import Iterable

from syscall.context import Context
from syscall.convert import NULL, id_word
from syscall.raw import ffi, hot, lib

_getpid, _getppid = hot.getpid, hot.getppid


class Ids(Context):
    """Calls on ids."""

    def getpid(self) -> int:
        """The process's id. getpid(2)."""
        r = _getpid(self._address)
        return r if r >= 0 else self._again(r, lib.raw_getpid, ())

    def getppid(self) -> int:
        """The parent's id. getppid(2)."""
        r = _getppid(self._address)
        return r if r >= 0 else self._again(r, lib.raw_getppid, ())

    def getuid(self) -> int:
        """The real user. getuid(2)."""
        return self._call(lib.raw_getuid)

    def geteuid(self) -> int:
        """The effective user, whose permissions count. geteuid(2)."""
        return self._call(lib.raw_geteuid)

    def getgid(self) -> int:
        """The real group. getgid(2)."""
        return self._call(lib.raw_getgid)

    def getegid(self) -> int:
        """The effective group. getegid(2)."""
        return self._call(lib.raw_getegid)

    def setuid(self, uid: int) -> None:
        """Set the user: all three ids for the superuser. setuid(2)."""
        self._call(lib.raw_setuid, uid)

    def setgid(self, gid: int) -> None:
        """Set the group: all three ids for the superuser. setgid(2)."""
        self._call(lib.raw_setgid, gid)

    def seteuid(self, uid: int) -> None:
        """Set the effective user. seteuid(2)."""
        self._call(lib.raw_seteuid, uid)

    def setegid(self, gid: int) -> None:
        """Set the effective group. setegid(2)."""
        self._call(lib.raw_setegid, gid)

    def setreuid(self, ruid: int = -1, euid: int = -1) -> None:
        """Set the real and effective user; -1 leaves one. setreuid(2)."""
        self._call(lib.raw_setreuid, id_word(ruid), id_word(euid))

    def setregid(self, rgid: int = -1, egid: int = -1) -> None:
        """Set the real and effective group; -1 leaves one. setregid(2)."""
        self._call(lib.raw_setregid, id_word(rgid), id_word(egid))

    def getgroups(self) -> list[int]:
        """The supplementary groups. getgroups(2)."""
        count = self._call(lib.raw_getgroups, 0, NULL)
        groups = ffi.new("unsigned[]", count)
        count = self._call(lib.raw_getgroups, count, groups)
        return list(groups)[:count]

    def setgroups(self, groups: Iterable[int]) -> None:
        """Set the supplementary groups. setgroups(2)."""
        array = ffi.new("unsigned[]", list(groups))
        self._call(lib.raw_setgroups, len(array), array)

    def getpgrp(self) -> int:
        """The process group. getpgrp(2)."""
        return self._call(lib.raw_getpgrp)

    def getpgid(self, pid: int = 0) -> int:
        """A process's group; 0 is the caller. getpgid(2)."""
        return self._call(lib.raw_getpgid, pid)

    def setpgid(self, pid: int = 0, pgid: int = 0) -> None:
        """Put a process into a group; 0 is the caller, and its own id. setpgid(2)."""
        self._call(lib.raw_setpgid, pid, pgid)

    def getsid(self, pid: int = 0) -> int:
        """A process's session. getsid(2)."""
        return self._call(lib.raw_getsid, pid)

    def setsid(self) -> int:
        """Start a session; gives its id. setsid(2)."""
        return self._call(lib.raw_setsid)
