"""Extended attributes: names with values beside a file's contents.

xattr(7); NetBSD has the calls too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from syscall.context import Context
from syscall.convert import Path, ReadableBuffer, decode, fresh, path_bytes, readable, taken
from syscall.flags import FlagLike
from syscall.handle import Handle, on_fd
from syscall.raw import lib


def _sized(context: Context, call: Callable[..., int], *args: Any, path: object = None) -> bytes:
    """What a call that tells its size first puts into a buffer."""
    while True:
        size = context._call(call, *args, fresh(0), 0, path=path)
        memory = fresh(size)
        n = call(context._t, *args, memory, size)
        if n >= 0:
            return taken(memory, n)
        if n != -context.platform.abi.errno["ERANGE"]:  # else it grew in between
            context._again(n, call, (*args, memory, size), path)


def _names(data: bytes) -> list[str]:
    return [decode(name) for name in data.split(b"\0") if name]


class FdXattr(Handle):
    """Attributes of an open file."""

    __slots__ = ()

    def fgetxattr(self, name: str) -> bytes:
        """An attribute's value. fgetxattr(2)."""
        return _sized(self._S, lib.raw_fgetxattr, self._fd, path_bytes(name))

    def fsetxattr(self, name: str, value: ReadableBuffer, flags: FlagLike = 0) -> None:
        """Set an attribute; "create" or "replace" only one that is not, or is, there.

        fsetxattr(2).
        """
        p = readable(value)
        args = (self._fd, path_bytes(name), p, len(p), self._S.c.XATTR[flags])
        self._S._call(lib.raw_fsetxattr, *args)

    def flistxattr(self) -> list[str]:
        """The names of the attributes. flistxattr(2)."""
        return _names(_sized(self._S, lib.raw_flistxattr, self._fd))

    def fremovexattr(self, name: str) -> None:
        """Remove an attribute. fremovexattr(2)."""
        self._S._call(lib.raw_fremovexattr, self._fd, path_bytes(name))


class Xattr(Context):
    """Attributes by path; the names with l are of a symbolic link itself."""

    def getxattr(self, path: Path, name: str) -> bytes:
        """An attribute's value. getxattr(2)."""
        args = (path_bytes(path), path_bytes(name))
        return _sized(self, lib.raw_getxattr, *args, path=path)

    def lgetxattr(self, path: Path, name: str) -> bytes:
        """`getxattr` of a symbolic link itself."""
        args = (path_bytes(path), path_bytes(name))
        return _sized(self, lib.raw_lgetxattr, *args, path=path)

    def setxattr(self, path: Path, name: str, value: ReadableBuffer, flags: FlagLike = 0) -> None:
        """Set an attribute; "create" or "replace" only one that is not, or is, there.

        setxattr(2).
        """
        self._set(lib.raw_setxattr, path, name, value, flags)

    def lsetxattr(self, path: Path, name: str, value: ReadableBuffer, flags: FlagLike = 0) -> None:
        """`setxattr` of a symbolic link itself."""
        self._set(lib.raw_lsetxattr, path, name, value, flags)

    def _set(
        self, call: Callable[..., int], path: Path, name: str, value: Any, flags: FlagLike
    ) -> None:
        p = readable(value)
        args = (path_bytes(path), path_bytes(name), p, len(p), self.c.XATTR[flags])
        self._call(call, *args, path=path)

    def listxattr(self, path: Path) -> list[str]:
        """The names of a file's attributes. listxattr(2)."""
        return _names(_sized(self, lib.raw_listxattr, path_bytes(path), path=path))

    def llistxattr(self, path: Path) -> list[str]:
        """`listxattr` of a symbolic link itself."""
        return _names(_sized(self, lib.raw_llistxattr, path_bytes(path), path=path))

    def removexattr(self, path: Path, name: str) -> None:
        """Remove an attribute. removexattr(2)."""
        self._call(lib.raw_removexattr, path_bytes(path), path_bytes(name), path=path)

    def lremovexattr(self, path: Path, name: str) -> None:
        """`removexattr` of a symbolic link itself."""
        self._call(lib.raw_lremovexattr, path_bytes(path), path_bytes(name), path=path)

    fgetxattr = on_fd(FdXattr.fgetxattr)
    fsetxattr = on_fd(FdXattr.fsetxattr)
    flistxattr = on_fd(FdXattr.flistxattr)
    fremovexattr = on_fd(FdXattr.fremovexattr)
