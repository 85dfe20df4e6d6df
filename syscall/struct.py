"""Structures as typed views over C memory: C's field names, and friendly properties beside them.

`define` makes a class from an ABI's facts: offsets and sizes are data, so the same code reads
Linux's and NetBSD's layouts. A view costs one small object; a field is decoded when asked for.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

if TYPE_CHECKING:
    from syscall.abi import StructFacts

CODE = re.compile(r"(.+?)(?:\[(\d+)\])?")
# The slots of subclasses: a name, not a literal, so that type checkers let fields be set.
NONE: tuple[str, ...] = ()
FILLER = re.compile(r"pad|spare|reserved|unused", re.IGNORECASE)
TIMESPEC = "struct timespec"
INTEGER = {
    "u8": "B", "u16": "H", "u32": "I", "u64": "Q",
    "s8": "b", "s16": "h", "s32": "i", "s64": "q",
    "pointer": "Q",
}  # fmt: skip


class Struct:
    """A C structure in memory: its own, or a part of a larger buffer that it keeps alive.

    ``T(field=value, ...)`` makes one of zeros and sets fields; `over` views existing memory.
    Equal to another of the same type with equal bytes.
    """

    __slots__ = ("_m",)

    size_: ClassVar[int] = 0
    fields_: ClassVar[tuple[str, ...]] = ()
    _m: Any

    def __init__(self, **fields: Any) -> None:
        self._m = bytearray(self.size_)
        self.set(**fields)

    def set(self, **fields: Any) -> None:
        """Set several fields at once."""
        for name, value in fields.items():
            if name not in dir(self):
                raise TypeError(f"struct {type(self).__name__} has no field {name!r}")
            setattr(self, name, value)

    @classmethod
    def over(cls, memory: Any, offset: int = 0) -> Self:
        """A view of ``size_`` bytes of a buffer."""
        self = cls.__new__(cls)
        view = memoryview(memory)[offset : offset + cls.size_]
        if view.nbytes != cls.size_:
            raise ValueError(f"struct {cls.__name__} is {cls.size_} bytes, not {view.nbytes}")
        self._m = view
        return self

    @property
    def memory(self) -> memoryview:
        """The bytes themselves, writable where the memory is."""
        return memoryview(self._m)

    def __bytes__(self) -> bytes:
        return bytes(self._m)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return bytes(self._m) == bytes(other._m)

    def __hash__(self) -> int:
        return hash((type(self), bytes(self._m)))

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.fields_)
        return f"{type(self).__name__}({fields})"

    def copy(self) -> Self:
        """The same bytes in memory of its own."""
        other = type(self)()
        other._m[:] = self._m
        return other


def integer(offset: int, size: int, code: str) -> property:
    """A property that reads and writes a native integer."""
    one = struct.Struct(f"={code}")
    read, write = one.unpack_from, one.pack_into

    def get(self: Struct) -> int:
        return read(self._m, offset)[0]  # type: ignore[no-any-return]

    def put(self: Struct, value: int) -> None:
        try:
            write(self._m, offset, value)
        except struct.error:
            raise OverflowError(f"{value!r} does not fit in {size} bytes") from None

    return property(get, put)


def text(offset: int, size: int) -> property:
    """A char array: bytes up to the first NUL; written as bytes or str, padded with NULs."""

    def get(self: Struct) -> bytes:
        return bytes(self._m[offset : offset + size]).split(b"\0", 1)[0]

    def put(self: Struct, value: bytes | str) -> None:
        data = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else bytes(value)
        if len(data) > size:
            raise ValueError(f"{len(data)} bytes do not fit in char[{size}]")
        self._m[offset : offset + size] = data.ljust(size, b"\0")

    return property(get, put)


def block(offset: int, size: int) -> property:
    """Memory that has no simpler reading: bytes."""

    def get(self: Struct) -> bytes:
        return bytes(self._m[offset : offset + size])

    def put(self: Struct, value: bytes) -> None:
        if len(value) != size:
            raise ValueError(f"{len(value)} bytes do not fill {size}")
        self._m[offset : offset + size] = value

    return property(get, put)


def array(offset: int, count: int, code: str) -> property:
    """An array of integers: a tuple."""
    whole = struct.Struct(f"={count}{code}")

    def get(self: Struct) -> tuple[int, ...]:
        return whole.unpack_from(self._m, offset)

    def put(self: Struct, values: tuple[int, ...]) -> None:
        whole.pack_into(self._m, offset, *values)

    return property(get, put)


def nested(offset: int, kind: type[Struct]) -> property:
    """A structure within: a view of the same memory."""

    def get(self: Struct) -> Struct:
        return kind.over(self._m, offset)

    def put(self: Struct, value: Struct) -> None:
        if not isinstance(value, kind):
            raise TypeError(f"expected struct {kind.__name__}, not {type(value).__name__}")
        self._m[offset : offset + kind.size_] = bytes(value)

    return property(get, put)


def nanoseconds(offset: int) -> property:
    """A timespec within, as nanoseconds, without a view of it."""
    read = struct.Struct("=qq").unpack_from

    def get(self: Struct) -> int:
        seconds, rest = read(self._m, offset)
        return seconds * 1_000_000_000 + rest  # type: ignore[no-any-return]

    return property(get)


def field(
    offset: int, size: int, code: str, find: Callable[[str], type[Struct] | None]
) -> property:
    """The property for a member of this type code; ``find`` looks up other structures by name."""
    match = CODE.fullmatch(code)
    base, count = (match[1], match[2]) if match else (code, None)
    if base == "char" and count is not None:
        return text(offset, size)
    if base in INTEGER and count is None:
        return integer(offset, size, INTEGER[base])
    if base in INTEGER and int(count or 0):
        return array(offset, int(count or 0), INTEGER[base])
    kind = find(base.removeprefix("struct ")) if count is None else None
    return block(offset, size) if kind is None else nested(offset, kind)


def define(
    name: str,
    facts: StructFacts,
    base: type[Struct],
    find: Callable[[str], type[Struct] | None],
    extra: Mapping[str, Any],
) -> type[Struct]:
    """The class of a structure: ``base`` has the friendly properties, ``extra`` more attributes."""
    members = {
        key: field(offset, size, code, find)
        for key, (offset, size, code) in facts.fields.items()
        if not hasattr(base, key)
    }
    times = {key: offset for key, (offset, _, code) in facts.fields.items() if code == TIMESPEC}
    members.update({f"{key}_ns": nanoseconds(offset) for key, offset in times.items()})
    named = tuple(key for key in facts.fields if not FILLER.search(key))
    body = {**members, **extra, "__slots__": (), "size_": facts.size, "fields_": named}
    return type(name, (base,), body)
