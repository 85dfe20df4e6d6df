"""Where built things are kept between runs, each in a directory named by a hash of its inputs."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from xen.errors import ImageError

__all__ = ["directory", "fingerprint", "image", "made"]


def directory() -> Path:
    """``$XDG_CACHE_HOME/rumpkernel``, ``~/.cache/rumpkernel`` by default (XDG Base Directory)."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "rumpkernel"


def fingerprint(parts: Iterable[str | bytes | Path]) -> str:
    """16 hexadecimal digits of the SHA-256 over the parts; a path stands for its file's bytes."""
    total = hashlib.sha256()
    for part in parts:
        data = part.read_bytes() if isinstance(part, Path) else part
        data = data.encode(errors="surrogateescape") if isinstance(data, str) else data
        total.update(hashlib.sha256(data).digest())
    return total.hexdigest()[:16]


def image(name: str, parts: Iterable[str | bytes | Path]) -> Path:
    """Where the image of that name and those inputs is kept; ImageError as of `made`."""
    place = directory() / "images" / f"{name}-{fingerprint(parts)}.elf"
    with writing(place):
        place.parent.mkdir(parents=True, exist_ok=True)
    return place


@contextmanager
def made(place: Path) -> Iterator[Path]:
    """A directory to fill, which becomes ``place`` at the end: all of it or nothing.

    Where another process was quicker, its result stays. ImageError when the cache cannot be
    written.
    """
    with writing(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{place.name}.", dir=place.parent))
    try:
        yield work
        try:
            work.rename(place)
        except OSError:
            if not place.is_dir():
                raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """ImageError for an error of the operating system while ``place`` is made."""
    try:
        yield
    except OSError as error:
        raise ImageError(f"cannot write to the cache {place.parent}: {error.strerror}") from None
