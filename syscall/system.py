"""`System`: a kernel, as one process sees it, with all its calls as methods.

What a user holds as S or R.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
from syscall.fd import Borrowed, Descriptor

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

    def fd(self, number: int) -> Descriptor:
        """A descriptor that takes over an open number, and closes it in the end."""
        return self.adopt(number)

    def has(self, name: str) -> bool:
        """Whether the kernel has a call, by its name in C."""
        kinds = [
            self._calls.slot[slot].kind
            for ours, (slot, abi_name) in SLOTS.items()
            if name in (ours, abi_name)
        ]
        if not kinds:
            return not isinstance(getattr(self, name, None), _Lacking) and hasattr(self, name)
        return any(kind != raw.lib.RAW_MISSING for kind in kinds)

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """A call that only other kernels have: it raises OSError ENOSYS when called."""
            if name.startswith("_") or not any(hasattr(kind, name) for kind in KINDS):
                raise AttributeError(f"{type(self).__name__} has no {name!r}")
            return _Lacking(self, name)


class _Lacking:
    """A call that the kernel does not have."""

    def __init__(self, context: Context, name: str) -> None:
        self.context = context
        self.name = name

    def __call__(self, *args: object, **kwargs: object) -> None:
        number = self.context.platform.abi.errno["ENOSYS"]
        raise errors.make(self.context, number, self.name)


class LinuxSystem(System, Epoll, Eventfd, Inotify, LinuxFiles, LinuxMount, LinuxProcess):
    """A System with Linux's own calls."""


class NetBSDSystem(System, Kqueue, Extattr, NetBSDFiles, NetBSDMount, Sysctl):
    """A System with NetBSD's own calls."""


KINDS = (LinuxSystem, NetBSDSystem)
