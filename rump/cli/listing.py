"""``ls`` and ``tree``: what directories hold."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import click

from rump.cli.session import Session
from rump.cli.text import columns, human, shown, table, when
from rump.cli.verb import verb
from rump.transfer import join
from syscall.structs.stat import Stat

__all__ = ["ls", "tree"]


@dataclass(frozen=True)
class Look:
    """The options of ls."""

    long: bool
    all: bool
    almost: bool
    single: bool
    inode: bool
    human: bool
    directory: bool
    recursive: bool
    classify: bool
    by_time: bool
    by_size: bool
    reverse: bool

    @property
    def needs_stat(self) -> bool:
        """Whether names and inodes alone are not enough."""
        return self.long or self.inode or self.classify or self.by_time or self.by_size


Entry = tuple[str, Stat | None]


@verb()
@click.option("-l", "long", is_flag=True, help="Mode, links, owner, group, size, time of change.")
@click.option("-a", "--all", "all", is_flag=True, help='Names that begin with ".", too.')
@click.option("-A", "--almost-all", "almost", is_flag=True, help='As -a, without "." and "..".')
@click.option("-1", "single", is_flag=True, help="One name a line, on a terminal too.")
@click.option("-i", "--inode", is_flag=True, help="Inode numbers in front.")
@click.option("-h", "--human-readable", "human", is_flag=True, help="With -l: sizes as 1.5K, 12M.")
@click.option("-d", "--directory", is_flag=True, help="Directories themselves, not their contents.")
@click.option("-R", "--recursive", is_flag=True, help="Subdirectories too.")
@click.option("-F", "--classify", is_flag=True, help="Append / * @ | = to names.")
@click.option("-t", "by_time", is_flag=True, help="Newest first.")
@click.option("-S", "by_size", is_flag=True, help="Largest first.")
@click.option("-r", "--reverse", is_flag=True, help="The other way round.")
@click.argument("path", nargs=-1)
def ls(session: Session, path: tuple[str, ...], **options: Any) -> None:
    """List files and the contents of directories."""
    look = Look(**options)
    paths = path or (".",)
    files: list[Entry] = []
    directories: list[str] = []
    for one in sorted(paths):
        status = session.status_of(one, follow=not (look.long or look.directory or look.classify))
        if status is None:
            session.status = 2  # coreutils' ls: worse than what it meets below a directory
            continue
        if status.isdir and not look.directory:
            directories.append(one)
        else:
            files.append((one, status))
    if files:
        _show(session, look, _ordered(look, files), "")
    headed = len(paths) > 1 or look.recursive
    for number, one in enumerate(directories):
        _directory(session, look, one, headed=headed, first=not files and number == 0)


def _directory(session: Session, look: Look, top: str, *, headed: bool, first: bool) -> None:
    pending = [top]
    while pending:
        here = pending.pop()
        entries = _entries(session, look, here)
        if entries is None:
            continue
        if headed:
            session.show(f"{here}:" if first else f"\n{here}:")
        first = False
        if look.long:
            total = sum(status.blocks for _, status in entries if status) // 2
            session.show(f"total {human(total * 1024) if look.human else total}")
        _show(session, look, entries, here)
        if look.recursive:
            below = _subdirectories(session, here, entries)
            pending += [join_dot(here, name) for name in reversed(below)]


def join_dot(directory: str, name: str) -> str:
    """`join`, where the directory may be "."."""
    return f"./{name}" if directory == "." else join(directory, name)


def _subdirectories(session: Session, here: str, entries: list[Entry]) -> list[str]:
    found = []
    for name, status in entries:
        if name not in (".", ".."):
            known = status or session.status_of(join_dot(here, name))
            if known is not None and known.isdir:
                found.append(name)
    return found


def _entries(session: Session, look: Look, directory: str) -> list[Entry] | None:
    names = session.names_in(directory)
    if names is None:
        return None
    if look.all:
        names = [".", "..", *names]
    elif not look.almost:
        names = [name for name in names if not name.startswith(".")]
    if not look.needs_stat:
        return _ordered(look, [(name, None) for name in names])
    found = [(name, session.status_of(join_dot(directory, name))) for name in names]
    return _ordered(look, [entry for entry in found if entry[1] is not None])


def _ordered(look: Look, entries: list[Entry]) -> list[Entry]:
    def age(entry: Entry) -> int:
        return -entry[1].mtime_ns if entry[1] else 0

    def size(entry: Entry) -> int:
        return -entry[1].size if entry[1] else 0

    key: Callable[[Entry], int] | None = size if look.by_size else age if look.by_time else None
    ordered = sorted(entries, key=key) if key else list(entries)
    return ordered[::-1] if look.reverse else ordered


def _show(session: Session, look: Look, entries: list[Entry], directory: str) -> None:
    if not entries:
        return
    if look.long:
        _show_long(session, look, entries, directory)
        return
    cells = [_cell(look, name, status) for name, status in entries]
    if session.terminal and not look.single:
        width = shutil.get_terminal_size().columns
        lines = columns([shown(cell, terminal=True) for cell in cells], width)
    else:
        lines = cells
    for line in lines:
        session.show(line)


def _cell(look: Look, name: str, status: Stat | None) -> str:
    number = f"{status.ino} " if look.inode and status else ""
    return number + name + (_mark(status) if look.classify and status else "")


def _mark(status: Stat) -> str:
    kinds = ((status.isdir, "/"), (status.islnk, "@"), (status.isfifo, "|"), (status.issock, "="))
    mark = next((mark for applies, mark in kinds if applies), "")
    return mark or ("*" if status.isreg and status.perm & 0o111 else "")


def _show_long(session: Session, look: Look, entries: list[Entry], directory: str) -> None:
    now = time.time()
    rows = [_row(look, status, now) for _, status in entries if status]
    for line, (name, status) in zip(table(rows), entries, strict=True):
        assert status is not None
        end = _mark(status) if look.classify and not status.islnk else ""
        if status.islnk:
            end = _meaning(session, join_dot(directory, name) if directory else name)
        session.show(f"{line} {name}{end}")


def _meaning(session: Session, path: str) -> str:
    with session.trying("cannot read symbolic link {}", path):
        return f" -> {session.system.readlink(path)!s}"
    return ""


def _row(look: Look, status: Stat, now: float) -> list[str]:
    size = human(status.size) if look.human else str(status.size)
    if status.isblk or status.ischr:
        size = device(status.rdev)
    row = [status.typename, str(status.nlink), str(status.uid), str(status.gid), size]
    row.append(when(status.mtime, now))
    return [str(status.ino), *row] if look.inode else row


def device(rdev: int) -> str:
    """A NetBSD device number as "major, minor"."""
    major = (rdev & 0x000FFF00) >> 8
    minor = ((rdev & 0xFFF00000) >> 12) | (rdev & 0xFF)
    return f"{major}, {minor}"


@verb()
@click.option("-L", "level", type=click.IntRange(1), metavar="N", help="N levels deep at most.")
@click.option("-a", "all", is_flag=True, help='Names that begin with ".", too.')
@click.option("-d", "directories", is_flag=True, help="Directories only.")
@click.argument("path", nargs=-1)
def tree(
    session: Session, path: tuple[str, ...], level: int | None, all: bool, directories: bool
) -> None:
    """Draw directories and what is below them."""
    drawing = _Tree(session, level or sys.maxsize, hidden=all, directories=directories)
    for one in path or (".",):
        if session.status_of(one) is not None:
            session.show(one)
            drawing.draw(one)
    counts = [counted(drawing.seen_directories, "directory", "directories")]
    if not directories:
        counts.append(counted(drawing.seen_files, "file", "files"))
    session.show("\n" + ", ".join(counts))


def counted(n: int, one: str, many: str) -> str:
    """A number of things."""
    return f"{n} {one if n == 1 else many}"


class _Tree:
    """The drawing; lines that a parent continues are in the prefix."""

    def __init__(self, session: Session, depth: int, *, hidden: bool, directories: bool) -> None:
        self.session = session
        self.depth = depth
        self.hidden = hidden
        self.directories = directories
        self.seen_directories = self.seen_files = 0

    def draw(self, top: str) -> None:
        """All below a directory. A stack instead of recursion: trees may be deep."""
        pending = [(top, name, "", last) for name, last in self._children(top)]
        while pending:
            directory, name, prefix, last = pending.pop()
            path = join_dot(directory, name)
            status = self.session.status_of(path)
            branch = "└── " if last else "├── "
            meaning = _meaning(self.session, path) if status and status.islnk else ""
            self.session.show(f"{prefix}{branch}{name}{meaning}")
            if status is None or not status.isdir:
                self.seen_files += 1
                continue
            self.seen_directories += 1
            prefix += "    " if last else "│   "
            if len(prefix) // 4 < self.depth:
                pending += [(path, child, prefix, end) for child, end in self._children(path)]

    def _children(self, directory: str) -> list[tuple[str, bool]]:
        """Names, the last first, and whether they are the last."""
        names = self.session.names_in(directory) if self.session.isdir(directory) else []
        chosen = [name for name in names or [] if self.hidden or not name.startswith(".")]
        if self.directories:
            chosen = [name for name in chosen if self.session.isdir(join_dot(directory, name))]
        return [(name, index == 0) for index, name in enumerate(reversed(chosen))]
