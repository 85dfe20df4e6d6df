"""Running images: what the machine is told, the terminal, the end; with a stand-in for QEMU.

The stand-in is a script of the same name that comes first on PATH. It writes its arguments down,
then does what the image's bytes after the ELF header say.
"""

from __future__ import annotations

import importlib
import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import python_path
from terminal import Terminal

from xen import cpio
from xen.errors import ImageError
from xen.image.config import CMDLINE_MAX, command_line, word
from xen.image.facts import FILE
from xen.runner import Request, qemu, xl
from xen.runner.request import Disk

MIB = 1 << 20
FACTS = json.dumps({"command": ["/app/app.py"], "memory": None}).encode()
STAND_IN = """\
#!{python}
import json, os, pathlib, re, sys, time
words = sys.argv[1:]
if "-S" in words:
    sys.exit(1)  # no KVM
status = next(w for w in words if w.startswith("file,id=status,")).partition("path=")[2]
status = pathlib.Path(status.replace(",,", ","))
pathlib.Path("told.json").write_text(json.dumps(words))
def out(text):
    os.write(1, text)
def end(code):
    status.write_text(f"exit {{code}}\\n")
    sys.exit(((code << 1) | 1) & 0xFF)
exec(pathlib.Path("behave.py").read_text())
"""


@pytest.fixture
def image(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that run takes for an image: facts in an archive in a section of an ELF file."""
    (tmp_path / "archive").write_bytes(cpio.archive([cpio.Entry(FILE, 0o100644, FACTS)]))
    command = "objcopy -I binary -O elf64-x86-64 -B i386:x86-64 --rename-section .data=.archive"
    subprocess.run([*command.split(), "archive", "app.elf"], cwd=tmp_path, check=True)
    stand_in = tmp_path / "bin" / qemu.PROGRAM
    stand_in.parent.mkdir()
    stand_in.write_text(STAND_IN.format(python=sys.executable))
    stand_in.chmod(0o755)
    monkeypatch.setenv("PATH", f"{stand_in.parent}:{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", python_path())
    monkeypatch.chdir(tmp_path)
    return tmp_path / "app.elf"


@pytest.fixture
def run(image: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Function from what the stand-in does, options and input to how `run` ended."""

    def run(behaviour: str, *options: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        Path("behave.py").write_text(behaviour)
        command = [sys.executable, "-m", "xen", "run", "--on", "qemu", "app.elf", *options]
        return subprocess.run(command, input=stdin, capture_output=True, text=True, timeout=30)

    return run


def told() -> list[str]:
    return list(json.loads(Path("told.json").read_text()))


def test_exit_codes(run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    for code in (0, 1, 3, 127, 128, 255):
        assert run(f"out(b'hello\\r\\n'); end({code})").returncode == code


def test_newlines_of_output(image: Path) -> None:
    Path("behave.py").write_text("out(b'a\\r'); time.sleep(.1); out(b'\\nb\\r\\r\\nc\\r'); end(0)")
    command = [sys.executable, "-m", "xen", "run", "--on", "qemu", "app.elf"]
    result = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=30)
    assert result.stdout == b"a\nb\r\nc\r"


def test_a_machine_that_tells_no_code(
    run: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    result = run("sys.exit(0)")
    assert (result.returncode, result.stderr) == (
        1,
        "xen: the machine stopped without an exit code\n",
    )
    result = run("sys.exit('qemu: warning: not so\\nqemu: no such thing')")
    assert (result.returncode, result.stderr) == (1, "xen: QEMU failed: qemu: no such thing\n")


def test_timeout(run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    result = run("out(b'on and on'); time.sleep(60)", "--timeout", "0.5")
    assert (result.returncode, result.stdout) == (124, "on and on")
    assert "ended after 0.5 s" in result.stderr


@pytest.mark.parametrize(("seconds", "code"), [("1e300", 3), ("inf", 3), ("nan", 124)])
def test_timeouts_beyond_all_sense(
    run: Callable[..., subprocess.CompletedProcess[str]], seconds: str, code: int
) -> None:
    result = run("time.sleep(.5); end(3)", "--timeout", seconds)
    assert result.returncode == code
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(image: Path, closed: str) -> None:
    Path("behave.py").write_text("out(b'hello\\r\\n'); end(3 if os.fstat(0) else 4)")
    script = f'exec "$0" -m xen run --on qemu app.elf {closed}'
    result = subprocess.run(
        ["sh", "-c", script, sys.executable], capture_output=True, text=True, timeout=30
    )
    assert (result.returncode, result.stderr) == (3, "")
    assert result.stdout == ("" if ">&-" in closed.replace("2>&-", "") else "hello\n")


@pytest.mark.parametrize("words", [["run", "--on", "qemu", "app.elf"], ["list", "app.elf"]])
def test_output_that_nobody_reads(image: Path, words: list[str]) -> None:
    Path("behave.py").write_text("out(b'x' * 3_000_000); end(0)")
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "xen", *words]
    result = subprocess.run(command, stdout=writer, stderr=subprocess.PIPE, timeout=30)
    os.close(writer)
    assert (result.returncode, result.stderr) == (1, b"")


@pytest.mark.parametrize("words", [["run", "--on", "qemu", "app.elf"], ["list", "app.elf"]])
def test_output_that_finds_no_room(image: Path, words: list[str]) -> None:
    Path("behave.py").write_text("out(b'x' * 3_000_000); end(0)")
    command = [sys.executable, "-m", "xen", *words]
    with Path("/dev/full").open("w") as full:
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=30)
    assert (result.returncode, result.stderr) == (1, b"xen: No space left on device\n")


def test_input_that_nobody_types(run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    reads = """
got = b""
while not got.endswith(b"\\x04\\x04"):
    got += os.read(0, 100)
out(got)
end(0)
"""
    result = run(reads, stdin="one\ntwo")
    assert result.stdout == "one\ntwo\x04\x04"
    assert "echo=no" in told()[told().index("-append") + 1]


def test_output_without_end(run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    result = run("out(b'x' * 3_000_000)\nend(0)")
    assert len(result.stdout) == 3_000_000


def test_overrides(run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
    Path("a,b.img").write_bytes(bytes(512))
    options = ["--memory", "48M", "--env", 'A=x "y"', "--disk", "a,b.img:/data", "--report"]
    assert run("end(0)", *options, "--", "one", "two words", "").returncode == 0
    words = told()
    assert words[words.index("-m") + 1] == "48M"
    assert f"if=none,id=disk0,format=raw,file={Path.cwd()}/a,,b.img" in words
    line = words[words.index("-append") + 1]
    assert shlex.split(line) == [
        "arg=/app/app.py",
        "arg=one",
        "arg=two words",
        "arg=",
        'env=A=x "y"',
        "mount=disk0:/data",
        "echo=no",
        "report=yes",
    ]


def test_no_qemu(image: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(ImageError, match="no qemu-system-x86_64: apt-get install qemu-system-x86"):
        qemu.arguments(Request(image), Path("status"), kvm=False)


@pytest.mark.parametrize("content", [b"", b"\x7fELF", b"print('no image')", bytes(5000)])
def test_what_is_no_image(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "app.elf"
    path.write_bytes(content)
    with pytest.raises(ImageError, match="is no image that bake made"):
        Request(path).megabytes()


@pytest.mark.parametrize("facts", [b"", b"[]", b'{"command": 1, "memory": null}', b"{}"])
def test_facts_that_are_damaged(image: Path, facts: bytes) -> None:
    image.write_bytes(image.read_bytes().replace(FACTS, facts.ljust(len(FACTS))))
    with pytest.raises(ImageError, match=r"app\.elf is damaged: /etc/image\.json"):
        Request(image).megabytes()


def test_programs_of_one_name_have_images_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    command = importlib.import_module("xen.cli.run")
    monkeypatch.setattr(command, "make_image", lambda description, place: None)
    images = {command.image_of(Path(name)) for name in ("/a/app.py", "/b/app.py", "/b/app.py")}
    assert len(images) == 2


def test_memory(image: Path) -> None:
    assert Request(image).megabytes() == 65  # the image's own size, rounded up, and 64
    assert Request(image, memory=33 * MIB + 1).megabytes() == 34
    with pytest.raises(
        ImageError, match=r"too little memory: 1 bytes cannot hold .*app\.elf, which has"
    ):
        Request(image, memory=1).megabytes()


@pytest.mark.parametrize(
    ("text", "disk"),
    [
        ("d.img", Disk(Path("d.img"))),
        ("d.img:/data", Disk(Path("d.img"), "/data")),
        ("d.img:/data:ext2fs:ro", Disk(Path("d.img"), "/data:ext2fs:ro", readonly=True)),
        ("with:/colon", Disk(Path("with:/colon"))),
    ],
)
def test_disks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, disk: Disk) -> None:
    monkeypatch.chdir(tmp_path)
    Path("d.img").write_bytes(bytes(512))
    Path("with:").mkdir()
    Path("with:/colon").write_bytes(bytes(512))
    assert Disk.parse(text) == disk


@pytest.mark.parametrize("text", ["nothing.img", "nothing.img:/data", "/etc", ""])
def test_disks_that_cannot_be(text: str) -> None:
    with pytest.raises(ImageError, match="no disk image"):
        Disk.parse(text)


def test_disks_that_cannot_be_together(image: Path) -> None:
    Path("d.img").write_bytes(bytes(512))
    Path("link.img").symlink_to("d.img")
    disk, again = Disk.parse("d.img:/a"), Disk.parse("link.img:/b::ro")
    with pytest.raises(ImageError, match=r"d\.img is two disks; that goes if both are ro"):
        Request(image, disks=(again, disk)).check()
    Request(image, disks=(again, again)).check()
    with pytest.raises(ImageError, match="27 disks; a machine takes 26"):
        Request(image, disks=(disk,) * 27).check()
    with pytest.raises(ImageError, match="no other place than a directory's below /"):
        Disk.parse("d.img:/")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("plain", "arg=plain"),
        ("", 'arg=""'),
        ("a b", 'arg="a b"'),
        ('"', 'arg="\\""'),
        ("\\", 'arg="\\\\"'),
        ("a\nb", 'arg="a\\nb"'),
        ("#", 'arg="#"'),
    ],
)
def test_words_of_the_configuration(value: str, text: str) -> None:
    assert word("arg", value) == text


def test_a_command_line_that_does_not_fit() -> None:
    fits = "x" * (CMDLINE_MAX - len("arg="))
    assert command_line([("arg", fits)]) == f"arg={fits}"
    with pytest.raises(ImageError, match=f"take {CMDLINE_MAX + 1} bytes of command line"):
        command_line([("arg", fits + "x")])
    with pytest.raises(ImageError, match="may hold no NUL"):
        command_line([("arg", "a\0b")])
    assert command_line([("env", "A=\udce9")]) == "env=A=\udce9"  # a byte that is no text


def at_terminal() -> Terminal:
    return Terminal([sys.executable, "-m", "xen", "run", "--on", "qemu", "app.elf"])


def test_keys_go_to_the_guest(image: Path) -> None:
    Path("behave.py").write_text("out(b'ready'); got = os.read(0, 1); out(b'got %r' % got); end(7)")
    terminal = at_terminal()
    terminal.read_until(b"ready")
    terminal.type(b"\x03")
    terminal.read_until(b"got b'\\x03'")
    assert terminal.ended() == 7
    assert "echo=no" not in told()[told().index("-append") + 1]


def test_a_key_ends_the_run(image: Path) -> None:
    Path("behave.py").write_text("out(b'ready'); time.sleep(60)")
    terminal = at_terminal()
    terminal.read_until(b"ready")
    terminal.type(b"\x1d")
    assert terminal.ended() == 130


@pytest.mark.parametrize("number", [1, 15])
def test_signals_restore_the_terminal(image: Path, number: int) -> None:
    Path("behave.py").write_text("out(b'ready'); time.sleep(60)")
    terminal = at_terminal()
    terminal.read_until(b"ready")
    os.kill(terminal.process.pid, number)
    assert terminal.ended() == 128 + number


def test_domains(image: Path) -> None:
    disk = Path("d.img")
    disk.write_bytes(bytes(512))
    request = Request(image, disks=(Disk(disk, "/data"),), arguments=('a "b"',))
    text = xl.configured(request, "python-1")
    assert text.splitlines() == [
        'name = "python-1"',
        f'kernel = "{image}"',
        'cmdline = "arg=/app/app.py arg=\\"a \\\\\\"b\\\\\\"\\" mount=disk0:/data"',
        "memory = 65",
        "vif = []",
        'type = "pvh"',
        "vcpus = 1",
        f'disk = ["format=raw,vdev=xvda,access=rw,target={disk.absolute()}"]',
        'on_poweroff = "preserve"',
        'on_reboot = "preserve"',
        'on_crash = "preserve"',
    ]


def test_no_xen(image: Path) -> None:
    with pytest.raises(ImageError, match="no Xen here"):
        xl.find()
