"""Linux's ABI over the rump kernel answers as Linux does: the host's kernel is the oracle.

Each operation is a system call by number, made on the host in a directory on its tmpfs and in the
rump kernel in one on its own; what they return, and the errors, are compared.
"""

from __future__ import annotations

import ctypes
import errno
import itertools
import os
import shutil
import struct
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rump
from syscall import abi

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the oracle is Linux")

LINUX = abi.load("linux")
NUMBERS = {name: call.number for name, call in LINUX.calls.items()}
O, AT = LINUX.constants["O"], LINUX.constants["AT"]  # noqa: E741
CWD, MODE = -100, 0o644
Answer = object


class Caller:
    """System calls by name, over a C function in the shape of syscall(2)."""

    def __init__(self, function: Callable[..., int]) -> None:
        self.function = function

    def __call__(self, name: str, *args: Any) -> int:
        words = [self._word(arg) for arg in args]
        result = self.function(NUMBERS[name], *words, *[0] * (6 - len(words)))
        return result if result != -1 else -ctypes.get_errno()

    @staticmethod
    def _word(arg: Any) -> int:
        if isinstance(arg, int):
            return ctypes.c_long(arg).value
        return ctypes.cast(arg, ctypes.c_void_p).value or 0


PROTOTYPE = ctypes.CFUNCTYPE(ctypes.c_long, *[ctypes.c_long] * 7, use_errno=True)


class Pair:
    """The host and a rump kernel, each in an empty directory of its own."""

    def __init__(self, kernel: rump.RumpLinuxSystem) -> None:
        libc = ctypes.CDLL(None, use_errno=True)
        syscall = ctypes.cast(libc.syscall, ctypes.c_void_p).value
        entry = kernel.machine.libraries.address("rump_linux_syscall")
        self.host, self.rump = Caller(PROTOTYPE(syscall)), Caller(PROTOTYPE(entry))
        self.ends: list[Ends] = []

    def both(self, name: str, *args: Any, show: Callable[..., Answer] | None = None) -> None:
        """Call both; callables make an argument for each. The answers must agree."""
        answers = [self.answer(caller, name, args, show) for caller in (self.host, self.rump)]
        assert answers[0] == answers[1], f"{name}{args}: Linux {answers[0]}, rump {answers[1]}"

    def answer(
        self, caller: Caller, name: str, args: tuple[Any, ...], show: Callable[..., Answer] | None
    ) -> Answer:
        """What a call answers, as compared: an error's name, or what `show` makes of success."""
        made = [arg() if callable(arg) else arg for arg in args]
        result = caller(name, *made)
        if result < 0:
            return errno.errorcode[-result]
        return show(result, made) if show else result

    def open(self, path: bytes, flags: int, mode: int = MODE) -> Ends:
        """Open a file on both; it must go well or fail alike."""
        return self.made("openat", CWD, path, flags, mode)

    def made(self, name: str, *args: Any) -> Ends:
        """The descriptors that a call on both makes; both or none."""
        ends = Ends(self, self.host(name, *args), self.rump(name, *args))
        if ends.host < 0 or ends.rump < 0:
            assert ends.host == ends.rump, f"{name}{args}: Linux {ends.host}, rump {ends.rump}"
        return ends


class Ends:
    """A descriptor of each; negative: the error that both gave."""

    def __init__(self, pair: Pair, host: int, rump: int) -> None:
        self.pair, self.host, self.rump = pair, host, rump
        if host >= 0:
            pair.ends.append(self)

    def both(self, name: str, *args: Any, show: Callable[..., Answer] | None = None) -> None:
        """Call both with the descriptor first. The answers must agree."""
        pair = self.pair
        host = pair.answer(pair.host, name, (self.host, *args), show)
        ours = pair.answer(pair.rump, name, (self.rump, *args), show)
        assert host == ours, f"{name}{args}: Linux {host}, rump {ours}"

    def close(self) -> None:
        if self in self.pair.ends:
            self.pair.ends.remove(self)
            self.pair.host("close", self.host)
            self.pair.rump("close", self.rump)


def room(size: int = 4096) -> Callable[[], Any]:
    """A fresh buffer for each of the two."""
    return lambda: ctypes.create_string_buffer(size)


def start() -> tuple[rump.RumpLinuxSystem, Pair]:
    """A kernel that stands in an empty directory, as the host process does."""
    kernel = rump.boot(abi="linux")
    kernel.mkdir("/work")
    kernel.mount(None, "/work", "tmpfs")
    kernel.mkdir("/work/here")
    kernel.chdir("/work/here")
    return kernel, Pair(kernel)


@pytest.fixture
def pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pair]:
    """Both in an empty directory, the host's on tmpfs where there is one."""
    memory = Path("/dev/shm")
    place = Path(tempfile.mkdtemp(dir=memory if os.access(memory, os.W_OK) else tmp_path))
    place.chmod(0o755)
    kernel, made = start()
    monkeypatch.chdir(place)
    with kernel:
        yield made
        for ends in list(made.ends):
            ends.close()
    shutil.rmtree(place, ignore_errors=True)


def tree(pair: Pair) -> None:
    """The names that the tests on paths use."""
    pair.open(b"file", O["CREAT"] | O["RDWR"]).close()
    for name in (b"dir", b"dir/sub", b"empty"):
        pair.both("mkdirat", CWD, name, 0o755)
    for target, name in ((b"file", b"link"), (b"loop", b"loop"), (b"nothing", b"dangling")):
        pair.both("symlinkat", target, CWD, name)
    pair.both("mknodat", CWD, b"fifo", 0o010644, 0)


PATHS = [
    b"file", b"dir", b"link", b"loop", b"dangling", b"nothing", b"fifo", b"", b"file/",
    b"file/x", b"dir/", b"dir/.", b"dir/..", b"nothing/x", b".", b"..", b"dir/sub", b"x" * 256,
    b"x" * 255, b"/" * 100,
]  # fmt: skip
ACCESSES = (0, 1, 2)
WAYS = ["", "CREAT", "CREAT|EXCL", "TRUNC", "DIRECTORY", "NOFOLLOW", "DIRECTORY|NOFOLLOW",
        "PATH", "PATH|NOFOLLOW", "PATH|DIRECTORY", "APPEND", "CREAT|NOFOLLOW"]  # fmt: skip


def flags(way: str) -> int:
    """``"CREAT|EXCL"`` as a number."""
    return sum({O[name] for name in way.split("|") if name})


@pytest.mark.parametrize("way", WAYS)
def test_open(pair: Pair, way: str) -> None:
    tree(pair)
    for path, access in itertools.product(PATHS, ACCESSES):
        ends = pair.open(path, flags(way) | access | O["NONBLOCK"])
        if ends.host >= 0:
            ends.both("fcntl", 3, 0, show=lambda result, _: oct(result))  # F_GETFL
            ends.both("newfstatat", b"", room(), AT["EMPTY_PATH"], show=show_stat(2, 0o170000))
        ends.close()
        for name in (b"nothing", b"x" * 255):
            pair.both("unlinkat", CWD, name, 0)


CONFINED = [b"file", b"dir", b"dir/sub", b"dir/..", b"dir/../..", b"link", b"inner", b"/", b"/dev",
            b"absolute", b"dir/up", b"nothing", b"", b".", b"new", b"loop"]  # fmt: skip


@pytest.mark.parametrize("resolve", [0x01, 0x02, 0x04, 0x08, 0x10, 0x18, 0x0C, 0x14, 0x40])
@pytest.mark.parametrize("way", ["DIRECTORY", "PATH", "PATH|NOFOLLOW", "CREAT"])
def test_confined_lookups(pair: Pair, resolve: int, way: str) -> None:
    tree(pair)
    for target, name in ((b"/dev", b"absolute"), (b"..", b"dir/up"), (b"dir/sub", b"inner")):
        pair.both("symlinkat", target, CWD, name)
    how = struct.pack("QQQ", flags(way), MODE if way == "CREAT" else 0, resolve)
    for path in CONFINED:
        if path.startswith(b"/") and not resolve & 0x18:
            continue  # the host's own root
        pair.made("openat2", CWD, path, how, len(how)).close()


HOWS = [  # flags, mode, resolve
    (O["PATH"] | O["RDWR"], 0, 0), (O["PATH"] | O["NONBLOCK"], 0, 0),
    (O["PATH"] | O["CREAT"], MODE, 0), (O["PATH"] | O["CLOEXEC"], 0, 0x20),
    (O["CREAT"] | O["RDWR"], MODE, 0x20), (O["TRUNC"] | O["RDWR"], 0, 0x20), (0, 0, 0x20),
    (O["TMPFILE"] | O["RDWR"], MODE, 0x20), (O["TMPFILE"] & ~O["DIRECTORY"] | O["RDWR"], 0, 0),
    (O["CREAT"] | O["DIRECTORY"], 0, 0), (O["RDWR"], MODE, 0), (O["CREAT"], 0o10000, 0),
    (1 << 35, 0, 0), (0, 0, 1 << 40),
]  # fmt: skip


@pytest.mark.parametrize("how", HOWS)
def test_openat2(pair: Pair, how: tuple[int, int, int]) -> None:
    tree(pair)
    for size, rest in ((24, b""), (23, b""), (32, bytes(8)), (32, bytes(7) + b"x"), (5000, b"")):
        packed = struct.pack("QQQ", *how) + rest
        for path in (b"file", b"dir") if how[2] else (b"file", b"dir", b"new"):
            pair.made("openat2", CWD, path, packed, size).close()
    pair.made("openat", CWD, b"file", *how[:2]).close()


def show_stat(index: int, mode: int = 0o177777) -> Callable[..., Answer]:
    """Type, permissions and number of links, from a buffer among the arguments."""
    fields = LINUX.structs["stat"].fields

    def show(result: int, args: list[Any]) -> Answer:
        raw = args[index].raw
        (at, size, _), (links, width, _) = fields["st_mode"], fields["st_nlink"]
        bits = int.from_bytes(raw[at : at + size], "little") & mode
        directory = bits & 0o170000 == 0o040000  # whose links file systems count as they like
        number = 0 if directory else int.from_bytes(raw[links : links + width], "little")
        return result, oct(bits), number

    return show


LOOKING: list[tuple[str, Callable[[bytes], tuple[Any, ...]]]] = [
    ("stat", lambda path: (path, room())),
    ("lstat", lambda path: (path, room())),
    ("newfstatat", lambda path: (CWD, path, room(), AT["EMPTY_PATH"])),
    ("newfstatat", lambda path: (CWD, path, room(), 0x8000)),
    ("statx", lambda path: (CWD, path, 0, 0xFFF, room())),
    ("statx", lambda path: (CWD, path, 0, 0x80000000, room())),
    ("statfs", lambda path: (path, room())),
    ("stat", lambda path: (path, 0)),
    ("readlinkat", lambda path: (CWD, path, room(), 100)),
    ("readlinkat", lambda path: (CWD, path, room(), 0)),
    ("faccessat", lambda path: (CWD, path, 4)),
    ("faccessat", lambda path: (CWD, path, 8)),
    ("faccessat2", lambda path: (CWD, path, 0, AT["SYMLINK_NOFOLLOW"])),
    ("truncate", lambda path: (path, -1)),
    ("utimensat", lambda path: (CWD, path, 0, 0x4000)),
    ("openat", lambda path: (-1, path, 0, 0)),
]


@pytest.mark.parametrize(("call", "arguments"), LOOKING)
def test_looking(pair: Pair, call: str, arguments: Callable[[bytes], tuple[Any, ...]]) -> None:
    if call not in NUMBERS:
        pytest.skip(f"no {call} on this machine")
    tree(pair)
    for path in PATHS:
        if not (call == "openat" and path.startswith(b"/")):
            pair.both(call, *arguments(path))


CHANGING: list[tuple[str, Callable[[bytes], tuple[Any, ...]]]] = [
    ("mkdirat", lambda path: (CWD, path, 0o1777)),
    ("unlinkat", lambda path: (CWD, path, 0)),
    ("unlinkat", lambda path: (CWD, path, AT["REMOVEDIR"])),
    ("unlinkat", lambda path: (CWD, path, 1)),
    ("mknodat", lambda path: (CWD, path, 0o100600, 0)),
    ("mknodat", lambda path: (CWD, path, 0o140600, 0)),
    ("mknodat", lambda path: (CWD, path, 0o040600, 0)),
    ("mknodat", lambda path: (CWD, path, 0o170600, 0)),
    ("linkat", lambda path: (CWD, path, CWD, b"new", 0)),
    ("linkat", lambda path: (CWD, path, CWD, b"new", AT["SYMLINK_FOLLOW"])),
    ("linkat", lambda path: (CWD, b"file", CWD, path, 0)),
    ("linkat", lambda path: (CWD, b"file", CWD, path, 1)),
    ("symlinkat", lambda path: (b"target", CWD, path)),
    ("symlinkat", lambda path: (path, CWD, b"new")),
    ("truncate", lambda path: (path, 10)),
    ("fchmodat", lambda path: (CWD, path, 0o7777)),
    ("fchownat", lambda path: (CWD, path, -1, -1, 0)),
    ("fchownat", lambda path: (CWD, path, -1, -1, 1)),
    ("utimensat", lambda path: (CWD, path, 0, 0)),
    ("utimensat", lambda path: (CWD, path, 0, AT["SYMLINK_NOFOLLOW"])),
    ("chdir", lambda path: (path,)),
]
# Where NetBSD's lookups, which these calls go through, follow a link that Linux would not.
OUTSIDE = {b"..", b"dir/../..", b"/" * 100, b"dangling/"}


@pytest.mark.parametrize(("call", "arguments"), CHANGING)
@pytest.mark.parametrize("path", [path for path in PATHS if path not in OUTSIDE], ids=repr)
def test_changing(
    pair: Pair, call: str, arguments: Callable[[bytes], tuple[Any, ...]], path: bytes
) -> None:
    tree(pair)
    pair.both(call, *arguments(path))
    for name in (b"file", b"dir", b"new", path):
        pair.both("newfstatat", CWD, name, room(), 0, show=show_stat(2))


RENAMED = [b"file", b"dir", b"link", b"nothing", b"empty", b"dir/sub", b".", b"dir/..", b"",
           b"file/", b"dir/", b"dir/sub/deep", b"nothing/x"]  # fmt: skip


@pytest.mark.parametrize("old", RENAMED, ids=repr)
@pytest.mark.parametrize("flag", [0, 1, 2, 3, 8])
def test_renaming(pair: Pair, old: bytes, flag: int) -> None:
    tree(pair)
    for new in RENAMED:
        pair.both("renameat2", CWD, old, CWD, new, flag)
        for name in (b"file", b"dir", b"link", b"empty", b"nothing", b"dir/sub"):
            pair.both("faccessat2", CWD, name, 0, AT["SYMLINK_NOFOLLOW"])


def pipe(pair: Pair, end: int) -> Ends:
    """One end of a pipe that does not block."""
    made = [(ctypes.c_int * 2)() for _ in range(2)]
    assert pair.host("pipe2", made[0], O["NONBLOCK"]) == 0
    assert pair.rump("pipe2", made[1], O["NONBLOCK"]) == 0
    return [Ends(pair, *numbers) for numbers in zip(*made, strict=True)][end]


KINDS: dict[str, Callable[[Pair], Ends]] = {
    "file": lambda pair: pair.open(b"file", O["RDWR"]),
    "read": lambda pair: pair.open(b"file", 0),
    "write": lambda pair: pair.open(b"file", O["WRONLY"]),
    "append": lambda pair: pair.open(b"file", O["RDWR"] | O["APPEND"]),
    "directory": lambda pair: pair.open(b"dir", 0),
    "path": lambda pair: pair.open(b"file", O["PATH"]),
    "memory": lambda pair: pair.made("memfd_create", b"name", 0),
    "reader": lambda pair: pipe(pair, 0),
    "writer": lambda pair: pipe(pair, 1),
    "fifo": lambda pair: pair.open(b"fifo", O["RDWR"] | O["NONBLOCK"]),
    "event": lambda pair: pair.made("eventfd2", 3, O["NONBLOCK"]),
    "timer": lambda pair: pair.made("timerfd_create", 1, O["NONBLOCK"]),
    "epoll": lambda pair: pair.made("epoll_create1", 0),
    "null": lambda pair: pair.open(b"/dev/null", O["RDWR"]),
    "none": lambda pair: Ends(pair, 999, 999),
    "negative": lambda pair: Ends(pair, -1, -1),
}
FILES = ["file", "read", "write", "append", "directory", "path", "memory", "none", "negative"]
EVERY = list(KINDS)


def with_bytes(index: int, size: int) -> Callable[..., Answer]:
    """The result and the first bytes of a buffer among the arguments."""
    return lambda result, args: (result, args[index].raw[:size])


def lock(kind: int, whence: int = 0, at: int = 0, length: int = 10, pid: int = 0) -> Any:
    """A struct flock."""
    return lambda: ctypes.create_string_buffer(
        struct.pack("hhxxxxqqi", kind, whence, at, length, pid)
    )


def on(kinds: list[str], call: str, *args: Any, show: Any = None) -> tuple[Any, ...]:
    """A row of `DESCRIPTORS`."""
    return kinds, call, args, show


EIGHT = (1).to_bytes(8, "little")
FOUR = ctypes.create_string_buffer(b"four", 4)
VECTOR = struct.pack("PQ", ctypes.addressof(FOUR), 4)
DESCRIPTORS = [
    on(EVERY, "write", EIGHT, 8),
    on(EVERY, "read", room(), 8, show=with_bytes(1, 8)),
    on([kind for kind in EVERY if kind != "epoll"], "read", room(), 0),
    on(FILES, "read", 0, 8),
    on(FILES, "read", room(), -1),
    on(FILES, "write", EIGHT, -1),
    on(EVERY, "pread64", room(), 4, 0),
    on(EVERY, "pread64", room(), 4, -1),
    on(EVERY, "pwrite64", EIGHT, 4, 2),
    on(EVERY, "pwrite64", EIGHT, 4, -1),
    on(FILES, "readv", 0, 1),
    on(FILES, "readv", room(), 0),
    on(FILES, "readv", room(), -1),
    on(FILES, "readv", room(20000), 1025),
    *(
        on([*set(FILES) - {"directory"}, "reader", "fifo"], call, VECTOR, 1, at, 0, how)
        for call in ("preadv2", "pwritev2")
        for at in (-1, 0, -2)
        for how in (0, 1, 2, 4, 1 << 20)
    ),
    *(
        on([kind for kind in FILES if kind != "directory"], "lseek", offset, whence)
        for offset in (0, 2, -5, 1 << 40)
        for whence in (-1, 0, 1, 2, 3, 5)
    ),
    on(EVERY, "fcntl", 1, 0),
    on(EVERY, "fcntl", 2, 1),
    on(EVERY, "fcntl", 3, 0),
    on(EVERY, "fcntl", 4, O["APPEND"] | O["NONBLOCK"] | O["SYNC"]),
    on(EVERY, "fcntl", 3, 0),
    on(EVERY, "fcntl", 4, O["NONBLOCK"]),
    on(EVERY, "fcntl", 0, -1),
    on(EVERY, "fcntl", 0, 1 << 30),
    on(EVERY, "fcntl", 12345, 0),
    *(
        on(FILES, "fcntl", command, made)
        for command in (5, 6, 37)
        for made in (
            lock(0), lock(1), lock(7), lock(0, 9), lock(0, 0, -5), lock(0, 0, 5, -10), 0, lock(2),
        )
    ),
    *(on(FILES, "flock", how) for how in (1, 2, 5, 6, 0, 3, 16, 8)),
    on(FILES, "fsync"),
    on(FILES, "fdatasync"),
    on([kind for kind in EVERY if kind not in ("null",)], "sync_file_range", 0, 10, 9),
    on(EVERY, "ftruncate", 20),
    on(EVERY, "ftruncate", -1),
    on(EVERY, "fallocate", 0, 0, 100),
    on(EVERY, "fallocate", 0, -1, 100),
    on(EVERY, "fallocate", 0, 0, 0),
    on(EVERY, "fallocate", 2, 0, 10),
    on(EVERY, "fallocate", 3, 0, 10),
    on(EVERY, "fadvise64", 0, 0, 0),
    on(EVERY, "fadvise64", 0, -1, 0),
    on(EVERY, "fadvise64", 0, 0, 9),
    on(FILES, "fchmod", 0o640),
    on(FILES, "fchown", -1, -1),
    on(FILES, "utimensat", 0, 0, 0),
    on(FILES, "utimensat", b"", 0, 0),
    on([kind for kind in EVERY if kind != "directory"], "getdents64", room(), 4096),
    on([kind for kind in EVERY if kind != "epoll"], "ioctl", 0x5401, room()),
    on([kind for kind in EVERY if kind != "epoll"], "ioctl", 0x12345678, 0),
    on(EVERY, "ioctl", 0x5421, EIGHT),
    on(EVERY, "newfstatat", b"x", room(), 0),
    on(EVERY, "openat", b"x", 0, 0),
    on(EVERY, "mkdirat", b"", 0),
    on(FILES, "newfstatat", b"", room(), 0),
    on(FILES, "readlinkat", b"", room(), 10),
    on(FILES, "faccessat2", b"", 0, AT["EMPTY_PATH"]),
    on(FILES, "timerfd_gettime", room()),
    on(EVERY, "timerfd_settime", 0, bytes(32), 0),
    on(EVERY, "epoll_ctl", 1, 999, bytes(12)),
    on([kind for kind in EVERY if kind != "epoll"], "epoll_pwait", room(), 1, 0, 0, 8),
    on(EVERY, "dup3", 20, 12),
    on(EVERY, "dup3", -1, 0),
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_descriptors(pair: Pair, kind: str) -> None:
    tree(pair)
    with_text = pair.open(b"file", O["WRONLY"])
    with_text.both("write", b"0123456789", 10)
    ends = KINDS[kind](pair)
    for kinds, call, args, show in DESCRIPTORS:
        if kind in kinds:
            ends.both(call, *args, show=show)
    ends.close()


@pytest.mark.parametrize("source", ["file", "write", "directory", "reader", "memory", "none"])
@pytest.mark.parametrize("sink", ["file", "read", "append", "directory", "writer", "none"])
def test_copies(pair: Pair, source: str, sink: str) -> None:
    tree(pair)
    pair.open(b"file", O["WRONLY"]).both("write", b"0123456789", 10)
    origin, target = KINDS[source](pair), KINDS[sink](pair)
    for offset in (0, 3, -1):
        answers = []
        for caller, out, at in (
            (pair.host, target.host, origin.host), (pair.rump, target.rump, origin.rump),
        ):  # fmt: skip
            moved = ctypes.c_int64(offset)
            answers.append((caller("sendfile", out, at, ctypes.byref(moved), 4), moved.value))
        assert answers[0] == answers[1], offset
    for name, arguments in (
        ("sendfile", lambda out, at: (out, at, 0, 4)),
        ("copy_file_range", lambda out, at: (at, 0, out, 0, 4, 1)),
    ):
        host = pair.host(name, *arguments(target.host, origin.host))
        ours = pair.rump(name, *arguments(target.rump, origin.rump))
        assert (host, name) == (ours, name)


def test_copies_within_a_file(pair: Pair) -> None:
    ends = pair.open(b"file", O["CREAT"] | O["RDWR"])
    ends.both("write", b"0123456789", 10)
    for source, target, length in itertools.product(
        [0, 5, 10, 50, 1 << 62, -1], [0, 5, 10, 12, 50, -1], [0, 5, 6, 100, (1 << 63) - 1, -1]
    ):
        answers = []
        for caller, fd in ((pair.host, ends.host), (pair.rump, ends.rump)):
            at = [ctypes.c_int64(source), ctypes.c_int64(target)]
            made = [ctypes.byref(offset) for offset in at]
            done = caller("copy_file_range", fd, made[0], fd, made[1], length, 0)
            answers.append((done, [offset.value for offset in at]))
        assert answers[0] == answers[1], (source, target, length)
    ends.both("pread64", room(), 200, 0, show=with_bytes(1, 200))


def event(bits: int) -> Callable[[], Any]:
    """A struct epoll_event."""
    layout = LINUX.structs["epoll_event"]
    made = bytearray(layout.size)
    made[:4] = bits.to_bytes(4, "little")
    return lambda: ctypes.create_string_buffer(bytes(made), layout.size)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("bits", [1, 4, 5, 0x80000005, 0x40000005, 0x10000001, 0x50000001])
def test_epoll(pair: Pair, kind: str, bits: int) -> None:
    tree(pair)
    ep, ends = pair.made("epoll_create1", 0), KINDS[kind](pair)
    size = LINUX.structs["epoll_event"].size
    for op in (3, 1, 1, 3, 2, 2, 9, 1):
        answers = []
        for caller, queue, fd in (
            (pair.host, ep.host, ends.host),
            (pair.rump, ep.rump, ends.rump),
        ):
            done = caller("epoll_ctl", queue, op, fd, event(bits)())
            events = ctypes.create_string_buffer(size * 4)
            count = caller("epoll_pwait", queue, events, 4, 0, 0, 8)
            answers.append((done, count, events.raw[:4]))
        assert answers[0] == answers[1], op


def couple(pair: Pair, kind: int) -> tuple[Ends, Ends]:
    """Two local sockets that are connected, and do not block."""
    made = [(ctypes.c_int * 2)() for _ in range(2)]
    for caller, fds in zip((pair.host, pair.rump), made, strict=True):
        assert caller("socketpair", 1, kind | O["NONBLOCK"], 0, fds) == 0
    return Ends(pair, made[0][0], made[1][0]), Ends(pair, made[0][1], made[1][1])


def name_of(path: bytes) -> Any:
    """A struct sockaddr_un."""
    return struct.pack("H", 1) + path


def number(value: int) -> Callable[[], Any]:
    """A fresh int for each of the two."""
    return lambda: (ctypes.c_int * 1)(value)


@pytest.mark.parametrize("domain", [0, 1, 50, -1])
def test_making_sockets(pair: Pair, domain: int) -> None:
    for kind, protocol in itertools.product([0, 1, 2, 3, 5, 6, 1 | 0x800, 1 | 0x100000], [0, 1, 9]):
        pair.made("socket", domain, kind, protocol).close()


def test_priorities(pair: Pair) -> None:
    for which, who in itertools.product([-1, 0, 3], [0, 1 << 20]):
        pair.both("getpriority", which, who)
        if who or which:  # the host's own process keeps its
            pair.both("setpriority", which, who, 5)


def test_capabilities(pair: Pair) -> None:
    for version, data in itertools.product([0, 0x19980330, 0x20080522], [0, room()]):
        packed = struct.pack("Ii", version, 0)
        header = partial(ctypes.create_string_buffer, packed, len(packed))
        pair.both("capget", header, data, show=lambda r, a: (r, a[0].raw))
        pair.both("capget", 0, data)


def test_naming_sockets(pair: Pair) -> None:
    tree(pair)
    listener, client, other = (pair.made("socket", 1, 1 | O["NONBLOCK"], 0) for _ in range(3))
    datagram = pair.made("socket", 1, 2 | O["NONBLOCK"], 0)
    address = name_of(b"s\0")
    for wrong, size in ((address, 1), (address, 200), (0, 4), (name_of(b"nothing/x\0"), 12),
                        (name_of(b"file\0"), 7), (struct.pack("H", 2) + b"x\0", 4)):  # fmt: skip
        listener.both("bind", wrong, size)
    poll_sockets(listener, client, other, datagram)
    for path in (b"l" * 109, b"l" * 108):
        other.both("bind", name_of(path), 2 + len(path))
    for path in (b"s\0", b"again\0"):
        listener.both("bind", name_of(path), 2 + len(path))
    for ends in (listener, datagram):
        ends.both("listen", -1)
        ends.both("accept", 0, 0)
    poll_sockets(listener)
    for ends in (client, datagram):
        for path in (b"nothing\0", b"file\0", b"s\0"):
            ends.both("connect", name_of(path), 2 + len(path))
    client.both("connect", address, len(address))
    accepted = [caller("accept4", fd, 0, 0, O["NONBLOCK"]) for caller, fd in
                ((pair.host, listener.host), (pair.rump, listener.rump))]  # fmt: skip
    server = Ends(pair, *accepted)
    server.both("bind", name_of(b"own\0"), 6)
    for ends in (client, server, listener, other, datagram):
        for call in ("getsockname", "getpeername"):
            ends.both(call, room(), number(100), show=lambda r, a: (r, a[2][0], a[1].raw[:8]))
            ends.both(call, room(), number(-1))
        ends.both("shutdown", 9)
        ends.both("recvfrom", room(), 4, 0, 0, 0)
    talk(client, server)


def poll_sockets(*sockets: Ends) -> None:
    """What poll says of each, of reading, writing and hanging up."""
    for ends in sockets:
        answers = []
        for caller, fd in ((ends.pair.host, ends.host), (ends.pair.rump, ends.rump)):
            entry = ctypes.create_string_buffer(struct.pack("ihh", fd, 0x2005, 0), 8)
            answers.append((caller("ppoll", entry, 1, bytes(16), 0, 8), entry.raw[6:]))
        assert answers[0] == answers[1]


@pytest.mark.parametrize("kind", ["path", "file", "directory", "reader", "none"])
def test_no_sockets(pair: Pair, kind: str) -> None:
    tree(pair)
    ends = KINDS[kind](pair)
    name = name_of(b"s\0")
    for call, *args in (
        ("bind", name, 4), ("connect", name, 4), ("listen", 1), ("accept4", 0, 0, 0),
        ("shutdown", 0), ("getsockname", room(), number(9)), ("getpeername", room(), number(9)),
        ("getsockopt", 1, 3, room(), number(4)), ("setsockopt", 1, 2, EIGHT, 4),
        ("setsockopt", 1, 2, EIGHT, -1), ("sendto", EIGHT, 8, 0, 0, 0), ("sendmsg", 0, 0),
        ("recvfrom", room(), 8, 0, 0, 0), ("recvmsg", 0, 0), ("sendmmsg", 0, 1, 0),
    ):  # fmt: skip
        ends.both(call, *args)


DESTINATIONS = [(0, 0), (name_of(b"lis\0"), 6), (name_of(b"d\0"), 4), (name_of(b"file\0"), 7),
                (name_of(b"nothing\0"), 10), (struct.pack("H", 2) + bytes(14), 16),
                (name_of(b"x"), 1), (8, 6), (name_of(b"d\0"), 200),
                (name_of(b"d\0"), -1)]  # fmt: skip


@pytest.mark.parametrize("kind", [1, 2, 5])
def test_sending_somewhere(pair: Pair, kind: int) -> None:
    tree(pair)
    listener = pair.made("socket", 1, 1 | O["NONBLOCK"], 0)
    listener.both("bind", name_of(b"lis\0"), 6)
    listener.both("listen", 1)
    datagrams = pair.made("socket", 1, 2 | O["NONBLOCK"], 0)
    datagrams.both("bind", name_of(b"d\0"), 4)
    one, two = couple(pair, kind)
    alone = pair.made("socket", 1, kind | O["NONBLOCK"], 0)
    one.both("listen", 1)
    for ends in (one, alone, listener):
        for address, size in DESTINATIONS:
            ends.both("sendto", b"x", 1, 0x4000, address, size)
        ends.both("write", b"x", 1)
        for call in ("read", "recvfrom"):
            for length in (0, 8):
                ends.both(call, room(), length, 0, 0, 0)
    for ends in (two, datagrams):
        ends.both("read", room(), 0)
        ends.both("recvfrom", room(), 0, 0, 0, 0)
        for _ in range(8):
            ends.both("read", room(), 8)
        ends.both("recvfrom", room(), 0, 0, 0, 0)


def test_peers_of_datagrams(pair: Pair) -> None:
    """A datagram socket that cannot be connected anew keeps its peer."""
    tree(pair)
    one, two = couple(pair, 2)
    for path in (b"nothing\0", b"file\0"):
        one.both("connect", name_of(path), 2 + len(path))
        one.both("getpeername", room(), number(100), show=lambda r, a: a[2][0])
        one.both("write", b"x", 1)
        two.both("read", room(), 9)
    other = pair.made("socket", 1, 2 | O["NONBLOCK"], 0)
    other.both("bind", name_of(b"d\0"), 4)
    one.both("connect", name_of(b"d\0"), 4)
    one.both("write", b"y", 1)
    two.both("read", room(), 9)
    other.both("read", room(), 9)


def talk(one: Ends, two: Ends) -> None:
    """What two connected sockets say of what goes from one to the other."""

    def poll() -> None:
        poll_sockets(one, two)

    poll()
    one.both("sendto", b"hello", 5, 0x4000, 0, 0)
    poll()
    two.both("recvfrom", room(), 3, 2, 0, 0, show=with_bytes(1, 5))
    two.both("recvfrom", room(), 9, 0, 0, 0, show=with_bytes(1, 5))
    two.both("recvfrom", room(), 9, 0x40, 0, 0)
    one.both("sendto", 0, 5, 0x4000, 0, 0)
    one.both("shutdown", 1)
    poll()
    one.both("sendto", b"x", 1, 0x4000, 0, 0)
    two.both("read", room(), 9)
    two.both("sendto", b"x", 1, 0x4000, 0, 0)


@pytest.mark.parametrize("kind", [1, 2, 5])
def test_socket_pairs(pair: Pair, kind: int) -> None:
    one, two = couple(pair, kind)
    for level, option in itertools.product(
        [1], [2, 3, 4, 6, 9, 10, 13, 18, 20, 21, 29, 30, 38, 39]
    ):
        for ends in (one, two):
            got = lambda r, a: (r, a[4][0], a[3].raw[: a[4][0]])  # noqa: E731
            ends.both("getsockopt", level, option, room(), number(64), show=got)
            ends.both("getsockopt", level, option, room(), number(-1))
            for value in (struct.pack("i", 1), struct.pack("qq", 1, 0), b"x"):
                ends.both("setsockopt", level, option, value, len(value))
            ends.both("setsockopt", level, option, 0, 4)
    one.both("setsockopt", 6, 1, struct.pack("i", 1), 4)
    for option in range(1, 5):
        one.both("setsockopt", 0, option, struct.pack("i", 1), 4)
        one.both("getsockopt", 0, option, room(), number(4))
    if kind == 1:
        talk(one, two)


@pytest.mark.parametrize("kind", [1, 2, 5])
def test_message_lengths(pair: Pair, kind: int) -> None:
    one, two = couple(pair, kind)
    for flag in (0, 0x20, 0x2, 0x22):  # MSG_TRUNC, MSG_PEEK
        one.both("sendto", b"hello", 5, 0, 0, 0)
        two.both("ioctl", 0x541B, number(0), show=lambda r, a: (r, a[2][0]))  # FIONREAD
        two.both("recvfrom", room(), 2, flag, 0, 0, show=with_bytes(1, 5))
        two.both("recvfrom", room(), 9, flag, 0, 0, show=with_bytes(1, 9))
    rights = struct.pack("QiiI4x", 20, 1, 1, 0)
    byte = ctypes.create_string_buffer(b"x")
    for size, control in ((0, rights), (1, rights), (1, b""), (0, b"")):
        iov = struct.pack("PQ", ctypes.addressof(byte), size)
        room_of = [ctypes.create_string_buffer(part, len(part) + 1) for part in (iov, control)]
        at, behind = map(ctypes.addressof, room_of)
        for place, length in ((behind, len(control)), (0, len(control))):
            one.both("sendmsg", struct.pack("PI4xPQPQi4x", 0, 0, at, 1, place, length, 0), 0)
        two.both("recvfrom", room(), 9, 0, 0, 0, show=with_bytes(1, 9))
        two.both("recvfrom", room(), 9, 0, 0, 0, show=with_bytes(1, 9))


def test_full_sockets(pair: Pair) -> None:
    """A queue of connections and a buffer of datagrams that are full: EAGAIN, and again room."""
    nonblock = O["NONBLOCK"]
    listener = pair.made("socket", 1, 1 | nonblock, 0)
    listener.both("bind", name_of(b"s\0"), 4)
    for backlog in (0, 1, 3):
        listener.both("listen", backlog)
        for _ in range(6):
            pair.made("socket", 1, 1 | nonblock, 0).both("connect", name_of(b"s\0"), 4)
        for _ in range(6):
            listener.both("accept4", 0, 0, 0, show=lambda r, a: r >= 0)
    listener.both("shutdown", 2)
    listener.both("accept", 0, 0)
    pair.made("socket", 1, 1, 0).both("connect", name_of(b"s\0"), 4)
    receiver = pair.made("socket", 1, 2 | nonblock, 0)
    receiver.both("bind", name_of(b"d\0"), 4)
    for connected in (False, True):
        sender = pair.made("socket", 1, 2 | nonblock, 0)
        if connected:
            sender.both("connect", name_of(b"d\0"), 4)
        address = (0, 0) if connected else (name_of(b"d\0"), 4)
        for caller, fd, drain in ((pair.host, sender.host, receiver.host),
                                  (pair.rump, sender.rump, receiver.rump)):  # fmt: skip
            send = partial(caller, "sendto", fd, b"x" * 3000, 3000, 0, *address)
            count = sum(1 for _ in iter(send, -errno.EAGAIN))
            entry = ctypes.create_string_buffer(struct.pack("ihh", fd, 4, 0), 8)
            assert caller("ppoll", entry, 1, bytes(16), 0, 8) == (0 if connected else 1)
            for _ in range(count):
                assert caller("recvfrom", drain, room()(), 4096, 0, 0, 0) == 3000
            assert caller("ppoll", entry, 1, bytes(16), 0, 8) == 1
            assert caller("sendto", fd, b"x", 1, 0, *address) == 1
            assert caller("recvfrom", drain, room()(), 4096, 0, 0, 0) == 1


NAMES = [b"a", b"b", b"d", b"d/a", b"d/e", b"d/e/f", b"l"]
name = st.sampled_from(NAMES)
STEPS = st.one_of(
    st.tuples(st.just("mkdirat"), st.just(CWD), name, st.sampled_from([0o755, 0o2775, 0o1777])),
    st.tuples(st.just("unlinkat"), st.just(CWD), name, st.sampled_from([0, AT["REMOVEDIR"]])),
    st.tuples(st.just("renameat2"), st.just(CWD), name, st.just(CWD), name, st.integers(0, 2)),
    st.tuples(st.just("linkat"), st.just(CWD), name, st.just(CWD), name, st.just(0)),
    st.tuples(st.just("symlinkat"), name, st.just(CWD), name),
    st.tuples(st.just("mknodat"), st.just(CWD), name, st.just(0o100640), st.just(0)),
    st.tuples(st.just("truncate"), name, st.integers(0, 9000)),
    st.tuples(st.just("fchmodat"), st.just(CWD), name, st.integers(0, 0o777)),
)  # fmt: skip


def compare(pair: Pair) -> None:
    """What stands under every name is the same on both."""
    for path in NAMES:
        pair.both("newfstatat", CWD, path, room(), 0, show=show_stat(2))
        pair.both("readlinkat", CWD, path, room(64), 64, show=with_bytes(2, 8))


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(STEPS, max_size=25))
def test_random_names(tmp_path_factory: pytest.TempPathFactory, steps: list[Any]) -> None:
    before = Path.cwd()
    memory = Path("/dev/shm")
    base = memory if os.access(memory, os.W_OK) else tmp_path_factory.mktemp("names")
    place = tempfile.mkdtemp(dir=base)
    os.chmod(place, 0o755)
    kernel, pair = start()
    os.chdir(place)
    try:
        with kernel:
            for call, *args in steps:
                pair.both(call, *args)
            compare(pair)
    finally:
        os.chdir(before)
        shutil.rmtree(place)


def test_a_disk(ext2_image: Callable[..., Path], fsck: Callable[[Path], None]) -> None:
    image = ext2_image()
    with rump.boot(abi="linux") as R:
        disk = R.attach(image)
        R.mkdir("/mnt")
        with pytest.raises(OSError, match="nvalid argument"):
            R.mount(disk, "/mnt", "ext2", size=5)
        R.mount(disk, "/mnt", "ext2", "noatime")
        for path in ("/mnt/a", "/mnt/b", "/mnt/a/inner", "/mnt/b/other"):
            R.mkdir(path)
        R.creat("/mnt/file").close()
        R.renameat2(None, "/mnt/a/inner", None, "/mnt/b/other", "exchange")
        R.renameat2(None, "/mnt/a/inner", None, "/mnt/file", "exchange")
        assert R.stat("/mnt/file").isdir
        assert R.stat("/mnt/a/inner").isreg
        with pytest.raises(OSError, match="nvalid argument"):
            R.renameat2(None, "/mnt/a", None, "/mnt/a/inner", "exchange")
        with R.open("/mnt/a", "tmpfile, rdwr") as unnamed:
            unnamed.write(bytes(100_000))
            assert unnamed.fstat().st_nlink == 0
        assert sorted(entry.name for entry in R.scandir("/mnt/a")) == ["inner"]
        assert R.statvfs("/mnt").f_type == 0xEF53  # statfs(2)
        R.mount(None, "/mnt", None, "remount, rdonly")
        with pytest.raises(OSError, match="ead-only"):
            R.mkdir("/mnt/c")
        R.unmount("/mnt")
    fsck(image)


def test_boot() -> None:
    with rump.boot("tmpfs", abi="linux") as R:
        assert isinstance(R, rump.RumpLinuxSystem)
        R.mkdir("/t")
        R.mount(None, "/t", "tmpfs", size="64k")
        with pytest.raises(OSError, match="o such device"):
            R.mount("/dev/null", "/t", "ext2")  # a component that was not asked for
        assert Pair(R).rump("socket", 1, 1, 0) == -errno.EAFNOSUPPORT
        assert R.has("epoll_create1")
        assert not R.has("inotify_init1")
        assert not R.has("kqueue")
    with pytest.raises(ValueError, match="abi"):
        rump.boot(abi="plan9")  # type: ignore[call-overload]


def test_processes() -> None:
    with rump.boot(abi="linux") as R:
        R.creat("/secret", "0600").close()
        with R.process(uid=1000, gid=100) as alice:
            assert isinstance(alice, rump.RumpLinuxSystem)
            assert (alice.getresuid(), alice.getresgid()) == ((1000,) * 3, (100,) * 3)
            with pytest.raises(PermissionError):
                alice.open("/secret")
            with pytest.raises(PermissionError):
                alice.setuid(0)
        with R.process() as other:
            other.seteuid(7)
            assert (other.getuid(), other.geteuid()) == (0, 7)
            other.seteuid(0)
            other.chdir("/dev")
            assert (other.getcwd(), R.getcwd()) == ("/dev", "/")
