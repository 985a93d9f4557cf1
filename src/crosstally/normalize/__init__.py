"""Quantities in comparable terms: ``normalize`` puts money into one currency and price level, step by step.

Its steps stand alone as well: ``convert`` (currency), ``deflate`` (price level), ``rescale`` (units); ``implied`` asks
the question backwards: which rate do two amounts imply? ``origin`` says where such a rate may have come from,
and ``history`` what the market's were, for a chart. ``normalized`` is what the steps hand on: a quantity and its
provenance.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

from ..errors import ConfigurationError, DeflatorNotFound
from ..providers import ConsumerPrices, default, in_force
from ..quantity import Quantity
from ..rate import Basis, DeflatorProvider, Order, RateProvider
from .convert import average_rate, convert, convert_at_average, currency_of
from .deflate import deflate, home_of, territory_of
from .history import history_of
from .implied import fits, implied_rate, last_held, widened
from .normalized import Normalized
from .origin import Origin, is_inverse, origin_of
from .rescale import comparable, rescale, rescale_difference

__all__ = [
    "Normalized",
    "Origin",
    "average_rate",
    "comparable",
    "convert",
    "convert_at_average",
    "deflate",
    "fits",
    "history_of",
    "implied_rate",
    "is_inverse",
    "last_held",
    "normalize",
    "origin_of",
    "rescale",
    "rescale_difference",
    "widened",
]


def normalize(
    quantity: Quantity,
    basis: Basis,
    *,
    on: date,
    rates: RateProvider | None = None,
    deflators: DeflatorProvider | None = None,
    prices_of: int | None = None,
) -> Normalized:
    """Express money of the day ``on`` in a currency and, if the basis has a base year, in that year's prices.

    Of an amount at the prices of another year than the day's, ``prices_of`` is that year: it is the year to deflate
    from, and converted is at its average rate; without a base year the result stays at its prices.

    *Deflate first* (OECD DAC, UN SNAAMA, World Bank) takes the prices of the amount's own currency and the base year's
    average rate; *convert first* takes the rate of the day and the prices of the basis's currency. They differ by up to
    a factor of two. In the base year itself both are the current value: the rate of the day and no price level.
    Without ``rates`` or ``deflators`` the packaged ones are asked.
    Raises ``RateNotFound`` and ``DeflatorNotFound``.
    """
    rates = rates or default()
    if prices_of is not None and prices_of != on.year:
        return _from_constant(quantity, basis, prices_of, on, rates, deflators)
    if basis.base_year is None or basis.base_year == on.year:
        return replace(convert(quantity, basis.currency, on, rates), basis=basis)
    if _is_deflated_first(basis):
        return _deflate_first(quantity, basis, basis.base_year, on, rates, deflators)
    nominal = convert(quantity, basis.currency, on, rates)
    return _deflate_converted(quantity, nominal, basis, basis.base_year, on.year, deflators)


def _is_deflated_first(basis: Basis) -> bool:
    if basis.order not in get_args(Order):
        raise ConfigurationError(f"unknown order {basis.order!r}; use deflate-first or convert-first")
    return basis.order == "deflate-first"


def _from_constant(
    quantity: Quantity, basis: Basis, year: int, on: date, rates: RateProvider, deflators: DeflatorProvider | None
) -> Normalized:
    """Money at the prices of a year has no day: its rate is the average of that year, or of the base year."""
    basis = replace(basis, base_year=basis.base_year or year)
    assert basis.base_year is not None
    if _is_deflated_first(basis):
        return _deflate_first(quantity, basis, basis.base_year, date(year, 12, 31), rates, deflators)
    currency = in_force(currency_of(quantity), date(year, 12, 31))
    nominal = convert_at_average(replace(quantity, currency=currency), basis.currency, year, rates)
    return _deflate_converted(quantity, nominal, basis, basis.base_year, year, deflators)


def _deflate_first(
    quantity: Quantity, basis: Basis, base_year: int, on: date, rates: RateProvider, deflators: DeflatorProvider | None
) -> Normalized:
    currency = in_force(currency_of(quantity), on)
    basis = replace(basis, territory=basis.territory or territory_of(currency))
    money = replace(quantity, currency=currency)
    try:
        real = deflate(money, base_year, year=on.year, territory=basis.territory, deflators=deflators)
    except DeflatorNotFound as error:
        other = home_of(basis.currency, currency)
        raise _with_other_order(error, other, deflators or ConsumerPrices()) from None
    converted = convert_at_average(real.quantity, basis.currency, base_year, rates)
    return Normalized(converted.quantity, real.steps + converted.steps, basis)


def _with_other_order(error: DeflatorNotFound, territory: str, deflators: DeflatorProvider) -> DeflatorNotFound:
    """The error, with the other order of the two steps where its prices do reach: the nearest thing that exists."""
    try:
        deflators.deflator(territory, error.year, error.reference_year)
    except DeflatorNotFound:
        return error
    hint = f"{error.reason}; those of {territory} do reach, for the order convert-first"
    return DeflatorNotFound(error.territory, error.year, error.reference_year, hint)


def _deflate_converted(
    quantity: Quantity,
    nominal: Normalized,
    basis: Basis,
    base_year: int,
    year: int,
    deflators: DeflatorProvider | None,
) -> Normalized:
    basis = replace(basis, territory=basis.territory or home_of(basis.currency, currency_of(quantity)))
    real = deflate(nominal.quantity, base_year, year=year, territory=basis.territory, deflators=deflators)
    return Normalized(real.quantity, nominal.steps + real.steps, basis)
