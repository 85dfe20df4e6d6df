"""Commands: a function on a `Session` becomes one of the shell and, after an image, of ``rump``."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, TypeVar

import click

from rump.cli.image import Choice, opened
from rump.cli.session import Session

__all__ = ["commands", "inside", "verb"]

F = TypeVar("F", bound=Callable[..., None])

HELP = """Files and directories of a disk image, without root.

Each command opens IMAGE in a kernel of its own process; paths after it are the image's. File system
types are told from the image.
"""

commands = click.Group("rump", help=HELP)
inside = click.Group("", add_help_option=False)


def image_options() -> list[click.Parameter]:
    """How to open the image."""
    read_only = "Do not write to the image (what only reads never does)."
    return [
        click.Option(["--partition"], type=click.IntRange(1), help="Use partition N.", metavar="N"),
        click.Option(["--type", "fstype"], metavar="TYPE", help="The file system, not detected."),
        click.Option(["--read-only", "readonly"], is_flag=True, help=read_only),
        provider_option(),
    ]


def provider_option() -> click.Option:
    """``--provider``."""
    return click.Option(
        ["--provider"],
        metavar="PREFIX",
        envvar="RUMP_PROVIDER",
        show_envvar=True,
        help="Where NetBSD's librump is, instead of the embedded kernel.",
    )


def choice_of(arguments: dict[str, Any], *, writes: bool) -> Choice:
    """Take out of a command's arguments what is about the image. What only reads, opens it so."""
    readonly = arguments.pop("readonly") or not writes
    keys = ("partition", "fstype", "provider")
    return Choice(arguments.pop("image"), readonly=readonly, **{k: arguments.pop(k) for k in keys})


def verb(*, writes: bool = False, shell: bool = True) -> Callable[[F], F]:
    """Register a function as a command of its name. ``writes``: it needs the image writable."""

    def register(function: F) -> F:
        name = function.__name__.rstrip("_")
        parameters = list(reversed(getattr(function, "__click_params__", [])))
        text = inspect.cleandoc(function.__doc__ or "")
        image = click.Argument(["image"], metavar="IMAGE")

        def outside(**arguments: Any) -> int:
            with opened(choice_of(arguments, writes=writes)) as session:
                function(session, **arguments)
            return session.status

        params = [image, *parameters, *image_options()]
        commands.add_command(click.Command(name, callback=outside, params=params, help=text))
        if shell:

            def within(**arguments: Any) -> None:
                session = click.get_current_context().find_object(Session)
                assert session is not None
                if writes and session.readonly:
                    session.complain(f"{name}: the image was opened read-only")
                    return
                function(session, **arguments)

            inside.add_command(click.Command(name, callback=within, params=parameters, help=text))
        return function

    return register
