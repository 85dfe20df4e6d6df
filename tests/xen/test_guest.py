"""Programs baked and run as a user does it: one example on three kernels, ends, keys, input."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import ROOT, accelerated, python_path
from terminal import Terminal

from xen.errors import ImageError
from xen.image import bake, own
from xen.image.description import Description
from xen.interpreter import debian

EXAMPLES = ROOT / "examples"
TIMEOUT = 120
Bake = Callable[..., Path]
Run = Callable[..., subprocess.CompletedProcess[str]]

PROGRAM = """
import os, sys
words = sys.argv[1:]
if words == ["input"]:
    print(sys.stdin.read().upper(), sys.stdin.isatty())
elif words == ["raise"]:
    raise KeyError("nothing")
elif words == ["interrupt"]:
    try:
        print("waiting", flush=True)
        while True:
            pass
    except KeyboardInterrupt:
        sys.exit(9)
else:
    print(words, os.environ["WHO"], os.uname().nodename, os.getcwd())
    sys.exit(int(words[0]))
"""


@pytest.fixture(scope="module")
def bake_image(tmp_path_factory: pytest.TempPathFactory, oracle: Callable[[str], str]) -> Bake:
    """Function from a program and options of a description to an image."""
    oracle("qemu-system-x86_64")
    try:
        debian.installed()
    except ImageError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))
    directory = tmp_path_factory.mktemp("images")

    def bake_image(program: Path, **options: object) -> Path:
        output = directory / f"{program.stem}.elf"
        bake(Description(program=program, **options), output, lambda *_: None)  # type: ignore[arg-type]
        return output

    return bake_image


@pytest.fixture(scope="module")
def image(bake_image: Bake, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The image of PROGRAM."""
    program = tmp_path_factory.mktemp("program") / "app.py"
    program.write_text(PROGRAM)
    return bake_image(
        program, minimal=True, arg=("3", "two words"), env={"WHO": "me"}, hostname="box"
    )


def environment(*paths: Path, **variables: str) -> dict[str, str]:
    """Of a program that finds what this test finds, in any directory."""
    return {**os.environ, "PYTHONPATH": python_path(*paths), **variables}


def command(image: Path, *words: str) -> list[str]:
    machine = "kvm" if accelerated() else "qemu"
    return [sys.executable, "-m", "xen", "run", "--on", machine, str(image), *words]


@pytest.fixture(scope="module")
def run() -> Run:
    """Function from an image, options and input to how the command ended."""

    def run(image: Path, *words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command(image, *words),
            input=stdin,
            capture_output=True,
            text=True,
            timeout=TIMEOUT,
            cwd=image.parent,
            env=environment(),
        )

    return run


@pytest.fixture(scope="module")
def metadata(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory for sys.path that says which backends this checkout has."""
    directory = tmp_path_factory.mktemp("metadata")
    for name, text in own.metadata().items():
        (directory / name).parent.mkdir(exist_ok=True)
        (directory / name).write_text(text)
    return directory


def test_three_kernels(bake_image: Bake, metadata: Path) -> None:
    """The fourth is the third on Xen."""
    program = EXAMPLES / "three_kernels.py"
    image = bake_image(program)

    def end(*words: object, **variables: str) -> str:
        result = subprocess.run(
            [sys.executable, *map(str, words)], stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=TIMEOUT, env=environment(metadata, **variables),
        )  # fmt: skip
        assert (result.returncode, result.stderr) == (0, "")
        return result.stdout

    host = end(program, SYSCALL_BACKEND="host")
    assert host == end(program, SYSCALL_BACKEND="rump")
    assert host == end("-m", "xen", "run", image)
    assert host == end("-m", "xen", "lab", image)


def test_hello(bake_image: Bake, run: Run) -> None:
    image = bake_image(EXAMPLES / "hello.py", minimal=True, strip_source=True)
    assert image.stat().st_size < 12 << 20
    result = run(image, "--memory", "32M")
    assert (result.returncode, result.stdout) == (0, "hello, world\n")


def test_what_was_baked_in(image: Path, run: Run) -> None:
    result = run(image)
    assert (result.returncode, result.stdout) == (3, "['3', 'two words'] me box /app\n")


def test_what_overrides_it(image: Path, run: Run) -> None:
    result = run(image, "--env", 'WHO=a "b" \\c', "--", "200", "", "x=y z")
    assert (result.returncode, result.stdout) == (
        200,
        "['200', '', 'x=y z'] a \"b\" \\c box /app\n",
    )


def test_an_exception(image: Path, run: Run) -> None:
    result = run(image, "raise")
    assert result.returncode == 1
    assert result.stdout.startswith('Traceback (most recent call last):\n  File "/app/app.py"')
    assert result.stdout.endswith("KeyError: 'nothing'\n")


@pytest.mark.parametrize("text", ["", "one line\n", "no line end", "two\nlines\n"])
def test_input(image: Path, run: Run, text: str) -> None:
    result = run(image, "input", stdin=text)
    assert (result.returncode, result.stdout) == (0, f"{text.upper()} True\n")


def test_interrupt(image: Path) -> None:
    words = command(image, "interrupt")
    pipe = subprocess.PIPE
    with subprocess.Popen(
        words, stdin=pipe, stdout=pipe, text=True, cwd=image.parent, env=environment()
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "waiting\n"
        process.stdin.write("\x03")
        process.stdin.flush()
        assert process.wait(TIMEOUT) == 9


def test_timeout(image: Path, run: Run) -> None:
    result = run(image, "--timeout", "5", "interrupt")
    assert (result.returncode, result.stdout) == (124, "waiting\n")


def repl(*words: str) -> list[str]:
    machine = "kvm" if accelerated() else "qemu"
    return [sys.executable, "-m", "xen", "repl", "--on", machine, *words]


def test_an_interactive_python_from_a_pipe(bake_image: Bake) -> None:
    lines = "import os\nos.uname().machine\nS.stat('/').typename\n1 / 0\n"
    result = subprocess.run(
        repl(), input=lines, capture_output=True, text=True, timeout=TIMEOUT, env=environment()
    )
    assert result.returncode == 0
    assert "'x86_64'\n>>> 'drwxr-xr-x'\n>>> Traceback (most recent call last):" in result.stdout


def test_an_interactive_python_at_a_terminal(bake_image: Bake) -> None:
    terminal = Terminal(repl(), environment(TERM="xterm", COLUMNS="80", LINES="24"))
    terminal.read_until(b"no operating system")
    terminal.read_until(b">>>")
    terminal.type(b"S.getpp\t")
    terminal.read_until(b"getppid()")  # completed
    terminal.type(b"\r")
    terminal.read_until(b"\x1b[?2004l0\r\n")
    terminal.read_until(b">>>")
    terminal.type(b"print('go' + 'ing') or [0 for _ in iter(int, 1)]\r")  # without end
    terminal.read_until(b"going")
    terminal.type(b"\x03")
    terminal.read_until(b"KeyboardInterrupt")
    terminal.read_until(b">>>")
    terminal.type(b"\x04")
    assert terminal.ended() == 0


def test_a_disk_that_is_not_there(bake_image: Bake, run: Run, tmp_path: Path) -> None:
    from xen.image.description import Disk

    program = tmp_path / "disk.py"
    program.write_text("print('never')")
    image = bake_image(program, minimal=True, disk=(Disk("disk0", "/data"),))
    result = run(image)
    assert result.returncode == 78
    assert "disk0" in result.stdout
    assert "never" not in result.stdout


def test_same_description_same_image(bake_image: Bake) -> None:
    first, second = (bake_image(EXAMPLES / "hello.py", minimal=True).read_bytes() for _ in range(2))
    assert first == second


def test_an_image_over_its_limit(bake_image: Bake) -> None:
    with pytest.raises(ImageError, match=r"over the limit of 1M; .*\n +[\d,]+ /usr/bin/python3\n"):
        bake_image(EXAMPLES / "hello.py", minimal=True, limit="1M")
