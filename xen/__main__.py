"""``python -m xen``: bake images, run them, try them."""

from __future__ import annotations

import sys

if __name__ == "__main__":
    try:
        from xen.cli import main
    except KeyboardInterrupt:  # the import takes a while
        sys.exit(130)
    main()
