"""Pipes. FIFOs are made in `syscall.calls.dirs` and opened as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from syscall.context import Context
from syscall.flags import FlagLike
from syscall.raw import ffi, lib

if TYPE_CHECKING:
    from syscall.fd import Descriptor


class Pipes(Context):
    """Making pipes."""

    def pipe(self, flags: FlagLike = 0) -> tuple[Descriptor, Descriptor]:
        """A pipe's ends, to read from and to write to; close-on-exec unless "~cloexec".

        pipe2(2).
        """
        ends = ffi.new("int[2]")
        self._call(lib.raw_pipe2, ends, self._open_flags[flags])
        return self.adopt(ends[0]), self.adopt(ends[1])

    pipe2 = pipe
