"""Socket addresses: ports in host order and addresses as `ipaddress` objects beside C's fields.

NetBSD has a length in the first byte, Linux a family of two bytes; both come from the facts.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address
from typing import Any, ClassVar

from syscall.constants import Constants
from syscall.flags import Flag
from syscall.struct import NONE, Struct


class Sockaddr(Struct):
    """The part that all addresses share."""

    __slots__ = NONE
    c: Constants
    sa_family: int

    @property
    def family(self) -> Flag:
        """The address family, ``AF``."""
        return self.c.AF[self.sa_family]


class _Address(Struct):
    """An address of one family: a new one knows its family, and its length where the ABI has it."""

    __slots__ = NONE
    c: Constants
    prefix_: ClassVar[str]
    named_: ClassVar[str]

    def __init__(self, **fields: Any) -> None:
        super().__init__()
        setattr(self, f"{self.prefix_}_family", int(getattr(self.c.AF, self.named_)))
        if f"{self.prefix_}_len" in self.fields_:
            setattr(self, f"{self.prefix_}_len", self.size_)
        self.set(**fields)


class _Inet(_Address):
    """The part that IPv4 and IPv6 share: the port stands in bytes 2 and 3, in network order."""

    __slots__ = NONE

    @property
    def port(self) -> int:
        """The port, in host order; C's field is in network order."""
        return int.from_bytes(self._m[2:4], "big")

    @port.setter
    def port(self, value: int) -> None:
        self._m[2:4] = value.to_bytes(2, "big")


class SockaddrIn(_Inet):
    """An IPv4 address and port."""

    __slots__ = NONE
    prefix_, named_ = "sin", "INET"
    sin_family: int
    sin_port: int

    @property
    def addr(self) -> IPv4Address:
        """The address."""
        return IPv4Address(bytes(self._m[4:8]))

    @addr.setter
    def addr(self, value: IPv4Address | str) -> None:
        self._m[4:8] = IPv4Address(value).packed


class SockaddrIn6(_Inet):
    """An IPv6 address, port, flow and scope."""

    __slots__ = NONE
    prefix_, named_ = "sin6", "INET6"
    sin6_family: int
    sin6_port: int
    sin6_scope_id: int

    @property
    def addr(self) -> IPv6Address:
        """The address, without its scope."""
        return IPv6Address(bytes(self._m[8:24]))

    @addr.setter
    def addr(self, value: IPv6Address | str) -> None:
        self._m[8:24] = IPv6Address(value).packed


class SockaddrUn(_Address):
    """A path in the file system, or on Linux an abstract name that starts with NUL."""

    __slots__ = NONE
    prefix_, named_ = "sun", "UNIX"
    sun_family: int
    sun_path: bytes

    @property
    def path(self) -> str:
        """The path; empty for an address without one."""
        return self.sun_path.decode("utf-8", "surrogateescape")

    @path.setter
    def path(self, value: str | bytes) -> None:
        data = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else value
        self.sun_path = data
