"""The terminal that a console's bytes are typed at."""

from __future__ import annotations

import os
import termios

IFLAG, LFLAG, CC = 0, 3, 6


class Terminal:
    """A descriptor's terminal settings; nothing happens to one that is no terminal."""

    def __init__(self, fd: int | None) -> None:
        self._fd = fd
        self._saved = termios.tcgetattr(fd) if fd is not None and os.isatty(fd) else None

    @property
    def present(self) -> bool:
        """Whether it is one."""
        return self._saved is not None

    def pass_all(self) -> None:
        """From now on every key comes at once, unechoed, Ctrl-C too. Output stays as it was."""
        if self._fd is None or self._saved is None:
            return
        settings = termios.tcgetattr(self._fd)
        settings[IFLAG] &= ~(termios.ICRNL | termios.INLCR | termios.IXON | termios.ISTRIP)
        settings[LFLAG] &= ~(termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN)
        settings[CC][termios.VMIN], settings[CC][termios.VTIME] = 1, 0
        termios.tcsetattr(self._fd, termios.TCSADRAIN, settings)

    def close(self) -> None:
        """As it was found."""
        if self._fd is not None and self._saved is not None:
            termios.tcsetattr(self._fd, termios.TCSADRAIN, self._saved)
