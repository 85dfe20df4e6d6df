"""Guests in trouble: too little of something, disks that fail or fill, floods, sudden death."""

from __future__ import annotations

import hashlib
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bare_machine import Ended, accelerated, boot

from xen.runner import Request, qemu
from xen.runner.request import MIB, Disk

PROGRAM = Path(__file__).with_name("programs") / "trouble.py"
SCRIPT = "/app/trouble.py"
TIMEOUT = 240
SECTOR = 512
BLOCK = 1024
SIZE = 40_000  # of the files that a disk comes with
KEPT = 30  # what promise() in the program does not remove
Oracle = Callable[[str], str]


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory, oracle: Oracle) -> Path:
    oracle("qemu-system-x86_64")
    output = tmp_path_factory.mktemp("trouble") / "trouble.elf"
    command = [sys.executable, "-m", "xen", "bake", str(PROGRAM), "--minimal", "-o", str(output)]
    subprocess.run(command, check=True)
    return output


def run(image: Path, *words: str, stdin: str = "") -> Ended:
    """The command `run` on an image, with its options and the program's arguments."""
    machine = "kvm" if accelerated() else "qemu"
    result = subprocess.run(
        [sys.executable, "-m", "xen", "run", "--on", machine, str(image), *words],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
    )
    return Ended(result.returncode, result.stdout + result.stderr)


@dataclass(frozen=True)
class Ext2:
    """A disk image with an ext2 file system, and what e2fsprogs says of it."""

    path: Path
    oracle: Oracle

    def debugfs(self, request: str) -> bytes:
        """The output of one of debugfs's requests."""
        command = [self.oracle("debugfs"), "-R", request, str(self.path)]
        return subprocess.run(command, check=True, capture_output=True).stdout

    def check(self, *options: str) -> int:
        """The exit code of e2fsck(8): 0 for a clean one, 1 for one that it repaired."""
        command = [self.oracle("e2fsck"), "-f", *options, str(self.path)]
        return subprocess.run(command, capture_output=True, timeout=60).returncode

    def sectors(self, name: str) -> list[int]:
        """Where a file's first blocks are, which its inode names."""
        blocks = self.debugfs(f"blocks /{name}").split()[:4]
        return [int(block) * (BLOCK // SECTOR) for block in blocks]


@pytest.fixture
def disk(tmp_path: Path, oracle: Oracle) -> Ext2:
    """4 MB with two files."""
    files, path = tmp_path / "files", tmp_path / "disk.img"
    files.mkdir()
    for name in ("victim", "other"):
        (files / name).write_bytes(os.urandom(SIZE))
    command = [oracle("mke2fs"), "-q", "-t", "ext2", "-b", str(BLOCK), "-d", str(files), str(path)]
    subprocess.run([*command, "4M"], check=True)
    return Ext2(path, oracle)


@pytest.mark.parametrize("more", [-14, -8, -1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20])
def test_little_memory(image: Path, more: int) -> None:
    """In so many MiB more than the image's own, Python works, or says MemoryError, or one line says
    why nothing begins."""
    memory = -(-image.stat().st_size // MIB) + more
    ended = run(image, "--memory", f"{memory}M", "--timeout", "100", "--", "descriptors")
    assert "(vector" not in ended.output
    assert "lost" not in ended.output
    if more == 20 or ended.code == 0:
        assert ended == Ended(0, "(1024, 4096)\nOSError EMFILE\n1023\n")
    elif "too little memory" in ended.output:
        assert ended.code in (1, 70, 126)
        assert ended.output.count("\n") == 1
    else:
        assert ended.code in (1, 127)
        assert "MemoryError" in ended.output or "annot allocate" in ended.output


@pytest.mark.parametrize(
    ("troubles", "code", "told"),
    [
        ("maps", 0, "OSError ENOMEM\nTrue\n" * 2),
        ("descriptors", 0, "(1024, 4096)\nOSError EMFILE\n1023\n"),
        ("thread_recursion", 0, "['RecursionError']\n"),
        ("thread_stack", 139, "stack overflow"),
        ("null", 139, "read at 0x0000000000000000: a null pointer"),
        ("storm", 0, "[] True True\n"),
    ],
)
def test_trouble(image: Path, troubles: str, code: int, told: str) -> None:
    ended = run(image, troubles)
    assert told in ended.output
    assert ended.code == code


def test_flood_of_output(image: Path) -> None:
    lines = [f"{number} of what nobody wants to read\n" for number in range(60_000)]
    assert run(image, "flood") == Ended(0, "".join(lines))


def test_flood_of_input(image: Path) -> None:
    text = "".join(f"line {number} of what comes too fast\n" for number in range(5000))
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert run(image, "drink", stdin=text) == Ended(0, f"thirsty\n{len(text)} {digest}\n")


def test_a_full_disk(image: Path, disk: Ext2) -> None:
    ended = run(image, "--disk", f"{disk.path}:/data", "--", "full")
    assert ended == Ended(0, "OSError ENOSPC\nTrue\n" * 2)
    assert disk.check("-n") == 0
    assert disk.debugfs("cat /last") == b"room again"


def fail(image: Path, disk: Ext2, rules: str, trouble: str) -> Ended:
    """How a program ends on a disk that fails by QEMU's blkdebug rules."""
    path = disk.path.with_name("rules")
    path.write_text(rules)
    source = f"file.driver=blkdebug,file.config={path},file.image.filename={disk.path}"
    drive = f"if=none,id=d0,format=raw,{source},rerror=report,werror=report"
    words = f"arg={SCRIPT} arg={trouble} mount=disk0:/data"
    devices = ["-drive", drive, "-device", "virtio-blk-device,drive=d0"]
    return boot(disk.oracle("qemu-system-x86_64"), image, words, devices=devices)


def errors(event: str, sectors: list[int]) -> str:
    """Rules of blkdebug: EIO at these sectors, each time."""
    rule = '[inject-error]\nevent = "{}"\nerrno = "5"\nsector = "{}"\n'
    return "".join(rule.format(event, sector) for sector in sectors)


def test_errors_of_reading(image: Path, disk: Ext2) -> None:
    rules = errors("read_aio", disk.sectors("victim")[2:3])
    ended = fail(image, disk, rules, "read_errors")
    names = ["lost+found", "other", "victim"]
    told = f"OSError EIO\nread_file {SIZE}\nOSError EIO\n{names}\n"
    assert ended == Ended(0, told)
    assert disk.check("-n") == 0


def test_errors_of_writing(image: Path, disk: Ext2) -> None:
    rules = errors("write_aio", disk.sectors("victim")[2:3])
    ended = fail(image, disk, rules, "write_errors")
    assert ended.output.startswith(f"OSError EIO\nwrite_file None\nread_file {SIZE}\n")
    assert disk.check("-y") in (0, 1)
    assert disk.debugfs("cat /other") == bytes(SIZE)


def test_errors_of_flushing(image: Path, disk: Ext2) -> None:
    rules = '[inject-error]\nevent = "flush_to_disk"\niotype = "flush"\nerrno = "5"\n'
    ended = fail(image, disk, rules, "flush_errors")
    assert ended.output.startswith(f"OSError EIO\nread_file {SIZE}\n")
    assert disk.check("-y") in (0, 1)


def content(number: int) -> bytes:
    """What promise() in the program writes to the file of this number."""
    return hashlib.shake_128(str(number).encode()).digest(number * 7919 % 50_000 + 1)


def killed(image: Path, disk: Ext2, seconds: float) -> int:
    """The last number that promise() said before QEMU was killed, so long after its first one."""
    request = Request(image, disks=(Disk(disk.path, "/data"),), arguments=("promise",))
    command = qemu.arguments(request, disk.path.with_name("status"), kvm=accelerated())
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"kept 0\r\n"
        timer = threading.Timer(seconds, process.kill)
        timer.start()
        lines = process.stdout.read().split(b"\r\n")[:-1]
        timer.join()
    assert process.returncode == -signal.SIGKILL
    return int(lines[-1].split()[1]) if lines else 0


@pytest.mark.parametrize("seed", range(8))
def test_killed_while_writing(image: Path, disk: Ext2, seed: int) -> None:
    """What fsync promised is there after fsck, the rest is consistent."""
    last = killed(image, disk, random.Random(seed).uniform(0.1, 3))
    assert disk.check("-y") in (0, 1)
    assert disk.check("-n") == 0
    for number in range(max(0, last - KEPT + 1), last + 1):
        assert disk.debugfs(f"cat /{number}") == content(number), (number, last)
