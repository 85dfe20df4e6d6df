"""CPython's own test suite in the guest: what is run, what is left out and why, what came of it.

`python tests/cpython [--xen] [MODULE]...` runs it and prints the table; test_cpython.py judges it.
The tests are those of CPython's source, which `xen.interpreter` compiles its modules from too.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from xen import cache
from xen.interpreter import trees
from xen.interpreter.table import table

HERE = Path(__file__).resolve().parent
EXCLUDED = HERE / "excluded.toml"
MARK = "@@ "

MODULES = (
    "test_os test_posix test_io test_fileio test_pathlib test_shutil test_tempfile test_time "
    "test_threading test_queue test_json test_re test_struct test_zlib test_sqlite3 test_asyncio"
).split()


@dataclass(frozen=True)
class Outcome:
    """How a test ended: pass, skip, fail, error, or down, when the machine stopped in it."""

    test: str
    outcome: str
    reason: str = ""
    seconds: float = 0

    @property
    def bad(self) -> bool:
        """Whether it should not have ended so."""
        return self.outcome in ("fail", "error", "down")


def exclusions() -> dict[str, str]:
    """Test, class or module that the guest cannot pass, to the reason. Source: excluded.toml."""
    found = tomllib.loads(EXCLUDED.read_text())
    return {name: reason for reason, names in found.items() for name in names}


def tests() -> Path:
    """CPython's Lib/test, fetched once into the cache."""
    package = f"python{table().version}"
    place = cache.directory() / "source" / f"{package}-tests"
    if not place.is_dir():
        with cache.made(place) as work:
            original = trees.download_original(package, work / "apt")
            trees.unpack(original, work, "Lib/test/")
    return place / "Lib" / "test"


def bake(output: Path) -> None:
    """An image that runs suite.py: the whole library, every module, CPython's tests."""
    home = f"/usr/lib/python{table().version}/test"
    modules = ["--include-module=_testcapi", "--include-module=_testinternalcapi"]
    included = [f"--include={tests()}:{home}", f"--include={EXCLUDED}"]
    command = [sys.executable, "-m", "xen", "bake", str(HERE / "suite.py"), "-o", str(output)]
    subprocess.run([*command, *modules, *included], check=True)


def run(image: Path, modules: Sequence[str], *, xen: bool = False, timeout: int) -> list[Outcome]:
    """Boot the image, on Xen in the lab if so asked, and run modules in it."""
    command = [sys.executable, "-m", "xen", "lab" if xen else "run", str(image), "--memory=512M"]
    arguments = [f"--timeout={timeout}", "--", *modules]
    result = subprocess.run(
        [*command, *arguments], stdin=subprocess.DEVNULL, capture_output=True,
        text=True, errors="replace", env={**os.environ, "TERM": "dumb"},
    )  # fmt: skip
    return list(outcomes(result.stdout + result.stderr))


def outcomes(text: str) -> Iterator[Outcome]:
    """The outcomes that suite.py told, and the test in which the machine went down, if it did."""
    running, ended = "", False
    for line in text.splitlines():
        if not line.startswith(MARK):
            continue
        fact = json.loads(line.removeprefix(MARK))
        running = fact.get("start", "")
        ended = fact.get("end", False)
        if "test" in fact:
            yield Outcome(**fact)
    if not ended:
        last = [line for line in text.splitlines() if line.strip()][-1:]
        yield Outcome(running or "the guest", "down", "".join(last))
