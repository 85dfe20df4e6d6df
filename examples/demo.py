"""A real directory tree on a disk image that a kernel in this process writes, judged by e2fsck.

    python examples/demo.py [--tree DIRECTORY] [--image FILE]

Makes an ext2 image with mke2fs (an existing FILE is used as it is), boots the embedded kernel as
the ordinary user who runs this, mounts the image, copies the tree in, changes some of it, reads
all back and compares hashes, unmounts, and lets ``e2fsck -fn`` judge. Everything between mke2fs
and e2fsck goes through the system-call API. Exit status: 0 if all agree and e2fsck is content.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn

import rump
import syscall
from rump.detect import identify
from rump.transfer import Tally, Transfer, measure
from syscall import System

CHUNK = 1 << 18
MIB = 1 << 20
NOT_COPIED = ("site-packages", "dist-packages")  # of the standard library: what others installed

out = Console(highlight=False)
host = syscall.system("host")


def main() -> int:
    """Run the demo; the exit status."""
    options = arguments()
    tree = Path(options.tree or sysconfig.get_path("stdlib")).resolve()
    if not tree.is_dir():
        sys.exit(f"demo: {tree} is no directory")
    skip = () if options.tree else NOT_COPIED
    e2fsck = program("e2fsck")
    with tempfile.TemporaryDirectory(prefix="rump-demo-") as scratch:
        image = Path(options.image or Path(scratch, "demo.img")).resolve()
        if image.is_relative_to(tree):
            sys.exit(f"demo: the image, {image}, is in the tree that shall be copied into it")
        prepare(image, tree, skip)
        try:
            intact = work(image, tree, skip)
        except OSError as error:
            sys.exit(f"demo: {error}")
        return judge(e2fsck, image) if intact else 1


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description="Copy a tree into an ext2 image, and check it.")
    parser.add_argument("--tree", help="directory to copy (default: Python's standard library)")
    parser.add_argument("--image", help="image to use, made if not there (default: a new one)")
    return parser.parse_args()


def program(name: str) -> str:
    """Where a program of e2fsprogs is; without it the demo cannot be."""
    path = shutil.which(name, path=f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin")
    if path is None:
        sys.exit(f"demo: no {name} here, and it is the judge: install e2fsprogs")
    return path


def say(what: str, detail: str = "") -> None:
    """A line of the report."""
    out.print(f"[bold]{what:<11}[/bold]", end="")
    out.print(detail, markup=False, soft_wrap=True)


def prepare(image: Path, tree: Path, skip: tuple[str, ...]) -> None:
    """Make the image, large enough for the tree, unless it is there."""
    total = Tally()
    for path in chosen(tree, skip):
        one = measure(host, path, lambda what, where, error: None)
        total.files += one.files
        total.directories += one.directories
        total.bytes += one.bytes
    say("tree", f"{tree}: {total.files} files, {total.directories} directories, {mib(total.bytes)}")
    if image.exists():
        say("image", f"{image}: {mib(image.stat().st_size)}, used as it is")
        return
    inodes = total.files + total.directories
    size = int(total.bytes * 1.15) + inodes * 4096 + 16 * MIB
    command = [program("mke2fs"), "-q", "-t", "ext2", "-b", "4096", "-N", str(inodes * 2 + 1024)]
    image.touch()
    os.truncate(image, size)
    subprocess.run([*command, "-F", str(image)], check=True)
    say("image", f"{image}: {mib(size)}, by mke2fs")


def chosen(tree: Path, skip: tuple[str, ...]) -> list[str]:
    """What is copied: all in the tree but the names to skip."""
    return sorted(str(path) for path in tree.iterdir() if path.name not in skip)


def mib(size: int) -> str:
    """A size in MiB."""
    return f"{size / MIB:.1f} MiB"


def work(image: Path, tree: Path, skip: tuple[str, ...]) -> bool:
    """All that the kernel does; whether every file read back was right."""
    with image.open("rb") as file:
        found = identify(lambda n, offset: os.pread(file.fileno(), n, offset))
    if found is None or found.fstype != "ext2fs":
        sys.exit(f"demo: {image} holds {found.name if found else 'no known file system'}, not ext2")
    start = time.perf_counter()
    with rump.boot() as R:
        took = (time.perf_counter() - start) * 1000
        who = f"{R.machine.version}, as uid {os.getuid()}"
        say("boot", f"{who}, loaded and booted in {took:.0f} ms")
        disk = R.attach(image)
        R.mkdir("/mnt", "0755")
        R.mount(disk, "/mnt", "ext2fs", "noatime")
        top = fresh_directory(R)
        say("mount", f"{disk.path} on /mnt, {found.name}; the copy is in {top}")
        signs = copy_in(R, tree, top, skip)
        changes = change(R, top, signs)
        say("change", ", ".join(f"{count} {what}" for what, count in changes.items()))
        intact = read_back(R, top, signs)
        free = R.statvfs("/mnt")
        say("space", f"{mib(free.size - free.free)} of {mib(free.size)} used")
        R.unmount("/mnt")
        disk.detach()
    say("unmount", "all written back, kernel halted")
    return intact


def fresh_directory(R: System) -> str:
    """A new directory in the mount, whatever the image holds."""
    number = 0
    while True:
        path = f"/mnt/demo{number or ''}"
        try:
            R.mkdir(path, "0755")
            return path
        except FileExistsError:
            number += 1


def copy_in(R: System, tree: Path, top: str, skip: tuple[str, ...]) -> dict[str, str]:
    """Copy the tree below ``top``, with modes, times and links; what each file there must be."""
    paths = chosen(tree, skip)
    size = sum(measure(host, path, unreadable).bytes for path in paths)
    with timed("copy in", size) as report, progress("copying in", size) as advance:
        transfer = Transfer(
            host, R, recursive=True, preserve=True,
            failed=unreadable, progress=lambda path, n: advance(n),
        )  # fmt: skip
        for path in paths:
            transfer.copy(path, f"{top}/{os.path.basename(path)}")
        R.sync()
        tally = transfer.tally
        report(f"{tally.files} files, {tally.directories} directories, {tally.symlinks} links")
    return {top + path.removeprefix(str(tree)): sign for path, sign in signatures(host, paths)}


def unreadable(what: str, path: str, error: OSError) -> None:
    """Tell what is left out."""
    say("left out", f"{what.format(path)}: {error.strerror}")


def signatures(system: System, paths: list[str]) -> Iterator[tuple[str, str]]:
    """Each regular file and symbolic link at and below paths: its mode, and its hash or meaning."""
    pending = list(paths)
    while pending:
        path = pending.pop()
        with suppress(PermissionError):
            status = system.lstat(path)
            if status.isdir:
                pending += [f"{path}/{entry.name}" for entry in system.scandir(path)]
            elif status.isreg:
                yield path, f"{status.typename} {digest(system, path)}"
            elif status.islnk:
                yield path, f"-> {system.readlink(path)!s}"


def digest(system: System, path: str) -> str:
    """SHA-256 of a file's contents."""
    state, memory = hashlib.sha256(), bytearray(CHUNK)
    with system.open(path, "rdonly") as fd:
        while n := fd.read(memory):
            state.update(memoryview(memory)[:n])
    return state.hexdigest()


def change(R: System, top: str, signs: dict[str, str]) -> dict[str, int]:
    """Rename, link, truncate and remove a third of the files; keep ``signs`` true."""
    chance = random.Random(2)
    done = {"renamed": 0, "linked": 0, "truncated": 0, "removed": 0}
    R.mkdir(f"{top}/changed", "0700")
    for number, path in enumerate(chance.sample(sorted(signs), len(signs) // 3)):
        name = f"{top}/changed/{number}-{os.path.basename(path)[:200]}"
        status = R.lstat(path)
        if number % 4 == 0:
            R.rename(path, name)
            signs[name] = signs.pop(path)
            done["renamed"] += 1
        elif number % 4 == 1:
            R.link(path, name)
            signs[name] = signs[path]
            done["linked"] += 1
        elif number % 4 == 2 and status.isreg and status.nlink == 1:
            signs[path] = f"{status.typename} {truncated(R, path, status.size)}"
            done["truncated"] += 1
        else:
            R.unlink(path)
            del signs[path]
            done["removed"] += 1
    return done


def truncated(R: System, path: str, size: int) -> str:
    """Cut a file to half and extend it by a hole; the hash that it must have then."""
    with R.open(path, "rdonly") as fd:
        kept = fd.readall()[: size // 2]
    R.truncate(path, size // 2)
    R.truncate(path, size)
    return hashlib.sha256(kept.ljust(size, b"\0")).hexdigest()


def read_back(R: System, top: str, signs: dict[str, str]) -> bool:
    """Compare every file that is there with what must be there."""
    size = measure(R, top).bytes
    present = {}
    with timed("read back", size) as report, progress("reading back", size) as advance:
        for path, sign in signatures(R, [top]):
            present[path] = sign
            advance(R.lstat(path).size)
        wrong = sorted(path for path, _ in present.items() ^ signs.items())
        report(f"{len(present)} files, {len(wrong) or 'none'} wrong")
    for path in wrong[:20]:
        say("wrong", f"{path}: {present.get(path, 'absent')} for {signs.get(path, 'absent')}")
    return not wrong


@contextmanager
def timed(what: str, size: int) -> Iterator[Callable[[str], None]]:
    """Report how long a step took and how fast it was, after what it says itself."""
    parts: list[str] = []
    start = time.perf_counter()
    yield parts.append
    took = time.perf_counter() - start
    parts.append(f"{mib(size)} in {took:.2f} s, {size / MIB / took:.0f} MiB/s")
    say(what, ", ".join(parts))


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[int], None]]:
    """A bar while it lasts, on a terminal."""
    columns = (TextColumn(what), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    bar = Progress(*columns, console=out, transient=True, disable=not out.is_terminal)
    with bar:
        task = bar.add_task(what, total=total)
        yield lambda n: bar.advance(task, n)


def judge(e2fsck: str, image: Path) -> int:
    """Let e2fsck look at the image; 0 if it finds nothing to say."""
    run = subprocess.run([e2fsck, "-fn", str(image)], capture_output=True, text=True)
    say("e2fsck -fn", "clean" if run.returncode == 0 else f"exit status {run.returncode}")
    lines = run.stdout.strip().splitlines()
    for line in lines[-1:] if run.returncode == 0 else lines:
        say("", line)
    return 0 if run.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
