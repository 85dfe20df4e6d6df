"""What an image is made of: the options of ``bake``, and the same as a JSON or TOML file.

One table, `KEYS`, says each key's kind; unknown keys and wrong kinds are refused by name.
"""

from __future__ import annotations

import difflib
import json
import os
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from xen.errors import ImageError

__all__ = ["Description", "Disk", "load", "merge", "parse_size", "to_json"]

SIZE = re.compile(r"(\d{1,15}(?:\.\d{1,15})?)\s*([KMG]?)(?:i?B)?", re.IGNORECASE)
UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
HOSTNAME = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,62}[A-Za-z0-9])?")
VARIABLE = re.compile(r"[^=\0]+")
NAMES_PATHS = {"program", "interpreter", "stdlib"}


@dataclass(frozen=True)
class Disk:
    """A file system to mount: ``NAME:MOUNT[:TYPE[:rw|ro]]``, such as ``disk0:/data:ext2fs``."""

    name: str
    mount: str
    rest: str = ""

    @classmethod
    def parse(cls, text: str) -> Disk:
        """ImageError for any other text."""
        name, _, rest = text.partition(":")
        mount, _, rest = rest.partition(":")
        kind, _, access = rest.partition(":")
        if not re.fullmatch(r"disk\d+", name) or not re.match("/+[^/]", mount):
            raise ImageError(f"{text!r} is no disk; write NAME:MOUNT[:TYPE[:rw|ro]], disk0:/data")
        if access not in ("", "rw", "ro") or re.search(r"[\s\"]", kind + mount):
            raise ImageError(f"{text!r} is no disk: a type and then rw or ro may follow, no blanks")
        return cls(name, mount, rest)

    def __str__(self) -> str:
        return ":".join(filter(None, (self.name, self.mount, self.rest)))


@dataclass(frozen=True)
class Description:
    """The options of ``bake``; see its help for each."""

    program: Path | None = None
    minimal: bool = False
    strip_source: bool = False
    include_module: tuple[str, ...] = ()
    requirement: tuple[str, ...] = ()
    requirement_file: tuple[Path, ...] = ()
    include: tuple[str, ...] = ()
    disk: tuple[Disk, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    arg: tuple[str, ...] = ()
    hostname: str | None = None
    cwd: str | None = None
    memory: str | None = None
    limit: str | None = None
    report: bool = False
    interpreter: Path | None = None
    stdlib: Path | None = None


def parse_size(text: str) -> int:
    """Bytes of ``64M``, ``12 MiB``, ``4096``: powers of 1024. ImageError for any other text."""
    match = SIZE.fullmatch(text.strip())
    size = int(float(match[1]) * UNITS[match[2].upper()]) if match else 0
    if size == 0:
        raise ImageError(f"{text!r} is no size; write bytes, or a number with K, M or G")
    return size


def load(path: Path) -> Description:
    """A description from a file, JSON or, if its name ends so, TOML.

    Paths in it are relative to its directory. ImageError names the key that is wrong.
    """
    try:
        text = path.read_text()
        data = tomllib.loads(text) if path.suffix == ".toml" else json.loads(text)
    except OSError as error:
        raise ImageError(f"cannot read {path}: {error.strerror}") from None
    except (ValueError, RecursionError) as error:  # both decoders', and Unicode's
        raise ImageError(f"{path}: {error}") from None
    if not isinstance(data, dict):
        raise ImageError(f"{path}: a description is an object, not {kind_of(data)}")
    try:
        return from_mapping(data, path.parent)
    except ImageError as error:
        raise ImageError(f"{path}: {error}") from None


def from_mapping(data: Mapping[str, Any], base: Path) -> Description:
    """A description of parsed JSON; relative paths begin at ``base``."""
    for key in data:
        if key not in KEYS:
            close = difflib.get_close_matches(key, KEYS, 1)
            hint = f"did you mean {close[0]!r}?" if close else "there are " + ", ".join(KEYS)
            raise ImageError(f"no key {key!r}; {hint}")
    values = {key: KEYS[key](key, value) for key, value in data.items()}
    for key in NAMES_PATHS & values.keys():
        values[key] = base / values[key]
    if "include" in values:
        values["include"] = tuple(os.path.join(base, item) for item in values["include"])
    if "requirement_file" in values:
        values["requirement_file"] = tuple(base / item for item in values["requirement_file"])
    return Description(**values)


def merge(base: Description, over: Description) -> Description:
    """``base`` with what ``over`` says: lists follow, variables and plain values replace."""
    plain = Description()
    changes: dict[str, Any] = {}
    for item in fields(Description):
        old, new = getattr(base, item.name), getattr(over, item.name)
        if isinstance(new, tuple):
            changes[item.name] = old + new
        elif isinstance(new, Mapping):
            changes[item.name] = {**old, **new}
        elif new != getattr(plain, item.name):
            changes[item.name] = new
    return replace(base, **changes)


def to_json(description: Description, base: Path) -> str:
    """The description as JSON that `load` reads from a file in ``base``; only what was said."""
    plain = Description()
    data: dict[str, Any] = {}
    for item in fields(Description):
        value = getattr(description, item.name)
        if value != getattr(plain, item.name):
            data[item.name] = plain_value(value, base)
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    return text.encode(errors="backslashreplace").decode()  # what is no text: JSON's \udcXX


def plain_value(value: Any, base: Path) -> Any:
    """A value as JSON has it."""
    if isinstance(value, Path):
        return os.path.relpath(value, base)
    if isinstance(value, Disk):
        return str(value)
    if isinstance(value, tuple):
        return [plain_value(item, base) for item in value]
    return dict(value) if isinstance(value, Mapping) else value


def kind_of(value: Any) -> str:
    """A JSON value's kind, in words."""
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false"}
    return names.get(type(value), repr(value))


def text_of(key: str, value: Any) -> str:
    """Text without NUL."""
    if not isinstance(value, str):
        raise ImageError(f"{key!r} must be text, not {kind_of(value)}")
    if "\0" in value:
        raise ImageError(f"{key!r} may hold no NUL: {value!r}")
    try:
        value.encode(errors="surrogateescape")  # bytes that are no UTF-8 pass
    except UnicodeEncodeError:
        raise ImageError(f"{key!r} may hold no half of a character: {value!r}") from None
    return value


def flag_of(key: str, value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ImageError(f"{key!r} must be true or false, not {kind_of(value)}")
    return value


def texts_of(key: str, value: Any) -> tuple[str, ...]:
    """A list of text."""
    if not isinstance(value, list):
        raise ImageError(f"{key!r} must be a list of text, not {kind_of(value)}")
    return tuple(text_of(f"{key}[{index}]", item) for index, item in enumerate(value))


def modules_of(key: str, value: Any) -> tuple[str, ...]:
    """A list of names of modules, dotted ones too."""
    names = texts_of(key, value)
    for name in names:
        if not all(part.isidentifier() for part in name.split(".")):
            raise ImageError(f"{key!r}: {name!r} is no module's name")
    return names


def size_of(key: str, value: Any) -> str:
    """A size as `parse_size` reads it; a plain number means bytes."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    try:
        parse_size(text_of(key, value))
    except ImageError as error:
        raise ImageError(f"{key!r}: {error}") from None
    return str(value)


def environment_of(key: str, value: Any) -> dict[str, str]:
    """An object of text."""
    if not isinstance(value, dict):
        raise ImageError(f"{key!r} must be an object of names and text, not {kind_of(value)}")
    for name in value:
        if not VARIABLE.fullmatch(text_of(key, name)):
            raise ImageError(f"{key!r}: {name!r} cannot be the name of a variable")
    return {name: text_of(f"{key}.{name}", item) for name, item in value.items()}


def hostname_of(key: str, value: Any) -> str:
    """A host's name (hostname(7))."""
    if not HOSTNAME.fullmatch(text_of(key, value)):
        raise ImageError(f"{key!r}: {value!r} is no host name")
    return str(value)


def directory_of(key: str, value: Any) -> str:
    """An absolute path in the image."""
    if not text_of(key, value).startswith("/"):
        raise ImageError(f"{key!r} must be an absolute path in the image, not {value!r}")
    return str(value)


def path_of(key: str, value: Any) -> Path:
    """A path on this machine."""
    return Path(text_of(key, value))


def paths_of(key: str, value: Any) -> tuple[Path, ...]:
    """A list of paths on this machine."""
    return tuple(map(Path, texts_of(key, value)))


def disks_of(key: str, value: Any) -> tuple[Disk, ...]:
    """A list of `Disk`."""
    return tuple(map(Disk.parse, texts_of(key, value)))


KEYS: dict[str, Callable[[str, Any], Any]] = {
    "program": path_of,
    "minimal": flag_of,
    "strip_source": flag_of,
    "include_module": modules_of,
    "requirement": texts_of,
    "requirement_file": paths_of,
    "include": texts_of,
    "disk": disks_of,
    "env": environment_of,
    "arg": texts_of,
    "hostname": hostname_of,
    "cwd": directory_of,
    "memory": size_of,
    "limit": size_of,
    "report": flag_of,
    "interpreter": path_of,
    "stdlib": path_of,
}
