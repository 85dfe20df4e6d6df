"""Paths that know their kernel."""

from __future__ import annotations

import os

import pytest

import rump
import syscall
from rump import KernelPath


def test_files(rump_system: rump.RumpSystem) -> None:
    top = KernelPath(rump_system, "/")
    path = top / "a" / "b"
    assert (str(path), path.name, path.parent) == ("/a/b", "b", top / "a")
    assert not path.exists()
    (top / "a").mkdir("0700")
    assert path.write_text("grüße") == 7
    assert path.read_bytes() == "grüße".encode()
    assert path.read_text() == "grüße"
    assert path.stat().size == 7
    assert list((top / "a").iterdir()) == [path]
    (top / "link").symlink_to("a/b")
    assert (top / "link").lstat().islnk
    assert not (top / "link" / "x").exists()
    path.rename("/c")
    (top / "c").rename(top / "d")
    (top / "d").unlink()
    (top / "a").rmdir()
    assert not (top / "link").exists()


def test_it_belongs_to_one_system(rump_system: rump.RumpSystem) -> None:
    S = syscall.system("host")
    here, there = KernelPath(S, "/etc"), KernelPath(rump_system, "/etc")
    assert here != there
    assert len({here, there, here.of(rump_system)}) == 2
    assert here != "/etc"
    assert os.fspath(there) == "/etc"
    assert "rump" in repr(there)
    assert here.exists()
    assert not there.exists()
    with pytest.raises(PermissionError), rump_system.process(uid=1) as other:
        there.of(other).mkdir()
