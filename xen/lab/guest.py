"""The guest as dom0 is told of it: xl.cfg(5), and an archive with the image beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from xen.image.tree import Tree
from xen.lab.errors import LabError

NAME = "app"
DISKS_MAX = 26  # xvda to xvdz, as many as the machine takes (xen/platform/include/machine/disk.h)


@dataclass(frozen=True)
class Disk:
    """A raw image on the host; of a read-only one the guest's writes fail."""

    path: Path
    readonly: bool = False


@dataclass(frozen=True)
class Guest:
    """A PVH kernel to boot, with its command line, memory in MiB, disks and first module."""

    image: Path
    command_line: str = ""
    memory: int = 64
    disks: Sequence[Disk] = ()
    module: Path | None = None
    network: bool = False

    def config(self) -> str:
        """The domain's configuration, for xl create. Raises LabError."""
        if len(self.disks) > DISKS_MAX:
            raise LabError(f"{len(self.disks)} disks: a guest takes {DISKS_MAX}")
        settings: dict[str, str | int | list[str]] = {
            "name": NAME,
            "type": "pvh",
            "kernel": "/guest/image",
            "memory": self.memory,
            "vcpus": 1,
            "cmdline": self.command_line,
            # Emulating the time stamp counter makes every reading of it an exit, and RDTSCP a fault
            # where the processor does not tell instruction lengths (QEMU's).
            "tsc_mode": "native",
            "disk": [_disk(index, disk) for index, disk in enumerate(self.disks)],
            **dict.fromkeys(("on_poweroff", "on_reboot", "on_crash"), "preserve"),
        }
        if self.module is not None:
            settings["ramdisk"] = "/guest/module"
        if self.network:
            settings["vif"] = [f"mac=00:16:3e:00:00:01,vifname={NAME}"]
        return "".join(f"{key} = {_value(value)}\n" for key, value in settings.items())

    def archive(self) -> Tree:
        """What dom0 finds under /guest. Raises LabError for files that cannot be read."""
        archive = Tree()
        archive.file("/guest/domain.cfg", self.config().encode())
        archive.file("/guest/disks", b"%d\n" % len(self.disks))
        archive.file("/guest/image", _read(self.image))
        if self.module is not None:
            archive.file("/guest/module", _read(self.module))
        return archive


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise LabError(f"{path}: {error.strerror}") from None


def _disk(index: int, disk: Disk) -> str:
    access = "ro" if disk.readonly else "rw"
    return f"format=raw,vdev=xvd{chr(ord('a') + index)},access={access},target=/dev/disk{index}"


def _value(value: str | int | list[str]) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return _quoted(value)


def _quoted(text: str) -> str:
    """A string of xl.cfg(5): backslash takes the quote's and its own meaning away."""
    if not text.isprintable():
        raise LabError(f"xl takes no control characters: {text!r}")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
