"""Dates in digits: 2025-12-15, 15.12.2025, 15. 12. 2025, 12/15/25; which number is the day is the locale's to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..languages import Language
from .draft import Draft, dated
from .fields import year_number
from .fractions import slashed
from .grammar import is_letter, plain, sense_at, sense_before
from .token import NUMERAL, Token

_MARKS = frozenset("-/‑.,")
_MONTHS = 12
_LAST_HOUR = 24  # what is smaller may be a time: 12.30
_ALWAYS = (24, 7)
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 8, 10, 16))  # of fractions as they are written
_THIS_CENTURY = 30  # 25 is likelier 2025, 92 1992


def digit_date(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """The date in digits that begins at a numeral."""
    written = _written(tokens, index, language)
    if written is None:
        return _day_and_month(tokens, index, language) or _slashed_day(tokens, index, language)
    parts, mark, end = written
    if not all(part.isdecimal() and len(part) in (1, 2, 4) for part in parts):
        return None
    own = mark in language.date_marks
    readings = [edtf(*date) for date in dict.fromkeys(_orders(parts, own, language)) if _is_day(*date)]
    if not readings:
        return None
    after = sense_at(tokens, end, "year-after")
    draft = dated(index, end if after is None else after[1], readings[0], "numeric date")
    draft.edtf = [("date", reading) for reading in readings]
    return draft


def _day_and_month(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """12.6., 24.12., 8. 3.: day and month with two dots, where a decimal has a comma; not "kello 11.10."."""
    day, dot, month = tokens[index].text.partition(".")
    if not dot and ". " in language.date_marks:
        return _apart(tokens, index, language)
    if language.decimal == "." or not (
        dot and day.isdecimal() and month.isdecimal() and len(month) <= 2 and len(day) <= 2
    ):
        return None
    dotted = index + 1 < len(tokens) and tokens[index + 1].text == "." and not tokens[index + 1].spaced
    if language.day_last or not (1 <= int(month) <= _MONTHS and 1 <= int(day) <= 31):
        return None
    if not dotted and not (int(day) >= _LAST_HOUR and len(month) == 2 and _stands_alone(tokens, index + 1, language)):
        return None  # 24.12
    if any(sense_before(tokens, index, role, language) for role in ("clock-before", "title", "currency-prefix")):
        return None
    return dated(index, index + 1 + dotted, edtf(None, int(month), int(day)), "day and month in digits")


def _stands_alone(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether nothing is counted by the number before an index, where dates are written with a dot."""
    roles = ("unit", "percent", "currency", "scale", "times")
    if "." not in language.date_marks:
        return False
    return index >= len(tokens) or is_letter(tokens[index]) or not any(sense_at(tokens, index, r) for r in roles)


def _apart(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """8. 3.: where the locale writes a space behind the day; 3. 5. místo would be a rank of a rank."""
    day = plain(tokens[index], (1, 2))
    if day is None or index + 3 >= len(tokens) or language.day_last or not 1 <= day <= 31:
        return None
    month = plain(tokens[index + 2], (1, 2))
    dots = all(tokens[place].text == "." and not tokens[place].spaced for place in (index + 1, index + 3))
    if month is None or not dots or not tokens[index + 2].spaced or not 1 <= month <= 12:
        return None
    return dated(index, index + 4, edtf(None, month, day), "day and month in digits")


def _slashed_day(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """The 5/3 of "ngày 5/3", "måndag 5/3" and "Senin (5/3)"; the 9/11 that may be a fraction where nothing says so."""
    if index + 2 >= len(tokens) or tokens[index + 1].text != "/" or tokens[index + 1].spaced:
        return None
    first, second = plain(tokens[index], (1, 2)), plain(tokens[index + 2], (1, 2))
    if first is None or second is None or tokens[index + 2].spaced or _goes_on(tokens, index + 3):
        return None
    day, month = (second, first) if language.date_order.find("M") < language.date_order.find("d") else (first, second)
    start = _said_to_be_day(tokens, index, language)
    if start is not None and month > _MONTHS >= day:
        day, month = month, day
    if not (1 <= day <= 31 and 1 <= month <= _MONTHS):
        return None
    draft = dated(index if start is None else start, index + 3, edtf(None, month, day), "day and month in digits")
    if start is None:
        if not _is_rather_day(tokens, index, first, second, language):
            return None
        draft.number = slashed(tokens, index)
    return draft


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether something touches the second number: 24/7/365, 3/4-inch."""
    return index < len(tokens) and not tokens[index].spaced and tokens[index].text in ("/", "-", ":", "°", "%")


def _said_to_be_day(tokens: Sequence[Token], index: int, language: Language) -> int | None:
    """Where a day begins that the word before says to be one: den 24/12, Monday 5/3."""
    if (article := sense_before(tokens, index, "day-article", language)) is not None:
        return article[1]
    place = index - 1 if index > 1 and tokens[index - 1].text in "(," else index
    return None if sense_before(tokens, place, "weekday", language) is None else index


def _is_rather_day(tokens: Sequence[Token], index: int, first: int, second: int, language: Language) -> bool:
    """Whether two numbers are no likely fraction, in a locale that writes dates with a slash: 9/11, 24/12, not 3/4."""
    end = index + 3
    if "/" not in language.date_marks or first == second or (first, second) == _ALWAYS:
        return False
    if any(sense_at(tokens, end, role) for role in ("of", "unit", "percent", "currency", "scale")):
        return False
    return first > second or second not in _DENOMINATORS


def edtf(year: int | None, month: int | None, day: int | None) -> str:
    """A date as EDTF, "XXXX" where no year is known.

    >>> edtf(None, 2, 17), edtf(1979, 5, None)
    ('XXXX-02-17', '1979-05')
    """
    parts = [f"{year:04d}" if year is not None else "XXXX"]
    parts += [f"{part:02d}" for part in (month, day if month is not None else None) if part is not None]
    return "-".join(parts)


def _written(tokens: Sequence[Token], index: int, language: Language) -> tuple[list[str], str, int] | None:
    """The three numbers, the mark between them, and the index after them."""
    text = tokens[index].text
    for mark in ".,":
        if text.count(mark) == 2:
            return text.split(mark), mark, index + 1
    if index + 3 >= len(tokens) or tokens[index + 1].text not in _MARKS or tokens[index + 1].spaced:
        return None
    mark = tokens[index + 1].text
    if "." in text and mark == "." and tokens[index + 2].kind == NUMERAL:
        return [*text.split("."), tokens[index + 2].text], ".", index + 3  # 2.5. 1979
    slashed = mark == "/" and tokens[index + 2].kind == NUMERAL and not tokens[index + 2].spaced
    if slashed and year_number(tokens, index + 3) is not None:
        return [text, tokens[index + 2].text, tokens[index + 3].text], mark, index + 4  # 15/12 2025
    return _spaced(tokens, index, mark, language)


def _spaced(tokens: Sequence[Token], index: int, mark: str, language: Language) -> tuple[list[str], str, int] | None:
    """With the same mark twice, and with spaces where the locale writes them: 2. 5. 1979."""
    if index + 4 >= len(tokens) or tokens[index + 3].text != mark or tokens[index + 3].spaced:
        return None
    between = tokens[index + 2], tokens[index + 4]
    if any(token.kind != NUMERAL for token in between) or between[0].spaced != between[1].spaced:
        return None
    mark += " " if between[0].spaced else ""
    if between[0].spaced and mark not in language.date_marks:
        return None
    return [tokens[index].text, between[0].text, between[1].text], mark, index + 5


def _orders(parts: list[str], own: bool, language: Language) -> Iterator[tuple[int, int, int]]:
    """Year, month and day in the orders the numbers allow, the locale's first."""
    a, b, c = (int(part) for part in parts)
    sizes = [len(part) for part in parts]
    if sizes[0] == 4:
        yield a, b, c
    elif sizes[2] == 4:
        days = ((b, a), (a, b)) if language.date_order.find("d") < language.date_order.find("M") else ((a, b), (b, a))
        yield from ((c, month, day) for month, day in days)
    elif own and max(sizes) == 2:
        places = {letter: place for place, letter in enumerate(language.date_order)}
        short, month, day = ((a, b, c)[places[letter]] for letter in "yMd")
        if sizes[places["y"]] == 2:
            centuries = (1900, 2000) if short > _THIS_CENTURY else (2000, 1900)
            yield from ((century + short, month, day) for century in centuries)


def _is_day(year: int, month: int, day: int) -> bool:
    return 1000 <= year <= 2199 and 1 <= month <= 12 and 1 <= day <= 31
