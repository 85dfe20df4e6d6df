"""What `make` needs before it can set up .venv: Python 3.11 with venv and headers, a C compiler.

prerequisites.py                    check; as root on Debian, install what is missing
prerequisites.py --list GROUP ...   requirements of pyproject.toml, quoted for the shell
"""

from __future__ import annotations

import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"


def missing() -> dict[str, str]:
    """Debian package to what it is missing for."""
    header = Path(sysconfig.get_path("include"), "Python.h")
    compiler = os.environ.get("CC", "").split()[:1] or ["cc"]
    lacks = {}
    if importlib.util.find_spec("ensurepip") is None:
        lacks["python3-venv"] = "this Python has no ensurepip, so it makes no virtual environments"
    if not header.exists():
        lacks["python3-dev"] = f"no {header}"
    if not shutil.which(compiler[0]):
        lacks["gcc"] = f"no C compiler: no {compiler[0]} on PATH"
    if not Path("/usr/include/stdio.h").exists():
        lacks["libc6-dev"] = "no C library headers: no /usr/include/stdio.h"
    return lacks


def check() -> None:
    """Exit with a message that names the packages when something is missing and stays so."""
    if sys.version_info < (3, 11):  # noqa: UP036 (the check is for older ones)
        sys.exit(f"Python 3.11 or later is needed, this is {sys.version.split()[0]}: make PYTHON=…")
    packages = sorted(missing())
    if packages and os.geteuid() == 0 and shutil.which("apt-get"):
        apt_install(packages)
        importlib.invalidate_caches()
    if lacks := missing():
        reasons = "\n".join(f"  {reason}" for reason in lacks.values())
        sys.exit(f"missing:\n{reasons}\nOn Debian: apt-get install {' '.join(lacks)}")


def apt_install(packages: list[str]) -> None:
    """Install Debian packages; what apt-get says is shown when it fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["install", "-qq", "-y", "--no-install-recommends", *packages]
    for command in (["update", "-qq"], install):
        print(f"apt-get {shlex.join(command)}", flush=True)
        run = subprocess.run(["apt-get", *command], env=environment, capture_output=True, text=True)
        if run.returncode:
            print(run.stdout, run.stderr, file=sys.stderr)


def requirements(*groups: str) -> list[str]:
    """The requirements of pyproject.toml's `dependencies` or optional groups."""
    import tomllib

    project = tomllib.loads(PYPROJECT.read_text())["project"]
    tables = {"dependencies": project["dependencies"], **project["optional-dependencies"]}
    return [requirement for group in groups for requirement in tables[group]]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--list"]:
        print(shlex.join(requirements(*sys.argv[2:])))
    else:
        check()
