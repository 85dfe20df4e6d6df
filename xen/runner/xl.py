"""Xen as the machine, where this is dom0: a domain made by xl, its console, and its exit code.

Formats: xl.cfg(5), xl-disk-configuration(5). The guest writes its exit code to data/exit-code in
its xenstore directory and powers off; the domain is preserved until that was read.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

from xen.errors import ImageError
from xen.runner.request import Disk, Request

__all__ = ["Domain", "configuration", "find"]

PROGRAMS = ("xl", "xenstore-read")
CAPABILITIES = Path("/proc/xen/capabilities")
POLL_SECONDS = 0.2
EXIT_CODE = "data/exit-code"
PRESERVED = "on_poweroff", "on_reboot", "on_crash"


def find() -> None:
    """ImageError unless this is a dom0 with xl."""
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    if missing or not CAPABILITIES.exists():
        raise ImageError("no Xen here: --on xen is for a dom0 with xl; `lab` boots one in QEMU")


def configuration(request: Request, name: str) -> str:
    """The domain as xl create reads it."""
    disks = ", ".join(string(disk_of(index, disk)) for index, disk in enumerate(request.disks))
    settings = {
        "name": string(name),
        "type": string("pvh"),
        "kernel": string(str(request.image.absolute())),
        "cmdline": string(request.command_line()),
        "memory": str(request.megabytes()),
        "vcpus": "1",
        "disk": f"[{disks}]",
        "vif": '[""]' if request.network else "[]",
        **{event: string("preserve") for event in PRESERVED},
    }
    return "".join(f"{key} = {value}\n" for key, value in settings.items())


def disk_of(index: int, disk: Disk) -> str:
    """A disk; the target comes last, where it takes every sign."""
    access = "ro" if disk.readonly else "rw"
    device = f"xvd{chr(ord('a') + index)}"
    return f"format=raw,vdev={device},access={access},target={disk.path.absolute()}"


def string(text: str) -> str:
    """A string of xl.cfg(5)."""
    if not text.isprintable():
        raise ImageError(f"xl takes no control characters: {text!r}")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


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
            file.write(configuration(self._request, self._name))
            file.flush()
            run("xl", "create", "-p", "-q", file.name)
        return self

    def __exit__(self, *exc: object) -> None:
        self._gone.set()
        subprocess.run(["xl", "destroy", self._name], capture_output=True)

    def console(self) -> subprocess.Popen[bytes]:
        """The domain runs from now on; its console, on pipes, which end with it."""
        command = ["xl", "console", self._name]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
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
        path = f"/local/domain/{run('xl', 'domid', self._name).strip()}/{EXIT_CODE}"
        text = run("xenstore-read", path).strip()
        if not text.isdecimal():
            raise ImageError("the domain stopped without an exit code")
        return int(text)
