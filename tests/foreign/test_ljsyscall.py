"""Drop-in: an unmodified foreign client of NetBSD's librump on the embedded kernel."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from foreign import ljsyscall

from rump.provider import find

HERE = Path(__file__).resolve().parent

# Tests of its own suite that this kernel does not pass, by what they need.
NEEDS = {
    "protocols and interfaces, which come with the network": re.compile(
        r"test_raw_socket:|test_network_utils_netbsd_root:"
    ),
    "ktrace(2)": re.compile(r"test_ktrace:"),
    "semaphores": re.compile(r"test_ksem:"),
}
MANY = 168  # of its tests pass


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


def test_own_suite(lua: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    """Its authors' tests of NetBSD's rump kernel, on this one."""
    run = lua("test/test.lua", "rump")
    failed = re.findall(r"^>>> (\S+) failed", run.stdout, re.MULTILINE)
    unexpected = [name for name in failed if not any(n.match(name) for n in NEEDS.values())]
    assert not unexpected, run.stdout + run.stderr
    counts = re.search(r"Success : \d+% - (\d+) / \d+", run.stdout)
    assert counts is not None, run.stdout + run.stderr
    assert int(counts[1]) >= MANY
