"""Xen's interface as the machine states it, against Xen's own headers (libxen-dev)."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
INTERFACE = ROOT / "xen" / "platform" / "xen" / "interface.h"
INCLUDE = ROOT / "xen" / "platform" / "include"

HEADERS = (
    "xen memory sched vcpu event_channel grant_table hvm/hvm_op hvm/params hvm/e820 "
    "arch-x86/cpuid io/ring io/blkif io/netif io/console io/xs_wire io/xenbus"
)
# Names that Xen spells otherwise; None: stated nowhere in its headers (the reason in words).
CONSTANTS = {
    "XEN_CPUID_HYPERCALL_LEAF": None,  # XEN_CPUID_LEAF(2), told in a comment
    "HYPERCALL_ENTRY_SIZE": None,  # told in a comment
    "SCHED_POLL_MAX": None,  # stated in the hypervisor's code alone
    "XEN_E820_RAM": None,  # the BIOS's
    "GRANT_RESERVED": "GNTTAB_NR_RESERVED_ENTRIES",
    "EVTCHN_WORDS": "sizeof(((struct shared_info *)0)->evtchn_pending) / 8",
}
STRUCTS = {
    "evtchn_port": "evtchn_send",
    "xen_e820": None,  # the BIOS's
    "xen_sring": None,  # a macro makes one for each kind of ring
    "shared_info": None,  # ours ends before arch; its members are compared below
}
MEMBERS = {"wall": None, "arch": None}


def constants() -> list[str]:
    return re.findall(r"^#define (\w+)[ \t]+\S", INTERFACE.read_text(), re.M)


def enumerators() -> list[str]:
    return re.findall(r"\bXenbusState\w+", INTERFACE.read_text())


def structs() -> dict[str, list[str]]:
    """The members of each structure, by its name."""
    text = re.sub(r"/\*.*?\*/", "", INTERFACE.read_text(), flags=re.S)
    found = re.findall(r"^struct (\w+) \{(.*?)\n\}", text, re.M | re.S)
    return {name: re.findall(r"(\w+)(?:\[[^]]*\])*(?=[,;])", body) for name, body in found}


def evaluate(tmp_path: Path, flags: list[str], includes: str, expressions: list[str]) -> list[str]:
    lines = "".join(f'printf("%lld\\n", (long long)({text}));\n' for text in expressions)
    source = tmp_path / "facts.c"
    source.write_text(
        f"#include <stddef.h>\n#include <stdint.h>\n#include <stdio.h>\n#include <errno.h>\n"
        f"{includes}\nint main(void) {{ {lines} }}\n"
    )
    program = tmp_path / "facts"
    subprocess.run(["cc", *flags, "-w", "-o", str(program), str(source)], check=True)
    return subprocess.run([program], check=True, capture_output=True, text=True).stdout.split()


def both(tmp_path: Path, xen: str, pairs: list[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """What our headers and Xen's say to pairs of expressions."""
    ours = evaluate(
        tmp_path, [f"-I{INCLUDE}"], f'#include "{INTERFACE}"', [our for our, _ in pairs]
    )
    includes = "".join(f"#include <xen/{name}.h>\n" for name in HEADERS.split())
    flags = [f"-I{Path(xen).parents[1]}", "-D__XEN_INTERFACE_VERSION__=0x00040700"]
    return ours, evaluate(tmp_path, flags, includes, [theirs for _, theirs in pairs])


@pytest.fixture
def xen(oracle: Callable[[str], str]) -> str:
    return oracle("Xen's headers")


def test_constants(tmp_path: Path, xen: str) -> None:
    names = {name: CONSTANTS.get(name, name) for name in [*constants(), *enumerators()]}
    pairs = [
        (name, theirs.replace("HYPERCALL_", "__HYPERVISOR_", 1))
        for name, theirs in names.items()
        if theirs
    ]
    assert len(pairs) > 60
    ours, theirs = both(tmp_path, xen, pairs)
    wrong = [pair for pair, our, their in zip(pairs, ours, theirs, strict=True) if our != their]
    assert not wrong


def test_structures(tmp_path: Path, xen: str) -> None:
    pairs = []
    for name, members in structs().items():
        theirs = STRUCTS.get(name, name)
        if not theirs:
            continue
        pairs.append((f"sizeof(struct {name})", f"sizeof(struct {theirs})"))
        for member in members:
            if member.startswith("pad") or member in MEMBERS:
                continue
            pairs.append(
                (f"offsetof(struct {name}, {member})", f"offsetof(struct {theirs}, {member})")
            )
    assert len(pairs) > 60
    ours, theirs_values = both(tmp_path, xen, pairs)
    wrong = [
        (pair, our, their)
        for pair, our, their in zip(pairs, ours, theirs_values, strict=True)
        if our != their
    ]
    assert not wrong


def test_shared_information(tmp_path: Path, xen: str) -> None:
    time = {
        "version": "pt_version",
        "tsc_timestamp": "pt_tsc",
        "system_time": "pt_ns",
        "tsc_to_system_mul": "pt_mult",
        "tsc_shift": "pt_shift",
        "flags": "pt_flags",
    }
    wall = {"wc_version": "pw_version", "wc_sec": "pw_sec", "wc_nsec": "pw_nsec"}
    shared = [(name, name) for name in ("evtchn_pending", "evtchn_mask")]
    shared += [
        (f"vcpu_info[0].time.{ours}", f"vcpu_info[0].time.{xen}") for xen, ours in time.items()
    ]
    shared += [(f"wall.{ours}", xen) for xen, ours in wall.items()]
    pairs = [
        (f"offsetof(struct shared_info, {ours})", f"offsetof(struct shared_info, {theirs})")
        for ours, theirs in shared
    ]
    said, expected = both(tmp_path, xen, pairs)
    assert said == expected


def test_rings(tmp_path: Path, xen: str) -> None:
    """The header of a ring, the size of its entries, and how many fit into a page."""
    entries = {"blkif": "blkif_request", "netif_tx": "netif_tx_request",
               "netif_rx": "netif_rx_request"}  # fmt: skip
    pairs = [
        (f"offsetof(struct xen_sring, {name})", f"offsetof(struct blkif_sring, {name})")
        for name in ("req_prod", "req_event", "rsp_prod", "rsp_event")
    ]
    pairs += [("sizeof(struct xen_sring)", "offsetof(struct blkif_sring, ring)")]
    pairs += [
        (f"sizeof(struct {ours})", f"sizeof(union {theirs}_sring_entry)")
        for theirs, ours in entries.items()
    ]
    said, expected = both(tmp_path, xen, pairs)
    assert said == expected
