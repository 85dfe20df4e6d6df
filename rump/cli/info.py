"""``rump info``: which kernel this is and what it has, or what an image holds."""

from __future__ import annotations

from collections.abc import Iterator

import click

from rump.cli.image import Choice, describe, give_up, locked, probe
from rump.cli.session import reason
from rump.cli.text import human, table
from rump.cli.verb import commands, provider_option
from rump.machine import PLATFORM
from rump.provider import ProviderError
from rump.system import RumpSystem, boot

__all__ = ["info"]


def info(image: str | None, provider: str | None, calls: bool) -> None:
    """Tell kernel, provider and components; or, of IMAGE, size, partitions and file systems."""
    try:
        R = boot(provider=provider)
    except ProviderError as error:
        raise give_up(str(error)) from None
    with R:
        if image is not None:
            lines = _image(R, Choice(image, readonly=True))
        else:
            lines = _calls(R) if calls else _kernel(R)
        for line in lines:
            click.echo(line)


commands.add_command(
    click.Command(
        "info",
        callback=info,
        params=[
            click.Argument(["image"], required=False, metavar="[IMAGE]"),
            provider_option(),
            click.Option(["--calls"], is_flag=True, help="Which system calls there are."),
        ],
        help=info.__doc__,
    )
)


def _kernel(R: RumpSystem) -> Iterator[str]:
    libraries = R.machine.libraries
    known = PLATFORM.abi.calls
    present = sum(has_call(R, name) for name in known)
    whose = "the embedded kernel" if R.machine.embedded else "NetBSD's librump"
    yield from table(
        [
            ["kernel", R.machine.version],
            ["provider", whose],
            ["directory", str(libraries.directory)],
            ["libraries", " ".join(libraries.loaded)],
            ["components", " ".join(sorted(libraries.available))],
            ["calls", f"{present} of {len(known)} (rump info --calls)"],
        ],
        left=(0, 1),
    )


def has_call(R: RumpSystem, name: str) -> bool:
    """Whether a call of NetBSD's ABI has more behind it than ENOSYS."""
    facts = PLATFORM.abi.calls[name]
    return bool(R.machine.libraries.address(facts.symbol)) and R.machine.has_call(facts.number)


def _calls(R: RumpSystem) -> Iterator[str]:
    rows = [
        [str(facts.number), name, "present" if has_call(R, name) else "ENOSYS"]
        for name, facts in sorted(PLATFORM.abi.calls.items(), key=lambda item: item[1].number)
    ]
    yield from table([["number", "call", "state"], *rows], left=(1, 2))


def _image(R: RumpSystem, choice: Choice) -> Iterator[str]:
    with locked(choice) as number:
        found = probe(number)
        try:
            disk = R.attach(choice.path, readonly=R.machine.embedded)
            size = disk.stat().size if R.machine.embedded else None
            yield f"{choice.path}: {human(size)}" if size is not None else choice.path
            if found:
                yield f"file system: {found.name}" + (f" ({found.fstype})" if found.fstype else "")
                return
            partitions = disk.partitions()
        except OSError as error:
            raise give_up(f"cannot use {choice.path!r}: {reason(error)}") from None
        for partition in partitions:
            inner = probe(number, partition.offset)
            holds = f"  {inner.name}" if inner else ""
            yield f"{describe(partition)}{holds}"
        if not partitions:
            yield "no known file system, no partition table"
