"""Every table agrees with its source: the C compilers for Linux's, the oracle for NetBSD's."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

from syscall.abi import check, probe
from syscall.abi.linux.tables import MACHINES

BESIDE = Path(__file__).parents[2].parent / "shared"


def lost(reason: str) -> NoReturn:
    """A source is missing: skip, or fail under CI."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.mark.parametrize("machine", MACHINES)
def test_linux_agrees_with_the_compiler(machine: str) -> None:
    cc = probe.compiler(machine)
    if cc is None:
        lost(f"no {probe.COMPILERS[machine]}, which judges Linux's tables for {machine}")
    assert check.check_linux(machine, cc) == []


def test_netbsd_agrees_with_the_oracle() -> None:
    where = Path(os.environ.get("RUMPKERNEL_SHARED", BESIDE)) / "netbsd-abi"
    if not where.is_dir():
        lost(f"no {where}, which judges NetBSD's tables (set RUMPKERNEL_SHARED)")
    assert check.check_netbsd(where) == []


def test_a_wrong_value_is_found() -> None:
    cc = probe.compiler(os.uname().machine)
    assert cc
    wrong: list[tuple[str, str, int | None, str]] = [
        ("O_RDWR", "O_RDWR", 3, ""),
        ("O_NOPE", "O_NOPE", 1, ""),
        ("O_NEW", "O_NEW", 1, "99.0"),
    ]
    found = list(check.compare(cc, "linux/fcntl.h", wrong))
    assert found == [
        "O_RDWR of <linux/fcntl.h>: table 3, compiler 2",
        "O_NOPE of <linux/fcntl.h>: table 1, compiler None",
    ]
