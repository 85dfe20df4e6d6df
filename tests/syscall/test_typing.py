"""What type checkers and editors see."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

import syscall

PROGRAM = """
from typing import assert_type
import syscall
from syscall import DirEntry, Descriptor, LinuxSystem, System
from syscall.flags import Flag

S = syscall.system("host")
assert_type(S, LinuxSystem)
assert_type(syscall.system(), System)
fd = S.open("x", "rdwr, creat", S.c.MODE.RWXU)
assert_type(fd, Descriptor)
assert_type(fd.read(10), bytes)
assert_type(fd.pread(bytearray(10), 0), int)
assert_type(S.c.O.RDWR, Flag)
assert_type(S.stat("x").st_size, int)
assert_type(S.stat(b"x").mtime_ns, int)
for entry in fd.getdents():
    assert_type(entry, DirEntry)
S.fsync(fd)
syscall.system().mount(None, "/x", "tmpfs", "nosuid", size=1)
assert_type(syscall.system().uname().release, str)
assert_type(S.read(fd, 5), bytes)
assert_type(S.read(0, bytearray(5)), int)
assert_type(S.lseek(fd, 0, "end"), int)
fd.mkdirat("y", 0o755)
with fd.dup() as copy:
    assert_type(copy, Descriptor)
"""
WRONG = """
import syscall
S = syscall.system("host")
S.open(5)
S.mkdir("x", None)
S.stat("x").nosuch
S.fsync("x")
"""


def mypy(text: str, where: Path) -> str:
    if importlib.util.find_spec("mypy") is None and not os.environ.get("CI"):
        pytest.skip("no mypy here: pip install mypy")
    file = where / "program.py"
    file.write_text(text)
    root = Path(syscall.__file__).parents[1]
    installed = "site-packages" in root.parts  # where mypy looks by itself, and must not be told to
    environment = os.environ if installed else {**os.environ, "MYPYPATH": str(root)}
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", str(file)]
    done = subprocess.run(command, cwd=where, env=environment, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_strict_program(tmp_path: Path) -> None:
    assert mypy(PROGRAM, tmp_path) == ""


def test_mistakes_are_seen(tmp_path: Path) -> None:
    lines = {
        int(line.split(":")[1]) for line in mypy(WRONG, tmp_path).splitlines() if "error" in line
    }
    assert lines == {4, 5, 6, 7}


def test_package_says_it_is_typed() -> None:
    assert Path(syscall.__file__).with_name("py.typed").exists()
    assert all(hasattr(syscall, name) for name in syscall.__all__)
