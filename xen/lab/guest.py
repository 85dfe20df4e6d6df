"""The guest as dom0 is told of it: its configuration for xl, and the image beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from xen.image.tree import Tree
from xen.runner import Disk
from xen.runner.domain import configuration

NAME = "app"


@dataclass(frozen=True)
class Guest:
    """A PVH kernel to boot, with its command line, memory in MiB, disks and first module.

    Of a read-only disk the guest's writes fail.
    """

    image: Path
    command_line: str = ""
    memory: int = 64
    disks: Sequence[Disk] = ()
    module: Path | None = None
    network: bool = False

    def config(self) -> str:
        """The domain's configuration, for xl create. Raises ImageError."""
        return configuration(
            [(Path(f"/dev/disk{n}"), disk.readonly) for n, disk in enumerate(self.disks)],
            name=NAME,
            kernel="/guest/image",
            memory=self.memory,
            cmdline=self.command_line,
            # Emulating the time stamp counter makes every reading of it an exit, and RDTSCP a fault
            # where the processor does not tell instruction lengths (QEMU's).
            tsc_mode="native",
            **({"ramdisk": "/guest/module"} if self.module is not None else {}),
            vif=[f"mac=00:16:3e:00:00:01,vifname={NAME}"] if self.network else [],
        )

    def lay_out(self, archive: Tree) -> None:
        """Put what dom0 looks for under /guest there. Raises ImageError."""
        archive.file("/guest/domain.cfg", self.config().encode())
        archive.file("/guest/disks", b"%d\n" % len(self.disks))
        archive.copy(self.image.resolve(), "/guest/image")
        if self.module is not None:
            archive.copy(self.module.resolve(), "/guest/module")
