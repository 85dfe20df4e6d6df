"""``stat``, ``find``, ``du`` and ``df``: what files are, and the space they take."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import ClassVar

import click

from rump.cli.listing import device, join_dot
from rump.cli.session import Session
from rump.cli.text import full_time, human, table
from rump.cli.verb import verb
from syscall.structs.stat import Stat

__all__ = ["df", "du", "find", "stat"]

KINDS = (
    ("isdir", "directory", "d"),
    ("islnk", "symbolic link", "l"),
    ("isblk", "block special file", "b"),
    ("ischr", "character special file", "c"),
    ("isfifo", "fifo", "p"),
    ("issock", "socket", "s"),
    ("isreg", "regular file", "f"),
)


def kind(status: Stat) -> tuple[str, str]:
    """A file's type in words, and as the letter of find's ``-type``."""
    for question, words, letter in KINDS:
        if getattr(status, question):
            return words, letter
    return "unknown file", "?"


@verb()
@click.option("-L", "--dereference", is_flag=True, help="Follow symbolic links.")
@click.argument("path", nargs=-1, required=True)
def stat(session: Session, path: tuple[str, ...], dereference: bool) -> None:
    """Show all that is known about files."""
    for one in path:
        status = session.status_of(one, follow=dereference)
        if status is not None:
            for line in _described(session, one, status):
                session.show(line)


def _described(session: Session, path: str, status: Stat) -> Iterator[str]:
    words, _ = kind(status)
    if status.isreg and not status.size:
        words = "regular empty file"
    name = path
    if status.islnk:
        with session.trying("cannot read symbolic link {}", path):
            name += f" -> {session.system.readlink(path)!s}"
    yield f"  File: {name}"
    sizes = f"Size: {status.size:<15} Blocks: {status.blocks:<10} IO Block: {status.blksize:<6}"
    yield f"  {sizes} {words}"
    special = f"  Device type: {device(status.rdev)}" if status.isblk or status.ischr else ""
    yield f"Device: {device(status.dev):<13} Inode: {status.ino:<11} Links: {status.nlink}{special}"
    yield f"Access: ({status.perm:04o}/{status.typename})  Uid: {status.uid}   Gid: {status.gid}"
    yield f"Access: {full_time(status.atime_ns)}"
    yield f"Modify: {full_time(status.mtime_ns)}"
    yield f"Change: {full_time(status.ctime_ns)}"


def walk(session: Session, top: str, depth: int | None = None) -> Iterator[tuple[str, Stat, int]]:
    """A path and all below it with what they are and how deep, a directory before what it holds."""
    pending = [(top, 0)]
    while pending:
        path, level = pending.pop()
        status = session.status_of(path)
        if status is None:
            continue
        yield path, status, level
        if status.isdir and (depth is None or level < depth):
            names = session.names_in(path) or []
            pending += [(join_dot(path, name), level + 1) for name in reversed(names)]


@verb()
@click.option("-name", "name", metavar="PATTERN", help="The last component matches.")
@click.option("-iname", "iname", metavar="PATTERN", help="As -name, in any case.")
@click.option("-path", "whole", metavar="PATTERN", help="The whole path matches.")
@click.option("-type", "letters", metavar="T,…", help="f, d, l (symbolic link), p, s, b, c.")
@click.option("-size", "size", metavar="[+-]N[ckMG]", help="Size in units of 512 bytes…")
@click.option(
    "-maxdepth", "depth", type=click.IntRange(0), metavar="N", help="N levels deep at most."
)
@click.option("-print0", "zero", is_flag=True, help="End names with NUL, not newline.")
@click.argument("path", nargs=-1)
def find(
    session: Session,
    path: tuple[str, ...],
    name: str | None,
    iname: str | None,
    whole: str | None,
    letters: str | None,
    size: str | None,
    depth: int | None,
    zero: bool,
) -> None:
    """Print the paths below directories that pass all tests."""
    wanted = letters.split(",") if letters else None
    if wanted and not set(wanted) <= {letter for _, _, letter in KINDS}:
        raise click.BadParameter(f"unknown type in {letters!r}", param_hint="-type")
    measure = _SizeTest(size) if size else None
    for top in path or (".",):
        for one, status, _ in walk(session, top, depth):
            last = os.path.basename(one.rstrip("/")) or one
            if (
                (name is None or fnmatchcase(last, name))
                and (iname is None or fnmatchcase(last.lower(), iname.lower()))
                and (whole is None or fnmatchcase(one, whole))
                and (wanted is None or kind(status)[1] in wanted)
                and (measure is None or measure(status.size))
            ):
                _print(session, one, zero=zero)


def _print(session: Session, path: str, *, zero: bool) -> None:
    if zero:
        session.write(os.fsencode(path) + b"\0")
    else:
        session.show(path)


class _SizeTest:
    """Find's ``-size``: exactly, more than, or fewer than N units."""

    UNITS: ClassVar[dict[str, int]] = {"c": 1, "b": 512, "k": 1024, "M": 1024**2, "G": 1024**3}

    def __init__(self, text: str) -> None:
        digits = text.lstrip("+-").rstrip("".join(self.UNITS))
        unit = text[-1] if text[-1] in self.UNITS else "b"
        if not digits.isdecimal():
            raise click.BadParameter(f"invalid size {text!r}", param_hint="-size")
        self.sign, self.count, self.unit = text[0], int(digits), self.UNITS[unit]

    def __call__(self, size: int) -> bool:
        units = -(-size // self.unit)
        if self.sign == "+":
            return units > self.count
        return units < self.count if self.sign == "-" else units == self.count


@verb()
@click.option("-s", "--summarize", is_flag=True, help="Only the total of each path.")
@click.option("-a", "--all", "all", is_flag=True, help="Files too, not only directories.")
@click.option("-h", "--human-readable", "people", is_flag=True, help="Sizes as 1.5K, 12M.")
@click.option("-b", "--bytes", "apparent", is_flag=True, help="Lengths in bytes, not space taken.")
@click.argument("path", nargs=-1)
def du(
    session: Session,
    path: tuple[str, ...],
    summarize: bool,
    all: bool,
    people: bool,
    apparent: bool,
) -> None:
    """Sum up the space that files take, in KiB."""

    for top in path or (".",):
        for name, size, level, isdir in sums(session, top, apparent=apparent):
            if level == 0 or (not summarize and (isdir or all)):
                number = human(size) if people else str(size if apparent else -(-size // 1024))
                session.show(f"{number}\t{name}")


def sums(session: Session, top: str, *, apparent: bool) -> Iterator[tuple[str, int, int, bool]]:
    """Path, bytes, depth and whether a directory, for files and, after their contents, directories.

    A file with several names counts at the first.
    """
    seen: set[tuple[int, int]] = set()
    above: list[tuple[str, int]] = [("", 0)]  # directories from the top to here, and bytes so far

    def add(size: int) -> None:
        above[-1] = (above[-1][0], above[-1][1] + size)

    def ended(level: int) -> Iterator[tuple[str, int, int, bool]]:
        while len(above) - 1 > level:
            name, size = above.pop()
            add(size)
            yield name, size, len(above) - 1, True

    for path, status, level in walk(session, top):
        yield from ended(level)
        identity = (status.dev, status.ino)
        size = 0 if identity in seen else status.size if apparent else status.blocks * 512
        if status.isdir:
            above.append((path, size))
            continue
        if status.nlink > 1:
            seen.add(identity)
        add(size)
        yield path, size, level, False
    yield from ended(0)


@verb()
@click.option("-h", "--human-readable", "people", is_flag=True, help="Sizes as 1.5K, 12M.")
@click.option("-i", "--inodes", is_flag=True, help="Inodes instead of space.")
def df(session: Session, people: bool, inodes: bool) -> None:
    """Show how full the file system is, in KiB."""
    v = session.system.statvfs("/")
    if inodes:
        heads = ["Inodes", "IUsed", "IFree", "IUse%"]
        total, free, available, unit = v.f_files, v.f_ffree, v.f_ffree, 1
    else:
        heads = ["Size" if people else "1K-blocks", "Used", "Available", "Use%"]
        total, free, available = v.size, v.free, v.available
        unit = 1024
    used = total - free
    share = f"{-(-100 * used // (used + available))}%" if used + available else "-"
    numbers = [
        human(number) if people else str(number // unit) for number in (total, used, available)
    ]
    rows = [["Image", "Type", *heads], [session.image, session.fstype, *numbers, share]]
    for line in table(rows, left=(0, 1)):
        session.show(line)
