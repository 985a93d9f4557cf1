"""Money in another currency: at the rate of a day, or at the average rate of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date
from fractions import Fraction
from itertools import takewhile

from ..errors import ConfigurationError, InputError, RateNotFound
from ..providers import default
from ..quantity import Quantity, significant
from ..rate import Rate, RateProvider
from .normalized import Normalized


def convert(quantity: Quantity, to: str, on: date, rates: RateProvider | None = None) -> Normalized:
    """Express a money quantity in another currency at the rate of a day, the packaged one unless ``rates`` are given.

    Ranges, bounds and hedges stay; the resolution is converted with the value. Raises ``RateNotFound``, and
    ``InputError`` for a quantity that is no money.
    """
    currency = currency_of(quantity)
    if currency == to:
        return Normalized(quantity)
    return _at(quantity, (rates or default()).rate(currency, to, on))


def convert_at_average(quantity: Quantity, to: str, year: int, rates: RateProvider) -> Normalized:
    """Express a money quantity in another currency at the average rate of a year."""
    currency = currency_of(quantity)
    if currency == to:
        return Normalized(quantity)
    return _at(quantity, average_rate(rates, currency, to, year))


def average_rate(rates: RateProvider, base: str, quote: str, year: int) -> Rate:
    """The mean of a year's observations: what the UN's national accounts call the period-average rate.

    A mean is a statistic and no observation, so it is kept to ten significant digits; its citation says of how many
    observations, and of which days. Raises ``RateNotFound`` for a year without any.
    """
    if not MINYEAR <= year <= MAXYEAR:
        raise ConfigurationError(f"{year} is no year of the calendar; give one such as 2020")
    observed = list(
        takewhile(lambda rate: rate.observed_on.year == year, rates.history(base, quote, date(year, 12, 31)))
    )
    if not observed:
        raise RateNotFound(base, quote, date(year, 12, 31), f"nothing was observed in {year} to take the average of")
    last, first = observed[0], observed[-1]
    if len(observed) == 1:
        return last
    mean = sum((rate.value for rate in observed), Fraction(0)) / len(observed)
    days = f"{first.observed_on.isoformat()} to {last.observed_on.isoformat()}"
    citation = f"average of {len(observed)} observations, {days}; the last: {last.citation}"
    return replace(last, value=Fraction(significant(mean, 10)), citation=citation)


def currency_of(quantity: Quantity) -> str:
    """The currency of a money quantity, or ``InputError``."""
    if quantity.kind != "money" or quantity.currency is None or quantity.value is None:
        raise InputError(f"only money has a currency and a price level; this figure is of kind {quantity.kind!r}")
    return quantity.currency


def _at(quantity: Quantity, rate: Rate) -> Normalized:
    return Normalized(quantity.scaled(rate.value, currency=rate.quote), (rate,))
