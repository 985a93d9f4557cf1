"""What a number phrase begins with: a number in digits or in words, an article that is one."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from .digits import read_digits, vulgar_value
from .fractions import fraction_at, half_after, marked_decimals, mixed, slashed, vulgar
from .grammar import (
    is_content,
    is_letter,
    sense_at,
    sense_before,
)
from .number import Number, Value
from .token import NUMERAL, SYMBOL, WORD, Token

_THOUSAND = 3  # noughts


def coefficient_at(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    token = tokens[start]
    if token.kind == NUMERAL:
        return _digits(tokens, start, language)
    if token.kind == SYMBOL:
        return vulgar(token, start)
    if token.kind != WORD:
        return None
    return fraction_at(tokens, start) or spelled_at(tokens, start, language) or article_at(tokens, start, language)


def _digits(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    values = read_digits(tokens[start].text, language)
    if not values:
        return None
    if language.decimal_marks and (marked := marked_decimals(tokens, start, language)) is not None:
        return marked
    token = tokens[start]
    number = Number(start, start + 1, values)
    number.digits = True
    if start and token.text.isdecimal() and not token.spaced and _is_lone_point(tokens, start - 1, language):
        digits = len(token.text)
        value = Fraction(int(token.text), 10**digits)
        return _started(number, start - 1, [Value(value, Fraction(1, 10**digits), "decimals without a zero")])
    following = tokens[start + 1] if start + 1 < len(tokens) else None
    if following is not None and following.kind == SYMBOL and (part := vulgar_value(following.text)) is not None:
        number.values = [Value(value.value + part, None, f"{value.rule} and {following.text}") for value in values]
        number.end += 1
        return number
    if (ending := _case_ending(tokens, number.end)) is not None:
        number.end = ending
        return number
    return slashed(tokens, start) or mixed(tokens, number) if token.text.isdecimal() else number


def _case_ending(tokens: Sequence[Token], index: int) -> int | None:
    """The index after the case ending of a number in digits: 5-ти метров, 10-ciu osób, 5ti lidí."""
    found = sense_at(tokens, index, "number-ending")
    return None if found is None or any(token.spaced for token in tokens[index : found[1]]) else found[1]


def _is_lone_point(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a point stands before decimals without a zero: .5, $.50."""
    if tokens[index].text != "." or language.decimal != ".":
        return False
    return tokens[index].spaced or (index > 0 and sense_before(tokens, index, "currency-prefix", language) is not None)


def _started(number: Number, start: int, values: list[Value]) -> Number:
    number.start, number.values, number.coefficient = start, values, values[0].value
    return number


def spelled_at(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    found = language.cardinals.longest(tokens, start)
    if found is None:
        return _written_together(tokens, start, language)
    value, end = found
    number = Number(start, end, [Value(Fraction(value), None, "number word")])
    if sense_at(tokens, start, "about-so-many") is not None:
        number.inside = "about"  # desetak, stotinjak
    number.weak = tokens[start].lower in language.weak and (end == start + 1 or tokens[end - 1].text in "'’")
    return _scaled_by_itself(number)


def _written_together(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """Femtusen: one word of number words, kétszázan with a case ending. Another ending is left to who knows it."""
    if language.combining is None:
        return None
    taken = language.combining.take_apart(tokens[start].lower)
    if taken is None or (taken[1] and (taken[1] not in language.clitics.after or tokens[start].senses)):
        return None
    number = Number(start, start + 1, [Value(Fraction(taken[0]), None, "number words written together")])
    return _scaled_by_itself(number)


def _scaled_by_itself(number: Number) -> Number:
    """Note the scale a spelled number ends with, from a thousand on: what follows tvåtusen may still add to it."""
    value = int(number.values[0].value)
    noughts = len(str(value)) - len(str(value).rstrip("0"))
    if value and noughts >= _THOUSAND:
        number.scale = Fraction(10) ** noughts
        number.coefficient = number.values[0].value / number.scale
    return number


def article_at(tokens: Sequence[Token], start: int, language: Language) -> Number | None:
    """A million, a dozen, a third: the article is one."""
    found = sense_at(tokens, start, "article")
    if found is None:
        return None
    after = found[1]
    number = Number(start, after, [Value(Fraction(1), Fraction(1), "the article is one")])
    if after < len(tokens) and sense_at(tokens, after, "scale") and not is_letter(tokens[after]):
        number.article = True
        return number
    unit = sense_at(tokens, after, "unit") or sense_at(tokens, after, "currency")
    if unit is not None and half_after(tokens, unit[1]) is not None:
        return number
    if sense_at(tokens, after, "fraction") and _is_rank(tokens, after, language):
        return None
    if after < len(tokens) and (part := fraction_at(tokens, after)) is not None:
        part.start = start
        return part
    return None


def _is_rank(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether "third" counts what follows and is no part: a third man."""
    ordinal = language.ordinals.longest(tokens, index)
    return ordinal is not None and is_content(tokens, ordinal[1], language)
