"""What people get wrong at the command line: a line says so, with a status, never a traceback."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from bare_machine import python_path

Ended = subprocess.CompletedProcess[str]
CUT_OFF = b"\x7fELF\x02\x01\x01" + bytes(40)
OF_ARM = b"\x7fELF\x02\x01\x01" + bytes(9) + b"\x02\0\xb7\0" + bytes(44)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A directory with a program and with what is none."""
    monkeypatch.chdir(tmp_path)
    Path("app.py").write_text("print('never')")
    Path("empty").mkdir()
    Path("cut.elf").write_bytes(CUT_OFF)
    Path("arm.elf").write_bytes(OF_ARM)
    os.mkfifo("fifo")
    with zipfile.ZipFile("app.pyz", "w") as archive:
        archive.writestr("__main__.py", "print('never')")
    whole = Path("app.pyz").read_bytes()
    Path("bad.pyz").write_bytes(whole.replace(b"PK\x01\x02", b"PK\x01\xff"))


def xen(*words: str, **environment: str) -> Ended:
    """`python -m xen` with these words."""
    return subprocess.run(
        [sys.executable, "-m", "xen", *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": python_path(), **environment},
    )


@pytest.mark.parametrize(
    "words",
    [
        "burn",
        "bake",
        "bake --memroy 64M app.py",
        "run",
        "run --on vax app.py",
        "run --timeout -1 app.py",
        "run --timeout soon app.py",
        "run --net host app.py",
        "list",
        "repl app.py",
        "lab",
    ],
)
def test_usage(words: str) -> None:
    ended = xen(*words.split())
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.startswith("Usage: python -m xen ")


def test_no_words() -> None:
    ended = xen()  # the help; click 8.1 prints it as asked for, later ones as a complaint
    assert (ended.stdout + ended.stderr).startswith("Usage: python -m xen ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("bake none.py", "no program .*/none.py: No such file or directory"),
        ("bake empty", ".*/empty has no __main__.py; .*"),
        ("bake fifo", ".*/fifo is neither a file nor a directory"),
        ("bake bad.pyz", ".*/bad.pyz cannot be read as a zip archive: .*"),
        ("bake app.py -o nowhere/app.elf", "cannot write nowhere/app.elf: no directory nowhere"),
        ("bake app.py -o empty", "cannot write empty: it is there, and no regular file"),
        ("bake app.py -o /dev/null", "cannot write /dev/null: it is there, and no regular file"),
        ("bake app.py -o app.py", "cannot write app.py: it is the program; .*"),
        ("bake app.py --env =x", "--env takes NAME=VALUE, not '=x'"),
        ("bake app.py --env x", "--env takes NAME=VALUE, not 'x'"),
        ("bake app.py --memory 0.1", "'--memory': '0.1' is no size; .*"),
        (f"bake app.py --limit {'9' * 400}G", "'--limit': '9+G' is no size; .*"),
        ("bake app.py --cwd srv", "'--cwd' must be an absolute path .*"),
        ("bake app.py --hostname _", "'--hostname': '_' is no host name"),
        ("bake app.py --disk d.img:/d", "'d.img:/d' is no disk; .*"),
        ("bake app.py --include-module ../x", "'--include-module': '../x' is no module's name"),
        ("bake app.py --config none.json", "cannot read none.json: No such file or directory"),
        ("bake app.py --config app.py", "app.py: Expecting value: .*"),
        ("run none.elf", "no program .*/none.elf: No such file or directory"),
        ("run /dev/zero", "/dev/zero is neither a file nor a directory"),
        ("run cut.elf", "cut.elf is no image that bake made"),
        ("run arm.elf", "arm.elf is no image that bake made"),
        ("run --memory lots cut.elf", "'lots' is no size; .*"),
        ("run --disk none.img:/d cut.elf", "no disk image none.img; .*"),
        ("run --disk empty cut.elf", "no disk image empty; .*"),
        ("run --env x cut.elf", "--env takes NAME=VALUE, not 'x'"),
        ("run --on xen cut.elf", "no Xen here: .*"),
        ("list none.elf", "cannot read none.elf: No such file or directory"),
        ("list empty", "cannot read empty: Is a directory"),
        ("list app.py", "app.py is no image that bake made"),
    ],
)
def test_a_line_says_it(words: str, message: str) -> None:
    ended = xen(*words.split())
    assert (ended.returncode, ended.stdout) == (1, "")
    assert re.fullmatch(f"xen: {message}\n", ended.stderr)
    assert Path("app.py").read_text() == "print('never')"


@pytest.mark.parametrize("words", ["run app.py", "repl --plain"])
def test_a_cache_that_cannot_be(words: str) -> None:
    ended = xen(*words.split(), XDG_CACHE_HOME="/dev/null/cache")
    assert ended.returncode == 1
    place = "/dev/null/cache/rumpkernel/images"
    assert ended.stderr == f"xen: cannot write to the cache {place}: Not a directory\n"


def test_an_interrupt_while_it_is_imported(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("import os, signal; os.kill(os.getpid(), signal.SIGINT)")
    ended = xen("bake", PYTHONPATH=python_path(tmp_path))
    assert (ended.returncode, ended.stderr) == (130, "")
