"""Times of day as EDTF, "T18:55": whether an hour and what is said with it are a time, and in which half of the day."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from ..unit import units
from .draft import Draft, dated
from .grammar import is_content, past_partitive, sense_at, sense_before
from .hours import DAY, DAYBREAK, HALF_DAY, Hour, hour_at, is_counted
from .number import Number, Value
from .numerals import number_at
from .option import Option
from .token import NUMERAL, WORD, Token

_HALVES = ("am", "pm", "night")
_DASHES = frozenset("-–—‑")
#: Roles of words between two times.
_TWO = ("to", "and", "or")
_SECOND = 3  # tokens before the second of two hours: klockan 8 och


def time_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """The time of day that begins at a token."""
    if not _may_be_time(tokens, index, language):
        return None
    word = sense_at(tokens, index, "clock-word") if tokens[index].kind == WORD else None
    if word is not None and not (index and tokens[index - 1].text in _DASHES and not tokens[index].spaced):
        return dated(index, word[1], word[0].value, "word for a time of day", "time")
    if sense_before(tokens, index, "percent-prefix", language) is not None:
        return None  # %21'de
    first = _time(tokens, index, floor, language)
    if first is None:
        return None
    draft, certain = first
    second = _range_end(tokens, draft, language)
    if second is not None and (certain or second[1]):
        _share_half(tokens, draft, second[0])
        draft.edtf = [("time", f"{draft.edtf[0][1]}/{second[0].edtf[0][1]}")]
        draft.end, draft.number, draft.options = second[0].end, None, []
        return draft
    if not certain and (other := _second_of_two(tokens, draft, language)) is not None:
        _share_half(tokens, draft, other)
        certain = True
    return draft if certain else None


def _second_of_two(tokens: Sequence[Token], draft: Draft, language: Language) -> Draft | None:
    """The time that makes one of the number before it: between 8 and 10 p.m., von 8 bis 16 Uhr."""
    if draft.end - draft.start != 1:
        return None
    for role in _TWO:
        joined = sense_at(tokens, draft.end, role)
        if joined is None or joined[1] >= len(tokens) or tokens[draft.end].kind != WORD:
            continue
        second = _time(tokens, joined[1], joined[1], language)
        if second is not None and second[1] and second[0].number is None and second[0].end > joined[1] + 1:
            return second[0]
    return None


def _share_half(tokens: Sequence[Token], first: Draft, second: Draft) -> None:
    """Put the first of two times in the half of the day the second names: 8-10 p.m., but 10-2 p.m. begins at 10."""
    late = second.edtf[0][1]
    hour = next((token.text for token in tokens[second.start : second.end] if token.kind == NUMERAL), "")
    if len(first.edtf) > 1 and len(second.edtf) == 1 and (not hour.isdecimal() or int(hour) <= HALF_DAY):
        before = [edtf for edtf in first.edtf if edtf[1] < late]
        first.edtf = [max(before, default=first.edtf[0], key=lambda edtf: edtf[1])]
    elif len(second.edtf) == 1:
        del first.edtf[1:]


def _may_be_time(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether what stands around a token may make a time of it; asked of every figure, and quickly answered."""
    token = tokens[index]
    if token.kind == NUMERAL and not token.text.isdecimal() and "." in language.clock_separators:
        return True
    words = language.clock_words
    if token.lower in words.at or (index and tokens[index - 1].lower in words.at):
        return True
    if index + 1 < len(tokens) and tokens[index + 1].lower in words.behind:
        return True
    if index >= _SECOND and tokens[index - 3].lower in words.at and _is_second(tokens, index, language):
        return True
    for position in range(index + 1, min(index + 5, len(tokens))):
        seconds = words.near.get(tokens[position].lower)
        if seconds is not None and ("" in seconds or _second(tokens, position) in seconds):
            return True
    return False


def _second(tokens: Sequence[Token], index: int) -> str:
    return tokens[index + 1].lower if index + 1 < len(tokens) else ""


def _range_end(tokens: Sequence[Token], draft: Draft, language: Language) -> tuple[Draft, bool] | None:
    """The 12:30 of 10:00–12:30, the 17 Uhr of 9–17 Uhr."""
    index = draft.end + 1
    if (
        index >= len(tokens)
        or tokens[index - 1].text not in _DASHES
        or tokens[index - 1].spaced != tokens[index].spaced
    ):
        return None
    return _time(tokens, index, index, language)


def _time(tokens: Sequence[Token], index: int, floor: int, language: Language) -> tuple[Draft, bool] | None:
    """A time, and whether something says that it is one."""
    found = hour_at(tokens, index, language)
    if found is None:
        return None
    start, strength = _before(tokens, index, floor, language)
    after = sense_at(tokens, found.end, "clock-after")
    end = found.end if after is None else after[1]
    half, end, telling = _half(tokens, start, end, floor, language)
    if half is not None and half[1] < start:
        start = half[1]
    part = found.minute is not None and found.spelled  # सुबह साढ़े आठ
    if not strength and after is None and not found.said and _is_article(tokens, index, found, language):
        return None
    certain = found.said or after is not None or telling or (half is not None and (found.marked or part))
    certain = certain or _is_asked_for(tokens, found, strength, end, language)
    draft = dated(start, end, found.edtf(half[0] if half else None), "hour of the day", "time")
    if half is None and found.ambiguous() and not tokens[index].text.startswith("0"):
        draft.edtf.append(("time", _later(found)))
        draft.rule = "hour without a half of the day"
    _keep_length(tokens, index, draft, found, language)
    return draft, certain


def _is_article(tokens: Sequence[Token], index: int, found: Hour, language: Language) -> bool:
    """Whether the number is an article with nothing to say that it is an hour: bir gecede is in one night."""
    return language.strictly_weak and not found.marked and tokens[index].lower in language.weak


def _later(found: Hour) -> str:
    hour = (found.hour + HALF_DAY + found.shift) % DAY
    return f"T{hour:02d}:{found.minute or 0:02d}"


def _before(tokens: Sequence[Token], index: int, floor: int, language: Language) -> tuple[int, str]:
    """Where a time begins, and what the word before it says: "before" is certain, "at" and "cue" are less so."""
    if _is_second(tokens, index, language):
        return index, "clock-at"
    hedge = sense_before(tokens, index, "hedge", language)
    position = index if hedge is None or hedge[1] < floor else hedge[1]  # om ongeveer 4 uur
    for role in ("clock-before", "clock-at", "clock-cue"):
        for place in dict.fromkeys((index, position)):
            found = sense_before(tokens, place, role, language)
            if found is not None and found[1] >= floor:
                return (found[1] if role == "clock-before" and place == index else index), role
    return index, ""


def _is_second(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether the hour before an "and" or "to" has the word for both: mellan klockan 8 och 16, od godz. 8 do 16."""
    if index < _SECOND or tokens[index - 2].kind != NUMERAL:
        return False
    joined = any((found := sense_at(tokens, index - 1, role)) is not None and found[1] == index for role in _TWO)
    return joined and sense_before(tokens, index - 2, "clock-before", language) is not None


def _half(
    tokens: Sequence[Token], start: int, end: int, floor: int, language: Language
) -> tuple[tuple[str, int] | None, int, bool]:
    """The half of the day, with where it is said; the index after the time; whether it makes a time of a number."""
    for role in _HALVES:
        if (behind := sense_at(tokens, end, role)) is not None:
            return (role, start), behind[1], not _is_length(tokens, end)
    for role in _HALVES:
        before = sense_before(tokens, start, role, language)
        if before is not None and before[1] >= floor:
            return (role, before[1]), end, False
    return None, end, False


def _is_length(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word for a part of the day is one for a length of time as well: 3 дня are three days."""
    found = sense_at(tokens, index, "unit")
    return found is not None and any(
        units()[unit].dimension == "duration" for unit in found[0].value if unit in units()
    )


def _is_asked_for(tokens: Sequence[Token], found: Hour, strength: str, end: int, language: Language) -> bool:
    """Whether the word before makes a time of what is no more than a number, or an hour."""
    if not strength:
        late = found.minute is not None and found.hour >= DAYBREAK
        return found.marked and (late or _is_late_and_glued(tokens, found))
    if found.marked and strength == "clock-cue" and past_partitive(tokens, end) != end:
        return False  # après 3 heures de débat
    if found.marked or (found.minute is not None and found.spelled and not is_counted(tokens, end)):
        return True
    if found.pointed and language.decimal != "." and not is_counted(tokens, end):
        return True  # u 6.45
    if strength == "clock-cue" or is_counted(tokens, end):
        return False
    return strength == "clock-before" or not is_content(tokens, end, language)


def _is_late_and_glued(tokens: Sequence[Token], found: Hour) -> bool:
    """20h, which is rather a time than a length of time; 3h is not."""
    return HALF_DAY < found.hour < DAY and not tokens[found.end - 1].spaced


def _keep_length(tokens: Sequence[Token], index: int, draft: Draft, found: Hour, language: Language) -> None:
    """Keep the number of "oito e meia", which may be eight and a half, and the length of time of "19 h 30", "20h"."""
    if found.shift or draft.start != index or (found.minute is None and not found.marked):
        return
    if draft.end == index + 1 and tokens[index].text[1:2] == ".":  # 9.05
        draft.number = number_at(tokens, index, language)
        return
    if found.spelled and not found.marked:
        number = number_at(tokens, index, language)
        draft.number = number if number is not None and number.end == draft.end and number.values else None
    elif found.marked and not found.said:
        value = Value(found.hour + Fraction(found.minute or 0, 60), None, "hours and minutes")
        draft.number, draft.options = Number(index, draft.end, [value]), [Option("duration", unit="hour")]
