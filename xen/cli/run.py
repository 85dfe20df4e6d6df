"""``run``: an image, or a program baked on the way, on a machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from xen import cache, elf
from xen.cli.bake import make_image, variable
from xen.image.description import Description, parse_size
from xen.runner import LEFT, TIMED_OUT, Disk, Left, Request, TimedOut
from xen.runner import run as start

__all__ = ["image_of", "run", "run_to_exit"]

MACHINES = ("auto", "qemu", "kvm", "xen")


@click.command()
@click.argument("image", type=click.Path(path_type=Path))
@click.argument("arguments", nargs=-1)
@click.option("--on", "machine", type=click.Choice(MACHINES), default="auto", show_default=True,
              help="auto: KVM where it works, else QEMU alone.")  # fmt: skip
@click.option("--memory", metavar="SIZE", help="64M; what the image says, or needs.")
@click.option("--disk", multiple=True, metavar="IMG[:MOUNT[:TYPE[:rw|ro]]]",
              help="A raw disk image: disk0, then disk1 ...")  # fmt: skip
@click.option("--env", multiple=True, metavar="NAME=VALUE", help="A variable.")
@click.option("--timeout", type=click.FloatRange(0, min_open=True), metavar="S",
              help="End it after so many seconds, with status 124.")  # fmt: skip
@click.option("--net", type=click.Choice(["none", "user"]), default="none", show_default=True,
              help="user: an interface on QEMU's user network (on Xen: xl's default).")  # fmt: skip
@click.option("--report", is_flag=True, help="Tell of calls, memory and time at exit.")
def run(
    image: Path,
    arguments: tuple[str, ...],
    machine: str,
    memory: str | None,
    disk: tuple[str, ...],
    env: tuple[str, ...],
    timeout: float | None,
    net: str,
    report: bool,
) -> None:
    """Run IMAGE, or a program as bake takes it, with ARGUMENTS; options of theirs follow ``--``.

    The exit status is the guest's. Keys go to it, Ctrl-C too; Ctrl-] ends the run. Input that is no
    terminal is typed at its console, unseen, with Ctrl-D at the end.
    """
    request = Request(
        memory=parse_size(memory) if memory else None,
        disks=tuple(map(Disk.parse, disk)),
        env=dict(map(variable, env)),
        arguments=arguments,
        timeout=timeout,
        network=net == "user",
        echo=sys.stdin.isatty(),
        report=report,
        image=image_of(image),  # the last: it takes longest
    )
    sys.exit(run_to_exit(request, machine))


def run_to_exit(request: Request, machine: str) -> int:
    """Run, and say why when it was not the guest that ended it."""
    try:
        return start(request, machine)
    except TimedOut:
        click.echo(f"\nxen: ended after {request.timeout:g} s", err=True)
        return TIMED_OUT
    except Left:
        click.echo("\nxen: ended by Ctrl-]", err=True)
        return LEFT


def image_of(path: Path) -> Path:
    """The image at a path, which is any ELF file; of a program, one baked into the cache."""
    if path.is_file() and elf.is_elf(path):
        return path
    whole = os.path.abspath(path)
    place = cache.image(os.path.basename(whole), [whole])
    make_image(Description(program=path), place)
    return place
