"""``rump shell``: the commands at a prompt, with a working directory, history and completion."""

from __future__ import annotations

import cmd
import os
import posixpath
import shlex
import sys
from contextlib import suppress
from pathlib import Path

import click

from rump.cli.session import Session
from rump.cli.verb import inside, verb
from syscall import System

__all__ = ["Prompt", "shell"]

HISTORY_LENGTH = 1000


@inside.command("cd", help="Change the working directory, to / by default.")
@click.argument("directory", default="/")
@click.pass_obj
def cd(session: Session, directory: str) -> None:
    """Change the working directory."""
    with session.trying("cd: {}", directory):
        session.system.chdir(directory)


@inside.command("pwd", help="Print the working directory.")
@click.pass_obj
def pwd(session: Session) -> None:
    """Print the working directory."""
    session.show(session.system.getcwd())


@inside.command("lcd", help="Change the host's working directory, for put and get.")
@click.argument("directory", default="~")
@click.pass_obj
def lcd(session: Session, directory: str) -> None:
    """Change the host's working directory."""
    with session.trying("lcd: {}", directory):
        os.chdir(os.path.expanduser(directory))


@inside.command("sync", help="Write all back to the image now.")
@click.pass_obj
def sync(session: Session) -> None:
    """Write all back to the image."""
    with session.trying("cannot write back {}", session.image):
        session.system.sync()


@verb(writes=True, shell=False)
def shell(session: Session) -> None:
    """Work on an image at a prompt; commands from a pipe are run as they come.

    The commands are those of rump without the image, and cd, pwd, lcd, sync, help, exit.
    """
    prompt = Prompt(session)
    if sys.stdin.isatty():
        with prompt.history():
            prompt.talk()
    else:
        prompt.run(sys.stdin)


class _History:
    """readline's history, kept in the user's state directory."""

    def __init__(self) -> None:
        state = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
        self.path = Path(state, "rump", "history")

    def __enter__(self) -> None:
        import readline

        readline.set_completer_delims(" \t\n")
        with suppress(OSError):
            readline.read_history_file(self.path)

    def __exit__(self, *exc: object) -> None:
        import readline

        readline.set_history_length(HISTORY_LENGTH)
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            readline.write_history_file(self.path)


class Prompt(cmd.Cmd):
    """The interpreter of command lines."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.name = os.path.basename(session.image)
        self.history = _History

    @property
    def prompt(self) -> str:  # type: ignore[override]
        """The image's name and the working directory."""
        try:
            where = self.session.system.getcwd()
        except OSError:
            where = "?"
        return f"{self.name}:{where}{'%' if self.session.readonly else '#'} "

    def talk(self) -> None:
        """Read commands until exit or the end of input; Ctrl-C ends a command, not the shell."""
        while True:
            try:
                self.cmdloop()
                return
            except KeyboardInterrupt:
                print(file=sys.stderr)

    def run(self, lines: object) -> None:
        """Commands from a file, until exit."""
        for line in lines:  # type: ignore[attr-defined]
            if self.onecmd(line):
                break

    def onecmd(self, line: str) -> bool:
        """Run a command line; whether it was the last."""
        try:
            words = shlex.split(line, comments=True)
        except ValueError as error:
            self.session.complain(str(error))
            return False
        if not words:
            return False
        if words[0] in ("exit", "quit", "EOF"):
            if words[0] == "EOF":
                print()
            return True
        self._command(words[0], words[1:])
        return False

    def _command(self, name: str, words: list[str]) -> None:
        if name == "help" or name == "?":
            self._help(words)
            return
        command = inside.get_command(click.Context(inside), name)
        if command is None:
            self.session.complain(f"{name}: command not found (try help)")
            return
        try:
            command.main(words, prog_name=name, standalone_mode=False, obj=self.session)
        except click.ClickException as error:
            error.show()
            self.session.status = max(self.session.status, error.exit_code)
        except click.exceptions.Exit:
            pass
        except click.Abort:
            raise KeyboardInterrupt from None

    def _help(self, words: list[str]) -> None:
        if words:
            self._command(words[0], ["--help"])
            return
        for name, command in sorted(inside.commands.items()):
            click.echo(f"  {name:8} {command.get_short_help_str(70)}")
        click.echo("  exit     Leave the shell. So do quit and Ctrl-D.")

    def emptyline(self) -> bool:
        """Nothing, where cmd would repeat the last command."""
        return False

    def completenames(self, text: str, *ignored: object) -> list[str]:
        """Names of commands."""
        known = [*inside.commands, "help", "exit", "quit"]
        return [f"{name} " for name in sorted(known) if name.startswith(text)]

    def completedefault(self, text: str, line: str, begin: int, end: int) -> list[str]:
        """Paths: of the host where the command takes those, else of the image."""
        words = line[:begin].split()
        if words[0] in ("put", "lcd") and not (words[0] == "put" and len(words) > 2):
            return paths(self.session.host, os.path.expanduser(text))
        if words[0] == "get" and len(words) > 1 + sum(word.startswith("-") for word in words[1:]):
            return paths(self.session.host, text) + paths(self.session.system, text)
        return paths(self.session.system, text)


def paths(system: System, start: str) -> list[str]:
    """The paths of a system that begin so, directories with a slash behind."""
    directory, name = posixpath.split(start)
    try:
        found = [
            entry
            for entry in system.scandir(directory or ".")
            if entry.name.startswith(name) and (name or not entry.name.startswith("."))
        ]
    except OSError:
        return []
    return sorted(
        posixpath.join(directory, entry.name) + ("/" if entry.isdir else " ")
        for entry in found
        if entry.name.isprintable()
    )
