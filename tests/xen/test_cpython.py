"""CPython's own test suite passes in the guest, but for what excluded.toml explains."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cpython
import pytest

TIMEOUT = 1200


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory, oracle: Callable[[str], str]) -> Path:
    oracle("qemu-system-x86_64")
    output = tmp_path_factory.mktemp("cpython") / "suite.elf"
    cpython.bake(output)
    return output


@pytest.mark.parametrize("module", cpython.MODULES)
def test_module(image: Path, module: str) -> None:
    found = cpython.run(image, [module], timeout=TIMEOUT)
    assert [one for one in found if one.bad] == []
    assert sum(one.outcome == "pass" for one in found) > 0
