"""The raw layer: the generated stub, and the hot calls in Python and compiled."""

import errno
import gc
import importlib.util
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

import syscall
from syscall import abi, raw
from syscall.raw import build_raw, hot


def test_stub_is_what_the_generator_writes() -> None:
    assert (build_raw.HERE / "_raw.pyi").read_text() == build_raw.stub()


def test_every_call_has_a_slot() -> None:
    assert [name for name, _ in raw.NAMES] == [call.name for call in build_raw.calls()]
    for call in build_raw.calls():
        assert len(call.args) <= 6
        assert hasattr(raw.lib, f"raw_{call.name}")


@pytest.fixture(params=["portable", "compiled"])
def calls(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """syscall.raw.hot as another interpreter has it, and as this one has."""
    if request.param == "compiled":
        return hot
    spec = importlib.util.spec_from_file_location("portable", hot.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with monkeypatch.context() as patch:
        patch.setattr(sys.implementation, "name", "other")
        spec.loader.exec_module(module)
    return module


def test_hot_calls_agree(calls: ModuleType, tmp_path: Path) -> None:
    S = syscall.system("host")
    t, size = S._address, S.t.stat.size_
    path = str(tmp_path / "a")
    owner = calls.open(t, path, os.O_RDWR | os.O_CREAT, 0o600, calls.Owner, S)
    fd = owner._fd
    assert calls.write(t, fd, b"hello") == 5
    assert calls.pwrite(t, fd, memoryview(b"J"), 0) == 1
    buf = bytearray(10)
    assert calls.pread(t, fd, buf, 0) == 5
    assert buf[:5] == b"Jello"
    os.lseek(fd, 1, 0)
    assert calls.read(t, fd, buf) == 4
    assert calls.stat(t, path, size) == calls.fstat(t, fd, size) == calls.lstat(t, path, size)
    assert (owner._S, owner.close(), owner._fd, owner.close()) == (S, None, -1, None)
    assert calls.read(t, fd, buf) == -errno.EBADF
    assert calls.stat(t, f"{path}é\udcff", size) == -errno.ENOENT
    with pytest.raises(FileNotFoundError):
        calls.open(t, b"/nonexistent", 0, 0, calls.Owner, S)
    assert (calls.getpid(t), calls.getppid(t)) == (os.getpid(), os.getppid())


def test_hot_calls_refuse(calls: ModuleType) -> None:
    t = syscall.system("host")._address
    for path in ("a\0b", b"a\0b", "é\0"):
        with pytest.raises(ValueError, match="null"):
            calls.stat(t, path, 144)
    with pytest.raises(TypeError):
        calls.open(t, 5, 0, 0, calls.Owner, None)
    with pytest.raises(TypeError):
        calls.open(t, "/", 0, 0)
    with pytest.raises((TypeError, BufferError)):
        calls.pread(t, 0, b"constant", 0)
    with pytest.raises(TypeError):
        calls.write(t, 0, "text")
    with pytest.raises(TypeError):
        calls.fstat(t)


def test_owner_that_goes_away_open(calls: ModuleType) -> None:
    leaked = []

    class Kind(calls.Owner):
        __slots__ = ()

        def _leaked(self) -> None:
            leaked.append(self._fd)

    made = [Kind("system", -1), Kind("system", 5)]
    made.clear()
    assert leaked == [5]
    cycle = Kind([], 6)
    cycle._S.append(cycle)
    del cycle
    gc.collect()
    assert leaked == [5, 6]


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_host_has_every_call_of_linux(machine: str) -> None:
    """Where an architecture lacks an old call, the C library's function stands in."""
    calls = raw.host_calls(abi.load("linux", machine))
    kinds = {name: calls.slot[slot].kind for slot, (name, _) in enumerate(raw.NAMES)}
    missing = {name for name, kind in kinds.items() if kind == raw.lib.RAW_MISSING}
    assert missing == {name for name in kinds if name.startswith("netbsd_")}
    assert kinds["open"] == (raw.lib.RAW_NUMBER if machine == "x86_64" else raw.lib.RAW_INT)
    assert kinds["setuid"] == raw.lib.RAW_INT  # for the whole process, not for one thread


def test_a_library_that_lacks_everything() -> None:
    calls = raw.library_calls(abi.load("netbsd"), lambda symbol: 0, lambda number: True)
    assert {slot.kind for slot in calls.slot} == {raw.lib.RAW_MISSING}
    table = raw.table(calls)
    assert raw.lib.raw_getpid(table) == -abi.load("netbsd").errno["ENOSYS"]
    assert raw.lib.raw_read(table, 0, raw.ffi.NULL, 0) == -78


def test_results_of_an_int_are_widened() -> None:
    """A function that returns int leaves the upper half of the register as it was."""
    calls = raw.host_calls(abi.load("linux"))
    slot = next(calls.slot[i] for i, (name, _) in enumerate(raw.NAMES) if name == "close")
    slot.fn, slot.kind = raw.lib.raw_host_symbol(b"close"), raw.lib.RAW_INT
    assert raw.lib.raw_close(raw.table(calls), -1) == -errno.EBADF


def test_no_kernel_beneath_a_hosted_program() -> None:
    assert raw.lib.raw_linked() == 0
    assert raw.lib.raw_linked_symbol(b"rump_init") == raw.ffi.NULL
