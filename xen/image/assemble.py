"""From a description to the files of an image's root."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from xen import interpreter as interpreters
from xen.errors import ImageError
from xen.image import closure, library, own, program, requirements
from xen.image.base import add_base
from xen.image.bytecode import byte_code, cached_name
from xen.image.closure import Closure
from xen.image.config import lines
from xen.image.description import Description
from xen.image.program import HOME, Program
from xen.image.tree import Tree
from xen.interpreter import Interpreter
from xen.interpreter.compiling import Progress

__all__ = ["PYTHON", "Assembly", "assemble"]

PYTHON = "/usr/bin/python3"
ENVIRONMENT = {"HOME": "/root", "PATH": "/usr/bin:/bin", "SYSCALL_BACKEND": "xen"}
BACKEND = "xen"  # the one that images have


@dataclass(frozen=True)
class Assembly:
    """What goes into an image: its files, Python's arguments that run the program, and the modules
    that the program asks for and nobody has, with who asks."""

    tree: Tree
    command: tuple[str, ...]
    missing: Mapping[str, tuple[str, ...]]


def assemble(description: Description, progress: Progress, output: Path | None = None) -> Assembly:
    """Gather all files, without an image at ``output``; ImageError says what stands in the way."""
    if description.program is None:
        raise ImageError("no program: name a file, a package or a directory with __main__.py")
    wanted = program.find(description.program)
    tree = Tree(output)
    add_base(tree)
    builder = Builder(description, wanted, tree, full_interpreter(description, progress), progress)
    builder.add_library()
    builder.add_packages()
    builder.add_program()
    builder.add_data()
    builder.add_configuration()
    return Assembly(tree, builder.command(), builder.missing())


def full_interpreter(description: Description, progress: Progress) -> Interpreter:
    """The interpreter given, or one with every extension module (of tests, only if asked for)."""
    if description.interpreter is not None:
        return interpreters.prebuilt(description.interpreter, description.stdlib)
    if description.stdlib is not None:
        raise ImageError("a stdlib goes with an interpreter of one's own; none was given")
    asked = {name.partition(".")[0] for name in description.include_module}
    names = interpreters.available(tests=True)
    tests = names - interpreters.available()
    return interpreters.build(names if asked & {"test", *tests} else names - tests, progress)


class Builder:
    """The parts of one image, added to its tree."""

    def __init__(
        self,
        description: Description,
        wanted: Program,
        tree: Tree,
        interpreter: Interpreter,
        progress: Progress,
    ) -> None:
        self.description, self.program, self.tree = description, wanted, tree
        self.interpreter, self.progress = interpreter, progress
        asked = (description.requirement, description.requirement_file)
        self.packages = requirements.installed(interpreter, *asked)
        self.closure = self.find_closure()
        self.own_modules = self.find_own_modules()

    def find_closure(self) -> Closure:
        """What the program imports, and the modules included by name."""
        hidden = {
            "sysconfig": [sysconfig_data(self.interpreter)],
            "syscall.backends": [backend_module()],
        }
        with own.staged() as stage, program.opened(self.program) as opened:
            path = [opened.path, self.packages, stage, self.interpreter.stdlib]
            self.places = [place for place in path if place is not None]
            return closure.find(
                self.interpreter,
                self.places,
                scripts=opened.scripts,
                modules=[*opened.modules, *self.included(opened.path)],
                imports=hidden,
            )

    def included(self, path: Path) -> list[str]:
        """The modules included by name; of a package beside a script, all that are in it."""
        asked = self.description.include_module
        inside = [program.module_names(path.joinpath(*name.split(".")), path) for name in asked]
        return [*asked, *sorted(set().union(*inside))]

    def find_own_modules(self) -> dict[str, Path]:
        """The modules of the closure that are the program's: not found in a later place."""
        program, *others = self.places
        below = self.closure.below(program)
        foreign = [place for place in others if place.is_relative_to(program)]
        return {
            name: path
            for name, path in below.items()
            if not any(path.is_relative_to(place) for place in foreign)
        }

    def add_library(self) -> None:
        """Python itself and its library."""
        interpreter, asked = self.interpreter, self.description.include_module
        ours = [name for name in asked if self.is_library(name)]
        names = library.package_files(interpreter, ours)
        if self.description.minimal:
            names += library.imported(interpreter, self.closure)
        else:
            names += library.everything(interpreter)
        sources = {f"{interpreter.home}/{name}": interpreter.stdlib / name for name in names}
        self.tree.file(PYTHON, self.image_interpreter().path.read_bytes(), 0o755)
        self.tree.directory(f"{interpreter.home}/{library.SIGN}")
        self.add_modules(sources, strict=False)

    def is_library(self, name: str) -> bool:
        """Whether a module included by name is the library's to bring; else packages bring it."""
        top = name.partition(".")[0]
        elsewhere = [place for place in (self.program.path, self.packages) if place is not None]
        return top not in own.PACKAGES and not any(
            (place / top).is_dir() or (place / f"{top}.py").is_file() for place in elsewhere
        )

    def image_interpreter(self) -> Interpreter:
        """The interpreter that goes in: of a minimal image, with the modules imported only."""
        if not self.description.minimal or self.description.interpreter is not None:
            return self.interpreter
        wanted = set(self.closure.builtin) & interpreters.available(tests=True)
        if any(names_unicode(script) for script in self.program.scripts):
            wanted.add("unicodedata")
        return interpreters.build(wanted, self.progress)

    def add_packages(self) -> None:
        """Dependencies, whole; this project's own, where they may be imported."""
        site, sources = self.interpreter.site, {}
        if self.packages is not None:
            found = sorted(path for path in self.packages.rglob("*") if path.is_file())
            sources = {f"{site}/{path.relative_to(self.packages)}": path for path in found}
        if not self.description.minimal or "syscall" in self.closure.modules:
            sources |= {f"{site}/{name}": own.ROOT / name for name in own.files()}
            for name, text in own.metadata().items():
                self.tree.file(f"{site}/{name}", text.encode())
        self.add_modules(sources, strict=False)

    def add_program(self) -> None:
        """The program, and the modules beside a script that it imports."""
        source, place = self.program.source, self.program.place
        if not self.program.whole:
            if source.suffix not in (".py", ".pyc"):  # those are looked at below, or have no source
                byte_code(self.interpreter, {place: source}, strict=True)
            base = self.program.path
            files = {source, *self.own_modules.values()}
            found = {f"{HOME}/{path.relative_to(base)}": path for path in sorted(files)}
        elif source.is_dir():
            walked = (path for path in source.rglob("*") if "__pycache__" not in path.parts)
            found = {f"{place}/{path.relative_to(source)}": path for path in sorted(walked)}
        else:
            found = {place: source}
        self.add_modules(found, strict=True)

    def add_modules(self, sources: Mapping[str, Path], *, strict: bool) -> None:
        """Files, and the byte code of those that are modules; without sources if so described."""
        modules = {name: path for name, path in sources.items() if path.suffix == ".py"}
        self.progress(f"byte-compiling {len(modules)} modules", 0, 1)
        compiled = byte_code(self.interpreter, modules, strict=strict)
        for name, path in sources.items():
            if self.description.strip_source and name in compiled:
                self.tree.file(f"{name}c", compiled[name])
                continue
            self.add_file(path, name)
            if name in compiled:
                self.tree.file(cached_name(name, self.interpreter.tag), compiled[name])

    def add_file(self, path: Path, name: str) -> None:
        """A file as it is; of the library's links, what they lead to."""
        if path.is_relative_to(self.interpreter.stdlib):
            path = path.resolve()
        self.tree.copy(path, name)

    def add_data(self) -> None:
        """``--include SRC[:DEST]``."""
        for item in self.description.include:
            source, _, place = item.partition(":")
            path = Path(source)
            if not source or not path.exists():
                raise ImageError(f"cannot include {item}: no such file or directory")
            self.tree.copy(path, place if place.startswith("/") else f"{HOME}/{place or path.name}")

    def add_configuration(self) -> None:
        """/etc/image.conf for the machine; mount points."""
        described = self.description
        settings = [("exec", PYTHON), *(("arg", text) for text in self.command())]
        settings += [("arg", text) for text in described.arg]
        environment = {**ENVIRONMENT, **described.env}
        settings += [("env", f"{name}={value}") for name, value in sorted(environment.items())]
        settings += [("hostname", described.hostname)] if described.hostname else []
        settings += [("cwd", described.cwd or HOME)]
        settings += [("mount", str(disk)) for disk in described.disk]
        settings += [("report", "yes")] if described.report else []
        self.tree.file("/etc/image.conf", lines(settings).encode(errors="surrogateescape"))
        for disk in described.disk:
            self.tree.directory(disk.mount)

    def command(self) -> tuple[str, ...]:
        """Python's arguments that run the program."""
        *options, last = self.program.arguments
        stripped = self.description.strip_source and last.endswith(".py")
        return (*options, f"{last}c" if stripped else last)

    def missing(self) -> dict[str, tuple[str, ...]]:
        """Modules that the program's own files import and that the image will not have."""
        ours = {*self.own_modules, "__main__"}
        asked = {name: tuple(sorted(ours & set(by))) for name, by in self.closure.missing.items()}
        # `from package import name`: what is in a package that is there, is its own affair.
        known = self.closure.modules.keys()
        names = sorted(name for name in asked if name.rpartition(".")[0] not in known)
        return {name: asked[name] for name in names if asked[name]}


def sysconfig_data(interpreter: Interpreter) -> str:
    """The module that sysconfig imports by a name made up as it runs."""
    script = "import json, sysconfig; print(json.dumps(sysconfig._get_sysconfigdata_name()))"
    return str(interpreter.run(script))


def backend_module() -> str:
    """The module of the images' backend, which `syscall.system` imports by its entry point."""
    return own.backends().get(BACKEND, "").partition(":")[0]


def names_unicode(path: Path) -> bool:
    r"""Whether compiling the file may need unicodedata: for names outside ASCII, and \N{...}."""
    text = path.read_bytes()
    return not text.isascii() or b"\\N{" in text
