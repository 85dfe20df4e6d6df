"""The raw layer: the generated stub, and the hot calls in Python and compiled."""

import errno
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
    t = syscall.system("host")._address
    size = syscall.system("host").t.stat.size_
    path = str(tmp_path / "a")
    fd = calls.open(t, path, os.O_RDWR | os.O_CREAT, 0o600)
    assert calls.write(t, fd, b"hello") == 5
    assert calls.pwrite(t, fd, memoryview(b"J"), 0) == 1
    buf = bytearray(10)
    assert calls.pread(t, fd, buf, 0) == 5
    assert buf[:5] == b"Jello"
    os.lseek(fd, 1, 0)
    assert calls.read(t, fd, buf) == 4
    assert calls.stat(t, path, size) == calls.fstat(t, fd, size) == calls.lstat(t, path, size)
    assert calls.close(t, fd) == 0
    assert calls.close(t, fd) == calls.read(t, fd, buf) == -errno.EBADF
    assert calls.stat(t, f"{path}é\udcff", size) == -errno.ENOENT
    assert calls.open(t, b"/nonexistent", 0, 0) == -errno.ENOENT
    assert (calls.getpid(t), calls.getppid(t)) == (os.getpid(), os.getppid())


def test_hot_calls_refuse(calls: ModuleType) -> None:
    t = syscall.system("host")._address
    for path in ("a\0b", b"a\0b", "é\0"):
        with pytest.raises(ValueError, match="null"):
            calls.stat(t, path, 144)
    with pytest.raises(TypeError):
        calls.open(t, 5, 0, 0)
    with pytest.raises((TypeError, BufferError)):
        calls.pread(t, 0, b"constant", 0)
    with pytest.raises(TypeError):
        calls.write(t, 0, "text")
    with pytest.raises(TypeError):
        calls.close(t)
