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
from syscall import raw
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
