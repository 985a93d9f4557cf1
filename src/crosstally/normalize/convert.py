"""Money in another currency: at the rate of a day, or at the average rate of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date
from fractions import Fraction
from itertools import takewhile

from ..errors import ConfigurationError, InputError, RateNotFound
from ..providers import default, in_force, withdrawn
from ..providers.trace import trace_of
from ..quantity import Quantity, exact, significant
from ..rate import Rate, RateProvider
from .normalized import Normalized


def convert(quantity: Quantity, to: str, on: date, rates: RateProvider | None = None) -> Normalized:
    """Express a money quantity in another currency at the rate of a day, the packaged one unless ``rates`` are given.

    Ranges, bounds and hedges stay; the resolution is converted with the value. Raises ``RateNotFound``, and
    ``InputError`` for a quantity that is no money.
    """
    currency = in_force(currency_of(quantity), on)
    if currency == to:
        return Normalized(replace(quantity, currency=currency))
    _refuse_out_of_force(currency, to, on)
    return _at(quantity, (rates or default()).rate(currency, to, on))


def _refuse_out_of_force(currency: str, to: str, on: date) -> None:
    """Raise ``RateNotFound`` for a target that had another code on that day, or was no more."""
    link = withdrawn(to, on)
    if link is not None:
        became = f"{to} became {link.new} on {link.first_day.isoformat()}, at {exact(link.units)} for 1"
        reason = f"{became}; convert to {link.new}"
        raise RateNotFound(currency, to, on, reason)
    code = in_force(to, on)
    if code != to:
        raise RateNotFound(currency, to, on, f"the money of that name was then {code}; convert to {code}")


def convert_at_average(quantity: Quantity, to: str, year: int, rates: RateProvider) -> Normalized:
    """Express a money quantity in another currency at the average rate of a year."""
    currency = currency_of(quantity)
    if currency == to:
        return Normalized(quantity)
    if MINYEAR <= year <= MAXYEAR:
        _refuse_out_of_force(currency, to, date(year, 12, 31))
    return _at(quantity, average_rate(rates, currency, to, year))


def average_rate(rates: RateProvider, base: str, quote: str, year: int) -> Rate:
    """The mean of a year's observations: what the UN's national accounts call the period-average rate.

    A mean is a statistic and no observation, so it is kept to ten significant digits; its citation says of how many
    observations, and of which days. Averaged is the price of the dearer currency, as central banks quote it, for the
    mean of the inverses is not the inverse of the mean; the other direction is its inverse.
    Raises ``RateNotFound`` for a year without any.
    """
    if not MINYEAR <= year <= MAXYEAR:
        raise ConfigurationError(f"{year} is no year of the calendar; give one such as 2020")
    observed = list(
        takewhile(lambda rate: rate.observed_on.year == year, rates.history(base, quote, date(year, 12, 31)))
    )
    if not observed:
        raise RateNotFound(base, quote, date(year, 12, 31), _no_average(rates, base, quote, year))
    last, first = observed[0], observed[-1]
    if last.value < 1:
        return average_rate(rates, quote, base, year).inverse()
    if len(observed) == 1:
        return replace(last, average_of=year)
    mean = sum((rate.value for rate in observed), Fraction(0)) / len(observed)
    days = f"{first.observed_on.isoformat()} to {last.observed_on.isoformat()}"
    citation = f"average of {len(observed)} observations, {days}; the last: {last.citation}"
    return replace(last, value=Fraction(significant(mean, 10)), citation=citation, average_of=year)


_FARTHEST = 60  # years; what the packaged tables hold, and then some


def _no_average(rates: RateProvider, base: str, quote: str, year: int) -> str:
    """Why there is no average of a year, and the nearest year of which there is one."""
    years = (year + sign * away for away in range(1, _FARTHEST) for sign in (-1, 1))
    nearest = next((one for one in years if MINYEAR <= one <= MAXYEAR and trace_of(rates, base, quote, one).days), None)
    found = f"; the nearest year with rates is {nearest}" if nearest else ""
    return f"nothing was observed in {year} to take the average of{found}"


def currency_of(quantity: Quantity) -> str:
    """The currency of a money quantity, or ``InputError``."""
    if quantity.kind != "money" or quantity.currency is None or quantity.value is None:
        raise InputError(f"only money has a currency and a price level; this figure is of kind {quantity.kind!r}")
    return quantity.currency


def _at(quantity: Quantity, rate: Rate) -> Normalized:
    return Normalized(quantity.scaled(rate.value, currency=rate.quote), (rate,))
