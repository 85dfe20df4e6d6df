"""Random operations on ext2fs and tmpfs, compared with the model; then e2fsck judges the image.

`$RANDOM_OPERATIONS` sets how many (100,000 by default), `$RANDOM_SEED` where they start.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fs.model import Model
from fs.operations import Mounted, Operations

import rump

COUNT = int(os.environ.get("RANDOM_OPERATIONS", "100000"))
SEED = int(os.environ.get("RANDOM_SEED", "1"))
EVERY = 1000  # operations between looks at the whole tree
SHAPES = {
    "1k blocks": (["-b", "1024", "-I", "128"], 0.6),
    "4k blocks": (["-b", "4096"], 0.3),
    "revision 0": (["-b", "2048", "-r", "0"], 0.1),
}


def outcome(fs: Any, method: str, arguments: tuple[Any, ...]) -> object:
    try:
        return getattr(fs, method)(*arguments)
    except OSError as error:
        return error.errno


def compare_trees(model: Model, systems: list[Mounted]) -> None:
    for path in model.tree():
        expected = model.stat(path)
        for fs in systems:
            assert (path, fs.stat(path)) == (path, expected)
            if expected[0] == "file":
                assert fs.read(path, 0, expected[3] + 1) == model.read(path, 0, expected[3] + 1)
            elif expected[0] == "dir":
                assert fs.listdir(path) == model.listdir(path)
            else:
                assert fs.readlink(path) == model.readlink(path)
    for fs in systems:
        assert fs.listdir("") == sorted(model.root.names)


def run(systems: list[Mounted], count: int, seed: int) -> None:
    model = Model()
    source = Operations(seed, max_size=300_000)
    for i in range(count):
        if i % 20 == 0:
            tree = model.tree()
            source.refresh(tree, [path for path in tree if model.stat(path)[0] == "dir"])
        method, arguments = source.next()
        expected = outcome(model, method, arguments)
        for fs in systems:
            found = outcome(fs, method, arguments)
            shown = [a if not isinstance(a, bytes) else f"{len(a)} bytes" for a in arguments]
            assert found == expected, (
                f"operation {i}, seed {seed}: {method}{shown} on {fs.directory}"
            )
        if i % EVERY == EVERY - 1:
            compare_trees(model, systems)
    compare_trees(model, systems)


@pytest.mark.parametrize("shape", SHAPES)
def test_against_model(shape: str, oracle: Callable[[str], str], tmp_path: Path) -> None:
    options, share = SHAPES[shape]
    image = tmp_path / "image"
    command = [oracle("mke2fs"), "-q", "-F", "-t", "ext2", *options, str(image), "64M"]
    subprocess.run(command, check=True, capture_output=True)
    with rump.boot() as R:
        R.mkdir("/t", "0755")
        R.mount("tmpfs", "/t", "tmpfs")
        R.mkdir("/e", "0755")
        with R.attach(image) as disk:
            R.mount(disk, "/e", "ext2fs")
            R.rmdir("/e/lost+found")
            run([Mounted(R, "/t"), Mounted(R, "/e")], int(COUNT * share), SEED)
            R.unmount("/e")
    check = subprocess.run([oracle("e2fsck"), "-fn", str(image)], capture_output=True, text=True)
    assert check.returncode == 0, check.stdout + check.stderr
