"""One region of text: every expression in it, from the first token to the last."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..languages import Language
from ..languages.lexicon import Sense
from ..languages.words import is_hangul
from .amounts import with_colon
from .calendar import date_at
from .clock import time_at
from .compound import feet_and_inches, minutes_and_seconds, one_and_part, or_duration, smaller_units
from .decades import APOSTROPHES
from .designators import is_numeral_chain
from .digits import vulgar_value
from .draft import Draft
from .grammar import sense_at
from .guards import counts_nothing
from .lists import elided_unit, share_along_lists
from .measures import counted_at, joined_at
from .modifiers import noun_after, widen
from .money import currency_before
from .number import Number
from .numerals import number_at
from .ordinals import past_weekday, rank_at
from .per import divide, per_before
from .quantities import Names, quantity_at
from .ratios import every, multiple_at, pair_at, share_at
from .scan import LONGEST_WORD
from .token import NAME, NUMERAL, WORD, Token
from .year_parts import part_of_year

#: Digits of a year; letters of a year, or of a word that begins with a month; marks within a date in digits.
_YEAR, _SHORTEST_YEAR, _DATE_MARKS = 4, 7, frozenset("./-‐‑–—'’")
_SHORTEST_COMPOUND = 4  # letters
_DIGITS = frozenset((NUMERAL, NAME))
_REACH = 10  # tokens between a part of a date and the word that makes a date of it
_LONGEST_DAY = 3  # tokens of a day and an abbreviated month that may be a unit: 1 Jul.


def drafts_of(tokens: Sequence[Token], language: Language) -> tuple[list[Draft], Names]:
    """Every expression and every name with digits, in order."""
    drafts: list[Draft] = []
    names: Names = []
    index = floor = 0
    dated, last = _dated(tokens, language), -_REACH - 1
    for position in _beginnings(tokens, language):
        if position < index:
            continue
        index = position
        if tokens[index].kind == NAME:
            quarter = part_of_year(tokens, index, floor, language)
            if quarter is not None:
                drafts.append(quarter)
                index = floor = quarter.end
                continue
            names.append((index, index + 1))
            index = floor = index + 1
            continue
        named = len(names)
        near = index - last <= _REACH or _is_near(index, dated)
        found = _expression(tokens, index, floor, near, language, names)
        if isinstance(found, Draft):
            drafts.append(found)
            last = found.end if found.edtf else last  # años 20 y 30
            index = floor = max(found.end, index + 1)
            continue
        index = max(found, index + 1)
        floor = index if len(names) > named else floor
    share_along_lists(tokens, drafts, language)
    elided_unit(tokens, drafts, language)
    return drafts, names


def _dated(tokens: Sequence[Token], language: Language) -> list[int]:
    """Where words and signs of dates stand: what is far from them is none."""
    words, signs = language.date_words, language.date_signs
    return [index for index, token in enumerate(tokens) if token.lower in words or token.text in signs]


def _is_near(index: int, places: Sequence[int]) -> bool:
    """Whether one of some places, in order, is within reach of an index."""
    following = bisect_left(places, index - _REACH)
    return following < len(places) and places[following] <= index + _REACH


def _beginnings(tokens: Sequence[Token], language: Language) -> list[int]:
    """Where an expression or a name may begin."""
    openers, romans, heads = language.openers, language.unmistakable_romans, language.heads
    found = []
    for index, token in enumerate(tokens):
        if token.kind == WORD:
            seconds = openers.get(token.lower)
            if seconds is not None:
                begins = (
                    _leads_on(tokens, index + 1, seconds, language)
                    if seconds
                    else not counts_nothing(tokens, index, language)
                )
            else:
                opens = token.lower[:2] in heads or token.lower[:1] in heads
                begins = token.text in romans or (opens and _opens_compound(token, language))
        else:
            begins = token.kind in _DIGITS or vulgar_value(token.text) is not None
        if begins:
            found.append(index)
    return found


def _leads_on(tokens: Sequence[Token], index: int, seconds: frozenset[str], language: Language) -> bool:
    """Whether one of some words stands at an index, behind a hyphen, or in one with a particle: في المئة."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    if token.lower in seconds or not token.spaced:
        return True
    return bool(language.clitics.before) and index + 1 < len(tokens) and not tokens[index + 1].spaced


def _opens_compound(token: Token, language: Language) -> bool:
    if len(token.text) > LONGEST_WORD or (len(token.text) < _SHORTEST_COMPOUND and not language.unspaced):
        return False
    if is_hangul(token.text):  # all that stands with a number there is divided from it
        taken = language.cardinals.take_apart(token.lower)
        return taken is not None and not taken[1] and token.lower not in language.function_words
    return language.anchors.opens(token.text)


def _expression(
    tokens: Sequence[Token], index: int, floor: int, dated: bool, language: Language, names: Names
) -> Draft | int:
    """The expression at a token, or the index to go on from where there is none; ``dated``: a word of dates is near."""
    numeral = tokens[index].kind == NUMERAL
    first = (
        _several_numerals(tokens, index, floor, language, names)
        if numeral
        else _other_words(tokens, index, floor, language)
    )
    if first is not None:
        return first
    found = date_at(tokens, index, floor, language) if dated or _may_be_year(tokens, index, language) else None
    found = found or time_at(tokens, index, floor, language)
    if found is not None and (measure := _instead_of_date(tokens, index, found, language)) is not None:
        return _quantity(tokens, measure, floor, language, names)
    if found is not None and not _opens_counted_range(tokens, index, language):
        or_duration(tokens, index, found)
        if found.year:
            return _year_or_number(tokens, found, floor, language)
        widen(tokens, found, floor, language)
        return found
    if numeral and _goes_on(tokens, index):
        if (height := feet_and_inches(tokens, index)) is not None:
            return height
        if (end := is_numeral_chain(tokens, index)) > index:
            return end
    ordinal = rank_at(tokens, index, language)
    if ordinal is not None:
        return every(tokens, ordinal, floor, language)
    multiple = multiple_at(tokens, index)
    if multiple is not None:
        widen(tokens, multiple, floor, language)
        return multiple
    number = number_at(tokens, index, language)
    if number is None or not number.values:
        return _joined(tokens, index, floor, language) or index + 1
    return _quantity(tokens, one_and_part(tokens, number, floor, chained=language.chained), floor, language, names)


def _other_words(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | int | None:
    """The part of a year at a word, or where to go on behind words that only look like a number or a month."""
    roles = tokens[index].senses.roles
    if (idiom := sense_at(tokens, index, "idiom")) is not None:
        return idiom[1]  # cuartos de final
    if (weekday := past_weekday(tokens, index, language)) is not None:
        return weekday
    part = sense_at(tokens, index, "date-part")
    if part is not None and _is_of_a_date(tokens, index, part, floor, language):
        # "the second half of", "första halvåret": what they say is said with the date behind them.
        return part_of_year(tokens, index, floor, language) or part[1]
    return _past_modifier(tokens, index) if "month" in roles else None


def _several_numerals(
    tokens: Sequence[Token], index: int, floor: int, language: Language, names: Names
) -> Draft | int | None:
    """A figure of several numerals that a mark or a word joins: 1:59:40.2, 49:90 kr, 2:1, 3 to 1."""
    if _goes_on(tokens, index):
        lasting = minutes_and_seconds(tokens, index, language)
        if lasting is not None:
            widen(tokens, lasting, floor, language)
            return lasting
        price = with_colon(tokens, index, language)
        if price is not None:
            return _quantity(tokens, price, floor, language, names)
    pair = pair_at(tokens, index, floor, language)
    if isinstance(pair, Draft):
        widen(tokens, pair, floor, language)
    elif pair is not None:
        names.append(pair)
        return pair[1]
    return pair


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether something else than a word and its space stands behind a token."""
    return index + 1 < len(tokens) and (tokens[index + 1].kind != WORD or not tokens[index + 1].spaced)


def _may_be_year(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a token may be a year or a date in digits, with no word of dates near: 2018, 2/5/18, '92, 1960 to 65."""
    token, behind = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    before, words = tokens[index - 1] if index else None, language.date_neighbors
    if token.lower in words or (behind and behind.lower in words) or (before and before.lower in words):
        return True
    if token.kind != NUMERAL:  # nineteen seventy-three, in one word or in several; мартовских
        spelled = behind is not None and behind.lower in language.cardinals.children
        return spelled or len(token.text) >= _SHORTEST_YEAR
    if len(token.text) == _YEAR or not token.text.isdecimal() or (before is not None and before.text in APOSTROPHES):
        return True
    return behind is not None and behind.text in _DATE_MARKS


def _is_of_a_date(tokens: Sequence[Token], index: int, part: tuple[Sense, int], floor: int, language: Language) -> bool:
    """Whether a part belongs to a date: metà degli anni '80, but not metà degli elettori."""
    if sense_at(tokens, index, "fraction") is None:
        return bool(part[0].others)
    end = part[1]
    while (article := sense_at(tokens, end, "part-article")) is not None:
        end = article[1]
    return end < len(tokens) and date_at(tokens, end, floor, language) is not None


def _past_modifier(tokens: Sequence[Token], index: int) -> int | None:
    """The end of a bound or hedge that begins like a month: mai mult de 18 is no May."""
    for role in ("bound", "hedge"):
        found = sense_at(tokens, index, role)
        if found is not None and found[0].others:
            return found[1]
    return None


def _opens_counted_range(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a number like a year is the first of two that count money or measures: from 1800 to 2000 euros."""
    token = tokens[index]
    if token.kind != NUMERAL or len(token.text) != 4 or (to := sense_at(tokens, index + 1, "to")) is None:
        return False
    second = number_at(tokens, to[1], language) if to[1] < len(tokens) else None
    if second is None or sense_at(tokens, second.end, "year-after") is not None:
        return False
    counted = counted_at(tokens, second, language)
    return counted is not None and counted[0][0].kind != "duration"


def _instead_of_date(tokens: Sequence[Token], index: int, draft: Draft, language: Language) -> Number | None:
    """The number of a measure that goes on where a date would end: 1 மே.க. is no 1 May. One as long is as likely."""
    if (
        draft.year
        or draft.start != index
        or not draft.edtf
        or draft.edtf[0][0] != "date"
        or draft.end > index + _LONGEST_DAY
    ):
        return None
    number = number_at(tokens, index, language) if tokens[index].kind == NUMERAL else None
    counted = counted_at(tokens, number, language) if number is not None and number.values else None
    if number is None or counted is None or counted[0][0].unit is None or counted[1] < draft.end:
        return None
    if counted[1] > draft.end:
        return number
    draft.number, draft.options = number, counted[0]
    return None


def _year_or_number(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> Draft:
    """A bare number that is likely a year keeps being a number as well."""
    number = number_at(tokens, draft.end - 1, language)
    if number is None or number.end != draft.end:
        return draft
    if counted_at(tokens, number, language) is not None:
        found = _quantity(tokens, number, floor, language, [])
        return found if isinstance(found, Draft) else draft
    draft.number = number
    draft.noun = noun_after(tokens, draft.end, language)
    return draft


def _joined(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    number = joined_at(tokens, index, language)
    if number is None:
        return None
    options = number.joined
    number, end = smaller_units(tokens, number, options, number.end, language)  # שנתיים וחצי
    draft = Draft(index, end)
    draft.number, draft.options = number, options
    widen(tokens, draft, floor, language)
    return draft


def _quantity(tokens: Sequence[Token], number: Number, floor: int, language: Language, names: Names) -> Draft | int:
    """A share, a figure behind what it is per, or a quantity by itself."""
    share = share_at(tokens, number, floor, language)
    if share is not None:
        widen(tokens, share, floor, language)
        return share
    each = _of_each(tokens, number, floor, language, names) if language.postposed_per else None
    return quantity_at(tokens, number, floor, language, names) if each is None else each


def _of_each(tokens: Sequence[Token], number: Number, floor: int, language: Language, names: Names) -> Draft | None:
    """10万人当たり5人: the figure behind what it is per."""
    per = per_before(tokens, number, language)
    if per is None or currency_before(tokens, number, floor, language) is not None:
        return None
    unit, index = per
    begin = index + (sense_at(tokens, index, "currency-prefix") is not None)
    found = _expression(tokens, begin, index, True, language, names) if begin < len(tokens) else index
    if not isinstance(found, Draft) or found.number is None or found.start != index:
        return None
    found.per, found.start = unit, number.start
    divide(found)
    return found
