"""Dependencies from a package index: pip installs them, pure Python only."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from xen import cache
from xen.errors import ImageError
from xen.interpreter import Interpreter

__all__ = ["installed"]

NOT_FOUND = re.compile(r"No matching distribution found for (\S+)")
LAST_TRY = "Retry(total=0,"  # of urllib3's, for an index that does not answer


def installed(
    interpreter: Interpreter, requirements: tuple[str, ...], files: tuple[Path, ...]
) -> Path | None:
    """A directory with the packages asked for and all that they need; None when nothing is asked.

    Kept in the cache by what was asked, so that an image made again gets the same versions.
    """
    if not requirements and not files:
        return None
    for file in files:
        if not file.is_file():
            raise ImageError(f"no file of requirements {file}")
    key = cache.fingerprint([interpreter.version, *requirements, "-r", *files])
    place = cache.directory() / "requirements" / key
    if not place.is_dir():
        with cache.made(place) as work:
            install(interpreter, work, [*(f"-r{f.absolute()}" for f in files), "--", *requirements])
            refuse_extensions(work)
    return place


def install(interpreter: Interpreter, target: Path, wanted: list[str]) -> None:
    """Run pip for the image's Python: wheels for any platform and no other."""
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-input", "--no-compile"]
    command += ["--target", str(target), "--only-binary", ":all:", "--implementation", "py"]
    command += ["--abi", "none", "--platform", "any", "--python-version", interpreter.version]
    result = subprocess.run([*command, *wanted], capture_output=True, text=True)
    if result.returncode == 0:
        return
    if "No module named pip" in result.stderr:
        raise ImageError(f"no pip for {sys.executable}, which --requirement needs")
    missing = NOT_FOUND.search(result.stderr)
    if missing and LAST_TRY in result.stderr:
        raise ImageError(f"no package index answers pip, which looked for {missing[1]}")
    if missing:
        raise ImageError(
            f"no pure-Python wheel of {missing[1]} for Python {interpreter.version}:"
            " an image cannot load extension modules"
        )
    lines = [line for line in result.stderr.splitlines() if line.startswith("ERROR")]
    raise ImageError("pip: " + (lines or [result.stderr.strip()])[-1].removeprefix("ERROR: "))


def refuse_extensions(directory: Path) -> None:
    """ImageError for a package that calls itself pure and is not."""
    for file in directory.rglob("*.so"):
        raise ImageError(
            f"{file.relative_to(directory).parts[0]} holds the extension module {file.name}:"
            " an image cannot load extension modules"
        )
