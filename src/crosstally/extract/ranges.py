"""Ranges: 200-300 mln USD, between 5 and 10, three or four, 5から10まで."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .draft import Draft
from .grammar import HYPHENS, is_content, is_mere_word, sense_at, sense_before
from .measures import counted_at, joined_at
from .number import Number
from .numerals import number_at
from .token import NUMERAL, WORD, Token

_LIST_MARK = "、"
DASHES = frozenset("-–—‐‑−~〜～∼")


def upper_end(
    tokens: Sequence[Token], draft: Draft, number: Number, floor: int, language: Language
) -> tuple[Number, int] | None:
    """The second number of a range, and the index where the range begins; ``None`` where two figures merely meet.

    A range rises. "From 5 000 to 2 500", "by 4 points to 21 percent" and "2 percent to 3 percent" are changes, two
    figures in order: where a word joins them, a range writes its unit once.
    """
    if is_mere_word(tokens, draft.end, language):
        return None
    opened = _opened(tokens, draft, floor, language) or _closed_behind(tokens, draft, language)
    if opened is not None:
        return opened if _rises(number, opened[0]) else None
    counted = _past_counter(tokens, draft)
    index = _past_hyphen(tokens, counted)
    if (following := _next_or(tokens, draft, number, language)) is not None:
        return following, draft.start
    to = sense_at(tokens, index, "to")
    if to is not None and tokens[index].text not in HYPHENS:
        to = to[0], _past_hyphen(tokens, to[1])
    if to is None or not _joins(tokens, index, to[1]):
        return None
    told = sense_at(tokens, index, "range-to") is not None
    if tokens[index].text not in DASHES and (
        (counted > number.end and not told) or sense_before(tokens, draft.start, "from", language)
    ):
        return None
    if sense_at(tokens, to[1], "currency-prefix") is not None and draft.start == number.start:
        return None  # 3 percent to $2 billion
    second = _number_behind(tokens, to[1], language)
    if second is None or not _rises(number, second):
        return None
    word, by = tokens[index].text not in DASHES, sense_before(tokens, draft.start, "by", language)
    if word and by is not None and counted_at(tokens, second, language) is None:
        return None  # rose by 3 to 8, but by 3 to 8 percent
    return second, draft.start


def _opened(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> tuple[Number, int] | None:
    """Between 5 and 10, von 5 bis 10, از ۵ تا ۱۰: words before and between the numbers say that they are a range."""
    for opening, joiners in (("between", ("and", "to")), ("range-from", ("to",)), ("from", ("range-to",))):
        found = sense_before(tokens, draft.start, opening, language)
        if found is None or found[1] < floor:
            continue
        for joiner in joiners:
            joined = sense_at(tokens, draft.end, joiner)
            second = _number_behind(tokens, joined[1], language) if joined is not None else None
            if second is not None:
                return second, found[1]
    return None


def _closed_behind(tokens: Sequence[Token], draft: Draft, language: Language) -> tuple[Number, int] | None:
    """5から10まで, 5 और 10 के बीच: words behind the numbers say that they are the ends of a range."""
    for joiner, closing in (("from-after", "to-after"), ("and", "between-after"), ("to", "between-after")):
        joined = sense_at(tokens, _past_counter(tokens, draft), joiner)
        second = _number_behind(tokens, joined[1], language) if joined is not None else None
        if second is None:
            continue
        counted = counted_at(tokens, second, language)
        end = counted[1] if counted is not None else second.end
        if sense_at(tokens, end, closing) is not None:
            return second, draft.start
        if is_content(tokens, end, language) and sense_at(tokens, end + 1, closing) is not None:
            return second, draft.start  # 10 és 20 ember között
    return None


def _past_counter(tokens: Sequence[Token], draft: Draft) -> int:
    """The index after the counter of a figure, where one stands that is no connector: the 人 of 10人至20人."""
    end = draft.end
    found = sense_at(tokens, end, "counter") if draft.number is not None and end == draft.number.end else None
    return end if found is None or sense_at(tokens, end, "to") is not None else found[1]


def past_closing(tokens: Sequence[Token], index: int) -> int:
    """The index after the words that close a range behind its second number."""
    for place in (index, index + 1) if sense_at(tokens, index, "counter") is not None else (index,):
        found = sense_at(tokens, place, "between-after") or sense_at(tokens, place, "to-after")
        if found is not None:
            return found[1]
    return index


def _next_or(tokens: Sequence[Token], draft: Draft, number: Number, language: Language) -> Number | None:
    """The four of "three or four": the next number, so that the two are a range; others are alternatives."""
    if language.juxtaposed and (beside := _juxtaposed(tokens, draft, number, language)) is not None:
        return beside
    joined = sense_at(tokens, draft.end, "or")
    if joined is None or tokens[draft.end].kind != WORD or draft.end != number.end:
        return None
    second = _number_behind(tokens, joined[1], language)
    if second is None or second.digits != number.digits or number.values[0].value.denominator != 1:
        return None
    return second if second.coefficient in (number.values[0].value + 1, number.coefficient + 1) else None


def _juxtaposed(tokens: Sequence[Token], draft: Draft, number: Number, language: Language) -> Number | None:
    """The four of سه چهار روز, three to four days: the next number word, with nothing between them; 3、4日."""
    index = draft.end
    if number.weak or number.scale != 1 or index != number.end or index >= len(tokens):
        return None  # এক দুই সন্তানের মা: a mother of two
    if tokens[index].text == _LIST_MARK:
        index += 1
    elif number.digits:
        return None
    second = number_at(tokens, index, language) if index < len(tokens) else None
    if second is None or second.digits != number.digits or second.fraction or number.values[0].value >= 9:
        return None
    around = (*tokens[max(0, draft.start - 1) : draft.start], *tokens[second.end : second.end + 1])
    if any(token.text == _LIST_MARK for token in around):
        return None  # 1、2、3
    return second if second.coefficient == number.values[0].value + 1 else None


def _past_hyphen(tokens: Sequence[Token], index: int) -> int:
    """Past the hyphens of "10-to-15-year" and "5- to 10-minute"."""
    if index + 1 < len(tokens) and tokens[index].text in HYPHENS and not tokens[index].spaced:
        joins = sense_at(tokens, index - 1, "to") or sense_at(tokens, index + 1, "to")
        return index + 1 if joins else index
    return index


def _joins(tokens: Sequence[Token], index: int, after: int) -> bool:
    """A dash joins with no space around it or with one on both sides; a connecting word always stands apart."""
    if after >= len(tokens) or tokens[index].text not in DASHES:
        return after < len(tokens)
    return tokens[index].spaced == tokens[after].spaced and (tokens[after].kind == NUMERAL or not tokens[after].spaced)


def _number_behind(tokens: Sequence[Token], index: int, language: Language) -> Number | None:
    """A number, over a currency or percent sign repeated before it: $200-$300."""
    symbol = sense_at(tokens, index, "currency-prefix") or sense_at(tokens, index, "percent-prefix")
    if symbol is not None:
        index = symbol[1]
    elif index + 1 < len(tokens) and tokens[index + 1].kind == NUMERAL and _is_article(tokens, index):
        index += 1  # entre un 5 y un 10 %
    if index >= len(tokens):
        return None
    number = number_at(tokens, index, language) or joined_at(tokens, index, language)
    return None if number is None or number.article or number.weak or not number.values else number


def _is_article(tokens: Sequence[Token], index: int) -> bool:
    return any(sense.role in ("article", "determiner") and not sense.others for sense in tokens[index].senses)


def _rises(first: Number, second: Number) -> bool:
    low, high = first.values[0].value, second.values[0].value
    return low < high or (first.scale == 1 and low < second.coefficient)


def share_scale(first: Number, second: Number, *, among: str = "range") -> None:
    """Give the first number of a range or list the scale of the second, where it has none of its own: 200-300 mln."""
    if first.scale == 1 and second.scale > 1 and first.values[0].value < second.coefficient:
        why = f"times {int(second.scale)}, shared in the {among}"
        first.values = [value.times(second.scale, why) for value in first.values]
        first.scale = second.scale
