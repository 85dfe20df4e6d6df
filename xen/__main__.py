"""``python -m xen``: bake images, run them, try them."""

from __future__ import annotations

from xen.cli import main

if __name__ == "__main__":
    main()
