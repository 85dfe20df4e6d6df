"""Disks of a rump kernel: host files, memory or Python objects, and layers above them.

See rump_etfs(3) of NetBSD for host files as block devices; the layers are the embedded kernel's
(rump/rumpkernel.h).
"""

from __future__ import annotations

import ctypes as C
import itertools
import os
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, Self, runtime_checkable

from rump import native
from rump.machine import PLATFORM, EmbeddedMachine, check

if TYPE_CHECKING:
    from rump.system import RumpProcess

__all__ = ["Backing", "Disk", "DiskStat", "Fault", "Partition", "Record"]

EIO, ERANGE = PLATFORM.abi.errno["EIO"], PLATFORM.abi.errno["ERANGE"]
OPS = {"read": native.READ, "write": native.WRITE, "flush": native.FLUSH}
KINDS = ("fail", "tear", "drop", "delay")


@runtime_checkable
class Backing(Protocol):
    """A disk in Python: offsets and sizes in bytes, multiples of the sector size.

    An OSError that it raises is what the kernel's caller gets; any other exception is EIO.
    """

    size: int

    def pread(self, n: int, offset: int, /) -> bytes:
        """Read ``n`` bytes at ``offset``."""

    def pwrite(self, data: memoryview, offset: int, /) -> None:
        """Write all of ``data``, which is valid during the call only."""

    def flush(self) -> None:
        """Make what was written durable."""


@dataclass(frozen=True)
class Fault:
    """A rule of the fault layer: which operations go wrong, and how.

    ``ops``: "read", "write", "flush", comma-separated. ``kind``: "fail" does nothing and answers
    ``error``; "tear" moves the first ``bytes`` bytes, then answers ``error``; "drop" does nothing
    and answers success; "delay" waits ``delay`` seconds, then does it. The rule lets ``skip``
    matching operations pass, then applies to ``times`` of them (0: no end), within ``start`` to
    ``end`` (bytes; end 0: to the disk's end).
    """

    ops: str = "write"
    kind: str = "fail"
    error: str = "EIO"
    times: int = 0
    skip: int = 0
    start: int = 0
    end: int = 0
    bytes: int = 0
    delay: float = 0.0

    def native(self) -> native.FaultRule:
        """As the C layer takes it; ValueError for an unknown word."""
        try:
            ops = sum({OPS[op.strip().lower()] for op in self.ops.split(",")})
            kind = KINDS.index(self.kind.lower())
            error = PLATFORM.abi.errno[self.error]
        except (KeyError, ValueError) as wrong:
            raise ValueError(
                f"unknown fault {wrong}: ops are {', '.join(OPS)}; kinds {', '.join(KINDS)}"
            ) from None
        return native.FaultRule(
            ops, kind, error, self.times, self.skip, self.start, self.end, self.bytes,
            int(self.delay * 1_000_000_000),
        )  # fmt: skip


@dataclass(frozen=True)
class Record:
    """What the record layer saw: a "write" with its data at a byte offset, or a "flush"."""

    op: str
    offset: int
    data: bytes


@dataclass(frozen=True)
class DiskStat:
    """A disk's size in bytes and what went through it since it was attached (counts and bytes)."""

    size: int
    sector_size: int
    reads: int
    writes: int
    bytes_read: int
    bytes_written: int
    flushes: int
    errors: int
    records: int
    readonly: bool
    mounted: bool


@dataclass(frozen=True)
class Partition:
    """A partition: number as Linux counts, place and size in bytes, type and name.

    ``kind`` is "MBR 0x83", or "GPT" with the type's GUID.
    """

    number: int
    offset: int
    size: int
    kind: str
    name: str
    active: bool


class Disk:
    """An attached disk. It stands for its path: `RumpProcess.mount` and `open` take it as such.

    ``path`` is its name in the kernel, ``hostpath`` the absolute path of the host file, if any.
    """

    def __init__(
        self, system: RumpProcess, path: str, keep: object = None, hostpath: str | None = None
    ) -> None:
        self._system = system
        self.path = path
        self.hostpath = hostpath
        self.attached = True
        self._keep = keep  # memory and callbacks that the kernel uses

    @property
    def rawpath(self) -> str:
        """The character device: whole sectors only."""
        directory, name = os.path.split(self.path)
        return os.path.join(directory, f"r{name}")

    def __fspath__(self) -> str:
        return self.path

    def __repr__(self) -> str:
        return f"<disk {self.path} of {self._system!r}>"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *exc: object) -> None:
        if self._system.machine.halted:
            return
        try:
            self.detach()
        except OSError:
            if kind is None:  # else it is still mounted because of what went wrong before
                raise

    @property
    def error(self) -> BaseException | None:
        """What a `Backing` last raised."""
        return self._keep.error if isinstance(self._keep, _Callbacks) else None

    def _number(self, name: str, *args: Any) -> int:
        machine = self._system.machine
        if not isinstance(machine, EmbeddedMachine):
            raise NotImplementedError(f"disk {name} needs the embedded kernel")
        function = getattr(native.Disks(machine.libraries), name)
        return int(function(machine.handle, self.path.encode(), *args))

    def _call(self, name: str, *args: Any) -> None:
        check(self._number(name, *args), f"disk {name}", self.path)

    def detach(self) -> None:
        """Take the disk away. Harmless when done before. OSError(EBUSY): open or mounted."""
        if not self.attached:
            return
        if self._system.machine.embedded:
            self._call("detach")
        else:
            etfs = native.Etfs(self._system.machine.libraries)
            check(etfs.remove(self.path.encode()), "etfs_remove", self.path)
        self.attached = False
        self._keep = None

    def stat(self) -> DiskStat:
        """Its size, and the traffic so far."""
        s = native.DiskStat()
        self._call("stat", s)
        return DiskStat(
            s.size, s.secsize, s.reads, s.writes, s.rbytes, s.wbytes, s.flushes, s.errors,
            s.records, s.readonly, s.mounted,
        )  # fmt: skip

    def faults(self, *rules: Fault) -> None:
        """Replace all rules; the first that matches an operation decides. None: all is well."""
        array = (native.FaultRule * max(len(rules), 1))(*(rule.native() for rule in rules))
        self._call("faults", array, len(rules))

    def partitions(self) -> list[Partition]:
        """What its partition table (MBR or GPT) holds; OSError(EINVAL) where that is damaged."""
        room = 16
        while True:
            array, count = (native.Partition * room)(), C.c_size_t(room)
            error = self._number("partitions", array, count)
            if not error:
                return [_partition(entry) for entry in array[: count.value]]
            if error != ERANGE:
                check(error, "disk partitions", self.path)
            room = count.value

    def replay(self, image: bytearray | memoryview, end: int | None = None) -> None:
        """Make ``image``, the disk's bytes at attach, what a crash after ``end`` records leaves.

        ``end`` None: after all of them.
        """
        for record in itertools.islice(self.records(), end):
            image[record.offset : record.offset + len(record.data)] = record.data

    def records(self) -> Iterator[Record]:
        """Every write and flush since the disk was attached with ``record=True``, in order."""
        for index in range(self.stat().records):
            head = native.Record()
            self._call("record", index, head, None, 0)
            data = (C.c_char * head.len)()
            self._call("record", index, head, data, head.len)
            op = "write" if head.op == native.WRITE else "flush"
            yield Record(op, head.off, bytes(data))


def _partition(entry: native.Partition) -> Partition:
    if entry.table == native.PART_MBR:
        kind = f"MBR {entry.mbrtype:#04x}"
    else:
        kind = f"GPT {uuid.UUID(bytes_le=bytes(entry.type))}"
    name = entry.name.decode("utf-8", "replace")
    return Partition(entry.index, entry.offset, entry.size, kind, name, bool(entry.active))


class _Callbacks:
    """A `Backing` behind C callbacks; exceptions become errnos and are kept."""

    def __init__(self, backing: Backing) -> None:
        self.backing = backing
        self.error: BaseException | None = None
        self.calls = native.DiskCalls(
            native.READER(self._read), native.WRITER(self._write), native.FLUSHER(self._flush)
        )

    def _failed(self, error: BaseException) -> int:
        self.error = error
        name = getattr(error, "name", None)
        if isinstance(error, OSError) and error.errno is not None:
            import errno

            name = errno.errorcode.get(error.errno, "EIO")
        return PLATFORM.abi.errno.get(str(name), EIO)

    def _read(self, arg: int, buffer: int, n: int, offset: int) -> int:
        try:
            data = self.backing.pread(n, offset)
            if len(data) != n:
                raise ValueError(f"pread({n}, {offset}) gave {len(data)} bytes")
            C.memmove(buffer, bytes(data), n)
        except BaseException as error:
            return self._failed(error)
        return 0

    def _write(self, arg: int, buffer: int, n: int, offset: int) -> int:
        try:
            view = memoryview((C.c_char * n).from_address(buffer)).cast("B").toreadonly()
            self.backing.pwrite(view, offset)
        except BaseException as error:
            return self._failed(error)
        return 0

    def _flush(self, arg: int) -> int:
        try:
            self.backing.flush()
        except BaseException as error:
            return self._failed(error)
        return 0


def attach(
    system: RumpProcess,
    image: Any,
    path: str,
    *,
    size: int | None,
    offset: int,
    sector_size: int,
    readonly: bool,
    record: bool,
    faults: Sequence[Fault] | None,
) -> Disk:
    """Make a disk of a kernel: see `RumpProcess.attach`."""
    machine = system.machine
    spec = native.DiskSpec(
        size=size or 0, offset=offset, secsize=sector_size,
        readonly=readonly, record=record, fault=faults is not None,
    )  # fmt: skip
    keep = _bottom(spec, image)
    if not isinstance(machine, EmbeddedMachine):
        return _attach_etfs(system, spec, path)
    disks = native.Disks(machine.libraries)
    hostpath = None if spec.hostpath is None else os.fsdecode(spec.hostpath)
    check(disks.attach(machine.handle, spec, path.encode()), "attach", hostpath or path)
    disk = Disk(system, path, keep, hostpath)
    if faults:
        disk.faults(*faults)
    return disk


def _bottom(spec: native.DiskSpec, image: Any) -> object:
    """Fill in what the disk is made of; what must be kept alive for it."""
    if image is None:
        if not spec.size:
            raise ValueError("a disk in memory needs its size")
        spec.bottom = native.DISK_MEMORY
        return None
    if isinstance(image, (str, os.PathLike)):
        spec.bottom = native.DISK_FILE
        spec.hostpath = os.path.abspath(os.fsencode(image))
        return None
    if isinstance(image, Backing):
        callbacks = _Callbacks(image)
        spec.bottom = native.DISK_CALLBACK
        spec.calls = C.pointer(callbacks.calls)
        spec.size = spec.size or image.size
        return callbacks
    return _memory(spec, image)


def _memory(spec: native.DiskSpec, image: Any) -> object:
    try:
        view = memoryview(image).cast("B")
    except TypeError:
        kind = type(image).__name__
        raise TypeError(
            f"a disk is made of a path, a contiguous buffer or a Backing, not {kind}"
        ) from None
    if view.readonly and not spec.readonly:
        raise TypeError("the buffer is read-only: attach it with readonly=True")
    spec.bottom = native.DISK_MEMORY
    spec.size = spec.size or view.nbytes - spec.offset
    if spec.offset + spec.size > view.nbytes:
        raise ValueError(f"the buffer has {view.nbytes} bytes, not {spec.offset + spec.size}")
    if view.readonly:
        copy = (C.c_char * view.nbytes).from_buffer_copy(view)
        spec.memory = C.addressof(copy)
        return copy
    array = (C.c_char * view.nbytes).from_buffer(view)
    spec.memory = C.addressof(array)
    return array


def _attach_etfs(system: RumpProcess, spec: native.DiskSpec, path: str) -> Disk:
    if (
        spec.bottom != native.DISK_FILE
        or spec.record
        or spec.fault
        or spec.readonly
        or spec.secsize
    ):
        raise NotImplementedError("NetBSD's librump attaches host files only, without layers")
    etfs = native.Etfs(system.machine.libraries)
    size = spec.size or 2**64 - 1  # RUMP_ETFS_SIZE_ENDOFF
    error = etfs.register(path.encode(), spec.hostpath, native.ETFS_BLK, spec.offset, size)
    check(error, "etfs_register", os.fsdecode(spec.hostpath))
    return Disk(system, path, hostpath=os.fsdecode(spec.hostpath))
