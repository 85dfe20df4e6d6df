"""Virtio's disks and networks as QEMU brings them, by the cases of virtio_selftest.c."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import ROOT, Ended, boot

from xen.build import MachineBuild

SIZE = 16 << 20
INTERFACES = {"legacy": [], "modern": ["-global", "virtio-mmio.force-legacy=false"]}
Run = Callable[..., Ended]


@pytest.fixture(scope="module")
def image() -> Path:
    build = MachineBuild(ROOT / "build" / "xen", ROOT / "build" / "freestanding")
    return build.test_image(Path(__file__).with_name("virtio_selftest.c"))


@pytest.fixture(params=INTERFACES)
def run(
    image: Path, oracle: Callable[[str], str], request: pytest.FixtureRequest
) -> Callable[..., Ended]:
    """Function from a case and QEMU's arguments for devices to how the machine ended."""
    qemu = oracle("qemu-system-x86_64")
    interface = INTERFACES[request.param]

    def run(case: str, *devices: str) -> Ended:
        return boot(qemu, image, f"selftest.case={case}", devices=[*interface, *devices])

    return run


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    path = tmp_path / "disk.img"
    path.write_bytes(b"")
    with path.open("r+b") as file:
        file.truncate(SIZE)
    return path


def drive(source: str, name: str = "d0", options: str = "") -> list[str]:
    """A disk of what QEMU calls `source`."""
    backend = f"if=none,id={name},format=raw,{source}"
    return ["-drive", backend, "-device", f"virtio-blk-device,drive={name}{options}"]


def wire(*macs: str) -> list[str]:
    """Interfaces that hear each other."""
    return [
        word
        for number, mac in enumerate(macs)
        for word in (
            *("-netdev", f"hubport,hubid=0,id=n{number}"),
            *("-device", f"virtio-net-device,netdev=n{number},mac={mac}"),
        )
    ]


def test_devices_come_in_the_order_of_the_command_line(run: Run, disk: Path) -> None:
    second = disk.with_name("second.img")
    second.write_bytes(bytes(1 << 20))
    disks = drive(f"file={disk}") + drive(f"file={second},readonly=on", "d1")
    ended = run("list", *disks, *wire("52:54:00:00:00:01", "52:54:00:00:00:02"))
    assert ended.output.replace("qemu", "\nqemu").split("\n")[:5] == [
        f"disk0 virtio {SIZE} 512 0",
        f"disk1 virtio {1 << 20} 512 1",
        "net0 virtio 52:54:00:00:00:01 1500",
        "net1 virtio 52:54:00:00:00:02 1500",
        "list passed",
    ]


@pytest.mark.parametrize(
    "options",
    ["", ",seg-max-adjust=off,queue-size=4", ",queue-size=256", ",write-cache=off"],
    ids=["usual", "small queue", "large queue", "no flush"],
)
def test_transfers(run: Run, disk: Path, options: str) -> None:
    assert run("transfer", *drive(f"file={disk}", options=options)) == Ended(0, "transfer passed\n")
    expected = bytes((i * 31 + (i >> 9) * 7 + 1) & 0xFF for i in range(1 << 16))
    assert disk.read_bytes()[512 : 512 + len(expected)] == expected


def test_large_sectors(run: Run, disk: Path) -> None:
    sectors = ",logical_block_size=4096,physical_block_size=4096"
    ended = run("list", *drive(f"file={disk}", options=sectors))
    assert ended.output.startswith(f"disk0 virtio {SIZE} 4096 0\n")


def test_threads_share_a_disk(run: Run, disk: Path) -> None:
    assert run("threads", *drive(f"file={disk}")) == Ended(0, "threads passed\n")


def test_read_only_disk(run: Run, disk: Path) -> None:
    ended = run("readonly", *drive(f"file={disk},readonly=on"))
    assert ended == Ended(0, "readonly passed\n")


def test_errors_of_the_device(run: Run, disk: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    error = '[inject-error]\nevent = "{}"\nerrno = "5"\n'
    rules.write_text(error.format("read_aio") + error.format("write_aio"))
    source = f"file.driver=blkdebug,file.config={rules},file.image.filename={disk}"
    device = drive(f"{source},rerror=report,werror=report")
    assert run("errors", *device) == Ended(0, "errors passed\n")


def test_frames(run: Run) -> None:
    ended = run("frames", *wire("52:54:00:00:00:01", "52:54:00:00:00:02"))
    assert ended.code == 0, ended.output


def test_a_malformed_device_word_is_told(image: Path, oracle: Callable[[str], str]) -> None:
    words = "selftest.case=list virtio_mmio.device=4K@0xfeb00000:5 virtio_mmio.device=512@0x1000:5"
    ended = boot(oracle("qemu-system-x86_64"), image, words)
    assert ended.code == 0
    assert ended.output.count("virtio: what is this device?") == 2
