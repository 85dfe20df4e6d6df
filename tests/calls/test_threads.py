"""Threads that share one System, and hammer one file, one directory, one pipe."""

import threading
from collections.abc import Callable

from syscall import System

THREADS, TIMES = 4, 100


def together(work: Callable[[int], None]) -> None:
    """Runs ``work(n)`` in threads; their exceptions come out here."""
    failures: list[BaseException] = []

    def run(n: int) -> None:
        try:
            work(n)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(n,)) for n in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not failures, failures
    assert not any(thread.is_alive() for thread in threads)


def test_one_file(S: System, tmp: str) -> None:
    with S.open(f"{tmp}/a", "rdwr, creat, append") as fd:

        def work(n: int) -> None:
            for _ in range(TIMES):
                fd.write(bytes([n]) * 100)
                fd.pread(100, 0)

        together(work)
        data = fd.pread(1 << 20, 0)
    assert len(data) == THREADS * TIMES * 100
    blocks = {data[i : i + 100] for i in range(0, len(data), 100)}
    assert blocks == {bytes([n]) * 100 for n in range(THREADS)}


def test_one_directory(S: System, tmp: str) -> None:
    def work(n: int) -> None:
        for i in range(TIMES):
            S.creat(f"{tmp}/{n}-{i}").close()
            S.rename(f"{tmp}/{n}-{i}", f"{tmp}/moved-{n}")
            list(S.scandir(tmp))
            S.mkdir(f"{tmp}/d{n}")
            S.rmdir(f"{tmp}/d{n}")

    together(work)
    assert {e.name for e in S.scandir(tmp)} == {f"moved-{n}" for n in range(THREADS)}


def test_one_name(S: System, tmp: str) -> None:
    def work(n: int) -> None:
        for _ in range(TIMES):
            with S.open(f"{tmp}/a", "rdwr, creat") as fd:
                fd.ftruncate(n)
            try:
                S.unlink(f"{tmp}/a")
            except FileNotFoundError:
                continue

    together(work)
    assert list(S.scandir(tmp)) == []


def test_one_pipe(S: System) -> None:
    r, w = S.pipe()
    got: list[bytes] = []
    writers = threading.Semaphore(0)

    def work(n: int) -> None:
        if n % 2:
            for _ in range(TIMES):
                w.writeall(bytes([n]) * 512)
            writers.release()
        elif n == 0:
            got.extend(iter(lambda: r.read(512), b""))
        else:
            for _ in range(THREADS // 2):
                writers.acquire()
            w.close()

    with r, w:
        together(work)
    data = b"".join(got)
    assert len(data) == (THREADS // 2) * TIMES * 512
    assert {data[i : i + 512] for i in range(0, len(data), 512)} == {
        bytes([n]) * 512 for n in range(1, THREADS, 2)
    }
