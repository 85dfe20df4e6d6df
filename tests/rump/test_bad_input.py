"""What users pass by mistake: an error, never a crash, and never somebody else's file."""

from __future__ import annotations

import io
import os
import select
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from failing import fails

import rump
import syscall
from rump import Fault

WITH_A_PATH: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("open", ()), ("mkdir", ()), ("rmdir", ()), ("unlink", ()), ("stat", ()), ("lstat", ()),
    ("readlink", ()), ("chdir", ()), ("chroot", ()), ("truncate", (0,)), ("chmod", (0o600,)),
    ("chown", (0, 0)), ("access", ("f",)), ("mkfifo", ()), ("statvfs", ()), ("unmount", ()),
    ("utimens", ()), ("scandir", ()),
)  # fmt: skip


def use(R: rump.RumpSystem, call: str, path: object, rest: tuple[Any, ...]) -> None:
    result = getattr(R, call)(path, *rest)
    if call == "scandir":
        list(result)


@pytest.mark.parametrize(("call", "rest"), WITH_A_PATH, ids=[row[0] for row in WITH_A_PATH])
def test_paths(rump_system: rump.RumpSystem, call: str, rest: tuple[Any, ...]) -> None:
    for path in ("a\0b", b"\0", "\0"):
        with pytest.raises(ValueError, match="null byte"):
            use(rump_system, call, path, rest)
    for wrong in (None, 7, 1.5, ["a"]):
        with pytest.raises(TypeError):
            use(rump_system, call, wrong, rest)
    with fails("ENAMETOOLONG"):
        use(rump_system, call, "x" * 600, rest)
    with fails("ENAMETOOLONG"):
        use(rump_system, call, "x/" * 5000, rest)
    with fails("ENOENT", "EINVAL"):
        use(rump_system, call, "", rest)


def test_paths_at_the_limit(rump_system: rump.RumpSystem) -> None:
    """A name has 255 bytes (KERNEL_NAME_MAX); a whole path has 1024 with its NUL."""
    R = rump_system
    R.mkdir("n" * 255)
    for call in (R.mkdir, R.stat):
        with fails("ENAMETOOLONG"):
            call("n" * 256)
    assert R.pathconf("/", R.c.PC.NAME_MAX) == R.statvfs("/").f_namemax == 255
    for _ in range(500):
        R.mkdir("d")
        R.chdir("d")
    with fails("ENAMETOOLONG", "ENOENT"):
        R.stat("/" + "d/" * 600)
    assert R.stat("/" + "d/" * 500).isdir
    assert len(R.getcwd()) == 1000
    R.chdir("/")


def test_link_loops(rump_system: rump.RumpSystem) -> None:
    rump_system.symlink("loop", "loop")
    rump_system.symlink("b", "a")
    rump_system.symlink("a", "b")
    for path in ("loop", "a", "b/x"):
        with fails("ELOOP"):
            rump_system.stat(path)


def test_unknown_flags(rump_system: rump.RumpSystem) -> None:
    R = rump_system
    with pytest.raises(ValueError, match="did you mean CREAT"):
        R.open("/x", "rdwr, craet")
    with pytest.raises(ValueError, match="MNT has no 'readonly'"):
        R.mount(None, "/", "tmpfs", "readonly")
    with pytest.raises(ValueError, match="octal"):
        R.mkdir("/x", "0999")
    with pytest.raises(TypeError):
        R.open("/x", 1.5)
    with pytest.raises(TypeError, match="has no option"):
        R.mount(None, "/", "tmpfs", colour="red")
    with pytest.raises(AttributeError):
        R.c.O.NOSUCH  # noqa: B018 (the look-up is the test)


def test_unknown_file_systems(rump_system: rump.RumpSystem) -> None:
    rump_system.mkdir("/mnt")
    with fails("ENODEV", "EOPNOTSUPP"):
        rump_system.mount(None, "/mnt", "nosuchfs")
    with fails("ENODEV", "EOPNOTSUPP", "ENAMETOOLONG"):
        rump_system.mount(None, "/mnt", "x" * 500)


def test_closed_descriptors(rump_system: rump.RumpSystem) -> None:
    fd = rump_system.open("/x", "rdwr, creat")
    fd.close()
    fd.close()
    for again in (
        lambda: fd.read(1), lambda: fd.write(b"x"), fd.fstat, lambda: fd.lseek(0), fd.fsync,
        lambda: rump_system.read(fd, 1), lambda: fd.openat("y"), lambda: fd.ftruncate(0),
    ):  # fmt: skip
        with fails("EBADF"):
            again()


@pytest.mark.parametrize("number", [-1, -100, 999, 2**31 - 1])
def test_numbers_that_are_no_descriptors(rump_system: rump.RumpSystem, number: int) -> None:
    for call in (
        lambda: rump_system.fstat(number),
        lambda: rump_system.read(number, 1),
        lambda: rump_system.close(number) if number >= 0 else rump_system.fstat(number),
    ):
        with fails("EBADF"):
            call()


def test_descriptors_of_the_host(rump_system: rump.RumpSystem, tmp_path: Path) -> None:
    S = syscall.system("host")
    with S.open(tmp_path / "x", "rdwr, creat") as host, (tmp_path / "y").open("w") as python:
        for call in (
            lambda fd: rump_system.read(fd, 1),
            lambda fd: rump_system.fstat(fd),
            lambda fd: rump_system.openat(fd, "x"),
            lambda fd: rump_system.dup(fd),
            lambda fd: rump_system.close(fd),
        ):
            with pytest.raises(ValueError, match="is no descriptor of"):
                call(host)
            with pytest.raises(TypeError):
                call(python)
        assert not host.closed
        assert os.fstat(python.fileno())


def test_descriptors_of_rump_in_the_host(rump_system: rump.RumpSystem) -> None:
    S = syscall.system("host")
    with rump_system.open("/x", "rdwr, creat") as fd:
        with pytest.raises(ValueError, match="is no descriptor of"):
            S.read(fd, 1)
        with pytest.raises(io.UnsupportedOperation, match="means nothing to the host"):
            fd.fileno()
        with pytest.raises((ValueError, TypeError, io.UnsupportedOperation)):
            select.select([fd], [], [], 0)
        with pytest.raises((ValueError, TypeError, io.UnsupportedOperation)):
            os.fstat(fd)  # type: ignore[arg-type]


def test_descriptors_of_another_kernel(rump_system: rump.RumpSystem) -> None:
    with rump.boot() as other:
        fd = other.open("/x", "rdwr, creat")
        with pytest.raises(ValueError, match="is no descriptor of"):
            rump_system.write(fd, b"x")
        fd.close()


def test_wrong_buffers(rump_system: rump.RumpSystem) -> None:
    with rump_system.open("/x", "rdwr, creat") as fd:
        for wrong in ("text", None, 1.5, object()):
            with pytest.raises(TypeError):
                fd.write(wrong)  # type: ignore[arg-type]
        for wrong in (b"bytes", "text", None):
            with pytest.raises(TypeError):
                fd.read(wrong)  # type: ignore[call-overload]
        with pytest.raises(ValueError, match="negative"):
            fd.read(-1)
        with pytest.raises(OverflowError):
            fd.pread(1, 2**70)
        with fails("EINVAL"):
            fd.pread(1, -1)
        with fails("EINVAL", "EFBIG"):
            fd.ftruncate(-1)
        assert fd.read(0) == b""
        assert fd.write(b"") == 0


def test_directories_as_files(rump_system: rump.RumpSystem) -> None:
    R = rump_system
    R.mkdir("/d")
    with fails("EISDIR"):
        R.open("/d", "wronly")
    with R.open("/d") as fd:
        with fails("EISDIR"):
            fd.read(10)
        with fails("EBADF"):
            fd.write(b"x")
    R.open("/f", "wronly, creat").close()
    with fails("ENOTDIR"):
        list(R.scandir("/f"))
    with fails("ENOTDIR"):
        R.stat("/f/x")


@pytest.mark.parametrize(
    "data",
    [b"", bytes(512), os.urandom(1 << 16), bytes(1 << 20)],
    ids=["empty", "a sector", "noise", "zeros"],
)
def test_images_that_are_no_file_system(
    rump_system: rump.RumpSystem, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "x.img"
    path.write_bytes(data)
    rump_system.mkdir("/mnt")
    with fails("EINVAL", "ENXIO", "EFTYPE" if hasattr(os, "EFTYPE") else "EINVAL", "EIO"):
        rump_system.mount(rump_system.attach(path), "/mnt", "ext2fs")


def test_sources_that_are_no_disks(rump_system: rump.RumpSystem) -> None:
    R = rump_system
    R.mkdir("/mnt")
    R.open("/file", "wronly, creat").close()
    for source, error in (("/file", "ENOTBLK"), ("/none", "ENOENT"), ("/mnt", "ENOTBLK")):
        with fails(error):
            R.mount(source, "/mnt", "ext2fs")
    with pytest.raises(TypeError, match="needs a source"):
        R.mount(None, "/mnt", "ext2fs")


def test_a_disk_mounted_twice(
    rump_system: rump.RumpSystem, rump_disk: Callable[..., rump.Disk]
) -> None:
    disk = rump_disk(mkfs="ext2")
    for name in ("/a", "/b"):
        rump_system.mkdir(name)
    rump_system.mount(disk, "/a", "ext2fs")
    with fails("EBUSY"):
        rump_system.mount(disk, "/b", "ext2fs")
    with fails("EBUSY"):
        disk.detach()
    rump_system.unmount("/a")
    disk.detach()


@pytest.mark.parametrize("fstype", ["tmpfs", "ext2fs"])
def test_unmount_while_busy(rump_mount: Callable[..., rump.KernelPath], fstype: str) -> None:
    mnt = rump_mount(fstype)
    R = mnt.system
    fd = (mnt / "x").open("rdwr, creat")
    with fails("EBUSY"):
        R.unmount(mnt)
    assert fd.write(b"still there") == 11
    fd.close()
    with R.process() as other:
        other.chdir(mnt)
        with fails("EBUSY"):
            R.unmount(mnt)
    R.unmount(mnt)
    with fails("EINVAL"):
        R.unmount(mnt)


@pytest.mark.parametrize("fstype", ["tmpfs", "ext2fs"])
def test_forced_unmount(rump_mount: Callable[..., rump.KernelPath], fstype: str) -> None:
    mnt = rump_mount(fstype)
    R = mnt.system
    fd = (mnt / "x").open("rdwr, creat")
    fd.write(b"x")
    with R.process() as other:
        other.chdir(mnt)
        R.unmount(mnt, "force")
        for call in (lambda: fd.read(1), lambda: fd.write(b"x"), lambda: other.stat("x")):
            with fails("EBADF", "EIO", "ENOENT", "ENXIO", "ENOTDIR"):
                call()
    fd.close()
    assert list(mnt.iterdir()) == []


def test_permissions(rump_mount: Callable[..., rump.KernelPath]) -> None:
    mnt = rump_mount("tmpfs")
    (mnt / "d").mkdir("0700")
    (mnt / "d" / "f").write_text("x")
    with mnt.system.process(uid=77) as other:
        theirs = mnt.of(other)
        for call in (
            lambda: (theirs / "d" / "f").read_text(),
            lambda: list((theirs / "d").iterdir()),
            lambda: other.chmod(theirs / "d", 0o777),
            lambda: other.chown(theirs / "d", 77),
            lambda: other.mount(None, theirs / "d", "tmpfs"),
            lambda: other.unmount(mnt),
            lambda: other.chroot("/"),
            lambda: other.setgroups([0]),
            lambda: other.open("/dev/disk0", "rdwr, creat").close(),
        ):
            with pytest.raises(OSError) as caught:  # noqa: PT011
                call()
            assert caught.value.errno in (1, 13), caught.value


def test_a_reader_of_a_dead_disk(
    rump_mount: Callable[..., rump.KernelPath], rump_disk: Callable[..., rump.Disk]
) -> None:
    disk = rump_disk(mkfs="ext2", faults=[])
    mnt = rump_mount("ext2fs", disk=disk)
    for number in range(50):
        (mnt / str(number)).write_bytes(os.urandom(5000))
    mnt.system.unmount(mnt)
    mnt.system.mount(disk, mnt, "ext2fs")
    disk.faults(Fault("read"))
    with fails("EIO"):
        (mnt / "7").read_bytes()
    disk.faults()
    assert len((mnt / "7").read_bytes()) == 5000
