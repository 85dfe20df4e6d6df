"""What a command works on: a process that sees an image's root, and the user's terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from rump.cli.text import quote, shown
from rump.system import RumpSystem
from syscall import System
from syscall.structs.stat import Stat

__all__ = ["Session", "complain", "reason"]


def complain(message: str) -> None:
    """A message on standard error, as coreutils write it."""
    sys.stdout.flush()
    print(f"rump: {message}", file=sys.stderr, flush=True)


def reason(error: OSError) -> str:
    """Why something failed, as strerror(3) says it."""
    return str(error) if error.strerror is None else error.strerror


@dataclass
class Session:
    """An opened image: ``system`` is chrooted to its root; ``status`` is the exit status so far."""

    system: RumpSystem
    host: System
    image: str
    fstype: str
    readonly: bool
    status: int = 0

    def complain(self, message: str) -> None:
        """Tell an error, and remember it for the exit status."""
        complain(message)
        self.status = max(self.status, 1)

    def failed(self, what: str, path: str, error: OSError) -> None:
        """Tell what could not be done: ``what`` has ``{}`` where the path goes."""
        why = reason(error)
        self.complain(what.format(quote(path)) + (f": {why}" if why else ""))

    @contextmanager
    def trying(self, what: str, path: str) -> Iterator[None]:
        """Turn an OSError into a message; the command goes on with the next path."""
        try:
            yield
        except OSError as error:
            self.failed(what, path, error)

    @property
    def terminal(self) -> bool:
        """Whether the output is read by a person."""
        return sys.stdout.isatty()

    def show(self, line: str) -> None:
        """A line with names in it. Bytes that are no text reach files and pipes as they are."""
        self.write(os.fsencode(shown(line, terminal=self.terminal) + "\n"))

    def write(self, data: bytes | memoryview) -> None:
        """Bytes on standard output."""
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()

    def status_of(self, path: str, *, follow: bool = False) -> Stat | None:
        """What a path is; None, and a message, where it cannot be told."""
        with self.trying("cannot access {}", path):
            return self.system.stat(path) if follow else self.system.lstat(path)
        return None

    def names_in(self, path: str) -> list[str] | None:
        """The names in a directory, sorted; None, and a message, where it cannot be read."""
        with self.trying("cannot open directory {}", path):
            return sorted(entry.name for entry in self.system.scandir(path))
        return None

    def isdir(self, path: str) -> bool:
        """Whether it is a directory, or a symbolic link to one."""
        try:
            return self.system.stat(path).isdir
        except OSError:
            return False
