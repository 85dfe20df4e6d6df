"""The same file work on the host, a rump kernel, pyfakefs, PyPy, and ljsyscall under luajit.

The work: a directory of files, each created, written, looked at, read, renamed and removed. Peers
that are not installed are left out. Times are real, for the whole work, without their start.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from row import Row

import rump

FILES = 500
HERE = Path(__file__).resolve().parent
LUA = HERE / "peers.lua"
DATA = bytes(1000)


def with_os(directory: str) -> None:
    """The work through ``os``, which pyfakefs replaces."""
    os.mkdir(directory)
    for i in range(FILES):
        path = f"{directory}/f{i}"
        fd = os.open(path, os.O_CREAT | os.O_RDWR, 0o644)
        os.write(fd, DATA)
        os.fstat(fd)
        os.lseek(fd, 0, os.SEEK_SET)
        os.read(fd, 1000)
        os.close(fd)
        os.rename(path, f"{path}.new")
        os.unlink(f"{path}.new")
    os.rmdir(directory)


def with_system(S: Any, directory: str) -> None:
    """The same through a System."""
    S.mkdir(directory, "0755")
    for i in range(FILES):
        path = f"{directory}/f{i}"
        with S.open(path, "creat, rdwr", "0644") as fd:
            fd.write(DATA)
            fd.fstat()
            fd.lseek(0, "set")
            fd.read(1000)
        S.rename(path, f"{path}.new")
        S.unlink(f"{path}.new")
    S.rmdir(directory)


def timed(work: Callable[[], object]) -> float:
    """Nanoseconds that the work takes."""
    start = time.perf_counter_ns()
    work()
    return float(time.perf_counter_ns() - start)


def rows(rounds: int) -> list[Row]:
    """The rump kernel against each peer."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as host, rump.boot() as R:
        works: dict[str, Callable[[], float]] = {
            "os on host tmpfs": lambda: timed(lambda: with_os(f"{host}/work")),
            **_pyfakefs(),
            **_foreign("pypy3", [str(HERE / "peers_pypy.py"), f"{host}/pypy"]),
            **_foreign("luajit", [str(LUA), f"{host}/lua"], "ljsyscall on host"),
        }
        ours = lambda: timed(lambda: with_system(R, "/work"))  # noqa: E731
        return [_beside(name, ours, peer, rounds) for name, peer in works.items()]


def _beside(name: str, ours: Callable[[], float], peer: Callable[[], float], rounds: int) -> Row:
    ours(), peer()
    pairs = [(ours(), peer()) for _ in range(rounds)]
    mine, theirs = [a for a, _ in pairs], [b for _, b in pairs]
    return Row(f"rump, {FILES} files, against {name}", mine, theirs, peer_name="")


def _pyfakefs() -> dict[str, Callable[[], float]]:
    try:
        from pyfakefs.fake_filesystem_unittest import Patcher
    except ImportError:
        return {}

    def work() -> float:
        with Patcher():
            return timed(lambda: with_os("/work"))

    return {"pyfakefs": work}


def _foreign(
    interpreter: str, arguments: list[str], name: str = ""
) -> dict[str, Callable[[], float]]:
    """A peer that is a program of its own and prints the nanoseconds that its work took."""
    program = shutil.which(interpreter)
    if program is None or _run(program, arguments) is None:
        return {}
    return {name or interpreter: lambda: _run(program, arguments) or float("nan")}


def _run(program: str, arguments: list[str]) -> float | None:
    run = subprocess.run([program, *arguments, str(FILES)], capture_output=True, text=True)
    return float(run.stdout) if run.returncode == 0 else None
