"""Times of day as EDTF, "T18:55": the 24-hour clock, a.m. and p.m., o'clock, half past, noon."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .draft import Draft, dated
from .grammar import sense_at, sense_before
from .numerals import number_at
from .scan import NUMERAL, WORD, Token

_HALF_DAY = 12
#: Roles, the shift of the hour they name, and the minute.
_FRACTIONS = (("half-past", 0, 30), ("half-to", -1, 30), ("quarter-past", 0, 15), ("quarter-to", -1, 45))


def time_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """The time of day that begins at a token."""
    if tokens[index].kind == WORD and (named := _in_words(tokens, index, floor, language)) is not None:
        return named
    marker = sense_before(tokens, index, "clock-before", language)
    if marker is None and not _may_follow(tokens, index):
        return None
    read = _hour_and_minute(tokens, index, language)
    if read is None:
        return None
    hour, minute, end, certain = read
    start = marker[1] if marker is not None and marker[1] >= floor else index
    after = sense_at(tokens, end, "clock-after")
    end = after[1] if after is not None else end
    period = _day_period(tokens, end)
    if not (certain or start != index or after is not None or period is not None):
        return None
    if period is not None:
        half_day, end = period
        if hour > _HALF_DAY and minute is None:
            return None
        hour = hour % _HALF_DAY + half_day if hour <= _HALF_DAY else hour
        return dated(start, end, _edtf(hour, minute), "12-hour clock", "time")
    return _without_period(tokens, start, end, index, hour, minute)


def _in_words(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    if (word := sense_at(tokens, index, "clock-word")) is not None:
        return dated(index, word[1], word[0].value, "word for a time of day", "time")
    return _half_hour(tokens, index, floor, language)


def _may_follow(tokens: Sequence[Token], index: int) -> bool:
    """Whether what follows, or the form itself, may make a time of a number; asked before it is read as one."""
    token = tokens[index]
    if token.kind == NUMERAL and "." in token.text:
        return True
    return any(
        later.text == ":" or any(sense.role in ("am", "pm", "clock-after") for sense in later.senses)
        for later in tokens[index + 1 : index + 4]
    )


def _without_period(tokens: Sequence[Token], start: int, end: int, index: int, hour: int, minute: int | None) -> Draft:
    draft = dated(start, end, _edtf(hour, minute), "24-hour clock", "time")
    spelled = tokens[index].kind == WORD
    if hour <= _HALF_DAY and (minute is None or spelled) and not tokens[index].text.startswith("0"):
        draft.edtf.append(("time", _edtf((hour + _HALF_DAY) % 24, minute)))
        draft.rule = "hour without a half of the day"
    return draft


def _hour_and_minute(
    tokens: Sequence[Token], index: int, language: Language
) -> tuple[int, int | None, int, bool] | None:
    """Hour, minute, the index after them, and whether their form alone says that they are a time."""
    token = tokens[index]
    if token.kind == WORD:
        number = number_at(tokens, index, language)
        if (
            number is None
            or number.scale != 1
            or number.fraction
            or number.article
            or not 1 <= number.coefficient <= 24
        ):
            return None
        return (int(number.coefficient), None, number.end, False) if number.coefficient.denominator == 1 else None
    if token.kind != NUMERAL:
        return None
    if token.text.isdigit():
        return _with_colon(tokens, index, language)
    hour, mark, minute = token.text.partition(".")
    if mark not in language.clock_separators or not _is_clock(hour, minute):
        return None
    return (
        int(hour),
        int(minute),
        index + 1,
        language.decimal != "." and len(hour) == 2 and not _counted(tokens, index + 1),
    )


def _counted(tokens: Sequence[Token], index: int) -> bool:
    """Whether something is counted by the digits, which are then no time."""
    roles = ("currency", "currency-code", "unit", "percent", "scale", "currency-prefix")
    return index < len(tokens) and any(sense_at(tokens, index, role) for role in roles)


def _with_colon(tokens: Sequence[Token], index: int, language: Language) -> tuple[int, int | None, int, bool] | None:
    hour = tokens[index].text
    if len(hour) > 2 or int(hour) > 24:
        return None
    if index + 2 < len(tokens) and tokens[index + 1].text == ":" and not tokens[index + 1].spaced:
        minute = tokens[index + 2].text
        if tokens[index + 2].spaced or not _is_clock(hour, minute):
            return None
        end = index + 3
        if end + 1 < len(tokens) and tokens[end].text == ":" and _is_clock("0", tokens[end + 1].text):
            end += 2
        return int(hour), int(minute), end, True
    return int(hour), None, index + 1, False


def _is_clock(hour: str, minute: str) -> bool:
    return (
        hour.isdigit()
        and minute.isdigit()
        and len(hour) <= 2
        and len(minute) == 2
        and int(hour) <= 24
        and int(minute) < 60
    )


def _day_period(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    for role, half_day in (("am", 0), ("pm", _HALF_DAY)):
        found = sense_at(tokens, index, role)
        if found is not None:
            return half_day, found[1]
    return None


def _half_hour(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """Half past seven is 7:30, and so is halv åtta; a quarter to eight is 7:45."""
    for role, shift, minute in _FRACTIONS:
        found = sense_at(tokens, index, role)
        if found is None or found[1] >= len(tokens):
            continue
        number = number_at(tokens, found[1], language)
        if (
            number is None
            or number.scale != 1
            or number.fraction
            or number.article
            or number.weak
            or not 1 <= number.coefficient <= 12
        ):
            continue
        hour = (int(number.coefficient) + shift) % _HALF_DAY
        marker = sense_before(tokens, index, "clock-before", language)
        start = marker[1] if marker is not None and marker[1] >= floor else index
        draft = dated(start, number.end, _edtf(hour, minute), "half or quarter of an hour in words", "time")
        draft.edtf.append(("time", _edtf(hour + _HALF_DAY, minute)))
        return draft
    return None


def _edtf(hour: int, minute: int | None) -> str:
    return f"T{hour % 24:02d}:{minute or 0:02d}"
