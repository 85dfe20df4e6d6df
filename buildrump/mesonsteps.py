"""What meson.build asks of the builder; run as a script, since the package is not installed yet.

mesonsteps.py files               the packages' files, relative to the checkout
mesonsteps.py libraries           file names of the kernel's libraries
mesonsteps.py build TARGET WORK   build them in WORK and put them into TARGET
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from buildrump.build import Build  # noqa: E402  (found through the path set above)
from buildrump.variants import VARIANTS  # noqa: E402

PACKAGES = ("syscall", "rump", "buildrump", "xen")
DERIVED = {".so", ".o", ".pyc"}


def package_files() -> list[str]:
    """Every file of the packages, the kernel's sources too: buildrump works when installed."""
    paths = (path for package in PACKAGES for path in sorted((ROOT / package).rglob("*")))
    return [
        path.relative_to(ROOT).as_posix()
        for path in paths
        if path.is_file() and path.suffix not in DERIVED and not path.name.startswith(".")
    ]


def build_into(target: Path, work: Path) -> None:
    """Build the host variant in `work` and copy what changed to `target`."""
    build = Build(VARIANTS["host"], work / "kernel")
    build.run()
    for library in build.shared_objects():
        shutil.copy2(library, target / library.name)


def main(step: str, *operands: str) -> None:
    """Run one step."""
    if step == "files":
        print("\n".join(package_files()))
    elif step == "libraries":
        build = Build(VARIANTS["host"], Path("unused"))
        print("\n".join(path.name for path in build.shared_objects()))
    else:
        build_into(*map(Path, operands))


if __name__ == "__main__":
    main(*sys.argv[1:])
