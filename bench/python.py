"""Rows from Python: a rump System and the host's System against the same calls of ``os``."""

from __future__ import annotations

import os
import tempfile
from typing import Any

from row import Row, beside

import rump
import syscall

SIZE = 4096


def rows(rounds: int) -> list[Row]:
    """Both backends on their own tmpfs, ``os`` on the host's."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as directory, rump.boot() as R:
        R.mkdir("/bench", "0755")
        R.mount("tmpfs", "/bench", "tmpfs")
        S = syscall.system("host")
        path = os.path.join(directory, "file")
        null = beside("host getppid", S.getppid, os.getppid, rounds, level=1.4)
        host = _file_rows("host", S, path, path, (1.1, 1.2, 1.2), rounds)
        ours = _file_rows("rump", R, "/bench/file", path, (0.8, 0.7, 0.7), rounds)
    return [*ours, null, *host]


def _file_rows(
    name: str, S: Any, path: str, host_path: str, levels: tuple[float, ...], rounds: int
) -> list[Row]:
    buffer = bytearray(SIZE)
    host = os.open(host_path, os.O_RDWR | os.O_CREAT)
    os.pwrite(host, bytes(SIZE), 0)
    pread, stat, opening = levels
    with S.open(path, "rdwr, creat", "0644") as fd:
        fd.pwrite(bytes(SIZE), 0)
        made = [
            beside(
                f"{name} fd.pread(buf, 0) of 4 KiB",
                lambda: fd.pread(buffer, 0),
                lambda: os.preadv(host, [buffer], 0),
                rounds,
                level=pread,
            ),
            beside(
                f"{name} stat", lambda: S.stat(path), lambda: os.stat(host_path), rounds, level=stat
            ),
            beside(
                f"{name} open+close",
                lambda: S.open(path, "rdonly").close(),
                lambda: os.close(os.open(host_path, os.O_RDONLY)),
                rounds,
                level=opening,
            ),
        ]
    os.close(host)
    return made
