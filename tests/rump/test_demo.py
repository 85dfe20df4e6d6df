"""The demo, on small trees."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

DEMO = Path(__file__).resolve().parents[2] / "examples" / "demo.py"


def demo(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(DEMO), *map(str, arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, timeout=120, env={**os.environ, **environment}
    )


@pytest.fixture
def tree(tmp_path: Path, oracle: Callable[[str], str]) -> Path:
    oracle("mke2fs")
    top = tmp_path / "tree"
    (top / "a" / "b").mkdir(parents=True)
    for number in range(120):
        (top / "a" / f"file {number}").write_bytes(os.urandom(number * 97))
    (top / "a" / "b" / "link").symlink_to("../file 3")
    os.link(top / "a" / "file 7", top / "a" / "b" / "seven")
    return top


def test_a_new_image(tree: Path, tmp_path: Path, fsck: Callable[[Path], None]) -> None:
    image = tmp_path / "new.img"
    done = demo("--tree", tree, "--image", image)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "122 files" in done.stdout
    assert "none wrong" in done.stdout
    assert "e2fsck -fn clean" in done.stdout
    fsck(image)


def test_an_image_that_is_there(tree: Path, ext2_image, fsck: Callable[[Path], None]) -> None:
    image = ext2_image("8M", "-b", "1024")
    for _ in range(2):
        done = demo("--tree", tree, "--image", image)
        assert done.returncode == 0, done.stdout + done.stderr
    assert "used as it is" in done.stdout
    assert "the copy is in /mnt/demo1" in done.stdout
    fsck(image)


def test_an_image_that_is_too_small(tree: Path, ext2_image) -> None:
    done = demo("--tree", tree, "--image", ext2_image("256K", "-b", "1024"))
    assert done.returncode == 1
    assert "No space left on device" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_what_cannot_be(tree: Path, tmp_path: Path) -> None:
    assert "is no directory" in demo("--tree", tmp_path / "none").stderr
    assert "is in the tree" in demo("--tree", tmp_path, "--image", tmp_path / "x.img").stderr
    other = tmp_path / "other.img"
    other.write_bytes(bytes(1 << 20))
    done = demo("--tree", tree, "--image", other)
    assert "holds no known file system, not ext2" in done.stderr
    assert done.returncode == 1
