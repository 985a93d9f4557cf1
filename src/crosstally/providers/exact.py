"""Positive exact numbers as publishers and users write them into tables: never through a binary float."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from ..errors import ConfigurationError

Written = str | int | Decimal | Fraction

# No exponents: a table with 1e999999999 in it would fill the memory.
_MOST_DIGITS = 80


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
    terms = ratio(written.strip())
    return None if terms is None else Fraction(*terms)


def ratio(digits: str) -> tuple[int, int] | None:
    """Numerator and denominator of decimal digits, ``None`` for anything else; much quicker than a fraction.

    >>> ratio("9.25"), ratio(".5"), ratio("1e9")
    ((925, 100), None, None)
    """
    whole = digits.replace(".", "", 1)
    if not whole.isdigit() or not whole.isascii() or len(whole) > _MOST_DIGITS:
        return None
    places = len(digits) - 1 - digits.find(".") if len(whole) < len(digits) else 0
    if len(whole) < len(digits) and not 0 < places < len(whole):
        return None
    return int(whole), 10**places


def _number(written: object) -> Fraction | None:
    if isinstance(written, bool) or not isinstance(written, int | Decimal | Fraction):
        return None
    if isinstance(written, Decimal) and not (written.is_finite() and abs(written.adjusted()) <= 40):
        return None
    return Fraction(written)
