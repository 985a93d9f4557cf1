"""How a locale writes measures and lengths of time, by CLDR unit identifiers."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Literal, cast

from babel import Locale
from babel import units as babel_units
from hypothesis import strategies as st

from ..errors import ConfigurationError
from ..quantity import Kind
from ..unit import units as known_units
from .decimals import decimals
from .digits import WESTERN, check_system, in_digits, system_of
from .options import chosen, locale_of
from .plan import Plan, Plans, last_digit, stated

#: CLDR unit identifiers whose names mean one unit: no ton, pound or gallon.
UNITS = ("kilometer", "meter", "centimeter", "millimeter", "mile", "foot", "inch", "square-kilometer", "square-meter",
         "hectare", "cubic-meter", "liter", "kilogram", "gram", "kilometer-per-hour", "celsius", "kilowatt-hour",
         "megawatt", "year", "month", "week", "day", "hour", "minute", "second")  # fmt: skip
_Width = Literal["long", "short", "narrow"]
_WIDTHS = ("long", "short", "narrow")
_UNIT_PLACES = 3


def measure_plans(
    *,
    units: Collection[str] = UNITS,
    widths: Collection[str] = ("long",),
    low: int = 2,
    high: int = 10**6,
    places: int = 2,
    system: str = WESTERN,
) -> Plans:
    check_system("measures", system)
    known = known_units()
    if places > _UNIT_PLACES:
        raise ConfigurationError(
            f"measures: places={places}; CLDR writes a measure with {_UNIT_PLACES} decimals at most"
        )

    def plan(value: Decimal, unit: str, width: str) -> Plan:
        kind: Kind = "duration" if known[unit].dimension == "duration" else "measure"
        quantity = stated(kind, value, resolution=last_digit(value), unit=unit)
        return Plan(
            quantity,
            lambda locale: _measure(value, unit, width, locale, system),
            lambda locale: _has_unit(unit, width, locale, value),
        )

    values = decimals("measures", low, high, places)
    return st.builds(plan, values, st.sampled_from(tuple(units)), st.sampled_from(tuple(widths)))


def _measure(value: Decimal, unit: str, width: str, locale: Locale, system: str) -> str:
    own = system_of(locale, system)
    text = babel_units.format_unit(value, unit, cast("_Width", width), locale=locale, numbering_system=own)
    return in_digits(text, own)


def named_units(language: str, units: Collection[str] | None, widths: Collection[str]) -> list[str]:
    """The units that the locale names in each of the widths; one asked for that it does not name is refused."""
    locale = locale_of(language)
    chosen("measures: unit", UNITS if units is None else units, known_units())
    chosen("measures: width", widths, _WIDTHS)
    named = [unit for unit in units or UNITS if all(_has_unit(unit, width, locale) for width in widths)]
    lost = sorted(set(units or ()) - set(named))
    if lost or not named:
        raise ConfigurationError(
            f"measures: CLDR does not name {', '.join(lost or UNITS)} in {language!r}; leave it out"
        )
    return named


def _has_unit(unit: str, width: str, locale: Locale, value: Decimal = Decimal(2)) -> bool:
    """Whether CLDR has the pattern for a value; where it has not, Babel falls back to the unit's identifier.

    A million takes a plural form of its own in some languages ("un millón de metros"), which may lack the pattern.
    """
    width = cast("_Width", width)
    written = babel_units.format_unit(value, unit, width, locale=locale)
    return not written.endswith(f" {unit}") or babel_units.get_unit_name(unit, width, locale=locale) == unit
