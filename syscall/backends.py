"""Finding a backend by name: the host is here, others come by entry point ``syscall.backends``."""

from __future__ import annotations

import os
from functools import cache
from importlib.metadata import entry_points
from typing import Literal, overload

from syscall import abi, platform, raw
from syscall.system import LinuxSystem, System

GROUP = "syscall.backends"


@cache
def _host_calls() -> object:
    return raw.host_calls(abi.load("linux"))


def host() -> LinuxSystem:
    """The kernel that this process runs on."""
    return LinuxSystem("host", platform.load("linux"), _host_calls())


@cache
def default() -> str:
    """The backend that nobody named: direct calls where the kernel is beneath this program."""
    there = raw.lib.raw_linked() and entry_points(group=GROUP, name="xen")
    return "xen" if there else "host"


@overload
def system(name: Literal["host"]) -> LinuxSystem: ...
@overload
def system(name: str | None = None) -> System: ...
def system(name: str | None = None) -> System:
    """A `System` of the backend "host", "rump", "xen", or another that an installed package brings.

    Without a name $SYSCALL_BACKEND decides; else it is "xen" on a bare machine and the host
    elsewhere. LookupError for an unknown one.
    """
    name = name or os.environ.get("SYSCALL_BACKEND") or default()
    if name == "host":
        return host()
    found = {entry.name: entry for entry in entry_points(group=GROUP)}
    if name not in found:
        known = ", ".join(["host", *sorted(found)])
        raise LookupError(f"no backend {name!r}; there are {known}")
    made = found[name].load()()
    if not isinstance(made, System):
        raise TypeError(f"backend {name!r} gave {made!r}, no System")
    return made
