"""The command `python -m xen lab`."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import click
from rich.console import Console

from xen.lab.dom0 import dom0
from xen.lab.errors import LabError, LabTimeout
from xen.lab.guest import Disk, Guest
from xen.lab.session import Session, Streams

FAILED, TIMEOUT, INTERRUPTED = 125, 124, 130  # as timeout(1) and shells have them


@click.command("lab")
@click.argument("image", required=False, type=click.Path(exists=True, dir_okay=False))
@click.argument("words", nargs=-1)
@click.option("--memory", default=64, show_default=True, metavar="MIB", help="The guest's memory.")
@click.option(
    "--disk", "disks", multiple=True, metavar="IMG[:ro]", help="A raw disk image; may be repeated."
)
@click.option("--module", type=click.Path(exists=True, dir_okay=False), help="The first module.")
@click.option("--net", is_flag=True, help="A network interface, with dom0 at its other end.")
@click.option("--timeout", type=float, metavar="S", help="End a guest that runs longer.")
@click.option("--shell", is_flag=True, help="A shell in dom0, without a guest.")
@click.option("--keep", is_flag=True, help="A shell in dom0 after the guest's end.")
@click.option("--refresh", is_flag=True, help="Ask Debian for newer packages first.")
@click.option("-v", "--verbose", is_flag=True, help="Show what Xen and dom0 say.")
def lab(
    image: str | None,
    words: tuple[str, ...],
    memory: int,
    disks: tuple[str, ...],
    module: str | None,
    net: bool,
    timeout: float | None,
    shell: bool,
    keep: bool,
    refresh: bool,
    verbose: bool,
) -> None:
    """Boot Xen with a small dom0 in QEMU and run IMAGE there, with WORDS as its command line.

    Ctrl-] leaves. The exit status is the guest's.
    """
    if (image is None) is not shell:
        raise click.UsageError("name an IMAGE, or ask for a --shell")
    guest = None
    if image is not None:
        guest = Guest(
            Path(image),
            " ".join(words),
            memory,
            [_disk(disk) for disk in disks],
            Path(module) if module else None,
            net,
        )
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))  # QEMU's end, too
    sys.exit(_run(guest, timeout, keep, refresh, verbose))


def _disk(text: str) -> Disk:
    path = Path(text.removesuffix(":ro"))
    if not path.is_file():
        raise click.UsageError(f"no disk image {path}")
    return Disk(path, readonly=text.endswith(":ro"))


def _run(
    guest: Guest | None, timeout: float | None, keep: bool, refresh: bool, verbose: bool
) -> int:
    messages = Console(stderr=True, highlight=False)
    with messages.status("looking for dom0's packages") as status:

        def stage(text: str) -> None:
            if text:
                status.update(text)
            else:
                status.stop()

        streams = Streams(_write, _log if verbose else _ignore, stage, sys.stdin.fileno())
        try:
            built = dom0(refresh=refresh)
            return Session(built, guest, streams, timeout=timeout, keep=keep).run()
        except LabError as error:
            status.stop()
            if error.details and not verbose:
                messages.print(error.details, style="dim", markup=False)
            messages.print(f"lab: {error}", markup=False)
            return TIMEOUT if isinstance(error, LabTimeout) else FAILED
        except KeyboardInterrupt:
            return INTERRUPTED


def _write(console: bytes) -> None:
    sys.stdout.buffer.write(console)
    sys.stdout.buffer.flush()


def _log(text: bytes) -> None:
    sys.stderr.buffer.write(text)
    sys.stderr.buffer.flush()


def _ignore(text: bytes) -> None:
    """Xen's and dom0's messages, where nobody asked for them."""


if __name__ == "__main__":
    lab()
