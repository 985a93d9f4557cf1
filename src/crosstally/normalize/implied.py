"""The exchange rate that two amounts imply, and when the market last agreed with it.

The source is taken as printed, only the target is opened, by half its last digit: it is the converted figure that was
rounded. Opening the source as well would let any rate from 9.2 to 11.1 pass for "$400 million" and hide the finding.
Neither a hedge nor a bound widens it: the printed figure was converted.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from ..errors import RateNotFound
from ..interval import Interval
from ..providers.trace import first_year_of, trace_of
from ..quantity import Quantity
from ..rate import Rate, RateProvider

# On one day the fixings of two central banks differ by 0.1 to 0.7 %: less than one percent says nothing.
TOLERANCE = Fraction(1, 100)
_FLOAT = 1e-9  # far more than a binary float is off, far less than a rate's last digit


def implied_rate(source: Quantity, target: Quantity) -> Interval | None:
    """Units of the target's currency for one of the source's, as far as the target's last digit tells.

    ``None`` where there is none: no money, no figure, zero, opposite signs, a range against a single figure,
    or a range whose two ends were converted at different rates.
    """
    if source.kind != "money" or target.kind != "money" or source.value is None or target.value is None:
        return None
    if source.figure is not None and target.figure is not None:
        return _ratio(source.figure, target.figure, target.resolution)
    if source.figure is not None or target.figure is not None:
        return None
    lower = _ratio(source.value.lower, target.value.lower, target.resolution)
    upper = _ratio(source.value.upper, target.value.upper, target.resolution)
    return lower.meet(upper) if lower and upper else None


def last_held(rates: RateProvider, base: str, quote: str, interval: Interval, until: date) -> Rate | None:
    """The most recent observation inside the interval, ``None`` if there never was one."""
    for day in _days_inside(rates, base, quote, interval, until):
        try:
            rate = rates.rate(base, quote, day)
        except RateNotFound:
            continue
        if rate.value in interval:
            return rate
    return None


def _days_inside(rates: RateProvider, base: str, quote: str, interval: Interval, until: date) -> Iterator[date]:
    """The days whose rate is in the interval as far as a binary float can tell, most recent first."""
    low = float(interval.lower) * (1 - _FLOAT) if interval.lower is not None else float("-inf")
    high = float(interval.upper) * (1 + _FLOAT) if interval.upper is not None else float("inf")
    last = until.toordinal()
    for year in range(until.year, first_year_of(rates, base, quote) - 1, -1):
        trace = trace_of(rates, base, quote, year)
        if trace.days and trace.low <= high and trace.high >= low:
            for day, value in zip(reversed(trace.days), reversed(trace.values), strict=True):
                if low <= value <= high and day <= last:
                    yield date.fromordinal(day)


def fits(interval: Interval, rate: Rate, tolerance: Fraction = TOLERANCE) -> bool:
    """Whether an observed rate explains the interval, give or take what fixings differ."""
    return rate.value in widened(interval, tolerance)


def widened(interval: Interval, tolerance: Fraction = TOLERANCE) -> Interval:
    """The interval of a positive number with both ends moved outwards by a share of themselves.

    >>> widened(Interval(Fraction(100), Fraction(200)), Fraction(1, 100)).upper
    Fraction(202, 1)
    """
    lower = None if interval.lower is None else interval.lower * (1 - tolerance)
    upper = None if interval.upper is None else interval.upper * (1 + tolerance)
    return Interval(lower, upper, interval.lower_closed, interval.upper_closed)


def _ratio(source: Fraction | None, target: Fraction | None, resolution: Fraction | None) -> Interval | None:
    if source is None or target is None or source * target <= 0:
        return None
    return Interval.around(abs(target), (resolution or Fraction(0)) / 2).scaled(1 / abs(source))
