"""Measures and durations in other units, by the exact factors of ``units.toml``."""

from __future__ import annotations

from dataclasses import replace

from ..errors import ConfigurationError, InputError
from ..quantity import Quantity
from ..unit import Unit, units


def comparable(a: str, b: str) -> bool:
    """Whether one unit can be expressed in the other; a unit we do not know only in itself.

    >>> comparable("mile", "kilometer"), comparable("mile", "kilogram")
    (True, False)
    """
    if a == b:
        return True
    known = units()
    return a in known and b in known and known[a].dimension == known[b].dimension


def rescale(quantity: Quantity, unit: str) -> Quantity:
    """Express a measure or duration in another unit; of a temperature, its place on the other scale.

    Raises ``ConfigurationError`` for a unit that is not in ``units.toml`` and ``InputError`` for one of another kind.
    """
    if quantity.unit == unit:
        return quantity
    given, wanted = _pair(quantity, unit)
    factor, shift = given.factor / wanted.factor, (given.offset - wanted.offset) / wanted.factor
    value = None if quantity.value is None else quantity.value.scaled(factor, shift)
    return replace(quantity.scaled(factor, unit=unit), value=value)


def rescale_difference(quantity: Quantity, unit: str) -> Quantity:
    """Express a *difference* in another unit: 20 Fahrenheit degrees warmer is 11.1 Celsius degrees warmer, not −6.7."""
    if quantity.unit == unit:
        return quantity
    given, wanted = _pair(quantity, unit)
    return quantity.scaled(given.factor / wanted.factor, unit=unit)


def _pair(quantity: Quantity, unit: str) -> tuple[Unit, Unit]:
    if quantity.unit is None:
        raise InputError(f"only measures and durations have units; this figure is of kind {quantity.kind!r}")
    known = units()
    for name in (quantity.unit, unit):
        if name not in known:
            raise ConfigurationError(f"unknown unit {name!r}; use a CLDR unit identifier listed in units.toml")
    given, wanted = known[quantity.unit], known[unit]
    if given.dimension != wanted.dimension:
        raise InputError(f"{given.id} measures {given.dimension}, {wanted.id} measures {wanted.dimension}")
    return given, wanted
