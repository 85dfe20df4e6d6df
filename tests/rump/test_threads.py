"""Many Python threads in one kernel: one file, one directory, one pipe."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import rump
from rump import KernelPath

THREADS = 8


def together(work: Callable[[int], None], count: int = THREADS) -> None:
    """Run ``work(n)`` in threads at once; the first exception is raised."""
    errors: list[BaseException] = []
    start = threading.Barrier(count)

    def run(n: int) -> None:
        start.wait()
        try:
            work(n)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run, args=(n,), daemon=True) for n in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive(), "a thread hangs"
    if errors:
        raise errors[0]


@pytest.fixture(params=["tmpfs", "ext2fs"])
def mnt(request: pytest.FixtureRequest, rump_mount: Callable[..., KernelPath]) -> KernelPath:
    return rump_mount(request.param, size="32M")


def test_one_file(mnt: KernelPath) -> None:
    """Appends are whole, and positioned writes stay in their place."""
    record = 64
    with (mnt / "log").open("rdwr, creat, append") as log, (mnt / "x").open("rdwr, creat") as fd:

        def work(n: int) -> None:
            mine = bytes([65 + n]) * record
            for step in range(200):
                assert log.write(mine) == record
                at = (step * THREADS + n) * 1000
                assert fd.pwrite(mine, at) == record
                assert fd.pread(record, at) == mine

        together(work)
        data = log.pread(THREADS * 200 * record + 1, 0)
        assert len(data) == THREADS * 200 * record
        records = [data[at : at + record] for at in range(0, len(data), record)]
        for n in range(THREADS):
            assert records.count(bytes([65 + n]) * record) == 200


def test_truncate_while_reading_and_writing(mnt: KernelPath) -> None:
    with (mnt / "x").open("rdwr, creat") as fd:

        def work(n: int) -> None:
            for step in range(150):
                if n == 0:
                    fd.ftruncate((step % 7) * 5000)
                elif n % 2:
                    fd.pwrite(b"w" * 3000, (step % 11) * 3000)
                else:
                    assert not set(fd.pread(9000, (step % 5) * 1000)) - {0, ord("w")}

        together(work)


def test_one_directory(mnt: KernelPath, fsck: Callable[[Path], None]) -> None:
    """Names made, renamed, linked, listed and removed by all at once."""
    R = mnt.system

    def work(n: int) -> None:
        for step in range(60):
            name = mnt / f"{n}-{step}"
            name.write_bytes(b"x" * step)
            R.link(name, mnt / f"{n}-{step}-link")
            name.rename(mnt / f"{n}-{step}-renamed")
            names = {path.name for path in mnt.iterdir()}
            assert f"{n}-{step}-renamed" in names
            (mnt / f"{n}-{step}-link").unlink()
            if step % 2:
                (mnt / f"{n}-{step}-renamed").unlink()

    together(work)
    left = {path.name for path in mnt.iterdir()} - {"lost+found"}
    assert left == {f"{n}-{step}-renamed" for n in range(THREADS) for step in range(0, 60, 2)}


def test_one_name(mnt: KernelPath) -> None:
    """Exactly one of all makes it, and exactly one removes it."""
    R = mnt.system
    for _ in range(30):
        made: list[int] = []
        removed: list[int] = []

        def make(n: int, made: list[int] = made) -> None:
            try:
                R.open(mnt / "one", "wronly, creat, excl").close()
                made.append(n)
            except FileExistsError:
                pass

        def remove(n: int, removed: list[int] = removed) -> None:
            try:
                R.unlink(mnt / "one")
                removed.append(n)
            except FileNotFoundError:
                pass

        together(make, 4)
        together(remove, 4)
        assert len(made) == len(removed) == 1


def test_directories_moved_into_each_other(mnt: KernelPath) -> None:
    """Renames across directories, both ways at once: no deadlock, no loop, nothing lost."""
    for name in ("a", "b"):
        (mnt / name).mkdir()
    for n in range(THREADS):
        (mnt / "a" / str(n)).mkdir()

    def work(n: int) -> None:
        for step in range(100):
            source, target = ("a", "b") if step % 2 == 0 else ("b", "a")
            (mnt / source / str(n)).rename(mnt / target / str(n))

    together(work)
    assert {path.name for path in (mnt / "a").iterdir()} == {str(n) for n in range(THREADS)}
    assert list((mnt / "b").iterdir()) == []


def test_one_pipe(rump_system: rump.RumpSystem) -> None:
    """Writes of up to PIPE_BUF are whole; every byte arrives once."""
    read, write = rump_system.pipe()
    size, count = 128, 300
    got: list[bytes] = []
    lock = threading.Lock()

    def work(n: int) -> None:
        if n % 2:
            for _ in range(count):
                assert write.write(bytes([n]) * size) == size
            return
        for _ in range(count):
            data = b""
            with lock:
                while len(data) < size:
                    data += read.read(size - len(data))
            got.append(data)

    together(work)
    assert len(got) == THREADS // 2 * count
    assert all(len(set(record)) == 1 for record in got)
    for n in range(1, THREADS, 2):
        assert got.count(bytes([n]) * size) == count
    read.close()
    write.close()


def test_halt_wakes_who_sleeps() -> None:
    R = rump.boot()
    read, _write = R.pipe()
    errors: list[OSError] = []

    def sleep(n: int) -> None:
        try:
            read.read(1) if n % 2 else R.nanosleep(60)
        except OSError as error:
            errors.append(error)

    threads = [threading.Thread(target=sleep, args=(n,), daemon=True) for n in range(6)]
    for thread in threads:
        thread.start()
    threading.Event().wait(0.2)
    R.halt()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()
    assert len(errors) == 6


def test_kernels_booted_and_halted_by_many_threads() -> None:
    def work(n: int) -> None:
        for step in range(20):
            with rump.boot() as R:
                R.mkdir("/mnt")
                R.mount(None, "/mnt", "tmpfs")
                with R.open(f"/mnt/{n}", "rdwr, creat") as fd:
                    fd.write(b"%d" % step)

    together(work)


def test_threads_that_end_leave_nothing(rump_system: rump.RumpSystem) -> None:
    def rounds(numbers: Iterable[int]) -> int:
        for _ in numbers:
            thread = threading.Thread(target=lambda: rump_system.stat("/"))
            thread.start()
            thread.join()
        return rump_system.machine.memory_used()

    rounds(range(20))
    before = rump_system.machine.memory_used()
    assert rounds(range(200)) <= before + 4096
