"""ext2fs on disks that fail and machines that crash: what fsync and sync promised is there.

The record layer keeps every write, so the disk can be rebuilt as any crash would have left it;
e2fsck then repairs that image, and the promised files must have come through.
"""

from __future__ import annotations

import errno
import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from failing import fails

import rump
from rump import Fault

Oracle = Callable[[str], str]
CRASHES = 25


def make_image(oracle: Oracle, path: Path, size: str = "8M") -> bytearray:
    command = [oracle("mke2fs"), "-q", "-F", "-t", "ext2", "-b", "1024", str(path), size]
    subprocess.run(command, check=True, capture_output=True)
    return bytearray(path.read_bytes())


def fsck(oracle: Oracle, option: str, image: Path) -> tuple[int, str]:
    done = subprocess.run(
        [oracle("e2fsck"), option, str(image)], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


class Writer:
    """Makes and unmakes files under /e; now and then it fsyncs one, and remembers when."""

    def __init__(self, system: rump.RumpSystem, disk: rump.Disk, seed: int) -> None:
        self.system = system
        self.disk = disk
        self.random = random.Random(seed)
        self.promised: dict[str, tuple[int, bytes]] = {}  # name: records by then, contents
        self.loose: list[str] = []

    def step(self, number: int) -> None:
        name = f"/e/{'promised' if number % 5 == 0 else 'loose'}{number}"
        data = self.random.randbytes(self.random.randrange(1, 60_000))
        with self.system.open(name, "wronly, creat", "0644") as fd:
            fd.write(data)
            if number % 5 == 0:
                fd.fsync()
                self.promised[name] = (self.disk.stat().records, data)
            else:
                self.loose.append(name)
        if len(self.loose) > 12:
            self.unmake()

    def unmake(self) -> None:
        name = self.loose.pop(self.random.randrange(len(self.loose)))
        if self.random.random() < 0.5:
            self.system.unlink(name)
        else:
            self.system.truncate(name, self.random.randrange(20_000))


def check_crash(oracle: Oracle, image: Path, files: dict[str, bytes]) -> None:
    status, said = fsck(oracle, "-fy", image)
    assert status in (0, 1), said
    with rump.boot() as R, R.attach(image) as disk:
        R.mkdir("/e", "0755")
        R.mount(disk, "/e", "ext2fs", "rdonly")
        for name, data in files.items():
            with R.open(name) as fd:
                assert fd.read(len(data) + 1) == data, name
        R.unmount("/e")


def test_what_fsync_promised_survives_a_crash(oracle: Oracle, tmp_path: Path) -> None:
    path = tmp_path / "image"
    before = make_image(oracle, path)
    with rump.boot(bufcache=1 << 20) as R:
        disk = R.attach(bytearray(before), record=True)
        R.mkdir("/e", "0755")
        R.mount(disk, "/e", "ext2fs")
        writer = Writer(R, disk, seed=5)
        for number in range(150):
            writer.step(number)
        records = list(disk.records())
        R.unmount("/e")
    assert len(records) > 100
    for point in sorted(random.Random(6).sample(range(len(records)), CRASHES)):
        image = bytearray(before)
        for record in records[:point]:
            image[record.offset : record.offset + len(record.data)] = record.data
        path.write_bytes(image)
        check_crash(
            oracle, path, {n: data for n, (when, data) in writer.promised.items() if when <= point}
        )


def test_after_sync_the_disk_is_consistent(oracle: Oracle, tmp_path: Path) -> None:
    path = tmp_path / "image"
    before = make_image(oracle, path)
    with rump.boot() as R:
        disk = R.attach(bytearray(before), record=True)
        R.mkdir("/e", "0755")
        R.mount(disk, "/e", "ext2fs")
        writer = Writer(R, disk, seed=7)
        points = []
        for number in range(60):
            writer.step(number)
            if number % 10 == 9:
                R.sync()
                points.append(disk.stat().records)
        for point in points:
            image = bytearray(before)
            disk.replay(image, point)
            path.write_bytes(image)
            status, said = fsck(oracle, "-fn", path)
            assert status == 0, said


@pytest.mark.parametrize("seed", range(4))
def test_failed_writes_lose_nothing(oracle: Oracle, tmp_path: Path, seed: int) -> None:
    path = tmp_path / "image"
    make_image(oracle, path)
    dice = random.Random(seed)
    with rump.boot(bufcache=1 << 20) as R:
        disk = R.attach(path, faults=[])
        R.mkdir("/e", "0755")
        R.mount(disk, "/e", "ext2fs")
        kept: dict[str, bytes] = {}
        failed = 0
        for number in range(80):
            disk.faults(Fault("write", skip=dice.randrange(6), times=dice.randrange(1, 4)))
            name, data = f"/e/f{number}", dice.randbytes(dice.randrange(1, 40_000))
            try:
                with R.open(name, "wronly, creat", "0644") as fd:
                    fd.write(data)
                    kept[name] = data
                    fd.fsync()
            except OSError as error:
                if error.errno != errno.EIO:
                    raise
                failed += 1
        assert failed > 5
        disk.faults()
        R.sync()
        for name, data in kept.items():
            with R.open(name) as fd:
                assert fd.read(len(data) + 1) == data, name
        R.unmount("/e")
        disk.detach()
    status, said = fsck(oracle, "-fn", path)
    assert status == 0, said


def test_halt_tells_what_is_lost(oracle: Oracle, tmp_path: Path) -> None:
    path = tmp_path / "image"
    make_image(oracle, path)
    R = rump.boot()
    disk = R.attach(path, faults=[])
    R.mkdir("/e", "0755")
    R.mount(disk, "/e", "ext2fs")
    with R.open("/e/file", "wronly, creat", "0644") as fd:
        fd.write(bytes(100_000))
    disk.faults(Fault("write"))
    with fails("EIO"):
        R.halt()
