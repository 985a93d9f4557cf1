"""Which rate was it? What may have led a translator to a rate that is not the market's.

Slips are recognized by their exactness, for a rate may have held some day by chance: the market's rate the wrong way
round or tenfold, and the rate of another currency of the same name. Otherwise it is asked when the rate last held:
as the target's last digit has it, then as its trailing zeros allow, then within what two fixings of a day differ by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Literal

from ..errors import RateNotFound
from ..interval import Interval
from ..languages.tables import shared_tables
from ..providers.trace import first_year_of, trace_of
from ..rate import Rate, RateProvider
from .convert import average_rate
from .implied import TOLERANCE, last_held, widened

Kind = Literal["earlier", "inverse", "other-currency", "tenfold", "none"]

_EXACT = Fraction(1, 200)  # a slip repeats the rate of the day, as one bank or another had it
_APART = Fraction(3, 100)  # what is nearer to the market cannot be told from it
_NARROW = Fraction(12, 100)  # a wider interval holds something by chance
_NARROWEST = Fraction(2, 100)
_RECENT, _LONG_AGO = timedelta(days=400), timedelta(days=5 * 365)
_WELL_KNOWN = 4  # of the currencies that share a name, those most traded
_POWERS = (Fraction(10), Fraction(100), Fraction(1, 10), Fraction(1, 100))


@dataclass(frozen=True, slots=True)
class Held:
    """The most recent day a rate held, and the first of the stretch of observations that ended with it."""

    last: Rate
    since: date


@dataclass(frozen=True, slots=True)
class Origin:
    """What explains a rate: ``held`` for an earlier one, ``other`` for another currency's, ``times`` for a tenfold one.

    ``average``: the mean of the publication's year or the one before, if it explains the rate as well.
    ``round_figure``: the rate is one, as a rule of thumb is.
    """

    kind: Kind
    held: Held | None = None
    other: Rate | None = None
    times: Fraction | None = None
    average: Rate | None = None
    round_figure: Fraction | None = None


def origin_of(rates: RateProvider, market: Rate, implied: Interval, rounded: Interval, on: date) -> Origin:
    """What explains the implied rate; ``rounded`` is the interval its trailing zeros leave open."""
    held = held_until(rates, market.base, market.quote, implied, rounded, market.observed_on)
    average = _average(rates, market, implied, on)
    thumb = _round_figure(implied)
    if not (held and on - held.last.observed_on < _RECENT):
        if _is_slip(1 / market.value, market, rounded):
            return Origin("inverse", held, average=average)
        for power in _POWERS:
            if _is_slip(market.value * power, market, rounded):
                return Origin("tenfold", held, times=power, average=average)
    other = _other_currency(rates, market, rounded, on)
    by_chance = _NARROW if held is None or on - held.last.observed_on > _LONG_AGO else _NARROWEST
    if other is not None and _width(rounded) <= by_chance:
        return Origin("other-currency", held, other, average=average)
    return Origin("earlier" if held else "none", held, average=average, round_figure=thumb)


def held_until(
    rates: RateProvider, base: str, quote: str, implied: Interval, rounded: Interval, until: date
) -> Held | None:
    """When the rate last held, ``None`` if it never did."""
    for interval in (implied, rounded, widened(rounded)):
        last = last_held(rates, base, quote, interval, until)
        if last is not None:
            return Held(last, _since(rates, last, widened(interval)))
    return None


def is_inverse(market: Rate, rounded: Interval) -> bool:
    """Whether the market's rate was applied the wrong way round."""
    return _is_slip(1 / market.value, market, rounded)


def _is_slip(slip: Fraction, market: Rate, rounded: Interval) -> bool:
    return abs(slip / market.value - 1) > _APART and _width(rounded) <= _NARROW and slip in widened(rounded, _EXACT)


def _width(interval: Interval) -> Fraction:
    """The width of an interval of positive numbers as a share of its upper end."""
    lower, upper = interval.lower or Fraction(0), interval.upper or Fraction(1)
    return (upper - lower) / upper


def _since(rates: RateProvider, last: Rate, interval: Interval) -> date:
    """The first day of the stretch of observations within the interval that ends with the last one."""
    since = last.observed_on
    for day, value in _backwards(rates, last):
        if value not in interval:
            break
        since = day
    return since


def _backwards(rates: RateProvider, last: Rate) -> Iterator[tuple[date, Fraction]]:
    first, until = first_year_of(rates, last.base, last.quote), last.observed_on.toordinal()
    for year in range(last.observed_on.year, first - 1, -1):
        trace = trace_of(rates, last.base, last.quote, year)
        for day, value in zip(reversed(trace.days), reversed(trace.values), strict=True):
            if day <= until:
                yield date.fromordinal(day), Fraction(value)


def _average(rates: RateProvider, market: Rate, implied: Interval, on: date) -> Rate | None:
    """The average of the publication's year or of the year before, if the rate is that."""
    for year in (on.year - 1, on.year):
        try:
            average = average_rate(rates, market.base, market.quote, year)
        except RateNotFound:
            continue
        if average.value in widened(implied, TOLERANCE / 4):
            return average
    return None


def _round_figure(implied: Interval) -> Fraction | None:
    """The number of one digit in the interval, if it holds just one: ten kronor a dollar."""
    lower, upper = implied.lower or Fraction(0), implied.upper or Fraction(0)
    if upper <= 0 or _width(implied) > _NARROW:
        return None
    step = Fraction(1)
    while step * 10 <= upper:
        step *= 10
    while step > upper:
        step /= 10
    figure = step * (upper // step)
    return figure if figure >= lower else None


def _other_currency(rates: RateProvider, market: Rate, rounded: Interval, on: date) -> Rate | None:
    """The rate of that day of a currency of the same name, if the implied rate is that."""
    for base, quote in _namesakes(market.base, market.quote):
        try:
            other = rates.rate(base, quote, on)
        except RateNotFound:
            continue
        if _is_slip(other.value, market, rounded):
            return other
    return None


def _namesakes(base: str, quote: str) -> Iterator[tuple[str, str]]:
    for family in shared_tables()["currency-families"].values():
        known = family[:_WELL_KNOWN]
        yield from ((other, quote) for other in known if base in known and other not in (base, quote))
        yield from ((base, other) for other in known if quote in known and other not in (base, quote))
