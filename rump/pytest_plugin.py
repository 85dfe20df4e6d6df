"""The pytest plugin: a fresh kernel for each test, its disks and its mounts.

With NetBSD's librump (``--rump-provider``), which is one kernel a process, each test gets a fresh
process of that kernel in a fresh directory instead; the header of the run says so.
"""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from rump.disk import Disk
    from rump.path import KernelPath
    from rump.system import RumpSystem

# Nothing of rump is imported before a test asks for it: other people's test runs pay nothing.

UNITS = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3, "T": 1024**4}
MKE2FS_PLACES = ":/usr/sbin:/sbin"
ON_DISK = ("ext2fs",)


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--rump-provider``."""
    group = parser.getgroup("rump", "kernels in the process")
    group.addoption(
        "--rump-provider",
        metavar="PREFIX",
        default=os.environ.get("RUMP_PROVIDER") or None,
        help="where NetBSD's librump is, instead of the embedded kernel ($RUMP_PROVIDER)",
    )


def pytest_report_header(config: pytest.Config) -> str | None:
    """Which kernel it is, where that is not the embedded one."""
    provider = config.getoption("--rump-provider")
    if provider is None:
        return None
    return f"rump: NetBSD's kernel under {provider}, one for all tests: each has its own process"


def parse_size(size: int | str) -> int:
    """Bytes of 65536, "64K", "16M"."""
    if isinstance(size, int):
        return size
    digits = size.strip().upper().removesuffix("B")
    unit = digits.lstrip("0123456789")
    if unit not in UNITS or not digits[: len(digits) - len(unit)]:
        raise ValueError(f"not a size: {size!r} (65536, 64K, 16M)")
    return int(digits[: len(digits) - len(unit)]) * UNITS[unit]


@pytest.fixture(scope="session")
def _rump_shared(request: pytest.FixtureRequest) -> RumpSystem:
    """NetBSD's kernel, booted once; never halted, for that would end the process."""
    from rump.system import boot

    return boot(provider=request.config.getoption("--rump-provider"))


_directories = itertools.count()


def _process_of(shared: RumpSystem) -> Iterator[RumpSystem]:
    directory = f"/test-{next(_directories)}"
    shared.mkdir(directory, 0o755)
    with shared.process() as R:
        R.chdir(directory)
        yield R


@pytest.fixture
def rump_system(request: pytest.FixtureRequest) -> Iterator[RumpSystem]:
    """A kernel of the test's own, process 1, superuser; halted after the test.

    With NetBSD's librump: a process of the one kernel, in a directory of its own.
    """
    from rump.system import boot

    if request.config.getoption("--rump-provider") is not None:
        yield from _process_of(request.getfixturevalue("_rump_shared"))
        return
    with boot() as R:
        yield R


@pytest.fixture
def rump_disk(rump_system: RumpSystem, tmp_path: Path) -> Callable[..., Disk]:
    """A function that attaches disks to `rump_system`'s kernel.

    ``rump_disk(size="8M")`` is empty, ``rump_disk(image)`` a copy of a host file, which the test
    may spoil, ``rump_disk(mkfs="ext2", size="8M", options=("-b", "1024"))`` made by mke2fs (the
    test is skipped where there is none). The rest goes to `RumpSystem.attach`. ``disk.hostpath``
    is the host file of a disk made from one.
    """
    numbers = itertools.count()

    def make(
        image: str | os.PathLike[str] | None = None,
        *,
        size: int | str = "8M",
        mkfs: str | None = None,
        options: tuple[str, ...] = (),
        **attach: Any,
    ) -> Disk:
        if image is None and mkfs is None and rump_system.machine.embedded:
            return rump_system.attach(size=parse_size(size), **attach)
        path = tmp_path / f"rump-disk-{next(numbers)}.img"
        if image is not None:
            shutil.copyfile(image, path)
        else:
            with path.open("wb") as file:
                file.truncate(parse_size(size))
        if mkfs is not None:
            _mkfs(path, mkfs, options)
        return rump_system.attach(path, **attach)

    return make


def _mkfs(path: Path, kind: str, options: tuple[str, ...]) -> None:
    import subprocess

    if kind not in ("ext2", "ext3", "ext4"):
        raise ValueError(f"mkfs makes ext2, ext3 and ext4, not {kind!r}")
    program = shutil.which("mke2fs", path=os.environ.get("PATH", "") + MKE2FS_PLACES)
    if program is None:
        pytest.skip("no mke2fs (e2fsprogs), which makes the test's disk")
    command = [program, "-q", "-F", "-t", kind, *options, str(path)]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode:
        raise RuntimeError(f"{' '.join(command)}: {run.stderr.strip()}")


@pytest.fixture
def rump_mount(
    rump_system: RumpSystem, rump_disk: Callable[..., Disk]
) -> Iterator[Callable[..., KernelPath]]:
    """A function that mounts a fresh file system in `rump_system` and gives its directory.

    ``rump_mount("tmpfs", size="1M")``, ``rump_mount("ext2fs", size="8M", options=("-b", "1024"))``,
    ``rump_mount("kernfs")``; ``flags`` are those of mount(2), ``disk=`` one made before. The
    directory is a `rump.path.KernelPath`: ``(mnt / "name").write_bytes(b"…")``.
    """
    from rump.path import KernelPath

    mounted: list[str] = []

    def mount(
        fstype: str = "tmpfs",
        *,
        size: int | str | None = None,
        flags: str | int = 0,
        disk: Disk | None = None,
        options: tuple[str, ...] = (),
        **arguments: Any,
    ) -> KernelPath:
        if fstype in ON_DISK and disk is None:
            disk = rump_disk(mkfs="ext2", size=size or "8M", options=options)
        elif size is not None and disk is None:
            arguments["size"] = parse_size(size)
        path = f"{rump_system.getcwd().rstrip('/')}/mnt{len(mounted)}"
        rump_system.mkdir(path, 0o755)
        rump_system.mount(disk, path, fstype, flags, **arguments)
        mounted.append(path)
        return KernelPath(rump_system, path)

    yield mount
    if not rump_system.machine.embedded:
        for path in reversed(mounted):
            rump_system.unmount(path, "force")
