"""Xen as the machine, where this is dom0: a domain made by xl, its console, and its exit code.

The guest writes its exit code to data/exit-code in its xenstore directory and powers off; the
domain is preserved until that was read.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from xen.errors import ImageError
from xen.runner.domain import configuration
from xen.runner.request import Request

__all__ = ["Domain", "configured", "find"]

PROGRAMS = ("xl", "xenstore-read")
CAPABILITIES = Path("/proc/xen/capabilities")
POLL_SECONDS = 0.2
PATIENCE = 10.0  # seconds that xenconsoled is given


def find() -> None:
    """ImageError unless this is a dom0 with xl."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing or not CAPABILITIES.exists():
        raise ImageError("no Xen here: --on xen is for a dom0 with xl; `lab` boots one in QEMU")


def configured(request: Request, name: str) -> str:
    """The domain that is asked for."""
    return configuration(
        [(disk.path.absolute(), disk.readonly) for disk in request.disks],
        name=name,
        kernel=str(request.image.absolute()),
        cmdline=request.command_line(),
        memory=request.megabytes(),
        vif=[""] if request.network else [],
    )


def run(*command: str) -> str:
    """What a program of Xen's prints; ImageError with its complaint."""
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        lines = result.stderr.strip().splitlines() or [f"status {result.returncode}"]
        raise ImageError(f"{' '.join(command[:2])} failed: {lines[-1]}")
    return result.stdout


class Domain:
    """A domain of its own name for the length of a ``with``; destroyed at its end."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._name = f"python-{os.getpid()}"
        self._gone = threading.Event()

    def __enter__(self) -> Domain:
        with tempfile.NamedTemporaryFile("w", suffix=".cfg") as file:
            file.write(configured(self._request, self._name))
            file.flush()
            run("xl", "create", "-p", "-q", file.name)
        return self

    def __exit__(self, *exc: object) -> None:
        self._gone.set()
        subprocess.run(["xl", "destroy", self._name], capture_output=True)

    @contextlib.contextmanager
    def keyboard(self) -> Iterator[int]:
        """The terminal that xenconsoled has for the domain, to write to.

        Not by `xl console`, which reads no input that is no terminal, and from one not every byte.
        """
        deadline = time.monotonic() + PATIENCE
        while not (path := self._stored("console/tty")):
            if time.monotonic() > deadline:
                raise ImageError("xenconsoled gives the domain no console")
            time.sleep(POLL_SECONDS)
        terminal = os.open(path, os.O_WRONLY | os.O_NOCTTY)
        try:
            yield terminal
        finally:
            os.close(terminal)

    def screen(self) -> subprocess.Popen[bytes]:
        """The domain runs from now on; what it prints, until it ends, is the process's output."""
        command = ["xl", "console", self._name]
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
        try:
            run("xl", "unpause", self._name)
        except ImageError:
            process.kill()
            raise
        threading.Thread(target=self._watch, args=(process,), daemon=True).start()
        return process

    def _watch(self, process: subprocess.Popen[bytes]) -> None:
        """A preserved domain keeps its console open, so somebody must look for its end."""
        while not self._gone.wait(POLL_SECONDS):
            if self._ended():
                self._gone.wait(POLL_SECONDS)  # the console's last bytes are on their way
                process.terminate()
                return

    def _ended(self) -> bool:
        """Whether it has shut down or crashed: xl list's state has an ``s`` or a ``c``."""
        try:
            state = run("xl", "list", self._name).splitlines()[-1].split()[-2]
        except ImageError:
            return True
        return bool(set("sc") & set(state))

    def exit_code(self) -> int:
        """What the guest left; ImageError when it left nothing."""
        if not self._ended():
            raise ImageError("xl console ended before the domain did")
        text = self._stored("data/exit-code")
        if not text.isdecimal():
            raise ImageError("the domain stopped without an exit code")
        return int(text)

    def _stored(self, key: str) -> str:
        """A value in the domain's directory in xenstore; empty when there is none."""
        command = ["xenstore-read", f"/local/domain/{self._number}/{key}"]
        return subprocess.run(command, capture_output=True, text=True).stdout.strip()

    @cached_property
    def _number(self) -> int:
        return int(run("xl", "domid", self._name))
