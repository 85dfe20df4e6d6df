"""Full disks, no inodes left, writes that fail: told at the call; nothing promised is lost."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from failing import fails

import rump
from rump import Fault, KernelPath

Mount = Callable[..., KernelPath]
Fsck = Callable[[Path], None]


def fill(mnt: KernelPath) -> int:
    """Leave no space: the size of the file that takes it."""
    with (mnt / "filler").open("wronly, creat") as fd:
        size = 0
        for block in (1 << 16, 1 << 10, 1):
            with fails("ENOSPC"):
                while True:
                    size += fd.write(b"f" * block)
        return size


@pytest.fixture(params=["tmpfs", "ext2fs"])
def full(
    request: pytest.FixtureRequest, rump_mount: Mount, rump_disk: Callable[..., rump.Disk]
) -> tuple[KernelPath, rump.Disk | None]:
    """A mount with files in it, and no space left."""
    if request.param == "tmpfs":
        disk, mnt = None, rump_mount("tmpfs", size="512K")
    else:
        disk = rump_disk(mkfs="ext2", size="1M", options=("-b", "1024", "-N", "64", "-m", "0"))
        mnt = rump_mount("ext2fs", disk=disk)
    (mnt / "promised").write_bytes(b"p" * 20_000)
    (mnt / "dir").mkdir()
    (mnt / "hole").write_bytes(b"")
    mnt.system.truncate(mnt / "hole", 1 << 20)
    assert fill(mnt) > 100_000
    return mnt, disk


def test_every_write_to_a_full_disk(full: tuple[KernelPath, rump.Disk | None], fsck: Fsck) -> None:
    mnt, disk = full
    R = mnt.system
    with (mnt / "promised").open("rdwr, append") as fd, fails("ENOSPC"):
        fd.write(b"more" * 10_000)
    with (mnt / "hole").open("rdwr") as fd, fails("ENOSPC"):
        fd.pwrite(b"x" * 10_000, 500_000)
    with fails("ENOSPC"):
        for number in range(1000):
            R.mkdir(mnt / "dir" / str(number))
    with fails("ENOSPC"):
        for number in range(1000):
            R.symlink("t" * 900, mnt / "dir" / f"link{number}")
    with fails("ENOSPC"):
        for number in range(10_000):
            R.link(mnt / "promised", mnt / "dir" / f"{number:0250}")
    assert (mnt / "promised").read_bytes()[:20_000] == b"p" * 20_000
    R.rename(mnt / "filler", mnt / "dir" / "filler")
    R.unlink(mnt / "dir" / "filler")
    (mnt / "again").write_bytes(b"a" * 50_000)
    assert (mnt / "again").read_bytes() == b"a" * 50_000
    R.unmount(mnt)
    if disk is not None:
        disk.detach()
        assert disk.hostpath
        fsck(Path(disk.hostpath))


def test_no_space_for_a_new_file(full: tuple[KernelPath, rump.Disk | None], fsck: Fsck) -> None:
    """Its name or its inode fits, its contents do not: the file is there, and empty."""
    mnt, disk = full
    made = []
    with fails("ENOSPC"):
        for number in range(1000):
            with (mnt / f"new{number}").open("wronly, creat") as fd:
                made.append(number)
                fd.write(b"x" * 1024)
    for number in made[:-1]:
        assert (mnt / f"new{number}").read_bytes() == b"x" * 1024
    mnt.system.unmount(mnt)
    if disk is not None:
        disk.detach()
        assert disk.hostpath
        fsck(Path(disk.hostpath))


@pytest.mark.parametrize("fstype", ["tmpfs", "ext2fs"])
def test_no_inodes_left(
    rump_mount: Mount, rump_disk: Callable[..., rump.Disk], fsck: Fsck, fstype: str
) -> None:
    if fstype == "tmpfs":
        disk, mnt = None, rump_mount("tmpfs", size="1M", nodes=20)
    else:
        disk = rump_disk(mkfs="ext2", size="1M", options=("-N", "32"))
        mnt = rump_mount("ext2fs", disk=disk)
    R = mnt.system
    with fails("ENOSPC"):
        for number in range(200):
            (mnt / str(number)).write_bytes(b"x")
    (mnt / "0").unlink()
    (mnt / "0").write_bytes(b"x")
    for make in (
        lambda: R.mkdir(mnt / "d"),
        lambda: R.symlink("t", mnt / "s"),
        lambda: R.mkfifo(mnt / "p"),
        lambda: R.mknod(mnt / "n", "fchr, 0600", 2),
        lambda: R.creat(mnt / "f"),
    ):
        with fails("ENOSPC"):
            make()
    R.link(mnt / "0", mnt / "zero")
    R.rename(mnt / "1", mnt / "one")
    (mnt / "0").write_bytes(b"y" * 5000)
    assert R.statvfs(mnt).f_ffree == 0
    R.unmount(mnt)
    if disk is not None:
        disk.detach()
        assert disk.hostpath
        fsck(Path(disk.hostpath))


def test_reserved_blocks_are_the_superusers(
    rump_mount: Mount, rump_disk: Callable[..., rump.Disk]
) -> None:
    mnt = rump_mount("ext2fs", disk=rump_disk(mkfs="ext2", size="1M", options=("-m", "50")))
    mnt.system.chmod(mnt, "0777")
    user = mnt.system.process(uid=1000)
    with (mnt / "x").of(user).open("wronly, creat") as fd, fails("ENOSPC"):
        while True:
            fd.write(bytes(1 << 16))
    (mnt / "root").write_bytes(bytes(100_000))


@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
def test_a_write_that_fails_under_fsync(
    rump_mount: Mount, rump_disk: Callable[..., rump.Disk], fsck: Fsck, error: str
) -> None:
    disk = rump_disk(mkfs="ext2", size="4M", faults=[])
    mnt = rump_mount("ext2fs", disk=disk)
    (mnt / "before").write_bytes(b"b" * 10_000)
    mnt.system.sync()
    with (mnt / "x").open("rdwr, creat") as fd:
        fd.write(b"x" * 100_000)
        disk.faults(Fault("write", error=error))
        with fails(error):
            fd.fsync()
        assert fd.pread(3, 99_997) == b"xxx"
        disk.faults()
        fd.write(b"more")
        fd.fsync()
    assert (mnt / "before").read_bytes() == b"b" * 10_000
    mnt.system.unmount(mnt)
    mnt.system.mount(disk, mnt, "ext2fs")
    assert (mnt / "x").read_bytes() == b"x" * 100_000 + b"more"
    mnt.system.unmount(mnt)
    disk.detach()
    assert disk.hostpath
    fsck(Path(disk.hostpath))


def test_a_flush_that_fails(rump_mount: Mount, rump_disk: Callable[..., rump.Disk]) -> None:
    disk = rump_disk(mkfs="ext2", size="4M", faults=[])
    mnt = rump_mount("ext2fs", disk=disk)
    with (mnt / "x").open("rdwr, creat") as fd:
        fd.write(b"x")
        disk.faults(Fault("flush", times=1))
        with fails("EIO"):
            fd.fsync()
        fd.fsync()


def test_writes_that_fail_at_unmount_and_halt(
    rump_mount: Mount, rump_disk: Callable[..., rump.Disk]
) -> None:
    disk = rump_disk(mkfs="ext2", size="4M", faults=[])
    mnt = rump_mount("ext2fs", disk=disk)
    (mnt / "x").write_bytes(os.urandom(100_000))
    disk.faults(Fault("write", error="EIO"))
    with fails("EIO"):
        mnt.system.unmount(mnt)
    with fails("EIO"):
        mnt.system.halt()
    mnt.system.halt()
    assert mnt.system.machine.halted
