"""The friendly sides of structures, by C name: what `syscall.struct.define` builds on."""

from __future__ import annotations

from syscall.struct import Struct
from syscall.structs.events import EpollEvent, Kevent, Pollfd
from syscall.structs.lock import Flock
from syscall.structs.process import Rlimit, Utsname
from syscall.structs.sockaddr import Sockaddr, SockaddrIn, SockaddrIn6, SockaddrUn
from syscall.structs.stat import Stat, Statx
from syscall.structs.statvfs import Statfs, Statvfs
from syscall.structs.time import Itimerspec, Itimerval, Timespec, Timeval

FRIENDLY: dict[str, type[Struct]] = {
    "epoll_event": EpollEvent,
    "flock": Flock,
    "itimerspec": Itimerspec,
    "itimerval": Itimerval,
    "kevent": Kevent,
    "pollfd": Pollfd,
    "rlimit": Rlimit,
    "sockaddr": Sockaddr,
    "sockaddr_in": SockaddrIn,
    "sockaddr_in6": SockaddrIn6,
    "sockaddr_un": SockaddrUn,
    "stat": Stat,
    "statfs": Statfs,
    "statvfs": Statvfs,
    "statx": Statx,
    "timespec": Timespec,
    "timeval": Timeval,
    "utsname": Utsname,
}
