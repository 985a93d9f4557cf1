"""Where the readers of a language live, and what they pay with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .cldr import Cldr


@dataclass(frozen=True, slots=True)
class Home:
    """A region (ISO 3166), the one most readers live in where the tag names none, and its currencies in use."""

    region: str | None
    currencies: tuple[str, ...]


@cache
def home_of(tag: str) -> Home:
    """The home of a BCP 47 tag.

    >>> home_of("sv"), home_of("de-CH").currencies
    (Home(region='SE', currencies=('SEK',)), ('CHF',))
    """
    cldr = Cldr(tag)
    region = cldr.likely_territory()
    return Home(region, cldr.currencies_of(region))
