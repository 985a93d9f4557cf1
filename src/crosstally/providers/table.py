"""Exchange rates that the user brings: a house rate of a month, the rate of a contract, a test."""

from __future__ import annotations

import csv
import io
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from ..errors import ConfigurationError, RateNotFound
from ..rate import Rate, Trace
from .cross import identity
from .exact import Written, positive
from .trace import traced

Row = tuple[str, str, date | str, Written]
COLUMNS = ("date", "base", "quote", "rate")
_OPTIONAL = ("until", "citation")
_Quotes = dict[str, dict[str, Rate]]


@dataclass(frozen=True, slots=True)
class Agreed:
    """A rate that holds on every day from ``rate.observed_on`` to ``until``: of a contract, or of a house list."""

    rate: Rate
    until: date

    def on(self, day: date) -> Rate | None:
        """The rate as that day's, ``None`` where it does not hold."""
        return replace(self.rate, observed_on=day) if self.rate.observed_on <= day <= self.until else None


class Table:
    """A handful of rates, answered as given, inverted, or crossed through a currency both were quoted in that day.

    >>> rates = Table.from_rows([("USD", "SEK", "2026-01-05", "9.2481")])
    >>> rates.rate("SEK", "USD", date(2026, 1, 5)).value
    Fraction(10000, 92481)
    """

    def __init__(self, rates: Iterable[Rate | Agreed]) -> None:
        """Later rates of the same pair and day replace earlier ones, and a day's own rate one that holds for longer."""
        self._days: dict[date, _Quotes] = defaultdict(lambda: defaultdict(dict))
        self._agreed: list[Agreed] = []
        for rate in rates:
            if isinstance(rate, Agreed):
                self._agreed.append(rate)
            else:
                _enter(self._days[rate.observed_on], rate)

    @classmethod
    def from_rows(cls, rows: Iterable[Row], *, citation: str = "the user's table") -> Table:
        """Rates from (base, quote, day, units of quote for one base); numbers as strings, integers or Decimals."""
        return cls(
            _rate(base, quote, day, value, citation, f"{citation}, row {number}")
            for number, (base, quote, day, value) in enumerate(rows, 1)
        )

    @classmethod
    def from_file(cls, file: str | Path) -> Table:
        """Rates from a file, read as TOML if it is called so and as CSV otherwise."""
        path = Path(file)
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            raise ConfigurationError(f"{file}: cannot be read: {error.strerror or error}") from None
        except UnicodeDecodeError as error:
            raise ConfigurationError(f"{file}: is not UTF-8: byte at offset {error.start}; save it as UTF-8") from None
        read = cls.from_toml if path.suffix.lower() == ".toml" else cls.from_csv
        return read(text, name=str(file))

    @classmethod
    def from_csv(cls, text: str, *, name: str = "the user's table") -> Table:
        """Rates from CSV with the columns date, base, quote, rate and, if wanted, until and citation."""
        lines = csv.DictReader(io.StringIO(text.removeprefix("\ufeff")))
        try:
            columns = lines.fieldnames or ()
            missing = [column for column in COLUMNS if column not in columns]
            if missing:
                raise ConfigurationError(f"{name} line 1: no column {', '.join(missing)}; write {','.join(COLUMNS)}")
            _refuse_unknown(columns, f"{name} line 1")
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
        for number, entry in enumerate(entries, 1):
            _refuse_unknown(entry, f"{name} rate {number}")
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
        """Every rate up to and including ``until``, most recent first; one that holds for longer on its last day."""
        if base == quote:
            return iter((identity(base, until),))
        ends = {min(agreed.until, until) for agreed in self._agreed if agreed.rate.observed_on <= until}
        days = sorted({day for day in self._days if day <= until} | ends, reverse=True)
        rates = (self._given(base, quote, day) for day in days)
        return (rate for rate in rates if rate is not None)

    def first_year(self, base: str, quote: str) -> int:
        """The first year of the table."""
        days = [*self._days, *(agreed.rate.observed_on for agreed in self._agreed)]
        return min((day.year for day in days), default=date.max.year)

    def trace(self, base: str, quote: str, year: int) -> Trace:
        """All rates of a year, for searching; of one that holds for longer, the first and the last day."""
        days = {day for day in self._days if day.year == year}
        for agreed in self._agreed:
            days |= {
                max(agreed.rate.observed_on, date(year, 1, 1)), min(agreed.until, date(year, 12, 31)),
            }  # fmt: skip
        rates = ((day, self._given(base, quote, day)) for day in days if day.year == year)
        return traced({day.toordinal(): float(rate.value) for day, rate in rates if rate is not None})

    def _given(self, base: str, quote: str, on: date) -> Rate | None:
        day = self._on(on)
        from_base, to_quote = day.get(base, {}), day.get(quote, {})
        if quote in from_base:
            return from_base[quote]
        for via, first in from_base.items():
            if via in to_quote:
                second = to_quote[via].inverse()
                citation = "; ".join(dict.fromkeys((first.citation, second.citation)))
                return Rate(base, quote, on, first.value * second.value, f"{citation} (through {via})")
        return None

    def _on(self, day: date) -> Mapping[str, Mapping[str, Rate]]:
        """What holds on a day, both ways."""
        own = self._days.get(day, {})
        agreed = [rate for one in self._agreed if (rate := one.on(day)) is not None]
        if not agreed:
            return own
        quotes: _Quotes = defaultdict(dict)
        for rate in [*agreed, *(rate for rates in own.values() for rate in rates.values())]:
            _enter(quotes, rate)
        return quotes


def _enter(quotes: _Quotes, rate: Rate) -> None:
    quotes[rate.base][rate.quote], quotes[rate.quote][rate.base] = rate, rate.inverse()


def _refuse_unknown(columns: Iterable[str], where: str) -> None:
    unknown = [column for column in columns if column not in (*COLUMNS, *_OPTIONAL)]
    if unknown:
        raise ConfigurationError(f"{where}: unknown column {unknown[0]!r}; write {', '.join((*COLUMNS, *_OPTIONAL))}")


def _entry(entry: Mapping[str, object], where: str, citation: str) -> Rate | Agreed:
    absent = [column for column in COLUMNS if entry.get(column) in (None, "")]
    if absent:
        raise ConfigurationError(f"{where}: no {', '.join(absent)}")
    day, base, quote, value = (entry[column] for column in COLUMNS)
    cited = str(entry.get("citation") or citation)
    rate = _rate(str(base).strip(), str(quote).strip(), day, value, cited, where)
    if entry.get("until") in (None, ""):
        return rate
    until = _day(entry["until"], where)
    if until < rate.observed_on:
        raise ConfigurationError(f"{where}: until {until.isoformat()} is before {rate.observed_on.isoformat()}")
    return Agreed(rate, until)


def _rate(base: str, quote: str, day: object, value: object, citation: str, where: str) -> Rate:
    for code in (base, quote):
        if not (len(code) == 3 and code.isascii() and code.isalpha() and code.isupper()):
            raise ConfigurationError(f"{where}: {code!r} is no currency; write an ISO 4217 code such as USD")
    if base == quote:
        raise ConfigurationError(f"{where}: base and quote are both {base}; a rate is of two currencies")
    return Rate(base, quote, _day(day, where), positive(value, where), citation)


def _day(written: object, where: str) -> date:
    if isinstance(written, date):
        return date(written.year, written.month, written.day)
    try:
        return date.fromisoformat(str(written).strip())
    except ValueError as error:
        raise ConfigurationError(f"{where}: {written!r} is no date; write it as 2026-01-05") from error
