"""Disks: what they are made of, and their layers."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from failing import fails
from partitions import LINUX, SECTOR, gpt, mbr_entry

import rump
from rump import Fault, Record

MIB = 1 << 20


def test_memory(rump_system: rump.RumpSystem) -> None:
    disk = rump_system.attach(size=MIB)
    assert rump_system.stat(disk).isblk
    assert rump_system.stat(disk.rawpath).ischr
    with rump_system.open(disk.rawpath, "rdwr") as fd:
        assert fd.pread(SECTOR, 0) == bytes(SECTOR)
        assert fd.pwrite(b"x" * SECTOR, MIB - SECTOR) == SECTOR
        assert fd.pread(SECTOR, MIB - SECTOR) == b"x" * SECTOR
        assert fd.pread(SECTOR, MIB) == b""
    state = disk.stat()
    assert (state.size, state.sector_size) == (MIB, SECTOR)
    assert state.writes == 1
    assert state.bytes_written == SECTOR
    disk.detach()
    disk.detach()
    with fails("ENOENT"):
        rump_system.open(disk.rawpath)


def test_memory_needs_a_size(rump_system: rump.RumpSystem) -> None:
    with pytest.raises(ValueError, match="needs its size"):
        rump_system.attach()


def test_what_no_disk_is_made_of(rump_system: rump.RumpSystem) -> None:
    for wrong in (12, [b"x"], memoryview(bytearray(MIB))[::2]):
        with pytest.raises(TypeError, match="a path, a contiguous buffer or a Backing"):
            rump_system.attach(wrong)


def test_a_buffer(rump_system: rump.RumpSystem) -> None:
    memory = bytearray(MIB)
    disk = rump_system.attach(memory)
    with rump_system.open(disk.rawpath, "rdwr") as fd:
        fd.pwrite(b"y" * SECTOR, SECTOR)
    assert memory[SECTOR : 2 * SECTOR] == b"y" * SECTOR
    with pytest.raises(BufferError):
        memory.extend(b"more")
    disk.detach()


def test_a_read_only_buffer(rump_system: rump.RumpSystem) -> None:
    with pytest.raises(TypeError, match="readonly=True"):
        rump_system.attach(bytes(MIB))
    disk = rump_system.attach(b"z" * MIB, readonly=True)
    with rump_system.open(disk.rawpath, "rdonly") as fd:
        assert fd.pread(SECTOR, SECTOR) == b"z" * SECTOR
    assert disk.stat().readonly


def test_a_window_too_large(rump_system: rump.RumpSystem) -> None:
    with pytest.raises(ValueError, match="the buffer has"):
        rump_system.attach(bytearray(MIB), size=MIB, offset=SECTOR)


def test_a_host_file(rump_system: rump.RumpSystem, tmp_path: Path) -> None:
    path = tmp_path / "x.img"
    path.write_bytes(bytes(MIB))
    disk = rump_system.attach(path, "/dev/mydisk")
    assert disk.path == "/dev/mydisk"
    assert disk.hostpath == str(path)
    with rump_system.open("/dev/rmydisk", "rdwr") as fd:
        fd.pwrite(b"w" * SECTOR, 0)
        fd.fsync()
    assert path.read_bytes()[:SECTOR] == b"w" * SECTOR
    disk.detach()


def test_a_host_file_that_is_not_there(rump_system: rump.RumpSystem, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        rump_system.attach(tmp_path / "none.img")
    assert caught.value.filename == str(tmp_path / "none.img")


def test_a_name_in_use(rump_system: rump.RumpSystem) -> None:
    rump_system.attach(path="/dev/one", size=MIB)
    with pytest.raises(FileExistsError):
        rump_system.attach(path="/dev/one", size=MIB)


def test_a_window(rump_system: rump.RumpSystem) -> None:
    memory = bytearray(MIB)
    disk = rump_system.attach(memory, offset=4096, size=8192)
    assert disk.stat().size == 8192
    with rump_system.open(disk.rawpath, "rdwr") as fd:
        fd.pwrite(b"v" * SECTOR, 0)
        assert fd.pread(SECTOR, 8192) == b""
    assert memory[4096 : 4096 + SECTOR] == b"v" * SECTOR


def test_read_only(rump_system: rump.RumpSystem) -> None:
    disk = rump_system.attach(size=MIB, readonly=True)
    with fails("EROFS", "EACCES"), rump_system.open(disk.rawpath, "rdwr") as fd:
        fd.pwrite(bytes(SECTOR), 0)


class Python:
    """A disk in Python that can go wrong."""

    size = MIB

    def __init__(self) -> None:
        self.data = bytearray(self.size)
        self.flushes = 0
        self.wrong: BaseException | None = None

    def _go(self) -> None:
        if self.wrong is not None:
            raise self.wrong

    def pread(self, n: int, offset: int) -> bytes:
        self._go()
        return bytes(self.data[offset : offset + n])

    def pwrite(self, data: memoryview, offset: int) -> None:
        self._go()
        self.data[offset : offset + len(data)] = data

    def flush(self) -> None:
        self._go()
        self.flushes += 1


def test_a_disk_in_python(rump_system: rump.RumpSystem) -> None:
    bottom = Python()
    assert isinstance(bottom, rump.Backing)
    disk = rump_system.attach(bottom)
    with rump_system.open(disk.rawpath, "rdwr") as fd:
        fd.pwrite(b"u" * SECTOR, 0)
        assert bottom.data[:SECTOR] == b"u" * SECTOR
        assert fd.pread(SECTOR, 0) == b"u" * SECTOR
        bottom.wrong = OSError(errno.ENOSPC, "full")
        with fails("ENOSPC"):
            fd.pwrite(bytes(SECTOR), 0)
        bottom.wrong = ZeroDivisionError("mine")
        with fails("EIO"):
            fd.pread(SECTOR, 0)
        assert disk.error is bottom.wrong
        bottom.wrong = None
        assert fd.pread(SECTOR, 0) == b"u" * SECTOR


def test_records(rump_system: rump.RumpSystem) -> None:
    disk = rump_system.attach(size=MIB, record=True)
    with rump_system.open(disk.rawpath, "rdwr") as fd:
        fd.pwrite(b"1" * SECTOR, 0)
        fd.pwrite(b"2" * 1024, 4096)
        fd.fsync()
    records = list(disk.records())
    assert [r for r in records if r.op == "write"] == [
        Record("write", 0, b"1" * SECTOR),
        Record("write", 4096, b"2" * 1024),
    ]
    assert records[-1].op == "flush"


def test_faults(rump_system: rump.RumpSystem) -> None:
    disk = rump_system.attach(size=MIB, faults=[Fault("read", error="EIO", start=4096, end=8192)])
    with rump_system.open(disk.rawpath, "rdwr") as fd:
        assert fd.pread(SECTOR, 0) == bytes(SECTOR)
        with fails("EIO"):
            fd.pread(SECTOR, 4096)
        disk.faults(Fault("write", error="ENOSPC", times=1, skip=1))
        fd.pwrite(bytes(SECTOR), 0)
        with fails("ENOSPC"):
            fd.pwrite(bytes(SECTOR), 0)
        fd.pwrite(bytes(SECTOR), 0)
        disk.faults(Fault("write", "tear", bytes=SECTOR))
        with fails("EIO"):
            fd.pwrite(b"t" * 1024, 0)
        disk.faults()
        assert fd.pread(1024, 0) == b"t" * SECTOR + bytes(SECTOR)
        disk.faults(Fault("write", "drop"))
        assert fd.pwrite(b"d" * SECTOR, 0) == SECTOR
        assert fd.pread(SECTOR, 0) == b"t" * SECTOR
        disk.faults(Fault("read", "delay", delay=0.05))
        start = time.perf_counter()
        fd.pread(SECTOR, 0)
        assert time.perf_counter() - start >= 0.05
    assert disk.stat().errors == 3


@pytest.mark.parametrize("wrong", [Fault("erase"), Fault(kind="explode"), Fault(error="EWHAT")])
def test_unknown_words_in_faults(rump_system: rump.RumpSystem, wrong: Fault) -> None:
    disk = rump_system.attach(size=MIB, faults=[])
    with pytest.raises(ValueError, match="unknown fault"):
        disk.faults(wrong)


def test_the_error_names_the_feature(
    rump_system: rump.RumpSystem, ext2_image: Callable[..., Path]
) -> None:
    rump_system.mkdir("/mnt", "0755")
    disk = rump_system.attach(ext2_image("8M", "-O", "extents"))
    for _ in range(2):
        with pytest.raises(OSError, match="unknown incompatible feature: extent") as caught:
            rump_system.mount(disk, "/mnt", "ext2fs")
        assert caught.value.errno == errno.EINVAL
        assert str(caught.value).count("extent") == 1


def test_detach_while_open(rump_system: rump.RumpSystem) -> None:
    disk = rump_system.attach(size=MIB)
    with rump_system.open(disk.rawpath), fails("EBUSY"):
        disk.detach()
    rump_system.detach(disk)


def test_a_disk_is_gone_after_its_with(rump_system: rump.RumpSystem) -> None:
    with rump_system.attach(size=MIB) as disk:
        assert disk.attached
    assert not disk.attached


def test_mbr(rump_system: rump.RumpSystem) -> None:
    memory = bytearray(MIB)
    memory[446 : 446 + 32] = mbr_entry(0x83, 64, 512, 0x80) + mbr_entry(0x0C, 1024, 256)
    memory[510:512] = b"\x55\xaa"
    first, second = rump_system.attach(memory).partitions()
    assert (first.number, first.offset, first.size) == (1, 64 * SECTOR, 512 * SECTOR)
    assert (first.kind, first.active) == ("MBR 0x83", True)
    assert (second.number, second.kind, second.active) == (2, "MBR 0x0c", False)


def test_gpt(rump_system: rump.RumpSystem) -> None:
    disk = rump_system.attach(gpt(MIB, [(40, 99, "root"), (100, 199, "größe")]))
    first, second = disk.partitions()
    assert (first.number, first.offset, first.size) == (1, 40 * SECTOR, 60 * SECTOR)
    assert first.kind == f"GPT {LINUX}"
    assert [first.name, second.name] == ["root", "größe"]


def test_more_partitions_than_fit_at_first(rump_system: rump.RumpSystem) -> None:
    disk = rump_system.attach(gpt(MIB, [(100 + n, 100 + n, f"p{n}") for n in range(40)]))
    assert [p.name for p in disk.partitions()] == [f"p{n}" for n in range(40)]


def test_no_partition_table(rump_system: rump.RumpSystem) -> None:
    assert rump_system.attach(size=MIB).partitions() == []


def test_attached_while_the_working_directory_moves(
    rump_system: rump.RumpSystem, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.img").write_bytes(bytes(MIB))
    disk = rump_system.attach("x.img")
    assert disk.hostpath == os.path.abspath("x.img")
