"""Between this terminal and a guest's console: bytes both ways, and the end of either.

Output that does not go to a terminal gets the newlines back that the guest's terminal made CR LF.
"""

from __future__ import annotations

import os
import selectors
import termios
import time
from types import TracebackType

from xen.runner.keyboard import CHUNK, Keyboard

__all__ = ["Console", "TimedOut"]


def pass_output(terminal: int) -> None:
    """Let output pass as it is: the guest's terminal has already made line ends of newlines."""
    settings = termios.tcgetattr(terminal)
    settings[1] &= ~termios.OPOST
    termios.tcsetattr(terminal, termios.TCSADRAIN, settings)


class TimedOut(Exception):
    """The deadline passed."""


class Console:
    """Copies between this terminal's descriptors and those of a guest's console."""

    def __init__(self, source: int | None, target: int, deadline: float) -> None:
        self._source, self._target, self._deadline = source, target, deadline
        self._selector = selectors.PollSelector()
        self._keyboard = Keyboard(self._selector, source)
        self._to_file, self._held = not os.isatty(target), b""

    def __enter__(self) -> Console:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._keyboard.close()
        self._selector.close()

    def serve(self, keyboard: int, screen: int) -> None:
        """Copy until the guest's output, `screen`, ends. Raises Left, TimedOut."""
        self._screen = screen
        self._selector.register(screen, selectors.EVENT_READ, self._show)
        self._keyboard.attach(keyboard)
        if self._keyboard.terminal.present:
            assert self._source is not None
            pass_output(self._source)
        while screen in self._selector.get_map():
            for key, _ in self._selector.select(self._left()):
                key.data()
            self._keyboard.tick()

    def _left(self) -> float:
        """Seconds that may be waited."""
        if not time.monotonic() < self._deadline:
            raise TimedOut
        return self._keyboard.wait(self._deadline)

    def _show(self) -> None:
        read = os.read(self._screen, CHUNK)
        if not read:
            self._selector.unregister(self._screen)
        if self._to_file:
            read = self._newlines(read)
        while read:
            read = read[os.write(self._target, read) :]

    def _newlines(self, read: bytes) -> bytes:
        """CR LF as LF; a CR at the end is held until it is known what follows."""
        text = self._held + read
        self._held = b"\r" if read and text.endswith(b"\r") else b""
        return text.removesuffix(self._held).replace(b"\r\n", b"\n")
