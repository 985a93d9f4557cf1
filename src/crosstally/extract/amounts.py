"""Amounts written in pieces: dollars and cents, 3 euros 50, 49:90 kr, and a dash for no cents at all."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..languages.lexicon import Sense
from .draft import Draft
from .grammar import is_content, past_partitive, sense_at
from .money import HUNDREDTH, currency_at, currency_sign
from .number import Number, Value
from .numerals import number_at
from .option import Option
from .token import NUMERAL, SYMBOL, WORD, Token

_DASHES = frozenset("-–—−")
_MARKS = frozenset(".,:")


def add_hundredths(tokens: Sequence[Token], draft: Draft, language: Language) -> None:
    """Take in the cents behind an amount: 5 dollars and 30 cents, £3 50p, 3 euros 50."""
    number = draft.number
    if number is None or not _is_whole_amount(draft) or draft.end >= len(tokens):
        return
    joiner = next(
        (w for role in ("minor-joiner", "and-number", "and") if (w := sense_at(tokens, draft.end, role))), None
    )
    start = joiner[1] if joiner is not None else draft.end
    if start >= len(tokens) or tokens[start].kind not in (NUMERAL, WORD):
        return
    cents = number_at(tokens, start, language)
    if cents is None or not _are_cents(cents):
        return
    joined = joiner is not None and joiner[0].role != "minor-joiner"
    end = _end_of_cents(tokens, cents, draft, language, joined=joined)
    if end:
        more = cents.values[0].value * HUNDREDTH
        number.values = [Value(v.value + more, HUNDREDTH, f"{v.rule} and hundredths".strip()) for v in number.values]
        draft.end = end


def _is_whole_amount(draft: Draft) -> bool:
    number = draft.number
    return (
        number is not None
        and bool(draft.options)
        and draft.options[0].kind == "money"
        and draft.options[0].factor == 1
        and number.scale == 1
        and number.values[0].value.denominator == 1
        and not number.fraction
    )


def _are_cents(number: Number) -> bool:
    value = number.values[0].value if number.values else Fraction(0)
    return number.scale == 1 and not number.fraction and value.denominator == 1 and 0 < value < 100


def _end_of_cents(tokens: Sequence[Token], cents: Number, draft: Draft, language: Language, *, joined: bool) -> int:
    """The index after the hundredths of the amount's currency, or after two digits that can be nothing else; or 0."""
    counted = currency_at(tokens, past_partitive(tokens, cents.end), language)
    if counted is not None:
        codes = {option.currency for option in counted[0] if option.factor == HUNDREDTH}
        return counted[1] if codes & {option.currency for option in draft.options} else 0
    digits = tokens[cents.start].text
    if joined or not cents.digits or len(digits) != 2 or not digits.isdecimal() or draft.end == cents.start + 1:
        return 0
    after = cents.end
    if after < len(tokens) and (is_content(tokens, after, language) or tokens[after].kind not in (WORD, SYMBOL)):
        return 0
    followed = after < len(tokens) and any(sense_at(tokens, after, role) for role in ("percent", "unit", "to", "scale"))
    return 0 if followed or tokens[draft.end - 1].kind == NUMERAL else after


def with_colon(tokens: Sequence[Token], index: int, language: Language) -> Number | None:
    """49:90 kr, 5€20: a price whose hundredths stand behind a colon or the sign of its currency."""
    if index + 2 >= len(tokens) or tokens[index + 1].spaced or tokens[index + 1].kind != SYMBOL:
        return None
    whole, cents = tokens[index], tokens[index + 2]
    if (sign := currency_sign(tokens, index + 1)) is not None:
        return _around_sign(whole, cents, index, sign)
    if index + 3 >= len(tokens) or tokens[index + 1].text != ":":
        return None
    if cents.spaced or len(cents.text) != 2 or not (whole.text.isdecimal() and cents.text.isdecimal()):
        return None
    if len(whole.text) > 6 or currency_at(tokens, index + 3, language) is None:
        return None
    number = Number(index, index + 3, [Value(Fraction(int(whole.text + cents.text), 100), HUNDREDTH, "hundredths")])
    number.digits = True
    return number


def _around_sign(whole: Token, cents: Token, index: int, sign: Sense) -> Number | None:
    """5€20, where nothing goes on behind the hundredths."""
    if cents.kind != NUMERAL or cents.spaced or len(cents.text) != 2:
        return None
    if not (whole.text.isdecimal() and cents.text.isdecimal()):
        return None
    number = Number(index, index + 3, [Value(Fraction(int(whole.text + cents.text), 100), HUNDREDTH, "hundredths")])
    number.digits = True
    number.joined = [
        Option("money", currency=code, rule=f"a sign of {code} between whole and hundredths") for code in sign.value
    ]
    return number


def after_dash(tokens: Sequence[Token], index: int) -> int:
    """The index after a dash for no hundredths (49,- Kč; CHF 49.–; 49:-), or the index itself."""
    if index + 1 >= len(tokens) or tokens[index].text not in _MARKS or tokens[index].spaced:
        return index
    if tokens[index + 1].text not in _DASHES or tokens[index + 1].spaced:
        return index
    opens = index + 2 < len(tokens) and tokens[index + 2].kind == NUMERAL and not tokens[index + 2].spaced
    return index if opens else index + 2
