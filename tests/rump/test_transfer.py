"""Copying trees between kernels."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from failing import fails

import rump
import syscall
from rump.transfer import PIECE, Tally, Transfer, measure, nonzero
from syscall import System

S = syscall.system("host")


def summary(system: System, top: str) -> dict[str, tuple[object, ...]]:
    """What a tree is: by path, type, permissions, and size or meaning or contents."""
    found: dict[str, tuple[object, ...]] = {}
    pending = [""]
    while pending:
        name = pending.pop()
        status = system.lstat(f"{top}/{name}")
        what: object = None
        if status.isdir:
            pending += [f"{name}/{entry.name}" for entry in system.scandir(f"{top}/{name}")]
        elif status.islnk:
            what = system.readlink(f"{top}/{name}")
        elif status.isreg:
            with system.open(f"{top}/{name}") as fd:
                what = fd.readall()
        perm = None if status.islnk else status.perm
        found[name] = (status.typename[0], perm, status.mtime_ns, what)
    return found


@pytest.fixture
def tree(tmp_path: Path) -> str:
    """Files of many sizes, a deep directory, links."""
    top = tmp_path / "tree"
    deep = top.joinpath(*["d"] * 60)
    deep.mkdir(parents=True)
    for size in (0, 1, 4095, 4096, 4097, 300_000):
        (top / str(size)).write_bytes(os.urandom(size))
    (deep / "leaf").write_text("leaf")
    (top / "link").symlink_to("0")
    (top / "dangling").symlink_to("/nowhere")
    os.link(top / "4096", deep / "again")
    os.chmod(top / "0", 0o4751)
    os.chmod(deep, 0o500)
    return str(top)


@pytest.mark.parametrize("fstype", ["tmpfs", "ext2fs"])
def test_there_and_back(
    rump_mount: Callable[..., rump.KernelPath], tree: str, tmp_path: Path, fstype: str
) -> None:
    mnt = rump_mount(fstype, options=("-I", "256")) if fstype == "ext2fs" else rump_mount(fstype)
    into = Transfer(S, mnt.system, recursive=True, preserve=True)
    into.copy(tree, f"{mnt}/copy")
    assert summary(mnt.system, f"{mnt}/copy") == summary(S, tree)
    assert into.tally == Tally(files=8, directories=61, symlinks=2, bytes=312289 + 4 + 4096)
    assert measure(mnt.system, f"{mnt}/copy") == into.tally == measure(S, tree)
    back = str(tmp_path / "back")
    Transfer(mnt.system, S, recursive=True, preserve=True).copy(f"{mnt}/copy", back)
    assert summary(S, back) == summary(S, tree)


def test_between_two_kernels(rump_system: rump.RumpSystem) -> None:
    with rump.boot() as other:
        rump_system.mkdir("/a")
        rump_system.symlink("meaning", "/a/link")
        Transfer(rump_system, other, recursive=True).copy("/a", "/b")
        assert other.readlink("/b/link") == "meaning"


def test_again_over_itself(rump_system: rump.RumpSystem, tree: str) -> None:
    for _ in range(2):
        Transfer(S, rump_system, recursive=True, preserve=True).copy(tree, "/copy")
    assert summary(rump_system, "/copy") == summary(S, tree)


def test_without_preserving_the_umask_counts(rump_system: rump.RumpSystem, tree: str) -> None:
    os.chmod(tree, 0o777)
    rump_system.umask(0o27)
    Transfer(S, rump_system, recursive=True).copy(tree, "/copy")
    assert rump_system.stat("/copy").perm == 0o750
    assert rump_system.stat("/copy/0").perm == 0o750
    assert rump_system.stat("/copy/4096").nlink == 1


def test_holes_stay_holes(rump_mount: Callable[..., rump.KernelPath], tmp_path: Path) -> None:
    mnt = rump_mount("ext2fs", size="8M")
    path = tmp_path / "sparse"
    with path.open("wb") as file:
        file.truncate(1 << 30)
        file.seek(500 << 20)
        file.write(b"middle")
    Transfer(S, mnt.system).copy(str(path), f"{mnt}/sparse")
    status = (mnt / "sparse").stat()
    assert status.size == 1 << 30
    assert status.blocks < 100
    Transfer(mnt.system, S).copy(f"{mnt}/sparse", str(tmp_path / "back"))
    back = (tmp_path / "back").stat()
    assert (back.st_size, back.st_blocks < 100) == (1 << 30, True)
    with (tmp_path / "back").open("rb") as file:
        file.seek(500 << 20)
        assert file.read(7) == b"middle\0"


def test_nonzero() -> None:
    zero, one = bytes(PIECE), b"1" * PIECE
    assert list(nonzero(zero * 3)) == []
    assert list(nonzero(zero + one + one + zero + b"2")) == [(PIECE, one + one), (4 * PIECE, b"2")]
    assert list(nonzero(one + zero + b"\0")) == [(0, one)]


def test_the_first_error_is_raised(rump_system: rump.RumpSystem) -> None:
    with fails("ENOENT"):
        Transfer(S, rump_system).copy("/no/such", "/x")
    with fails("EISDIR"):
        Transfer(S, rump_system).copy("/", "/x")


def test_errors_are_told_and_the_rest_is_copied(
    rump_mount: Callable[..., rump.KernelPath], tmp_path: Path
) -> None:
    mnt = rump_mount("tmpfs", size="256K")
    for name in ("a", "b", "c"):
        (tmp_path / name).write_bytes(b"x" * (1000 if name != "b" else 1 << 20))
    told: list[tuple[str, str]] = []
    copier = Transfer(
        S, mnt.system, recursive=True,
        failed=lambda what, path, error: told.append((what.format(path), str(error.errno))),
    )  # fmt: skip
    copier.copy(str(tmp_path), f"{mnt}/all")
    assert told[0][0] == f"error copying to {mnt}/all/b"
    assert (mnt / "all" / "a").stat().size == (mnt / "all" / "c").stat().size == 1000
    assert copier.tally.files == 2


def test_what_cannot_be_measured_is_told(rump_system: rump.RumpSystem) -> None:
    told: list[str] = []
    assert measure(rump_system, "/none", lambda what, path, error: told.append(path)) == Tally()
    assert told == ["/none"]


def test_progress(rump_system: rump.RumpSystem, tree: str) -> None:
    seen: dict[str, int] = {}
    Transfer(
        S, rump_system, recursive=True,
        progress=lambda path, n: seen.update({path: seen.get(path, 0) + n}),
    ).copy(tree, "/copy")  # fmt: skip
    assert seen[f"{tree}/300000"] == 300_000
    assert len(seen) == 8 + 61 + 2
