"""Runs a command at a terminal of its own (pty(7)), and checks how it leaves it."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence

PATIENCE = 120  # seconds


class Terminal:
    """A command, and the keyboard and screen that it has."""

    def __init__(self, command: Sequence[str], env: Mapping[str, str] | None = None) -> None:
        self.keyboard, self._slave = pty.openpty()
        self._before = termios.tcgetattr(self._slave)
        self._unread = b""
        end = self._slave
        self.process = subprocess.Popen(
            command, stdin=end, stdout=end, stderr=end, env=env, start_new_session=True
        )

    def type(self, text: bytes) -> None:
        """Press keys."""
        os.write(self.keyboard, text)

    def read_until(self, text: bytes) -> bytes:
        """What the screen gets next, up to and with the text; fails when it does not come."""
        end = time.monotonic() + PATIENCE
        while text not in self._unread:
            left = max(0.0, end - time.monotonic())
            ready, _, _ = select.select([self.keyboard], [], [], left)
            assert ready, self._unread
            self._unread += os.read(self.keyboard, 1000)
        got, _, self._unread = self._unread.partition(text)
        return got + text

    def ended(self) -> int:
        """The exit status; the terminal must be as it was before."""
        status = self.process.wait(PATIENCE)
        assert termios.tcgetattr(self._slave) == self._before
        os.close(self.keyboard)
        os.close(self._slave)
        return status
