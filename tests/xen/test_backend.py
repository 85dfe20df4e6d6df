"""The backend "xen" in a guest: calls without a trap, and the traps beside them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import boot

BENEATH = Path(__file__).with_name("programs") / "beneath.py"


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory, oracle: Callable[[str], str]) -> Path:
    oracle("qemu-system-x86_64")
    output = tmp_path_factory.mktemp("beneath") / "beneath.elf"
    command = [sys.executable, "-m", "xen", "bake", str(BENEATH), "--minimal", "-o", str(output)]
    subprocess.run([*command, "--include-module", "rump"], check=True)
    return output


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("calls", "xen XenSystem 1 1\nb'from' b'below' 10\n2 ENOENT\n"),
        ("traps", "1 1\nEBADF\n"),
        ("processes", "2 1000 0 0\n"),
        ("threads", "800\n"),
        ("signals", "b'w' ['handled']\ninterrupted\n"),
        ("kernels", "rump True False 1\nTrue\n"),
        ("halt", "1\n"),
        ("proc", "['Pid:\\t1\\n']\n/usr/bin/python3 1 /dev/console\n['1'] True\nTrue\nthrough "),
        ("speed", "ns direct"),
    ],
)
def test_backend(image: Path, oracle: Callable[[str], str], name: str, told: str) -> None:
    qemu = oracle("qemu-system-x86_64")
    ended = boot(qemu, image, f"arg=/app/beneath.py arg={name}", memory="64M")
    assert told in ended.output
    assert f"{name} done\n" in ended.output
    assert ended.code == 0
