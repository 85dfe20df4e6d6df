"""Reads the members of C structures out of a compiler's debug information (DWARF)."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from syscall.abi import probe

ENTRY = re.compile(r"<(\w+)><(\w+)>: Abbrev Number: \d+ \(DW_TAG_(\w+)\)")
ATTRIBUTE = re.compile(r"DW_AT_(\w+)\s*:\s*(?:\(.*?\):?\s*)?(.+?)\s*$")


class Entry:
    """One debugging entry: its tag, attributes and children."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.attributes: dict[str, str] = {}
        self.children: list[Entry] = []


def parse(text: str) -> dict[str, Entry]:
    """Entries by offset from what ``readelf --debug-dump=info`` prints."""
    entries: dict[str, Entry] = {}
    stack: list[Entry] = []
    for line in text.splitlines():
        if match := ENTRY.search(line):
            depth = int(match[1], 16)
            entry = entries[match[2]] = Entry(match[3])
            del stack[depth:]
            if stack:
                stack[-1].children.append(entry)
            stack.append(entry)
        elif stack and (found := ATTRIBUTE.search(line)):
            stack[-1].attributes[found[1]] = found[2]
    return entries


class Types:
    """Spells the C types of a set of entries."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        self.entries = entries

    def target(self, entry: Entry) -> Entry | None:
        """The type that an entry refers to; None is void."""
        reference = entry.attributes.get("type")
        return self.entries[reference.strip("<>").removeprefix("0x")] if reference else None

    def spell(self, entry: Entry | None) -> str:
        """The C type; ``aggregate`` for a structure or union without a name."""
        if entry is None:
            return "void"
        name = entry.attributes.get("name")
        inner = self.target(entry)
        match entry.tag:
            case "pointer_type":
                return "pointer" if inner and inner.tag == "subroutine_type" else self.star(inner)
            case "array_type":
                return self.spell(inner) + "".join(map(self.dimension, entry.children))
            case "const_type" | "volatile_type":
                return f"{entry.tag.removesuffix('_type')} {self.spell(inner)}"
            case "typedef":
                return self.spell(inner)
            case "structure_type" | "union_type" | "enumeration_type":
                kind = {"structure": "struct", "enumeration": "enum"}
                word = entry.tag.removesuffix("_type")
                return f"{kind.get(word, word)} {name}" if name else "aggregate"
        return name or "void"

    def star(self, inner: Entry | None) -> str:
        """A pointer to a type."""
        return f"{self.spell(inner)} *".replace("* *", "**")

    @staticmethod
    def dimension(entry: Entry) -> str:
        """``[N]``; ``[0]`` for a flexible array."""
        bound = entry.attributes.get("upper_bound")
        return f"[{int(bound, 0) + 1}]" if bound else "[0]"

    def fields(self, entry: Entry) -> list[tuple[str, str]]:
        """(name, type) of each member; those of nameless members count as the structure's own.

        Bit fields and padding (two leading underscores) are left out.
        """
        found: list[tuple[str, str]] = []
        for member in entry.children:
            name = member.attributes.get("name", "")
            padding = name.startswith("__")
            if member.tag != "member" or "bit_size" in member.attributes or padding:
                continue
            inner = self.target(member)
            if name:
                found.append((name, self.spell(inner)))
            elif inner:
                found += self.fields(inner)
        return found


def members(cc: str, header: str, ctype: str) -> list[tuple[str, str]]:
    """(name, C type) of each member of a C type that a header defines."""
    with tempfile.TemporaryDirectory() as where:
        source, target = Path(where, "probe.c"), Path(where, "probe.o")
        source.write_text(f"{probe.PRELUDE}#include <{header}>\n{ctype} probed;\n")
        done = probe.run([cc, "-gdwarf-4", "-w", "-c", "-o", str(target), str(source)])
        if done.returncode:
            raise OSError(f"{cc}: {ctype} of <{header}>: {done.stderr.strip()}")
        text = probe.run(["readelf", "--debug-dump=info", str(target)]).stdout
    entries = parse(text)
    types = Types(entries)
    variable = next(e for e in entries.values() if e.attributes.get("name") == "probed")
    found = types.target(variable)
    while found is not None and found.tag == "typedef":
        found = types.target(found)
    if found is None:
        raise OSError(f"{ctype} of <{header}> is no structure")
    return types.fields(found)
