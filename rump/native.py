"""A rump kernel's C interface as typed functions: rump/rump.h and rump/rumpkernel.h."""

from __future__ import annotations

import ctypes as C
from collections.abc import Callable
from typing import Any, ClassVar

from rump.provider import Libraries

RFFDG, RFCFDG = 0x01, 0x02  # RUMP_RF*: copy descriptors, have none; 0 shares them
ETFS_BLK = 1
VERBOSE = 0x01

DISK_FILE, DISK_MEMORY, DISK_CALLBACK = range(3)
READ, WRITE, FLUSH = 1, 2, 4
PART_MBR, PART_GPT = 1, 2

kernel_p = C.c_void_p
Fields = list[tuple[str, Any]]

READER = C.CFUNCTYPE(C.c_int, C.c_void_p, C.c_void_p, C.c_uint64, C.c_uint64)
WRITER = C.CFUNCTYPE(C.c_int, C.c_void_p, C.c_void_p, C.c_uint64, C.c_uint64)
FLUSHER = C.CFUNCTYPE(C.c_int, C.c_void_p)


class BootArgs(C.Structure):
    """struct rumpk_bootargs."""

    _fields_: ClassVar[Fields] = [
        ("hostname", C.c_char_p),
        ("components", C.POINTER(C.c_char_p)),
        ("flags", C.c_int),
        ("bufcache", C.c_uint64),
        ("leaked", C.POINTER(C.c_size_t)),
    ]


class DiskCalls(C.Structure):
    """struct rumpk_diskcalls."""

    _fields_: ClassVar[Fields] = [("read", READER), ("write", WRITER), ("flush", FLUSHER)]


class DiskSpec(C.Structure):
    """struct rumpk_diskspec."""

    _fields_: ClassVar[Fields] = [
        ("bottom", C.c_int),
        ("hostpath", C.c_char_p),
        ("memory", C.c_void_p),
        ("calls", C.POINTER(DiskCalls)),
        ("arg", C.c_void_p),
        ("size", C.c_uint64),
        ("offset", C.c_uint64),
        ("secsize", C.c_uint32),
        ("readonly", C.c_bool),
        ("record", C.c_bool),
        ("fault", C.c_bool),
    ]


class DiskStat(C.Structure):
    """struct rumpk_diskstat."""

    size: int
    reads: int
    writes: int
    rbytes: int
    wbytes: int
    flushes: int
    errors: int
    records: int
    secsize: int
    readonly: bool
    mounted: bool
    _fields_: ClassVar[Fields] = [
        *((name, C.c_uint64) for name in "size reads writes rbytes wbytes flushes errors".split()),
        ("records", C.c_uint64),
        ("secsize", C.c_uint32),
        ("readonly", C.c_bool),
        ("mounted", C.c_bool),
    ]


class FaultRule(C.Structure):
    """struct rumpk_faultrule."""

    _fields_: ClassVar[Fields] = [
        ("ops", C.c_uint32),
        ("kind", C.c_uint32),
        ("error", C.c_int32),
        ("times", C.c_uint32),
        ("skip", C.c_uint64),
        ("start", C.c_uint64),
        ("end", C.c_uint64),
        ("bytes", C.c_uint64),
        ("delay_ns", C.c_uint64),
    ]


class Record(C.Structure):
    """struct rumpk_record."""

    op: int
    off: int
    len: int
    _fields_: ClassVar[Fields] = [("op", C.c_uint32), ("off", C.c_uint64), ("len", C.c_uint64)]


class Partition(C.Structure):
    """struct rumpk_partition."""

    offset: int
    size: int
    table: int
    index: int
    mbrtype: int
    active: int
    type: Any
    guid: Any
    name: bytes
    _fields_: ClassVar[Fields] = [
        ("offset", C.c_uint64),
        ("size", C.c_uint64),
        ("table", C.c_uint32),
        ("index", C.c_uint32),
        ("mbrtype", C.c_uint8),
        ("active", C.c_uint8),
        ("type", C.c_uint8 * 16),
        ("guid", C.c_uint8 * 16),
        ("name", C.c_char * 112),
    ]


Function = Callable[..., Any]


class Lwproc:
    """rump_lwproc(3) and the host-file part of rump_etfs(3): in every provider."""

    def __init__(self, libraries: Libraries) -> None:
        f = libraries.function
        self.init: Function = f("rump_init", C.c_int)
        self.rfork: Function = f("rump_pub_lwproc_rfork", C.c_int, C.c_int)
        self.newlwp: Function = f("rump_pub_lwproc_newlwp", C.c_int, C.c_int)
        self.version: Function = f("rump_pub_getversion", C.c_int)


class Etfs:
    """rump_etfs(3): host files as devices of the kernel; needs librumpvfs."""

    def __init__(self, libraries: Libraries) -> None:
        f = libraries.function
        self.register: Function = f(
            "rump_pub_etfs_register_withsize",
            C.c_int, C.c_char_p, C.c_char_p, C.c_int, C.c_uint64, C.c_uint64,
        )  # fmt: skip
        self.remove: Function = f("rump_pub_etfs_remove", C.c_int, C.c_char_p)


class Embedded:
    """rump/rumpkernel.h: what librump of the embedded kernel has beyond NetBSD's."""

    def __init__(self, libraries: Libraries) -> None:
        f = libraries.function
        self.boot: Function = f("rumpk_boot", C.c_int, C.POINTER(BootArgs), C.POINTER(kernel_p))
        self.halt: Function = f("rumpk_halt", C.c_int, kernel_p)
        self.rfork: Function = f(
            "rumpk_rfork", C.c_int, kernel_p, C.c_int, C.c_int, C.POINTER(C.c_int)
        )
        self.newlwp: Function = f("rumpk_newlwp", C.c_int, kernel_p, C.c_int)
        self.memused: Function = f("rumpk_memused", C.c_size_t, kernel_p)
        self.memfail: Function = f("rumpk_memfail", None, kernel_p, C.c_uint64)
        self.version: Function = f("rumpk_version", C.c_char_p)
        self.messages: Function = f("rumpk_messages", C.c_size_t, kernel_p, C.c_char_p, C.c_size_t)
        self.component: Function = f("rumpk_component", C.c_char_p, C.c_int)
        self.syscall_present: Function = f("rumpk_syscall_present", C.c_bool, C.c_int)


class Linux:
    """Linux's system calls: in librumpkern_sys_linux of the embedded kernel."""

    def __init__(self, libraries: Libraries) -> None:
        f = libraries.function
        self.present: Function = f("rumpk_linux_present", C.c_bool, C.c_long)
        self.entry = libraries.address("rump_linux_syscall")


class Disks:
    """The disks of rump/rumpkernel.h: in librumpdev_disk."""

    def __init__(self, libraries: Libraries) -> None:
        f = libraries.function
        path = C.c_char_p
        self.attach: Function = f("rumpk_disk_attach", C.c_int, kernel_p, C.POINTER(DiskSpec), path)
        self.detach: Function = f("rumpk_disk_detach", C.c_int, kernel_p, path)
        self.stat: Function = f("rumpk_disk_stat", C.c_int, kernel_p, path, C.POINTER(DiskStat))
        self.faults: Function = f(
            "rumpk_disk_faults", C.c_int, kernel_p, path, C.POINTER(FaultRule), C.c_size_t
        )
        self.record: Function = f(
            "rumpk_disk_record",
            C.c_int, kernel_p, path, C.c_uint64, C.POINTER(Record), C.c_void_p, C.c_size_t,
        )  # fmt: skip
        self.partitions: Function = f(
            "rumpk_disk_partitions",
            C.c_int, kernel_p, path, C.POINTER(Partition), C.POINTER(C.c_size_t),
        )  # fmt: skip
