"""extattr(2): extended attributes by namespace, "user" or "system"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from syscall.context import Context
from syscall.convert import NULL, Path, ReadableBuffer, decode, fresh, path_bytes, readable, taken
from syscall.flags import FlagLike
from syscall.handle import Handle, on_fd
from syscall.raw import lib


def _sized(context: Context, call: Callable[..., int], *args: Any, path: object = None) -> bytes:
    """What a call puts into a buffer; without one it tells the size."""
    size = context._call(call, *args, NULL, 0, path=path)
    memory = fresh(size)
    return taken(memory, context._call(call, *args, memory, size, path=path))


def _names(data: bytes) -> list[str]:
    """A list of attributes: each a byte of length and a name (extattr(2))."""
    names, at = [], 0
    while at < len(data):
        end = at + 1 + data[at]
        names.append(decode(data[at + 1 : end]))
        at = end
    return names


class FdExtattr(Handle):
    """Attributes of an open file."""

    __slots__ = ()

    def extattr_get_fd(self, namespace: FlagLike, name: str) -> bytes:
        """An attribute's value. extattr_get_fd(2)."""
        args = (self._fd, self._S.c.EXTATTR_NAMESPACE[namespace], path_bytes(name))
        return _sized(self._S, lib.raw_netbsd_extattr_get_fd, *args)

    def extattr_set_fd(self, namespace: FlagLike, name: str, value: ReadableBuffer) -> int:
        """Set an attribute; gives the bytes written. extattr_set_fd(2)."""
        p = readable(value)
        args = (self._fd, self._S.c.EXTATTR_NAMESPACE[namespace], path_bytes(name), p, len(p))
        return self._S._call(lib.raw_netbsd_extattr_set_fd, *args)

    def extattr_delete_fd(self, namespace: FlagLike, name: str) -> None:
        """Remove an attribute. extattr_delete_fd(2)."""
        args = (self._fd, self._S.c.EXTATTR_NAMESPACE[namespace], path_bytes(name))
        self._S._call(lib.raw_netbsd_extattr_delete_fd, *args)

    def extattr_list_fd(self, namespace: FlagLike) -> list[str]:
        """The names of the attributes. extattr_list_fd(2)."""
        args = (self._fd, self._S.c.EXTATTR_NAMESPACE[namespace])
        return _names(_sized(self._S, lib.raw_netbsd_extattr_list_fd, *args))


class Extattr(Context):
    """Attributes by path, of a file or of a symbolic link itself."""

    def extattr_get_file(self, path: Path, namespace: FlagLike, name: str) -> bytes:
        """An attribute's value. extattr_get_file(2)."""
        args = (path_bytes(path), self.c.EXTATTR_NAMESPACE[namespace], path_bytes(name))
        return _sized(self, lib.raw_netbsd_extattr_get_file, *args, path=path)

    def extattr_get_link(self, path: Path, namespace: FlagLike, name: str) -> bytes:
        """An attribute's value, of a link. extattr_get_link(2)."""
        args = (path_bytes(path), self.c.EXTATTR_NAMESPACE[namespace], path_bytes(name))
        return _sized(self, lib.raw_netbsd_extattr_get_link, *args, path=path)

    def extattr_set_file(
        self, path: Path, namespace: FlagLike, name: str, value: ReadableBuffer
    ) -> int:
        """Set an attribute; gives the bytes written. extattr_set_file(2)."""
        p = readable(value)
        args = (path_bytes(path), self.c.EXTATTR_NAMESPACE[namespace], path_bytes(name), p, len(p))
        return self._call(lib.raw_netbsd_extattr_set_file, *args, path=path)

    def extattr_set_link(
        self, path: Path, namespace: FlagLike, name: str, value: ReadableBuffer
    ) -> int:
        """Set an attribute of a link; gives the bytes written. extattr_set_link(2)."""
        p = readable(value)
        args = (path_bytes(path), self.c.EXTATTR_NAMESPACE[namespace], path_bytes(name), p, len(p))
        return self._call(lib.raw_netbsd_extattr_set_link, *args, path=path)

    def extattr_delete_file(self, path: Path, namespace: FlagLike, name: str) -> None:
        """Remove an attribute. extattr_delete_file(2)."""
        args = (path_bytes(path), self.c.EXTATTR_NAMESPACE[namespace], path_bytes(name))
        self._call(lib.raw_netbsd_extattr_delete_file, *args, path=path)

    def extattr_delete_link(self, path: Path, namespace: FlagLike, name: str) -> None:
        """Remove an attribute of a link. extattr_delete_link(2)."""
        args = (path_bytes(path), self.c.EXTATTR_NAMESPACE[namespace], path_bytes(name))
        self._call(lib.raw_netbsd_extattr_delete_link, *args, path=path)

    def extattr_list_file(self, path: Path, namespace: FlagLike) -> list[str]:
        """The names of the attributes. extattr_list_file(2)."""
        args = (path_bytes(path), self.c.EXTATTR_NAMESPACE[namespace])
        return _names(_sized(self, lib.raw_netbsd_extattr_list_file, *args, path=path))

    def extattr_list_link(self, path: Path, namespace: FlagLike) -> list[str]:
        """The names of a link's attributes. extattr_list_link(2)."""
        args = (path_bytes(path), self.c.EXTATTR_NAMESPACE[namespace])
        return _names(_sized(self, lib.raw_netbsd_extattr_list_link, *args, path=path))

    extattr_get_fd = on_fd(FdExtattr.extattr_get_fd)
    extattr_set_fd = on_fd(FdExtattr.extattr_set_fd)
    extattr_delete_fd = on_fd(FdExtattr.extattr_delete_fd)
    extattr_list_fd = on_fd(FdExtattr.extattr_list_fd)
