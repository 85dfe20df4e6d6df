"""Give a merged object's kernel symbols the prefix rumpns_, as NetBSD's build does.

Run by ninja as a script: rename.py NM OBJCOPY IN OUT [KEEP ...]. Global names that start with
`rump` or `__`, and those kept, stay as they are; all others are renamed where they are defined and
where they are used, so kernel code can call its functions by the plain BSD names without meeting
libc's.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile

PREFIX = "rumpns_"
PUBLIC = ("rump", "__", "_GLOBAL_OFFSET_TABLE_")


def global_names(nm: str, path: str) -> set[str]:
    """Names of the object's global symbols, defined and undefined."""
    run = subprocess.run([nm, "-gP", path], check=True, capture_output=True, text=True)
    return {line.split()[0] for line in run.stdout.splitlines() if line}


def rename(nm: str, objcopy: str, source: str, target: str, keep: set[str]) -> None:
    """Write `source` to `target` with its private global names prefixed."""
    private = sorted(
        name for name in global_names(nm, source) - keep if not name.startswith(PUBLIC)
    )
    with tempfile.NamedTemporaryFile("w", suffix=".syms") as table:
        table.writelines(f"{name} {PREFIX}{name}\n" for name in private)
        table.flush()
        command = [objcopy, f"--redefine-syms={table.name}", source, target]
        subprocess.run(command, check=True)


if __name__ == "__main__":
    nm, objcopy, source, target, *keep = sys.argv[1:]
    rename(nm, objcopy, source, target, set(keep))
