"""QEMU as the machine: its command line, and what its end says.

The machine type is microvm without ACPI: serial port, virtio-mmio, nothing else. Two of QEMU's
debug devices carry the exit code: isa-debug-exit, whose status is cut to 7 bits, ends QEMU;
isa-debugcon gets the line ``exit CODE`` before.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from xen.errors import ImageError
from xen.runner.request import Disk, Request

__all__ = ["PROGRAM", "arguments", "exit_code", "find", "kvm_works"]

PROGRAM = "qemu-system-x86_64"
MACHINE = ["-M", "microvm,acpi=off", "-nodefaults", "-no-user-config", "-no-reboot"]
CONSOLE = ["-display", "none", "-chardev", "stdio,id=console,signal=off", "-serial"]
EXIT_PORT = "isa-debug-exit,iobase=0xf4,iosize=4"
STATUS_PORT = "isa-debugcon,iobase=0x402,chardev=status"
VIRTUALIZATION = {"vmx", "svm"}  # flags of processors that KVM can use
ACCELERATORS = {True: ["-accel", "kvm", "-cpu", "host"], False: ["-accel", "tcg", "-cpu", "max"]}
PROBE_SECONDS = 10
EXIT_LINE = re.compile(r"^exit (\d+)$", re.MULTILINE)


def find() -> str:
    """QEMU's path; ImageError says what to install."""
    found = shutil.which(PROGRAM)
    if found is None:
        raise ImageError(f"no {PROGRAM}: apt-get install qemu-system-x86")
    return found


def processor_flags() -> set[str]:
    """What the host's processor has; of proc(5)'s cpuinfo."""
    text = Path("/proc/cpuinfo").read_text() if os.path.exists("/proc/cpuinfo") else ""
    return set(next((line for line in text.splitlines() if line.startswith("flags")), "").split())


def kvm_works() -> bool:
    """Whether QEMU can start a processor under KVM here, which a device alone does not say.

    A KVM that works without the processor's help runs ring 0, where images live, by emulation, far
    slower than QEMU's own.
    """
    if not os.access("/dev/kvm", os.R_OK | os.W_OK) or not VIRTUALIZATION & processor_flags():
        return False
    command = [find(), *MACHINE, *ACCELERATORS[True], "-display", "none", "-S", "-monitor", "stdio"]
    try:
        result = subprocess.run(
            command, input=b"quit\n", capture_output=True, timeout=PROBE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return result.returncode == 0


def arguments(request: Request, status: Path, *, kvm: bool) -> list[str]:
    """The command that runs an image; its console is standard input and output."""
    words = [find(), *MACHINE, *ACCELERATORS[kvm], "-m", f"{request.megabytes()}M"]
    words += [*CONSOLE, "chardev:console", "-device", EXIT_PORT]
    words += ["-chardev", f"file,id=status,path={quoted(status)}", "-device", STATUS_PORT]
    words += ["-kernel", str(request.image.absolute()), "-append", request.command_line()]
    for index, disk in enumerate(request.disks):
        words += ["-drive", drive(index, disk), "-device", f"virtio-blk-device,drive=disk{index}"]
    if request.network:
        words += ["-netdev", "user,id=net0", "-device", "virtio-net-device,netdev=net0"]
    return words


def drive(index: int, disk: Disk) -> str:
    """A disk as QEMU is told of it."""
    access = ",read-only=on" if disk.readonly else ""
    return f"if=none,id=disk{index},format=raw,file={quoted(disk.path.absolute())}{access}"


def quoted(path: Path) -> str:
    """A path in one of QEMU's lists of options: a comma stands twice."""
    return str(path).replace(",", ",,")


def exit_code(status: Path, returned: int, complaint: str) -> int:
    """The guest's exit code, of the status port's text; ImageError when the guest told none."""
    told = EXIT_LINE.findall(status.read_text(errors="replace")) if status.exists() else []
    if told:
        return int(told[-1])
    lines = [line for line in complaint.splitlines() if line.strip() and "warning: " not in line]
    if returned != 0 and lines:
        raise ImageError(f"QEMU failed: {lines[0].strip()}")
    raise ImageError("the machine stopped without an exit code")
