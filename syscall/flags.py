"""Constants as namespaces of typed integers, and the strings that spell them.

Everywhere a flag goes, a comma list of names ("rdwr, creat"), an int or the typed flag does.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, Self, TypeAlias

FlagLike: TypeAlias = "str | int"

CACHE_LIMIT = 4096
# How to ask for mounts (getvfsstat(2)): their numbers are those of a mount's flags, named first.
HOW = frozenset({"WAIT", "NOWAIT", "LAZY"})


class Flag(int):
    """A constant, or some of one namespace ORed: an int that prints its names."""

    namespace: ClassVar[Namespace]

    def __repr__(self) -> str:
        return self.namespace.spell(self)

    __str__ = int.__repr__

    def __or__(self, other: int) -> Self:
        return type(self)(int(self) | other)

    def __and__(self, other: int) -> Self:
        return type(self)(int(self) & other)

    def __xor__(self, other: int) -> Self:
        return type(self)(int(self) ^ other)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __contains__(self, other: FlagLike) -> bool:
        """``"creat" in flags``: whether all bits of the other are set."""
        bits = self.namespace[other]
        return int(self) & bits == bits

    def __reduce__(self) -> tuple[object, ...]:
        return int, (int(self),)


class Parser(dict[Any, int]):
    """Flags by spelling: each string is parsed once, and a hit costs a dictionary look-up.

    A parse starts from ``base``, which ``~name`` can clear.
    """

    def __init__(self, namespace: Namespace, base: int = 0) -> None:
        super().__init__()
        self.namespace = namespace
        self.base = base

    def __missing__(self, spec: object) -> int:
        if not isinstance(spec, str):
            return self.namespace.check(spec) | self.base
        value = self.namespace.parse(spec, self.base)
        if len(self) < CACHE_LIMIT:
            self[spec] = value
        return value


class Namespace:
    """The constants of one prefix: ``O.RDWR``, ``O["rdwr, creat"]``, ``O(old, "~nonblock")``.

    ``octal`` allows file modes ("0644"); ``single`` allows one name only, as for ``SEEK``.
    An unknown name raises ValueError with the nearest; anything but a string or an int, TypeError.
    """

    def __init__(
        self,
        name: str,
        values: Mapping[str, int],
        *,
        octal: bool = False,
        single: bool = False,
        owner: str = "",
    ) -> None:
        self.name = name
        self.values = dict(values)
        self.octal = octal
        self.single = single
        self.owner = owner
        self.type: type[Flag] = type(name, (Flag,), {"namespace": self})
        self._parser = Parser(self)

    def parser(self, base: FlagLike = 0) -> Parser:
        """A `Parser` whose flags start from ``base``."""
        return Parser(self, self[base])

    def __getattr__(self, name: str) -> Flag:
        if name.startswith("__"):
            raise AttributeError(name)
        try:
            flag = self.type(self.values[name.upper()])
        except KeyError:
            raise AttributeError(self._unknown(name)) from None
        self.__dict__[name] = flag
        return flag

    def __getitem__(self, spec: FlagLike) -> Flag:
        return self.type(self._parser[spec])

    def __call__(self, *specs: FlagLike) -> Flag:
        """The specs joined from left to right; ``~name`` clears what stands before it."""
        value = 0
        for spec in specs:
            if isinstance(spec, str):
                value = self.parse(spec, value)
            else:
                value |= self.check(spec)
        return self.type(value)

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def __len__(self) -> int:
        return len(self.values)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and name.upper() in self.values

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self.values]

    def __repr__(self) -> str:
        return f"<constants {self.name} of {self.owner or 'no ABI'}: {len(self)} names>"

    def check(self, spec: object) -> int:
        """An int that may stand for flags here: a plain one, or one of this namespace."""
        if isinstance(spec, Flag):
            other = spec.namespace
            if (other.name, other.owner) != (self.name, self.owner):
                raise TypeError(
                    f"{spec!r} ({other.owner}) is no flag of {self.name} ({self.owner})"
                )
            return int(spec)
        if isinstance(spec, int):
            return int(spec)
        if hasattr(spec, "__index__"):
            return int(spec.__index__())
        kind = type(spec).__name__
        raise TypeError(f"{self.name} flags must be a string or an int, not {kind}")

    def parse(self, text: str, base: int = 0) -> int:
        """The value of a comma list, starting from ``base``; an empty text is ``base``."""
        value = base
        parts = [part.strip() for part in text.split(",")] if text.strip() else []
        if self.single and len(parts) != 1:
            raise ValueError(f"{self.name} takes one name, not {text!r}")
        for part in parts:
            if part.startswith("~"):
                value &= ~self._value(part[1:].strip())
            else:
                value |= self._value(part)
        return value

    def _value(self, word: str) -> int:
        name = word.upper()
        if name in self.values:
            return self.values[name]
        if name.removeprefix(f"{self.name}_") in self.values:
            return self.values[name.removeprefix(f"{self.name}_")]
        if self.octal and word[:1] == "0":
            try:
                return int(word, 8)
            except ValueError:
                raise ValueError(f"{word!r} is no octal mode") from None
        raise ValueError(self._unknown(word))

    def _unknown(self, word: str) -> str:
        near = difflib.get_close_matches(word.upper(), self.values, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        return f"{self.name} has no {word!r}{hint}"

    def spell(self, value: int) -> str:
        """The names of a value, as Python that gives it back."""
        if self.octal:
            return f"{self.name}({int(value):#o})"
        names, rest = [], int(value)
        for name, bits in self._by_weight():
            if bits == rest or (not self.single and bits and bits & rest == bits):
                names.append(f"{self.name}.{name}")
                rest &= ~bits
                if not rest:
                    break
        if rest or not names:
            names.append(f"{self.name}({rest:#x})")
        return " | ".join(names)

    def _by_weight(self) -> list[tuple[str, int]]:
        """Names, those of many bits first, so that a composite wins over its parts."""
        return sorted(self.values.items(), key=lambda i: (i[0] in HOW, -i[1].bit_count()))
