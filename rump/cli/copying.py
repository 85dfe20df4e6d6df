"""``cp``, ``put`` and ``get``: files and trees copied within an image, into it, and out of it."""

from __future__ import annotations

import os
import posixpath
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import click

from rump.cli.session import Session
from rump.cli.text import quote
from rump.cli.verb import verb
from rump.transfer import Progress, Tally, Transfer, join, measure
from syscall import System

__all__ = ["cp", "get", "put"]

HOST = "host:"

# A path with the system that has it.
Place = tuple[System, str]


def copy_options(function: Callable[..., None]) -> Callable[..., None]:
    """The options that cp, put and get share."""
    options = (
        click.option("-r", "-R", "--recursive", is_flag=True, help="Directories with all in them."),
        click.option("-p", "--preserve", is_flag=True, help="Owners, modes, times, hard links."),
        click.option("-a", "--archive", is_flag=True, help="As -r -p."),
        click.option("-v", "--verbose", is_flag=True, help="Tell each file."),
    )
    for option in reversed(options):
        function = option(function)
    return function


@verb(writes=True)
@copy_options
@click.argument("source", nargs=-1, required=True)
@click.argument("target")
def cp(session: Session, source: tuple[str, ...], target: str, **options: Any) -> None:
    """Copy SOURCE to TARGET, or SOURCEs into the directory TARGET.

    Paths are the image's; those that begin with host: are the host's.
    """
    copy(session, [place(session, one) for one in source], place(session, target), **options)


@verb(writes=True)
@copy_options
@click.argument("hostpath", nargs=-1, required=True)
@click.argument("target")
def put(session: Session, hostpath: tuple[str, ...], target: str, **options: Any) -> None:
    """Copy files of the host into the image."""
    copy(session, [(session.host, one) for one in hostpath], (session.system, target), **options)


@verb()
@copy_options
@click.argument("path", nargs=-1, required=True)
@click.argument("hosttarget")
def get(session: Session, path: tuple[str, ...], hosttarget: str, **options: Any) -> None:
    """Copy files of the image to the host. Holes stay holes."""
    copy(session, [(session.system, one) for one in path], (session.host, hosttarget), **options)


def place(session: Session, path: str) -> Place:
    """Whose a path of cp is."""
    if path.startswith(HOST):
        return session.host, path.removeprefix(HOST)
    return session.system, path


def isdir(where: Place) -> bool:
    """Whether a place is a directory, or a symbolic link to one."""
    system, path = where
    try:
        return system.stat(path).isdir
    except OSError:
        return False


def copy(
    session: Session,
    sources: list[Place],
    target: Place,
    *,
    recursive: bool,
    preserve: bool,
    archive: bool,
    verbose: bool,
) -> None:
    """Copy places to another, as cp(1) does."""
    inside = isdir(target)
    if len(sources) > 1 and not inside:
        session.complain(f"target {quote(target[1])} is not a directory")
        return
    recursive, preserve = recursive or archive, preserve or archive
    with _progress(sources, recursive=recursive) as bar:
        progress = _verbose(session, bar) if verbose else bar
        transfers: dict[int, Transfer] = {}
        for source, path in sources:
            if id(source) not in transfers:
                transfers[id(source)] = Transfer(
                    source, target[0], recursive=recursive, preserve=preserve,
                    failed=session.failed, progress=progress,
                )  # fmt: skip
            name = posixpath.basename(path.rstrip("/"))
            to = join(target[1], name) if inside and name not in ("", ".", "..") else target[1]
            transfers[id(source)].copy(path, to)


def _verbose(session: Session, progress: Progress) -> Progress:
    def tell(path: str, n: int) -> None:
        if n == 0:
            session.show(path)
        progress(path, n)

    return tell


@contextmanager
def _progress(sources: list[Place], *, recursive: bool) -> Iterator[Progress]:
    """A bar on standard error for trees, where that is a terminal."""
    if not recursive or not sys.stderr.isatty():
        yield lambda path, n: None
        return
    from rich import progress as rich
    from rich.console import Console

    total = Tally()
    for source, path in sources:
        total.bytes += measure(source, path, lambda what, where, error: None).bytes
    bar = rich.Progress(
        rich.TextColumn("{task.description}", markup=False), rich.BarColumn(),
        rich.DownloadColumn(), rich.TransferSpeedColumn(),
        console=Console(stderr=True), transient=True,
    )  # fmt: skip
    with bar:
        task = bar.add_task("", total=total.bytes)

        def show(path: str, n: int) -> None:
            if n == 0:
                bar.update(task, description=os.path.basename(path).ljust(24)[:24])
            bar.advance(task, n)

        yield show
