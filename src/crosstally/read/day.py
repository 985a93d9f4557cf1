"""A day as people and programs write it in options and fields: ISO 8601, the extended calendar form and no other."""

from __future__ import annotations

import re
from datetime import date

from ..errors import ConfigurationError

# date.fromisoformat also takes 20260105 and 2026-W02-1, which are too easily something else.
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def day(written: str) -> date:
    """The day, or ``ConfigurationError``.

    >>> day("2026-01-05")
    datetime.date(2026, 1, 5)
    """
    try:
        if _DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise ConfigurationError(f"{written!r} is not a day of the calendar; write it as 2026-01-05")
