"""What meson.build asks of the machine's builder; run as a script: mesonsteps.py TARGET WORK.

Builds the machine in WORK and puts machine.o, without debugging information, into TARGET.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from xen.build import MACHINE_OBJECT, MachineBuild  # found through the path set above


def main(target: Path, work: Path) -> None:
    """Build what is out of date, and copy it."""
    build = MachineBuild(work / "xen", work / "freestanding")
    machine = build.run()
    command = [build.toolchain.objcopy, "--strip-debug", str(machine)]
    subprocess.run([*command, str(target / MACHINE_OBJECT)], check=True)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
