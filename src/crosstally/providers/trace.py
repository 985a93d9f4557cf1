"""The record of a pair of currencies, year by year, in a form that is quickly searched."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import MAXYEAR, date
from itertools import takewhile

from ..rate import RateProvider, Trace, TracedProvider

NOTHING = Trace((), (), 0.0, 0.0)


def traced(values: Mapping[int, float]) -> Trace:
    """The trace of values by the ordinal of their day."""
    if not values:
        return NOTHING
    days = sorted(values)
    ordered = [values[day] for day in days]
    return Trace(days, ordered, min(ordered), max(ordered))


def trace_of(provider: RateProvider, base: str, quote: str, year: int) -> Trace:
    """The trace of a provider, made of its history where it keeps none."""
    if isinstance(provider, TracedProvider):
        return provider.trace(base, quote, year)
    history = provider.history(base, quote, date(year, 12, 31))
    observed = takewhile(lambda rate: rate.observed_on.year == year, history)
    return traced({rate.observed_on.toordinal(): float(rate.value) for rate in observed})


def first_year_of(provider: RateProvider, base: str, quote: str) -> int:
    """The first year a search need go back to."""
    if isinstance(provider, TracedProvider):
        return provider.first_year(base, quote)
    return min((rate.observed_on.year for rate in provider.history(base, quote, date.max)), default=MAXYEAR)
