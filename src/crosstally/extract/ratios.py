"""Figures that compare: one in five, every fifth, 2:1, a 3-to-1 margin; twice, doubled; and the results of games."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..languages.words import is_dense
from .digits import read_digits
from .draft import Draft
from .grammar import HYPHENS, is_content, is_letter, says_nothing, sense_at, sense_before
from .measures import counted_at
from .number import Number, Value
from .numerals import number_at
from .option import Option
from .token import NUMERAL, WORD, Token

_HUNDRED = 100
_LONGEST = 30  # digits
_YEARS = range(1500, 2200)  # "one in 2015" is no share
_FEW = 10  # three in ten, or in a hundred; "2 in 37 games" are two figures
_RESULT_DIGITS = 2
_REACH = 4  # tokens between a word such as "won" and its result


def multiple_at(tokens: Sequence[Token], index: int) -> Draft | None:
    """Twice, doubled, halved: a word that says how many times."""
    found = sense_at(tokens, index, "multiple")
    if found is None:
        return None
    draft = Draft(index, found[1])
    draft.number = Number(index, found[1], [Value(found[0].value, None, "multiple")])
    draft.soft = True
    return draft


def share_at(tokens: Sequence[Token], number: Number, floor: int, language: Language) -> Draft | None:
    """One in five, 3 out of 10, one person in ten; 5人に1人, 三分之一, where the whole comes first."""
    if says_nothing(tokens, number.end) or number.scale != 1 or number.fraction:
        return None
    if number.values[0].value.denominator != 1:
        return None
    return _part_first(tokens, number, language) or _whole_first(tokens, number, floor, language)


def _part_first(tokens: Sequence[Token], number: Number, language: Language) -> Draft | None:
    found = sense_at(tokens, number.end, "ratio-in") or sense_at(tokens, number.end, "ratio-of")
    apart = found is None and number.values[0].value == 1 and is_content(tokens, number.end, language)
    if apart:
        found = sense_at(tokens, number.end + 1, "ratio-in")  # one person in ten
    whole = _number_behind(tokens, found[1], language) if found is not None else None
    if whole is None or not _is_whole(tokens, number, whole, language) or _goes_on(tokens, whole.end):
        return None
    if apart and number.weak and language.strictly_weak and is_content(tokens, whole.end, language):
        return None  # une étude sur cinq pays
    return _share(number, whole, number.start, whole.end)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a colon and another number touch: a ratio of 2:1 is no one in two."""
    return index + 1 < len(tokens) and tokens[index].text == ":" and tokens[index + 1].kind == NUMERAL


def _is_whole(tokens: Sequence[Token], part: Number, whole: Number, language: Language) -> bool:
    """Whether the second number can be the whole of the first: round or small, no year, and counting no unit."""
    size = whole.values[0].value
    if part.values[0].value >= size or size.denominator != 1:
        return False
    if whole.digits and size in _YEARS and tokens[whole.start].text.isdecimal():
        return False
    if part.values[0].value > 1 and size > _FEW and size != _HUNDRED:
        return False  # 12 of 40 members are two figures, 12 in 100 000 inhabitants a rate
    return counted_at(tokens, whole, language) is None


def _whole_first(tokens: Sequence[Token], number: Number, floor: int, language: Language) -> Draft | None:
    index = number.end
    if _is_torn(tokens, number.start, number, language) or sense_at(tokens, index, "unit") is not None:
        return None  # 二年に一回, once in two years, is no share
    each = sense_before(tokens, number.start, "ratio-each", language)
    found = sense_at(tokens, index, "ratio-whole-first")
    if found is None and is_content(tokens, index, language):
        found = sense_at(tokens, index + 1, "ratio-whole-first")  # 5 people, of whom 1
        if found is None and each is not None:
            found = each[0], index + 1  # her beş kişiden biri
    part = _number_behind(tokens, found[1], language) if found is not None else None
    if part is None or part.values[0].value >= number.values[0].value or part.scale != 1:
        return None
    if sense_at(tokens, part.end, "ordinal-suffix") is not None:
        return None  # 18게임 중 두 번째: the second of 18
    start = each[1] if each is not None and each[1] >= floor else number.start
    return _share(part, number, start, part.end)


def _is_torn(tokens: Sequence[Token], index: int, number: Number, language: Language) -> bool:
    """Whether a number word touches an unknown word before it, and may be its end: the 사 of 회사 중 하나."""
    before = tokens[index - 1] if index else None
    if number.digits or before is None or before.end != tokens[index].start or before.kind != WORD:
        return False
    return not before.senses and before.lower not in language.function_words


def _number_behind(tokens: Sequence[Token], index: int, language: Language) -> Number | None:
    if index >= len(tokens):
        return None
    number = number_at(tokens, index, language)
    if number is None and (scale := sense_at(tokens, index, "scale")) is not None and not is_letter(tokens[index]):
        return Number(index, scale[1], [Value(scale[0].value, None, "scale word")])  # one in a thousand
    return number if number is not None and number.values and not number.fraction and not number.article else None


def _share(part: Number, whole: Number, start: int, end: int) -> Draft:
    """A share; its part and its whole stay readings, as another language may say them apart."""
    over, under = part.values[0].value, whole.values[0].value
    draft = Draft(start, end)
    values = [Value(over / under, None, f"ratio: {over} in {under}"), part.values[0], whole.values[0]]
    draft.number = Number(start, end, values)
    draft.number.digits = part.digits and whole.digits
    draft.options = [Option("number")]
    return draft


def every(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> Draft:
    """Every fifth, jeder Fünfte: one in five, as long as it counts no time (every third day); the rank stays."""
    each = sense_before(tokens, draft.start, "ratio-each", language)
    rank = draft.ordinal
    if each is None or rank is None or each[1] < floor or rank.denominator != 1 or not 1 < rank <= 10**6:
        return draft
    if sense_at(tokens, draft.end, "unit") or sense_at(tokens, draft.end, "period"):
        return draft
    share = Draft(each[1], draft.end)
    share.number = Number(each[1], draft.end, [Value(1 / rank, None, f"ratio: one in {rank}")])
    share.options = [Option("number")]
    share.otherwise = [Value(rank, Fraction(1), draft.rule)], [Option("ordinal")]
    return share


def pair_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | tuple[int, int] | None:
    """2:1, a 3-to-1 margin: a ratio as a draft, the result of a game as the tokens of a name."""
    result = _up_and_to_play(tokens, index, language) or _in_a_word(tokens, index, floor, language)
    if result is not None:
        return result
    end = _second_behind(tokens, index)
    terms = _terms(tokens[index], tokens[end - 1], language) if end is not None else None
    if end is None or terms is None:
        return None
    over, under = terms
    colon = tokens[index + 1].text == ":"
    if colon and end < len(tokens) and tokens[end].text == ":":
        return None
    if not under or not over:
        return (index, end) if colon and len(tokens[end - 1].text) == 1 else None  # 1:0
    start = _cue_start(tokens, index, floor, language)
    hyphened = not colon and tokens[index + 1].text in HYPHENS
    cued = start is not None or _cue_behind(tokens, end, "ratio-cue")
    if not cued and (_is_time(tokens[index], tokens[end - 1]) if colon else not hyphened or over < under):
        return None
    if not cued and colon and (":" in language.result_signs or beside_result(tokens, index, end)):
        return index, end
    draft = Draft(index, end)
    draft.number = Number(index, end, [Value(Fraction(over, under), None, f"ratio: {over} to {under}")])
    draft.options = [Option("number")]
    return draft


def _up_and_to_play(tokens: Sequence[Token], index: int, language: Language) -> tuple[int, int] | None:
    """3&2: the result of a match at golf, holes up and to play; 3 & 2, where it falls and counts nothing."""
    if (
        index + 2 >= len(tokens)
        or tokens[index + 1].text != "&"
        or tokens[index + 1].spaced != tokens[index + 2].spaced
    ):
        return None
    up, left = tokens[index].text, tokens[index + 2].text
    if not all(len(text) == 1 and text.isdecimal() for text in (up, left)):
        return None
    counts = up <= left or is_content(tokens, index + 3, language)
    return None if tokens[index + 1].spaced and counts else (index, index + 3)


def _in_a_word(tokens: Sequence[Token], index: int, floor: int, language: Language) -> tuple[int, int] | None:
    """3比1, ganó 3 a 1: the result of a game with a word between its numbers, unless it rises or counts anything."""
    between = sense_at(tokens, index + 1, "result-between")
    if between is None or between[1] >= len(tokens) or tokens[between[1]].kind != NUMERAL:
        return None
    end = between[1] + 1
    first, second = tokens[index].text, tokens[end - 1].text
    if not (first.isdecimal() and second.isdecimal()) or max(len(first), len(second)) > _RESULT_DIGITS:
        return None
    if any(sense_before(tokens, index, role, language) for role in ("from", "range-from", "currency-prefix")):
        return None
    if _cue_start(tokens, index, floor, language) is not None or _cue_behind(tokens, end, "ratio-cue"):
        return None
    counts = counted_at(tokens, Number(end - 1, end, []), language) is not None or is_content(tokens, end, language)
    told = beside_result(tokens, index, end)
    if counts and not (told or is_dense(tokens[index + 1].text)):
        return None
    return (index, end) if told or int(first) > int(second) or is_dense(tokens[index + 1].text) else None


def _terms(first: Token, second: Token, language: Language) -> tuple[int, int] | None:
    """The two whole numbers of 2:1 and 1:25 000."""
    if first.text.isdecimal() and second.text.isdecimal():
        return int(first.text[:_LONGEST]), int(second.text[:_LONGEST])
    read = [read_digits(token.text, language) for token in (first, second)]
    if not all(values and values[0].value.denominator == 1 for values in read):
        return None
    return int(read[0][0].value), int(read[1][0].value)


def _is_time(hour: Token, minute: Token) -> bool:
    digits = hour.text.isdecimal() and minute.text.isdecimal()
    return digits and len(hour.text) <= 2 and len(minute.text) == 2 and int(minute.text) < 60 and int(hour.text) <= 24


def _second_behind(tokens: Sequence[Token], index: int) -> int | None:
    """The index after the second number of 2:1, 3-to-1 or "3 to 1"."""
    if index + 2 >= len(tokens) or (says_nothing(tokens, index + 1) and tokens[index + 1].text != ":"):
        return None
    if tokens[index + 1].text == ":":
        touching = not tokens[index + 1].spaced and not tokens[index + 2].spaced
        return index + 3 if touching and tokens[index + 2].kind == NUMERAL else None
    joiner = index + 1 + (tokens[index + 1].text in HYPHENS)
    word = tokens[joiner].kind == WORD
    to = sense_at(tokens, joiner, "to") or sense_at(tokens, joiner, "result-between") if word else None
    if to is None:
        return None
    second = to[1] + (to[1] < len(tokens) and tokens[to[1]].text in HYPHENS)
    return second + 1 if second < len(tokens) and tokens[second].kind == NUMERAL else None


def _cue_start(tokens: Sequence[Token], index: int, floor: int, language: Language) -> int | None:
    """Where a word that announces a ratio stands close before it: a ratio of 2:1, im Verhältnis 2:1."""
    for end in range(index, max(floor, index - 2), -1):
        found = sense_before(tokens, end, "ratio-cue", language)
        if found is not None:
            return found[1]
    return None


def is_lost(tokens: Sequence[Token], number: Number, names: Sequence[tuple[int, int]], language: Language) -> bool:
    """Whether two rising numbers are a result: lost 1-3; 6-4, 5-7, after another result. They count nothing."""
    start, end = number.start, number.start + 3
    if number.end != start + 1 or end > len(tokens) or tokens[start + 1].text not in ("-", "–"):
        return False
    first, second = tokens[start].text, tokens[start + 2].text
    if not (first.isdecimal() and second.isdecimal()) or max(len(first), len(second)) > _RESULT_DIGITS:
        return False
    if tokens[start + 1].spaced or tokens[start + 2].spaced:
        return False
    if _cue_behind(tokens, end, "result-cue"):
        return True
    if is_content(tokens, end, language):
        return False
    listed = bool(names) and names[-1][1] == start - 1 and tokens[start - 1].text == ","
    if not listed and not beside_result(tokens, start, end):
        return False
    return counted_at(tokens, Number(start + 2, end, number.values), language) is None


def _cue_behind(tokens: Sequence[Token], index: int, role: str) -> bool:
    index += index < len(tokens) and tokens[index].text in HYPHENS
    return sense_at(tokens, index, role) is not None


def beside_result(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether words beside a pair of numbers say that it is the result of a game: won 3-1, a 1-3 defeat."""
    before = tokens[max(0, start - _REACH) : start]
    if any(not sense.others for token in before for sense in token.senses.roles.get("result-cue", ())):
        return True
    return _cue_behind(tokens, end, "result-cue")
