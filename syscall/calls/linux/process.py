"""Linux's own calls on processes and their ids."""

from __future__ import annotations

from syscall.calls.process import Process
from syscall.convert import NULL, id_word, path_bytes, readable, writable
from syscall.flags import FlagLike
from syscall.raw import ffi, lib
from syscall.structs.process import Rlimit, Utsname


class LinuxProcess(Process):
    """Calls on processes."""

    def gettid(self) -> int:
        """The calling thread's id. gettid(2)."""
        return self._call(lib.raw_linux_gettid)

    def getresuid(self) -> tuple[int, int, int]:
        """The real, effective and saved user. getresuid(2)."""
        ids = ffi.new("unsigned[3]")
        self._call(lib.raw_linux_getresuid, ids, ids + 1, ids + 2)
        return ids[0], ids[1], ids[2]

    def getresgid(self) -> tuple[int, int, int]:
        """The real, effective and saved group. getresgid(2)."""
        ids = ffi.new("unsigned[3]")
        self._call(lib.raw_linux_getresgid, ids, ids + 1, ids + 2)
        return ids[0], ids[1], ids[2]

    def setresuid(self, ruid: int = -1, euid: int = -1, suid: int = -1) -> None:
        """Set the real, effective and saved user; -1 leaves one. setresuid(2)."""
        self._call(lib.raw_linux_setresuid, id_word(ruid), id_word(euid), id_word(suid))

    def setresgid(self, rgid: int = -1, egid: int = -1, sgid: int = -1) -> None:
        """Set the real, effective and saved group; -1 leaves one. setresgid(2)."""
        self._call(lib.raw_linux_setresgid, id_word(rgid), id_word(egid), id_word(sgid))

    def prlimit(self, pid: int, resource: FlagLike, limit: tuple[int, int] | None = None) -> Rlimit:
        """A process's limit as it was; with (cur, max) set anew. prlimit(2)."""
        old: Rlimit = self.t.rlimit()
        new = NULL
        if limit is not None:
            new = readable(self.t.rlimit(rlim_cur=limit[0], rlim_max=limit[1]))
        args = (pid, self.c.RLIMIT[resource], new, writable(old))
        self._call(lib.raw_linux_prlimit64, *args)
        return old

    def uname(self) -> Utsname:
        """The system's and the machine's names. uname(2)."""
        names: Utsname = self.t.utsname()
        self._call(lib.raw_linux_uname, writable(names))
        return names

    def sethostname(self, name: str) -> None:
        """Set the machine's name. sethostname(2)."""
        data = path_bytes(name)
        self._call(lib.raw_linux_sethostname, data, len(data))
