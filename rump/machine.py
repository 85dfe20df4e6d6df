"""A booted kernel, whichever provider it came from: its processes, its disks, its end.

`Machine` says what the Python layer needs of a kernel; `EmbeddedMachine` is the kernel of this
package, any number a process; `LinkedMachine` the one that this program runs on;
`NetBSDMachine` is NetBSD's librump, one for the life of the process.
"""

from __future__ import annotations

import ctypes
import os
from abc import ABC, abstractmethod
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

from rump import native
from rump.provider import Libraries, LinkedLibraries, ProviderError, resolve
from syscall import platform
from syscall.raw import ffi, lib, library_calls, numbered_calls
from syscall.raw import table as raw_table

__all__ = ["EmbeddedMachine", "LinkedMachine", "Machine", "NetBSDMachine", "boot"]

# What a kernel gets when the user names no components: all that file systems need.
NETBSD_DEFAULT = tuple(
    "vfs dev dev_disk fs_tmpfs fs_ffs fs_ext2fs fs_kernfs kern_tty fs_ptyfs".split()
)

PLATFORM = platform.load("netbsd")


def kernel_error(number: int, what: str, path: str | None = None) -> OSError:
    """The OSError for a NetBSD errno that no system call gave."""
    from syscall.errors import OUTSIDE, subclass

    host = PLATFORM.errors.host.get(number, OUTSIDE + number)
    error = subclass(host)(host, f"{what}: {PLATFORM.errors.text(number)}", path)
    error.name = PLATFORM.errors.names.get(number, str(number))
    error.call, error.kernel_errno = what, number
    return error


def gone(why: str) -> OSError:
    """The OSError for a kernel that cannot be reached."""
    error = kernel_error(PLATFORM.abi.errno["ENXIO"], "rump")
    error.strerror = why
    return error


def check(number: int, what: str, path: str | None = None) -> None:
    """Raise for a NetBSD errno; 0 is success."""
    if number:
        raise kernel_error(number, what, path)


_calls_of: dict[tuple[object, ...], Any] = {}


class Machine(ABC):
    """One kernel. A context is a process of the kernel as the raw layer enters it."""

    embedded: bool

    def __init__(self, libraries: Libraries) -> None:
        self.libraries = libraries
        self.calls = self._calls()
        self.halted = False
        self._lwproc = native.Lwproc(libraries)
        self._contexts: list[Any] = []
        self._ops = self._operations()
        self._pid = os.getpid()

    def _operations(self) -> Any:
        address = self.libraries.address
        names = {
            "newlwp": "rump_pub_lwproc_newlwp",
            "switch_to": "rump_pub_lwproc_switch",
            "curlwp": "rump_pub_lwproc_curlwp",
            "releaselwp": "rump_pub_lwproc_releaselwp",
        }
        if self.embedded:
            names["newlwp_in"] = "rumpk_newlwp"
        ops = ffi.new("struct raw_lwproc *")
        for field, symbol in names.items():
            kind = ffi.typeof(getattr(ops, field))
            setattr(ops, field, ffi.cast(kind, address(symbol)))
        return ops

    def _calls(self) -> Any:
        """The raw table's functions; looked up once for each set of loaded libraries."""
        key = (self.libraries.directory, *self.libraries.loaded)
        if key not in _calls_of:
            find, linked = self.libraries.address, self.libraries.linked
            _calls_of[key] = library_calls(PLATFORM.abi, find, self.has_call, linked=linked)
        return _calls_of[key]

    def has_call(self, number: int) -> bool:
        """Whether the kernel has more than ENOSYS behind a system call."""
        return True

    def calls_of(self, abi: str) -> Any:
        """The raw table's functions for an ABI that programs may speak to the kernel."""
        if abi != "netbsd":
            raise ProviderError(f"NetBSD's librump speaks its own ABI, not {abi}'s")
        return self.calls

    def _context(self, pid: int) -> Any:
        """A raw context for the calling thread's current lwp, which becomes its anchor."""
        context = lib.raw_context_create(self._ops, self._kernel(), pid)
        if context == ffi.NULL:
            raise MemoryError("no memory for a process of the kernel")
        context = ffi.gc(context, lib.raw_context_unref)
        self._contexts.append(context)
        return context

    def close_context(self, context: Any, state: int = lib.RAW_CLOSED) -> None:
        """End a process of the kernel, as far as this host process uses it."""
        lib.raw_context_close(context, state)
        self._contexts = [known for known in self._contexts if known != context]

    @abstractmethod
    def _kernel(self) -> Any: ...

    @abstractmethod
    def first_process(self) -> Any:
        """The context of process 1."""

    @abstractmethod
    def fork(self, table: Any, pid: int, flags: int) -> tuple[Any, int]:
        """A child of process ``pid`` (RUMP_RF* flags): its context and number."""

    @abstractmethod
    def halt(self) -> None:
        """End the kernel, or say why that cannot be done."""

    @property
    @abstractmethod
    def version(self) -> str:
        """What the kernel calls itself."""


class EmbeddedMachine(Machine):
    """The kernel of this package."""

    embedded = True

    def __init__(
        self,
        libraries: Libraries,
        components: Iterable[str],
        *,
        hostname: str | None,
        verbose: bool,
        bufcache: int,
    ) -> None:
        self.native = native.Embedded(libraries)
        wanted = list(components)
        loaded = libraries.load(wanted or sorted(libraries.available))
        super().__init__(libraries)
        self._handle = native.kernel_p()
        args = native.BootArgs(
            hostname=None if hostname is None else hostname.encode(),
            flags=native.VERBOSE if verbose else 0,
            bufcache=bufcache,
        )
        if wanted:
            names = [f"rump{name}".encode() for name in loaded]
            args.components = (ctypes.c_char_p * (len(names) + 1))(*names, None)
        check(self.native.boot(args, self._handle), "rumpk_boot")
        self._first = self._context(1)

    @property
    def handle(self) -> Any:
        """struct kernel *, for the functions of rump/rumpkernel.h."""
        if self.halted:
            raise gone("the kernel was halted")
        if os.getpid() != self._pid:
            raise gone("the kernel stayed in the parent of fork: boot one here")
        return self._handle

    def _kernel(self) -> Any:
        return ffi.cast("void *", self._handle.value or 0)

    def has_call(self, number: int) -> bool:
        """`rumpk_syscall_present`."""
        return bool(self.native.syscall_present(number))

    def calls_of(self, abi: str) -> Any:
        """Linux's calls are behind one function of librumpkern_sys_linux."""
        if abi == "netbsd":
            return self.calls
        linux = native.Linux(self.libraries)
        facts = platform.load(abi).abi
        return numbered_calls(facts, linux.entry, linux.present, linked=self.libraries.linked)

    def first_process(self) -> Any:
        """Made by the boot."""
        return self._first

    def fork(self, table: Any, pid: int, flags: int) -> tuple[Any, int]:
        """`rumpk_rfork`."""
        child = ctypes.c_int()
        error = self.native.rfork(self.handle, pid, flags, child)
        lib.raw_thread_leave()
        check(error, "rfork")
        return self._context(child.value), child.value

    def halt(self) -> None:
        """`rumpk_halt`; nothing when done before, or in the child of a fork."""
        if self.halted:
            return
        self.halted = True
        if os.getpid() != self._pid:
            return  # the child of a fork: the kernel lives on in the parent
        for context in self._contexts:
            lib.raw_context_close(context, lib.RAW_HALTED)
        self._contexts = []
        error = self.native.halt(self._handle)
        lib.raw_thread_leave()
        check(error, "halt: the last writes failed")

    @property
    def version(self) -> str:
        """`rumpk_version`."""
        return str(self.native.version().decode())

    def memory_used(self) -> int:
        """Bytes of kernel memory allocated now."""
        return int(self.native.memused(self.handle))

    def fail_memory(self, after: int) -> None:
        """Let the ``after``-th allocation from now fail, once; 0 takes that back."""
        self.native.memfail(self.handle, after)

    def messages(self) -> str:
        """The kernel's message buffer, as dmesg(8) shows it."""
        size = self.native.messages(self.handle, None, 0)
        buffer = ctypes.create_string_buffer(size + 1)
        self.native.messages(self.handle, buffer, size + 1)
        return buffer.value.decode(errors="replace")


class LinkedMachine(EmbeddedMachine):
    """The kernel beneath this program, which it runs on as process 1: running already."""

    def __init__(self, libraries: LinkedLibraries) -> None:
        self.native = native.Embedded(libraries)
        Machine.__init__(self, libraries)
        self._handle = native.kernel_p(libraries.kernel)
        check(self.native.newlwp(self._handle, 1), "rumpk_newlwp")
        self._first = self._context(1)

    def halt(self) -> None:
        """Write all back: the kernel itself ends with the program."""
        check(-lib.raw_sync(raw_table(self.calls, self._first)), "sync")


_netbsd_booted: NetBSDMachine | None = None


class NetBSDMachine(Machine):
    """NetBSD's librump: one kernel a process, for the rest of its life."""

    embedded = False

    def __init__(self, libraries: Libraries, components: Iterable[str]) -> None:
        global _netbsd_booted
        if _netbsd_booted is not None:
            raise ProviderError(
                "NetBSD's rump kernel is already booted in this process: it is one a process and "
                "cannot be unloaded (the embedded kernel can: boot without a provider)"
            )
        wanted = list(components)
        if wanted:
            libraries.load(wanted)
        else:
            self._load_default(libraries)
        super().__init__(libraries)
        check(self._lwproc.init(), "rump_init")
        check(self._lwproc.newlwp(1), "rump_lwproc_newlwp")
        self._first = self._context(1)
        _netbsd_booted = self

    @staticmethod
    def _load_default(libraries: Libraries) -> None:
        """What nobody asked for by name may lack a library of its own; files may not."""
        libraries.load(["vfs"])
        for name in NETBSD_DEFAULT:
            if name in libraries.available:
                with suppress(ProviderError):
                    libraries.load([name])

    def _kernel(self) -> Any:
        return ffi.NULL

    def first_process(self) -> Any:
        """Made by the boot."""
        return self._first

    def fork(self, table: Any, pid: int, flags: int) -> tuple[Any, int]:
        """rump_lwproc_rfork(3)."""
        lib.raw_getpid(table)  # rump_lwproc_rfork(3) forks the calling thread's process: be in it
        error = self._lwproc.rfork(flags)
        if error:
            lib.raw_thread_leave()
            raise kernel_error(error, "rfork")
        pid = lib.raw_getpid(raw_table(self.calls))  # without a context: the current lwp's
        return self._context(pid), pid

    def halt(self) -> None:
        """ProviderError: that would end the process."""
        raise ProviderError(
            "NetBSD's rump kernel cannot be halted without ending the process: unmount what must "
            "be written back, and let the process end"
        )

    @property
    def version(self) -> str:
        """`rump_pub_getversion`, as uname(1) says it."""
        number = self._lwproc.version()
        return f"NetBSD {number // 100000000}.{number // 1000000 % 100}.{number // 100 % 100}"


def boot(
    libraries: Libraries,
    components: Iterable[str],
    *,
    hostname: str | None = None,
    verbose: bool = False,
    bufcache: int = 0,
) -> Machine:
    """Boot a kernel of a provider; components as `rump.boot` takes them."""
    wanted = [resolve(name, libraries.available) for name in components]
    if libraries.embedded:
        return EmbeddedMachine(
            libraries, wanted, hostname=hostname, verbose=verbose, bufcache=bufcache
        )
    if hostname is not None or verbose or bufcache:
        raise ProviderError("hostname, verbose and bufcache are options of the embedded kernel")
    return NetBSDMachine(libraries, wanted)
