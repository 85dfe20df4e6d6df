"""Arguments on their way to the raw layer: paths, buffers, times.

Results come back as structures and flags.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import Any, TypeAlias

from syscall.raw import ffi
from syscall.struct import Struct
from syscall.structs.time import NS, Timespec

Path: TypeAlias = "str | bytes | os.PathLike[str] | os.PathLike[bytes]"
WritableBuffer: TypeAlias = "bytearray | memoryview | Any"
ReadableBuffer: TypeAlias = "bytes | bytearray | memoryview | Any"
# Seconds as int or float, a timespec, or its two numbers.
Seconds: TypeAlias = "int | float | Timespec | tuple[int, int]"

ENCODING = sys.getfilesystemencoding()
NULL: Any = ffi.NULL
CHARS = ffi.typeof("char[]")

_from_buffer = ffi.from_buffer
_uncleared = ffi.new_allocator(should_clear_after_alloc=False)


def path_bytes(path: Path) -> bytes:
    """A path as C reads it. ValueError for a NUL within, TypeError for what is no path."""
    if path.__class__ is str:
        if "\0" in path:
            raise ValueError("embedded null byte")
        return path.encode(ENCODING, "surrogateescape")
    plain = os.fspath(path)
    data = plain.encode(ENCODING, "surrogateescape") if isinstance(plain, str) else plain
    if data.find(0) >= 0:
        raise ValueError("embedded null byte")
    return data


def like(path: Path, data: bytes) -> str | bytes:
    """A path from the kernel, as bytes where the user gave bytes, else str."""
    return data if isinstance(path, bytes) else data.decode(ENCODING, "surrogateescape")


def decode(data: bytes) -> str:
    """A path from the kernel as str."""
    return data.decode(ENCODING, "surrogateescape")


def writable(buf: WritableBuffer) -> Any:
    """C's pointer to a buffer that the kernel fills; ``len()`` of it is the size in bytes."""
    return _from_buffer(CHARS, buf._m if isinstance(buf, Struct) else buf, True)


def readable(data: ReadableBuffer) -> Any:
    """C's pointer to a buffer that the kernel reads; ``len()`` of it is the size in bytes."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return _from_buffer(CHARS, data._m if isinstance(data, Struct) else data)


def fresh(size: int) -> Any:
    """Memory for the kernel to fill, not cleared before."""
    if size < 0:
        raise ValueError("a buffer cannot have a negative size")
    return _uncleared(CHARS, size)


def taken(memory: Any, size: int) -> bytes:
    """The first bytes of `fresh` memory."""
    return bytes(ffi.buffer(memory, size))


def vector(buffers: Iterable[Any], convert: Any) -> tuple[Any, list[Any]]:
    """An array of struct iovec and what must live as long as it."""
    keep = [convert(buf) for buf in buffers]
    iov = ffi.new("struct raw_iovec[]", len(keep))
    for entry, pointer in zip(iov, keep, strict=True):
        entry.base, entry.length = pointer, len(pointer)
    return iov, keep


def id_word(number: int) -> int:
    """A user or group as C passes it; -1 leaves what it is."""
    return number & 0xFFFFFFFF


def nanoseconds(time: Seconds) -> int:
    """A time or a length of time in nanoseconds."""
    if isinstance(time, Timespec):
        return time.ns
    if isinstance(time, tuple):
        return time[0] * NS + time[1]
    if isinstance(time, int):
        return time * NS
    if isinstance(time, float):
        return round(time * NS)
    raise TypeError(f"expected seconds or a timespec, not {type(time).__name__}")
