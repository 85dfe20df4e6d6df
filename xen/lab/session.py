"""A run of the lab: QEMU started, its lines served, until dom0 says how it ended."""

from __future__ import annotations

import contextlib
import math
import os
import re
import selectors
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from xen.image.tree import Tree
from xen.lab.dom0 import Dom0
from xen.lab.errors import GuestCrash, LabError, LabTimeout
from xen.lab.guest import Guest
from xen.lab.initramfs import pack
from xen.lab.qemu import Machine
from xen.runner.keyboard import CHUNK, Keyboard

BOOT_SECONDS = 180.0  # for Xen and dom0, which take about 6 where nothing else runs
DOM0_MIB = 224  # beside twice what it starts from: packed, and unpacked
DETAILS_LINES = 20
CONTROL = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|[\r\x00]")


@dataclass(frozen=True)
class Streams:
    """Where a run's lines go and come from.

    output: the guest's console. log: what Xen and dom0 say. stage: what is being done, in words.
    input: a descriptor whose bytes the guest's console gets, from when the guest begins.
    """

    output: Callable[[bytes], object]
    log: Callable[[bytes], object]
    stage: Callable[[str], object]
    input: int | None = None


class Session:
    """One QEMU with a guest, or with a shell in dom0 for want of one; `run()` is called once.

    files: more of them for dom0's root. memory: MiB beside the guest's, for what a shell starts.
    """

    def __init__(
        self,
        dom0: Dom0,
        streams: Streams,
        *,
        guest: Guest | None = None,
        files: Tree | None = None,
        memory: int = 0,
        timeout: float | None = None,
        keep: bool = False,
    ) -> None:
        self._dom0, self._guest, self._streams = dom0, guest, streams
        self._files, self._memory = files or Tree(), memory
        self._timeout, self._keep = timeout, keep
        self._selector = selectors.PollSelector()
        self._keyboard = Keyboard(self._selector, streams.input)
        self._deadline = time.monotonic() + BOOT_SECONDS
        self._began = False
        self._code: int | None = None
        self._log, self._status = b"", b""

    def run(self) -> int:
        """The guest's exit code; 0 for a shell.

        Raises LabError; LabTimeout when `timeout` seconds have gone by since the guest began;
        GuestCrash; Left for Ctrl-]; KeyboardInterrupt for Ctrl-C before the guest begins.
        """
        self._streams.stage("booting Xen and dom0")
        with TemporaryDirectory(prefix="xen-lab-") as name:
            size = self._lay_out(Path(name))
            memory = self._memory + (self._guest.memory if self._guest else 0)
            disks = self._guest.disks if self._guest else ()
            dom0 = DOM0_MIB + 2 * (size >> 20)
            with Machine(Path(name), dom0, memory, disks) as self._machine:
                return self._serve()

    def _lay_out(self, directory: Path) -> int:
        """Lay what QEMU loads under names that it does not take apart; the archive's size."""
        (directory / "xen").symlink_to(self._dom0.xen)
        (directory / "linux").symlink_to(self._dom0.linux)
        if self._guest is not None:
            self._guest.lay_out(self._files)
        if self._keep:
            self._files.file("/keep", b"")
        initrd = directory / "initrd"
        initrd.write_bytes(self._dom0.archive.read_bytes() + pack(self._files))
        return initrd.stat().st_size

    def _serve(self) -> int:
        machine, register = self._machine, self._selector.register
        register(machine.console_out, selectors.EVENT_READ, self._console)
        register(machine.log, selectors.EVENT_READ, self._logged)
        register(machine.status, selectors.EVENT_READ, self._told)
        os.set_blocking(machine.console_out, False)
        with self._selector, contextlib.closing(self._keyboard):
            while self._code is None:
                for key, _ in self._selector.select(self._left()):
                    key.data()
                self._keyboard.tick()
            self._drain()
        return self._code

    def _left(self) -> float:
        """Seconds that may be waited; an error when the deadline is past."""
        past = not time.monotonic() < self._deadline
        if past and self._began:
            raise LabTimeout(f"the guest ran for more than {self._timeout:g} s")
        if past:
            raise LabError(f"dom0 did not come up in {BOOT_SECONDS:g} s", self._details())
        return self._keyboard.wait(self._deadline)

    def _details(self) -> str:
        text = CONTROL.sub("", self._log.decode(errors="replace"))
        return "\n".join(text.splitlines()[-DETAILS_LINES:])

    def _console(self) -> None:
        if not (read := os.read(self._machine.console_out, CHUNK)):
            raise LabError(self._machine.why(), self._details())
        self._streams.output(read)

    def _drain(self) -> None:
        """What the guest said before its end was told is in the pipe."""
        with contextlib.suppress(BlockingIOError):
            while read := os.read(self._machine.console_out, CHUNK):
                self._streams.output(read)

    def _logged(self) -> None:
        read = os.read(self._machine.log, CHUNK)
        self._log = (self._log + read)[-CHUNK:]
        self._streams.log(read)
        if not read:
            self._selector.unregister(self._machine.log)

    def _told(self) -> None:
        """A line of dom0's, or part of one: see init.sh."""
        read = os.read(self._machine.status, CHUNK)
        if not read:
            self._selector.unregister(self._machine.status)
        *lines, self._status = (self._status + read).split(b"\n")
        for line in lines:
            word, _, rest = line.decode(errors="replace").strip().partition(" ")
            self._event(word, rest)

    def _event(self, word: str, rest: str) -> None:
        match word:
            case "guest":
                self._begin()
            case "exit":
                self._code = int(rest) & 0xFF if rest.isdecimal() else 1
            case "crash":
                raise GuestCrash(f"the guest crashed (Xen's reason {rest})", self._details())
            case _:
                raise LabError(rest or "dom0 failed", self._details())

    def _begin(self) -> None:
        self._streams.stage("")
        self._began = True
        self._deadline = math.inf if self._timeout is None else time.monotonic() + self._timeout
        self._keyboard.attach(self._machine.console_in)
