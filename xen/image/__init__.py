"""Baking: a program, Python and its library, and the machine become one bootable ELF file.

General layout: description.py is what an image is made of; program.py, closure.py, library.py,
requirements.py, own.py and base.py find its files; bytecode.py compiles them; tree.py holds them;
config.py writes the machine's configuration; assemble.py puts all together, link.py makes the ELF
file; facts.py is what an image tells of itself to who runs it.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from xen import cpio
from xen.errors import ImageError
from xen.image.assemble import assemble
from xen.image.description import Description, parse_size
from xen.image.facts import Facts, add_facts
from xen.image.link import link
from xen.interpreter.compiling import Progress

__all__ = ["Baked", "bake"]

LARGEST = 8  # how many members an image over its limit names


@dataclass(frozen=True)
class Baked:
    """A finished image."""

    path: Path
    size: int
    members: tuple[cpio.Entry, ...]
    missing: Mapping[str, tuple[str, ...]]


def bake(description: Description, output: Path, progress: Progress) -> Baked:
    """Write the image to ``output``; the same description and files give the same bytes.

    Times in it are $SOURCE_DATE_EPOCH, or 0. ImageError says what stands in the way.
    """
    check_output(output, description.program)
    assembly = assemble(description, progress, output)
    memory = parse_size(description.memory) if description.memory else None
    add_facts(assembly.tree, Facts(assembly.command, memory))
    members = tuple(assembly.tree)
    progress("linking", 0, 1)
    try:
        archive = cpio.archive(members, source_date())
    except cpio.ArchiveError as error:
        raise ImageError(str(error)) from None
    with tempfile.TemporaryDirectory() as work:
        made = Path(work, "image.elf")
        link(archive, made, Path(work))
        size = made.stat().st_size
        check_limit(description, size, members)
        save(made, output)
    return Baked(output, size, members, assembly.missing)


def source_date() -> int:
    """The time of everything in the image (reproducible-builds.org: SOURCE_DATE_EPOCH)."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "0")
    if not text.isdecimal() or int(text) > cpio.LARGEST:
        raise ImageError(f"SOURCE_DATE_EPOCH must be seconds since 1970, not {text!r}")
    return int(text)


def check_limit(description: Description, size: int, members: tuple[cpio.Entry, ...]) -> None:
    """ImageError, with the largest members, for an image over its limit."""
    if description.limit is None or size <= parse_size(description.limit):
        return
    largest = sorted(members, key=lambda entry: (-len(entry.data), entry.name))[:LARGEST]
    rows = "".join(f"\n  {len(entry.data):>12,} /{entry.name}" for entry in largest)
    raise ImageError(f"the image is {size:,} bytes, over the limit of {description.limit};"
                     f" the largest of its files:{rows}")  # fmt: skip


def check_output(output: Path, program: Path | None) -> None:
    """ImageError for what an image must not take the place of, or where none can be."""
    if not output.parent.is_dir():
        raise ImageError(f"cannot write {output}: no directory {output.parent}")
    if output.exists() and not output.is_file():
        raise ImageError(f"cannot write {output}: it is there, and no regular file")
    if program is not None and output.exists() and program.exists() and output.samefile(program):
        raise ImageError(f"cannot write {output}: it is the program; name another with -o")


def save(made: Path, output: Path) -> None:
    """Move the image to its place, whole or not at all."""
    try:
        with tempfile.TemporaryDirectory(dir=output.parent, prefix=".bake-") as work:
            whole = shutil.copyfile(made, Path(work, "image"))
            whole.chmod(0o755)
            whole.replace(output)
    except OSError as error:
        raise ImageError(f"cannot write {output}: {error.strerror}") from None
