"""A PVH domain with one processor, as `xl create` reads it: xl.cfg(5), xl-disk-configuration(5)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from xen.errors import ImageError

__all__ = ["configuration"]

Value = int | str | list[str]


def configuration(disks: Iterable[tuple[Path, bool]], **settings: Value) -> str:
    """The domain's settings, a line each: name, kernel, memory in MiB and what else is given.

    disks: raw images or block devices, and whether the guest may only read them. A domain that
    ended is kept until it is destroyed. Raises ImageError for what xl cannot be told.
    """
    settings |= {"type": "pvh", "vcpus": 1}
    settings["disk"] = [_disk(index, *disk) for index, disk in enumerate(disks)]
    settings |= dict.fromkeys(("on_poweroff", "on_reboot", "on_crash"), "preserve")
    return "".join(f"{key} = {_value(value)}\n" for key, value in settings.items())


def _disk(index: int, target: Path, readonly: bool) -> str:
    """xvda, xvdb and so on; the target comes last, where it takes every sign."""
    access = "ro" if readonly else "rw"
    return f"format=raw,vdev=xvd{chr(ord('a') + index)},access={access},target={target}"


def _value(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(_string, value)) + "]"
    return _string(value)


def _string(text: str) -> str:
    """Backslash takes the quote's and its own meaning away."""
    if not text.isprintable():
        raise ImageError(f"xl takes no control characters: {text!r}")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
