"""Fixtures of the whole suite: those of the oracles, and of the rump plugin."""

import signal
from importlib.metadata import entry_points

from oracles import oracle

__all__ = ["oracle"]

# The installed package brings its plugin by entry point; a checkout names it.
if "rump" not in entry_points(group="pytest11").names:
    pytest_plugins = ["rump.pytest_plugin"]

# A shell's background job ignores SIGINT, and so would the programs that tests interrupt.
signal.signal(signal.SIGINT, signal.default_int_handler)
