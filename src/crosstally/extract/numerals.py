"""Number phrases: what they begin with, their scales, decimals in words, further parts and halves."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from .coefficients import coefficient_at
from .grammar import is_mere_word, plain, sense_at
from .halves import with_half
from .number import Number, Value
from .scales import take_inside, with_scales
from .sums import smaller_part
from .token import WORD, Token

_DECIMALS = 6  # digits in words behind a point


def number_at(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """The number phrase that begins at a token, with its scale words, or ``None``."""
    number = (
        _with_added(tokens, start, language)
        or _led_by_scale(tokens, start, language)
        or coefficient_at(tokens, start, language)
    )
    if number is None or is_mere_word(tokens, number.end, language):
        return number
    number = with_scales(tokens, _with_decimals(tokens, number, language), language)
    while take_inside(tokens, number):
        number = with_scales(tokens, number, language)
    while (more := smaller_part(tokens, number, language)) is not None:
        number = more
    return with_half(tokens, number, language)


def _with_decimals(tokens: Sequence[Token], number: Number, language: Language) -> Number:
    """Two point five, hai phẩy năm, दो दशमलव पाँच: decimals in words behind a word for their mark."""
    point = sense_at(tokens, number.end, "point")
    whole = number.values[0].value if number.values else Fraction(0)
    if point is None or number.fraction or number.scale != 1 or whole.denominator != 1:
        return number
    digits, end = "", point[1]
    while end < len(tokens) and len(digits) < _DECIMALS:
        found = _digit(tokens, end, language)
        if found is None or (digits and found[0] >= 10):
            break
        digits, end = f"{digits}{found[0]}", found[1]
    if not digits:
        return number
    step = Fraction(1, 10 ** len(digits))
    decimal = Number(number.start, end, [Value(whole + int(digits) * step, step, "decimals in words")])
    decimal.digits = number.digits
    return decimal


def _digit(tokens: Sequence[Token], index: int, language: Language) -> tuple[int, int] | None:
    """A digit behind a point, or all decimals as one number: zwei Komma fünfundsiebzig."""
    number = plain(tokens[index], (1, 2))
    if number is not None:
        return number, index + 1
    found = language.cardinals.longest(tokens, index) if tokens[index].kind == WORD else None
    return found if found is not None and found[0] < 100 else None


def _led_by_scale(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """Milioni mbili: a scale before its count."""
    scale = sense_at(tokens, start, "leading-scale")
    number = coefficient_at(tokens, scale[1], language) if scale is not None and scale[1] < len(tokens) else None
    if scale is None or number is None or number.fraction or number.article:
        return None
    if number.digits and sense_at(tokens, number.end, "leading-scale") is None:
        number = with_scales(tokens, number, language)
    number.start = start
    return number.scaled(scale[0].value, number.end, f"times {tokens[start].text} = {int(scale[0].value)}")


def _with_added(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """साढ़े तीन, three and a half; पौने दो, a quarter less than two; सवा करोड़, a crore and a quarter."""
    found = sense_at(tokens, start, "added")
    if found is None or found[1] >= len(tokens):
        return None
    more, index = found[0].value, found[1]
    if sense_at(tokens, index, "scale") is not None:
        values = [Value(1 + more, None, f"{tokens[start].text} adds {more}")]
        return Number(start, index, values)
    number = coefficient_at(tokens, index, language)
    if number is None or number.fraction or not number.values:
        return None
    step = 100 if not number.digits and number.values[0].value % 100 == 0 else 1  # साढ़े तीन सौ is 350
    values = [Value(v.value + more * step, None, f"{tokens[start].text} adds {more}") for v in number.values]
    whole = Number(start, number.end, values)
    whole.digits = number.digits
    return whole
