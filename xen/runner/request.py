"""What is asked of a run: the image, and what overrides its own configuration."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from xen.errors import ImageError
from xen.image.config import Setting, command_line
from xen.image.facts import facts_of

__all__ = ["MIB", "Disk", "Request"]

MIB = 1 << 20
LEAST_MEMORY = 64 * MIB
DISKS_MAX = 26
MOUNT = re.compile(r"(?P<image>.+?):(?P<mount>/[^:]*)(:(?P<type>[^:]*))?(:(?P<access>rw|ro))?")


@dataclass(frozen=True)
class Disk:
    """A raw disk image, and where the guest mounts it: ``IMG[:MOUNT[:TYPE[:rw|ro]]]``."""

    path: Path
    mount: str = ""
    readonly: bool = False

    @classmethod
    def parse(cls, text: str) -> Disk:
        """ImageError when there is no such image. A name that exists is a name, colons or not."""
        match = None if Path(text).exists() else MOUNT.fullmatch(text)
        path = Path(match["image"] if match else text)
        if not path.is_file() and not path.is_block_device():
            raise ImageError(f"no disk image {path}; write IMG[:MOUNT[:TYPE[:rw|ro]]]")
        if match is None:
            return cls(path)
        if not match["mount"].strip("/"):
            raise ImageError(f"{text}: a disk takes no other place than a directory's below /")
        return cls(path, text.removeprefix(f"{match['image']}:"), match["access"] == "ro")


@dataclass(frozen=True)
class Request:
    """A run. ``memory`` in bytes, ``timeout`` in seconds."""

    image: Path
    memory: int | None = None
    disks: tuple[Disk, ...] = ()
    env: Mapping[str, str] = field(default_factory=dict)
    arguments: tuple[str, ...] = ()
    timeout: float | None = None
    network: bool = False
    echo: bool = True  # the console shows what is typed; of input that nobody types, it need not
    report: bool = False

    def megabytes(self) -> int:
        """The memory to give: what was asked, else what the image says, else what it should need.

        In MiB, for that is what QEMU and xl count in. ImageError for less than the image itself.
        """
        asked, size = self.memory or facts_of(self.image).memory, self.image.stat().st_size
        if asked is None:
            asked = size + LEAST_MEMORY
        if asked < size:
            raise ImageError(
                f"too little memory: {asked} bytes cannot hold {self.image}, which has {size}"
            )
        return -(-asked // MIB)

    def command_line(self) -> str:
        """What the kernel is told; it overrides the image's configuration."""
        facts, settings = facts_of(self.image), list[Setting]()
        if self.arguments:
            settings += [("arg", word) for word in (*facts.command, *self.arguments)]
        settings += [("env", f"{name}={value}") for name, value in sorted(self.env.items())]
        settings += [
            ("mount", f"disk{index}:{disk.mount}")
            for index, disk in enumerate(self.disks)
            if disk.mount
        ]
        settings += [] if self.echo else [("echo", "no")]
        settings += [("report", "yes")] if self.report else []
        return command_line(settings)

    def check(self) -> None:
        """ImageError for what no machine could be made of."""
        if len(self.disks) > DISKS_MAX:
            raise ImageError(f"{len(self.disks)} disks; a machine takes {DISKS_MAX}")
        for written, other in itertools.permutations(self.disks, 2):
            if not written.readonly and written.path.samefile(other.path):
                raise ImageError(f"{written.path} is two disks; that goes if both are ro")
