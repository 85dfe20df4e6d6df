"""Runs in the image's interpreter on this machine: which modules a program's files import.

Reads JSON: ``scripts`` (files), ``wanted`` (module names), ``path``, ``imports`` (module name to
the names that its C code, or its run-time search, imports), ``library`` (a directory) and
``aside`` (modules that do not count where only the library asks for them). Prints JSON:
``modules`` (name to file, or null for a built-in one) and ``missing`` (name to who asks for it).
"""

from __future__ import annotations

import ast
import contextlib
import importlib.machinery
import io
import json
import modulefinder
import sys
import tokenize
from typing import Any


class Finder(modulefinder.ModuleFinder):
    """Python's own finder, which also sees built-in modules in packages, and ``imports``."""

    def __init__(self, task: dict[str, Any]) -> None:
        super().__init__(task["path"])
        self.imports = task["imports"]
        self.library = task["library"] + "/"
        self.aside = frozenset(task["aside"])

    def import_hook(
        self, name: str, caller: Any = None, fromlist: Any = None, level: int = -1
    ) -> Any:
        """As the parent's; what is set aside cannot be imported."""
        if caller is not None and level <= 0 and self.sets_aside(name, caller):
            raise ImportError(f"{name} is not for running programs", name=name)
        return super().import_hook(name, caller, fromlist, level)

    def sets_aside(self, name: str, caller: Any) -> bool:
        """Whether it is a tool for developers, asked for by the library and not by itself."""
        if not self.aside & {name, name.partition(".")[0]}:
            return False
        library = (caller.__file__ or "").startswith(self.library)
        return library and caller.__name__.partition(".")[0] != name.partition(".")[0]

    def find_module(self, name: str, path: Any, parent: Any = None) -> Any:
        """As the parent's, for built-in modules in packages too."""
        full = f"{parent.__name__}.{name}" if parent is not None else name
        if full in sys.builtin_module_names:
            return None, None, ("", "", C_BUILTIN)
        spec = importlib.machinery.PathFinder.find_spec(name, self.path if path is None else path)
        if spec is not None and spec.loader is None:  # a namespace package: nothing to read
            raise ImportError(f"no module in {full}", name=full)
        return super().find_module(name, path, parent)

    def load_module(self, fqname: str, fp: Any, pathname: str, file_info: Any) -> Any:
        """As the parent's; what the library imports when run as programs is not counted."""
        if file_info[2] != PY_SOURCE or not pathname.startswith(self.library):
            return self.load_own(fqname, fp, pathname, file_info)
        tree = ast.parse(fp.read(), pathname)
        tree.body = [statement for statement in tree.body if not is_for_main(statement)]
        module: Any = self.add_module(fqname)
        module.__file__ = pathname
        self.scan_code(compile(tree, pathname, "exec", dont_inherit=True), module)
        return module

    def load_own(self, fqname: str, fp: Any, pathname: str, file_info: Any) -> Any:
        """As the parent's. What does not compile is there, and is told when it is compiled."""
        try:
            return super().load_module(fqname, fp, pathname, file_info)
        except UNCOMPILABLE:
            module: Any = self.add_module(fqname)
            module.__file__ = pathname
            return module

    def load_script(self, file: str) -> None:
        """A script, which nobody imports. What does not compile is told when it is compiled."""
        with contextlib.suppress(*UNCOMPILABLE), tokenize.open(file) as source:
            code = compile(source.read(), file, "exec", dont_inherit=True)
            module: Any = self.add_module("__main__")
            module.__file__ = file
            self.scan_code(code, module)

    def follow(self, name: str) -> None:
        """A module by its name, if there is one."""
        with contextlib.suppress(ImportError, SyntaxError):
            self.import_hook(name)

    def follow_hidden(self) -> None:
        """``imports``, until nothing is new."""
        done: set[str] = set()
        while new := self.modules.keys() - done:
            done |= new
            for name in sorted(new):
                for wanted in self.imports.get(name, ()):
                    self.follow(wanted)


UNCOMPILABLE = SyntaxError, ValueError, MemoryError, RecursionError  # what `compile` raises
MAIN_FUNCTIONS = {"main", "_main", "_test"}
C_BUILTIN: int = vars(modulefinder)["_C_BUILTIN"]
PY_SOURCE: int = vars(modulefinder)["_PY_SOURCE"]


def is_for_main(statement: ast.stmt) -> bool:
    """Whether it is ``if __name__ == "__main__":``, or the function that is called there."""
    if isinstance(statement, ast.FunctionDef):
        return statement.name in MAIN_FUNCTIONS
    return isinstance(statement, ast.If) and ast.unparse(statement.test) == "__name__ == '__main__'"


def main() -> None:
    """Read the task, print what was found."""
    task = json.load(sys.stdin)
    finder = Finder(task)
    with contextlib.redirect_stdout(io.StringIO()):
        for name in task["wanted"]:
            finder.follow(name)
        for file in task["scripts"]:
            finder.load_script(file)
        finder.follow_hidden()
    found: dict[str, Any] = dict(finder.modules)
    missing = {name: sorted(by) for name, by in finder.badmodules.items()}
    modules = {name: module.__file__ for name, module in found.items()}
    json.dump({"modules": modules, "missing": missing}, sys.stdout)


main()
