"""The unit table against the definitions of the units."""

from __future__ import annotations

from fractions import Fraction

import pytest
from babel import Locale

from crosstally.unit import units

# Definitions: the international yard and pound agreement (1959), UK Weights and Measures Act 1985, NIST SP 811.
DEFINITIONS = [
    ("mile", "yard", 1760),
    ("yard", "foot", 3),
    ("foot", "inch", 12),
    ("inch", "millimeter", Fraction("25.4")),
    ("furlong", "yard", 220),
    ("fathom", "foot", 6),
    ("nautical-mile", "meter", 1852),
    ("mile-scandinavian", "kilometer", 10),
    ("acre", "square-yard", 4840),
    ("square-mile", "acre", 640),
    ("hectare", "square-meter", 10_000),
    ("gallon", "cubic-inch", 231),
    ("gallon", "quart", 4),
    ("gallon", "pint", 8),
    ("gallon", "fluid-ounce", 128),
    ("gallon-imperial", "liter", Fraction("4.54609")),
    ("gallon-imperial", "pint-imperial", 8),
    ("gallon-imperial", "fluid-ounce-imperial", 160),
    ("barrel", "gallon", 42),
    ("cubic-yard", "cubic-foot", 27),
    ("pound", "ounce", 16),
    ("stone", "pound", 14),
    ("ton", "pound", 2000),
    ("ton-imperial", "pound", 2240),
    ("pound", "kilogram", Fraction("0.45359237")),
    ("ounce-troy", "gram", Fraction("31.1034768")),
    ("carat", "milligram", 200),
    ("tonne", "kilogram", 1000),
    ("week", "day", 7),
    ("day", "hour", 24),
    ("hour", "minute", 60),
    ("minute", "second", 60),
    ("decade", "year", 10),
    ("century", "year", 100),
    ("year", "month", 12),
    ("year", "quarter", 4),
    ("year", "day", Fraction("365.2425")),
    ("mile-per-hour", "kilometer-per-hour", Fraction("1.609344")),
    ("knot", "kilometer-per-hour", Fraction("1.852")),
    ("kilowatt-hour", "kilojoule", 3600),
    ("kilocalorie", "joule", 4184),
    ("bar", "hectopascal", 1000),
    ("byte", "bit", 8),
]

# Units without names of their own in CLDR, which its syntax (UTS #35 part 6) builds identifiers from nevertheless.
BASES = {"sievert", "gray", "becquerel", "bel"}
PREFIXES = ("", "square-", "cubic-", "100-", "pico", "nano", "micro", "milli", "centi", "deci", "deca", "hecto", "kilo",
            "mega", "giga", "tera", "peta", "exa", "zetta")  # fmt: skip
# Named like CLDR's other imperial units, which has these two not at all or only since version 46.
IMPERIAL = {"ton-imperial", "pint-imperial"}


@pytest.mark.parametrize(("large", "small", "times"), DEFINITIONS)
def test_one_unit_is_as_many_of_another_as_its_definition_says(large: str, small: str, times: int | Fraction) -> None:
    assert units()[large].dimension == units()[small].dimension
    assert units()[large].factor / units()[small].factor == times


@pytest.mark.parametrize(("celsius", "fahrenheit"), [(0, 32), (100, 212), (-40, -40)])
def test_the_two_temperature_scales_meet_where_they_should(celsius: int, fahrenheit: int) -> None:
    c, f = units()["celsius"], units()["fahrenheit"]
    assert celsius * c.factor + c.offset == fahrenheit * f.factor + f.offset


def test_every_dimension_has_a_base_unit() -> None:
    dimensions = {unit.dimension for unit in units().values()}
    bases = {unit.dimension for unit in units().values() if unit.factor == 1 and unit.offset == 0}
    assert bases == dimensions


def test_only_temperatures_have_an_offset() -> None:
    assert {unit.dimension for unit in units().values() if unit.offset} == {"temperature"}


def is_built(unit: str, named: set[str]) -> bool:
    """Whether the syntax of identifiers builds a unit from names: a-per-b, a prefix or power, a product of two."""
    if "-per-" in unit:
        return all(is_built(part, named) for part in unit.split("-per-", 1))
    known = named | BASES
    stems = [unit[len(prefix) :] for prefix in PREFIXES if unit.startswith(prefix)]
    return any(
        stem in known or ("-" in stem and all(part in known for part in stem.split("-", 1)))
        for stem in stems
    )  # fmt: skip


def test_every_unit_is_a_cldr_identifier() -> None:
    named = {str(name).partition("-")[2] for name in Locale("en").unit_display_names}
    assert {unit for unit in units().keys() - named - IMPERIAL if not is_built(unit, named)} == set()
