"""The Systems of a rump kernel, with what only a kernel of one's own offers."""

from __future__ import annotations

import atexit
import itertools
import os
import threading
import weakref
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, ClassVar, Literal, NoReturn, Self, overload

from rump import native
from rump.disk import Disk, Fault, attach
from rump.machine import EmbeddedMachine, Machine
from rump.machine import boot as boot_machine
from rump.provider import load
from syscall import LinuxSystem, NetBSDSystem, platform
from syscall.convert import Path
from syscall.flags import FlagLike
from syscall.handle import HOST
from syscall.system import System

__all__ = ["RumpLinuxSystem", "RumpProcess", "RumpSystem", "XenSystem", "boot"]

_exit_begun = threading.Event()

FDS = {"share": 0, "copy": native.RFFDG, "clear": native.RFCFDG}


class RumpProcess(System):
    """A process of a rump kernel, whichever ABI it speaks: what only a kernel of one's own offers.

    The one that `boot` returns is process 1, and ends the kernel at the end of a ``with``; those of
    `process` end themselves only. Any number of Python threads may use one.
    """

    abi: ClassVar[str]
    backend: ClassVar[str]

    def __init__(
        self,
        machine: Machine,
        calls: Any,
        context: Any,
        space: object,
        *,
        pid: int,
        parent: RumpProcess | None = None,
    ) -> None:
        super().__init__(self.backend, platform.load(self.abi), calls, context, space)
        self.machine = machine
        self.pid = pid
        self._parent = parent  # the kernel lives as long as any of its processes is held
        self._disks = itertools.count()

    def __repr__(self) -> str:
        state = " (halted)" if self.machine.halted else ""
        return f"<rump kernel, process {self.pid}{state}>"

    def process(
        self,
        *,
        uid: int | None = None,
        gid: int | None = None,
        groups: Iterable[int] | None = None,
        fds: str = "clear",
    ) -> Self:
        """A new process of the same kernel, with its own directories and credentials.

        ``fds``: "share" the descriptors of this process, "copy" them, or start "clear". ``uid`` and
        ``gid`` set real, effective and saved ids; ``groups`` the supplementary groups (none if only
        ids are given). Errors: OSError(EPERM) when this process may not. See rump_lwproc(3).
        """
        if fds not in FDS:
            raise ValueError(f"fds is share, copy or clear, not {fds!r}")
        context, pid = self.machine.fork(self._t, self.pid, FDS[fds])
        space = self._space if fds == "share" else object()
        child = type(self)(self.machine, self._calls, context, space, pid=pid, parent=self)
        try:
            child._become(uid, gid, groups)
        except BaseException:
            child.exit()
            raise
        return child

    def _become(self, uid: int | None, gid: int | None, groups: Iterable[int] | None) -> None:
        if groups is not None or uid is not None or gid is not None:
            self.setgroups(list(groups or ()))
        if gid is not None:
            self.setgid(gid)
        if uid is not None:
            self.setuid(uid)

    def attach(
        self,
        image: Any = None,
        path: str | None = None,
        *,
        size: int | None = None,
        offset: int = 0,
        sector_size: int = 0,
        readonly: bool = False,
        record: bool = False,
        faults: Sequence[Fault] | None = None,
    ) -> Disk:
        """Make a block device of a host file, a buffer, a `rump.Backing`, or fresh memory.

        ``path`` is its name in the kernel ("/dev/diskN" by default). ``offset`` and ``size``
        (bytes) choose a window of the image. ``record`` keeps every write (`Disk.records`);
        ``faults`` puts a fault layer in, with rules that `Disk.faults` can replace. Errors:
        OSError of the host file.
        """
        name = path or f"/dev/disk{next(self._disks)}"
        return attach(
            self, image, name, size=size, offset=offset, sector_size=sector_size,
            readonly=readonly, record=record, faults=faults,
        )  # fmt: skip

    def mount(
        self,
        source: Path | None,
        target: Path,
        fstype: Any = None,
        flags: FlagLike = 0,
        data: Any = None,
        **options: Any,
    ) -> None:
        """Mount a file system, as `NetBSDSystem.mount` or `LinuxSystem.mount`.

        The error carries what the embedded kernel had to say of it: which feature it does not know.
        """
        before = self._said()
        try:
            super().mount(source, target, fstype, flags, data, **options)
        except OSError as error:
            after = self._said()
            said = after[len(before) :].splitlines() if after.startswith(before) else []
            if said:
                error.strerror = f"{error.strerror} ({'; '.join(said)})"
            raise

    def _said(self) -> str:
        embedded = isinstance(self.machine, EmbeddedMachine) and self.raw_reason() is None
        return self.messages() if embedded else ""

    def detach(self, disk: Disk) -> None:
        """Take a disk away: `Disk.detach`."""
        disk.detach()

    def messages(self) -> str:
        """The kernel's message buffer (embedded kernel only)."""
        if not isinstance(self.machine, EmbeddedMachine):
            raise NotImplementedError("NetBSD's librump prints its messages itself")
        return self.machine.messages()

    def exit(self) -> None:
        """End this process: its descriptors are closed. The kernel goes on."""
        self.machine.close_context(self._context)

    def halt(self) -> None:
        """Write all back, unmount all, free all. Harmless when done before.

        Calls in progress end with an error, later ones raise OSError(ENXIO). Errors: OSError when
        the last writes failed: the kernel is gone, and they are lost. ProviderError on NetBSD's
        librump, which cannot be halted.
        """
        self.machine.halt()

    def _fail(self, *args: Any, **kwargs: Any) -> NoReturn:
        # Threads that waited in the kernel when the interpreter ended: to end without a word, for
        # a daemon thread that writes to stderr then can abort the process.
        if _exit_begun.is_set() and self.machine.halted and not _in_main_thread():
            raise SystemExit
        super()._fail(*args, **kwargs)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        if self._parent is not None:
            self.exit()
        elif self.machine.embedded:
            self.halt()


class RumpSystem(RumpProcess, NetBSDSystem):
    """A process of a rump kernel: every call of `syscall.NetBSDSystem`, in its name."""

    abi, backend = "netbsd", "rump"


class XenSystem(RumpSystem):
    """This program on a bare machine: its own kernel's calls, made without a trap.

    Its descriptors are those of `os` and of the backend "host", which enters the same kernel by
    traps under Linux's ABI; `process` makes further processes.
    """

    backend = "xen"

    def __init__(
        self,
        machine: Machine,
        calls: Any = None,
        context: Any = None,
        space: object = HOST,
        *,
        pid: int = 1,
        parent: RumpProcess | None = None,
    ) -> None:
        calls, context = calls or machine.calls, context or machine.first_process()
        super().__init__(machine, calls, context, space, pid=pid, parent=parent)


class RumpLinuxSystem(RumpProcess, LinuxSystem):
    """The same under Linux's ABI: the calls, constants and structures of `syscall.LinuxSystem`."""

    abi, backend = "linux", "rump-linux"

    def seteuid(self, uid: int) -> None:
        """Set the effective user, by setresuid(2), as C libraries do on Linux. seteuid(3)."""
        self.setresuid(euid=uid)

    def setegid(self, gid: int) -> None:
        """Set the effective group. setegid(3)."""
        self.setresgid(egid=gid)


@overload
def boot(
    *components: str,
    abi: Literal["netbsd"] = "netbsd",
    provider: str | os.PathLike[str] | None = None,
    hostname: str | None = None,
    verbose: bool = False,
    bufcache: int = 0,
) -> RumpSystem: ...


@overload
def boot(
    *components: str,
    abi: Literal["linux"],
    provider: str | os.PathLike[str] | None = None,
    hostname: str | None = None,
    verbose: bool = False,
    bufcache: int = 0,
) -> RumpLinuxSystem: ...


def boot(
    *components: str,
    abi: str = "netbsd",
    provider: str | os.PathLike[str] | None = None,
    hostname: str | None = None,
    verbose: bool = False,
    bufcache: int = 0,
) -> RumpSystem | RumpLinuxSystem:
    """Boot a kernel in this process and return its process 1, a superuser.

    ``components`` name what it shall have ("fs_tmpfs", or just "tmpfs"); by default all that the
    provider has. ``provider`` (or $RUMP_PROVIDER) is a prefix with NetBSD's own librump; without
    it the embedded kernel boots, as often as wanted. ``abi`` "linux" gives a System with Linux's
    calls, constants and structures over the embedded kernel. ``bufcache`` is the buffer cache's
    limit in bytes; ``verbose`` sends kernel messages to standard error. Errors: `ProviderError`,
    OSError(ENOMEM).
    """
    if abi not in KINDS:
        raise ValueError(f"abi is {' or '.join(KINDS)}, not {abi!r}")
    libraries = load(provider or os.environ.get("RUMP_PROVIDER") or None)
    wanted = [*components, *(LINUX if abi == "linux" and components else ())]
    machine = boot_machine(libraries, wanted, hostname=hostname, verbose=verbose, bufcache=bufcache)
    context = machine.first_process()
    system = KINDS[abi](machine, machine.calls_of(abi), context, object(), pid=1)
    if isinstance(machine, EmbeddedMachine):
        weakref.finalize(system, machine.halt)  # also at interpreter exit: nothing written is lost
        _note_exit()
    return system


KINDS: dict[str, type[RumpSystem] | type[RumpLinuxSystem]] = {
    kind.abi: kind for kind in (RumpSystem, RumpLinuxSystem)
}
LINUX = ("kern_sys_linux",)  # what a kernel needs to speak Linux's ABI


@cache
def _note_exit() -> None:
    """Before the finalizers run, as atexit calls first what was registered last."""
    atexit.register(_exit_begun.set)


def _in_main_thread() -> bool:
    return threading.current_thread() is threading.main_thread()
