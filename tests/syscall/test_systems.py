"""Systems side by side: made in any order, none leaks into another."""

import os
import threading
import time

import pytest

import syscall
from syscall import LinuxSystem, System

rump = pytest.importorskip("rump")


def make(kind: str) -> System:
    if kind == "host":
        return syscall.system("host")
    return rump.boot()


@pytest.mark.parametrize(
    "order", [("host", "rump"), ("rump", "host"), ("rump", "rump"), ("rump", "host", "rump")]
)
def test_no_leaks_in_any_order(order: tuple[str, ...]) -> None:
    systems = [make(kind) for kind in order]
    name = f"/tmp/leak-{os.getpid()}"
    for i, S in enumerate(systems):
        with S.creat(f"{name}-{i}") as fd:
            fd.write(bytes(i + 1))
    for i, S in enumerate(systems):
        for j, other in enumerate(systems):
            if i == j or (S.name == other.name == "host"):
                assert S.stat(f"{name}-{j}").size == j + 1
            else:
                with pytest.raises(FileNotFoundError):
                    S.stat(f"{name}-{j}")
    for i, S in enumerate(systems):
        S.unlink(f"{name}-{i}")
        if S.name == "rump":
            S.halt()
        assert not os.path.exists(f"{name}-{i}")


def test_foreign_descriptors() -> None:
    S = make("host")
    with make("rump") as R:
        with S.open("/") as ours, R.open("/") as theirs:
            assert ours.number >= 0
            for system, wrong in ((S, theirs), (R, ours)):
                for call in (
                    lambda s=system, w=wrong: s.fstat(w),
                    lambda s=system, w=wrong: s.openat(w, "x"),
                    lambda s=system, w=wrong: s.poll({w: "in"}, 0),
                    lambda s=system, w=wrong: s.close(w),
                    lambda s=system, w=wrong: s.select([w]),
                ):
                    with pytest.raises(ValueError, match="no descriptor of"):
                        call()
            assert ours.fstat().isdir
            assert theirs.fstat().isdir
        with pytest.raises(TypeError, match="expected a descriptor"), open("/dev/null") as file:
            R.fstat(file)


def test_flags_of_the_other_kernel() -> None:
    S = make("host")
    with make("rump") as R, pytest.raises(TypeError, match="no flag of O"):
        R.open("/", S.c.O.DIRECTORY)


def test_threads_take_turns_in_kernels() -> None:
    with make("rump") as one, make("rump") as two:
        S = make("host")
        wrong: list[object] = []

        def work(n: int) -> None:
            for i in range(50):
                for R in (one, two, S):
                    if R is S:
                        if S.getpid() != os.getpid():
                            wrong.append((n, i))
                        continue
                    R.mkdir(f"/t{n}-{i}")
                    if not R.stat(f"/t{n}-{i}").isdir:
                        wrong.append((n, i))

        threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not wrong
        assert len([e for e in one.scandir("/") if e.name.startswith("t")]) >= 200


def test_threads_that_end_leave_nothing() -> None:
    with make("rump") as R:

        def call_from(count: int) -> None:
            for _ in range(count):
                thread = threading.Thread(target=R.getpid)
                thread.start()
                thread.join()

        call_from(3)
        before = R.machine.memory_used()
        call_from(100)
        end = time.monotonic() + 10  # join() does not wait for the last of a thread
        while R.machine.memory_used() > before and time.monotonic() < end:
            time.sleep(0.01)
        assert R.machine.memory_used() <= before


def test_threads_outlive_kernels() -> None:
    """A thread that called kernels now gone calls others, and ends."""
    turn = threading.Barrier(2)
    pids: list[int] = []
    kernels: list[System] = []

    def work() -> None:
        for _ in range(20):
            turn.wait(10)
            pids.append(kernels[-1].getpid())
            turn.wait(10)

    thread = threading.Thread(target=work)
    thread.start()
    for _ in range(20):
        with make("rump") as R:
            kernels.append(R)
            turn.wait(10)
            turn.wait(10)
    thread.join(10)
    assert pids == [1] * 20
    for R in kernels:
        with pytest.raises(OSError, match="halted"):
            R.getpid()


def test_after_halt() -> None:
    with make("rump") as R:
        fd = R.open("/")
    for call in (lambda: R.stat("/"), fd.fstat, R.getpid):
        with pytest.raises(OSError, match="halted") as caught:
            call()
        assert caught.value.name == "ENXIO"
    del fd  # and no warning: it went with the kernel


def test_child_of_a_fork() -> None:
    with make("rump") as R:
        R.mkdir("/d")
        child = os.fork()
        if child == 0:
            try:
                R.stat("/d")
            except OSError as error:
                os._exit(0 if "parent of fork" in str(error) else 2)
            finally:
                os._exit(3)
        assert os.waitpid(child, 0)[1] == 0
        assert R.stat("/d").isdir


def test_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SYSCALL_BACKEND", raising=False)
    assert isinstance(syscall.system(), LinuxSystem)
    monkeypatch.setenv("SYSCALL_BACKEND", "host")
    assert syscall.system().name == "host"
    monkeypatch.setenv("SYSCALL_BACKEND", "plan9")
    with pytest.raises(LookupError, match="no backend 'plan9'; there are host"):
        syscall.system()
