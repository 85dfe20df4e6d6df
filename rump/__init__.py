"""A NetBSD-style kernel inside the process: file systems, disks and processes without root.

General layout: `boot` gives a `RumpSystem` (system.py), which is a `syscall.System` over a kernel
(machine.py) that a provider brought (provider.py, native.py). Disks are in disk.py, the command
line in cli/, the pytest plugin in pytest_plugin.py, the entry point for `syscall.system` in
backend.py. The embedded kernel's C sources are in kernel/.
"""

from rump.disk import Backing, Disk, DiskStat, Fault, Record
from rump.provider import ProviderError
from rump.system import RumpSystem, boot

__all__ = [
    "Backing",
    "Disk",
    "DiskStat",
    "Fault",
    "ProviderError",
    "Record",
    "RumpSystem",
    "boot",
]
