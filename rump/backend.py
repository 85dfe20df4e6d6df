"""The backends of `syscall.system` that are kernels in this process.

"rump" is booted when first asked for; "xen" is the kernel that the program runs on, on a bare
machine, called without a trap.
"""

from __future__ import annotations

import os
import threading
from functools import cache

from rump.machine import LinkedMachine
from rump.provider import linked_libraries
from rump.system import RumpSystem, XenSystem, boot

_kernels: dict[int, RumpSystem] = {}  # by the host process's number
_booting = threading.Lock()
os.register_at_fork(  # no child begins with a lock that a thread of its parent holds
    before=_booting.acquire, after_in_parent=_booting.release, after_in_child=_booting.release
)


def system() -> RumpSystem:
    """Process 1 of the kernel that this host process shares.

    A forked child boots its own, and who asks after that kernel's end another.
    """
    pid = os.getpid()
    with _booting:
        if pid not in _kernels or _kernels[pid].machine.halted:
            _kernels[pid] = boot()
        return _kernels[pid]


@cache
def linked() -> XenSystem:
    """This program itself, process 1 of the kernel beneath. ProviderError where there is none."""
    return XenSystem(LinkedMachine(linked_libraries()))
