"""Running a generator again changes nothing: what is committed is what the tables say."""

from __future__ import annotations

from pathlib import Path

import pytest

from syscall.abi import gen
from syscall.abi.linux import cgen as linux
from syscall.abi.netbsd import cgen as netbsd

ROOT = Path(__file__).parents[2]


KERNEL = netbsd.FILES | linux.FILES


@pytest.mark.parametrize("path", KERNEL)
def test_kernel_sources_are_current(path: str) -> None:
    assert (ROOT / path).read_text() == KERNEL[path]()


@pytest.mark.parametrize("path", gen.FILES)
def test_modules_are_current(path: str) -> None:
    assert (ROOT / "syscall" / "abi" / path).read_text() == gen.FILES[path]()
