"""The machine under Xen, in the lab: Xen and dom0 from Debian's packages, emulated by QEMU."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from bare_machine import ROOT

from xen.build import MachineBuild
from xen.lab import Guest, LabError, Session, Streams, dom0
from xen.runner import Disk

HERE = Path(__file__).parent
TIMEOUT = 240
MEBIBYTE = 1 << 20
Run = Callable[..., "Ended"]


@dataclass(frozen=True)
class Ended:
    """How a guest ended: its exit code and its console."""

    code: int
    output: str


@pytest.fixture
def run(oracle: Callable[[str], str]) -> Run:
    """Function that runs a guest to its end; what is `typed` waits at its console."""
    oracle("qemu-system-x86_64")

    def run(image: Path, typed: str = "", **settings: object) -> Ended:
        guest = Guest(image, network=True, **settings)  # type: ignore[arg-type]
        output, log = bytearray(), bytearray()
        with tempfile.TemporaryFile() as input_file:
            input_file.write(typed.encode())
            input_file.seek(0)
            streams = Streams(output.extend, log.extend, print, input_file.fileno())
            try:
                code = Session(dom0(), streams, guest=guest, timeout=TIMEOUT).run()
            except LabError as error:
                said = output.decode(errors="replace")
                pytest.fail(f"{error}\n{error.details}\nconsole:\n{said[-3000:]}")
        return Ended(code, output.decode().replace("\r\n", "\n"))

    return run


def sequence(seed: int, count: int) -> bytes:
    """The numbers that xen_selftest.c fills its buffers with."""
    words = []
    for _ in range(count):
        seed = (seed * 1664525 + 1013904223) & 0xFFFFFFFF
        words.append(seed.to_bytes(4, "little"))
    return b"".join(words)


def test_machine(run: Run, tmp_path: Path) -> None:
    build = MachineBuild(ROOT / "build" / "xen", ROOT / "build" / "freestanding")
    image = build.test_image(HERE / "xen_selftest.c")
    writable, readonly = tmp_path / "writable.img", tmp_path / "readonly.img"
    writable.write_bytes(bytes(8 * MEBIBYTE))
    readonly.write_bytes(b"read-only".ljust(MEBIBYTE, b"\0"))
    ended = run(
        image, "what is typed\n", disks=[Disk(writable), Disk(readonly, readonly=True)],
        command_line="selftest.case=all",
    )  # fmt: skip
    names = "clock store shutdown readonly threads disk net".split()
    lines = ended.output.splitlines()
    assert lines[: len(names)] == [f"{name} passed" for name in names]
    assert lines[-1] == "flood passed"
    assert [line for line in lines if line.startswith("line ")] == [
        f"line {number}" for number in range(20000)
    ]
    assert ended.code == 37
    assert writable.read_bytes()[:MEBIBYTE] == sequence(4711, MEBIBYTE // 4)


def ext2_image(path: Path, megabytes: int, oracle: Callable[[str], str]) -> Path:
    """An image with a file /old in it."""
    root = path.with_suffix(".root")
    root.mkdir()
    (root / "old").write_text("from the host\n")
    command = [oracle("mke2fs"), "-q", "-t", "ext2", "-d", str(root), str(path), f"{megabytes}M"]
    subprocess.run(command, check=True)
    return path


def on_image(tool: Sequence[str]) -> str:
    return subprocess.run(tool, check=True, capture_output=True, text=True).stdout


def test_python_with_disk_and_network(
    run: Run, tmp_path: Path, oracle: Callable[[str], str]
) -> None:
    disk = ext2_image(tmp_path / "disk.img", 160, oracle)
    image = tmp_path / "devices.elf"
    bake = [sys.executable, "-m", "xen", "bake", str(HERE / "programs" / "devices.py")]
    bake += ["--minimal", "--disk", "disk0:/data", "-o", str(image)]
    subprocess.run(bake, check=True)
    ended = run(
        image, memory=96, disks=[Disk(disk)], command_line="echo=no arg=/app/devices.py arg=100"
    )
    assert ended.output.startswith("disk written\nwe are 00:16:3e:00:00:01\nanswered by ")
    assert ended.code == 9
    on_image([oracle("e2fsck"), "-fn", str(disk)])
    note = on_image([oracle("debugfs"), "-R", "cat /directory/note", str(disk)])
    assert note == "written in the guest\n"
    assert "old" not in on_image([oracle("debugfs"), "-R", "ls -l /", str(disk)])
