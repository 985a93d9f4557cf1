"""Dates of days and months as EDTF (ISO 8601-2): full and truncated, in every order, ranges."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .draft import Draft, dated
from .grammar import sense_at, sense_before
from .ordinals import ordinal_suffix
from .scan import NUMERAL, WORD, Token
from .years import plain, widen_date, year_number, years_at


class Partial:
    """What a date says: ``end`` is the token after it; an absent part is ``None``."""

    __slots__ = ("day", "end", "last_day", "last_month", "month", "start", "year")

    def __init__(
        self, start: int, end: int, *, year: int | None = None, month: int | None = None, day: int | None = None
    ) -> None:
        self.start, self.end, self.year, self.month, self.day = start, end, year, month, day
        self.last_day: int | None = None
        self.last_month: int | None = None

    def edtf(self) -> str:
        """The date, or the interval where it has a last day or month."""
        first = _edtf(self.year, self.month, self.day)
        if self.last_day is not None or self.last_month is not None:
            last_day = self.last_day or (self.last_month and self.day)
            return f"{first}/{_edtf(self.year, self.last_month or self.month, last_day)}"
        return first


def _edtf(year: int | None, month: int | None, day: int | None) -> str:
    parts = [f"{year:04d}" if year is not None else "XXXX"]
    if month is not None:
        parts.append(f"{month:02d}")
        if day is not None:
            parts.append(f"{day:02d}")
    return "-".join(parts)


def date_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """The date that begins at a token."""
    token = tokens[index]
    if token.kind == NUMERAL:
        return (
            _numeric(tokens, index, language)
            or _day_first(tokens, index, floor, language)
            or years_at(tokens, index, floor, language)
        )
    if token.kind != WORD:
        return None
    return (
        _month_first(tokens, index, floor, language)
        or _ordinal_day(tokens, index, floor, language)
        or years_at(tokens, index, floor, language)
        or _month_in_compound(tokens, index, language)
    )


def _numeric(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """2025-12-15, 15.12.2025, 12/15/2025; which of two small numbers is the day is the locale's to say."""
    text = tokens[index].text
    if text.count(".") == 2:
        parts, end = text.split("."), index + 1
    elif (
        index + 4 < len(tokens)
        and (mark := tokens[index + 1].text) in ("-", "/", "‑")
        and tokens[index + 3].text == mark
    ):
        between = tokens[index + 1 : index + 5]
        if any(token.spaced for token in between) or between[1].kind != NUMERAL or between[3].kind != NUMERAL:
            return None
        parts, end = [text, between[1].text, between[3].text], index + 5
    elif _slashed_with_year(tokens, index):
        parts, end = [text, tokens[index + 2].text, tokens[index + 3].text], index + 4
    else:
        return None
    if not all(part.isdigit() and len(part) in (1, 2, 4) for part in parts):
        return None
    readings = _orders([int(part) for part in parts], [len(part) for part in parts], language)
    if not readings:
        return None
    draft = dated(index, end, readings[0], "numeric date")
    draft.edtf = [("date", edtf) for edtf in readings]
    return draft


def _slashed_with_year(tokens: Sequence[Token], index: int) -> bool:
    """15/12 2025: a day and a month followed by their year."""
    if index + 3 >= len(tokens) or tokens[index + 1].text != "/" or tokens[index + 2].kind != NUMERAL:
        return False
    return year_number(tokens, index + 3) is not None and not tokens[index + 2].spaced


def _orders(numbers: list[int], sizes: list[int], language: Language) -> list[str]:
    a, b, c = numbers
    if sizes[0] == 4:
        candidates = [(a, b, c)]
    elif sizes[2] == 4:
        candidates = [(c, b, a), (c, a, b)] if language.day_first else [(c, a, b), (c, b, a)]
    else:
        return []
    found = [_edtf(y, m, d) for y, m, d in candidates if 1 <= m <= 12 and 1 <= d <= 31 and 1000 <= y <= 2199]
    return list(dict.fromkeys(found))


def _day(tokens: Sequence[Token], index: int, language: Language) -> tuple[int, int] | None:
    """A day of the month with its ordinal sign, and the index after it."""
    if index >= len(tokens):
        return None
    day = plain(tokens[index], (1, 2))
    if day is None or not 1 <= day <= 31:
        return None
    end = index + 1
    if (suffix := ordinal_suffix(tokens, end, day, language)) is not None:
        return day, suffix
    if end < len(tokens) and tokens[end].text == "." and not tokens[end].spaced and _is_month(tokens, end + 1):
        return day, end + 1
    return day, end


def _is_month(tokens: Sequence[Token], index: int) -> bool:
    return sense_at(tokens, index, "month") is not None


def _month(tokens: Sequence[Token], index: int, language: Language) -> tuple[int, int] | None:
    found = sense_at(tokens, index, "month")
    if found is None or (language.capital_months and not tokens[index].text[0].isupper()):
        return None
    end = found[1]
    if end + 1 < len(tokens) and tokens[end].text == "." and not tokens[end].spaced and tokens[end + 1].kind == NUMERAL:
        end += 1  # the dot of an abbreviation: Jan. 5
    return found[0].value, end


def _trailing_year(tokens: Sequence[Token], date: Partial) -> None:
    """A year after a date, with or without a comma."""
    index = date.end
    if index < len(tokens) and tokens[index].text == "," and not tokens[index].spaced:
        index += 1
    elif (of := sense_at(tokens, index, "of-month")) is not None:
        index = of[1]
    year = year_number(tokens, index)
    if year is not None and (
        index == date.end
        or date.day is not None
        or index + 1 >= len(tokens)
        or not tokens[index + 1].spaced
        or tokens[index - 1].text != ","
    ):
        date.year, date.end = year, index + 1


def _finish(tokens: Sequence[Token], date: Partial, floor: int, language: Language, rule: str) -> Draft:
    draft = dated(date.start, date.end, date.edtf(), rule)
    article = sense_before(tokens, draft.start, "day-article", language) if date.day is not None else None
    if article is not None and article[1] >= floor:
        draft.start = article[1]
    return widen_date(tokens, draft, floor, language)


def _day_first(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """2 May 1979, den 2 maj 1979, 5–12 May, från 5 till 12 maj."""
    first = _day(tokens, index, language)
    if first is None:
        return None
    day, position = first
    last = None
    if (to := sense_at(tokens, position, "to")) is not None and (second := _day(tokens, to[1], language)) is not None:
        last, position = second
    if (of := sense_at(tokens, position, "of-month")) is not None:
        position = of[1]
    month = _month(tokens, position, language)
    if month is None:
        return None
    date = Partial(index, month[1], month=month[0], day=day)
    date.last_day = last if last is not None and last > day else None
    if last is not None and date.last_day is None:
        return None
    _trailing_year(tokens, date)
    if last is not None and (opening := sense_before(tokens, index, "from", language)) and opening[1] >= floor:
        date.start = opening[1]
    return _finish(tokens, date, floor, language, "day and month")


def _ordinal_day(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """The second of May, den första maj."""
    found = language.ordinals.longest(tokens, index)
    if found is None or not 1 <= found[0] <= 31:
        return None
    position = found[1]
    if (of := sense_at(tokens, position, "of-month")) is not None:
        position = of[1]
    month = _month(tokens, position, language)
    if month is None:
        return None
    date = Partial(index, month[1], month=month[0], day=found[0])
    _trailing_year(tokens, date)
    return _finish(tokens, date, floor, language, "ordinal day and month")


def _month_first(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """May 2, 1979; June 2024; February/March 2014; in June."""
    month = _month(tokens, index, language)
    if month is None:
        return None
    date = Partial(index, month[1], month=month[0])
    day = _day(tokens, date.end, language)
    if day is not None and not (
        sense_before(tokens, index, "month-only", language) and _counts(tokens, day[1], language)
    ):
        date.day, date.end = day
        if (to := sense_at(tokens, date.end, "to")) and (last := _day(tokens, to[1], language)) and last[0] > day[0]:
            date.last_day, date.end = last
    elif (second := _second_month(tokens, date, language)) is not None:
        date.last_month, date.end = second
    _trailing_year(tokens, date)
    alone = date.year is None and date.day is None and date.last_month is None
    if alone and not _stands_alone(tokens, index, floor, language):
        return None
    return _finish(tokens, date, floor, language, "month" if alone else "month and what goes with it")


def _counts(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a number after a month counts something: in May 20 people died."""
    if index >= len(tokens) or not tokens[index].spaced:
        return False
    token = tokens[index]
    if token.kind != WORD:
        return token.text in ("%", "$", "€", "£")
    return token.lower not in language.function_words and sense_at(tokens, index, "to") is None


def _second_month(tokens: Sequence[Token], date: Partial, language: Language) -> tuple[int, int] | None:
    """The March of "February/March 2014", the December of "November and December 2021"."""
    for role in ("or", "and", "to"):
        joiner = sense_at(tokens, date.end, role)
        if joiner is not None and (month := _month(tokens, joiner[1], language)) is not None:
            if _day(tokens, month[1], language) is not None and year_number(tokens, month[1]) is None:
                return None
            return month if month[0] != date.month else None
    return None


def _stands_alone(tokens: Sequence[Token], index: int, floor: int, language: Language) -> bool:
    cue = sense_before(tokens, index, "month-cue", language) or sense_before(tokens, index, "date-part", language)
    if tokens[index].lower in language.cautious_months or len(tokens[index].text) <= 4:
        if cue is None or cue[1] < floor:
            return False
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        named = following is not None and following.kind == WORD and following.text[0].isupper() and following.spaced
        return not named
    return True


def _month_in_compound(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """Novembervalet: a month's name that opens a longer word, where the language writes words together."""
    word = tokens[index].lower
    if not language.compounds or len(word) < 8 or (not language.capital_months and not tokens[index].text[0].islower()):
        return None
    for size in range(len(word) - 1, 4, -1):
        for sense in language.lexicon.senses.get(word[:size], ()):
            if sense.role == "month" and not sense.others:
                draft = dated(index, index + 1, _edtf(None, sense.value, None), "month in a longer word")
                draft.soft = True
                return draft
    return None
