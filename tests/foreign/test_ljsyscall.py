"""Drop-in: an unmodified foreign client of NetBSD's librump on the embedded kernel."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import ljsyscall
import pytest
from rump.provider import find

HERE = Path(__file__).resolve().parent

# Tests of its own suite that this kernel does not pass, by what they need.
EXPECTED = {
    "sockets come with the network": re.compile(r"x"),
}


@pytest.fixture(scope="session")
def lua(oracle: Callable[[str], str]) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run a Lua program with ljsyscall on the search path and our librump.so on the loader's."""
    luajit = oracle("luajit")
    source = ljsyscall.directory()
    if source is None:
        reason = "no source package lua-ljsyscall to be had from Debian's archive"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)

    def run(*arguments: str, timeout: float = 120) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "LD_LIBRARY_PATH": str(find(None)),
            "LUA_PATH": f"{source}/?.lua;;",
        }
        return subprocess.run(
            [luajit, *arguments], cwd=source, env=environment, timeout=timeout,
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
        )  # fmt: skip

    return run


def test_client(lua: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    run = lua(str(HERE / "client.lua"))
    assert run.returncode == 0, run.stdout + run.stderr
    assert "not reached" not in run.stdout
    assert run.stdout.splitlines() == [
        "ok mount: tmpfs, kernfs",
        "ok files",
        "ok directories",
        "ok pipe, poll, select, kqueue",
        "ok rfork",
        "ok unmount",
    ]
