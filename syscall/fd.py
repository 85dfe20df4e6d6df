"""`Descriptor`: an open file, with every call that takes a descriptor first as a method."""

from __future__ import annotations

from syscall.calls.dirs import DirDirs
from syscall.calls.fcntl import FdFcntl
from syscall.calls.files import DirFiles
from syscall.calls.ioctl import FdIoctl
from syscall.calls.links import DirLinks
from syscall.calls.linux.epoll import FdEpoll
from syscall.calls.linux.eventfd import FdTimer
from syscall.calls.linux.files import FdLinux
from syscall.calls.linux.inotify import FdInotify
from syscall.calls.metadata import DirMetadata
from syscall.calls.mount import FdMount
from syscall.calls.netbsd.extattr import FdExtattr
from syscall.calls.netbsd.files import FdNetBSD
from syscall.calls.netbsd.kqueue import FdKqueue
from syscall.calls.xattr import FdXattr
from syscall.handle import Handle


class Portable(DirFiles, DirDirs, DirLinks, DirMetadata, FdXattr, FdFcntl, FdIoctl, FdMount):
    """What every kernel's descriptors do."""

    __slots__ = ()


class LinuxOnly(FdEpoll, FdTimer, FdInotify, FdLinux):
    """What Linux's do; elsewhere OSError ENOSYS."""

    __slots__ = ()


class NetBSDOnly(FdKqueue, FdExtattr, FdNetBSD):
    """What NetBSD's do; elsewhere OSError ENOSYS."""

    __slots__ = ()


class Descriptor(Portable, LinuxOnly, NetBSDOnly):
    """An open file of one `System`."""

    __slots__ = ()


class Borrowed(Descriptor):
    """A descriptor whose number somebody else closes."""

    __slots__ = ()

    def _leaked(self) -> None:
        """Nothing: the number is not this object's."""


__all__ = ["Borrowed", "Descriptor", "Handle"]
