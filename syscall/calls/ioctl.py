"""ioctl(2) by table: which requests carry what, so that values go in and come out as Python's."""

from __future__ import annotations

import struct
from typing import Any

from syscall.context import Context
from syscall.convert import readable, writable
from syscall.flags import FlagLike
from syscall.handle import Handle, on_fd
from syscall.raw import lib
from syscall.struct import Struct

# What a request points at: "int", "u64" … or a structure's name. Others are as wide as their number
# says, or take a plain word.
CARRIES = {
    "FIONREAD": "int",
    "FIONWRITE": "int",
    "FIONSPACE": "int",
    "FIONBIO": "int",
    "FIOASYNC": "int",
    "FIOGETOWN": "int",
    "FIOSETOWN": "int",
    "FIGETBSZ": "int",
    "FIBMAP": "int",
    "FS_IOC_GETFLAGS": "int",
    "FS_IOC_SETFLAGS": "int",
    "TIOCOUTQ": "int",
    "TIOCGPGRP": "int",
    "TIOCSPGRP": "int",
    "TIOCGSID": "int",
    "TIOCMGET": "int",
    "TIOCMSET": "int",
    "TIOCGPTN": "int",
    "TIOCSPTLCK": "int",
    "TIOCGWINSZ": "winsize",
    "TIOCSWINSZ": "winsize",
    "TIOCGETA": "termios",
    "TIOCSETA": "termios",
    "TIOCSETAW": "termios",
    "TIOCSETAF": "termios",
    "TCGETS": "termios",
    "TCSETS": "termios",
    "TCSETSW": "termios",
    "TCSETSF": "termios",
    "BLKGETSIZE64": "u64",
    "BLKGETSIZE": "u64",
    "BLKROGET": "int",
    "BLKROSET": "int",
    "BLKSSZGET": "int",
    "BLKPBSZGET": "uint",
    "DIOCGDINFO": "disklabel",
    "DIOCGMEDIASIZE": "u64",
    "DIOCGSECTORSIZE": "uint",
    "DIOCGWEDGEINFO": "dkwedge_info",
    "FIODTYPE": "int",
    "PTMGET": "ptmget",
    "TIOCPTMGET": "ptmget",
}
INTEGER = {"int": "=i", "uint": "=I", "u64": "=Q"}
WIDTH_MASK = {"linux": 0x3FFF, "netbsd": 0x1FFF}  # of bits 16 and up (ioctl(2), sys/ioccom.h)


class FdIoctl(Handle):
    """Requests to what stands behind a descriptor."""

    __slots__ = ()

    def ioctl(self, request: FlagLike, arg: Any = None) -> Any:
        """Do a request, "fionread" …, with an int, a structure or a buffer where it takes one.

        Gives the int or structure that the request carries out; for one that is not in the table
        the bytes, or the call's result; with a buffer the call's result. ioctl(2).
        """
        S = self._S
        code = int(S.c.IOCTL[request])
        name = next((key for key, value in S.c.IOCTL.values.items() if value == code), "")
        kind = CARRIES.get(name, "")
        if arg is not None and not isinstance(arg, int):
            memory = readable(arg) if isinstance(arg, bytes) else writable(arg)
            return S._call(lib.raw_ioctl_ptr, self._fd, code, memory)
        if kind in INTEGER:
            return self._integer(code, INTEGER[kind], arg)
        if kind and arg is None:
            return self._struct(code, getattr(S.t, kind)())
        width = code >> 16 & WIDTH_MASK[S.platform.abi.name]
        if arg is None and width:
            buf = bytearray(width)
            S._call(lib.raw_ioctl_ptr, self._fd, code, writable(buf))
            return bytes(buf)
        return S._call(lib.raw_ioctl, self._fd, code, arg or 0)

    def _integer(self, code: int, form: str, arg: int | None) -> int:
        one = struct.Struct(form)
        memory = bytearray(max(one.size, 8))  # some of Linux's say size_t and write an int
        one.pack_into(memory, 0, arg or 0)
        self._S._call(lib.raw_ioctl_ptr, self._fd, code, writable(memory))
        return int(one.unpack_from(memory)[0])

    def _struct(self, code: int, value: Struct) -> Struct:
        self._S._call(lib.raw_ioctl_ptr, self._fd, code, writable(value))
        return value


class Ioctl(Context):
    """The same with a descriptor's number."""

    ioctl = on_fd(FdIoctl.ioctl)
