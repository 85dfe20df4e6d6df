"""Text as coreutils writes it: quoted names, sizes for people, times, columns."""

from __future__ import annotations

import time

UNITS = " KMGTPE"
SIX_MONTHS = 31556952 // 2


def quote(name: str) -> str:
    """A name in a message: in quotes, with control characters escaped."""
    if not printable(name):
        return "$'" + name.encode("unicode_escape").decode("ascii").replace("'", "\\'") + "'"
    return f'"{name}"' if "'" in name else f"'{name}'"


def printable(name: str) -> bool:
    """Whether a terminal shows the name as it is: no control characters, nothing but text."""
    return name.isprintable()


def shown(name: str, *, terminal: bool) -> str:
    """A name in a listing: on a terminal, what is unprintable becomes ``?``."""
    if not terminal or printable(name):
        return name
    return "".join(char if char.isprintable() else "?" for char in name)


def human(size: int) -> str:
    """A size as ``ls -h`` has it: 1023, 1.5K, 12M, rounded up."""
    unit, divisor = 0, 1
    while -(-size // divisor) > 1023:
        unit, divisor = unit + 1, divisor * 1024
    if not unit:
        return str(size)
    tenths = -(-size * 10 // divisor)
    if tenths < 100:
        return f"{tenths // 10}.{tenths % 10}{UNITS[unit]}"
    whole = -(-size // divisor)
    return f"{whole}{UNITS[unit]}"


def when(seconds: float, now: float) -> str:
    """A time as ``ls -l`` has it: with the year instead of the hour when it is far."""
    moment = time.localtime(seconds)
    near = 0 <= now - seconds < SIX_MONTHS
    return time.strftime("%b %e %H:%M" if near else "%b %e  %Y", moment)


def full_time(ns: int) -> str:
    """A time as ``stat`` has it, to the nanosecond, with the zone."""
    seconds, rest = divmod(ns, 1_000_000_000)
    moment = time.localtime(seconds)
    return f"{time.strftime('%Y-%m-%d %H:%M:%S', moment)}.{rest:09d} {time.strftime('%z', moment)}"


def columns(names: list[str], width: int) -> list[str]:
    """Lines of names in as many columns as fit, top to bottom."""
    for count in range(min(len(names), width // 3) or 1, 0, -1):
        rows = -(-len(names) // count)
        blocks = [names[at : at + rows] for at in range(0, len(names), rows)]
        widths = [max(map(len, block)) + 2 for block in blocks]
        if sum(widths) - 2 <= width or count == 1:
            return [_row(blocks, widths, row) for row in range(rows)]
    return []


def _row(blocks: list[list[str]], widths: list[int], row: int) -> str:
    cells = (
        block[row].ljust(width)
        for block, width in zip(blocks, widths, strict=True)
        if row < len(block)
    )
    return "".join(cells).rstrip()


def table(rows: list[list[str]], *, left: tuple[int, ...] = ()) -> list[str]:
    """Rows with their columns aligned right, those of ``left`` left."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        " ".join(
            cell.ljust(width) if index in left else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
