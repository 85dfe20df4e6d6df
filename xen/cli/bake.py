"""``bake``: a program becomes a bootable image."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from xen.cli.listing import show
from xen.cli.progress import shown
from xen.errors import ImageError
from xen.image import Baked
from xen.image import bake as make
from xen.image.description import KEYS, Description, load, merge, to_json

__all__ = ["bake", "described", "make_image", "options"]

F = TypeVar("F", bound=Callable[..., Any])
FILE = click.Path(path_type=Path)

OPTIONS = [
    click.option("--minimal", is_flag=True, help="Only what the program imports of the library."),
    click.option("--include-module", multiple=True, metavar="NAME",
                 help="A module, or a package whole, that no import statement names."),
    click.option("--requirement", multiple=True, metavar="PKG",
                 help="A dependency, as pip has it; pure Python only."),
    click.option("-r", "--requirement-file", multiple=True, type=FILE, help="A file of them."),
    click.option("--include", multiple=True, metavar="SRC[:DEST]",
                 help="A file or directory, under /app unless DEST begins with /."),
    click.option("--disk", multiple=True, metavar="NAME:MOUNT[:TYPE[:rw|ro]]",
                 help="A disk to mount at boot: disk0:/data"),
    click.option("--env", multiple=True, metavar="NAME=VALUE", help="A variable."),
    click.option("--arg", multiple=True, metavar="TEXT", help="An argument of the program."),
    click.option("--hostname", metavar="NAME", help="The machine's name; rump."),
    click.option("--cwd", metavar="DIR", help="Where it starts; /app."),
    click.option("--memory", metavar="SIZE", help="What run gives it when not asked: 64M"),
    click.option("--limit", metavar="SIZE", help="Fail when the image is larger."),
    click.option("--strip-source", is_flag=True, help="Byte code only; tracebacks lack lines."),
    click.option("--report", is_flag=True, help="Tell of calls, memory and time at exit."),
    click.option("--interpreter", type=FILE, help="A static CPython built elsewhere."),
    click.option("--stdlib", type=FILE, help="Its library."),
]  # fmt: skip


def options(function: F) -> F:
    """The options that describe an image."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


def described(program: Path | None, values: dict[str, Any]) -> Description:
    """A description of the command line's values; ImageError names the option that is wrong."""
    env = dict(variable(text) for text in values.pop("env"))
    data = {
        key: list(value) if isinstance(value, tuple) else value for key, value in values.items()
    }
    said = {key: str(v) if isinstance(v, Path) else v for key, v in data.items() if v}
    said["requirement_file"] = [str(path) for path in values["requirement_file"]]
    checked = {key: KEYS[key](f"--{key.replace('_', '-')}", value) for key, value in said.items()}
    return Description(program=program, env=env, **checked)


def variable(text: str) -> tuple[str, str]:
    """``NAME=VALUE``, taken apart."""
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise ImageError(f"--env takes NAME=VALUE, not {text!r}")
    return name, value


@click.command()
@click.argument("program", required=False, type=FILE)
@click.argument("arguments", nargs=-1)
@click.option("-o", "--output", type=FILE, help="The image; PROGRAM.elf in this directory.")
@click.option("--config", type=FILE, help="A description, JSON or TOML; options add to it.")
@click.option("--describe", is_flag=True, help="Print the description as JSON and make nothing.")
@click.option("--list", "listed", is_flag=True, help="Print the image's files.")
@options
def bake(
    program: Path | None,
    arguments: tuple[str, ...],
    output: Path | None,
    config: Path | None,
    describe: bool,
    listed: bool,
    **values: Any,
) -> None:
    """Make a bootable image of PROGRAM: a file, a package, a directory or archive with __main__.

    ARGUMENTS are the program's. The same description gives the same bytes.
    """
    values["arg"] += arguments
    description = described(program, values)
    if config is not None:
        description = merge(load(config), description)
    if describe:
        click.echo(to_json(description, Path.cwd()), nl=False)
        return
    if description.program is None:
        raise click.UsageError("name a PROGRAM, or a --config that does")
    program = Path(os.path.abspath(description.program))  # "." has a name, too
    baked = make_image(description, output or Path(f"{program.stem}.elf"))
    for name, askers in baked.missing.items():
        click.echo(f"xen: not in the image: {name}, imported by {', '.join(askers)}", err=True)
    if listed:
        show(baked.members)
    click.echo(f"{click.format_filename(baked.path)}: {baked.size / (1 << 20):.1f} MiB")


def make_image(description: Description, output: Path) -> Baked:
    """Bake, with progress on a terminal."""
    with shown() as progress:
        return make(description, output, progress)
