"""Price levels that the user brings: annual index figures by territory."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import DeflatorNotFound
from ..rate import Deflator
from .exact import Written, positive


class PriceIndex:
    """Annual averages of a price index by territory (ISO 3166) and year, on any base.

    >>> index = PriceIndex({"SE": {1990: "68.6272", 2010: "100.0"}}, citation="World Bank, FP.CPI.TOTL")
    >>> round(index.deflator("SE", 1990, 2010).value, 4)
    Fraction(14571, 10000)
    """

    def __init__(self, levels: Mapping[str, Mapping[int, Written]], *, citation: str) -> None:
        self._citation = citation
        self._levels = {
            territory: {year: positive(level, f"{citation}: {territory} {year}") for year, level in years.items()}
            for territory, years in levels.items()
        }

    def deflator(self, territory: str, year: int, reference_year: int) -> Deflator:
        """The change of the price level from one year to the other, or ``DeflatorNotFound``."""
        levels = self._levels.get(territory, {})
        absent = [str(wanted) for wanted in (year, reference_year) if wanted not in levels]
        if absent:
            reason = f"{self._citation} has no {' and no '.join(absent)} for it"
            raise DeflatorNotFound(territory, year, reference_year, reason)
        value = levels[reference_year] / levels[year]
        return Deflator(territory, year, reference_year, value, self._citation)
