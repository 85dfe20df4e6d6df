"""Two hundred boots in a row, two at a time: no hang, no flake."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from xen.runner import Request, qemu

BOOTS = 200
TIMEOUT = 60
PROGRAM = """
import sys, threading

def count(number):
    sums[number] = sum(range(number * 1000))

sums = {}
workers = [threading.Thread(target=count, args=(number,)) for number in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print("boot", sys.argv[1], sums == {number: sum(range(number * 1000)) for number in range(4)})
"""


def boot(image: Path, number: int) -> float:
    """Seconds that QEMU took for an image's boot, which ended as it should."""
    status = image.with_name(f"status{number}")
    command = qemu.arguments(Request(image, arguments=(str(number),)), status, kvm=False)
    start = time.monotonic()
    result = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT, check=False
    )
    seconds = time.monotonic() - start
    assert result.stdout == f"boot {number} True\r\n".encode(), result
    assert status.read_text() == "exit 0\n"
    return seconds


def test_two_hundred_boots(
    tmp_path: Path, oracle: Callable[[str], str], capsys: pytest.CaptureFixture[str]
) -> None:
    oracle("qemu-system-x86_64")
    program, image = tmp_path / "boot.py", tmp_path / "boot.elf"
    program.write_text(PROGRAM)
    command = [sys.executable, "-m", "xen", "bake", str(program), "--minimal", "-o", str(image)]
    subprocess.run(command, check=True)
    with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as executor:
        seconds = list(executor.map(lambda number: boot(image, number), range(BOOTS)))
    with capsys.disabled():
        low, middle, high = min(seconds), statistics.median(seconds), max(seconds)
        print(f"\n{BOOTS} boots: {low:.2f} s, median {middle:.2f} s, at most {high:.2f} s")
