"""The behaviour tests of tests/calls, run by pytest inside the guest, on QEMU alone and on Xen.

There the backend "host" is the kernel beneath by Linux's traps, "xen" the same kernel called
without, and "rump" further kernels in the same program.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import ROOT

PROGRAM = Path(__file__).with_name("programs") / "behaviour.py"
TIMEOUT = 600
INCLUDED = {"calls": "/app/tests/calls", "failing.py": "/app/failing.py"}


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory, oracle: Callable[[str], str]) -> Path:
    oracle("qemu-system-x86_64")
    output = tmp_path_factory.mktemp("behaviour") / "behaviour.elf"
    command = [sys.executable, "-m", "xen", "bake", str(PROGRAM), "-o", str(output)]
    command += ["--requirement", "pytest"]
    for name, place in INCLUDED.items():
        command += ["--include", f"{ROOT / 'tests' / name}:{place}"]
    subprocess.run(command, check=True)
    return output


@pytest.mark.parametrize("where", ["run", "lab"])
def test_behaviour(image: Path, where: str) -> None:
    command = [sys.executable, "-m", "xen", where, "--memory=192M", f"--timeout={TIMEOUT}"]
    ended = subprocess.run(
        [*command, str(image), "--", "/app/tests/calls"],
        stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )  # fmt: skip
    found = re.search(r"^(\d+) passed, (\d+) skipped", ended.stdout, re.MULTILINE)
    assert found, ended.stdout + ended.stderr
    assert ended.returncode == 0
    assert int(found[1]) > 400
