"""``python -m rump``: the command line."""

from rump.cli import main

main()
