"""How a locale writes money: with the currency's symbol, code or name, in full or compact."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from fractions import Fraction
from functools import partial

from babel import Locale
from babel import numbers as babel_numbers
from hypothesis import strategies as st

from ..errors import ConfigurationError, UnknownCurrency
from .decimals import decimals, short_decimals
from .digits import WESTERN, check_system, in_digits, system_of
from .plan import Plan, Plans, stated

#: The most traded currencies (BIS 2022), among them one without decimals and several that share a name.
CURRENCIES = ("USD", "EUR", "JPY", "GBP", "CNY", "AUD", "CAD", "CHF", "SEK", "NOK", "INR", "PLN")


def money_plans(
    *, currencies: Collection[str] = CURRENCIES, low: int = 0, high: int = 10**12, system: str = WESTERN
) -> Plans:
    check_system("money", system)
    if not currencies:
        raise ConfigurationError("money: give at least one currency, as ISO 4217 code")
    for code in currencies:
        if not babel_numbers.is_currency(code):
            raise UnknownCurrency(code)

    def in_full(code: str) -> Plans:
        places = babel_numbers.get_currency_precision(code)
        values = decimals("money", low, high, 0) | decimals("money", low, high, places)
        return st.builds(partial(_full_amount, code, system), values, st.sampled_from(("symbol", "code", "name")))

    amounts = st.sampled_from(tuple(currencies)).flatmap(in_full)
    short = short_decimals(max(low, 10**4), high)
    return (
        amounts
        if short is None
        else amounts | st.builds(partial(_short_amount, system), short, st.sampled_from(tuple(currencies)))
    )


def _full_amount(code: str, system: str, value: Decimal, form: str) -> Plan:
    def write(locale: Locale) -> str:
        own = system_of(locale, system)
        if form == "name":
            text = babel_numbers.format_currency(value, code, locale=locale, format_type="name", numbering_system=own)
            return in_digits(text, own)
        pattern = locale.currency_formats["standard"].pattern
        pattern = pattern.replace("¤", "¤¤") if form == "code" else pattern
        return in_digits(babel_numbers.format_currency(value, code, pattern, locale=locale, numbering_system=own), own)

    resolution = Fraction(1, 10 ** babel_numbers.get_currency_precision(code))
    return Plan(stated("money", value, resolution=resolution, currency=code), write)


def _short_amount(system: str, value: Decimal, code: str) -> Plan:
    def write(locale: Locale) -> str:
        own = system_of(locale, system)
        return in_digits(
            babel_numbers.format_compact_currency(value, code, locale=locale, fraction_digits=3, numbering_system=own),
            own,
        )

    return Plan(stated("money", value, currency=code), write)
