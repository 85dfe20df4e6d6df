"""lua-ljsyscall as its authors released it: Debian's source package; the binary one lacks rump.

The binary package (lua-ljsyscall 0.12) has Linux's part only; ``syscall/rump``, ``syscall/netbsd``
and the test suite are in the source package's original tarball. It is unpacked unchanged into
build/oracles. Works without root: apt keeps its lists beside it.
"""

from __future__ import annotations

import shutil
import subprocess
import tarfile
from pathlib import Path

CACHE = Path(__file__).resolve().parents[2] / "build" / "oracles"
SOURCES = Path("/etc/apt/sources.list.d/debian.sources")
SOURCES_LIST = Path("/etc/apt/sources.list")


def directory() -> Path | None:
    """The unpacked source; None where Debian's archive cannot be asked for it."""
    found = sorted(CACHE.glob("ljsyscall-*/syscall/rump"))
    if not found:
        fetch()
        found = sorted(CACHE.glob("ljsyscall-*/syscall/rump"))
    return found[-1].parents[1] if found else None


def fetch() -> None:
    """Download and unpack; leaves nothing behind when it cannot."""
    lines = deb_src()
    if shutil.which("apt-get") is None or not lines:
        return
    CACHE.mkdir(parents=True, exist_ok=True)
    work = CACHE / "apt"
    (work / "lists" / "partial").mkdir(parents=True, exist_ok=True)
    sources = work / lines[0]
    sources.write_text(lines[1])
    options = [
        f"Dir::Etc::sourcelist={sources}",
        "Dir::Etc::sourceparts=/dev/null",
        f"Dir::State::lists={work / 'lists'}",
        f"Dir::Cache={work}",
        "APT::Sandbox::User=",
    ]
    apt = ["apt-get", "-qq", *(word for option in options for word in ("-o", option))]
    quiet = {"cwd": work, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*apt, "update"], check=False, **quiet)
    # A mirror may have lost the packaging (a diff of its own); only the original tarball counts.
    subprocess.run([*apt, "source", "--download-only", "lua-ljsyscall"], check=False, **quiet)
    for tarball in work.glob("lua-ljsyscall_*.orig.tar.gz"):
        with tarfile.open(tarball) as archive:
            safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # 3.11.4
            archive.extractall(CACHE, **safely)
    shutil.rmtree(work)


def deb_src() -> tuple[str, str] | None:
    """A sources file that asks the machine's own Debian archive for sources: its name and text."""
    if SOURCES.exists():
        return "sources.sources", SOURCES.read_text().replace("Types: deb\n", "Types: deb-src\n")
    if SOURCES_LIST.exists():
        lines = [line for line in SOURCES_LIST.read_text().splitlines() if line.startswith("deb ")]
        return "sources.list", "".join(f"deb-src {line.removeprefix('deb ')}\n" for line in lines)
    return None
