"""Parts of a whole: fraction words, fractions in digits, halves; alone, of a scale, of a unit."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..unit import units
from .digits import vulgar_value
from .grammar import is_letter, past_hyphen, sense_at
from .number import Number, Value
from .token import NUMERAL, Token

_LARGEST_DENOMINATOR = 16
_MARKED_DECIMALS = 2


def slashed(tokens: Sequence[Token], start: int) -> Number | None:
    """2/3: a fraction in digits, less than one and with a small denominator."""
    if start + 2 >= len(tokens) or tokens[start + 1].text not in ("/", "⁄") or tokens[start + 1].spaced:
        return None
    over, under = tokens[start].text, tokens[start + 2].text
    if tokens[start + 2].spaced or not (over.isdecimal() and under.isdecimal()) or len(over) > 2 or len(under) > 2:
        return None
    if not 0 < int(over) < int(under) <= _LARGEST_DENOMINATOR:
        return None
    after = tokens[start + 3] if start + 3 < len(tokens) else None
    if after is not None and after.text in ("/", "-") and not after.spaced and _goes_on(tokens, start + 4):
        return None
    number = Number(start, start + 3, [Value(Fraction(int(over), int(under)), None, "fraction in digits")])
    number.digits = number.fraction = True
    return number


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    return index >= len(tokens) or tokens[index].kind == NUMERAL  # a date; but "2 1/2-year-old"


def marked_decimals(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """۳/۵, ١،٥: decimals behind a mark that is no separator elsewhere; a slash may write a fraction as well."""
    if start + 2 >= len(tokens) or tokens[start + 1].text not in language.decimal_marks or tokens[start + 1].spaced:
        return None
    whole, part = tokens[start].text, tokens[start + 2]
    if not (whole.isdecimal() and part.text.isdecimal()) or part.spaced or not len(part.text) <= _MARKED_DECIMALS:
        return None
    value, step = Fraction(int(whole + part.text), 10 ** len(part.text)), Fraction(1, 10 ** len(part.text))
    number = Number(start, start + 3, [Value(value, step, f"{tokens[start + 1].text!r} as decimal mark")])
    fraction = slashed(tokens, start)
    number.values += fraction.values if fraction is not None else []
    number.digits = True
    return number


def mixed(tokens: Sequence[Token], number: Number) -> Number:
    """220 2/3: a whole number and a fraction."""
    part = slashed(tokens, number.end) if number.end < len(tokens) and tokens[number.end].kind == NUMERAL else None
    if part is not None:
        number.values = [Value(value.value + part.values[0].value, None, "and a fraction") for value in number.values]
        number.end = part.end
    return number


def vulgar(token: Token, start: int) -> Number | None:
    part = vulgar_value(token.text)
    if part is None:
        return None
    number = Number(start, start + 1, [Value(part, None, f"{token.text} is {part}")])
    number.fraction = True
    return number


def half_after(tokens: Sequence[Token], index: int) -> int | None:
    """The index after "and a half", rưỡi."""
    if (single := sense_at(tokens, index, "and-a-half")) is not None:
        return single[1]
    joiner = sense_at(tokens, index, "and-number")
    if joiner is None:
        return None
    start = past_hyphen(tokens, joiner[1])
    article = sense_at(tokens, start, "article")
    half = sense_at(tokens, past_hyphen(tokens, article[1]) if article else start, "fraction")
    return half[1] if half is not None and half[0].value == Fraction(1, 2) else None


def fraction_at(tokens: Sequence[Token], start: int) -> Number | None:
    """Half, a third; half a million; three quarters (its numerator is handled with the half that follows)."""
    found = sense_at(tokens, start, "fraction")
    if found is None:
        return None
    sense, end = found
    number = Number(start, end, [Value(sense.value, None, f"fraction word {tokens[start].text}")])
    number.fraction = True
    return _of_a_scale(tokens, number) or _of_a_unit(tokens, number)


def _of_a_unit(tokens: Sequence[Token], number: Number) -> Number:
    """Half an hour, half a percent, a third of a mile: the article and its "of" go with the number."""
    of = sense_at(tokens, number.end, "of")
    start = of[1] if of is not None else number.end
    article = sense_at(tokens, start, "article")
    if article is not None and any(sense_at(tokens, article[1], role) for role in ("unit", "percent", "currency")):
        number.end = article[1]
    elif of is not None and (unit := sense_at(tokens, start, "unit")) is not None and _is_time(unit[0].value[0]):
        number.end = start  # trois quarts d'heure
    return number


def _is_time(unit: str) -> bool:
    return unit in units() and units()[unit].dimension == "duration"


def _of_a_scale(tokens: Sequence[Token], number: Number) -> Number | None:
    """Half a million, a quarter of a million, en halv miljon, un demi-million."""
    index = past_hyphen(tokens, number.end)
    for role in ("of", "article"):
        if index < len(tokens) and (found := sense_at(tokens, index, role)):
            index = found[1]
    if index < len(tokens) and (found := sense_at(tokens, index, "scale")) and not is_letter(tokens[index]):
        return number.scaled(found[0].value, found[1], f"times {found[0].value}")
    return None


def scaled_half(tokens: Sequence[Token], start: int) -> Number | None:
    """The half of "one and a half million": one half, and a scale for the whole."""
    if (found := sense_at(tokens, start, "article")) is not None:
        start = found[1]
    found = sense_at(tokens, start, "fraction") if start < len(tokens) else None
    if found is None or found[0].value != Fraction(1, 2):
        return None
    half = Number(start, found[1], [Value(Fraction(1, 2), None, "half")])
    half.fraction = True
    scale = sense_at(tokens, half.end, "scale") if half.end < len(tokens) else None
    return half.scaled(scale[0].value, scale[1], "") if scale and not is_letter(tokens[half.end]) else half


def numerator(tokens: Sequence[Token], number: Number) -> Number | None:
    """Two thirds, two-thirds, tre fjärdedelar."""
    index = number.end
    if tokens[index].text == "-" and index + 1 < len(tokens):
        index += 1
    found = sense_at(tokens, index, "fraction")
    if found is None or number.values[0].value >= 1 / found[0].value or number.digits:
        return None
    value = number.values[0].value * found[0].value
    if value == Fraction(1, 2) != found[0].value:
        return None  # dois quartos are two rooms, two quarters half a year
    part = Number(number.start, found[1], [Value(value, None, "numerator and fraction word")])
    part.fraction = True
    return _of_a_scale(tokens, part) or _of_a_unit(tokens, part)
