"""CPython's own test suite passes in the guest, on QEMU alone and on Xen in the lab.

What is left out stands in excluded.toml.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import cpython
import pytest

TIMEOUT = 1200
LONGEST = {"test_asyncio", "test_io"}  # begin with them
MACHINES = ("qemu", "xen")
Runs = Mapping[tuple[str, str], "Future[list[cpython.Outcome]]"]


@pytest.fixture(scope="session")
def image(tmp_path_factory: pytest.TempPathFactory, oracle: Callable[[str], str]) -> Path:
    oracle("qemu-system-x86_64")
    output = tmp_path_factory.mktemp("cpython") / "suite.elf"
    cpython.bake(output)
    return output


@pytest.fixture(scope="session")
def runs(image: Path) -> Iterator[Runs]:
    """Each module's run, as many machines at a time as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {
            (machine, module): pool.submit(
                cpython.run, image, [module], xen=machine == "xen", timeout=TIMEOUT
            )
            for module in sorted(cpython.MODULES, key=LONGEST.__contains__, reverse=True)
            for machine in MACHINES
        }
        pool.shutdown(cancel_futures=True)


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize("module", cpython.MODULES)
def test_module(runs: Runs, machine: str, module: str) -> None:
    found = runs[machine, module].result()
    assert [one for one in found if one.bad] == []
    assert sum(one.outcome == "pass" for one in found) > 0
