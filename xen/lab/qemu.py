"""The machine that the lab emulates: a PC with nested SVM, on which Xen runs PVH guests.

Plain emulation, so that it is the same everywhere. It has three serial lines: COM1 is Xen's, COM2
dom0's, and the third is at COM3's port with an interrupt of its own, for COM1's is Xen's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from xen.lab.errors import LabError
from xen.runner import Disk

PROGRAM = "qemu-system-x86_64"
# Xen 4.17 has no 57-bit addresses, and a PV dom0 cannot have the next two. With XSAVE, QEMU 7.2 has
# registers of dom0's programs go wrong as Xen switches to a busy guest and back: of 1800 short
# programs 14 crashed or lost their arguments; with FXSAVE, none of 1400.
CPU = "max,-la57,-smap,-smep,-xsave"
XEN_OPTIONS = "console=com1 com1=115200,8n1 loglvl=warning guest_loglvl=warning"
LINUX_OPTIONS = "console=hvc0 quiet"
XEN_MIB = 160  # Xen's own memory, and what it keeps for a guest beside the guest's
END_SECONDS = 10.0


class Machine:
    """A running QEMU. Its lines are descriptors: console_in, console_out, log, status.

    With a `directory` that holds `xen`, `linux` and `initrd`. dom0 and guests: MiB of memory.
    Leaving it as a context ends QEMU; what the disks were given is in their files then.
    """

    def __init__(self, directory: Path, dom0: int, guests: int, disks: Sequence[Disk]) -> None:
        self._errors = directory / "errors"
        self.log, log = os.pipe()
        self.status, status = os.pipe()
        try:
            self._process = subprocess.Popen(
                _command(dom0, guests, disks, log, status),
                cwd=directory,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors.open("wb"),
                pass_fds=(log, status),
                bufsize=0,
                start_new_session=True,  # Ctrl-C is the lab's
            )
        except BaseException:
            os.close(self.log)
            os.close(self.status)
            raise
        finally:
            os.close(log)
            os.close(status)
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.console_in = self._process.stdin.fileno()
        self.console_out = self._process.stdout.fileno()

    def __enter__(self) -> Machine:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.terminate()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
        with self._process:
            os.close(self.log)
            os.close(self.status)

    def why(self) -> str:
        """What QEMU said when it ended by itself."""
        self._process.wait(END_SECONDS)
        said = self._errors.read_text(errors="replace").strip()
        return said or f"QEMU ended by itself, with status {self._process.returncode}"


def _command(dom0: int, guests: int, disks: Sequence[Disk], log: int, status: int) -> list[str]:
    program = shutil.which(PROGRAM)
    if program is None:
        raise LabError(f"no {PROGRAM}: apt-get install qemu-system-x86")
    xen = f"{XEN_OPTIONS} dom0_mem={dom0}M,max:{dom0}M"
    return [
        *(program, "-M", "pc", "-accel", "tcg", "-cpu", CPU, "-m", f"{dom0 + guests + XEN_MIB}M"),
        *("-nodefaults", "-no-user-config", "-no-reboot", "-display", "none"),
        *("-chardev", f"file,id=log,path=/dev/fd/{log}", "-serial", "chardev:log"),
        *("-chardev", "stdio,id=console,signal=off", "-serial", "chardev:console"),
        *("-chardev", f"file,id=status,path=/dev/fd/{status}"),
        *("-device", "isa-serial,chardev=status,index=2,irq=10"),
        *("-kernel", "xen", "-append", xen, "-initrd", f"linux {LINUX_OPTIONS},initrd"),
        *(word for index, disk in enumerate(disks) for word in _disk(index, disk)),
    ]


def _disk(index: int, disk: Disk) -> Sequence[str]:
    path = str(disk.path.absolute()).replace(",", ",,")
    snapshot = ",snapshot=on" if disk.readonly else ""
    return (
        *("-drive", f"if=none,id=drive{index},format=raw,file={path}{snapshot}"),
        *("-device", f"nvme,drive=drive{index},serial=disk{index}"),
    )
