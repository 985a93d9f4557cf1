"""Ranges, and lists whose figures share a unit or scale: 200-300 mln USD, 3 or 4 percent, 122-, 130- and 152-mm."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from ..languages import Language
from .draft import Draft
from .grammar import HYPHENS, is_content, is_mere_word, sense_at, sense_before
from .measures import counted_at, joined_at
from .number import Number
from .numerals import number_at
from .token import NUMERAL, WORD, Token

#: Roles of words between figures that share what they count: 3 or 4 percent, from 5 to 10 percent, 3 x 4 m, 5'ten 10'a.
_JOINING = ("or", "and", "to", "size", "from-after")
_LIST_MARK = "、"
_DASHES = frozenset("-–—‐‑−~〜～∼")


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
    if tokens[index].text not in _DASHES and (
        (counted > number.end and not told) or sense_before(tokens, draft.start, "from", language)
    ):
        return None
    if sense_at(tokens, to[1], "currency-prefix") is not None and draft.start == number.start:
        return None  # 3 percent to $2 billion
    second = _number_behind(tokens, to[1], language)
    if second is None or not _rises(number, second):
        return None
    word, by = tokens[index].text not in _DASHES, sense_before(tokens, draft.start, "by", language)
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
    if after >= len(tokens) or tokens[index].text not in _DASHES:
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


def share_scale(first: Number, second: Number) -> None:
    """Give the first number of a range the scale of the second, where it has none of its own: 200-300 mln."""
    if first.scale == 1 and second.scale > 1 and first.values[0].value < second.coefficient:
        first.values = [
            value.times(second.scale, f"times {int(second.scale)}, shared in the range") for value in first.values
        ]
        first.scale = second.scale


def share_along_lists(tokens: Sequence[Token], drafts: list[Draft], language: Language) -> None:
    """Pass units and scales back through lists, and "up to" forward.

    5, 10 or 15 percent are three shares; of "up to 10 ships, 8 boats and 6 tugs" each number is a ceiling.
    """
    for earlier, later in zip(drafts[-2::-1], drafts[:0:-1], strict=True):
        if _one_list(tokens, earlier, later) or _led_by_case(tokens, earlier, later, language):
            _share(earlier, later)
        elif _one_change(tokens, earlier, later):
            _share_scale_of(earlier, later)
    for earlier, later in pairwise(drafts):
        if earlier.bound == "at-most" and _continues(tokens, earlier, later, language):
            later.bound = "at-most"


def _one_change(tokens: Sequence[Token], earlier: Draft, later: Draft) -> bool:
    """From $5 to $10 million: two amounts of one currency joined by "to", the scale written once."""
    if earlier.number is None or later.number is None or not earlier.options or earlier.options[0].kind != "money":
        return False
    joined = sense_at(tokens, earlier.end, "to")
    shared = {option.currency for option in earlier.options} & {option.currency for option in later.options}
    return joined is not None and joined[1] == later.start and bool(shared)


def _led_by_case(tokens: Sequence[Token], earlier: Draft, later: Draft, language: Language) -> bool:
    """Whether a case ending leads from one figure to the next: 5:stä 10:een prosenttiin, viidestä kymmeneen euroon."""
    if earlier.end != later.start or earlier.number is None or later.number is None or earlier.edtf:
        return False
    if earlier.options or earlier.noun or earlier.ordinal or not later.options:
        return False
    last = tokens[earlier.end - 1]
    if earlier.number.digits:
        return tokens[later.start].start > last.end + 1  # an ending that is left out of the tokens
    return last.lower.endswith(language.from_endings)


def _one_list(tokens: Sequence[Token], earlier: Draft, later: Draft) -> bool:
    if (
        earlier.number is None
        or later.number is None
        or earlier.options
        or earlier.noun
        or earlier.ordinal
        or later.ordinal
    ):
        return False
    between = tokens[earlier.end : later.start]
    if not between or len(between) > 4:
        return False
    joined = [token for token in between if token.text not in _DASHES and token.text != ","]
    words = next((found for role in _JOINING if (found := sense_at(joined, 0, role))), None) if joined else None
    if joined and (words is None or words[1] != len(joined)):
        return False
    return bool(joined) or earlier.hanging or later.listed


def _share(earlier: Draft, later: Draft) -> None:
    if later.number is None or earlier.number is None or not (later.options or later.noun):
        return
    earlier.options, earlier.listed, later.listed = list(later.options), True, True
    earlier.per = earlier.per or later.per
    if not later.options:
        earlier.noun = later.noun
    _share_scale_of(earlier, later)


def _share_scale_of(earlier: Draft, later: Draft) -> None:
    assert earlier.number is not None
    assert later.number is not None
    if (
        later.number.scale > 1
        and earlier.number.scale == 1
        and earlier.number.values[0].value < later.number.coefficient
    ):
        factor = later.number.scale
        earlier.number.values = [
            v.times(factor, f"times {int(factor)}, shared in the list") for v in earlier.number.values
        ]
        earlier.number.scale = factor


def _continues(tokens: Sequence[Token], earlier: Draft, later: Draft, language: Language) -> bool:
    """Whether a figure goes on with the list an "up to" opened: a few counted words, then a comma or "and"."""
    between = tokens[earlier.end : later.start]
    if later.bound or later.approximate or later.edtf or not 2 <= len(between) <= 6:
        return False
    if any(token.text in ".;:()" for token in between):
        return False
    if any(token.lower in language.function_words and not sense_at([token], 0, "and") for token in between):
        return False
    return between[-1].text == "," or sense_at(between, len(between) - 1, "and") is not None


def elided_unit(tokens: Sequence[Token], drafts: list[Draft], language: Language) -> None:
    """Give a figure that counts nothing the unit of the one before it.

    23 000 tons …, 7 000 less than …, of the estimated 50 000.
    """
    model: Draft | None = None
    for draft, previous in zip(drafts, [None, *drafts], strict=False):
        if previous is not None and _sentence_ends(tokens[previous.end : draft.start]):
            model = None
        if draft.options and draft.options[0].kind in ("measure", "money") and draft.number is not None:
            model = draft
        elif model is not None and _elides(tokens, draft, model, language):
            assert model.number is not None
            draft.options = [*model.options, *draft.options]
            draft.elided, draft.rule = True, "unit carried over from the figure before"
        elif draft.noun is not None:
            model = None  # what comes next may be some of these


def _sentence_ends(between: Sequence[Token]) -> bool:
    return any(token.text in (".", "!", "?", "。", ";") for token in between)


def _elides(tokens: Sequence[Token], draft: Draft, model: Draft, language: Language) -> bool:
    number, other = draft.number, model.number
    if number is None or other is None or draft.options or draft.noun or draft.edtf or draft.ordinal or draft.year:
        return False
    if number.scale != other.scale or not number.digits or number.values[0].value < 10 or draft.hanging:
        return False
    ratio = number.values[0].value / (other.values[0].value or 1)
    following = tokens[draft.end].lower if draft.end < len(tokens) else "."
    return Fraction(1, 20) <= ratio <= 20 and following in language.comparatives
