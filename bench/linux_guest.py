"""The peer of an image: Debian's cloud Linux kernel on the same machine, with the same files.

The initramfs is the root archive of the image as it is, uncompressed, which is quickest; its init
is the image's static Python. So both guests run the same program by the same interpreter.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from xen import cache, cpio
from xen.image.facts import facts_of, members_of
from xen.lab.packages import Packages, members
from xen.runner import qemu

INTERPRETER = "/usr/bin/python3"
# What makes Linux's start shortest here: no messages, and no search for buses that are not there.
OPTIONS = (
    "quiet console=ttyS0 8250.nr_uarts=1 pci=off panic=-1 reboot=t nokaslr "
    f"tsc=reliable no_timer_check random.trust_cpu=on rdinit={INTERPRETER}"
)


def kernel() -> Path:
    """Debian's cloud kernel, fetched once into the cache for each of its versions."""
    packages = Packages(cache.directory() / "lab")
    name = packages.depends("linux-image-cloud-amd64", r"linux-image-\d.*-cloud-amd64")
    place = cache.directory() / "bench" / cache.fingerprint([packages.versions([name])])
    if not place.exists():
        with cache.made(place) as made, tempfile.TemporaryDirectory() as work:
            packages.download([name], Path(work))
            [package] = Path(work).iterdir()
            for _, content in members(package, lambda path: path.startswith("/boot/vmlinuz-")):
                assert isinstance(content, bytes)
                (made / "linux").write_bytes(content)
    return place / "linux"


@dataclass(frozen=True)
class LinuxGuest:
    """A kernel and an initramfs."""

    linux: Path
    initramfs: Path
    words: Sequence[str]

    def command(self, megabytes: int, *, kvm: bool) -> list[str]:
        """QEMU's command line; the console is standard input and output."""
        machine = [qemu.find(), *qemu.MACHINE, *qemu.ACCELERATORS[kvm], "-m", f"{megabytes}M"]
        console = [*qemu.CONSOLE, "chardev:console", "-kernel", str(self.linux)]
        append = f"{OPTIONS} SYSCALL_BACKEND=host -- {' '.join(self.words)}"
        return [*machine, *console, "-initrd", str(self.initramfs), "-append", append]


def linux_guest(image: Path, linux: Path) -> LinuxGuest:
    """The guest that does what the image does; its initramfs is written beside the image."""
    initramfs = image.with_suffix(".cpio")
    initramfs.write_bytes(cpio.archive(members_of(image)))
    return LinuxGuest(linux, initramfs, facts_of(image).command)
