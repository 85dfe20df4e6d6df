"""The command `python -m xen lab`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from xen.cli.bake import variable
from xen.image.description import parse_size
from xen.image.tree import Tree
from xen.lab.dom0 import Dom0, dom0
from xen.lab.errors import LabError, LabTimeout
from xen.lab.guest import Guest
from xen.lab.session import Session, Streams
from xen.runner import Disk, Left, signals_end_the_run
from xen.runner.request import MIB, Request

FAILED, TIMEOUT, INTERRUPTED = 125, 124, 130  # as timeout(1) and shells have them
LINUX_MIB = 256  # for a guest of another kind, when not asked


@click.command("lab")
@click.argument("image", required=False, type=click.Path(path_type=Path))
@click.argument("arguments", nargs=-1)
@click.option("--memory", metavar="SIZE", help="The guest's: 64M; what the image says, or needs. "
              "For a shell: what is left for the guests that it starts.")  # fmt: skip
@click.option(
    "--disk",
    multiple=True,
    metavar="IMG[:MOUNT[:TYPE[:rw|ro]]]",
    help="A raw disk image: disk0, then disk1 ...",
)
@click.option("--env", multiple=True, metavar="NAME=VALUE", help="A variable.")
@click.option("--net", is_flag=True, help="An interface, with dom0 at its other end.")
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    metavar="S",
    help="End a guest that runs longer, with status 124.",
)
@click.option("--report", is_flag=True, help="Tell of calls, memory and time at exit.")
@click.option(
    "--append",
    metavar="WORDS",
    help="A PVH kernel of any kind, with these words as its command line.",
)
@click.option("--module", type=click.Path(path_type=Path), help="Its first module.")
@click.option("--shell", is_flag=True, help="A shell in dom0, without a guest.")
@click.option("--include", multiple=True, metavar="SRC[:DEST]", help="Files for dom0, in its /.")
@click.option("--keep", is_flag=True, help="A shell in dom0 after the guest's end.")
@click.option("--refresh", is_flag=True, help="Ask Debian for newer packages first.")
@click.option("-v", "--verbose", is_flag=True, help="Show what Xen and dom0 say.")  # fmt: skip
def lab(
    image: Path | None,
    memory: str | None,
    shell: bool,
    include: tuple[str, ...],
    timeout: float | None,
    keep: bool,
    refresh: bool,
    verbose: bool,
    **asked: Any,
) -> None:
    """Boot Xen with a small dom0 in QEMU and run IMAGE there with ARGUMENTS, by xl.

    Options of the program's follow ``--``. The exit status is the guest's. Keys go to it, Ctrl-C
    too; Ctrl-] ends the run.
    """
    if (image is None) is not shell:
        raise click.UsageError("name an IMAGE, or ask for a --shell")
    size = parse_size(memory) if memory else None
    session = partial(
        Session,
        guest=None if image is None else guest_of(image, memory=size, **asked),
        files=files_of(include),
        memory=-(-(size or 0) // MIB) if shell else 0,
        timeout=timeout,
        keep=keep,
    )
    with signals_end_the_run():
        sys.exit(_run(session, refresh=refresh, verbose=verbose))


def files_of(include: tuple[str, ...]) -> Tree:
    """What dom0 is to have besides. Raises ImageError."""
    tree = Tree()
    for item in include:
        source, _, place = item.partition(":")
        tree.copy(Path(source), place or Path(source).name)
    return tree


def guest_of(
    image: Path,
    *,
    arguments: tuple[str, ...],
    memory: int | None,
    disk: tuple[str, ...],
    env: tuple[str, ...],
    net: bool,
    report: bool,
    append: str | None,
    module: Path | None,
) -> Guest:
    """The guest that is asked for. Raises ImageError."""
    request = Request(
        image,
        memory=memory,
        disks=tuple(map(Disk.parse, disk)),
        env=dict(map(variable, env)),
        arguments=arguments,
        echo=sys.stdin.isatty(),
        report=report,
    )
    request.check()
    if append is not None:
        megabytes = -(-request.memory // MIB) if request.memory else LINUX_MIB
    else:
        append, megabytes = request.command_line(), request.megabytes()
    return Guest(image, append, megabytes, request.disks, module, net)


def _run(session: Callable[[Dom0, Streams], Session], *, refresh: bool, verbose: bool) -> int:
    messages = Console(stderr=True, highlight=False)
    with messages.status("looking for dom0's packages") as status:

        def stage(text: str) -> None:
            if text:
                status.update(text)
            else:
                status.stop()

        streams = Streams(_write, _log if verbose else _ignore, stage, sys.stdin.fileno())
        try:
            return session(dom0(refresh=refresh), streams).run()
        except LabError as error:
            status.stop()
            if error.details and not verbose:
                messages.print(error.details, style="dim", markup=False)
            messages.print(f"lab: {error}", markup=False)
            return TIMEOUT if isinstance(error, LabTimeout) else FAILED
        except (KeyboardInterrupt, Left):
            return INTERRUPTED


def _write(console: bytes) -> None:
    """A terminal's line ends are for terminals."""
    if not sys.stdout.isatty():
        console = console.replace(b"\r", b"")
    sys.stdout.buffer.write(console)
    sys.stdout.buffer.flush()


def _log(text: bytes) -> None:
    sys.stderr.buffer.write(text)
    sys.stderr.buffer.flush()


def _ignore(text: bytes) -> None:
    """Xen's and dom0's messages, where nobody asked for them."""
