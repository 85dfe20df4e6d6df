"""Reads NetBSD's facts from the .tsv files beside this module, for the generators and the check.

Programs never import this: they use the literals that ``gen`` writes, through `syscall.abi.load`.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Field(NamedTuple):
    """A structure's member: offset and size in bytes, and its C type."""

    name: str
    offset: int
    size: int
    ctype: str


class Struct(NamedTuple):
    """A structure: size in bytes, and its members in order."""

    size: int
    fields: list[Field]


class Arg(NamedTuple):
    """An argument of a call; named PAD where NetBSD aligns a 64-bit one that follows."""

    ctype: str
    name: str


class Call(NamedTuple):
    """A system call: its number, name, linker symbol, C type returned and arguments."""

    number: int
    name: str
    symbol: str
    returns: str
    args: list[Arg]


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a .tsv file, as dictionaries by column."""
    with open(HERE / name, newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


@cache
def constants() -> list[tuple[str, str, int]]:
    """(header, C name, value) of every constant, those of a header together."""
    found = [row for name in ("constants.tsv", "additions.tsv") for row in rows(name)]
    found.sort(key=lambda row: row["header"])
    return [(row["header"], row["name"], int(row["value"])) for row in found]


@cache
def rules() -> list[tuple[str, str, re.Pattern[str]]]:
    """(namespace, header, pattern) of each namespace; the pattern's group is the short name."""
    return [
        (row["namespace"], row["header"], re.compile(row["pattern"]))
        for row in rows("namespaces.tsv")
    ]


@cache
def messages() -> dict[str, str]:
    """Error messages by name, as strerror(3) of NetBSD gives them."""
    return {row["name"]: row["message"] for row in rows("messages.tsv")}


@cache
def structs() -> dict[str, Struct]:
    """Every structure by name; a row without a field opens one."""
    table: dict[str, Struct] = {}
    for row in rows("structs.tsv"):
        size = int(row["size"])
        if not row["field"]:
            table[row["struct"]] = Struct(size, [])
            continue
        field = Field(row["field"], int(row["offset"]), size, row["type"])
        table[row["struct"]].fields.append(field)
    return table


def parse_args(text: str) -> list[Arg]:
    """``"int fd, const void *buf"`` gives two `Arg`s; the type keeps its stars."""
    args = []
    for part in filter(None, text.split(", ")):
        ctype = part.rstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789")
        args.append(Arg(ctype.strip(), part[len(ctype) :]))
    return args


@cache
def calls() -> list[Call]:
    """Every system call, by number."""
    return [
        Call(
            int(row["number"]),
            row["name"],
            row["symbol"],
            row["returns"],
            parse_args(row["arguments"]),
        )
        for row in rows("syscalls.tsv")
    ]
