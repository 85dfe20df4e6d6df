"""Reads Linux's facts from the .tsv files beside this module, for the generators and the check."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
MACHINES = ("x86_64", "aarch64")

# The macros of <asm/unistd.h> that number calls.
NUMBER = re.compile(r"__NR_((?!syscalls$|arch_specific_syscall$)\w+)")

Values = dict[str, int | None]  # by machine; None where it lacks the thing


class Rule(NamedTuple):
    """Which macros of a header make a namespace; the pattern's group is the short name."""

    namespace: str
    header: str
    pattern: re.Pattern[str]
    enumerators: list[str]


class Constant(NamedTuple):
    """A constant by its C name; `since` is the Linux release whose headers first have it."""

    header: str
    name: str
    values: Values
    since: str


class Field(NamedTuple):
    """A structure's member, or with an empty name the structure itself, its C type in `ctype`."""

    struct: str
    name: str
    header: str
    ctype: str
    offsets: Values
    sizes: Values


class Call(NamedTuple):
    """A system call: numbers by machine, C type returned, arguments as C (None: not recorded)."""

    name: str
    numbers: Values
    since: str
    returns: str
    arguments: str | None


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a .tsv file, as dictionaries by column."""
    with open(HERE / name, newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def values(row: dict[str, str], suffix: str = "") -> Values:
    """A row's cells by machine; a dash is None."""
    return {m: None if row[m + suffix] == "-" else int(row[m + suffix]) for m in MACHINES}


@cache
def rules() -> list[Rule]:
    """How constants are grouped."""
    return [
        Rule(
            row["namespace"],
            row["header"],
            re.compile(row["pattern"]),
            (row["enumerators"] or "").split(),
        )
        for row in rows("namespaces.tsv")
    ]


@cache
def constants() -> list[Constant]:
    """Every constant, by header and name."""
    return [
        Constant(row["header"], row["name"], values(row), row["since"])
        for row in rows("constants.tsv")
    ]


@cache
def fields() -> list[Field]:
    """Every structure, followed by its members."""
    return [
        Field(
            row["struct"],
            row["field"],
            row["header"],
            row["type"],
            values(row, "_offset"),
            values(row, "_size"),
        )
        for row in rows("structs.tsv")
    ]


@cache
def calls() -> list[Call]:
    """Every system call, by number on x86-64."""
    return [
        Call(
            row["name"],
            values(row),
            row["since"],
            row["returns"],
            None if row["arguments"] == "?" else row["arguments"],
        )
        for row in rows("syscalls.tsv")
    ]


@cache
def messages() -> dict[str, str]:
    """Error messages by name, ``ENOENT`` to ``No such file or directory``."""
    return {row["name"]: row["message"] for row in rows("messages.tsv")}
