"""``flock``: a record lock, as fcntl(2) takes and gives it."""

from __future__ import annotations

from syscall.constants import Constants
from syscall.flags import Flag
from syscall.struct import NONE, Struct


class Flock(Struct):
    """A lock on bytes ``start`` to ``start + len`` (0: to the end), counted from ``whence``."""

    __slots__ = NONE
    c: Constants
    l_start: int
    l_len: int
    l_pid: int
    l_type: int
    l_whence: int

    @property
    def type(self) -> Flag:
        """RDLCK, WRLCK or UNLCK."""
        return self.c.FCNTL_LOCK[self.l_type]

    @type.setter
    def type(self, value: str | int) -> None:
        self.l_type = self.c.FCNTL_LOCK[value]

    @property
    def whence(self) -> Flag:
        """What ``start`` counts from."""
        return self.c.SEEK[self.l_whence]

    @whence.setter
    def whence(self, value: str | int) -> None:
        self.l_whence = self.c.SEEK[value]

    @property
    def start(self) -> int:
        """The first byte, relative to ``whence``."""
        return self.l_start

    @property
    def len(self) -> int:
        """The number of bytes; 0 is to the end, however far that moves."""
        return self.l_len

    @property
    def pid(self) -> int:
        """The process that holds the lock, in an answer to GETLK."""
        return self.l_pid
