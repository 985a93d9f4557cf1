"""``python -m crosstally``: the command line."""

from __future__ import annotations

import sys

# By its full name and guarded: the server's worker processes run this file as well, outside its package.
from crosstally.cli import main

if __name__ == "__main__":
    sys.exit(main())
