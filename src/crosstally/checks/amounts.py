"""Figures in the words of a message: digits grouped by thousands, large ones with their scale word."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ..quantity import significant

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))
_PLURALS = {
    "foot": "feet", "square-foot": "square feet", "cubic-foot": "cubic feet", "inch": "inches", "century": "centuries",
    "square-inch": "square inches", "cubic-inch": "cubic inches", "celsius": "°C", "fahrenheit": "°F",
    "mile-scandinavian": "Scandinavian miles", "hertz": "hertz", "horsepower": "horsepower", "kelvin": "kelvin",
    "ton": "short tons", "ton-imperial": "long tons", "stone": "stone",
}  # fmt: skip
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def digits(value: Fraction, figures: int = 12) -> str:
    """A number as a person writes it.

    >>> digits(Fraction(3_700_000_000)), digits(Fraction(12500)), digits(Fraction(1, 3), 3)
    ('3.7 billion', '12,500', '0.333')
    """
    for power, name in _SCALES:
        if abs(value) >= 10**power:
            return f"{significant(value / 10**power, figures)} {name}"
    whole, _, rest = significant(value, figures).partition(".")
    if len(whole.lstrip("-")) > 4:
        whole = f"{int(whole):,}"
    return f"{whole}.{rest}" if rest else whole


def amount(value: Fraction, unit: str, figures: int = 12) -> str:
    """A number with its unit, in the plural.

    >>> amount(Fraction(40), "kilometer-per-hour"), amount(Fraction(6), "foot")
    ('40 kilometers per hour', '6 feet')
    """
    name, per, rest = unit.partition("-per-")
    plural = _PLURALS.get(name) or name.replace("-", " ") + "s"
    return f"{digits(value, figures)} {plural}{per.replace('-', ' ')}{rest.replace('-', ' ')}"


def day(when: date) -> str:
    """A day in words.

    >>> day(date(2026, 1, 5))
    '5 January 2026'
    """
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"
