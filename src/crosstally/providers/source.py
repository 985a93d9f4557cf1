"""Where figures of the world come from: what a bundled table holds, how far it reaches, how it wants to be cited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """One bundled table; ``first_day`` and ``last_day`` are the days of its first and last observation."""

    name: str
    what: str
    first_day: date
    last_day: date
    licence: str
    citation: str
