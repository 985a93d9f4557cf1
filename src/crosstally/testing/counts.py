"""How a locale writes bare numbers, in digits, words and scales, and percentages."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Literal

from babel import Locale
from babel import numbers as babel_numbers
from hypothesis import strategies as st

from ..errors import ConfigurationError
from ..quantity import Quantity
from .decimals import decimals, short_decimals
from .digits import WESTERN, check_system, in_digits, system_of
from .plan import YEARS, Plan, Plans, last_digit, stated


def number_plans(
    *, low: int = 0, high: int = 10**12, places: int = 3, grouping: bool | None = None, system: str = WESTERN
) -> Plans:
    check_system("numbers", system)

    def plan(value: Decimal, grouped: bool) -> Plan:
        write = partial(_decimal, value, grouped=grouped, system=system)
        return Plan(stated("number", value, resolution=last_digit(value)), write)

    groupings = st.booleans() if grouping is None else st.just(grouping)
    return st.builds(plan, decimals("numbers", low, high, places), groupings)


def _decimal(value: Decimal, locale: Locale, *, grouped: bool = True, system: str = WESTERN) -> str:
    chosen = system_of(locale, system)
    text: str = babel_numbers.format_decimal(
        value, locale=locale, decimal_quantization=False, group_separator=grouped, numbering_system=chosen
    )
    return in_digits(text, chosen)


def spelled_plans(*, low: int = 2, high: int = 10**12, soft_hyphens: bool = False) -> Plans:
    def plan(value: Decimal) -> Plan:
        return Plan(stated("number", value), lambda locale: _words(int(value), locale, soft_hyphens=soft_hyphens))

    return decimals("spelled", low, high, 0).map(plan)


def year_plans(*, low: int = 1100, high: int = 1999) -> Plans:
    years = [year for year in range(low, high + 1) if year in YEARS and year % 100]
    if not years:
        raise ConfigurationError(f"spelled_years: no year but a round one lies between low={low} and high={high}")

    def plan(year: int) -> Plan:
        return Plan(Quantity("date", edtf=str(year)), lambda locale: _words(year, locale, ",%spellout-numbering-year"))

    return st.sampled_from(years).map(plan)


def _words(value: int, locale: Locale, rule_set: str = "", *, soft_hyphens: bool = False) -> str:
    words = _by_icu(f"spellout{rule_set}", value, locale)
    return words if soft_hyphens else words.replace("\u00ad", "")


def _by_icu(form: str, value: int, locale: Locale) -> str:
    from icu4py.messageformat import MessageFormat

    written: str = MessageFormat(f"{{n, {form}}}", str(locale)).format({"n": value})
    return written


def ordinal_plans(*, low: int = 1, high: int = 1000) -> Plans:
    def plan(value: Decimal) -> Plan:
        def write(locale: Locale) -> str:
            return _by_icu("ordinal", int(value), locale)

        quantity = stated("ordinal", value, resolution=Fraction(1))
        return Plan(quantity, write, lambda locale: not write(locale).rstrip(".").isdecimal())

    if low < 1:
        raise ConfigurationError(f"ordinals: low={low}; the first rank is 1")
    return decimals("ordinals", low, high, 0).map(plan)


def compact_plans(*, low: int = 10**4, high: int = 10**14) -> Plans:
    def plan(value: Decimal, width: Literal["long", "short"]) -> Plan:
        def write(locale: Locale) -> str:
            return babel_numbers.format_compact_decimal(value, format_type=width, locale=locale, fraction_digits=3)

        return Plan(stated("number", value), write, lambda locale: width in locale.compact_decimal_formats)

    values = short_decimals(low, high)
    if values is None:
        raise ConfigurationError(
            f"compact: no number of three digits and a scale lies between low={low} and high={high}"
        )
    widths: tuple[Literal["long", "short"], ...] = ("long", "short")
    return st.builds(plan, values, st.sampled_from(widths))


def percent_plans(*, low: int = 0, high: int = 1000, places: int = 2, system: str = WESTERN) -> Plans:
    check_system("percents", system)

    def write(value: Decimal, locale: Locale) -> str:
        chosen = system_of(locale, system)
        text: str = babel_numbers.format_percent(
            value.scaleb(-2), locale=locale, decimal_quantization=False, numbering_system=chosen
        )
        return in_digits(text, chosen)

    def plan(value: Decimal) -> Plan:
        return Plan(stated("percent", value, resolution=last_digit(value)), partial(write, value))

    return decimals("percents", low, high, places).map(plan)
