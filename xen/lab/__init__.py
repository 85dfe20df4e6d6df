"""Xen for machines without Xen: Debian's, with a small dom0, in QEMU.

General layout: packages.py fetches from Debian, dom0.py builds what QEMU boots, init.sh is dom0's
first program, block.sh and vif.sh are what xl calls there for devices; guest.py tells dom0 what to
run, qemu.py is the machine, session.py runs it. `python -m xen lab` is xen/cli/lab.py.
"""

from __future__ import annotations

from xen.lab.dom0 import Dom0, dom0
from xen.lab.errors import GuestCrash, LabError, LabTimeout
from xen.lab.guest import Guest
from xen.lab.session import Session, Streams

__all__ = [
    "Dom0",
    "Guest",
    "GuestCrash",
    "LabError",
    "LabTimeout",
    "Session",
    "Streams",
    "dom0",
]
