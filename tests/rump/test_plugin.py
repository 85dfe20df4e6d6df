"""The pytest plugin, in runs of pytest of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from rump.pytest_plugin import parse_size

BY_NAME = [] if "rump" in entry_points(group="pytest11").names else ["-p", "rump.pytest_plugin"]


def pytest_run(
    directory: Path, tests: str, *options: str, conftest: str = ""
) -> subprocess.CompletedProcess[str]:
    (directory / "test_it.py").write_text(tests)
    (directory / "conftest.py").write_text(conftest)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *BY_NAME, *options]
    return subprocess.run(command, cwd=directory, capture_output=True, text=True, timeout=120)


def passes(done: subprocess.CompletedProcess[str], count: int) -> None:
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{count} passed" in done.stdout


FRESH = """
import pytest

@pytest.mark.parametrize("n", range(5))
def test_fresh(rump_system, n):
    assert not rump_system.getcwd().endswith("x")
    rump_system.mkdir("x")
    rump_system.chdir("x")
    rump_system.open("left open", "rdwr, creat").detach()

def test_mounts(rump_mount, rump_system):
    tmp = rump_mount("tmpfs", size="64K")
    kern = rump_mount("kernfs", flags="rdonly")
    (tmp / "x").write_bytes(bytes(8192))
    assert rump_system.statvfs(tmp).size == 65536
    assert (kern / "version").read_text()
    assert tmp != kern
"""


def test_fresh_kernels(tmp_path: Path) -> None:
    passes(pytest_run(tmp_path, FRESH), 6)


def test_netbsds_kernel(tmp_path: Path, prefix: Path) -> None:
    """One kernel for all: a process and a directory for each test, and the header says so."""
    done = pytest_run(tmp_path, FRESH, "--rump-provider", str(prefix), "-v")
    passes(done, 6)
    assert f"rump: NetBSD's kernel under {prefix}, one for all tests" in done.stdout


DISKS = """
import subprocess

def test_disks(rump_disk, rump_system, tmp_path):
    blank = rump_disk(size="1M")
    assert blank.stat().size == 1 << 20
    image = tmp_path / "mine"
    image.write_bytes(bytes(range(256)) * 16)
    copy = rump_disk(image)
    with rump_system.open(copy.rawpath, "rdwr") as fd:
        assert fd.pread(512, 0) == bytes(range(256)) * 2
        fd.pwrite(bytes(512), 0)
        fd.fsync()
    assert image.read_bytes() == bytes(range(256)) * 16
    assert open(copy.hostpath, "rb").read(512) == bytes(512)

def test_ext2(rump_mount, rump_disk, rump_system):
    disk = rump_disk(mkfs="ext2", size="4M", options=("-b", "2048"), record=True)
    mnt = rump_mount("ext2fs", disk=disk)
    assert rump_system.statvfs(mnt).f_bsize == 2048
    (mnt / "x").write_text("y")
    rump_system.unmount(mnt)
    assert any(record.op == "write" for record in disk.records())
"""


def test_disks(tmp_path: Path, oracle: Callable[[str], str]) -> None:
    oracle("mke2fs")
    passes(pytest_run(tmp_path, DISKS), 2)


def test_without_mke2fs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hide = "import rump.pytest_plugin as p\np.MKE2FS_PLACES = ''\n"
    monkeypatch.setenv("PATH", str(tmp_path))
    tests = "def test_ext2(rump_mount): rump_mount('ext2fs')"
    done = pytest_run(tmp_path, tests, "-rs", conftest=hide)
    assert done.returncode == 0
    assert "1 skipped" in done.stdout
    assert "no mke2fs (e2fsprogs)" in done.stdout


def test_runs_without_kernels_import_none(tmp_path: Path) -> None:
    tests = (
        "import sys\ndef test(): assert not {'rump.system', 'syscall', 'ctypes'} & {*sys.modules}"
    )
    passes(pytest_run(tmp_path, tests), 1)


def test_help(tmp_path: Path) -> None:
    assert "--rump-provider=PREFIX" in pytest_run(tmp_path, "", "--help").stdout


@pytest.mark.parametrize(
    ("text", "size"), [("64K", 65536), (7, 7), ("16M", 16 << 20), ("1gb", 1 << 30), ("512", 512)]
)
def test_sizes(text: str | int, size: int) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize("text", ["", "M", "12X", "-1", "1.5K"])
def test_wrong_sizes(text: str) -> None:
    with pytest.raises(ValueError, match="not a size"):
        parse_size(text)
