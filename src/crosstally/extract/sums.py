"""Numbers in parts: two million three hundred thousand, one hundred and five, một triệu hai."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..languages.words import begins_run
from .coefficients import coefficient_at
from .grammar import (
    HYPHENS,
    is_content,
    is_letter,
    past_hyphen,
    past_partitive,
    sense_at,
    sense_before,
)
from .number import Number, Value
from .scales import is_scale_letter, with_scales
from .token import NUMERAL, WORD, Token

_THOUSAND = 3  # noughts


def smaller_part(tokens: Sequence[Token], number: Number, language: Language) -> Number | None:
    """Two million three hundred thousand; one hundred and five; 1 miljon 200 tusen."""
    if number.scale < 100 or number.end >= len(tokens) or number.fraction:
        return None
    index, joined = number.end, False
    if (found := sense_at(tokens, index, "and-number")) is not None:
        index, joined = found[1], True
    elif index + 1 < len(tokens) and tokens[index].text in HYPHENS and not number.digits:
        index = past_hyphen(tokens, index)  # kétezer-ötszáz
    if index >= len(tokens) or tokens[index].kind not in (WORD, NUMERAL):
        return None
    part = coefficient_at(tokens, index, language)
    chained = language.chained and (joined or not language.cardinals.joiners)
    if part is None or part.article:
        return None
    mixed_forms = part.digits != number.digits and not chained
    if part.fraction:
        return _part_of_the_scale(number, part) if chained else None
    if part.weak and (
        sense_at(tokens, part.end, "of") or (language.strictly_weak and is_content(tokens, part.end, language))
    ):
        return None  # one of them, tusen en gång
    part = with_scales(tokens, part, language, number.scale)
    value = part.values[0].value
    if not value:
        return None
    larger = part.scale == 1 and _is_scaled_on(tokens, part, number, language)
    if value >= number.scale or (joined and part.scale != 1 and _is_pair(tokens, number, part, language)):
        return None
    unscaled = part.scale == 1 and not larger
    if mixed_forms and part.scale < 1000:
        return None  # un miliardo e 200 milioni is one figure, a thousand 5 are two
    if unscaled and _is_tenths(tokens, number, part, language, joined=joined):
        return _with_tenths(number, part)
    apart = _stands_apart(tokens, number, index) and not language.chained
    if unscaled and not chained and (apart or (joined and not _may_join(tokens, index, value, language))):
        return None
    whole = Number(
        number.start,
        part.end,
        [
            Value(
                number.values[0].value + value,
                part.values[0].resolution,
                "number words" if not number.digits else "sum of parts",
            )
        ],
    )
    whole.scale, whole.digits = part.scale, number.digits
    return with_scales(tokens, whole, language) if larger else whole  # dos mil quinientos millones


def _stands_apart(tokens: Sequence[Token], number: Number, index: int) -> bool:
    """Whether digits behind digits are another figure: "2 million 500", but not 5 тысяч 500, nor 2万5000."""
    if not number.digits or (begins_run(tokens[index - 1].text) and tokens[index - 1].end == tokens[index].start):
        return False
    return number.scale != 10**_THOUSAND or number.coefficient.denominator != 1 or len(tokens[index].text) != _THOUSAND


def _is_tenths(tokens: Sequence[Token], number: Number, part: Number, language: Language, *, joined: bool) -> bool:
    """Whether a single digit behind a scale counts its tenths: một triệu hai is 1.2 million."""
    if not language.tenths or joined or number.scale < 1000 or part.values[0].value >= 10:
        return False
    return part.end == part.start + 1 and not is_content(tokens, part.end, language)


def _with_tenths(number: Number, part: Number) -> Number:
    more = part.values[0].value * number.scale / 10
    values = [Value(value.value + more, number.scale / 10, "tenths of the scale") for value in number.values]
    whole = Number(number.start, part.end, values)
    whole.digits = number.digits
    return whole


def _is_pair(tokens: Sequence[Token], number: Number, part: Number, language: Language) -> bool:
    """Whether two scaled numbers joined by *and* are two figures, not 1 milione e 200mila."""
    return part.scale < 1000 or sense_before(tokens, number.start, "between", language) is not None


def _part_of_the_scale(number: Number, part: Number) -> Number | None:
    """A million and half a million, as مليون ونصف المليون says a million and a half."""
    if part.scale != number.scale:
        return None
    more = part.values[0].value
    whole = Number(number.start, part.end, [Value(v.value + more, None, "sum of parts") for v in number.values])
    whole.digits = number.digits
    return whole


def _may_join(tokens: Sequence[Token], index: int, value: Fraction, language: Language) -> bool:
    """Whether a part may follow an *and*: a hundred and five; dois mil e quinhentos, tre tusen og hundre og seks."""
    return value < 100 or (value < 1000 and tokens[index - 1].lower in language.cardinals.joiners)


def _is_scaled_on(tokens: Sequence[Token], part: Number, number: Number, language: Language) -> bool:
    """Whether what a part completes is multiplied: the millones of dos mil quinientos millones."""
    found = sense_at(tokens, past_partitive(tokens, part.end), "scale")
    if found is None or (is_letter(tokens[part.end]) and not is_scale_letter(tokens, part.end, part, language)):
        return False
    return bool(found[0].value > number.scale and part.values[0].value < number.scale)
