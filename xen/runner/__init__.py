"""Running an image: in QEMU, or in a domain of Xen where this is dom0.

General layout: request.py is what is asked; qemu.py and xl.py are the two machines, domain.py how
xl is told of one; console.py, keyboard.py and terminal.py join this terminal with the guest's.
"""

from __future__ import annotations

import contextlib
import math
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from xen.runner import qemu, xl
from xen.runner.console import Console, TimedOut
from xen.runner.keyboard import Left
from xen.runner.request import Disk, Request

__all__ = [
    "LEFT",
    "TIMED_OUT",
    "Disk",
    "Left",
    "Request",
    "TimedOut",
    "run",
    "signals_end_the_run",
]

TIMED_OUT = 124  # as timeout(1)
LEFT = 130  # as shells have it for Ctrl-C


def run(request: Request, machine: str = "auto") -> int:
    """Run an image on ``qemu``, ``kvm``, ``xen``, or ``auto``: KVM where it works, else QEMU.

    The guest's exit code. Raises Left for Ctrl-], TimedOut, and ImageError when the machine cannot
    be made or tells no code.
    """
    request.check()
    deadline = math.inf if request.timeout is None else time.monotonic() + request.timeout
    with signals_end_the_run():
        if machine == "xen":
            return run_on_xen(request, deadline)
        return run_on_qemu(request, deadline, kvm=kvm_for(machine))


def kvm_for(machine: str) -> bool:
    """Whether to use KVM."""
    return machine == "kvm" or (machine == "auto" and qemu.kvm_works())


def run_on_qemu(request: Request, deadline: float, *, kvm: bool) -> int:
    """Run in QEMU."""
    with tempfile.TemporaryDirectory() as work, tempfile.TemporaryFile() as complaints:
        status = Path(work, "status")
        command = qemu.arguments(request, status, kvm=kvm)
        pipe = subprocess.PIPE
        with ended(
            subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=complaints)
        ) as process:
            assert process.stdin is not None
            serve(process.stdin.fileno(), process, deadline)
            returned = process.wait()
        complaints.seek(0)
        return qemu.exit_code(status, returned, complaints.read().decode(errors="replace"))


def run_on_xen(request: Request, deadline: float) -> int:
    """Run in a domain."""
    xl.find()
    with xl.Domain(request) as domain:
        with domain.keyboard() as keyboard, ended(domain.screen()) as process:
            serve(keyboard, process, deadline)
        return domain.exit_code()


def serve(keyboard: int, process: subprocess.Popen[bytes], deadline: float) -> None:
    """Join a keyboard, and the screen that a process's output is, with this process's own."""
    assert process.stdout is not None
    sys.stdout.flush()
    with Console(0, 1, deadline) as console:
        console.serve(keyboard, process.stdout.fileno())


@contextlib.contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """The process, which does not outlive the ``with``."""
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # unwritten input, of nobody's interest now
                    pipe.close()


@contextlib.contextmanager
def signals_end_the_run() -> Iterator[None]:
    """SIGTERM and SIGHUP end the run in order: terminal restored, machine stopped."""

    def leave(number: int, frame: FrameType | None) -> None:
        sys.exit(128 + number)

    old = {number: signal.signal(number, leave) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in old.items():
            signal.signal(number, handler)
