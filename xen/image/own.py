"""This project's own packages in an image: the pure part, and what says which backends it has."""

from __future__ import annotations

import importlib.metadata
import tempfile
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["PACKAGES", "ROOT", "backends", "files", "metadata", "staged"]

ROOT = Path(__file__).resolve().parents[2]  # the checkout, or where packages are installed
NAME = "rumpkernel"
GROUP = "syscall.backends"
PACKAGES = ("syscall", "rump")
# The kernel's C sources, a command line and a plugin of the host's: none of use in an image.
WITHOUT = {"kernel", "cli", "__main__.py", "pytest_plugin.py", "__pycache__"}


def files() -> list[Path]:
    """The modules of the packages, relative to `ROOT`."""
    found = (file.relative_to(ROOT) for name in PACKAGES for file in (ROOT / name).rglob("*.py"))
    return sorted(file for file in found if not WITHOUT & set(file.parts))


def backends() -> dict[str, str]:
    """The entry points of backends, name to object (entry_points.txt)."""
    try:
        found = importlib.metadata.distribution(NAME).entry_points
        return {entry.name: entry.value for entry in found if entry.group == GROUP}
    except importlib.metadata.PackageNotFoundError:
        project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
        return dict(project["entry-points"][GROUP])


def metadata() -> dict[str, str]:
    """The distribution's metadata for the image: file name in site-packages to text."""
    rows = "".join(f"{name} = {value}\n" for name, value in sorted(backends().items()))
    directory = f"{NAME}-0.dist-info"
    return {
        f"{directory}/METADATA": f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 0\n",
        f"{directory}/entry_points.txt": f"[{GROUP}]\n{rows}",
    }


@contextmanager
def staged() -> Iterator[Path]:
    """A directory with the packages and nothing else that stands beside them."""
    with tempfile.TemporaryDirectory() as stage:
        for name in PACKAGES:
            Path(stage, name).symlink_to(ROOT / name)
        yield Path(stage)
