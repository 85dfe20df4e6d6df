"""The source trees that extension modules are compiled from, each unpacked once into the cache.

``python``: CPython's Modules/, from the original tarball of Debian's source package.
``cffi``: the C files of cffi's source distribution. ``raw``: this project's raw calls, as C.
"""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path

from xen import cache
from xen.errors import ImageError
from xen.interpreter.table import table

__all__ = ["TREES"]

DEBIAN_SOURCES = Path("/etc/apt/sources.list.d/debian.sources")
SOURCES_LIST = Path("/etc/apt/sources.list")
RAW = Path(__file__).resolve().parents[2] / "syscall" / "raw"


def python() -> Path:
    """CPython's Modules/ directory."""
    package = f"python{table().version}"
    place = cache.directory() / "source" / package
    if not place.is_dir():
        with cache.made(place) as work:
            unpack(download_original(package, work / "apt"), work, "Modules/")
    return place / "Modules"


def cffi() -> Path:
    """The directory of _cffi_backend.c, of the cffi that this Python has."""
    version = importlib.metadata.version("cffi")
    place = cache.directory() / "source" / f"cffi-{version}"
    if not place.is_dir():
        with cache.made(place) as work:
            unpack(download_distribution(f"cffi=={version}", work), work, "c/", "cffi/", "src/")
    found = sorted(place.glob("**/_cffi_backend.c"))
    if not found:
        raise ImageError(f"cffi {version}: no _cffi_backend.c in its source distribution")
    return found[0].parent


def raw() -> Path:
    """A directory with _raw.c, the raw calls as cffi writes them."""
    inputs = [path for path in sorted(RAW.iterdir()) if path.suffix in {".c", ".h", ".txt"}]
    script = RAW / "build_raw.py"
    key = cache.fingerprint([*inputs, script, importlib.metadata.version("cffi")])
    place = cache.directory() / "source" / f"raw-{key}"
    if not place.is_dir():
        with cache.made(place) as work:
            run([sys.executable, str(script), str(work / "_raw.c")], "cannot write _raw.c")
    return place


TREES: dict[str, Callable[[], Path]] = {"python": python, "cffi": cffi, "raw": raw}


def download_original(package: str, work: Path) -> Path:
    """The original tarball of a Debian source package, which apt checks against its signed lists.

    Needs no root: apt keeps its lists beside it. The machine's own archive is asked.
    """
    (work / "lists" / "partial").mkdir(parents=True)
    name, text = source_list()
    (work / name).write_text(text)
    options = [
        f"Dir::Etc::sourcelist={work / name}",
        "Dir::Etc::sourceparts=/dev/null",
        f"Dir::State::lists={work / 'lists'}",
        f"Dir::Cache={work}",
        "APT::Sandbox::User=",
    ]
    apt = ["apt-get", "-qq", *(word for option in options for word in ("-o", option))]
    run([*apt, "update"], "cannot read the lists of Debian's source packages", cwd=work)
    # A mirror may have lost the packaging of this very revision; the original tarball counts.
    fetch = [*apt, "source", "--download-only", package]
    result = subprocess.run(fetch, cwd=work, capture_output=True, text=True)
    found = sorted(work.glob(f"{package}_*.orig.tar.*"))
    if not found:
        raise ImageError(f"cannot fetch Debian's source of {package}: {last_line(result.stderr)}")
    return found[0]


def source_list() -> tuple[str, str]:
    """A sources file, its name and text, that asks the machine's own archive for sources."""
    if DEBIAN_SOURCES.exists():
        text = DEBIAN_SOURCES.read_text()
        return "sources.sources", text.replace("Types: deb\n", "Types: deb-src\n")
    if SOURCES_LIST.exists():
        lines = [line for line in SOURCES_LIST.read_text().splitlines() if line.startswith("deb ")]
        return "sources.list", "".join(f"deb-src {line.removeprefix('deb ')}\n" for line in lines)
    raise ImageError(
        f"no {DEBIAN_SOURCES} and no {SOURCES_LIST}: where Debian's source packages are is not"
        " known here; name a static interpreter with --interpreter"
    )


def download_distribution(requirement: str, work: Path) -> Path:
    """The source distribution of a Python package."""
    pip = [sys.executable, "-m", "pip", "download", "-qq", "--no-deps", "--no-binary", ":all:"]
    run([*pip, "-d", str(work), requirement], f"cannot fetch the source of {requirement}")
    return next(work.glob("*.tar.gz"))


def unpack(tarball: Path, work: Path, *wanted: str) -> None:
    """The files under the wanted directories of a tarball, without its top directory."""
    with tarfile.open(tarball) as archive:
        for member in archive:
            name = member.name.partition("/")[2]
            if member.isfile() and name.startswith(wanted) and ".." not in Path(name).parts:
                member.name = name
                archive.extract(member, work, set_attrs=False)


def run(command: list[str], failing: str, cwd: Path | None = None) -> None:
    """Run a program; ImageError with the last line that it complained of."""
    result = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if result.returncode != 0:
        raise ImageError(f"{failing}: {last_line(result.stderr or result.stdout)}")


def last_line(text: str) -> str:
    """The last line with anything on it."""
    lines = [line for line in text.splitlines() if line.strip()]
    return lines[-1].strip() if lines else "no reason given"
