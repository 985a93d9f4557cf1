"""The solar year of Iran and Afghanistan, which begins in March: 22 Bahman 1357 is 11 February 1979.

Months have 31 days, six times, then 30; leap years come eight times in 33 years, as they do by the sun until 1500.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..languages import Language
from ..languages.lexicon import Sense
from .digit_dates import edtf
from .draft import Draft, dated
from .grammar import counts_only, past, plain, sense_at, sense_before
from .token import Token

_YEARS = range(1200, 1500)
_EPOCH = date(2018, 3, 21).toordinal() - 365 * 1397 - (8 * 1397 + 21) // 33
_LONG_MONTHS, _MONTH, _LONG_MONTH = 6, 30, 31
#: Years whose days fall a day apart in the common calendar: without a year a day may be either.
_EITHER = (1397, 1399)


def solar_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """۲۲ بهمن ۱۳۵۷, مرداد ۱۳۹۷: a day or month of the solar year, in the common calendar."""
    day = plain(tokens[index], (1, 2))
    month = sense_at(tokens, index if day is None else index + 1, "solar-month")
    if month is None or (day is not None and not 1 <= day <= _LONG_MONTH):
        return None
    position = past(tokens, past(tokens, month[1], "of-month"), "year-cue")
    year = plain(tokens[position], (4,)) if position < len(tokens) else None
    if year not in _YEARS:
        if day is None or _is_another_word(tokens, index, month[0], language):
            return None
        return _day_of_any_year(index, month[1], month[0].value, day)
    assert year is not None
    end = past(tokens, past(tokens, position + 1, "year-after"), "solar-era")
    start = sense_before(tokens, index, "day-article", language) if day is not None else None
    first = index if start is None or start[1] < floor else start[1]
    if day is not None:
        return dated(first, end, _written(year, month[0].value, day), "day of the solar year")
    return _whole_month(index, end, year, month[0].value)


def _is_another_word(tokens: Sequence[Token], index: int, month: Sense, language: Language) -> bool:
    """Whether a month that is a common word as well has nothing to say that it is one: ۵ تیر, five bullets."""
    if month.others or tokens[index + 1].lower not in language.cautious_months:
        return False
    return not any(sense_before(tokens, index, role, language) for role in ("month-cue", "day-article", "weekday"))


def solar_year_at(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """سال ۱۳۹۷: a year that lies in two of the common calendar."""
    year = plain(tokens[index], (4,))
    if year not in _YEARS or not language.solar:
        return None
    assert year is not None
    era = sense_at(tokens, index + 1, "solar-era")
    cue = sense_before(tokens, index, "year-cue", language)
    if era is None and (cue is None or counts_only(tokens, index + 1, language)):
        return None
    draft = dated(index, index + 1 if era is None else era[1], f"{year + 621:04d}", "solar year")
    draft.edtf = [("date", f"{year + more:04d}") for more in (621, 622)]
    return draft


def _ordinal(year: int, month: int, day: int) -> int:
    before = min(month - 1, _LONG_MONTHS) + _MONTH * (month - 1)
    return _EPOCH + 365 * year + (8 * year + 21) // 33 + before + day - 1


def _written(year: int, month: int, day: int) -> str:
    """A day of the common calendar.

    >>> _written(1357, 11, 22), _written(1397, 1, 1), _written(1400, 1, 1)
    ('1979-02-11', '2018-03-21', '2021-03-21')
    """
    return date.fromordinal(_ordinal(year, month, day)).isoformat()


def _day_of_any_year(start: int, end: int, month: int, day: int) -> Draft:
    days = [date.fromordinal(_ordinal(year, month, day)) for year in _EITHER]
    draft = dated(start, end, edtf(None, days[0].month, days[0].day), "day of the solar year")
    draft.edtf = [("date", written) for written in dict.fromkeys(edtf(None, each.month, each.day) for each in days)]
    return draft


def _whole_month(start: int, end: int, year: int, month: int) -> Draft:
    """A month by its first and last day, or by the months of the common calendar it lies in."""
    length = _LONG_MONTH if month <= _LONG_MONTHS else _MONTH
    first, last = _written(year, month, 1), _written(year, month, length)
    draft = dated(start, end, f"{first}/{last}", "month of the solar year")
    draft.edtf += [("date", day[:7]) for day in (first, last)]
    return draft
