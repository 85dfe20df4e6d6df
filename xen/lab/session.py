"""A run of the lab: QEMU started, its lines served, until dom0 says how it ended."""

from __future__ import annotations

import contextlib
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
from xen.lab.terminal import Terminal

BOOT_SECONDS = 180.0  # for Xen and dom0, which take about 6 where nothing else runs
DOM0_MIB = 224  # beside twice what it starts from: packed, and unpacked
LEAVE = b"\x1d"  # Ctrl-], as in xl console
DETAILS_LINES = 20
CONTROL = re.compile(r"\x1b\[[0-9;]*[A-Za-z]|[\r\x00]")
CHUNK = 65536


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
    """One QEMU with a guest, or with a shell in dom0 for want of one; `run()` is called once."""

    def __init__(
        self,
        dom0: Dom0,
        guest: Guest | None,
        streams: Streams,
        *,
        timeout: float | None = None,
        keep: bool = False,
    ) -> None:
        self._dom0, self._guest, self._streams = dom0, guest, streams
        self._timeout, self._keep = timeout, keep
        self._selector = selectors.PollSelector()  # epoll takes no files, which input may be
        self._terminal = Terminal(streams.input)
        self._deadline: float | None = time.monotonic() + BOOT_SECONDS
        self._began = False
        self._code: int | None = None
        self._log, self._status, self._typed = b"", b"", b""

    def run(self) -> int:
        """The guest's exit code; 0 for a shell.

        Raises LabError; LabTimeout when `timeout` seconds have gone by since the guest began;
        GuestCrash; KeyboardInterrupt for Ctrl-], and for Ctrl-C before the guest begins.
        """
        self._streams.stage("booting Xen and dom0")
        with TemporaryDirectory(prefix="xen-lab-") as name:
            size = self._lay_out(Path(name))
            memory = self._guest.memory if self._guest else 0
            disks = self._guest.disks if self._guest else ()
            dom0 = DOM0_MIB + 2 * (size >> 20)
            with Machine(Path(name), dom0, memory, disks) as self._machine:
                return self._serve()

    def _lay_out(self, directory: Path) -> int:
        """Lay what QEMU loads under names that it does not take apart; the archive's size."""
        (directory / "xen").symlink_to(self._dom0.xen)
        (directory / "linux").symlink_to(self._dom0.linux)
        archive = self._guest.archive() if self._guest else Tree()
        if self._keep:
            archive.file("/keep", b"")
        initrd = directory / "initrd"
        initrd.write_bytes(self._dom0.archive.read_bytes() + pack(archive))
        return initrd.stat().st_size

    def _serve(self) -> int:
        machine, register = self._machine, self._selector.register
        register(machine.console_out, selectors.EVENT_READ, self._console)
        register(machine.log, selectors.EVENT_READ, self._logged)
        register(machine.status, selectors.EVENT_READ, self._told)
        os.set_blocking(machine.console_out, False)
        os.set_blocking(machine.console_in, False)
        with self._selector, contextlib.closing(self._terminal):
            while self._code is None:
                for key, _ in self._selector.select(self._left()):
                    key.data()
            self._drain()
        return self._code

    def _left(self) -> float | None:
        """Seconds to the deadline, if there is one; an error when it is past."""
        if self._deadline is None:
            return None
        left = self._deadline - time.monotonic()
        if left > 0:
            return left
        if self._began:
            raise LabTimeout(f"the guest ran for more than {self._timeout:g} s")
        raise LabError(f"dom0 did not come up in {BOOT_SECONDS:g} s", self._details())

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
        self._deadline = None if self._timeout is None else time.monotonic() + self._timeout
        self._terminal.pass_all()
        if self._streams.input is not None:
            self._selector.register(self._streams.input, selectors.EVENT_READ, self._type)

    def _type(self) -> None:
        """Input is read only when the last of it was taken."""
        assert self._streams.input is not None
        self._typed = os.read(self._streams.input, CHUNK)
        if self._terminal.present and LEAVE in self._typed:
            raise KeyboardInterrupt
        self._selector.unregister(self._streams.input)
        if self._typed:
            self._selector.register(self._machine.console_in, selectors.EVENT_WRITE, self._give)

    def _give(self) -> None:
        self._typed = self._typed[os.write(self._machine.console_in, self._typed) :]
        if not self._typed:
            assert self._streams.input is not None
            self._selector.unregister(self._machine.console_in)
            self._selector.register(self._streams.input, selectors.EVENT_READ, self._type)
