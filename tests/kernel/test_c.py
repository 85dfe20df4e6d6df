"""The kernel's C tests, tests/kernel/*.c: each a program that exits 0 when it passes.

The same programs run under ASan and UBSan with `python -m buildrump --variant sanitized test`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from buildrump import VARIANTS, Build, ctests

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SOURCES = sorted(HERE.glob("*.c"))


@pytest.fixture(scope="module")
def programs() -> Path:
    """Directory of the test programs, built."""
    build = Build(VARIANTS["host"], ROOT / "build" / "host", kernel=ROOT / "rump" / "kernel")
    build.run(SOURCES)
    return build.out / "programs"


@pytest.mark.parametrize("name", [source.stem for source in SOURCES])
def test_c(programs: Path, name: str) -> None:
    result = ctests.run_test(programs / name)
    assert result.passed, f"{result.ending}\n{result.output}"
