"""A disk at /data and an interface with dom0 behind it, used by a Python program."""

from __future__ import annotations

import fcntl
import os
import select
import sys
import time
from pathlib import Path

SIOCGIFHWADDR = 0x8927
ETHERNET, IPV4 = b"\x00\x01", b"\x08\x00"  # ARP's words for them (RFC 826)
US, THEM = bytes((192, 0, 2, 2)), bytes((192, 0, 2, 1))
MEBIBYTE = bytes(range(256)) * 4096


def write_disk(megabytes: int) -> None:
    path = Path("/data/big")
    with path.open("wb") as file:
        for number in range(megabytes):
            file.write(number.to_bytes(8, "big") + MEBIBYTE[8:])
        os.fsync(file.fileno())
    with path.open("rb") as file:
        for number in range(megabytes):
            assert file.read(len(MEBIBYTE)) == number.to_bytes(8, "big") + MEBIBYTE[8:]
    Path("/data/directory").mkdir()
    Path("/data/directory/note").write_text("written in the guest\n")
    Path("/data/old").unlink()
    print("disk written")


def ask_by_arp() -> None:
    fd = os.open("/dev/net0", os.O_RDWR | os.O_NONBLOCK)
    us = fcntl.ioctl(fd, SIOCGIFHWADDR, bytes(40))[18:24]
    print("we are", us.hex(":"))
    words = ETHERNET + IPV4 + b"\x06\x04\x00\x01" + us + US + bytes(6) + THEM
    frame = (b"\xff" * 6 + us + b"\x08\x06" + words).ljust(60, b"\x00")
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        os.write(fd, frame)
        if not select.select([fd], [], [], 0.5)[0]:
            continue
        reply = os.read(fd, 2000)
        if reply[12:14] == b"\x08\x06" and reply[20:22] == b"\x00\x02" and reply[28:32] == THEM:
            print("answered by", reply[6:12].hex(":"))
            return
    sys.exit("no answer")


if __name__ == "__main__":
    write_disk(int(sys.argv[1]))
    ask_by_arp()
    sys.exit(9)
