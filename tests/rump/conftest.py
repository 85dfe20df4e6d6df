"""What the tests of the rump package share: images, and the command line in this process."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from rump.provider import find


@pytest.fixture
def ext2_image(tmp_path: Path, oracle: Callable[[str], str]) -> Callable[..., Path]:
    """A function that makes ext2 images: ``ext2_image("4M", "-b", "1024")``."""

    def make(size: str = "8M", *options: str, name: str = "disk.img") -> Path:
        path = tmp_path / name
        command = [oracle("mke2fs"), "-q", "-t", "ext2", *options, str(path), size]
        subprocess.run(command, check=True)
        return path

    return make


@pytest.fixture
def fsck(oracle: Callable[[str], str]) -> Callable[[Path], None]:
    """A function that lets e2fsck judge an image."""

    def judge(path: Path) -> None:
        run = subprocess.run([oracle("e2fsck"), "-fn", path], capture_output=True, text=True)
        assert run.returncode == 0, run.stdout

    return judge


@pytest.fixture(scope="session")
def prefix(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prefix with lib/librump.so.0 and the rest, as a NetBSD build leaves it.

    A stand-in: copies of the embedded kernel's libraries, whose rumpk_ symbols no lookup finds.
    """
    made = tmp_path_factory.mktemp("netbsd")
    (made / "lib").mkdir()
    for library in find(None).glob("librump*.so"):
        copy = made / "lib" / f"{library.name}.0"
        text = library.read_bytes().replace(b"rumpk_", b"rumpX_")
        copy.write_bytes(text.replace(b"librump", b"libnetb"))  # and other sonames
    return made


class Done(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str


@pytest.fixture
def cli(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Callable[..., Done]:
    """The command line: ``cli("ls", image, "/")``."""
    from rump.cli import main

    def run(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["rump", *map(str, arguments)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as caught:
            main()
        out, err = capfd.readouterr()
        assert isinstance(caught.value.code, int)
        return Done(caught.value.code, out, err)

    return run
