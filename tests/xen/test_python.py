"""CPython on the machine: what is used up, what is interrupted, and how it ends."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import Ended, boot

WAYS = Path(__file__).with_name("programs") / "ways.py"
Run = Callable[..., Ended]


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory, oracle: Callable[[str], str]) -> Path:
    oracle("qemu-system-x86_64")
    output = tmp_path_factory.mktemp("python") / "ways.elf"
    command = [sys.executable, "-m", "xen", "bake", str(WAYS), "--minimal", "-o", str(output)]
    subprocess.run(command, check=True)
    return output


@pytest.fixture
def run(image: Path, oracle: Callable[[str], str]) -> Run:
    """Function from names of ways to how the machine ended."""
    qemu = oracle("qemu-system-x86_64")
    script = "/app/ways.py"

    def run(ways: str, **arguments: object) -> Ended:
        return boot(qemu, image, f"arg={script} arg={ways}", **arguments)  # type: ignore[arg-type]

    return run


@pytest.mark.parametrize(
    ("ways", "code", "told"),
    [
        ("hello", 0, "hello ['hello'] 1 1\n"),
        ("code", 23, ""),
        ("message", 1, "the message\n"),
        ("uncaught", 1, "ValueError: uncaught\n"),
        ("threads", 0, "True\n"),
        ("daemon", 0, "goes on\n"),
        ("alarm", 0, "busy\nasleep\nreading\n"),
        ("recursion", 0, "maximum recursion depth exceeded"),
        ("stack", 139, "stack overflow"),
        (
            "memory,memory,threads",
            0,
            "MemoryError True\n1048576\nMemoryError True\n1048576\nTrue\n",
        ),
        ("objects,memory", 0, "MemoryError\nMemoryError True\n1048576\n"),
        ("exhaust_threads,memory", 0, "can't start new thread True\nTrue\nMemoryError True\n"),
        ("descriptors,threads", 0, "EMFILE\nTrue\n"),
        ("full,memory", 0, "True True\n131072\nMemoryError True\n"),
        ("maps", 0, "b'aaaaabaa'\n20000 b'b' b'\\x00'\n1048576\n"),
        ("fault", 139, "Fatal Python error: Segmentation fault"),
        ("kill", 143, "terminated by signal 15 (SIGTERM)"),
        ("usage", 0, "True True True\n"),
    ],
)
def test_way(run: Run, ways: str, code: int, told: str) -> None:
    ended = run(ways)
    assert told in ended.output
    assert ended.code == code


def test_interrupts_from_the_console(image: Path, oracle: Callable[[str], str]) -> None:
    command = [oracle("qemu-system-x86_64"), "-M", "microvm,acpi=off", "-nodefaults", "-no-reboot"]
    command += ["-cpu", "max", "-m", "64M", "-display", "none", "-serial", "stdio"]
    command += ["-device", "isa-debug-exit,iobase=0xf4,iosize=4", "-kernel", str(image)]
    command += ["-append", "arg=/app/ways.py arg=interrupt"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as qemu:
        assert qemu.stdin is not None
        assert qemu.stdout is not None
        lines: list[bytes] = []
        for wanted in (b"asleep", b"busy"):
            while not lines or lines[-1].strip() != wanted:
                lines.append(qemu.stdout.readline())
                assert lines[-1], lines
            time.sleep(0.2)
            qemu.stdin.write(b"\x03")
            qemu.stdin.flush()
        output = b"".join(lines) + qemu.stdout.read()
    assert b"interrupted asleep" in output
    assert b"KeyboardInterrupt" in output
    assert qemu.returncode == ((128 + 2) & 0x7F) << 1 | 1
