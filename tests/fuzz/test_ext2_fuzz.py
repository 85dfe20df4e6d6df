"""A fixed corpus of damaged ext2 images: seeds of run.py, whose head tells how to run more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fuzz import run

SEEDS = 300


@pytest.fixture(autouse=True)
def _programs(oracle: Callable[[str], str]) -> None:
    for name in ("mke2fs", "debugfs", "e2fsck"):
        oracle(name)


def test_corpus(tmp_path: Path) -> None:
    program = run.build(run.ROOT / "build" / "host", "host")
    images = run.make_images(tmp_path)
    for seed in range(0, SEEDS, run.BATCH):
        failure = run.run_batch(program, images, seed, run.BATCH)
        assert failure is None, f"seed {failure.seed}\n{failure.output}"


def test_images_are_the_same_each_time(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first, second = run.make_images(tmp_path / "a"), run.make_images(tmp_path / "b")
    for one, other in zip(first, second, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name
