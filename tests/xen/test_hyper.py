"""The embedded kernel on the machine, by hyper_selftest.c in a machine of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import ROOT, Ended, boot

from xen.build import MachineBuild

EX_CONFIG = 78
DISK_SIZE = 16 << 20
TESTS = "copy_faults anonmmap files disk network pipe lwps".split()


def drive(image: Path, options: str = "") -> list[str]:
    """QEMU's arguments for a disk with that image."""
    what = f"if=none,id=d0,format=raw,file={image}{options}"
    return ["-drive", what, "-device", "virtio-blk-device,drive=d0"]


@pytest.fixture(scope="module")
def image() -> Path:
    build = MachineBuild(ROOT / "build" / "xen", ROOT / "build" / "freestanding")
    return build.test_image(Path(__file__).with_name("hyper_selftest.c"))


@pytest.fixture
def run(image: Path, oracle: Callable[[str], str]) -> Callable[..., Ended]:
    """Function from a command line and QEMU's devices to how the machine ended."""
    qemu = oracle("qemu-system-x86_64")
    return lambda words="", devices=(): boot(qemu, image, words, devices=devices)


@pytest.fixture
def ext2(tmp_path: Path, oracle: Callable[[str], str]) -> Path:
    disk = tmp_path / "disk.img"
    disk.touch()
    with disk.open("r+b") as file:
        file.truncate(DISK_SIZE)
    subprocess.run([oracle("mke2fs"), "-q", "-F", str(disk)], check=True)
    return disk


def check(ended: Ended) -> None:
    for test in TESTS:
        assert f"ok test_{test}\n" in ended.output, ended.output
    assert ended.code == 0


def test_kernel(run: Callable[..., Ended]) -> None:
    check(run())


def test_ext2_is_written_and_clean(
    run: Callable[..., Ended], ext2: Path, oracle: Callable[[str], str]
) -> None:
    check(run("mount=disk0:/data", drive(ext2)))
    subprocess.run([oracle("e2fsck"), "-fn", str(ext2)], check=True, capture_output=True)
    command = [oracle("debugfs"), "-R", "stat /file", str(ext2)]
    stat = subprocess.run(command, check=True, capture_output=True, text=True)
    assert "Size: 4194304" in stat.stdout


def test_frames_go_out_and_come_in(run: Callable[..., Ended]) -> None:
    ended = run("", ["-netdev", "user,id=n0", "-device", "virtio-net-device,netdev=n0"])
    check(ended)
    assert "100 answers\n" in ended.output


@pytest.mark.parametrize(
    ("mount", "why"),
    [
        ("disk7:/data", "there is no such disk"),
        (f"disk0:/{'a' * 1100}", "the path is too long"),
        (f"disk0:/{'a' * 300}", "its directory cannot be made (error 63)"),
        ("disk0:/data:nosuchfs", "file systems nosuchfs are not known"),
        ("disk0:/data", "no file system that is known on it, or a damaged one"),
        ("disk0:/data:ext2", "no file system ext2 on it, or a damaged one"),
    ],
    ids=["disk", "length", "name", "type", "empty", "ext2"],
)
def test_mounts_that_cannot_be(
    run: Callable[..., Ended], tmp_path: Path, mount: str, why: str
) -> None:
    disk = tmp_path / "empty.img"
    disk.write_bytes(bytes(1 << 20))
    ended = run(f"mount={mount}", drive(disk))
    assert why in ended.output
    assert ended.code == EX_CONFIG


def test_disk_that_is_read_only(run: Callable[..., Ended], ext2: Path) -> None:
    ended = run("mount=disk0:/data", drive(ext2, ",readonly=on"))
    assert "it can only be read (:ro)\n" in ended.output
    assert ended.code == EX_CONFIG
