"""What every call needs: a kernel's raw table, in the name of one process, and its ABI's facts."""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn

from syscall import errors
from syscall.convert import writable
from syscall.handle import HOST, FdLike, Handle
from syscall.platform import Platform
from syscall.raw import address, lib, table

if TYPE_CHECKING:
    from syscall import names
    from syscall.fd import Descriptor
    from syscall.structs.stat import Stat

REASONS = {
    lib.RAW_CLOSED: "this process of the kernel was closed",
    lib.RAW_HALTED: "the kernel was halted",
    lib.RAW_FORKED: "the kernel stayed in the parent of fork: boot one here",
}


class Context:
    """A kernel as one process sees it: the raw table, the ABI, and whose descriptors it takes.

    ``space`` is any object that all contexts with the same descriptor table share; `HOST` for that
    of this program itself.
    """

    _descriptor: ClassVar[type[Descriptor]]
    _borrowed: ClassVar[type[Descriptor]]

    name: str
    c: names.Constants

    def __init__(
        self,
        name: str,
        platform: Platform,
        calls: Any,
        context: Any = None,
        space: object = HOST,
    ) -> None:
        self.name = name
        self.platform = platform
        self.c = platform.c
        self.t = platform.t
        self._calls = calls
        self._context = context
        self._t = table(calls, context) if context is not None else table(calls)
        self._space = space
        self._kind = self._descriptor  # the same, found without a search through the classes
        self.linux = platform.abi.name == "linux"
        self._stat: type[Stat] = platform.t.stat
        self._address = address(self._t)
        cloexec = platform.c.O.CLOEXEC
        self._open_flags = platform.c.O.parser(cloexec)
        self._mode = platform.c.MODE.parser()
        self._fdcwd = int(platform.c.AT.FDCWD)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.name}>"

    def raw_state(self) -> int:
        """``lib.RAW_LIVE`` while calls can reach the kernel, else why not."""
        return lib.raw_context_state(self._context) if self._context is not None else lib.RAW_LIVE

    def raw_reason(self) -> str | None:
        """Why no call can reach the kernel any more; None while it can."""
        return REASONS.get(self.raw_state())

    def adopt(self, number: int) -> Descriptor:
        """A descriptor for a number that this process has open and nobody else will close."""
        return self._descriptor(self, number)

    def borrow(self, fd: FdLike) -> Descriptor:
        """A descriptor to call methods on: the one given, or for a number one that never closes."""
        if isinstance(fd, self._descriptor) and fd._S is self:
            return fd
        return self._borrowed(self, self._fd(fd))

    def _fd(self, fd: FdLike) -> int:
        """The number of an open descriptor of this kernel; ints pass as they are."""
        if isinstance(fd, int):
            return fd
        if not isinstance(fd, Handle):
            return self._foreign(fd)
        if fd._S._space is not self._space:
            raise ValueError(f"{fd!r} is no descriptor of {self!r}")
        if fd._fd < 0:
            raise errors.make(self, self.platform.abi.errno["EBADF"], "closed descriptor")
        return fd._fd

    def _foreign(self, fd: object) -> int:
        if self._space == HOST and hasattr(fd, "fileno"):
            return int(fd.fileno())
        raise TypeError(f"expected a descriptor of {self!r}, not {type(fd).__name__}")

    def _dir(self, fd: FdLike | None) -> int:
        """The directory of a ``*at`` call; None is the working directory."""
        return self._fdcwd if fd is None else self._fd(fd)

    def _call(
        self, call: Callable[..., int], *args: Any, path: object = None, path2: object = None
    ) -> int:
        """A raw call's result; the paths are for the error."""
        r = call(self._t, *args)
        return r if r >= 0 else self._again(r, call, args, path, path2)

    def _again(
        self,
        r: int,
        call: Callable[..., int],
        args: tuple[Any, ...],
        path: object = None,
        path2: object = None,
    ) -> int:
        """Repeats a call while signals interrupt it (PEP 475), and raises what else went wrong."""
        while r == -errno.EINTR:
            r = call(self._t, *args)
        if r < 0:
            self._fail(r, call, path, path2)
        return r

    def _stat_again(
        self, r: Any, call: Callable[..., int], *args: Any, path: object = None
    ) -> Stat:
        """A stat call that answered -errno, tried again or raised."""
        status = self._stat()
        self._again(r, call, (*args, writable(status)), path)
        return status

    def _fail(
        self, r: int, call: Callable[..., int], path: object = None, path2: object = None
    ) -> NoReturn:
        name = call.__name__.removeprefix("raw_").removeprefix("linux_").removeprefix("netbsd_")
        raise errors.make(self, -r, name, path, path2)

    def _closed(self, r: int) -> None:
        """After close(2): EINTR is no error, for Linux and NetBSD have freed the number."""
        if r != -errno.EINTR and self.raw_state() == lib.RAW_LIVE:  # a halt closed it already
            self._fail(r, lib.raw_close)
