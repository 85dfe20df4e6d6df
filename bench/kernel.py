"""Rows from kernel.c: the embedded kernel from C, beside the host's own calls."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from row import Row

from buildrump.build import Build
from buildrump.toolchain import find_toolchain
from buildrump.variants import find_variant

LEVELS = {
    "boot to first call": 300_000.0,
    "memory grown by 10,000 boots and halts": 4096.0,
    "unpack 1,500 files": 0.1,
    "null call": 0.25,
    "tmpfs pread 4 KiB": 0.6,
    "tmpfs pwrite 4 KiB": 0.6,
    "tmpfs stat": 0.4,
    "tmpfs create+close+unlink": 0.15,
    "ext2fs create+close+unlink": 0.5,
    "ext2fs stat of 10,000 names": 0.5,
    "ext2fs write 64 KiB": 1.5,
    "ext2fs read 64 KiB": 1.2,
}
HOST_TMPFS = Path("/dev/shm")


def program() -> Path:
    """kernel.c, compiled against the kernel's libraries."""
    source = Path(__file__).with_name("kernel.c")
    out = Path(tempfile.gettempdir()) / "rumpkernel-bench"
    build = Build(
        variant=find_variant("host"), out=out, toolchain=find_toolchain(), jobs=2, verbose=False
    )
    return build.run([source])[0]


def rows(rounds: int) -> list[Row]:
    """Build the program, run it on a fresh image, and give its rows their levels."""
    mke2fs = shutil.which("mke2fs", path="/sbin:/usr/sbin:/usr/bin:/bin")
    if mke2fs is None:
        raise SystemExit("bench: the ext2fs rows need mke2fs (Debian's e2fsprogs)")
    with tempfile.TemporaryDirectory(dir=HOST_TMPFS) as host, tempfile.TemporaryDirectory() as work:
        image = Path(work) / "image"
        command = [mke2fs, "-q", "-t", "ext2", "-N", "20000", str(image), "128M"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        run = subprocess.run(
            [program(), image, host, str(rounds)], check=True, stdout=subprocess.PIPE, text=True
        )
    return [_row(json.loads(line)) for line in run.stdout.splitlines()]


def _row(found: dict[str, object]) -> Row:
    name = str(found["row"])
    return Row(
        name,
        found["rump"],  # type: ignore[arg-type]
        found.get("host"),  # type: ignore[arg-type]
        LEVELS.get(name),
        unit=str(found["unit"]),
    )
