"""Finding a rump kernel and loading its libraries.

A provider is a directory of shared libraries with NetBSD's names: the embedded kernel that this
package brings, or a NetBSD build under a prefix. See rump(3) of NetBSD for the components. On a
bare machine it is the kernel beneath this program, where all is linked already.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from syscall.raw import ffi, lib

__all__ = [
    "Libraries", "LinkedLibraries", "ProviderError", "find", "linked_libraries", "load",
    "normalize",
]  # fmt: skip

# What a component needs besides librump and librumpuser. NetBSD's libraries do not say it
# themselves: they are linked with undefined symbols.
NEEDS = {
    "dev": ("vfs",),
    "dev_disk": ("dev", "vfs"),
    "fs_ext2fs": ("vfs", "fs_ffs"),
    "fs_lfs": ("vfs", "fs_ffs"),
    "fs_mfs": ("vfs", "fs_ffs"),
    "fs_null": ("vfs", "vfs_layerfs"),
    "fs_ptyfs": ("vfs", "dev", "kern_tty"),
    "fs_umap": ("vfs", "vfs_layerfs"),
    "fs_union": ("vfs", "vfs_layerfs"),
    "kern_sys_linux": ("vfs", "net"),
    "kern_tty": ("vfs", "dev"),
    "net_local": ("net", "vfs"),
    "net_netinet": ("net", "net_net"),
    "net_netinet6": ("net", "net_net", "net_netinet"),
}
FAMILY_NEEDS = {"fs": ("vfs",), "dev": ("dev", "vfs"), "vfs": ("vfs",), "net": ("net",)}
# Loaded where present, so that shared components find them; absent in the embedded kernel.
OPTIONAL = {"vfs": ("vfs_fifofs",), "fs_ffs": ("kern_crypto",)}

EMBEDDED_OVERRIDE = "RUMP_EMBEDDED"


class ProviderError(RuntimeError):
    """No usable rump kernel: the message lists what was looked for."""


def normalize(component: str) -> str:
    """``librumpfs_tmpfs.so``, ``rumpfs_tmpfs``, ``fs.tmpfs`` and ``fs_tmpfs`` are one component."""
    name = Path(component).name.split(".so")[0].removeprefix("lib").removeprefix("rump")
    return name.lstrip("_").replace(".", "_")


def _embedded_places() -> list[Path]:
    here = Path(__file__).resolve().parent
    override = os.environ.get(EMBEDDED_OVERRIDE)
    if override:
        return [Path(override)]
    return [here / "lib", here.parent / "build" / "host"]


def _prefix_places(prefix: Path) -> list[Path]:
    return [prefix, *(prefix / part for part in ("lib", "lib64", "usr/lib", "rump/lib"))]


def find(prefix: str | os.PathLike[str] | None) -> Path:
    """The directory that holds ``librump.so``: under ``prefix``, or the embedded kernel's."""
    places = _embedded_places() if prefix is None else _prefix_places(Path(prefix))
    for place in places:
        if library_file(place, "librump") is not None:
            return place
    wanted = "\n".join(f"  {place / 'librump.so'}" for place in places)
    what = "the embedded rump kernel" if prefix is None else f"a rump kernel under {prefix}"
    raise ProviderError(f"cannot find {what}; looked for\n{wanted}")


def library_file(directory: Path, name: str) -> Path | None:
    """``name.so``, or its highest version where only ``name.so.N`` is there."""
    plain = directory / f"{name}.so"
    if plain.exists():
        return plain
    versions = sorted(directory.glob(f"{name}.so.*"))
    return versions[-1] if versions else None


def components(directory: Path) -> list[str]:
    """The components that a provider has, without librump and librumpuser."""
    names = {normalize(path.name) for path in directory.glob("librump*.so*")}
    return sorted(names - {"", "user", "client", "hijack"})


def closure(wanted: Iterable[str], available: set[str]) -> list[str]:
    """The components wanted with all that they need, needs first. ProviderError: one is missing."""
    order: list[str] = []

    def visit(name: str, by: str) -> None:
        if name in order:
            return
        if name not in available:
            whose = f", which {by} needs," if by else ""
            have = ", ".join(sorted(available))
            raise ProviderError(f"no component {name!r}{whose} in this rump kernel; it has {have}")
        family = name.split("_")[0]
        for need in NEEDS.get(name, FAMILY_NEEDS.get(family, ()) if "_" in name else ()):
            visit(need, name)
        order.append(name)
        for extra in OPTIONAL.get(name, ()):
            if extra in available:
                visit(extra, name)

    for name in wanted:
        visit(name, "")
    return order


def resolve(name: str, available: set[str]) -> str:
    """A component by its name, or by the last part alone: ``tmpfs`` for ``fs_tmpfs``."""
    plain = normalize(name)
    if plain in available:
        return plain
    found = [known for known in sorted(available) if known.endswith(f"_{plain}")]
    return found[0] if len(found) == 1 else plain


class Libraries:
    """A provider's libraries, loaded: symbols by name. Never unloaded."""

    linked = False

    def __init__(self, directory: Path, *, embedded: bool) -> None:
        self.directory = directory
        self.embedded = embedded
        self.available = set(components(directory))
        self._loaded: dict[str, ctypes.CDLL] = {}
        self._mode = _dlopen_mode(embedded)
        self._open("librumpuser")
        self._open("librump")

    def _open(self, name: str) -> ctypes.CDLL:
        path = library_file(self.directory, name)
        if path is None:
            raise ProviderError(f"no {name}.so in {self.directory}")
        try:
            library = ctypes.CDLL(str(path), mode=self._mode)
        except OSError as error:
            raise ProviderError(f"cannot load {path}: {error}") from None
        self._loaded[name] = library
        return library

    def load(self, wanted: Iterable[str]) -> list[str]:
        """Load components and all that they need; their names, needs first."""
        order = closure([resolve(name, self.available) for name in wanted], self.available)
        for component in order:
            if f"librump{component}" not in self._loaded:
                self._open(f"librump{component}")
        return order

    @property
    def loaded(self) -> list[str]:
        """The names of the loaded libraries, in order."""
        return list(self._loaded)

    def address(self, symbol: str) -> int:
        """Where a symbol is; 0: no loaded library has it."""
        for library in self._loaded.values():
            try:
                function = library[symbol]
            except AttributeError:
                continue
            return ctypes.cast(function, ctypes.c_void_p).value or 0
        return 0

    def function(self, symbol: str, result: object, *arguments: object) -> Callable[..., Any]:
        """A C function, typed; ProviderError where the kernel lacks it."""
        address = self.address(symbol)
        if not address:
            raise ProviderError(f"no {symbol}() in the libraries of {self.directory}")
        return ctypes.CFUNCTYPE(result, *arguments)(address)  # type: ignore[arg-type]


class LinkedLibraries(Libraries):
    """The kernel beneath this program, found by its table of public symbols.

    ``symbol`` gives the address of one, 0 where there is none. The calling thread must be an lwp of
    that kernel, as every thread of the program is on a bare machine.
    """

    linked = True

    def __init__(self, symbol: Callable[[str], int]) -> None:
        self.directory = Path("/")
        self.embedded = True
        self._symbol = symbol
        self.available = {normalize(name) for name in self._components()} - {""}
        self.kernel: int = self.function("rumpk_curkernel", ctypes.c_void_p)()

    def _components(self) -> Iterator[str]:
        component = self.function("rumpk_component", ctypes.c_char_p, ctypes.c_int)
        index = 0
        while name := component(index):
            yield name.decode()
            index += 1

    def load(self, wanted: Iterable[str]) -> list[str]:
        """The components wanted with all that they need; ProviderError for what was not linked."""
        return closure([resolve(name, self.available) for name in wanted], self.available)

    @property
    def loaded(self) -> list[str]:
        """The names of the libraries that the kernel was linked from."""
        return ["librump", *sorted(f"librump{name}" for name in self.available)]

    def address(self, symbol: str) -> int:
        """Where a public symbol of the kernel is; 0: it has none of that name."""
        return self._symbol(symbol)


def _linked_symbol(name: str) -> int:
    return int(ffi.cast("uintptr_t", lib.raw_linked_symbol(name.encode())))


@cache
def linked_libraries() -> LinkedLibraries:
    """The kernel beneath this program; ProviderError where there is none."""
    if not lib.raw_linked():
        raise ProviderError(
            "there is no kernel beneath this program: it does not run on the bare machine "
            "(python -m xen bake makes an image that does)"
        )
    return LinkedLibraries(_linked_symbol)


def _dlopen_mode(embedded: bool) -> int:
    """NetBSD's libraries find each other's symbols in the global scope; ours keep out of it."""
    if not embedded:
        return ctypes.RTLD_GLOBAL | os.RTLD_LAZY
    deep = 0 if "libasan" in os.environ.get("LD_PRELOAD", "") else getattr(os, "RTLD_DEEPBIND", 0)
    return ctypes.RTLD_LOCAL | os.RTLD_NOW | deep


_libraries: dict[Path, Libraries] = {}


def load(prefix: str | os.PathLike[str] | None = None) -> Libraries:
    """The libraries under a prefix, or the embedded kernel's; the same object each time.

    On a bare machine the embedded kernel is the one that is there.
    """
    if prefix is None and lib.raw_linked():
        return linked_libraries()
    directory = find(prefix)
    if directory not in _libraries:
        _libraries[directory] = Libraries(directory, embedded=_is_embedded(directory))
    return _libraries[directory]


def _is_embedded(directory: Path) -> bool:
    """Whether librump there is this project's: it has the rumpk_ functions."""
    path = library_file(directory, "librump")
    return path is not None and b"rumpk_boot\0" in path.read_bytes()
