"""`System`: a kernel, as one process sees it, with all its calls as methods.

What a user holds as S or R.
"""

from __future__ import annotations

import errno
from collections.abc import Callable
from typing import Any, ClassVar, NoReturn

from syscall import errors, raw
from syscall.calls.dirs import Dirs
from syscall.calls.events import Events
from syscall.calls.fcntl import Fcntl
from syscall.calls.files import Files
from syscall.calls.ids import Ids
from syscall.calls.ioctl import Ioctl
from syscall.calls.links import Links
from syscall.calls.linux.epoll import Epoll
from syscall.calls.linux.eventfd import Eventfd
from syscall.calls.linux.files import LinuxFiles
from syscall.calls.linux.inotify import Inotify
from syscall.calls.linux.mount import LinuxMount
from syscall.calls.linux.process import LinuxProcess
from syscall.calls.metadata import Metadata
from syscall.calls.mount import Mounts
from syscall.calls.netbsd.extattr import Extattr
from syscall.calls.netbsd.files import NetBSDFiles
from syscall.calls.netbsd.kqueue import Kqueue
from syscall.calls.netbsd.mount import NetBSDMount
from syscall.calls.netbsd.sysctl import Sysctl
from syscall.calls.pipes import Pipes
from syscall.calls.process import Process
from syscall.calls.time import Time
from syscall.calls.xattr import Xattr
from syscall.context import Context
from syscall.convert import NULL
from syscall.fd import Borrowed, Descriptor

# Arguments that any kernel refuses, for calls that Linux kernels still in use may lack.
HARMLESS: dict[str, tuple[Any, ...]] = {
    "copy_file_range": (-1, NULL, -1, NULL, 0, 0),
    "faccessat2": (-1, NULL, 0, 0),
    "fchmodat2": (-1, NULL, 0, 0),
    "openat2": (-1, NULL, NULL, 0),
    "renameat2": (-1, NULL, -1, NULL, 0),
    "statx": (-1, NULL, 0, 0, NULL),
}
SLOTS = {name: (slot, abi_name) for slot, (name, abi_name) in enumerate(raw.NAMES)}


class System(
    Files, Dirs, Links, Metadata, Xattr, Fcntl, Ioctl, Pipes, Events, Mounts, Time, Ids, Process
):
    """A kernel's calls, under C's names, for one of its processes.

    ``S.c`` are the constants, ``S.t`` the structures; a failed call raises `KernelError`, an
    OSError in the host's numbers. Any number of Systems live side by side; threads may share one.
    """

    _descriptor = Descriptor
    _borrowed = Borrowed
    lacks: ClassVar[frozenset[str]] = frozenset()

    def fd(self, number: int) -> Descriptor:
        """A descriptor that takes over an open number, and closes it in the end."""
        return self.adopt(number)

    def has(self, name: str) -> bool:
        """Whether the kernel has a call, by its name in C; a newer one of Linux's is tried out."""
        others = "netbsd_" if self.linux else "linux_"  # here such a call is made of others, if any
        kinds = [
            self._calls.slot[slot].kind
            for ours, (slot, abi_name) in SLOTS.items()
            if name in (ours, abi_name) and not ours.startswith(others)
        ]
        if not kinds:
            return hasattr(getattr(self, name, None), "__func__") and name not in self.lacks
        if self.linux and name in HARMLESS:
            call = getattr(raw.lib, f"raw_linux_{name}")
            return bool(call(self._t, *HARMLESS[name]) != -errno.ENOSYS)
        return any(kind != raw.lib.RAW_MISSING for kind in kinds)


class LinuxSystem(Epoll, Eventfd, Inotify, LinuxFiles, LinuxMount, LinuxProcess, System):
    """A System with Linux's own calls."""


class NetBSDSystem(Kqueue, Extattr, NetBSDFiles, NetBSDMount, Sysctl, System):
    """A System with NetBSD's own calls."""


def _lacking(name: str) -> Callable[..., NoReturn]:
    """The method for a call that only other kernels have."""

    def call(self: Context, *args: object, **kwargs: object) -> NoReturn:
        raise errors.make(self, self.platform.abi.errno["ENOSYS"], name)

    call.__doc__ = f"OSError ENOSYS: this kernel has no {name}."
    return call


def _complete(kind: type[System], other: type[System]) -> None:
    """Gives one kind of System the other's own calls, failing.

    (A __getattr__ would slow every call.)
    """
    public = {name for name in dir(other) if not name.startswith("_")}
    kind.lacks = frozenset(public.difference(dir(kind)))
    for name in kind.lacks:
        setattr(kind, name, _lacking(name))


_complete(LinuxSystem, NetBSDSystem)
_complete(NetBSDSystem, LinuxSystem)
