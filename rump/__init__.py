"""A NetBSD-style kernel inside the process: file systems, disks and processes without root.

General layout: `boot` gives a `RumpSystem` (system.py), which is a `syscall.System` over a kernel
(machine.py) that a provider brought (provider.py, native.py). Disks are in disk.py; detect.py tells
what an image holds, transfer.py copies trees between kernels, path.py has paths that know theirs.
The command line is in cli/, the pytest plugin in pytest_plugin.py, the entry point for
`syscall.system` in backend.py. The embedded kernel's C sources are in kernel/.
"""

# Names are imported when first used: the pytest plugin and the command line's help need no kernel.

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rump.disk import Backing, Disk, DiskStat, Fault, Partition, Record
    from rump.path import KernelPath
    from rump.provider import ProviderError
    from rump.system import RumpLinuxSystem, RumpProcess, RumpSystem, boot

__all__ = [
    "Backing",
    "Disk",
    "DiskStat",
    "Fault",
    "KernelPath",
    "Partition",
    "ProviderError",
    "Record",
    "RumpLinuxSystem",
    "RumpProcess",
    "RumpSystem",
    "boot",
]

HOMES = {
    "KernelPath": "rump.path",
    "ProviderError": "rump.provider",
    "RumpLinuxSystem": "rump.system",
    "RumpProcess": "rump.system",
    "RumpSystem": "rump.system",
    "boot": "rump.system",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'rump' has no attribute {name!r}")
    value: object = getattr(import_module(HOMES.get(name, "rump.disk")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
