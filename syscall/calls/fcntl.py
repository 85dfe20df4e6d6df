"""fcntl(2) with typed arguments and results, the dup family, and locks of both kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from syscall.context import Context
from syscall.convert import writable
from syscall.flags import FlagLike
from syscall.handle import FdLike, Handle, on_fd
from syscall.raw import lib
from syscall.structs.lock import Flock

if TYPE_CHECKING:
    from syscall.fd import Descriptor

# The namespace of an integer argument, and of an integer result, by command.
TAKES = {"SETFL": "O", "SETFD": "FD", "ADD_SEALS": "F_SEAL", "NOTIFY": "DN"}
GIVES = {"GETFL": "O", "GETFD": "FD", "GET_SEALS": "F_SEAL"}
DUPLICATES = {"DUPFD", "DUPFD_CLOEXEC"}


class FdFcntl(Handle):
    """What a descriptor does to itself."""

    __slots__ = ()

    def fcntl(self, command: FlagLike, arg: Any = 0) -> Any:
        """Do a command: "getfl", "setfl" with O flags, "getlk" with a ``t.flock``, "dupfd_cloexec"
        ….

        The result is a typed flag, a descriptor, the flock filled in, or an int. fcntl(2).
        """
        S = self._S
        code = S.c.F[command]
        name = next((key for key, value in S.c.F.values.items() if value == code), "")
        if isinstance(arg, Flock):
            S._call(lib.raw_fcntl_ptr, self._fd, code, writable(arg))
            return arg
        if name in TAKES:
            arg = getattr(S.c, TAKES[name])[arg]
        result = S._call(lib.raw_fcntl, self._fd, code, int(arg))
        if name in GIVES:
            return getattr(S.c, GIVES[name])[result]
        return S.adopt(result) if name in DUPLICATES else result

    def dup(self, least: int = 0) -> Descriptor:
        """Another descriptor of the same open file, close-on-exec, numbered ``least`` or more.

        dup(2).
        """
        S = self._S
        return S.adopt(S._call(lib.raw_fcntl, self._fd, S.c.F.DUPFD_CLOEXEC, least))

    def dup3(self, to: FdLike, flags: FlagLike = "cloexec") -> Descriptor:
        """Make ``to`` mean this open file, closing what it meant; gives ``to``. dup3(2)."""
        S = self._S
        number = S._fd(to)
        if number != self._fd:
            S._call(lib.raw_dup3, self._fd, number, S.c.O[flags])
        return to if isinstance(to, S._descriptor) else S.adopt(number)

    def dup2(self, to: FdLike) -> Descriptor:
        """`dup3` that leaves ``to`` open across exec. dup2(2)."""
        return self.dup3(to, 0)

    def flock(self, how: FlagLike) -> None:
        """Lock the open file: "sh", "ex" or "un", with "nb" not waiting (BlockingIOError).

        flock(2).
        """
        self._S._call(lib.raw_flock, self._fd, self._S.c.LOCK[how])

    def setlk(
        self,
        type: FlagLike,
        start: int = 0,
        len: int = 0,
        whence: FlagLike = "set",
        *,
        wait: bool = False,
    ) -> None:
        """Lock bytes for this process: "rdlck", "wrlck" or "unlck"; ``len`` 0 is to the end.

        Another's lock raises BlockingIOError or PermissionError, or with ``wait`` is waited for
        (OSError EDEADLK where that would never end). fcntl(2).
        """
        self.fcntl("setlkw" if wait else "setlk", self._flock(type, start, len, whence))

    def getlk(
        self, type: FlagLike, start: int = 0, len: int = 0, whence: FlagLike = "set"
    ) -> Flock | None:
        """A lock of another process that stands in the way of this one; None without. fcntl(2)."""
        lock = self._flock(type, start, len, whence)
        self.fcntl("getlk", lock)
        return None if lock.l_type == self._S.c.FCNTL_LOCK.UNLCK else lock

    def _flock(self, type: FlagLike, start: int, len: int, whence: FlagLike) -> Flock:
        lock: Flock = self._S.t.flock(l_start=start, l_len=len)
        lock.l_type = self._S.c.FCNTL_LOCK[type]
        lock.l_whence = self._S.c.SEEK[whence]
        return lock


class Fcntl(Context):
    """The same with a descriptor's number."""

    fcntl = on_fd(FdFcntl.fcntl)
    dup = on_fd(FdFcntl.dup)
    dup2 = on_fd(FdFcntl.dup2)
    dup3 = on_fd(FdFcntl.dup3)
    flock = on_fd(FdFcntl.flock)
    setlk = on_fd(FdFcntl.setlk)
    getlk = on_fd(FdFcntl.getlk)
