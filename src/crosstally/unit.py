"""Units of measurement by their CLDR identifiers (UTS #35 part 6), with exact factors to the base unit."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

_PARTS, _COUNTERPARTS, _REGIONS, _INVERSES = "parts", "counterparts", "regions", "inverses"  # they define no units


@dataclass(frozen=True, slots=True)
class Unit:
    """A quantity of x units is x · ``factor`` + ``offset`` in the base unit of ``dimension``."""

    id: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)


@cache
def _tables() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("units.toml").read_text("utf-8"))


@cache
def units() -> Mapping[str, Unit]:
    """Every unit we know, by its CLDR identifier.

    >>> units()["mile"].factor
    Fraction(201168, 125)
    """
    return {
        name: Unit(name, dimension, Fraction(entry["factor"]), Fraction(entry.get("offset", "0")))
        for dimension, entries in _tables().items()
        if dimension not in (_PARTS, _COUNTERPARTS, _REGIONS, _INVERSES)
        for name, entry in entries.items()
    }


@cache
def inverses() -> Mapping[tuple[str, str], Fraction]:
    """The product of two measures in base units one of which is the inverse of the other, by both dimensions.

    >>> str(inverses()["consumption", "fuel-economy"])
    '100'
    """
    products = [(one, each["of"], Fraction(each["product"])) for one, each in _tables()[_INVERSES].items()]
    return {pair: product for one, other, product in products for pair in ((one, other), (other, one))}


@cache
def divided(unit: str) -> tuple[str, str | None]:
    """A unit we know as it is; any other at its "per", as a unit and what it is counted per.

    >>> divided("kilometer-per-hour"), divided("barrel-per-day")
    (('kilometer-per-hour', None), ('barrel', 'day'))
    """
    if unit in units():
        return unit, None
    name, _, per = unit.partition("-per-")
    return name, per or None


def parts(unit: str) -> tuple[str, ...]:
    """The units in which the remainder of a quantity is counted on.

    >>> parts("foot"), parts("gigawatt")
    (('inch',), ())
    """
    return tuple(_tables()[_PARTS].get(unit, ()))


def system_of(unit: str) -> str | None:
    """The system a unit belongs to whose readers know it by another of the other system; ``None`` for all others.

    >>> system_of("mile"), system_of("celsius"), system_of("nautical-mile")
    ('imperial', 'metric', None)
    """
    return next((system for system, table in _tables()[_COUNTERPARTS].items() if unit in table), None)


def counterpart(unit: str) -> str | None:
    """What the other system counts in place of a unit.

    >>> counterpart("yard"), counterpart("kilogram"), counterpart("hour")
    ('meter', 'pound', None)
    """
    return next((table[unit] for table in _tables()[_COUNTERPARTS].values() if unit in table), None)


def systems_in(region: str | None) -> frozenset[str]:
    """The systems of units that the readers of a region (ISO 3166) count in.

    >>> sorted(systems_in("US")), sorted(systems_in("GB")), sorted(systems_in("SE"))
    (['imperial'], ['imperial', 'metric'], ['metric'])
    """
    return frozenset(_tables()[_REGIONS].get(region or "", ("metric",)))
