"""The distribution: the sdist builds a wheel with nothing but the checkout's committed files."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from buildrump.table import load_libraries

ROOT = Path(__file__).resolve().parents[2]
BUILD_SDIST = "import mesonpy, sys; print(mesonpy.build_sdist(sys.argv[1]))"


def run(*command: str | Path) -> str:
    """Run a command in the checkout with this environment's ninja; returns what it printed."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    result = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PATH": path}, capture_output=True, text=True
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files in a wheel that pip built from the sdist."""
    where = tmp_path_factory.mktemp("dist")
    sdist = where / run(sys.executable, "-c", BUILD_SDIST, where).splitlines()[-1]
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel"]
    run(*pip, "--no-deps", "--no-build-isolation", "-w", where, sdist)
    (wheel,) = where.glob("rumpkernel-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_wheel_holds_the_kernel(names: set[str]) -> None:
    libraries = load_libraries(ROOT / "rump" / "kernel")
    assert names >= {f"rump/lib/{library.name}.so" for library in libraries}
    assert names >= {"rump/kernel/include/rump/rumpuser.h", "buildrump/libraries.toml"}


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the machine is x86-64 only")
def test_wheel_holds_the_machine(names: set[str]) -> None:
    assert names >= {"xen/lib/machine.o", "xen/platform/boot/link.ld", "xen/platform/cpu/trap.S"}


def test_wheel_holds_the_api(names: set[str]) -> None:
    assert any(name.startswith("syscall/raw/_raw.") for name in names)
    assert names >= {"syscall/py.typed", "rump/py.typed", "xen/__init__.py"}


def test_wheel_holds_nothing_derived(names: set[str]) -> None:
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests")]
