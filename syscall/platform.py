"""An ABI as its Systems share it: typed constants, structure classes and error numbers."""

from __future__ import annotations

import struct
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from syscall import abi
from syscall.constants import Constants
from syscall.errors import Numbers
from syscall.struct import Struct, define
from syscall.structs import FRIENDLY

if TYPE_CHECKING:
    from syscall import names


class Types:
    """``S.t``: the structures of an ABI as attributes, each class made when first asked for."""

    def __init__(self, facts: abi.ABI, constants: Constants) -> None:
        self._facts = facts
        self._constants = constants

    def __getattr__(self, name: str) -> Any:
        if name not in self._facts.structs:
            raise AttributeError(f"{self._facts.name} has no struct {name}")
        base = FRIENDLY.get(name, Struct)
        made = define(name, self._facts.structs[name], base, self.find, {"c": self._constants})
        self.__dict__[name] = made
        return made

    def find(self, name: str) -> type[Struct] | None:
        """The class of a structure; None where the ABI's facts lack it."""
        return getattr(self, name) if name in self._facts.structs else None

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._facts.structs]


class Dirent(NamedTuple):
    """Where a directory's entry has what.

    Inode, length and type stand in ``head``; the others are offsets, of the name and of its length
    (-1: it ends with a NUL).
    """

    head: struct.Struct
    name: int
    namlen: int


class Platform:
    """What `load` gives for an ABI: ``c`` constants, ``t`` structures, ``errors`` numbers."""

    c: names.Constants

    def __init__(self, facts: abi.ABI) -> None:
        self.abi = facts
        constants: Any = Constants(facts.name, facts.constants)
        self.c = constants
        self.t = Types(facts, constants)
        self.errors = Numbers(dict(facts.errno), dict(facts.strerror))
        self.dirent = self._dirent()

    def _dirent(self) -> Dirent:
        name = "dirent" if "dirent" in self.abi.structs else "linux_dirent64"
        fields = self.abi.structs[name].fields
        inode = "d_fileno" if "d_fileno" in fields else "d_ino"
        length = fields.get("d_namlen")
        offsets = {fields[inode][0]: "Q", fields["d_reclen"][0]: "H", fields["d_type"][0]: "B"}
        form, at = "=", 0
        for offset, code in sorted(offsets.items()):
            form += f"{offset - at}x{code}"
            at = offset + struct.calcsize(f"={code}")
        return Dirent(struct.Struct(form), fields["d_name"][0], length[0] if length else -1)


@cache
def load(name: str, machine: str | None = None) -> Platform:
    """The platform of `syscall.abi.load`'s ABI of that name."""
    return Platform(abi.load(name, machine))
