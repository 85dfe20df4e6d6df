"""dom0's part: Xen, a Linux kernel, and the archive it starts from, built once for each version.

The archive holds xl with its daemons, the libraries that they need, the kernel's modules and
busybox, all of it from Debian's packages, and the script `init.sh` of this directory.
"""

from __future__ import annotations

import gzip
import lzma
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from xen import cache
from xen.image.tree import Tree
from xen.lab.elf import needed_libraries, needed_modules
from xen.lab.errors import AptError, LabError
from xen.lab.initramfs import pack
from xen.lab.packages import Packages, members

FORMAT = 3  # of the cache; a change of what is built here makes old builds stale
COMMON = (
    *("busybox-static", "libc6", "libgcc-s1", "liblzma5", "libuuid1", "libyajl2", "libzstd1"),
    *("xenstore-utils", "zlib1g"),
)
LIBXEN = (
    *("libxencall1", "libxendevicemodel1", "libxenevtchn1", "libxenforeignmemory1"),
    *("libxengnttab1", "libxenhypfs1", "libxenstore4", "libxentoolcore1", "libxentoollog1"),
)
TOOLS = ("xl", "xenstored", "xenconsole", "xenconsoled", "xen-init-dom0")
MODULES = (
    *("xen-privcmd", "xenfs", "xen-evtchn", "xen-gntdev", "xen-gntalloc", "xen-blkback"),
    *("xen-netback", "nvme"),
)
CANCEL = "libgcc_s.so.1"  # glibc loads it by name, for pthread_cancel
LOADER = "/lib64/ld-linux-x86-64.so.2"
DIRECTORIES = (
    *("/dev", "/etc/xen", "/proc", "/root", "/run/xen", "/sys", "/tmp", "/var/lib/xen"),
    *("/var/lib/xenstored", "/var/lock", "/var/log/xen/console", "/var/run/xen"),
    "/var/run/xenstored",
)
SCRIPTS = {
    "/init": "init.sh",
    "/etc/xen/scripts/block": "block.sh",
    "/etc/xen/scripts/vif-bridge": "vif.sh",
}
WANTED = re.compile(
    r"/boot/(vmlinuz-.*|xen-[0-9.]+-amd64\.gz)"
    r"|/(usr/)?bin/(busybox|xenstore(-\w+)?)"
    r"|/(usr/)?lib(64)?/(x86_64-linux-gnu/)?(lib[\w.+-]+\.so\.[\d.]+|ld-linux-x86-64\.so\.2)"
    rf"|/usr/lib/xen-[0-9.]+/bin/({'|'.join(TOOLS)})"
    r"|/(usr/)?lib/modules/.*/kernel/(arch/x86/crypto|block|crypto|drivers/(block|nvme|xen)"
    r"|drivers/net/xen-netback|lib)/.*\.ko(\.xz)?"
)

Files = dict[str, bytes | str]  # absolute path to content, or to a link's target


@dataclass(frozen=True)
class Dom0:
    """The files that QEMU loads."""

    xen: Path
    linux: Path
    archive: Path


def dom0(*, refresh: bool = False) -> Dom0:
    """The build of the newest packages that apt knows, made when the cache lacks it.

    refresh: fetch new package lists first. Raises LabError.
    """
    packages = Packages(cache.directory() / "lab")
    try:
        if refresh:
            packages.update()
        return _dom0(packages)
    except AptError:
        if refresh:
            raise
    packages.update()
    return _dom0(packages)


def _dom0(packages: Packages) -> Dom0:
    names = _names(packages)
    scripts = b"".join(map(_script, SCRIPTS.values()))
    key = cache.fingerprint([str(FORMAT), scripts, packages.versions(names)])
    build = cache.directory() / "lab" / key
    if not build.exists():
        _make(packages, names, build)
    return Dom0(build / "xen", build / "linux", build / "archive.cpio")


def _names(packages: Packages) -> list[str]:
    xen = packages.depends("xen-system-amd64", r"xen-hypervisor-[\d.]+-amd64")
    version = xen.split("-")[2]
    linux = packages.depends("linux-image-amd64", r"linux-image-\d.*-amd64")
    return [*COMMON, *LIBXEN, xen, linux, f"xen-utils-{version}", f"libxenmisc{version}"]


def _script(name: str) -> bytes:
    return (resources.files("xen.lab") / name).read_bytes()


def _make(packages: Packages, names: Iterable[str], build: Path) -> None:
    with cache.made(build) as made, tempfile.TemporaryDirectory() as debs:
        packages.download(names, Path(debs))
        files: Files = {}
        for package in sorted(Path(debs).iterdir()):
            files.update(members(package, lambda path: WANTED.fullmatch(path) is not None))
        (made / "xen").write_bytes(gzip.decompress(_only(files, r"/boot/xen-.*")))
        (made / "linux").write_bytes(_only(files, r"/boot/vmlinuz-.*"))
        (made / "archive.cpio").write_bytes(pack(_archive(files)))


def _archive(files: Files) -> Tree:
    archive = Tree()
    for directory in DIRECTORIES:
        archive.directory(directory)
    for path, name in SCRIPTS.items():
        archive.file(path, _script(name), 0o755)
    archive.file("/etc/xen/xl.conf", b"")
    archive.file("/bin/busybox", _only(files, "/(usr/)?bin/busybox"), 0o755)
    archive.symlink("/bin/sh", "busybox")
    programs = {f"/bin/{name}": _only(files, rf"/usr/lib/xen-[\d.]+/bin/{name}") for name in TOOLS}
    programs["/bin/xenstore"] = _only(files, "/usr/bin/xenstore")
    for path, content in programs.items():
        archive.file(path, content, 0o755)
    for directory in {os.path.dirname(path) for path in files if path.endswith("/xenconsole")}:
        archive.symlink(directory, "/bin")  # `xl console` starts it there
    for path in files:
        if path.startswith("/usr/bin/xenstore-") and "control" not in path:
            archive.symlink(path.removeprefix("/usr"), "xenstore")
    for soname, content in _libraries(files, programs.values()).items():
        archive.file(f"/lib/{soname}", content, 0o755)
    archive.file(LOADER, _only(files, "/(usr/)?lib/.*/ld-linux-x86-64.so.2"), 0o755)
    order = _modules(files)
    archive.file("/lib/modules/order", "".join(f"{name}.ko\n" for name in order).encode())
    for name, content in order.items():
        archive.file(f"/lib/modules/{name}.ko", content)
    return archive


def _only(files: Files, pattern: str) -> bytes:
    """The one file whose path matches, or that the one matching link beside it names."""
    found = [path for path in files if re.fullmatch(pattern, path)]
    if len(found) != 1:
        raise LabError(f"Debian's packages hold {len(found)} files {pattern}, not one")
    content = files[found[0]]
    if isinstance(content, str):
        return _only(files, ".*/" + re.escape(content.rpartition("/")[2]))
    return content


def _libraries(files: Files, programs: Iterable[bytes]) -> dict[str, bytes]:
    """Soname to content, of all that the programs load, directly or not."""
    found: dict[str, bytes] = {}
    wanted = [CANCEL, *(name for program in programs for name in needed_libraries(program))]
    while wanted:
        name = wanted.pop()
        if name not in found and name != LOADER.rpartition("/")[2]:
            found[name] = _only(files, rf"/(usr/)?lib/x86_64-linux-gnu/{re.escape(name)}")
            wanted += needed_libraries(found[name])
    return found


def _modules(files: Files) -> dict[str, bytes]:
    """Module to content, each after those that it needs; what is built into Linux is no module."""
    found: dict[str, bytes] = {}

    def add(name: str) -> None:
        if name not in found:
            content = _module(files, name)
            for other in needed_modules(content):
                add(other)
            found[name] = content

    for name in MODULES:
        add(name)
    return found


def _module(files: Files, name: str) -> bytes:
    spelled = "[-_]".join(re.split("[-_]", name))
    content = _only(files, rf".*/{spelled}\.ko(\.xz)?")
    return lzma.decompress(content) if content.startswith(b"\xfd7zXZ") else content
