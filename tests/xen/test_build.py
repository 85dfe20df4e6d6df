"""The machine's builder: statements for ninja."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from buildrump import find_toolchain
from xen import build


def test_a_checkout_whose_path_has_blanks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    platform = tmp_path / "my checkout" / "platform"
    monkeypatch.setattr(build, "PLATFORM", platform)
    monkeypatch.setattr(build, "VDSO", platform / "vdso")
    lines = build._Statements(find_toolchain()).machine(Path("kernel.o")).splitlines()
    commands = [line for line in lines if "-nostdinc" in line]
    assert len(commands) == 2
    for command in commands:
        assert f"-I{platform}/include" in shlex.split(command)
