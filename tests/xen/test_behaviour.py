"""The behaviour tests of tests/calls, run by pytest inside the guest.

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
from bare_machine import ROOT, boot

PROGRAM = Path(__file__).with_name("programs") / "behaviour.py"
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


def test_behaviour(image: Path, oracle: Callable[[str], str]) -> None:
    words = "echo=no arg=/app/behaviour.py arg=/app/tests/calls"
    ended = boot(oracle("qemu-system-x86_64"), image, words, memory="192M", timeout=300)
    found = re.search(r"^(\d+) passed, (\d+) skipped", ended.output, re.MULTILINE)
    assert found, ended.output
    assert ended.code == 0
    assert int(found[1]) > 400
