"""Kernels: many of them, beside the host, and their end."""

from __future__ import annotations

import errno
import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from failing import fails, tolerating

import rump
import syscall


def run(code: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "faulthandler", "-c", code, *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def test_process_one_is_a_superuser(rump_system: rump.RumpSystem) -> None:
    assert rump_system.getpid() == rump_system.pid == 1
    assert rump_system.getuid() == 0


def test_kernels_do_not_see_each_other() -> None:
    kernels = [rump.boot() for _ in range(20)]
    for number, R in enumerate(kernels):
        R.mkdir(f"/only-{number}")
    for number, R in enumerate(kernels):
        names = {entry.name for entry in R.scandir("/") if entry.name.startswith("only")}
        assert names == {f"only-{number}"}
    for R in reversed(kernels):
        R.halt()


@pytest.mark.parametrize("order", ["host first", "rump first"])
def test_host_and_rump_side_by_side(order: str, tmp_path: Path) -> None:
    if order == "host first":
        S = syscall.system("host")
        R = rump.boot()
    else:
        R = rump.boot()
        S = syscall.system("host")
    with R:
        path = str(tmp_path / "x")
        with S.open(path, "rdwr, creat") as fd:
            fd.write(b"host")
        with pytest.raises(FileNotFoundError):
            R.stat(path)
        R.mkdir("/only-in-rump")
        with pytest.raises(FileNotFoundError):
            S.stat("/only-in-rump")
        assert S.getpid() == os.getpid() != R.getpid()
        R.chdir("/only-in-rump")
        assert S.getcwd() == os.getcwd()
        assert R.getcwd() == "/only-in-rump"
        R.umask(0)
        before = os.umask(0o77)
        assert os.umask(before) == 0o77
        assert R.umask(0) == 0


def test_backend_by_name_is_one_kernel() -> None:
    pytest.importorskip("importlib.metadata")
    code = (
        "import rump.backend as b; R = b.system(); R.mkdir('/x');"
        "assert b.system() is R; print(R.stat('/x').isdir)"
    )
    assert run(code).stdout == "True\n"


def test_backend_by_name_after_its_end() -> None:
    code = (
        "import rump.backend as b\n"
        "for _ in range(2):\n"
        "    with b.system() as R: R.mkdir('/x')\n"
        "print(b.system() is not R)"
    )
    assert run(code).stdout == "True\n"


def test_backend_by_name_of_threads_that_ask_at_once() -> None:
    code = (
        "import rump.backend as b; from concurrent.futures import ThreadPoolExecutor as Pool\n"
        "print(len(set(map(id, Pool(8).map(lambda _: b.system(), range(8))))))"
    )
    assert run(code).stdout == "1\n"


def test_components_choose_what_there_is() -> None:
    with rump.boot("tmpfs") as R:
        R.mkdir("/mnt")
        R.mount(None, "/mnt", "tmpfs")
        with pytest.raises(OSError, match=r"kernfs|supported|device"):
            R.mount(None, "/mnt", "kernfs")


def test_hostname() -> None:
    with rump.boot(hostname="lighthouse") as R:
        assert R.uname().nodename == "lighthouse"


def test_halt_twice_is_harmless() -> None:
    R = rump.boot()
    R.halt()
    R.halt()
    assert "halted" in repr(R)


def test_use_after_halt() -> None:
    R = rump.boot()
    fd = R.open("/x", "rdwr, creat")
    child = R.process()
    disk = R.attach(size=1 << 20)
    R.halt()
    for use in (
        R.getpid,
        lambda: R.stat("/"),
        lambda: fd.read(1),
        lambda: child.mkdir("/y"),
        lambda: R.process(),
        lambda: R.attach(size=1 << 20),
        disk.stat,
        lambda: R.messages(),
    ):
        with fails("ENXIO"):
            use()
    fd.close()
    child.exit()


def test_with_halts_on_errors_too() -> None:
    with pytest.raises(KeyError), rump.boot() as R:
        raise KeyError
    assert R.machine.halted


def test_a_kernel_that_nobody_holds_is_halted() -> None:
    R = rump.boot()
    machine = R.machine
    del R
    gc.collect()
    assert machine.halted


def test_memory_is_given_back() -> None:
    with rump.boot() as R:
        used = R.machine.memory_used()
        R.mkdir("/mnt")
        R.mount(None, "/mnt", "tmpfs")
        with R.open("/mnt/x", "rdwr, creat") as fd:
            fd.write(bytes(1 << 20))
        assert R.machine.memory_used() > used + (1 << 20)
        R.unmount("/mnt")
        assert R.machine.memory_used() < used + (1 << 18)


def test_failed_allocations(rump_system: rump.RumpSystem) -> None:
    R = rump_system
    R.mkdir("/mnt")
    for after in range(1, 40):
        R.machine.fail_memory(after)
        with tolerating("ENOMEM", "ENOSPC"):
            R.mount(None, "/mnt", "tmpfs")
            with R.open("/mnt/x", "rdwr, creat") as fd:
                fd.write(b"x" * 5000)
        R.machine.fail_memory(0)
        for mounted in [m.mntonname for m in R.getvfsstat() if m.mntonname == "/mnt"]:
            R.unmount(mounted, "force")


def test_interpreter_exit_with_kernels_open(tmp_path: Path, oracle) -> None:
    image = tmp_path / "x.img"
    subprocess.run([oracle("mke2fs"), "-q", "-t", "ext2", image, "4M"], check=True)
    code = """if True:
        import rump, sys, threading
        R = rump.boot()
        R.mkdir("/mnt")
        R.mount(R.attach(sys.argv[1]), "/mnt", "ext2fs")
        fd = R.open("/mnt/x", "rdwr, creat")
        fd.write(b"kept")
        other = rump.boot()
        other.mkdir("/x")
        ends = []
        for S in (R, other):
            S.pipes = S.pipe()
            threading.Thread(target=S.pipes[0].read, args=(1,), daemon=True).start()
    """
    done = run(code, str(image))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    judge = subprocess.run([oracle("e2fsck"), "-fn", image], capture_output=True, text=True)
    assert judge.returncode == 0, judge.stdout
    debugfs = [oracle("debugfs"), "-R", "cat /x", str(image)]
    assert subprocess.run(debugfs, capture_output=True, text=True).stdout == "kept"


def test_fork_after_boot() -> None:
    code = """if True:
        import os, rump
        R = rump.boot()
        fd = R.open("/x", "rdwr, creat")
        pid = os.fork()
        if pid == 0:
            for use in (R.getpid, lambda: fd.read(1), R.process):
                try:
                    use()
                except OSError as error:
                    print(error, flush=True)
            R.halt()
            with rump.boot() as own:
                own.mkdir("/child")
            os._exit(7)
        _, status = os.waitpid(pid, 0)
        fd.write(b"parent")
        assert fd.pread(9, 0) == b"parent"
        fd.close()
        print(os.waitstatus_to_exitcode(status))
    """
    done = run(code)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("the kernel stayed in the parent of fork") == 3, done.stdout
    assert done.stdout.endswith("\n7\n")


def test_errors_have_the_hosts_numbers(rump_system: rump.RumpSystem) -> None:
    R = rump_system
    R.mkdir("/d")
    R.mkdir("/d/e")
    with pytest.raises(OSError, match="not empty") as caught:
        R.rmdir("/d")
    assert caught.value.errno == errno.ENOTEMPTY
    assert caught.value.kernel_errno == 66
    assert (caught.value.name, caught.value.call) == ("ENOTEMPTY", "rmdir")
    assert caught.value.filename == "/d"


def test_a_call_that_the_kernel_lacks(rump_system: rump.RumpSystem) -> None:
    assert rump_system.has("mkdir")
    assert not rump_system.has("epoll_create1")
    with fails("ENOSYS"):
        rump_system.epoll_create1()


def test_messages(rump_system: rump.RumpSystem) -> None:
    assert isinstance(rump_system.messages(), str)
