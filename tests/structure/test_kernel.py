"""What the kernel's binaries must keep to: NetBSD's library names, prefixes, freestanding rules."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from buildrump import VARIANTS, Build, find_toolchain, freestanding
from buildrump.rename import PREFIX

ROOT = Path(__file__).resolve().parents[2]
KERNEL = ROOT / "rump" / "kernel"
LIBRARIES = (
    "librump librumpuser librumpvfs librumpdev librumpdev_disk librumpfs_tmpfs librumpfs_ext2fs "
    "librumpfs_ffs librumpkern_tty librumpnet librumpnet_net librumpnet_local librumpnet_netinet "
    "librumpnet_netinet6 librumpfs_kernfs librumpfs_ptyfs"
).split()


def built(variant: str, cc: str | None = None) -> Build:
    """The variant, brought up to date in build/; for another CPU with its compiler."""
    out = ROOT / "build" / (f"{variant}-{Path(cc).name}" if cc else variant)
    build = Build(VARIANTS[variant], out, find_toolchain(cc), KERNEL)
    build.run()
    return build


@pytest.fixture(scope="module")
def host() -> Build:
    return built("host")


@pytest.fixture(scope="module")
def whole() -> Build:
    return built("freestanding")


def test_all_libraries_of_netbsd_exist(host: Build) -> None:
    assert {path.stem for path in host.shared_objects() if path.exists()} >= set(LIBRARIES)


def test_every_source_is_in_one_library(host: Build) -> None:
    listed = [source for library in host.libraries for source in library.sources]
    there = {path.relative_to(KERNEL) for path in KERNEL.rglob("*.c")}
    assert sorted(listed) == sorted(there)


def test_exported_names_have_a_prefix(host: Build) -> None:
    """Nothing that a library defines can meet a name of the program's or of libc's."""
    for library in host.shared_objects():
        command = [host.toolchain.nm, "-DP", "--defined-only", str(library)]
        run = subprocess.run(command, check=True, capture_output=True, text=True)
        names = [line.split()[0] for line in run.stdout.splitlines()]
        assert [name for name in names if not name.startswith(("rump", PREFIX))] == []


def test_kernel_calls_hypercalls_only(whole: Build) -> None:
    assert freestanding.foreign_calls(whole) == []


def test_kernel_writes_allowed_data_only(whole: Build) -> None:
    assert freestanding.stray_data(whole) == []


def test_kernel_compiles_for_aarch64(oracle: Callable[[str], str]) -> None:
    other = built("freestanding", oracle("aarch64-linux-gnu-gcc"))
    assert freestanding.foreign_calls(other) == []
