"""Xen's store client, disks and interfaces against good and hostile back ends, on the host.

The machine's own sources, built with AddressSanitizer and UndefinedBehaviorSanitizer, around a
world that stands for Xen (tests/xen/hosted).
"""

from __future__ import annotations

import functools
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PLATFORM = ROOT / "xen" / "platform"
HOSTED = HERE / "hosted"
MACHINE = "store store_calls bus blkfront blkio netfront netio pool".split()
WORLD = "front_ends world storeback blkback netback".split()
FLAGS = "-std=gnu11 -g -O1 -Wall -Wextra -Werror -fsanitize=address,undefined".split()
FLAGS += ["-fno-sanitize-recover=all", f"-I{HOSTED}"]
FLAGS += [f"-I{PLATFORM / 'xen'}", f"-I{PLATFORM / 'include'}"]
# The world switches stacks, which the leak and stack-use checks do not follow; the machine's memory
# is never given back.
SANITIZERS = "detect_leaks=0:detect_stack_use_after_return=0"
_directory = TemporaryDirectory(prefix="xen-front-ends-")


def compile_one(source: Path) -> str:
    target = Path(_directory.name) / f"{source.stem}.o"
    subprocess.run(["cc", *FLAGS, "-c", "-o", str(target), str(source)], check=True)
    return str(target)


@functools.cache
def program() -> Path:
    target = Path(_directory.name) / "front_ends"
    objects = [compile_one(PLATFORM / "xen" / f"{name}.c") for name in MACHINE]
    objects += [compile_one(HOSTED / f"{name}.c") for name in WORLD]
    subprocess.run(["cc", *FLAGS, "-o", str(target), *objects], check=True)
    return target


def cases() -> list[str]:
    text = (HOSTED / "front_ends.c").read_text()
    return [part.split(")")[0] for part in text.split("CASE(")[2:]]


@pytest.mark.parametrize("case", cases())
def test_front_end(case: str) -> None:
    run = subprocess.run(
        [program(), case], capture_output=True, text=True, timeout=60,
        env={"ASAN_OPTIONS": SANITIZERS},
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
