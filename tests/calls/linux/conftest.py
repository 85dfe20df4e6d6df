"""What the tests of Linux's own calls share."""

import pytest

import syscall
from syscall import LinuxSystem


@pytest.fixture
def L() -> LinuxSystem:
    """The host."""
    return syscall.system("host")
