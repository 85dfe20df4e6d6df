"""Who may import whom: the layers of DESIGN, held by reading every import statement."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT_ON_CALLS = {"syscall", "syscall.abi", "syscall.calls", "syscall.structs"}

# Area of the tree -> areas that it may import besides itself. "syscall" is the files right in
# syscall/: the objects that a user holds.
MAY_IMPORT: dict[str, set[str]] = {
    "syscall.abi": set(),
    "syscall.raw": {"syscall.abi"},
    "syscall.structs": {"syscall"},
    "syscall.calls": {"syscall", "syscall.abi", "syscall.raw", "syscall.structs"},
    "syscall": {"syscall.abi", "syscall.calls", "syscall.raw", "syscall.structs"},
    "syscall.netlink": BUILT_ON_CALLS,
    "syscall.bpf": BUILT_ON_CALLS,
    "syscall.aio": BUILT_ON_CALLS,
    "syscall.util": BUILT_ON_CALLS,
    "rump": {*BUILT_ON_CALLS, "syscall.raw", "syscall.util"},
    "buildrump": set(),
    "xen": {"buildrump"},
    "xen.repl": {"syscall"},  # a program that runs in images, where xen is not
}


def area_of(module: str) -> str | None:
    """The area that a dotted name belongs to; None when it is not ours."""
    inside = [name for name in MAY_IMPORT if module == name or module.startswith(f"{name}.")]
    return max(inside, key=len, default=None)


def imported_modules(path: Path) -> Iterator[str]:
    """Dotted name of each module or name that a file imports, relative ones resolved."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *filter(None, [node.module])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def files_of(area: str) -> list[Path]:
    """The area's Python files."""
    paths = (ROOT / area.replace(".", "/")).rglob("*.py*")
    modules = (path for path in paths if path.suffix in {".py", ".pyi"})
    return sorted(path for path in modules if area_of(module_name(path)) == area)


def module_name(path: Path) -> str:
    """The dotted name that a file is imported by."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.mark.parametrize("area", MAY_IMPORT)
def test_layers(area: str) -> None:
    broken = [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in files_of(area)
        for module in imported_modules(path)
        if area_of(module) not in {None, area, *MAY_IMPORT[area]}
    ]
    assert not broken, "\n".join(broken)


def test_every_package_has_a_rule() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests", "bench"}
    inner = {f"syscall.{path.parent.name}" for path in ROOT.glob("syscall/*/__init__.py")}
    assert packages | inner <= MAY_IMPORT.keys()


def test_reader_resolves_relative_imports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "ROOT", tmp_path)
    bad = tmp_path / "syscall" / "abi" / "bad.py"
    bad.parent.mkdir(parents=True)
    bad.write_text("from ..raw import table\nfrom . import linux\nimport rump.boot\n")
    assert list(imported_modules(bad)) == ["syscall.raw.table", "syscall.abi.linux", "rump.boot"]
    assert files_of("syscall.abi") == [bad]
    assert area_of("syscall.raw.table") not in MAY_IMPORT["syscall.abi"]


@pytest.mark.skipif(not sys.flags.safe_path, reason="PYTHONSAFEPATH, which make sets, is not set")
def test_no_test_puts_the_checkout_before_the_installed_package() -> None:
    assert str(ROOT) not in sys.path
