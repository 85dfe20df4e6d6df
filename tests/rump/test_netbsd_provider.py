"""What Python does with NetBSD's librump, shown on a stand-in (see the fixture ``prefix``).

A kernel of NetBSD's kind is one a process, so each test is a process of its own.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest


def run(prefix: Path, program: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "RUMP_PROVIDER": str(prefix), "PYTHONWARNINGS": "error"}
    return subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, timeout=60
    )


def passes(prefix: Path, program: str) -> str:
    done = run(prefix, program)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_files_and_processes(prefix: Path) -> None:
    printed = passes(
        prefix,
        """
import threading, rump
R = rump.boot()
assert not R.machine.embedded
R.mkdir("/data", "0755")
R.mount("tmpfs", "/data", "tmpfs")
with R.open("/data/file", "creat, rdwr", "0600") as fd:
    fd.write(b"hello")
    assert fd.pread(10, 0) == b"hello"
with R.process(uid=1000) as alice:
    assert (alice.getuid(), alice.getpid()) == (1000, alice.pid)
    try:
        alice.open("/data/file")
    except PermissionError as error:
        print(error.name)
    found = []
    thread = threading.Thread(target=lambda: found.append((alice.getpid(), R.getpid())))
    thread.start()
    thread.join()
    assert found == [(alice.pid, 1)], found
print(R.getuid(), R.machine.version)
""",
    )
    assert printed.splitlines() == ["EACCES", "0 NetBSD 7.99.34"]


def test_disk(prefix: Path, tmp_path: Path) -> None:
    image = tmp_path / "image"
    image.write_bytes(bytes(8192) + b"x" * 512 + bytes(8192))
    passes(
        prefix,
        f"""
import rump
R = rump.boot()
with R.attach({str(image)!r}, offset=8192, size=512) as disk:
    with R.open(disk, "rdonly") as fd:
        assert fd.pread(512, 0) == b"x" * 512
try:
    R.attach(size=4096)
except NotImplementedError:
    print("no memory disks")
""",
    )


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("import rump; rump.boot().halt()", "cannot be halted without ending the process"),
        ("import rump; R = rump.boot(); rump.boot()", "already booted in this process"),
        ("import rump; rump.boot(verbose=True)", "options of the embedded kernel"),
        ("import rump; rump.boot('fs_nonesuch')", "no component 'fs_nonesuch'"),
    ],
)
def test_what_it_cannot_do(prefix: Path, program: str, message: str) -> None:
    done = run(prefix, program)
    assert done.returncode == 1
    assert message in done.stderr


def test_embedded_beside_it(prefix: Path) -> None:
    """The embedded kernel still boots in the same process, and neither sees the other's files."""
    passes(
        prefix,
        """
import os, rump
N = rump.boot()
N.mkdir("/netbsd", "0755")
del os.environ["RUMP_PROVIDER"]
with rump.boot() as E:
    assert E.machine.embedded
    E.mkdir("/embedded", "0755")
    names = {entry.name for entry in E.open("/", "directory").getdents()}
    assert "embedded" in names and "netbsd" not in names
assert "netbsd" in {entry.name for entry in N.open("/", "directory").getdents()}
""",
    )


def test_missing_prefix(tmp_path: Path) -> None:
    done = run(tmp_path, "import rump; rump.boot()")
    assert done.returncode == 1
    assert str(tmp_path / "lib" / "librump.so") in done.stderr


def test_ext2(prefix: Path, ext2_image: Callable[..., Path], fsck: Callable[[Path], None]) -> None:
    image = ext2_image("4M")
    passes(
        prefix,
        f"""
import rump
R = rump.boot()
disk = R.attach({str(image)!r})
R.mkdir("/mnt")
R.mount(disk, "/mnt", "ext2fs")
R.mkdir("/mnt/made")
R.unmount("/mnt")
disk.detach()
""",
    )
    fsck(image)


def test_the_command_line(
    prefix: Path, ext2_image: Callable[..., Path], fsck: Callable[[Path], None]
) -> None:
    image = ext2_image("4M")
    program = "import sys, rump.cli\nsys.argv = ['rump', *{!r}]\nrump.cli.main()"
    assert passes(prefix, program.format(["mkdir", str(image), "/made"])) == ""
    assert passes(prefix, program.format(["ls", str(image)])) == "lost+found\nmade\n"
    assert "NetBSD's librump" in passes(prefix, program.format(["info"]))
    assert "ext2" in passes(prefix, program.format(["info", str(image)]))
    fsck(image)


def test_processes_that_ended(prefix: Path) -> None:
    passes(
        prefix,
        """
import rump
R = rump.boot()
alice = R.process(uid=1000)
with alice.process() as child:
    assert (child.getppid(), child.getuid()) == (alice.pid, 1000)
alice.exit()
try:
    alice.getpid()
except OSError as error:
    assert "this process of the kernel was closed" in str(error)
assert R.getpid() == 1
""",
    )


def test_a_default_component_that_will_not_load(prefix: Path, tmp_path: Path) -> None:
    """Named, it is an error; by default, the kernel boots without it."""
    broken = tmp_path / "netbsd"
    shutil.copytree(prefix, broken)
    (broken / "lib" / "librumpfs_kernfs.so.0").write_bytes(b"no library")
    passes(broken, "import rump; rump.boot().mkdir('/x', '0755')")
    done = run(broken, "import rump; rump.boot('kernfs')")
    assert done.returncode == 1
    assert "librumpfs_kernfs.so.0" in done.stderr
