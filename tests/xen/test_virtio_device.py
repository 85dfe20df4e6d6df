"""Virtio's drivers against good and hostile devices, on the host.

The machine's own sources, built with AddressSanitizer and UndefinedBehaviorSanitizer, around a
device that stands in tests/xen/hosted/virtio.c.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PLATFORM = ROOT / "xen" / "platform"
DEVICE = HERE / "hosted" / "virtio.c"
SOURCES = [
    DEVICE,
    *(PLATFORM / "virtio" / f"{name}.c" for name in "queue blk net segments".split()),
]
FLAGS = "-std=gnu11 -g -O1 -Wall -Wextra -Werror -fsanitize=address,undefined".split()
FLAGS += ["-fno-sanitize-recover=all", f"-I{DEVICE.parent}"]
FLAGS += [f"-I{PLATFORM / 'virtio'}", f"-I{PLATFORM / 'include'}"]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("virtio") / "device"
    subprocess.run(["cc", *FLAGS, "-o", target, *SOURCES], check=True)
    return target


@pytest.mark.parametrize("case", re.findall(r"^CASE\((\w+)\)", DEVICE.read_text(), re.MULTILINE))
def test_device(program: Path, case: str) -> None:
    environment = {"ASAN_OPTIONS": "detect_leaks=0"}  # devices stay
    run = subprocess.run([program, case], capture_output=True, text=True, env=environment)
    assert run.returncode == 0, run.stdout + run.stderr
