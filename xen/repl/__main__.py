"""The program of ``python -m xen repl``: runs in the image, where nothing else does."""

from __future__ import annotations

import fcntl
import os
import platform
import struct
import sys
import termios
from code import InteractiveConsole
from typing import Any

BANNER = "Python {version} on {machine}, no operating system. S is syscall.system(), Ctrl-D ends."


def set_window_size() -> None:
    """Tell the terminal its size, which a serial line cannot know (TIOCSWINSZ, tty_ioctl(4))."""
    rows, columns = int(os.environ.get("LINES", "24")), int(os.environ.get("COLUMNS", "80"))
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def namespace() -> dict[str, Any]:
    """What a session begins with."""
    import syscall

    return {"__name__": "__console__", "__doc__": None, "syscall": syscall, "S": syscall.system()}


def main() -> None:
    """Talk until Ctrl-D or exit()."""
    names = namespace()
    console = InteractiveConsole(names)
    if os.environ.get("TERM", "dumb") != "dumb":
        set_window_size()
        from .editor import Editor

        console.raw_input = Editor(names).read  # type: ignore[method-assign]
    sys.ps1, sys.ps2 = ">>> ", "... "
    banner = BANNER.format(version=platform.python_version(), machine=platform.machine())
    console.interact(banner, exitmsg="")


if __name__ == "__main__":
    main()
