"""What is typed at a guest's console: the keys of this terminal, or what comes from a pipe or file.

At a terminal every key goes to the guest at once, Ctrl-C too; Ctrl-] ends the run, as in xl's
console. The bytes of a pipe or file are typed, and at their end Ctrl-D, which is the end of file
there, again and again: a terminal tells each end of file to one reader only.
"""

from __future__ import annotations

import errno
import math
import os
import selectors
import time

from xen.runner.terminal import Terminal

__all__ = ["CHUNK", "Keyboard", "Left"]

LEAVE = b"\x1d"  # Ctrl-]
END_OF_FILE = b"\x04"  # Ctrl-D
CHUNK = 65536
LONGEST_WAIT = 86400.0  # seconds; poll(2) counts milliseconds in an int
AGAIN_SECONDS = 0.05, 5.0  # between Ctrl-Ds: at first, and as it grows


class Left(Exception):
    """Ctrl-] was typed."""


class Keyboard:
    """Copies from a descriptor, if there is one, to a guest's console.

    selector: where it waits, by poll(2), for epoll(7) takes no files; the data of its keys are
    functions to call, which may raise Left.
    """

    def __init__(self, selector: selectors.PollSelector, source: int | None) -> None:
        self.terminal = Terminal(source)
        self._selector, self._source = selector, source
        self._typed = b""
        self._again, self._pause = math.inf, AGAIN_SECONDS[0]

    def attach(self, console: int) -> None:
        """From now on what is typed goes there."""
        self._console = console
        os.set_blocking(console, False)
        self.terminal.pass_all()
        self._listen()

    def close(self) -> None:
        """The terminal as it was."""
        self.terminal.close()

    def wait(self, deadline: float) -> float:
        """Seconds that poll(2) may wait: to the deadline, the next Ctrl-D, or its longest."""
        left = min(deadline, self._due()) - time.monotonic()
        return min(max(0.0, left), LONGEST_WAIT)

    def tick(self) -> None:
        """Type Ctrl-D if it is due; to be called after each wait."""
        if time.monotonic() >= self._due():
            self._end_input()

    def _due(self) -> float:
        """When the next Ctrl-D is, by time.monotonic(); inf: never, so far."""
        return math.inf if self._typed else self._again

    def _listen(self) -> None:
        """Input is read only when the guest has taken the last of it."""
        if self._source is not None:
            self._selector.register(self._source, selectors.EVENT_READ, self._type)

    def _type(self) -> None:
        assert self._source is not None
        read = os.read(self._source, CHUNK)
        if self.terminal.present and LEAVE in read:
            raise Left
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
        self._selector.register(self._console, selectors.EVENT_WRITE, self._give)

    def _give(self) -> None:
        try:
            self._typed = self._typed[os.write(self._console, self._typed) :]
        except OSError as error:
            if error.errno not in (errno.EPIPE, errno.EIO):  # of a pipe, and of a terminal
                raise
            self._typed, self._source, self._again = b"", None, math.inf
        if not self._typed:
            self._selector.unregister(self._console)
            self._listen()
