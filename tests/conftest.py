"""How Hypothesis runs here: without deadlines, as machines differ, and in CI with the same examples every time."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("crosstally", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("crosstally")
