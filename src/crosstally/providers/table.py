"""Exchange rates that the user brings: a house rate, a contract, a test."""

from __future__ import annotations

import csv
import io
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from ..errors import ConfigurationError, RateNotFound
from ..rate import Rate
from .cross import identity
from .exact import Written, positive

Row = tuple[str, str, date | str, Written]
COLUMNS = ("date", "base", "quote", "rate")


class Table:
    """A handful of rates, answered as given, inverted, or crossed through a currency both were quoted in that day.

    >>> rates = Table.from_rows([("USD", "SEK", "2026-01-05", "9.2481")])
    >>> rates.rate("SEK", "USD", date(2026, 1, 5)).value
    Fraction(10000, 92481)
    """

    def __init__(self, rates: Iterable[Rate]) -> None:
        """Later rates of the same pair and day replace earlier ones."""
        self._days: dict[date, dict[str, dict[str, Rate]]] = defaultdict(lambda: defaultdict(dict))
        for rate in rates:
            day = self._days[rate.observed_on]
            day[rate.base][rate.quote], day[rate.quote][rate.base] = rate, rate.inverse()

    @classmethod
    def from_rows(cls, rows: Iterable[Row], *, citation: str = "the user's table") -> Table:
        """Rates from (base, quote, day, units of quote for one base); numbers as strings, integers or Decimals."""
        return cls(
            _rate(base, quote, day, value, citation, f"{citation}, row {number}")
            for number, (base, quote, day, value) in enumerate(rows, 1)
        )

    @classmethod
    def from_csv(cls, text: str, *, name: str = "the user's table") -> Table:
        """Rates from CSV with the columns date, base, quote, rate and, if wanted, citation."""
        lines = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
        try:
            missing = [column for column in COLUMNS if column not in (lines.fieldnames or ())]
            if missing:
                raise ConfigurationError(f"{name} line 1: no column {', '.join(missing)}; write {','.join(COLUMNS)}")
            return cls(_entry(line, f"{name} line {lines.line_num}", name) for line in lines)
        except csv.Error as error:
            raise ConfigurationError(f"{name} line {lines.line_num}: {error}; write {','.join(COLUMNS)}") from error

    @classmethod
    def from_toml(cls, text: str, *, name: str = "the user's table") -> Table:
        """Rates from TOML: ``[[rate]]`` tables with date, base, quote, rate; a citation in each or above all."""
        try:
            content = tomllib.loads(text, parse_float=Decimal)
        except tomllib.TOMLDecodeError as error:
            raise ConfigurationError(f"{name}: {error}") from error
        entries = content.get("rate", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise ConfigurationError(f"{name}: write each rate as a [[rate]] table with {', '.join(COLUMNS)}")
        citation = str(content.get("citation", name))
        return cls(_entry(entry, f"{name} rate {number}", citation) for number, entry in enumerate(entries, 1))

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """The rate given for exactly that day, or ``RateNotFound``."""
        if base == quote:
            return identity(base, on)
        rate = self._given(base, quote, on)
        if rate is None:
            raise RateNotFound(base, quote, on, "the table has none for that day")
        return rate

    def history(self, base: str, quote: str, until: date) -> Iterator[Rate]:
        """Every rate up to and including ``until``, most recent first."""
        if base == quote:
            return iter((identity(base, until),))
        days = sorted((day for day in self._days if day <= until), reverse=True)
        rates = (self._given(base, quote, day) for day in days)
        return (rate for rate in rates if rate is not None)

    def _given(self, base: str, quote: str, on: date) -> Rate | None:
        day = self._days.get(on, {})
        from_base, to_quote = day.get(base, {}), day.get(quote, {})
        if quote in from_base:
            return from_base[quote]
        for via, first in from_base.items():
            if via in to_quote:
                second = to_quote[via].inverse()
                citation = "; ".join(dict.fromkeys((first.citation, second.citation)))
                return Rate(base, quote, on, first.value * second.value, f"{citation} (through {via})")
        return None


def _entry(entry: Mapping[str, object], where: str, citation: str) -> Rate:
    absent = [column for column in COLUMNS if entry.get(column) in (None, "")]
    if absent:
        raise ConfigurationError(f"{where}: no {', '.join(absent)}")
    day, base, quote, value = (entry[column] for column in COLUMNS)
    cited = str(entry.get("citation") or citation)
    return _rate(str(base), str(quote), day, value, cited, where)


def _rate(base: str, quote: str, day: object, value: object, citation: str, where: str) -> Rate:
    for code in (base, quote):
        if not (len(code) == 3 and code.isascii() and code.isalpha() and code.isupper()):
            raise ConfigurationError(f"{where}: {code!r} is no currency; write an ISO 4217 code such as USD")
    return Rate(base, quote, _day(day, where), positive(value, where), citation)


def _day(written: object, where: str) -> date:
    if isinstance(written, date):
        return date(written.year, written.month, written.day)
    try:
        return date.fromisoformat(str(written).strip())
    except ValueError as error:
        raise ConfigurationError(f"{where}: {written!r} is no date; write it as 2026-01-05") from error
