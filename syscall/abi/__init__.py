"""Facts about kernels: constants, structures and call numbers, as data. Imports nobody else."""

from __future__ import annotations

import importlib
import os
from functools import cache

from syscall.abi.facts import ABI, CallFacts, Literals, StructFacts, make

__all__ = ["ABI", "CallFacts", "StructFacts", "load"]

# The modules of literals, written by ``python -m syscall.abi.gen``. NetBSD's facts are the same on
# every 64-bit little-endian machine.
MODULES = {
    ("linux", "x86_64"): "syscall.abi.linux.x86_64",
    ("linux", "aarch64"): "syscall.abi.linux.aarch64",
    ("netbsd", "x86_64"): "syscall.abi.netbsd.lp64",
    ("netbsd", "aarch64"): "syscall.abi.netbsd.lp64",
}


@cache
def load(name: str, machine: str | None = None) -> ABI:
    """The ABI ``"linux"`` or ``"netbsd"`` on a machine (default: this one).

    Raises LookupError where there is no table for it.
    """
    machine = machine or os.uname().machine
    try:
        module = MODULES[name, machine]
    except KeyError:
        known = ", ".join(f"{abi} on {cpu}" for abi, cpu in MODULES)
        raise LookupError(f"no ABI tables for {name} on {machine}; there are {known}") from None
    facts = importlib.import_module(module)
    tables = (facts.CONSTANTS, facts.STRUCTS, facts.CALLS, facts.ERRNO, facts.STRERROR)
    return make(name, machine, Literals(*tables))
