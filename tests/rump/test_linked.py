"""The kernel beneath the program, as on a bare machine: here one that this process booted.

What differs there, the table of symbols that the auxiliary vector leads to, is tried by
tests/syscall/test_raw.py and in images (tests/xen).
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator

import pytest

import rump
import syscall
from rump import provider
from rump.backend import linked
from rump.machine import EmbeddedMachine, LinkedMachine
from rump.system import XenSystem
from syscall.raw import lib


@pytest.fixture
def machine() -> Iterator[LinkedMachine]:
    """A kernel whose process 1 this thread is, as a bare machine's program finds itself."""
    with rump.boot() as R:
        beneath = R.machine
        assert isinstance(beneath, EmbeddedMachine)
        assert beneath.native.newlwp(beneath.handle, 1) == 0
        found = LinkedMachine(provider.LinkedLibraries(beneath.libraries.address))
        yield found
        for context in list(found._contexts):
            found.close_context(context)


@pytest.fixture
def X(machine: LinkedMachine) -> XenSystem:
    """Its process 1."""
    return XenSystem(machine)


def test_calls(X: XenSystem) -> None:
    assert X.name == "xen"
    assert X.getpid() == 1
    X.mkdir("/d")
    with X.open("/d/f", "rdwr, creat", "0644") as fd:
        assert fd.write(b"beneath") == 7
        assert fd.pread(10, 0) == b"beneath"
    assert [entry.name for entry in X.scandir("/d")] == ["f"]
    with pytest.raises(FileNotFoundError):
        X.stat("/none")


def test_its_descriptors_are_the_programs(X: XenSystem) -> None:
    with X.open("/") as fd:
        assert fd.fileno() == fd.number
    with X.process() as other, other.open("/") as fd, pytest.raises(OSError, match="nothing to"):
        fd.fileno()


def test_processes(X: XenSystem) -> None:
    alice = X.process(uid=1000)
    assert (alice.pid, alice.getuid(), X.getuid()) == (2, 1000, 0)
    X.mkdir("/private", "0700")
    with pytest.raises(PermissionError):
        alice.open("/private/x", "wronly, creat")
    assert X.getpid() == 1
    alice.exit()
    with pytest.raises(OSError, match="closed"):
        alice.getpid()


def test_threads(X: XenSystem) -> None:
    def work(number: int) -> None:
        for i in range(50):
            with X.creat(f"/t{number}.{i}") as fd:
                fd.write(b"x" * number)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert X.stat("/t3.49").size == 3


def test_it_outlives_its_systems(machine: LinkedMachine) -> None:
    with XenSystem(machine) as X:
        X.mkdir("/kept")
    X.halt()
    assert XenSystem(machine).stat("/kept").isdir


def test_memory_and_disks(X: XenSystem) -> None:
    disk = X.attach(size=1 << 20)
    assert X.stat(disk.path).isblk
    X.detach(disk)
    assert X.messages() is not None


def test_components(machine: LinkedMachine) -> None:
    libraries = machine.libraries
    assert {"vfs", "fs_tmpfs", "dev_disk"} <= libraries.available
    assert libraries.load(["tmpfs"]) == ["vfs", "fs_tmpfs"]
    with pytest.raises(rump.ProviderError, match="no component 'fs_none'"):
        libraries.load(["fs_none"])


@pytest.mark.skipif(bool(lib.raw_linked()), reason="there is one on a bare machine")
def test_no_kernel_beneath() -> None:
    with pytest.raises(rump.ProviderError, match="does not run on the bare machine"):
        linked()
    if "SYSCALL_BACKEND" not in os.environ:
        assert syscall.system().name == "host"
