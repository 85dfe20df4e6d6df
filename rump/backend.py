"""The backend "rump" of `syscall.system`: a kernel of this process, booted when first asked for."""

from __future__ import annotations

import os
from functools import cache

from rump.system import RumpSystem, boot


@cache
def _kernel_of(pid: int) -> RumpSystem:
    return boot()


def system() -> RumpSystem:
    """Process 1 of the kernel that this host process shares; a forked child boots its own."""
    return _kernel_of(os.getpid())
