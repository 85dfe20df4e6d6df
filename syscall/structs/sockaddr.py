"""Socket addresses: ports in host order and addresses as `ipaddress` objects beside C's fields.

NetBSD has a length in the first byte, Linux a family of two bytes; both come from the facts.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address

from syscall.constants import Constants
from syscall.flags import Flag
from syscall.struct import NONE, Struct


def _swap(port: int) -> int:
    return int.from_bytes(port.to_bytes(2, "big"), "little")


class Sockaddr(Struct):
    """The part that all addresses share."""

    __slots__ = NONE
    c: Constants
    sa_family: int

    @property
    def family(self) -> Flag:
        """The address family, ``AF``."""
        return self.c.AF[self.sa_family]


class SockaddrIn(Struct):
    """An IPv4 address and port."""

    __slots__ = NONE
    c: Constants
    sin_family: int
    sin_port: int

    @property
    def port(self) -> int:
        """The port, in host order; ``sin_port`` is in network order."""
        return _swap(self.sin_port)

    @port.setter
    def port(self, value: int) -> None:
        self.sin_port = _swap(value)

    @property
    def addr(self) -> IPv4Address:
        """The address."""
        return IPv4Address(bytes(self._m[4:8]))

    @addr.setter
    def addr(self, value: IPv4Address | str) -> None:
        self._m[4:8] = IPv4Address(value).packed


class SockaddrIn6(Struct):
    """An IPv6 address, port, flow and scope."""

    __slots__ = NONE
    c: Constants
    sin6_family: int
    sin6_port: int
    sin6_scope_id: int

    @property
    def port(self) -> int:
        """The port, in host order; ``sin6_port`` is in network order."""
        return _swap(self.sin6_port)

    @port.setter
    def port(self, value: int) -> None:
        self.sin6_port = _swap(value)

    @property
    def addr(self) -> IPv6Address:
        """The address, without its scope."""
        return IPv6Address(bytes(self._m[8:24]))

    @addr.setter
    def addr(self, value: IPv6Address | str) -> None:
        self._m[8:24] = IPv6Address(value).packed


class SockaddrUn(Struct):
    """A path in the file system, or on Linux an abstract name that starts with NUL."""

    __slots__ = NONE
    c: Constants
    sun_family: int
    sun_path: bytes

    @property
    def path(self) -> str:
        """The path; empty for an address without one."""
        return self.sun_path.decode("utf-8", "surrogateescape")

    @path.setter
    def path(self, value: str | bytes) -> None:
        self.sun_path = value  # type: ignore[assignment]
