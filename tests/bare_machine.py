"""Boots images under QEMU, for the tests of the bare machine.

QEMU emulates the processor; with TEST_KVM=1 in the environment, and a /dev/kvm that may be opened,
it virtualizes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MACHINES = {"microvm": "microvm,acpi=off", "q35": "q35"}
TIMEOUT = 60


@dataclass(frozen=True)
class Ended:
    """How a machine ended: the exit code it told (None: it told none), and its console."""

    code: int | None
    output: str


def accelerated() -> bool:
    """Whether to use KVM."""
    return bool(os.environ.get("TEST_KVM")) and os.access("/dev/kvm", os.R_OK | os.W_OK)


def python_path(*first: Path) -> str:
    """PYTHONPATH by which a program in any directory finds what this one does, `first` before."""
    return os.pathsep.join([*map(str, first), *map(os.path.abspath, sys.path)])


def boot(
    qemu: str,
    image: Path,
    words: str = "",
    *,
    memory: str = "64M",
    machine: str = "microvm",
    devices: Sequence[str] = (),
    timeout: float = TIMEOUT,
    stdin: str = "",
) -> Ended:
    """Boot `image` with the command line `words` until it ends.

    Raises subprocess.TimeoutExpired, with the console so far, when it does not; RuntimeError when a
    signal ended QEMU.
    """
    status = image.with_suffix(f".{os.getpid()}.status")
    command = [qemu, "-machine", MACHINES[machine], "-nodefaults", "-no-user-config", "-no-reboot"]
    if accelerated():
        command += ["-accel", "kvm"]
    command += ["-cpu", "max,-arch-capabilities", "-m", memory, "-display", "none"]
    command += ["-serial", "stdio", "-kernel", str(image), "-append", words]
    command += ["-device", "isa-debug-exit,iobase=0xf4,iosize=4"]
    command += ["-chardev", f"file,id=status,path={status}"]
    command += ["-device", "isa-debugcon,iobase=0x402,chardev=status", *devices]
    try:
        run = subprocess.run(command, input=stdin.encode(), capture_output=True, timeout=timeout)
        told = status.read_text().splitlines()[-1:] if status.exists() else []
    finally:
        status.unlink(missing_ok=True)
    output = (run.stdout + run.stderr).decode(errors="replace").replace("\r\n", "\n")
    if run.returncode < 0:
        raise RuntimeError(f"QEMU ended by signal {-run.returncode}, after {output!r}")
    words_told = told[0].split() if told else []  # before it, q35's firmware logs there
    return Ended(int(words_told[1]) if words_told[:1] == ["exit"] else None, output)
