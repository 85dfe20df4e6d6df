"""Debian's packages, fetched and read without root.

apt-get of the host finds and checks them; nothing is installed. When the host's package lists are
missing or too old to download from, a copy of them is made under the cache (apt.conf(5): Dir).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from xen.lab.errors import AptError, LabError

FAILED = re.compile(r"^E: (.*)$", re.MULTILINE)


class Packages:
    """The packages that apt offers for amd64; `cache` is a directory for lists and downloads."""

    def __init__(self, cache: Path) -> None:
        for tool in ("apt-get", "apt-cache", "dpkg-deb"):
            if not shutil.which(tool):
                raise LabError(f"no {tool}: the lab is made from Debian's packages, on Debian")
        self._cache = cache
        self._options: list[str] = []

    def update(self) -> None:
        """Fetch package lists of our own, of the host's sources. Raises AptError."""
        state = self._cache / "apt"
        (state / "lists" / "partial").mkdir(parents=True, exist_ok=True)
        (state / "archives" / "partial").mkdir(parents=True, exist_ok=True)
        self._options = [
            f"-oDir::State::lists={state}/lists",
            f"-oDir::Cache={state}",
            "-oDebug::NoLocking=1",
        ]
        self._run("apt-get", "update", "-qq")

    def depends(self, package: str, pattern: str) -> str:
        """The first package that `package` depends on and whose name matches. Raises LabError."""
        listing = self._run("apt-cache", "depends", f"{package}:amd64")
        for name in re.findall(r"^  Depends: (\S+)$", listing, re.MULTILINE):
            if re.fullmatch(pattern, name):
                return str(name)
        raise LabError(f"Debian's {package} depends on no {pattern}")

    def versions(self, packages: Iterable[str]) -> str:
        """The file names of the packages, which hold their versions, a line each.

        Raises AptError for a package that apt does not know.
        """
        uris = self._run("apt-get", "download", "--print-uris", *_amd64(packages))
        return "\n".join(sorted(line.split()[1] for line in uris.splitlines() if line[:1] == "'"))

    def download(self, packages: Iterable[str], directory: Path) -> None:
        """Fetch the packages' files into `directory`. Raises AptError."""
        self._run("apt-get", "download", "-qq", *_amd64(packages), cwd=directory)

    def _run(self, tool: str, *arguments: str, cwd: Path | None = None) -> str:
        options = [*self._options, "-oAPT::Sandbox::User=root"]
        run = subprocess.run(
            [tool, *options, *arguments],
            cwd=cwd,
            env={**os.environ, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        if run.returncode:
            why = FAILED.search(run.stderr)
            raise AptError(f"{tool} {arguments[0]}: {why[1] if why else run.stderr.strip()}")
        return run.stdout


def _amd64(packages: Iterable[str]) -> list[str]:
    return [f"{package}:amd64" for package in packages]


def members(package: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes | str]]:
    """The files of a .deb whose absolute path is wanted: bytes, or a str for a link's target.

    Hard links come as symbolic ones, with absolute targets. Raises LabError for a broken package.
    """
    command = ["dpkg-deb", "--fsys-tarfile", str(package)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        try:
            with tarfile.open(fileobj=process.stdout, mode="r|") as archive:
                for member in archive:
                    path = _absolute(member.name)
                    if not wanted(path):
                        continue
                    if member.islnk():
                        yield path, _absolute(member.linkname)
                    elif member.issym():
                        yield path, member.linkname
                    elif (content := archive.extractfile(member)) is not None:
                        yield path, content.read()
        except tarfile.TarError as error:
            raise LabError(f"{package.name} cannot be read: {error}") from None


def _absolute(name: str) -> str:
    return "/" + name.removeprefix("./").lstrip("/")
