"""The Linux process: programs in C, the same on the machine as on Linux, and how they end."""

from __future__ import annotations

import stat
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import Ended, boot

from xen.cpio import Entry, archive
from xen.image.link import link

PROGRAMS = Path(__file__).with_name("programs")
COMPILE = "-std=gnu11 -O2 -Wall -Wextra -Werror -pthread".split()
SIGNALS = {"SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGBUS": 7, "SIGFPE": 8, "SIGSEGV": 11}
Compile = Callable[..., Path]
Run = Callable[..., Ended]


@pytest.fixture(scope="session")
def compile(tmp_path_factory: pytest.TempPathFactory) -> Compile:
    """Function from the name of a program and how it is linked (-static) to the program."""
    directory, made = tmp_path_factory.mktemp("programs"), dict[tuple[str, ...], Path]()

    def compile(name: str, *options: str) -> Path:
        options = options or ("-static",)
        if (name, *options) not in made:
            program = directory / f"{name}{len(made)}"
            source = str(PROGRAMS / f"{name}.c")
            subprocess.run(["gcc", *COMPILE, *options, "-o", program, source], check=True)
            made[name, *options] = program
        return made[name, *options]

    return compile


@pytest.fixture(scope="session")
def bake(tmp_path_factory: pytest.TempPathFactory) -> Compile:
    """Function from a program (or any bytes) to an image that runs it as /bin/program."""
    directory, made = tmp_path_factory.mktemp("images"), dict[bytes, Path]()

    def bake(program: bytes) -> Path:
        if program not in made:
            image = directory / f"{len(made)}.elf"
            members = [
                Entry("bin", stat.S_IFDIR | 0o755),
                Entry("bin/program", stat.S_IFREG | 0o755, program, aligned=True),
                Entry("tmp", stat.S_IFDIR | 0o1777),
                Entry("tmp/archived.test", stat.S_IFREG | 0o644, b"o" * 8192, aligned=True),
            ]
            link(archive(members), image, directory)
            made[program] = image
        return made[program]

    return bake


@pytest.fixture
def run(compile: Compile, bake: Callable[[bytes], Path], oracle: Callable[[str], str]) -> Run:
    """Function from a program, its arguments and those of boot() to how the machine ended."""
    qemu = oracle("qemu-system-x86_64")

    def run(name: str, *args: str, words: str = "", **boot_arguments: object) -> Ended:
        image = bake(compile(name).read_bytes())
        line = " ".join(["exec=/bin/program", *(f"arg={arg}" for arg in args), words])
        return boot(qemu, image, line, **boot_arguments)  # type: ignore[arg-type]

    return run


def on_linux(program: Path, *args: str) -> Ended:
    """How a program ends here."""
    run = subprocess.run([program, *args], capture_output=True, text=True, timeout=60)
    return Ended(run.returncode, run.stdout)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("hello", ("3", "two", "x=y")),
        ("memory", ()),
        ("threads", ()),
        ("signals", ()),
        ("timers", ()),
        ("futexes", ()),
        ("mapped", ()),
    ],
)
def test_same_as_linux(run: Run, compile: Compile, name: str, args: tuple[str, ...]) -> None:
    expected = on_linux(compile(name), *args)
    assert run(name, *args) == expected
    assert "NO" not in expected.output


def test_environment(run: Run) -> None:
    assert "environment: hi there\n" in run("hello", words='env="GREETING=hi there"').output


@pytest.mark.parametrize("signo", SIGNALS)
def test_default_actions(run: Run, signo: str) -> None:
    ended = run("ends", signo)
    assert ended.code == 128 + SIGNALS[signo]
    assert f"terminated by signal {SIGNALS[signo]} ({signo})" in ended.output


@pytest.mark.parametrize(
    ("how", "code", "told"),
    [
        ("null", 139, "read at 0x0000000000000008: a null pointer"),
        ("readonly", 139, "the program's memory does not allow this"),
        ("execute", 139, "the program's memory does not allow this"),
        ("wild", 139, "general protection fault"),
        ("divide", 136, "division by zero"),
        ("illegal", 132, "invalid instruction"),
        ("overflow", 139, "stack overflow"),
        ("thread_overflow", 139, "stack overflow"),
        ("sigreturn", 139, "rt_sigreturn(2) without a signal's frame"),
        ("altstack", 139, "no room on the stack for a signal's frame"),
        ("steal", 70, "runs on another thread"),
        ("bus", 135, "behind the end of a mapped file"),
        ("exit", 42, ""),
        ("thread_exit", 43, ""),
        ("group", 44, ""),
        ("last_thread", 0, "the last thread\n"),
    ],
)
def test_ends(run: Run, how: str, code: int, told: str) -> None:
    ended = run("ends", how)
    assert told in ended.output
    assert ended.code == code


def test_memory_ends_with_enomem(run: Run) -> None:
    ended = run("exhaust", "memory", memory="32M")
    assert "malloc: ENOMEM after" in ended.output
    assert ended.code == 0


def test_memory_without_promises_ends_in_one_line(run: Run) -> None:
    ended = run("exhaust", "noreserve", memory="32M")
    assert "out of memory" in ended.output
    assert ended.code == 137


def test_threads_end_with_eagain(run: Run) -> None:
    ended = run("exhaust", "threads", memory="32M")
    assert "pthread_create: EAGAIN after" in ended.output
    assert "again: 0" in ended.output
    assert ended.code == 0


def test_files_larger_than_memory(run: Run) -> None:
    assert run("exhaust", "file", memory="32M") == Ended(0, "large file: 0 wrong\nprivate: 90\n")


def test_mappings_end_with_enomem(run: Run) -> None:
    ended = run("exhaust", "mappings")
    assert "mmap: ENOMEM after" in ended.output
    assert "one again: 0\nroom: 0\n" in ended.output
    assert ended.code == 0


@pytest.mark.parametrize(
    ("program", "code", "why"),
    [
        (b"", 126, "no ELF program"),
        (b"#!/bin/sh\n", 126, "no ELF program"),
        (b"\x7fELF\x02\x01\x01" + bytes(100), 126, "no ELF program"),
    ],
)
def test_no_program(
    bake: Callable[[bytes], Path],
    oracle: Callable[[str], str],
    program: bytes,
    code: int,
    why: str,
) -> None:
    ended = boot(oracle("qemu-system-x86_64"), bake(program), "exec=/bin/program")
    assert f"/bin/program: {why}" in ended.output
    assert ended.code == code


def test_missing_program(run: Run) -> None:
    ended = run("hello", words="exec=/bin/nothing")
    assert "/bin/nothing: no such file" in ended.output
    assert ended.code == 127


def test_hostile_headers(
    bake: Callable[[bytes], Path], compile: Compile, oracle: Callable[[str], str]
) -> None:
    """A program whose segments say what cannot be: an error, never a fault of the kernel's."""
    good = compile("hello").read_bytes()
    headers = int.from_bytes(good[32:40], "little")
    for offset, value in [(8, 2**64 - 4096), (16, 2**47), (32, 2**62), (40, 2**62), (16, 0)]:
        bad = bytearray(good)
        at = headers + offset
        bad[at : at + 8] = value.to_bytes(8, "little")
        ended = boot(oracle("qemu-system-x86_64"), bake(bytes(bad)), "exec=/bin/program")
        assert ended.code in (126, 135, 139), ended.output
        assert "in the kernel" not in ended.output


@pytest.mark.parametrize("seed", range(1, 6))
def test_hostile_calls(run: Run, seed: int) -> None:
    assert run("hostile", str(seed)) == Ended(0, "survived\n")


def test_forged_frames(run: Run) -> None:
    assert run("forged") == Ended(0, "survived\n")


def test_report(run: Run) -> None:
    ended = run("ends", "missing", words="report=yes")
    assert "missing system call 101 (ptrace): 3 times\n" in ended.output
    assert "memory: " in ended.output
    assert "time: " in ended.output


def test_position_independent(
    compile: Compile, bake: Callable[[bytes], Path], oracle: Callable[[str], str]
) -> None:
    program = compile("hello", "-static-pie", "-fPIE")
    ended = boot(oracle("qemu-system-x86_64"), bake(program.read_bytes()), "exec=/bin/program")
    assert "vdso 1\n" in ended.output
    assert ended.code == 0


def test_dynamic(compile: Compile, tmp_path: Path, oracle: Callable[[str], str]) -> None:
    """A program with an interpreter, ld.so, and Debian's C library."""
    program = compile("hello", "-pie", "-fPIE")
    libraries = ["/lib64/ld-linux-x86-64.so.2", "/lib/x86_64-linux-gnu/libc.so.6"]
    members = [Entry("bin/program", stat.S_IFREG | 0o755, program.read_bytes(), aligned=True)]
    for library in libraries:
        content = Path(library).read_bytes()
        members.append(Entry(library[1:], stat.S_IFREG | 0o755, content, aligned=True))
    link(archive(members), tmp_path / "dynamic.elf", tmp_path)
    ended = boot(oracle("qemu-system-x86_64"), tmp_path / "dynamic.elf", "exec=/bin/program arg=9")
    assert "vdso 1\n" in ended.output
    assert ended.code == 9


def test_stress(run: Run) -> None:
    """Threads and signals under preemption, again and again: nothing hangs, nothing is lost."""
    for _ in range(20):
        assert run("stress", timeout=40) == Ended(0, "stress: good\n")
