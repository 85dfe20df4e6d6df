"""Sends each frame of /dev/net0 back to its sender, the payload in capitals, until one says end."""

from __future__ import annotations

import errno
import fcntl
import os
import select
import time

SIOCGIFHWADDR = 0x8927
TYPE = b"\x88\xb5"  # for local experiments (IEEE 802)
BROADCAST = b"\xff" * 6


def send(fd: int, frame: bytes) -> None:
    """Send a frame, when there is room for it."""
    while True:
        try:
            os.write(fd, frame)
            return
        except OSError as error:
            if error.errno != errno.ENOBUFS:
                raise
        time.sleep(0.001)


def main() -> None:
    fd = os.open("/dev/net0", os.O_RDWR | os.O_NONBLOCK)
    us = fcntl.ioctl(fd, SIOCGIFHWADDR, bytes(40))[18:24]
    poll = select.epoll()
    poll.register(fd, select.EPOLLIN)
    os.write(fd, (BROADCAST + us + TYPE + b"ready").ljust(60, b"\0"))
    frames = 0
    while True:
        poll.poll()
        try:
            frame = os.read(fd, 2000)
        except BlockingIOError:
            continue
        if frame[12:14] != TYPE:
            continue
        if frame[14:17] == b"end":
            break
        send(fd, frame[6:12] + us + TYPE + frame[14:].upper())
        frames += 1
    for bad in (b"", b"short", bytes(1515)):
        try:
            os.write(fd, bad)
        except OSError as error:
            print(len(bad), error.strerror)
    print(frames, "frames")


if __name__ == "__main__":
    main()
