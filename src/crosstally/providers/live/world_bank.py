"""Consumer prices asked of the World Bank through the package wbgapi: FP.CPI.TOTL, 2010 = 100, to last year."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from ...errors import DeflatorNotFound, MissingExtra
from ...rate import Deflator
from ..exact import digits
from .fetch import SECONDS

SERIES = "FP.CPI.TOTL"
_CITATION = "World Bank, World Development Indicators, FP.CPI.TOTL (2010 = 100), asked live"


class WorldBank:
    """Live price levels; ``client`` is the module ``wbgapi`` or one like it. Answers are kept as long as this is."""

    def __init__(self, *, client: Any = None, seconds: float = SECONDS) -> None:
        self._client, self._seconds = client, seconds
        self._levels: dict[tuple[str, int, int], dict[int, Fraction]] = {}

    def deflator(self, territory: str, year: int, reference_year: int) -> Deflator:
        """The change of the price level between two years, or ``DeflatorNotFound`` with the reason."""
        asked = territory, min(year, reference_year), max(year, reference_year)
        if asked not in self._levels:
            try:
                self._levels[asked] = self._ask(*asked)
            except MissingExtra:
                raise
            except Exception as error:  # whatever requests, its transports and the package's parser may raise
                reason = f"the World Bank did not answer: {type(error).__name__}: {error}"
                raise DeflatorNotFound(territory, year, reference_year, reason) from None
        levels = self._levels[asked]
        absent = [str(wanted) for wanted in (year, reference_year) if wanted not in levels]
        if absent:
            known = f"; it has {min(levels)} to {max(levels)}" if levels else ""
            reason = f"the World Bank has no {' and no '.join(absent)} for it{known}"
            raise DeflatorNotFound(territory, year, reference_year, reason)
        value = levels[reference_year] / levels[year]
        return Deflator(territory, year, reference_year, value, _CITATION)

    def _ask(self, territory: str, first: int, last: int) -> dict[int, Fraction]:
        client = self._client or _installed()
        before, client.get_options = client.get_options, {**client.get_options, "timeout": self._seconds}
        try:
            rows = list(client.fetch(f"country/{territory}/indicator/{SERIES}", {"date": f"{first}:{last}"}))
        finally:
            client.get_options = before
        return {int(row["date"]): value for row in rows if (value := _level(row, territory)) is not None}


def _level(row: Any, territory: str) -> Fraction | None:
    """The level a row gives; a row of another territory or series is an error of the service."""
    if row["country"]["id"] != territory or row["indicator"]["id"] != SERIES:
        raise ValueError(f"asked for {territory} {SERIES}, answered {row['country']['id']} {row['indicator']['id']}")
    if row["value"] is None:
        return None
    value = digits(f"{row['value']!r}")
    if not value:
        raise ValueError(f"{row['value']!r} is no price level")
    return value


def _installed() -> Any:
    try:
        import wbgapi
    except ImportError:
        raise MissingExtra("live", "asking the World Bank for price levels") from None
    return wbgapi
