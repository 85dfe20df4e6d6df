"""The machine's own parts, by the cases of selftest.c, each in a machine of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from bare_machine import ROOT, Ended, boot

from xen.build import MachineBuild

SEGV, FPE = 128 + 11, 128 + 8
BALLAST = 6  # MB of archive that selftest.c carries
Run = Callable[..., Ended]


@pytest.fixture(scope="module")
def image() -> Path:
    build = MachineBuild(ROOT / "build" / "xen", ROOT / "build" / "freestanding")
    return build.test_image(Path(__file__).with_name("selftest.c"))


@pytest.fixture
def run(image: Path, oracle: Callable[[str], str]) -> Run:
    """Function from a case, further words and arguments of boot() to how the machine ended."""
    qemu = oracle("qemu-system-x86_64")

    def run(case: str, words: str = "", **arguments: object) -> Ended:
        return boot(qemu, image, f"selftest.case={case} {words}", **arguments)  # type: ignore[arg-type]

    return run


@pytest.mark.parametrize(
    "case",
    "pages promises heap heap_exhausted map stacks printf string frame rates".split(),
)
def test_passes(run: Run, case: str) -> None:
    assert run(case) == Ended(0, f"{case} passed\n")


@pytest.mark.parametrize(
    ("case", "code", "report"),
    [
        (
            "null",
            SEGV,
            "page fault in the kernel (vector 14)\n  write at 0x0000000000000008: a null",
        ),
        ("wild", SEGV, "general protection fault in the kernel"),
        ("unmapped", SEGV, "read at 0x0000000010000000: nothing is mapped there"),
        ("write_text", SEGV, "write at 0xffffffff80100000: the page does not allow it"),
        ("execute_data", SEGV, "execute at 0xffffffff"),
        (
            "null_call",
            SEGV,
            "page fault in the kernel (vector 14)\n  execute at 0x0000000000000000",
        ),
        ("overflow", SEGV, "the guard page of a kernel stack: the stack overflowed"),
        ("thread_overflow", SEGV, "the guard page of a kernel stack: the stack overflowed"),
        ("double", SEGV, "double fault in the kernel"),
        ("lost_stack", SEGV, "write at 0x000000000ffffff8: nothing is mapped there"),
        ("divide", FPE, "division by zero in the kernel"),
        ("nested", SEGV, "a fault inside a fault handler\n  write at 0x0000000000000008"),
        ("panic", 70, "panic: for the test"),
        ("heap_misuse", 70, "2000): no such block"),
        ("page_misuse", 70, "freed twice"),
        ("exit", 200, ""),
    ],
)
def test_ends_with_a_report(run: Run, case: str, code: int, report: str) -> None:
    ended = run(case)
    assert report in ended.output
    assert ended.code == code


def test_report_names_the_callers(run: Run) -> None:
    assert run("overflow").output.count(" ffffffff801") > 5


def test_console_loses_nothing(run: Run) -> None:
    lines = [f"line {number}" for number in range(50000)]
    assert run("flood") == Ended(0, "\n".join([*lines, "flood passed", ""]))


@pytest.mark.parametrize("memory", ["64M", "200M", "3G", "5G"])
def test_all_memory_is_used(run: Run, memory: str) -> None:
    pages = int(run("memory", memory=memory).output.split()[1])
    megabytes = int(memory[:-1]) * (1024 if memory.endswith("G") else 1)
    assert megabytes * 0.99 - BALLAST - 4 < pages / 256 < megabytes - BALLAST


@pytest.mark.parametrize("memory", ["4M", "5M", "7M"])
def test_too_little_memory_is_told_in_a_line(run: Run, memory: str) -> None:
    ended = run("memory", memory=memory)
    assert ended.code == 70
    assert ended.output.startswith("panic: too little memory")
    assert ended.output.count("\n") == 1


def test_drivers_find_random_bytes(run: Run) -> None:
    assert run("random").output != run("random").output


def test_q35(run: Run) -> None:
    assert run("memory", machine="q35").code == 0


def test_configuration(run: Run) -> None:
    words = (
        r'exec=/bin/x arg=1 arg="two \"words\"" env=A=1 env=A=2 env=AB=3 hostname=h cwd=/tmp '
        "mount=disk0:/a mount=disk1:/b:ext2fs:ro report=yes other.word=7"
    )
    assert run("config", words).output.splitlines() == [
        "exec /bin/x hostname h cwd /tmp report 1",
        "arg [1]",
        'arg [two "words"]',
        "env [A=2]",
        "env [AB=3]",
        "mount disk0 /a (null) 0",
        "mount disk1 /b ext2fs 1",
        "config passed",
    ]


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ('arg="open', "a quote is open at the end"),
        ("colour=blue", "no such setting: colour=blue"),
        ("exec=python", "a path begins with /: python"),
        ("env=NAME", "env= needs NAME=VALUE: NAME"),
        ("env==x", "env= needs NAME=VALUE: =x"),
        ("mount=disk0", "mount= needs DISK:/POINT[:TYPE[:rw|ro]]: disk0"),
        ("mount=:/a", "mount= needs"),
        ("mount=disk0:/a::rx", "a mount is rw or ro, not: rx"),
        ("report=maybe", "report= is yes or no, not: maybe"),
    ],
)
def test_malformed_configuration(run: Run, words: str, complaint: str) -> None:
    ended = run("config", words)
    assert ended.code == 78
    assert ended.output.startswith("command line, entry 2: ")
    assert complaint in ended.output


def test_long_command_line(run: Run) -> None:
    filler = "x.y=" + "z" * 3000
    assert run("memory", filler).code == 0
    ended = run("memory", f"{filler} {filler}")
    assert ended == Ended(70, "panic: the command line is longer than 4095 bytes\n")


def newc(**files: bytes) -> bytes:
    """A cpio archive, newc (cpio(5)), of regular files; `__` in a name stands for a slash."""
    archive = b""
    for number, (name, data) in enumerate([*files.items(), ("TRAILER!!!", b"")]):
        path = name.replace("__", "/").encode() + b"\0"
        fields = [number, 0o100644, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(path), 0]
        header = b"070701" + b"".join(b"%08x" % field for field in fields) + path
        archive += header + bytes(-len(header) % 4) + data + bytes(-len(data) % 4)
    return archive


def test_configuration_from_a_module(run: Run, tmp_path: Path) -> None:
    text = 'exec=/from/module\n# a comment with a "\n\narg="two\\nlines"\narg=a b\nhostname=m\n'
    module = tmp_path / "archive"
    module.write_bytes(newc(other=bytes(100001), **{"etc__image.conf": text.encode()}))
    ended = run("config", "hostname=line", devices=["-initrd", str(module)])
    assert ended.output.splitlines() == [
        "exec /from/module hostname line cwd / report 0",
        "arg [two",
        "lines]",
        "arg [a b]",
        "config passed",
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (b"hostname=a\nexec", "/etc/image.conf, entry 2: no such setting: exec"),
        (b"arg=a\0b", "/etc/image.conf, entry 1: a zero byte in the text"),
        (b'arg="a\nb', "/etc/image.conf, entry 1: a quote is open at the end: arg=a\nb"),
    ],
)
def test_malformed_file(run: Run, tmp_path: Path, text: bytes, complaint: str) -> None:
    module = tmp_path / "archive"
    module.write_bytes(newc(**{"etc__image.conf": text}))
    ended = run("config", devices=["-initrd", str(module)])
    assert ended.code == 78
    assert ended.output.startswith(complaint)


@pytest.mark.parametrize("cut", [1, 50, 109, 118, 130])
def test_cut_off_module(run: Run, tmp_path: Path, cut: int) -> None:
    module = tmp_path / "archive"
    module.write_bytes(newc(**{"etc__image.conf": b"hostname=h\n"})[:cut])
    assert "hostname h" not in run("config", devices=["-initrd", str(module)]).output
