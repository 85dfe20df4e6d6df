"""The backends of `syscall.system` that are kernels in this process.

"rump" is booted when first asked for; "xen" is the kernel that the program runs on, on a bare
machine, called without a trap.
"""

from __future__ import annotations

import os
from functools import cache

from rump.machine import LinkedMachine
from rump.provider import linked_libraries
from rump.system import RumpSystem, XenSystem, boot


@cache
def _kernel_of(pid: int) -> RumpSystem:
    return boot()


def system() -> RumpSystem:
    """Process 1 of the kernel that this host process shares; a forked child boots its own."""
    return _kernel_of(os.getpid())


@cache
def linked() -> XenSystem:
    """This program itself, process 1 of the kernel beneath. ProviderError where there is none."""
    return XenSystem(LinkedMachine(linked_libraries()))
