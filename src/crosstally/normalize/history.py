"""The record of two currencies as a chart shows it: few enough observations to be drawn, all of them exact."""

from __future__ import annotations

from datetime import date

from ..errors import RateNotFound
from ..providers.trace import trace_of
from ..rate import Rate, RateProvider

MOST = 100


def history_of(rates: RateProvider, base: str, quote: str, first: date, last: date) -> tuple[Rate, ...]:
    """At most ``MOST`` observations from one day to another, evenly chosen, the first and the last among them."""
    days = [
        day
        for year in range(first.year, last.year + 1)
        for day in trace_of(rates, base, quote, year).days
        if first.toordinal() <= day <= last.toordinal()
    ]
    return tuple(rate for day in _thinned(days) if (rate := _observed(rates, base, quote, day)) is not None)


def _thinned(days: list[int]) -> list[int]:
    """So many of the days, at equal distances.

    >>> [len(_thinned(list(range(count)))) for count in (0, 1, 99, 101, 5000)]
    [0, 1, 99, 100, 100]
    """
    if len(days) <= MOST:
        return days
    return [days[index * (len(days) - 1) // (MOST - 1)] for index in range(MOST)]


def _observed(rates: RateProvider, base: str, quote: str, day: int) -> Rate | None:
    try:
        return rates.rate(base, quote, date.fromordinal(day))
    except RateNotFound:
        return None
