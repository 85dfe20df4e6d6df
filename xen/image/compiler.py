"""Runs in the image's interpreter on this machine: byte-compiles files.

Reads JSON: a list of [source, path in the image, byte code]. Prints JSON: path in the image to
complaint, of those that do not compile. The byte code never looks at its source again (PEP 552,
unchecked).
"""

from __future__ import annotations

import json
import py_compile
import sys


def main() -> None:
    """Read the task, print the complaints."""
    failed = {}
    for source, name, target in json.load(sys.stdin):
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        try:
            py_compile.compile(source, target, name, doraise=True, invalidation_mode=mode)
        except py_compile.PyCompileError as error:
            failed[name] = str(error.exc_value) or error.exc_type_name
    json.dump(failed, sys.stdout)


main()
