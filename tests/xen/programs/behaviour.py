"""Runs pytest in the guest, on the tests named by the arguments."""

import sys

import pytest

OPTIONS = "-q -rs --tb=short --color=no -p no:cacheprovider --import-mode=importlib".split()
sys.exit(pytest.main([*OPTIONS, *sys.argv[1:]]))
