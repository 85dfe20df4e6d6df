"""The interactive shell."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "rump", "shell"]


def shell(image: Path, commands: str, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *options, str(image)], input=commands, capture_output=True, text=True, timeout=60
    )


def test_commands_from_a_pipe(ext2_image: Callable[..., Path], fsck, tmp_path: Path) -> None:
    image = ext2_image()
    (tmp_path / "mine").write_text("put\n")
    done = shell(
        image,
        f"""
        mkdir -p a/b   # a comment
        cd a/b
        pwd
        lcd {tmp_path}
        put mine .
        cat mine
        ls ..
        mv mine 'a name'
        sync
        cd
        find . -name 'a*'
        exit
        ls
        """,
    )
    assert done.stdout == "/a/b\nput\nb\n./a\n./a/b/a name\n"
    assert (done.returncode, done.stderr) == (0, "")
    fsck(image)


def test_errors_do_not_end_it(ext2_image: Callable[..., Path]) -> None:
    done = shell(ext2_image(), "cat none\nfrob\ncd none\nls --frob\nls 'open\nls\n")
    assert done.stdout == "lost+found\n"
    assert done.returncode == 2  # the worst: wrong usage of ls
    for message in (
        "rump: cannot open 'none': No such file or directory",
        "rump: frob: command not found (try help)",
        "rump: cd: 'none': No such file or directory",
        "No such option",
        "No closing quotation",
    ):
        assert message in done.stderr


def test_read_only(ext2_image: Callable[..., Path]) -> None:
    image = ext2_image()
    before = image.read_bytes()
    done = shell(image, "mkdir x\nls\n", "--read-only")
    assert done.stdout == "lost+found\n"
    assert "rump: mkdir: the image was opened read-only" in done.stderr
    assert image.read_bytes() == before


def test_help(ext2_image: Callable[..., Path]) -> None:
    out = shell(ext2_image(), "help\nhelp ls\n").stdout
    assert "  mkdir    Make directories." in out
    assert "Usage: ls [OPTIONS] [PATH]..." in out


def test_a_terminal(ext2_image: Callable[..., Path], tmp_path: Path, fsck) -> None:
    """Prompt, completion by Tab, history, Ctrl-C and Ctrl-D."""
    image = ext2_image()
    main, terminal = pty.openpty()
    environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path), "TERM": "dumb"}
    process = subprocess.Popen(
        [*COMMAND, str(image)], stdin=terminal, stdout=terminal, stderr=terminal,
        env=environment, start_new_session=True,
        preexec_fn=lambda: __import__("fcntl").ioctl(terminal, __import__("termios").TIOCSCTTY, 0),
    )  # fmt: skip
    os.close(terminal)
    seen = b""

    def until(text: bytes) -> None:
        nonlocal seen
        while text not in seen:
            assert select.select([main], [], [], 20)[0], f"no {text!r} in {seen!r}"
            seen += os.read(main, 4096)
        seen = seen.partition(text)[2]

    until(b"disk.img:/# ")
    os.write(main, b"cd lo\t\n")
    until(b"disk.img:/lost+found# ")
    os.write(main, b"mkdir x")
    until(b"mkdir x")
    time.sleep(0.5)  # readline must be waiting: it misses a signal that comes just before
    os.write(main, b"\x03")
    until(b"disk.img:/lost+found# ")
    os.write(main, b"mkd\tmade\n")
    until(b"disk.img:/lost+found# ")
    os.write(main, b"ls\n")
    until(b"made")
    until(b"# ")
    os.write(main, b"\x04")
    assert process.wait(timeout=20) == 0
    os.close(main)
    fsck(image)
    assert "mkdir made" in (tmp_path / "rump" / "history").read_text()


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("ls ", "", ["dir/", "file "]),
        ("cat f", "f", ["file "]),
        ("ls dir/", "dir/", ["dir/inner "]),
        ("ls .", ".", [".hidden "]),
        ("ls none/", "none/", []),
    ],
)
def test_completion(rump_system, line: str, text: str, found: list[str]) -> None:
    import syscall
    from rump.cli.session import Session
    from rump.cli.shell import Prompt

    R = rump_system
    R.mkdir("/top")
    R.chdir("/top")
    R.mkdir("dir")
    for name in ("file", "dir/inner", ".hidden"):
        R.open(name, "wronly, creat").close()
    prompt = Prompt(Session(R, syscall.system("host"), "x.img", "ext2fs", False))
    start = len(line) - len(text)
    assert prompt.completedefault(text, line, start, len(line)) == found
    assert prompt.completenames("mk") == ["mkdir "]
    assert prompt.prompt == "x.img:/top# "
