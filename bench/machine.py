"""Rows of the bare machine: images beside Debian's cloud Linux with the same files and Python.

Under KVM the peer of calls and of processor time is the host, as the levels want it. Where KVM does
not work both guests are emulated, and the peer is the Linux guest on the same machine. What the
processor does is counted then: QEMU's clock goes on by a nanosecond an instruction, which is the
same each time, and slower than processors are. A system call's price is no number of instructions,
so beside the emulated ones the same kernel, called the same way in a process, has the host as peer.
"""

from __future__ import annotations

import importlib.util
import json
import lzma
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from linux_guest import LinuxGuest, kernel, linux_guest
from row import Row, beside

import rump
import syscall
from xen.errors import ImageError
from xen.image import bake
from xen.image.description import Description
from xen.runner import Request, qemu

GUEST = Path(__file__).with_name("guest")
ITEMS = ("nbody", "richards", "spectral_norm")
MIB = 1 << 20
PATIENCE = 90.0  # seconds that a guest is given to say what it should
SHORT_PATIENCE = 30.0  # and one that may not have the memory to
START_MEMORY, WORK_MEMORY = 128, 256  # MiB
STEP, MOST = 2, 256  # MiB; of the least memory that is looked for
FATE = re.compile(rb"all there|panic|[Mm]emory")
PROGRAMS = {"print": "", "import json, asyncio": "import json, asyncio\n"}
TO_MAIN = re.compile(rb"([0-9.]+) s to the program")
COUNTED = ("-icount", "shift=0,sleep=off")  # QEMU's options
Results = dict[str, list[float]]  # nanoseconds by name


def rows(rounds: int) -> list[Row]:
    """Bake, then measure; `rounds` of the starts, one of what takes long."""
    kvm, linux = qemu.kvm_works(), kernel()
    with tempfile.TemporaryDirectory() as work:
        guests = Guests(Path(work), linux, kvm=kvm)
        return [
            *guests.starts(rounds),
            *(row for name, text in PROGRAMS.items() for row in guests.least_memory(name, text)),
            *guests.sizes(),
            *guests.calls(rounds),
            *guests.items(),
        ]


class Guests:
    """Pairs of guests, ours and Linux's, made in a directory."""

    def __init__(self, work: Path, linux: Path, *, kvm: bool) -> None:
        self._work, self._linux, self._kvm = work, linux, kvm

    def starts(self, rounds: int) -> list[Row]:
        """QEMU's start to the first line that Python prints, and the kernel's part of it."""
        image, linux = self._pair("start", "print('first line')\n")
        ours, theirs, entry = list[float](), list[float](), list[float]()
        for _ in range(rounds):
            ours.append(until(self._command(image, START_MEMORY), b"first line"))
            theirs.append(until(linux.command(START_MEMORY, kvm=self._kvm), b"first line"))
            entry.append(self._to_main(image))
        how = "KVM" if self._kvm else "emulated"
        rows = [
            Row(f"start to first line, {how}", ours, theirs, 0.25, "Linux guest"),
            Row(f"kernel entry to main, {how}", entry, level=5e6 if self._kvm else None),
        ]
        if not self._kvm:
            counted = [self._to_main(image, *COUNTED)]
            rows.append(Row("kernel entry to main, counted", counted, level=5e6))
        return rows

    def least_memory(self, name: str, text: str) -> list[Row]:
        """The least memory that a program runs to its end in."""
        image, linux = self._pair("memory", f"{text}print('all there')\n")
        ours = least(lambda size: self._command(image, size))
        theirs = least(lambda size: linux.command(size, kvm=self._kvm))
        return [
            Row(f"least memory, {name}", [ours], [theirs], 0.5, "Linux guest", "MiB"),
            Row(f"least memory, {name}", [ours], level=32, unit="MiB"),
        ]

    def sizes(self) -> list[Row]:
        """The image of one line of Python, as it is and compressed, in KiB."""
        image = self._bake("hello", "print('hello, world')\n")
        raw = Row("image, minimal", [image.stat().st_size / 1024], level=12 * 1024, unit="KiB")
        packed = lzma.compress(image.read_bytes(), preset=9)
        return [raw, Row("image, minimal, xz", [len(packed) / 1024], level=5 * 1024, unit="KiB")]

    def calls(self, rounds: int) -> list[Row]:
        """A system call from Python."""
        ours, theirs = (measured["call"] for measured in self._measured("call"))
        name = "system call from Python"
        if self._kvm:
            return [Row(name, ours, theirs, 0.6, self._peer)]
        host = syscall.system("host")
        with rump.boot() as R:
            native = beside(
                f"{name}, in a process",
                R.getppid,
                host.getppid,
                rounds,
                level=0.6,
                peer_name="host",
            )
        return [Row(f"{name}, emulated", ours, theirs, peer_name=self._peer), native]

    def items(self) -> list[Row]:
        """Processor time of pyperformance's programs."""
        counted = () if self._kvm else COUNTED
        ours, theirs = self._measured("items", *ITEMS, options=counted)
        how = ", counted" if counted else ""
        names = [f"bm_{name}" for name in ITEMS]
        return [Row(n + how, ours[n], theirs[n], 1 / 0.95, self._peer) for n in names]

    @property
    def _peer(self) -> str:
        return "host" if self._kvm else "Linux guest"

    def _measured(self, name: str, *items: str, options: Sequence[str] = ()) -> tuple[Results, ...]:
        """What the program in `guest` measures with these items: ours and the peer's."""
        program, image = self._work / name, self._work / f"{name}.elf"
        shutil.copytree(GUEST, program)
        for each in items:
            shutil.copy(item(each), program / f"bm_{each}.py")
        bake(Description(program, minimal=True, include_module=("random",)), image, quiet)
        ours = results([*self._command(image, WORK_MEMORY), *options])
        if self._kvm:
            return ours, results([sys.executable, str(program)])
        linux = linux_guest(image, self._linux)
        return ours, results([*linux.command(WORK_MEMORY, kvm=False), *options])

    def _pair(self, name: str, text: str) -> tuple[Path, LinuxGuest]:
        image = self._bake(name, text)
        return image, linux_guest(image, self._linux)

    def _bake(self, name: str, text: str) -> Path:
        program, image = self._work / f"{name}.py", self._work / f"{name}.elf"
        program.write_text(text)
        bake(Description(program, minimal=True), image, quiet)
        return image

    def _command(self, image: Path, megabytes: int, *, report: bool = False) -> list[str]:
        request = Request(image, memory=megabytes * MIB, report=report)
        return qemu.arguments(request, self._work / "status", kvm=self._kvm)

    def _to_main(self, image: Path, *options: str) -> float:
        command = self._command(image, START_MEMORY, report=True)
        said = console([*command, *options], TO_MAIN.search)
        found = TO_MAIN.search(said)
        if found is None:
            raise SystemExit(f"bench: no report of times: {said.decode(errors='replace')}")
        return float(found[1]) * 1e9


def until(command: Sequence[str], line: bytes) -> float:
    """Nanoseconds from the command's start to a line on its console."""
    start = time.perf_counter_ns()
    said = console(command, lambda text: line in text)
    taken = time.perf_counter_ns() - start
    if line not in said:
        raise SystemExit(f"bench: a guest failed: {said.decode(errors='replace')[-2000:]}")
    return float(taken)


def console(
    command: Sequence[str], enough: Callable[[bytes], object], patience: float = PATIENCE
) -> bytes:
    """What a guest says until it is enough, or it ends, or patience does; then it is killed."""
    said = b""
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=null, bufsize=0) as process:
        assert process.stdout is not None
        killer = threading.Timer(patience, process.kill)
        killer.start()
        while not enough(said) and (read := process.stdout.read(65536)):
            said += read
        killer.cancel()
        process.kill()
    return said


def least(command: Callable[[int], list[str]]) -> int:
    """The least MiB with which a guest says that all is there, to STEP, by halving."""

    def said(size: int) -> bytes:
        try:
            words = command(size * STEP)
        except ImageError:  # less than the image itself
            return b""
        return console(words, FATE.search, SHORT_PATIENCE)

    fails, works = 0, MOST // STEP
    if b"all there" not in (text := said(works)):
        raise SystemExit(f"bench: a guest failed: {text.decode(errors='replace')[-2000:]}")
    while works - fails > 1:
        tried = (fails + works) // 2
        if b"all there" in said(tried):
            works = tried
        else:
            fails = tried
    return works * STEP


def results(command: Sequence[str]) -> Results:
    """What the program in `guest` measures: nanoseconds by name."""
    said = console(command, re.compile(rb'"end".*\n').search).decode(errors="replace")
    found = defaultdict[str, list[float]](list)
    for line in said.splitlines():
        if line.startswith("{"):
            measured = json.loads(line)
            found[measured["name"]].append(measured["ns"])
    if "end" not in found:
        raise SystemExit(f"bench: a guest failed: {said[-2000:]}")
    return found


def item(name: str) -> Path:
    """A program of pyperformance's."""
    package = importlib.util.find_spec("pyperformance")
    if package is None or package.origin is None:
        raise SystemExit("bench: no pyperformance: pip install pyperformance")
    benchmarks = Path(package.origin).parent / "data-files" / "benchmarks"
    return benchmarks / f"bm_{name}" / "run_benchmark.py"


def quiet(what: str, done: int, total: int) -> None:
    """Baking's progress, of which a table says nothing."""
