"""One Python system-call API over several kernels.

S = syscall.system()            # the host, or what $SYSCALL_BACKEND names
fd = S.open("notes.txt", "rdwr, creat", "0644")
"""

# General layout
#
# abi/          facts as data: constants, structures, call numbers of each ABI. Imports nobody.
# raw/          the one layer that calls C: numbers and pointers in, a result or -errno out.
# flags.py constants.py struct.py structs/ errors.py platform.py
#               an ABI as Python sees it: typed constants, structures, error numbers.
# convert.py    arguments on their way to raw: paths, buffers, times.
# context.py    what a call needs: a raw table, the ABI, and what happens after -errno.
# handle.py     a descriptor's number and life.
# calls/        the calls, an area a file, as mix-ins of contexts and handles.
# fd.py system.py
#               the two objects that users hold, put together from calls/.
# backends.py   finds a System by name.
#
# Only raw calls C, only calls/ uses raw, and nothing here knows any kernel but the host's.

from __future__ import annotations

from syscall.backends import system
from syscall.calls.dirs import DirEntry
from syscall.errors import KernelError
from syscall.fd import Descriptor
from syscall.flags import Flag, Namespace
from syscall.struct import Struct
from syscall.system import LinuxSystem, NetBSDSystem, System

__all__ = [
    "Descriptor",
    "DirEntry",
    "Flag",
    "KernelError",
    "LinuxSystem",
    "Namespace",
    "NetBSDSystem",
    "Struct",
    "System",
    "system",
]
