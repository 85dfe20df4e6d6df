"""``S.c``: the constants of an ABI, a `Namespace` for each prefix."""

from __future__ import annotations

from collections.abc import Mapping

from syscall.flags import Namespace

OCTAL = {"MODE", "S_I"}
SINGLE = frozenset(
    "AF CLOCK DT E EPOLL_CTL EVFILT EXTATTR_NAMESPACE F FCNTL_LOCK ITIMER IOCTL IPPROTO KERN CTL HW"
    " PC POSIX_FADV PRIO RLIMIT RUSAGE SEEK SHUT SIG SIGPM".split()
)


class Constants:
    """The namespaces of one ABI as attributes, made when first asked for."""

    def __init__(self, owner: str, tables: Mapping[str, Mapping[str, int]]) -> None:
        self._owner = owner
        self._tables = tables

    def __getattr__(self, name: str) -> Namespace:
        if name.startswith("_") or name not in self._tables:
            raise AttributeError(f"{self._owner} has no constants {name}")
        space = Namespace(
            name,
            self._tables[name],
            octal=name in OCTAL,
            single=name in SINGLE,
            owner=self._owner,
        )
        self.__dict__[name] = space
        return space

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._tables]

    def __contains__(self, name: object) -> bool:
        return name in self._tables

    def __repr__(self) -> str:
        return f"<constants of {self._owner}: {' '.join(self._tables)}>"
