"""The hot calls, with Python's own objects as arguments. Most answer the result, or -errno.

``t`` is the address of a table. CPython has them compiled (hot.c, in the shared object of the cffi
module); these here are for other interpreters, and say what the compiled ones do.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.machinery import ExtensionFileLoader
from importlib.util import module_from_spec, spec_from_file_location
from typing import Any, TypeVar

from syscall.raw import _raw
from syscall.raw._raw import ffi, lib


def _table(t: int) -> Any:
    return ffi.cast("struct raw_table *", t)


def _path(path: Any) -> bytes:
    data = os.fsencode(path)
    if b"\0" in data:
        raise ValueError("embedded null byte")
    return data


class Owner:
    """The base of descriptors: whose, and its number; negative when there is nothing to close.

    Going away with one that is open it calls ``_leaked``.
    """

    __slots__ = ("_S", "_fd")

    def __init__(self, system: Any, number: int, /) -> None:
        self._S = system
        self._fd = number

    def close(self) -> None:
        """Close. Harmless when done before. close(2)."""
        fd = self._fd
        if fd >= 0:
            self._fd = -1
            r = lib.raw_close(_table(self._S._address), fd)
            if r < 0:
                self._S._closed(r)

    def _leaked(self) -> None:
        """What to do about an open one that goes away."""

    def __del__(self) -> None:
        if self._fd >= 0:
            self._leaked()


OwnerT = TypeVar("OwnerT", bound=Owner)


def getpid(t: int, /) -> int:
    """getpid(2)."""
    return lib.raw_getpid(_table(t))


def getppid(t: int, /) -> int:
    """getppid(2)."""
    return lib.raw_getppid(_table(t))


def read(t: int, fd: int, buf: Any, /) -> int:
    """read(2) into a writable buffer."""
    p = ffi.from_buffer("char[]", buf, True)
    return lib.raw_read(_table(t), fd, p, len(p))


def write(t: int, fd: int, data: Any, /) -> int:
    """write(2) of a buffer."""
    p = ffi.from_buffer("char[]", data)
    return lib.raw_write(_table(t), fd, p, len(p))


def pread(t: int, fd: int, buf: Any, offset: int, /) -> int:
    """pread(2) into a writable buffer."""
    p = ffi.from_buffer("char[]", buf, True)
    return lib.raw_pread(_table(t), fd, p, len(p), offset)


def pwrite(t: int, fd: int, data: Any, offset: int, /) -> int:
    """pwrite(2) of a buffer."""
    p = ffi.from_buffer("char[]", data)
    return lib.raw_pwrite(_table(t), fd, p, len(p), offset)


def open(t: int, path: Any, flags: int, mode: int, kind: type[OwnerT], system: Any, /) -> OwnerT:
    """open(2) of a str, bytes or path-like object: an `Owner` of that kind.

    For -errno what ``system._reopen(-errno, path, flags, mode)`` answers.
    """
    r = lib.raw_open(_table(t), _path(path), flags, mode)
    return kind(system, r) if r >= 0 else system._reopen(r, path, flags, mode)


def stat(t: int, path: Any, size: int, /) -> bytearray | int:
    """stat(2): the structure's bytes, ``size`` of them, or -errno."""
    status = bytearray(size)
    return lib.raw_stat(_table(t), _path(path), ffi.from_buffer(status)) or status


def lstat(t: int, path: Any, size: int, /) -> bytearray | int:
    """lstat(2), as `stat`."""
    status = bytearray(size)
    return lib.raw_lstat(_table(t), _path(path), ffi.from_buffer(status)) or status


def fstat(t: int, fd: int, size: int, /) -> bytearray | int:
    """fstat(2), as `stat`."""
    status = bytearray(size)
    return lib.raw_fstat(_table(t), fd, ffi.from_buffer(status)) or status


NAMES = (Owner, getpid, getppid, read, write, pread, pwrite, open, stat, lstat, fstat)


def _compiled() -> Any:
    """The module _hot: built into a static interpreter, else in _raw's shared object (PEP 489)."""
    if "syscall.raw._hot" in sys.builtin_module_names:
        return import_module("syscall.raw._hot")
    loader = ExtensionFileLoader("syscall.raw._hot", _raw.__file__)
    spec = spec_from_file_location(loader.name, _raw.__file__, loader=loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


if sys.implementation.name == "cpython":
    _module = _compiled()
    globals().update({made.__name__: getattr(_module, made.__name__) for made in NAMES})
