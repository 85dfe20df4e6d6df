"""The lab's command, a shell in dom0, and what goes wrong before anything boots."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import python_path

from xen import cpio
from xen.image.tree import Tree
from xen.lab import Disk, Guest, LabError
from xen.lab.elf import needed_libraries, needed_modules
from xen.lab.initramfs import pack
from xen.lab.packages import Packages, members

SECONDS = 300
debian = pytest.mark.skipif(not shutil.which("apt-get"), reason="apt is Debian's")
PROGRAM = """
import os, sys
print(sys.argv[1:], os.environ["COLOR"], flush=True)
print("typed:", input(), flush=True)
open("/data/note", "w").write("from Xen\\n")
raise SystemExit(200)
"""
ARGUMENTS = ["--one", "two words", 'a "quote"', "back\\slash", "é"]


def lab(*words: object, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """`python -m xen lab` with these words; what is typed waits at the console."""
    return subprocess.run(
        [sys.executable, "-m", "xen", "lab", *map(str, words)],
        input=typed,
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
    ended = lab("--shell", typed="xl list; exit\n")
    assert ended.returncode == 0, ended.stderr
    assert "Domain-0 " in ended.stdout


def test_timeout(image: Path, oracle: Callable[[str], str]) -> None:
    """Nothing is typed, so the program waits for good."""
    oracle("qemu-system-x86_64")
    ended = lab("--timeout", "3", "--env", "COLOR=red", image)
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
    with pytest.raises(LabError, match="control characters"):
        Guest(Path("x"), wrong).config()


def test_too_many_disks() -> None:
    with pytest.raises(LabError, match="27 disks: a guest takes 26"):
        Guest(Path("x"), disks=[Disk(Path("d"))] * 27).config()


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
