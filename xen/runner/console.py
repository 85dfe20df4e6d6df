"""Between this terminal and a guest's console: bytes both ways, and the end of either.

At a terminal every key goes to the guest at once, Ctrl-C too; Ctrl-] ends the run, as in xl's
console. Input from a pipe or file is typed at the guest's console, and at its end Ctrl-D, which
is the end of file there, again and again: a terminal tells each end of file to one reader only.
Output that does not go to a terminal gets the newlines back that the guest's terminal made CR LF.
"""

from __future__ import annotations

import math
import os
import selectors
import subprocess
import termios
import time
from types import TracebackType

from xen.lab.terminal import Terminal

__all__ = ["Console", "Left", "TimedOut"]

LEAVE = b"\x1d"  # Ctrl-]
END_OF_FILE = b"\x04"  # Ctrl-D
CHUNK = 65536
AGAIN_SECONDS = 0.05, 5.0  # between Ctrl-Ds: at first, and as it grows


def pass_output(terminal: int) -> None:
    """Let output pass as it is: the guest's terminal has already made line ends of newlines."""
    settings = termios.tcgetattr(terminal)
    settings[1] &= ~termios.OPOST
    termios.tcsetattr(terminal, termios.TCSADRAIN, settings)


class Left(Exception):
    """Ctrl-] was typed."""


class TimedOut(Exception):
    """The deadline passed."""


class Console:
    """Copies between descriptors and a process that has a guest's console as its own."""

    def __init__(self, source: int | None, target: int, deadline: float) -> None:
        self._source, self._target, self._deadline = source, target, deadline
        self._terminal = Terminal(source)
        self._typed = b""
        self._to_file, self._held = not os.isatty(target), b""
        self._again, self._pause = math.inf, AGAIN_SECONDS[0]

    def __enter__(self) -> Console:
        self._selector = selectors.DefaultSelector()
        self._terminal.pass_all()
        if self._terminal.present:
            assert self._source is not None
            pass_output(self._source)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._terminal.close()
        self._selector.close()

    def serve(self, process: subprocess.Popen[bytes]) -> None:
        """Copy until the guest's output ends. Raises Left, TimedOut."""
        assert process.stdin is not None
        assert process.stdout is not None
        self._to, self._from = process.stdin.fileno(), process.stdout.fileno()
        os.set_blocking(self._to, False)
        self._selector.register(self._from, selectors.EVENT_READ, self._show)
        self._listen()
        while self._from in self._selector.get_map():
            ready = self._selector.select(self._left())
            for key, _ in ready:
                key.data()
            if time.monotonic() >= self._again and not self._typed:
                self._end_input()

    def _left(self) -> float | None:
        """Seconds until something is due; None: never."""
        now = time.monotonic()
        if now >= self._deadline:
            raise TimedOut
        due = min(self._deadline, math.inf if self._typed else self._again)
        return None if due == math.inf else max(0.0, due - now)

    def _show(self) -> None:
        read = os.read(self._from, CHUNK)
        if not read:
            self._selector.unregister(self._from)
        if self._to_file:
            read = self._newlines(read)
        while read:
            read = read[os.write(self._target, read) :]

    def _newlines(self, read: bytes) -> bytes:
        """CR LF as LF; a CR at the end is held until it is known what follows."""
        text = self._held + read
        self._held = b"\r" if read and text.endswith(b"\r") else b""
        return text.removesuffix(self._held).replace(b"\r\n", b"\n")

    def _listen(self) -> None:
        """Input is read only when the guest has taken the last of it."""
        if self._source is None:
            return
        try:
            self._selector.register(self._source, selectors.EVENT_READ, self._type)
        except PermissionError:  # a regular file, which epoll(7) cannot wait for: always ready
            self._type()

    def _type(self) -> None:
        assert self._source is not None
        read = os.read(self._source, CHUNK)
        if self._terminal.present and LEAVE in read:
            raise Left
        if self._source in self._selector.get_map():
            self._selector.unregister(self._source)
        if read:
            self._send(read)
        else:
            self._source = None
            self._end_input()

    def _end_input(self) -> None:
        self._send(END_OF_FILE)
        self._again = time.monotonic() + self._pause
        self._pause = min(2 * self._pause, AGAIN_SECONDS[1])

    def _send(self, text: bytes) -> None:
        self._typed = text
        self._selector.register(self._to, selectors.EVENT_WRITE, self._give)

    def _give(self) -> None:
        try:
            self._typed = self._typed[os.write(self._to, self._typed) :]
        except BrokenPipeError:
            self._typed, self._source, self._again = b"", None, math.inf
        if not self._typed:
            self._selector.unregister(self._to)
            self._listen()
