"""Frames between a Python program in the guest (/dev/net0) and a socket of the host's.

Under QEMU, whose virtio-net carries each frame in a UDP datagram; under Xen see test_xen.py.
"""

from __future__ import annotations

import random
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from bare_machine import Ended, boot

PROGRAM = Path(__file__).with_name("programs") / "echo.py"
GUEST, HOST = bytes.fromhex("525400000001"), bytes.fromhex("525400000002")
TYPE = b"\x88\xb5"
PAYLOAD_MAX = 1500


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory, oracle: Callable[[str], str]) -> Path:
    oracle("qemu-system-x86_64")
    output = tmp_path_factory.mktemp("network") / "echo.elf"
    command = [sys.executable, "-m", "xen", "bake", str(PROGRAM), "--minimal", "-o", str(output)]
    subprocess.run(command, check=True)
    return output


@pytest.fixture
def wire() -> Iterator[tuple[socket.socket, list[str]]]:
    """The host's end, with QEMU's arguments for the guest's."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as ours:
        ours.bind(("127.0.0.1", 0))
        ours.settimeout(60)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            probe.bind(("127.0.0.1", 0))
            theirs = probe.getsockname()[1]
        ours.connect(("127.0.0.1", theirs))
        udp = f"udp=127.0.0.1:{ours.getsockname()[1]},localaddr=127.0.0.1:{theirs}"
        device = f"virtio-net-device,netdev=wire,mac={GUEST.hex(':')}"
        yield ours, ["-netdev", f"socket,id=wire,{udp}", "-device", device]


def exchange(ours: socket.socket, payload: bytes) -> bytes:
    """The payload that comes back."""
    ours.send(GUEST + HOST + TYPE + payload)
    reply = ours.recv(2000)
    assert reply[:14] == HOST + GUEST + TYPE
    return reply[14:]


def test_frames(
    image: Path, wire: tuple[socket.socket, list[str]], oracle: Callable[[str], str]
) -> None:
    ours, devices = wire
    chance = random.Random(3)
    qemu = oracle("qemu-system-x86_64")
    with ThreadPoolExecutor(1) as pool:
        ending = pool.submit(boot, qemu, image, devices=devices)
        ready = ours.recv(2000)
        assert ready == (b"\xff" * 6 + GUEST + TYPE + b"ready").ljust(60, b"\0")
        for length in [46, 47, 1499, PAYLOAD_MAX, *chance.choices(range(46, PAYLOAD_MAX), k=200)]:
            payload = bytes(chance.choices(b"abcxyz", k=length))
            assert exchange(ours, payload) == payload.upper()
        burst = [b"%040d" % number for number in range(40)]
        for payload in burst:
            ours.send(GUEST + HOST + TYPE + payload)
        assert sorted(ours.recv(2000)[14:54] for _ in burst) == burst
        ours.send(GUEST + HOST + TYPE + b"end")
        ended = ending.result()
    assert ended == Ended(
        0, "0 Invalid argument\n5 Invalid argument\n1515 Message too long\n244 frames\n"
    )
