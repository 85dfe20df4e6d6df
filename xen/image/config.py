"""The machine's configuration language, as include/machine/config.h has it: written here.

Settings ``key=value``, a line each in a file, a word each on the command line. A value with a
blank, a quote or a backslash, and an empty one, stands in double quotes, where a backslash precedes
quotes and backslashes, and makes ``n`` a line's end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from xen.errors import ImageError

__all__ = ["CMDLINE_MAX", "command_line", "lines", "word"]

CMDLINE_MAX = 4095  # BOOT_CMDLINE_MAX, without its NUL
PLAIN = re.compile(r"[^\s\"\\#]+")

Setting = tuple[str, str]


def word(key: str, value: str) -> str:
    """A setting as a word; ImageError for a value that the language cannot hold."""
    if "\0" in value:
        raise ImageError(f"{key}: a value may hold no NUL: {value!r}")
    if PLAIN.fullmatch(value):
        return f"{key}={value}"
    escaped = re.sub(r"([\"\\])", r"\\\1", value).replace("\n", "\\n")
    return f'{key}="{escaped}"'


def lines(settings: Iterable[Setting]) -> str:
    """The text of /etc/image.conf."""
    return "".join(word(key, value) + "\n" for key, value in settings)


def command_line(settings: Iterable[Setting]) -> str:
    """The kernel's command line; ImageError when it does not fit."""
    text = " ".join(word(key, value) for key, value in settings)
    size = len(text.encode(errors="surrogateescape"))
    if size > CMDLINE_MAX:
        raise ImageError(
            f"arguments and environment take {size} bytes of command line;"
            f" {CMDLINE_MAX} fit (bake them in)"
        )
    return text
