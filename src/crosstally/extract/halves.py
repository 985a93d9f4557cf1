"""A half or another part behind a number: two and a half, en och en halv miljon, dos millones y medio."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from .coefficients import article_at, spelled_at
from .fractions import fraction_at, half_after, numerator, scaled_half
from .grammar import (
    past_hyphen,
    past_partitive,
    sense_at,
)
from .number import Number, Value
from .scales import with_scales
from .token import Token


def with_half(tokens: Sequence[Token], number: Number, language: Language) -> Number:
    """Two and a half, en och en halv miljon; two thirds, tre fjärdedelar."""
    if number.fraction or number.end >= len(tokens):
        return number
    if number.scale >= 1000:
        return _and_half_a_scale(tokens, number)
    if number.scale != 1:
        return number
    if (single := sense_at(tokens, number.end, "and-a-half")) is not None:
        halved = _replaced(number, Fraction(1, 2), single[1])
        counts = any(sense_at(tokens, single[1], role) for role in ("scale", "unit", "percent", "currency"))
        said = language.chained and sense_at(tokens, single[1], "of") is None  # not "ten, and half of them"
        return with_scales(tokens, halved, language) if counts or said or single[1] == len(tokens) else number
    if (plural := numerator(tokens, number)) is not None:
        return plural
    joiner = sense_at(tokens, past_hyphen(tokens, number.end), "and-number")
    if joiner is None and not number.weak:
        return with_scales(tokens, _with_bare_half(tokens, number), language)
    if joiner is None or joiner[1] >= len(tokens):
        return number
    if (half := half_after(tokens, past_hyphen(tokens, number.end))) is not None and tokens[number.end].text in "-‐‑":
        return _replaced(number, Fraction(1, 2), half)  # one-and-a-half-hour
    if (part := _part_after(tokens, joiner[1], language)) is not None:
        return with_scales(tokens, _replaced(number, part.values[0].value, part.end), language)
    part = article_at(tokens, joiner[1], language) or fraction_at(tokens, joiner[1])
    if part is None or not part.fraction or part.scale != 1 or part.coefficient != Fraction(1, 2):
        part = scaled_half(tokens, joiner[1])
        if part is None:
            return number
    values = [Value((value.value + Fraction(1, 2)), None, f"{value.rule} and a half") for value in number.values]
    whole = Number(number.start, part.end, values)
    whole.digits = number.digits
    if part.scale != 1:
        return whole.scaled(part.scale, part.end, f"times {int(part.scale)}")
    return with_scales(tokens, whole, language)


def _with_bare_half(tokens: Sequence[Token], number: Number) -> Number:
    """To en halv time: a half that only its article joins to the number."""
    article = sense_at(tokens, number.end, "article")
    half = sense_at(tokens, article[1], "fraction") if article is not None else None
    if half is None or half[0].value != Fraction(1, 2):
        return number
    return _replaced(number, Fraction(1, 2), half[1])


def _part_after(tokens: Sequence[Token], index: int, language: Language) -> Number | None:
    """The quarter of "one and a quarter million", the third of "two and a third miles": a part, no half."""
    part = article_at(tokens, index, language) or fraction_at(tokens, index)
    if part is None:
        part = spelled_at(tokens, index, language)
        part = numerator(tokens, part) if part is not None and part.end < len(tokens) else None
    if part is None or not part.fraction or part.scale != 1 or not 0 < part.values[0].value < 1:
        return None
    if part.values[0].value == Fraction(1, 2):
        return None
    counts = any(sense_at(tokens, part.end, role) for role in ("scale", "unit", "percent", "currency"))
    return part if counts else None


def _replaced(number: Number, more: Fraction, end: int) -> Number:
    whole = Number(number.start, end, [Value(v.value + more, None, f"{v.rule} and {more}") for v in number.values])
    whole.digits = number.digits
    return whole


def _and_half_a_scale(tokens: Sequence[Token], number: Number) -> Number:
    """Dos millones y medio, deux millions et demi: the half is of the scale."""
    end = half_after(tokens, number.end)
    if end is None or any(sense_at(tokens, end, role) for role in ("article", "scale")):
        return number
    if past_hyphen(tokens, end) != end:
        return number  # e meio-dia
    if sense_at(tokens, end, "of") is not None and past_partitive(tokens, end) == end:
        return number  # two million, and half of them
    half = number.scale / 2
    values = [Value(value.value + half, None, f"{value.rule} and a half".strip()) for value in number.values]
    number.values, number.end = values, end
    return number
