"""Units of measurement by their CLDR identifiers (UTS #35 part 6), with exact factors to the base unit of their dimension."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Unit:
    """A quantity of x units is x · ``factor`` + ``offset`` in the base unit of ``dimension``."""

    id: str
    dimension: str
    factor: Fraction
    offset: Fraction = Fraction(0)


@cache
def units() -> Mapping[str, Unit]:
    """Every unit we know, by its CLDR identifier.

    >>> units()["mile"].factor
    Fraction(201168, 125)
    """
    table = tomllib.loads(files(__package__).joinpath("units.toml").read_text("utf-8"))
    return {
        id: Unit(id, dimension, Fraction(entry["factor"]), Fraction(entry.get("offset", "0")))
        for dimension, entries in table.items()
        for id, entry in entries.items()
    }
