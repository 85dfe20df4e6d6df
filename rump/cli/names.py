"""``mkdir``, ``ln``, ``mv`` and ``rm``: names made, moved and removed."""

from __future__ import annotations

import posixpath

import click

from rump.cli.session import Session
from rump.cli.text import quote
from rump.cli.verb import verb
from rump.transfer import join
from syscall.structs.stat import Stat

__all__ = ["into", "ln", "mkdir", "mv", "rm"]


def into(session: Session, source: str, target: str) -> str:
    """Where ``source`` goes: below the target if that is a directory, else the target itself."""
    if session.isdir(target):
        return join(target, posixpath.basename(source.rstrip("/")) or ".")
    return target


def several(session: Session, paths: tuple[str, ...], target: str) -> bool:
    """Whether many paths may go to a target: it must be a directory."""
    if len(paths) == 1 or session.isdir(target):
        return True
    session.complain(f"target {quote(target)} is not a directory")
    return False


@verb(writes=True)
@click.option("-p", "--parents", is_flag=True, help="Those above too; no error where it is there.")
@click.option("-m", "--mode", metavar="MODE", help="Octal permissions, not 0777 without the umask.")
@click.option("-v", "--verbose", is_flag=True, help="Tell each directory.")
@click.argument("directory", nargs=-1, required=True)
def mkdir(
    session: Session, directory: tuple[str, ...], parents: bool, mode: str | None, verbose: bool
) -> None:
    """Make directories."""
    if mode is not None and (not mode.isdecimal() or set(mode) & {"8", "9"}):
        raise click.BadParameter(f"invalid mode {mode!r}", param_hint="-m")
    for one in directory:
        with session.trying("cannot create directory {}", one):
            for path in _with_parents(one) if parents else [one]:
                if not parents or not session.isdir(path):
                    session.system.mkdir(path)
                    if verbose:
                        session.show(f"created directory {quote(path)}")
            if mode is not None:
                session.system.chmod(one, int(mode, 8))


def _with_parents(path: str) -> list[str]:
    parts = [part for part in path.split("/") if part]
    start = "/" if path.startswith("/") else ""
    return [start + "/".join(parts[:count]) for count in range(1, len(parts) + 1)]


@verb(writes=True)
@click.option("-s", "--symbolic", is_flag=True, help="A symbolic link.")
@click.option("-f", "--force", is_flag=True, help="Replace what has the name.")
@click.option("-n", "--no-dereference", "plain", is_flag=True, help="NAME is the name itself.")
@click.argument("target", nargs=-1, required=True)
@click.argument("name")
def ln(
    session: Session, target: tuple[str, ...], name: str, symbolic: bool, force: bool, plain: bool
) -> None:
    """Give files another NAME, or names in the directory NAME."""
    if not several(session, target, name):
        return
    for one in target:
        link = name if plain else into(session, one, name)
        what = "cannot create symbolic link {}" if symbolic else "cannot create hard link {}"
        with session.trying(what, link):
            if force and _there(session, link):
                session.system.unlink(link)
            if symbolic:
                session.system.symlink(one, link)
            else:
                session.system.link(one, link)


def _there(session: Session, path: str) -> bool:
    try:
        session.system.lstat(path)
    except FileNotFoundError:
        return False
    return True


@verb(writes=True)
@click.option("-n", "--no-clobber", "keep", is_flag=True, help="Replace nothing.")
@click.option("-v", "--verbose", is_flag=True, help="Tell each name.")
@click.argument("source", nargs=-1, required=True)
@click.argument("target")
def mv(session: Session, source: tuple[str, ...], target: str, keep: bool, verbose: bool) -> None:
    """Rename SOURCE to TARGET, or move SOURCEs into the directory TARGET."""
    if not several(session, source, target):
        return
    for one in source:
        name = into(session, one, target)
        if session.status_of(one) is None or (keep and _there(session, name)):
            continue
        with session.trying(f"cannot move {quote(one)} to {{}}", name):
            session.system.rename(one, name)
            if verbose:
                session.show(f"renamed {quote(one)} -> {quote(name)}")


@verb(writes=True)
@click.option("-r", "-R", "--recursive", is_flag=True, help="Directories with all they hold.")
@click.option("-f", "--force", is_flag=True, help="No error for what is not there.")
@click.option("-d", "--dir", "empty", is_flag=True, help="Empty directories too.")
@click.option("-v", "--verbose", is_flag=True, help="Tell each name.")
@click.argument("path", nargs=-1)
def rm(
    session: Session,
    path: tuple[str, ...],
    recursive: bool,
    force: bool,
    empty: bool,
    verbose: bool,
) -> None:
    """Remove files, and with -r directories."""
    if not path and not force:
        raise click.UsageError("missing operand")
    for one in path:
        status = _removable(session, one, force=force)
        if status is None:
            continue
        if status.isdir and not recursive and not empty:
            session.complain(f"cannot remove {quote(one)}: Is a directory")
        elif _may_go(session, one):
            _remove(session, one, status, recursive=recursive, verbose=verbose)


def _removable(session: Session, path: str, *, force: bool) -> Stat | None:
    try:
        return session.system.lstat(path)
    except (FileNotFoundError, NotADirectoryError) as error:
        if not force:
            session.failed("cannot remove {}", path, error)
    except OSError as error:
        session.failed("cannot remove {}", path, error)
    return None


def _may_go(session: Session, path: str) -> bool:
    """Whether a path may be removed with all below: not the root, ``.`` or ``..``."""
    if posixpath.basename(path.rstrip("/")) in (".", ".."):
        session.complain(f"refusing to remove '.' or '..' directory: skipping {quote(path)}")
    elif not posixpath.normpath(path).strip("/"):
        session.complain(f"it is dangerous to operate recursively on {quote(path)}")
    else:
        return True
    return False


def _remove(session: Session, top: str, status: Stat, *, recursive: bool, verbose: bool) -> None:
    """Remove a path; directories when all in them is gone, by a stack, for trees may be deep."""
    pending: list[tuple[str, bool, bool]] = [(top, status.isdir, False)]
    while pending:
        path, isdir, emptied = pending.pop()
        if isdir and recursive and not emptied:
            pending.append((path, True, True))
            for name in session.names_in(path) or []:
                inner = join(path, name)
                found = session.status_of(inner)
                if found is not None:
                    pending.append((inner, found.isdir, False))
            continue
        with session.trying("cannot remove {}", path):
            if isdir:
                session.system.rmdir(path)
            else:
                session.system.unlink(path)
            if verbose:
                session.show(f"removed {'directory ' if isdir else ''}{quote(path)}")
