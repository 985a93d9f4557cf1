"""Positive exact numbers as publishers and users write them into tables: never through a binary float."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from ..errors import ConfigurationError

Written = str | int | Decimal | Fraction

# No exponents: a table with 1e999999999 in it would fill the memory.
DECIMAL_DIGITS = re.compile(r"(?P<whole>[0-9]{1,40})(?:\.(?P<places>[0-9]{1,40}))?")


def positive(written: object, where: str) -> Fraction:
    """The number written, or ``ConfigurationError`` naming ``where`` it stands.

    >>> positive("9.2481", "rates.csv line 2")
    Fraction(92481, 10000)
    """
    value = digits(written) if isinstance(written, str) else _number(written)
    if value is None:
        raise ConfigurationError(f"{where}: {written!r} is no exact number; write decimal digits such as '9.2481'")
    if value <= 0:
        raise ConfigurationError(f"{where}: {written!r} is not positive; rates and price indices always are")
    return value


def digits(written: str) -> Fraction | None:
    """The value of decimal digits, ``None`` for anything else.

    >>> digits("0.00015030"), digits("N/A")
    (Fraction(1503, 10000000), None)
    """
    match = DECIMAL_DIGITS.fullmatch(written.strip())
    if match is None:
        return None
    places = match["places"] or ""
    return Fraction(int(match["whole"] + places), 10 ** len(places))


def _number(written: object) -> Fraction | None:
    if isinstance(written, bool) or not isinstance(written, int | Decimal | Fraction):
        return None
    if isinstance(written, Decimal) and not (written.is_finite() and abs(written.adjusted()) <= 40):
        return None
    return Fraction(written)
