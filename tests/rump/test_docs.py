"""What the documents and examples show is run: it must be true."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import pytest

import rump
from rump.provider import find
from rump.transfer import Transfer
from syscall import system

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!http)([^)#]+)")
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])


@pytest.mark.parametrize("document", DOCUMENTS, ids=[path.name for path in DOCUMENTS])
def test_links(document: Path) -> None:
    gone = [
        link for link in LINK.findall(document.read_text()) if not (document.parent / link).exists()
    ]
    assert not gone


def test_readme(
    tmp_path: Path, ext2_image: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first program of the README prints what stands below it."""

    monkeypatch.chdir(tmp_path)
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "main.py").write_text("print(1)\n")
    with rump.boot() as R:
        R.mkdir("/mnt")
        R.mount(R.attach(ext2_image()), "/mnt", "ext2fs")
        Transfer(system("host"), R, recursive=True).copy("project", "/mnt/project")
    text = (ROOT / "README.md").read_text()
    program = BLOCK.search(text)
    assert program
    done = subprocess.run([sys.executable, "-c", program[1]], capture_output=True, text=True)
    assert done.stderr == ""
    assert f"```\n{done.stdout}```" in text[program.end() :]


def test_linux() -> None:
    """The program of docs/linux.md prints what stands below it."""
    text = (ROOT / "docs" / "linux.md").read_text()
    program = BLOCK.search(text)
    assert program
    done = subprocess.run([sys.executable, "-c", program[1]], capture_output=True, text=True)
    assert done.stderr == ""
    assert f"```\n{done.stdout}```" in text[program.end() :]


def test_testing(tmp_path: Path, oracle: Callable[[str], str]) -> None:
    """Each block of docs/testing.md is a test file that passes."""
    oracle("mke2fs")
    blocks = BLOCK.findall((ROOT / "docs" / "testing.md").read_text())
    assert len(blocks) == 3
    for number, block in enumerate(blocks):
        (tmp_path / f"test_block{number}.py").write_text(block)
    by_name = [] if "rump" in entry_points(group="pytest11").names else ["-p", "rump.pytest_plugin"]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *by_name]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    assert "5 passed" in done.stdout


def test_side_by_side() -> None:
    command = [sys.executable, str(ROOT / "examples" / "side_by_side.py")]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [line.split(":")[0] for line in lines] == ["host", "rump", "host", "rump, as uid 1000"]


def test_power_cut(oracle: Callable[[str], str]) -> None:
    oracle("mke2fs")
    command = [sys.executable, str(ROOT / "examples" / "power_cut.py")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 beyond repair" in done.stdout


def test_embedding(tmp_path: Path) -> None:
    """The C program of docs/embedding.md, built and run as its head says."""
    lib, compiler = find(None), shutil.which(os.environ.get("CC", "cc"))
    assert compiler
    (tmp_path / "rump").symlink_to(ROOT / "rump" / "kernel" / "include" / "rump")
    command = [
        compiler, "-Wall", "-Wextra", "-Werror", f"-I{tmp_path}",
        "-o", str(tmp_path / "embed"), str(ROOT / "examples" / "embed.c"),
        f"-L{lib}", f"-Wl,-rpath,{lib}", "-Wl,--no-as-needed",
        "-lrumpfs_tmpfs", "-lrumpvfs", "-lrump", "-lrumpuser",
    ]  # fmt: skip
    subprocess.run(command, check=True)
    done = subprocess.run([tmp_path / "embed"], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("(rumpkernel): no host involved\n")
    assert done.stdout.strip() in (ROOT / "docs" / "embedding.md").read_text()
