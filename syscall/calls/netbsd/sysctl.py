"""sysctl(3), what is made of it (uname), and reboot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from syscall.calls.process import Process
from syscall.convert import NULL, path_bytes, readable, writable
from syscall.flags import FlagLike
from syscall.raw import ffi, lib
from syscall.structs.process import Utsname

NAME_MAX = 256  # of struct utsname's members
# What sysctl(7) says is text; what else has 4 or 8 bytes is an integer.
TEXT = frozenset(
    "kern.ostype kern.osrelease kern.version kern.hostname kern.domainname kern.root_device"
    " hw.machine hw.machine_arch hw.model hw.disknames kern.defcorename".split()
)


class Sysctl(Process):
    """The kernel's variables."""

    def sysctl(self, name: str | Sequence[int], new: str | int | bytes | None = None) -> Any:
        """A variable by name, "kern.ostype", or by numbers; with ``new`` it is set.

        What it gives is from before.

        Gives str, int, or bytes for what is neither; an unknown name is OSError ENOENT. sysctl(3).
        """
        text = name if isinstance(name, str) else ""
        mib = self.sysctlnametomib(name) if isinstance(name, str) else list(name)
        data = self._sysctl(mib, new, text or None)
        if text.lower() in TEXT:
            return data.split(b"\0", 1)[0].decode("utf-8", "surrogateescape")
        return int.from_bytes(data, "little", signed=True) if len(data) in (4, 8) else data

    def sysctlnametomib(self, name: str) -> list[int]:
        """The numbers of a name. sysctlnametomib(3)."""
        mib: list[int] = []
        table: Any = self.c.CTL
        for part in name.lower().split("."):
            found = table.values.get(part.upper()) if table is not None else None
            mib.append(self._node(mib, part, name) if found is None else found)
            table = getattr(self.c, part.upper(), None) if len(mib) == 1 else None
        return mib

    def _node(self, mib: list[int], part: str, name: str) -> int:
        """The number of a node below others, as the kernel tells it (sysctl(9), CTL_QUERY)."""
        kind = self.t.sysctlnode
        query = kind(sysctl_flags=self.c.SYSCTL.VERSION if "VERSION" in self.c.SYSCTL else 1 << 24)
        data = self._sysctl([*mib, self.c.CTL.QUERY], bytes(query), name)
        for at in range(0, len(data), kind.size_):
            node = kind.over(data, at)
            if node.sysctl_name == part.encode():
                return int(node.sysctl_num)
        number = self.platform.abi.errno["ENOENT"]
        self._fail(-number, lib.raw_netbsd_sysctl, name)

    def _sysctl(self, mib: Sequence[int], new: str | int | bytes | None, name: str | None) -> bytes:
        array = ffi.new("int[]", list(mib))
        value = _encoded(new)
        source, size = (NULL, 0) if value is None else (readable(value), len(value))
        length = ffi.new("size_t *")
        call = lib.raw_netbsd_sysctl
        query = mib[-1] == self.c.CTL.QUERY
        args = (source, size) if query else (NULL, 0)
        self._call(call, array, len(mib), NULL, length, *args, path=name)
        room = bytearray(length[0])
        memory = writable(room) if room else NULL
        self._call(call, array, len(mib), memory, length, source, size, path=name)
        return bytes(room[: length[0]])

    def uname(self) -> Utsname:
        """The system's and the machine's names. uname(3)."""
        variables = "kern.ostype kern.hostname kern.osrelease kern.version hw.machine".split()
        names: Utsname = self.t.utsname()
        for i, variable in enumerate(variables):
            data = path_bytes(self.sysctl(variable))[: NAME_MAX - 1]
            names.memory[i * NAME_MAX : i * NAME_MAX + len(data)] = data
        return names

    def sethostname(self, name: str) -> None:
        """Set the machine's name. sethostname(3)."""
        self.sysctl("kern.hostname", name)

    def issetugid(self) -> bool:
        """Whether the process changed its ids since it started. issetugid(2)."""
        return bool(self._call(lib.raw_netbsd_issetugid))

    def getlogin(self) -> str:
        """The name of the session's user. getlogin(2)."""
        memory = ffi.new("char[]", NAME_MAX)
        self._call(lib.raw_netbsd_getlogin, memory, NAME_MAX)
        return bytes(ffi.buffer(memory)).split(b"\0", 1)[0].decode()

    def setlogin(self, name: str) -> None:
        """Set the name of the session's user. setlogin(2)."""
        self._call(lib.raw_netbsd_setlogin, path_bytes(name))

    def reboot(self, how: FlagLike = "autoboot") -> None:
        """Sync and end the kernel; in one that is a library, the process too. reboot(2)."""
        self._call(lib.raw_netbsd_reboot, self.c.RB[how], NULL)


def _encoded(new: str | int | bytes | None) -> bytes | None:
    """A variable's value as the kernel takes it."""
    if isinstance(new, str):
        return path_bytes(new) + b"\0"
    return new.to_bytes(4, "little", signed=True) if isinstance(new, int) else new
