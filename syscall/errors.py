"""Errors: the kernel's number becomes the host's, in the subclass of OSError that users expect."""

from __future__ import annotations

import errno
import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from syscall.context import Context

# NetBSD's names that the host lacks, and the host's nearest (see intro(2) of NetBSD).
EQUIVALENT = {
    "EFTYPE": errno.EINVAL,
    "ENOATTR": errno.ENODATA,
    "ENOTSUP": errno.ENOTSUP,
    "EAUTH": errno.EACCES,
    "ENEEDAUTH": errno.EACCES,
    "EPROCLIM": errno.EAGAIN,
    "EBADRPC": errno.EPROTO,
    "ERPCMISMATCH": errno.EPROTO,
    "EPROGUNAVAIL": errno.EPROTO,
    "EPROGMISMATCH": errno.EPROTO,
    "EPROCUNAVAIL": errno.EPROTO,
}
# Where a number that even this table lacks is moved to, so that it is never taken for one of the
# host's.
OUTSIDE = 10000


class KernelError(OSError):
    """What a failed call raises; always together with Python's own subclass for the number.

    ``errno`` is in the host's numbers, ``kernel_errno`` in those of the kernel that spoke; ``name``
    is the symbol ("ENOTEMPTY"), ``call`` the system call, ``filename`` and ``filename2`` its paths.
    """

    name: str
    call: str
    kernel_errno: int

    def __reduce__(self) -> tuple[object, ...]:
        state = {"name": self.name, "call": self.call, "kernel_errno": self.kernel_errno}
        args = (self.errno, self.strerror, self.filename, None, self.filename2)
        return _rebuild, args, state


def _rebuild(number: int, *args: object) -> KernelError:
    return subclass(number)(number, *args)


@cache
def subclass(number: int) -> type[KernelError]:
    """`KernelError` joined with Python's subclass for a host errno (PEP 3151)."""
    python = type(OSError(number, ""))
    if python is OSError:
        return KernelError
    return type(python.__name__, (KernelError, python), {"__module__": __name__})


class Numbers:
    """The errno numbers of one ABI, and what they are on the host."""

    def __init__(self, names: dict[str, int], texts: dict[int, str]) -> None:
        self.texts = texts
        self.names: dict[int, str] = {}
        for name, number in names.items():
            self.names.setdefault(number, name)
        self.host = {number: self._host(number, name) for number, name in self.names.items()}

    @staticmethod
    def _host(number: int, name: str) -> int:
        return getattr(errno, name, None) or EQUIVALENT.get(name) or OUTSIDE + number

    def text(self, number: int) -> str:
        """The message for a number of this ABI: the host's own where it has the error."""
        host = self.host.get(number, OUTSIDE + number)
        if errno.errorcode.get(host) == self.names.get(number):
            return os.strerror(host)
        return self.texts.get(number, f"Unknown error {number}")


def _plain(path: object) -> object:
    return os.fspath(path) if isinstance(path, os.PathLike) else path


def make(
    context: Context, number: int, call: str, path: object = None, path2: object = None
) -> KernelError:
    """The error for a kernel's number, ready to raise."""
    numbers = context.platform.errors
    host = numbers.host.get(number, OUTSIDE + number)
    text = context.raw_reason() or numbers.text(number)
    if path is None:
        path, path2 = path2, None
    paths = () if path is None else (_plain(path), None, _plain(path2))
    error = subclass(host)(host, text, *paths)
    error.name = numbers.names.get(number, str(number))
    error.call = call
    error.kernel_errno = number
    return error
