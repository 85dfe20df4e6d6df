"""An image: the machine and a root archive, linked."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from buildrump import BuildError
from xen import build
from xen.cpio import ALIGNMENT
from xen.errors import ImageError

__all__ = ["SECTION", "link", "machine_object"]

SECTION = ".archive"
INSTALLED = Path(__file__).resolve().parents[1] / "lib" / build.MACHINE_OBJECT
CHECKOUT = Path(__file__).resolve().parents[2] / "build"


def machine_object() -> Path:
    """The machine that is installed; in a checkout, built there."""
    if INSTALLED.exists():
        return INSTALLED
    try:
        return build.MachineBuild(CHECKOUT / "xen", CHECKOUT / "freestanding").run()
    except BuildError as error:
        raise ImageError(f"cannot build the machine: {error}") from None


def link(archive: bytes, image: Path, work: Path) -> None:
    """Write the bootable ELF file of an archive; ``work`` is a directory for what comes between."""
    machine = machine_object()
    content, holder = work / "archive.cpio", work / "archive.o"
    content.write_bytes(archive)
    objcopy = shutil.which("objcopy")
    if objcopy is None:
        raise ImageError("no objcopy and ld: apt-get install binutils")
    flags = f"{SECTION},alloc,load,readonly,data,contents"
    command = [objcopy, "-I", "binary", "-O", "elf64-x86-64", "-B", "i386:x86-64"]
    command += ["--rename-section", f".data={flags}", "--strip-all"]
    command += ["--set-section-alignment", f".data={ALIGNMENT}", str(content), str(holder)]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        raise ImageError(f"objcopy failed: {result.stderr.strip()}")
    try:
        build.link_image([machine, holder], image, ["--strip-debug"])
    except BuildError as error:
        raise ImageError(f"cannot link the image: {error}") from None
