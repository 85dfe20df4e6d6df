"""The core of a descriptor: its number, whose it is, and how it ends.

`syscall.fd` adds the calls.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from functools import update_wrapper
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Self, TypeAlias, TypeVar

from syscall.raw import hot, lib

if TYPE_CHECKING:
    from syscall.context import Context

FdLike: TypeAlias = "Handle | int"

P = ParamSpec("P")
R = TypeVar("R")

_LIVE = lib.RAW_LIVE
HOST = "host"  # the space of the descriptors that this program's own operating system knows


class Handle(hot.Owner):
    """An open file of one `System`.

    Closed at the end of a ``with``; left open, it warns when it goes.
    """

    __slots__ = ("__weakref__",)

    _S: Context
    _fd: int  # -1 once closed or detached

    @property
    def system(self) -> Context:
        """The `System` that opened it."""
        return self._S

    @property
    def closed(self) -> bool:
        """Whether it was closed or detached."""
        return self._fd < 0

    @property
    def number(self) -> int:
        """The number in its own kernel, for printing and comparing; -1 once closed."""
        return self._fd

    def fileno(self) -> int:
        """The number for host code, as `select` and `os` ask for it.

        io.UnsupportedOperation for another kernel's, whose number means another file here.
        """
        if self._S._space != HOST:
            raise io.UnsupportedOperation(
                f"descriptor {self._fd} is {self._S!r}'s: its number means nothing to the host"
            )
        if self._fd < 0:
            raise ValueError("the descriptor is closed")
        return self._fd

    def detach(self) -> int:
        """The number, which is no longer this object's to close; -1 if it was closed."""
        fd, self._fd = self._fd, -1
        return fd

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def _leaked(self) -> None:
        if self._S.raw_state() == _LIVE:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self, stacklevel=2)
            self.close()

    def __repr__(self) -> str:
        state = "closed" if self._fd < 0 else str(self._fd)
        return f"<descriptor {state} of {self._S!r}>"


def on_fd(method: Callable[Concatenate[Any, P], R]) -> Callable[Concatenate[Any, FdLike, P], R]:
    """The call of a `System` that does what a descriptor's method does: ``S.fsync(fd)``."""

    def call(self: Any, fd: FdLike, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return method(self.borrow(fd), *args, **kwargs)

    update_wrapper(call, method)
    return call


def from_dir(method: Callable[Concatenate[Any, Any, P], R]) -> Callable[Concatenate[Any, P], R]:
    """The method of a directory that does what a ``*at`` call does: ``fd.mkdirat("x")``."""

    def call(self: Any, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return method(self._S, self, *args, **kwargs)

    update_wrapper(call, method)
    return call
