"""The lab's command, a shell in dom0, and what goes wrong before anything boots."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from bare_machine import python_path

import buildrump
import xen
from xen import cpio
from xen.errors import ImageError
from xen.image.facts import members_of
from xen.image.tree import Tree
from xen.lab import Guest, LabError
from xen.lab.elf import needed_libraries, needed_modules
from xen.lab.initramfs import pack
from xen.lab.packages import Packages, members
from xen.runner import Disk
from xen.runner.domain import configuration

SECONDS = 300
debian = pytest.mark.skipif(not shutil.which("apt-get"), reason="apt is Debian's")
PROGRAM = """
import os, sys
print(sys.argv[1:], os.environ["COLOR"], flush=True)
print("typed:", input(), flush=True)
if os.path.ismount("/data"):
    open("/data/note", "w").write("from Xen\\n")
raise SystemExit(200)
"""
ARGUMENTS = ["--one", "two words", 'a "quote"', "back\\slash", "é"]


def lab(
    *words: object, typed: str = "", stdin: int | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """`python -m xen lab` with these words; what is typed, or in stdin, waits at the console."""
    return subprocess.run(
        [sys.executable, "-m", "xen", "lab", *map(str, words)],
        **({"input": typed} if stdin is None else {"stdin": stdin}),
        capture_output=True,
        text=True,
        timeout=SECONDS,
        env={**os.environ, "PYTHONPATH": python_path(), **environment},
    )


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """An image of PROGRAM."""
    program, made = tmp_path / "say.py", tmp_path / "say.elf"
    program.write_text(PROGRAM)
    bake = [sys.executable, "-m", "xen", "bake", "--minimal", str(program), "-o", str(made)]
    subprocess.run(bake, check=True, env={**os.environ, "PYTHONPATH": python_path()})
    return made


def test_command(image: Path, tmp_path: Path, oracle: Callable[[str], str]) -> None:
    oracle("qemu-system-x86_64")
    disk = tmp_path / "a, disk.img"
    subprocess.run([oracle("mke2fs"), "-q", "-t", "ext2", str(disk), "4M"], check=True)
    ended = lab(
        *("--timeout", "120", "--env", "COLOR=light blue", "--disk", f"{disk}:/data"),
        *(image, "--", *ARGUMENTS),
        typed="a line\n",
    )
    assert ended.returncode == 200, ended.stderr
    assert f"{ARGUMENTS} light blue\n" in ended.stdout
    assert "typed: a line\n" in ended.stdout
    subprocess.run([oracle("e2fsck"), "-fn", str(disk)], check=True, capture_output=True)
    show = [oracle("debugfs"), "-R", "cat /note", str(disk)]
    note = subprocess.run(show, check=True, capture_output=True, text=True)
    assert note.stdout == "from Xen\n"


def test_shell(oracle: Callable[[str], str]) -> None:
    oracle("qemu-system-x86_64")
    ended = lab("--shell", typed="xl list\n")
    assert ended.returncode == 0, ended.stderr
    assert "Domain-0 " in ended.stdout


def test_run_in_dom0(image: Path, tmp_path: Path, oracle: Callable[[str], str]) -> None:
    """`run --on xen` where it is meant for, by the images' static Python, which Linux runs too."""
    oracle("qemu-system-x86_64")
    program, runner = tmp_path / "runner.py", tmp_path / "runner.elf"
    program.write_text("import runpy; runpy.run_module('xen', run_name='__main__')\n")
    bake = [sys.executable, "-m", "xen", "bake", str(program), "-o", str(runner)]
    bake += ["--requirement", "click", "--requirement", "rich"]
    bake += [f"--include={Path(package.__file__).parent}" for package in (buildrump, xen)]
    subprocess.run(bake, check=True, env={**os.environ, "PYTHONPATH": python_path()})
    unpack(members_of(runner), tmp_path / "root")
    run = 'python3 /app/runner.py run --on xen --memory 64M --env COLOR=red /say.elf -- "it\'s"'
    ended = lab(
        *("--shell", "--memory", "80M", "--include", f"{tmp_path / 'root'}:/"),
        *("--include", f"{image}:/say.elf"),
        typed=f'PATH=$PATH:/usr/bin\necho typed | {run}\necho "status $?"\nxl list\n',
    )
    assert '["it\'s"] red\ntyped: typed\n' in ended.stdout
    assert "\nstatus 200\n" in ended.stdout
    assert "python-" not in ended.stdout.rpartition("Domain-0")[2]  # it is destroyed


SETTINGS = """
xl create -p -q -e /app.cfg
domain=/local/domain/1
xenstore-write $domain/vm-data/image-conf 'env="COLOR=light green"'
xl unpause app
echo typed >$(xenstore-read $domain/console/tty)
until xenstore-exists $domain/data/exit-code; do sleep 1; done
echo "left $(xenstore-read $domain/data/exit-code)"
xl destroy app

xl create -p -q -e /app.cfg
domain=/local/domain/2
xenstore-write $domain/control/shutdown poweroff
xl unpause app
until xenstore-exists $domain/data/exit-code; do sleep 1; done
echo "ended $(xenstore-read $domain/data/exit-code)"
"""


def test_xenstore(image: Path, tmp_path: Path, oracle: Callable[[str], str]) -> None:
    """Settings there override the image's, and the exit code is left there.

    A wish to shut down that was there before the program is SIGTERM to it.
    """
    oracle("qemu-system-x86_64")
    settings = {"name": "app", "kernel": "/say.elf", "memory": 64, "tsc_mode": "native"}
    (tmp_path / "app.cfg").write_text(configuration([], **settings))
    files = (f"{image}:/say.elf", tmp_path / "app.cfg")
    words = [word for file in files for word in ("--include", file)]
    ended = lab("--shell", "--memory", "80M", *words, typed=SETTINGS)
    assert "\nleft 200\n" in ended.stdout  # 1 without the variable
    assert "\nended 143\n" in ended.stdout


def unpack(entries: Iterable[cpio.Entry], root: Path) -> None:
    for entry in entries:
        path = root / entry.name
        if stat.S_ISDIR(entry.mode):
            path.mkdir(parents=True)
        elif stat.S_ISLNK(entry.mode):
            path.symlink_to(os.fsdecode(entry.data))
        else:
            path.write_bytes(entry.data)
            path.chmod(stat.S_IMODE(entry.mode))


def test_timeout(image: Path, oracle: Callable[[str], str]) -> None:
    """Nothing is typed, and nobody says that nothing will be, so the program waits for good."""
    oracle("qemu-system-x86_64")
    reader, writer = os.pipe()
    with open(reader), open(writer, "w"):
        ended = lab("--timeout", "3", "--env", "COLOR=red", image, stdin=reader)
    assert ended.returncode == 124
    assert "lab: the guest ran for more than 3 s\n" in ended.stderr


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "name an IMAGE, or ask for a --shell"),
        (("--shell", "x.elf"), "name an IMAGE, or ask for a --shell"),
        (("/nowhere/x.elf",), "cannot read /nowhere/x.elf"),
        (("--memory", "lots", "/dev/null"), "'lots' is no size"),
        (("--disk", "/nowhere.img", "/dev/null"), "no disk image /nowhere.img"),
        (("--env", "A", "/dev/null"), "--env takes NAME=VALUE"),
    ],
)
def test_wrong_words(words: tuple[str, ...], message: str) -> None:
    ended = lab(*words)
    assert ended.returncode in (1, 2)
    assert message in ended.stderr
    assert "Traceback" not in ended.stderr


@debian
@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM])
def test_signals_end_the_machine(tmp_path: Path, number: signal.Signals) -> None:
    """A stand-in for QEMU, first on PATH, only waits."""
    pid, stand_in = tmp_path / "pid", tmp_path / "qemu-system-x86_64"
    stand_in.write_text(f"#!/bin/sh\necho $$ >{pid}.new; mv {pid}.new {pid}; exec sleep 600\n")
    stand_in.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    with subprocess.Popen(
        [sys.executable, "-m", "xen", "lab", "--shell"],
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": python_path(), "PATH": path},
    ) as process:
        end = time.monotonic() + SECONDS
        while not pid.exists() and time.monotonic() < end:
            time.sleep(0.05)
        process.send_signal(number)
        assert process.wait(SECONDS) == 128 + number
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid.read_text()), 0)


def test_no_debian(tmp_path: Path) -> None:
    ended = lab("--shell", PATH=str(tmp_path))
    assert ended.returncode == 125
    assert "lab: no apt-get: " in ended.stderr


@debian
def test_unknown_package(tmp_path: Path) -> None:
    with pytest.raises(LabError, match="no-such-package-of-debian"):
        Packages(tmp_path).versions(["no-such-package-of-debian"])


@debian
def test_broken_package(tmp_path: Path) -> None:
    broken = tmp_path / "broken.deb"
    broken.write_bytes(b"!<arch>\nnot really")
    with pytest.raises(LabError, match=r"broken\.deb cannot be read"):
        list(members(broken, lambda path: True))


def test_guest_configuration(tmp_path: Path) -> None:
    disks = [Disk(Path("a.img")), Disk(Path("b.img"), readonly=True)]
    text = Guest(Path("x"), 'arg="two words" \\', 32, disks).config()
    assert 'cmdline = "arg=\\"two words\\" \\\\"\n' in text
    assert "vdev=xvda,access=rw" in text
    assert "vdev=xvdb,access=ro" in text


@pytest.mark.parametrize("wrong", ["two\nlines", "\0", "\x1b[2J"])
def test_guest_configuration_takes_no_control_characters(wrong: str) -> None:
    with pytest.raises(ImageError, match="control characters"):
        Guest(Path("x"), wrong).config()


def test_too_many_disks(image: Path, tmp_path: Path) -> None:
    (tmp_path / "disk").write_bytes(bytes(512))
    ended = lab(*("--disk", tmp_path / "disk") * 27, image)
    assert ended.returncode == 1
    assert "27 disks; a machine takes 26" in ended.stderr


def test_archives_for_linux_have_short_names() -> None:
    """Linux skips entries whose names with padding are longer than PATH_MAX."""
    tree = Tree()
    tree.file("/large/file", bytes(1 << 20))
    packed = pack(tree)
    assert [entry.name for entry in cpio.entries(packed)] == ["large", "large/file"]
    assert len(packed) < (1 << 20) + 1024


def test_needed_libraries(oracle: Callable[[str], str]) -> None:
    program = Path(oracle("qemu-system-x86_64"))
    readelf = ["readelf", "-d", str(program)]
    listing = subprocess.run(readelf, check=True, capture_output=True, text=True).stdout
    names = [line.split("[")[1].rstrip("]") for line in listing.splitlines() if "(NEEDED)" in line]
    assert needed_libraries(program.read_bytes()) == names


def test_a_static_program_needs_no_libraries(image: Path) -> None:
    assert needed_libraries(image.read_bytes()) == []


def test_needed_modules() -> None:
    information = b"license=GPL\0depends=t10-pi,crc64\0name=nvme_core\0"
    assert needed_modules(struct.pack("64x") + information) == ["t10-pi", "crc64"]
    assert needed_modules(b"\0depends=\0name=loop\0") == []
