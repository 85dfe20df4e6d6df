"""The same tests on every backend: `S` is a System of each, `tmp` a fresh directory there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import syscall
from syscall import System
from syscall.raw import lib

ON_BARE_MACHINE = bool(lib.raw_linked())
# In a guest "host" is the kernel beneath too, by traps and under Linux's ABI.
BACKENDS = ("host", "rump", "rump-linux", *(["xen"] if ON_BARE_MACHINE else []))

# What a backend lacks, and why. A test names what it needs: @pytest.mark.needs("xattr").
LACKS = {
    ("rump", "linux"): "a NetBSD kernel has none of Linux's own calls",
    ("host", "netbsd"): "Linux has none of NetBSD's own calls",
    ("rump", "xattr"): "tmpfs has no extended attributes, as NetBSD's has none",
    ("rump", "signals"): "no signals inside a rump kernel: calls are not interrupted",
    ("rump", "fork"): "a rump kernel stays in the parent of a fork",
    ("rump", "rootdir"): "rump processes are contexts: the host's path is not theirs",
    ("rump-linux", "netbsd"): "under Linux's ABI there are none of NetBSD's own calls",
    ("rump-linux", "xattr"): "no file system of the kernel keeps extended attributes",
    ("rump-linux", "inotify"): "the kernel has no inotify: kqueue watches names there",
    ("rump-linux", "signals"): "no signals inside a rump kernel: calls are not interrupted",
    ("rump-linux", "fork"): "a rump kernel stays in the parent of a fork",
    ("rump-linux", "rootdir"): "rump processes are contexts: the host's path is not theirs",
}
LACKS |= {("xen", what): why for (backend, what), why in LACKS.items() if backend == "rump"}
LACKS["xen", "signals"] = "the kernel's own timers send no signals; those of Linux's traps do"
del LACKS["xen", "rootdir"]
if ON_BARE_MACHINE:
    LACKS |= {
        ("host", what): why for (backend, what), why in LACKS.items() if backend == "rump-linux"
    }
    del LACKS["host", "signals"], LACKS["host", "rootdir"]
if os.geteuid() != 0:
    LACKS["host", "root"] = "run as an ordinary user, who may not do this on the host"


def pytest_configure(config: pytest.Config) -> None:
    """Tells pytest of the marker."""
    config.addinivalue_line("markers", "needs(*what): what a backend must have; see conftest.LACKS")


def _rump(abi: str) -> System:
    try:
        import rump

        return rump.boot(abi="linux") if abi == "linux" else rump.boot()
    except (ImportError, RuntimeError, OSError) as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no rump kernel here: {error}")


@pytest.fixture(params=BACKENDS)
def S(request: pytest.FixtureRequest) -> Iterator[System]:
    """A System of each backend; a rump kernel is the test's own."""
    backend: str = request.param
    for marker in request.node.iter_markers("needs"):
        for what in marker.args:
            if (backend, what) in LACKS:
                pytest.skip(f"{backend} lacks {what}: {LACKS[backend, what]}")
    if backend in ("host", "xen"):
        yield syscall.system(backend)
        return
    with _rump("linux" if backend == "rump-linux" else "netbsd") as kernel:
        if kernel.linux:  # where programs find it
            kernel.mkdir("/proc")
            kernel.mount(None, "/proc", "proc")
        yield kernel


@pytest.fixture
def tmp(S: System, tmp_path: Path) -> Iterator[str]:
    """A fresh directory of the System, without a slash at its end."""
    if S.name == "host":
        yield str(tmp_path)
        return
    S.mkdir("/test")
    S.mount(None, "/test", "tmpfs")
    yield "/test"
    if S.name == "xen":  # the kernel goes on to the next test
        S.chdir("/")
        S.unmount("/test", "force")
        S.rmdir("/test")
