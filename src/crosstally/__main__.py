"""``python -m crosstally``: the command line."""

from __future__ import annotations

import sys

from .cli import main

if __name__ == "__main__":  # the server's worker processes import this module as well
    sys.exit(main())
