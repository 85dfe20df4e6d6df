"""Opening an image: who may use it, which partition and file system; closing it without loss."""

from __future__ import annotations

import fcntl
import os
import signal
import stat
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from types import FrameType

import click

import syscall
from rump.cli.session import Session, complain, reason
from rump.cli.text import quote
from rump.detect import Found, identify
from rump.disk import Disk, Partition
from rump.provider import ProviderError
from rump.system import RumpSystem, boot

__all__ = ["Choice", "describe", "give_up", "locked", "opened", "probe"]

MOUNT_POINT = "/image"


@dataclass(frozen=True)
class Choice:
    """What the user said of the image: its path, and how to open it."""

    path: str
    partition: int | None = None
    readonly: bool = False
    fstype: str | None = None
    provider: str | None = None


def give_up(message: str) -> click.exceptions.Exit:
    """Tell an error; raise the result to leave the command with status 1."""
    complain(message)
    return click.exceptions.Exit(1)


@contextmanager
def locked(choice: Choice) -> Iterator[int]:
    """The image as a host file, kept from other runs of this: one writer, or many readers."""
    flags = os.O_RDONLY if choice.readonly else os.O_RDWR
    lock = fcntl.LOCK_SH if choice.readonly else fcntl.LOCK_EX
    try:
        number = os.open(choice.path, flags | os.O_CLOEXEC)
    except OSError as error:
        readable = not choice.readonly and os.access(choice.path, os.R_OK)
        hint = " (try --read-only)" if readable and not os.path.isdir(choice.path) else ""
        raise give_up(f"cannot open {quote(choice.path)}: {reason(error)}{hint}") from None
    try:
        if stat.S_ISDIR(os.fstat(number).st_mode):
            raise give_up(f"cannot open {quote(choice.path)}: Is a directory")
        fcntl.flock(number, lock | fcntl.LOCK_NB)
        yield number
    except BlockingIOError:
        raise give_up(f"{quote(choice.path)} is in use by another process") from None
    finally:
        os.close(number)


def describe(partition: Partition) -> str:
    """A partition in one line."""
    place = f"{partition.size:>14} bytes at {partition.offset}"
    return f"{partition.number:3}  {place}  {partition.kind}  {partition.name}".rstrip()


def _choose(partitions: list[Partition], choice: Choice, whole: Found | None) -> Partition | None:
    """The partition asked for, or the only one of an image that has no file system of its own."""
    if choice.partition is None:
        if whole or not partitions:
            return None
        if len(partitions) == 1:
            return partitions[0]
        lines = "\n".join(map(describe, partitions))
        raise give_up(f"{quote(choice.path)} has partitions; choose one with --partition:\n{lines}")
    for partition in partitions:
        if partition.number == choice.partition:
            return partition
    have = ", ".join(str(partition.number) for partition in partitions) or "no partition table"
    raise give_up(f"{quote(choice.path)} has no partition {choice.partition}: there is {have}")


def probe(number: int, offset: int = 0) -> Found | None:
    """What an open host file holds at an offset."""
    return identify(lambda n, at: os.pread(number, n, offset + at))


def _attach(R: RumpSystem, choice: Choice, number: int) -> tuple[Disk, Found | None]:
    """The disk, or the partition of it, and what it holds."""
    readonly = choice.readonly and R.machine.embedded  # NetBSD's disks have no such layer
    disk = R.attach(choice.path, readonly=readonly)
    found = probe(number)
    if choice.partition is None and found:
        return disk, found
    partition = _choose(disk.partitions(), choice, found)
    if partition is None:
        return disk, found
    disk.detach()
    offset, size = partition.offset, partition.size
    return R.attach(choice.path, offset=offset, size=size, readonly=readonly), probe(number, offset)


def _mount(R: RumpSystem, disk: Disk, found: Found | None, choice: Choice) -> str:
    fstype = choice.fstype or (found.fstype if found else "")
    if not fstype:
        name = f"{found.name}, which no rump kernel mounts" if found else "no known file system"
        raise give_up(f"{quote(choice.path)} holds {name}")
    R.mkdir(MOUNT_POINT, 0o755)
    try:
        R.mount(disk, MOUNT_POINT, fstype, "rdonly" if choice.readonly else 0)
    except OSError as error:
        name = f"{found.name} ({fstype})" if found else fstype
        raise give_up(f"cannot mount {quote(choice.path)} as {name}: {reason(error)}") from None
    return fstype


def _terminated(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


@contextmanager
def _signals() -> Iterator[None]:
    """SIGTERM and SIGHUP end the command as Ctrl-C does: by way of unmounting."""
    before = {n: signal.signal(n, _terminated) for n in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """No signal interrupts this."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = [(number, signal.signal(number, signal.SIG_IGN)) for number in numbers]
    try:
        yield
    finally:
        for number, handler in before:
            signal.signal(number, handler)


def _close(R: RumpSystem, session: Session | None, disk: Disk | None, path: str) -> bool:
    """Write all back; False, and a message, when that failed."""
    with _undisturbed():
        try:
            if session is not None:
                session.system.exit()
                R.unmount(MOUNT_POINT)
            if disk is not None:
                disk.detach()
            if R.machine.embedded:
                R.halt()
        except OSError as error:
            complain(f"{quote(path)}: the last changes could not be written: {reason(error)}")
            with suppress(OSError):
                R.halt()
            return False
    return True


@contextmanager
def opened(choice: Choice) -> Iterator[Session]:
    """A session on an image, which is written back and free again at the end.

    Leaves the command with a message and status 1 where the image cannot be used or was not
    written back.
    """
    with ExitStack() as stack:
        number = stack.enter_context(locked(choice))
        stack.enter_context(_signals())
        try:
            R = boot(provider=choice.provider)
        except ProviderError as error:
            raise give_up(str(error)) from None
        session = disk = None
        try:
            try:
                disk, found = _attach(R, choice, number)
                fstype = _mount(R, disk, found, choice)
            except OSError as error:
                raise give_up(f"cannot use {quote(choice.path)}: {reason(error)}") from None
            session = _session(R, choice, fstype)
            yield session
        finally:
            written = _close(R, session, disk, choice.path)
        if not written:
            session.status = 1


def _session(R: RumpSystem, choice: Choice, fstype: str) -> Session:
    inside = R.process()
    inside.chroot(MOUNT_POINT)
    inside.chdir("/")
    host = syscall.system("host")
    return Session(inside, host, choice.path, fstype, choice.readonly)
