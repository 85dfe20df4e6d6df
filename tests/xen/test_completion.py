"""The command that shells complete."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("rump-xen")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("rump-xen re", "plain,repl\n"),
        ("rump-xen run --ti", "plain,--timeout\n"),
        ("rump-xen run --on k", "plain,kvm\n"),
        ("rump-xen run he", "file,he\n"),
    ],
)
def test_words(words: str, told: str) -> None:
    count = str(len(words.split()) - 1)
    asked = {"_RUMP_XEN_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": count}
    result = subprocess.run(
        [COMMAND], env={**os.environ, **asked}, capture_output=True, text=True, timeout=60
    )
    assert (result.stdout, result.stderr) == (told, "")


def test_bash_is_told() -> None:
    asked = {"_RUMP_XEN_COMPLETE": "bash_source"}
    script = subprocess.run(
        [COMMAND], env={**os.environ, **asked}, capture_output=True, text=True, timeout=60
    ).stdout
    assert "complete -o nosort -F _rump_xen_completion rump-xen" in script
    subprocess.run(["bash", "-n"], input=script, text=True, check=True)


def test_usage_names_it() -> None:
    result = subprocess.run([COMMAND, "--help"], capture_output=True, text=True, timeout=60)
    assert result.stdout.startswith("Usage: rump-xen ")
