"""Dates of days and months as EDTF (ISO 8601-2): full and truncated, in every order, and ranges of them.

A date is read field by field; what stands between the fields is the language's, mostly as CLDR's patterns write it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .digit_dates import digit_date, edtf
from .digit_ranges import digit_range
from .draft import Draft, dated
from .fields import between, day_at, month_at, past_dot, year_at, year_number
from .grammar import HYPHENS, ends_here, leading_on, plain, sense_at, sense_before
from .solar import solar_at, solar_year_at
from .token import NUMERAL, WORD, Token
from .years import widen_date, years_at

#: Letters of the shortest words a month's name opens: майский; Julitag.
_FIRST_NAME = 3  # letters: Jan-Michael is no month
_MONTH_IN_WORD, _COMPOUND = 6, 8


class Partial:
    """What a date says: ``end`` is the token after it; an absent part is ``None``. A range ends with ``last``."""

    __slots__ = ("day", "end", "last", "month", "start", "year")

    def __init__(
        self, start: int, end: int, *, year: int | None = None, month: int | None = None, day: int | None = None
    ) -> None:
        self.start, self.end, self.year, self.month, self.day = start, end, year, month, day
        self.last: Partial | None = None

    def edtf(self) -> str:
        """The date, or the interval where it has a last day or month; what is written once holds for both."""
        if (last := self.last) is None:
            return edtf(self.year, self.month, self.day)
        year, month = self.year or last.year, self.month or last.month
        return f"{edtf(year, month, self.day)}/{edtf(last.year or year, last.month or month, last.day)}"

    def alone(self) -> bool:
        """Whether only a month is known."""
        return self.year is None and self.day is None and self.last is None


def date_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """The date that begins at a token."""
    token = tokens[index]
    if token.kind == NUMERAL:
        if token.text.isdecimal() and ends_here(tokens, index + 1, language):
            return years_at(tokens, index, floor, language)
        found = digit_date(tokens, index, language)
        found = digit_range(tokens, index, found, language) or found
        if found is not None:
            return widen_date(tokens, found, floor, language)
    elif token.kind != WORD:
        return None
    solar = (
        solar_at(tokens, index, floor, language) or solar_year_at(tokens, index, language) if language.solar else None
    )
    if solar is not None:
        return solar
    date = _full(tokens, index, language) or _shared_day(tokens, index, language)
    if date is None or (date.alone() and not _stands_alone(tokens, index, floor, language)):
        return years_at(tokens, index, floor, language) or _month_in_compound(tokens, index, language)
    _last(tokens, date, language)
    return _finish(tokens, date, floor, language)


def _full(tokens: Sequence[Token], index: int, language: Language) -> Partial | None:
    return (
        _month_first(tokens, index, language)
        or _months(tokens, index, language)
        or _day_first(tokens, index, language)
        or _year_first(tokens, index, language)
    )


def _day_first(tokens: Sequence[Token], index: int, language: Language) -> Partial | None:
    """2 May 1979, 2 de mayo de 1979, the second of May, 5–12 May, 1.–3. Mai."""
    first = day_at(tokens, index, language)
    if first is None or (language.day_last and tokens[index].kind == WORD):
        return None  # pirmąją spalio pusę: in the first half of October
    day, position = first
    date = Partial(index, position, day=day)
    to = _to(tokens, past_dot(tokens, position))
    if to is not None and (last := day_at(tokens, to, language)) is not None and last[0] > day:
        date.last = Partial(to, last[1], day=last[0])
        position = last[1]
    month = month_at(tokens, between(tokens, position, "day-after"), language)
    if month is None:
        return None
    date.month, date.end = month
    _trailing_year(tokens, date, language)
    return date


def _shared_day(tokens: Sequence[Token], index: int, language: Language) -> Partial | None:
    """The 2 of "2 and 5 May 1979": a day that takes month and year from the date behind it."""
    first = day_at(tokens, index, language)
    if first is None:
        return None
    position = past_dot(tokens, first[1])
    joiner = sense_at(tokens, position, "and") or sense_at(tokens, position, "or")
    later = _day_first(tokens, joiner[1], language) if joiner is not None else None
    if later is None or later.day is None or later.day <= first[0]:
        return None
    return Partial(index, first[1], year=later.year, month=later.month, day=first[0])


def _months(tokens: Sequence[Token], index: int, language: Language) -> Partial | None:
    """10-12月, 3至5月: two months whose word is written once."""
    first = plain(tokens[index], (1, 2)) if index + 2 < len(tokens) and tokens[index].kind == NUMERAL else None
    to = _to(tokens, index + 1) if first is not None else None
    if first is None or to is None or to >= len(tokens) or tokens[to].kind != NUMERAL:
        return None
    last = month_at(tokens, to, language)
    if last is None or not 1 <= first < last[0] or sense_at(tokens, to + 1, "month-after") is None:
        return None
    date = Partial(index, last[1], month=first)
    date.last = Partial(to, last[1], month=last[0])
    _trailing_year(tokens, date, language)
    return date


def _month_first(tokens: Sequence[Token], index: int, language: Language) -> Partial | None:
    """May 2, 1979; June 2024; February/March 2014; május 2–5.; in June."""
    month = month_at(tokens, index, language)
    if month is None:
        return None
    date = Partial(index, month[1], month=month[0])
    position = between(tokens, date.end, "month-after") if date.end < len(tokens) else date.end
    day = day_at(tokens, position, language)
    if day is not None and language.day_first and tokens[position].kind == WORD:
        day = None  # mai întâi: first of all
    if day is not None and not _counts_on(tokens, index, position, day[1], language):
        date.day, date.end = day
        to = _to(tokens, past_dot(tokens, date.end))
        if to is not None and (last := day_at(tokens, to, language)) and last[0] > day[0]:
            date.last, date.end = Partial(to, last[1], day=last[0]), last[1]
    else:
        _second_month(tokens, date, language)
    _trailing_year(tokens, date, language)
    return date


def _year_first(tokens: Sequence[Token], index: int, language: Language) -> Partial | None:
    """1979. május 2., 2018年5月2日, 2018. gada 2. maijs, 1979 ж. 2 мамыр."""
    year = year_at(tokens, index, language)
    if year is None:
        return None
    position = between(tokens, year[1], "year-after")
    date = (
        _month_first(tokens, position, language)
        or _months(tokens, position, language)
        or _day_first(tokens, position, language)
    )
    if date is None or date.year is not None:
        return None
    if date.day is None and not (language.year_first or sense_at(tokens, index + 1, "year-after") is not None):
        return None  # in 2018 March was cold
    date.start, date.year = index, year[0]
    return date


def _to(tokens: Sequence[Token], index: int) -> int | None:
    """The index after what leads from the first to the last of a range: –, to, から."""
    found = leading_on(tokens, index)
    return None if found is None else found[1]


def _last(tokens: Sequence[Token], date: Partial, language: Language) -> None:
    """The 3 June of "28 May to 3 June 1979"."""
    to = None if date.last is not None else _to(tokens, past_dot(tokens, date.end))
    last = _full(tokens, to, language) if to is not None and to < len(tokens) else None
    if last is None or last.month is None or last.last is not None or (last.day is None) != (date.day is None):
        return
    if (date.year or 0, date.month or 0, date.day or 0) < (last.year or date.year or 0, last.month, last.day or 0):
        date.last, date.end = last, last.end


def _second_month(tokens: Sequence[Token], date: Partial, language: Language) -> None:
    """The March of "February/March 2014", the December of "November and December 2021"."""
    for role in ("or", "and", "to"):
        joiner = sense_at(tokens, date.end, role)
        month = month_at(tokens, joiner[1], language) if joiner is not None else None
        if joiner is None or month is None or month[0] == date.month:
            continue
        if day_at(tokens, month[1], language) is None or year_number(tokens, month[1]) is not None:
            date.last, date.end = Partial(joiner[1], month[1], month=month[0]), month[1]
        return


def _trailing_year(tokens: Sequence[Token], date: Partial, language: Language) -> None:
    """A year after a date, with or without a comma; behind a month and a comma it may count: in May, 2018 people."""
    index = between(tokens, date.end, "day-after")
    year = year_at(tokens, index, language) if index < len(tokens) else None
    if year is None:
        return
    counts = date.day is None and tokens[index - 1].text == "," and year[1] < len(tokens) and tokens[year[1]].spaced
    if not counts:
        date.year, date.end = year


def _finish(tokens: Sequence[Token], date: Partial, floor: int, language: Language) -> Draft:
    end = date.end
    if date.last is not None:
        opening = sense_before(tokens, date.start, "from", language) or sense_before(
            tokens, date.start, "range-from", language
        )
        if opening is not None and opening[1] >= floor:
            date.start = opening[1]
        if (closing := sense_at(tokens, end, "to-after")) is not None:
            end = closing[1]
    draft = dated(date.start, end, date.edtf(), "month" if date.alone() else "day, month and year")
    article = sense_before(tokens, draft.start, "day-article", language) if date.day is not None else None
    if article is not None and article[1] >= floor:
        draft.start = article[1]
    return widen_date(tokens, draft, floor, language)


def _counts_on(tokens: Sequence[Token], month: int, day: int, end: int, language: Language) -> bool:
    """Whether what looks like a day counts what follows: in May 20 people died, heinäkuun ensimmäinen tapaaminen."""
    spelled = tokens[day].kind == WORD and sense_at(tokens, end - 1, "day-after") is None
    if not spelled and sense_before(tokens, month, "month-only", language) is None:
        return False
    return _counts(tokens, end, language)


def _counts(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a number after a month counts something: in May 20 people died."""
    if index >= len(tokens) or not tokens[index].spaced:
        return False
    token = tokens[index]
    if token.kind != WORD:
        return token.text in ("%", "$", "€", "£")
    return token.lower not in language.function_words and sense_at(tokens, index, "to") is None


def _stands_alone(tokens: Sequence[Token], index: int, floor: int, language: Language) -> bool:
    """Whether a month without day and year is one: short names and other words only after a cue or in a phrase.

    A capital that no sentence explains makes a name of it: Marta, Maija, August.
    """
    if sense_at(tokens, index, "month-before") is not None:
        return True  # tháng 5
    if tokens[index].lower in language.dependent_months:
        return False  # лист. is November only beside a day or year, and jul. in a Danish sentence is Christmas
    if not language.capital_months and tokens[index].text[0].isupper() and _is_in_a_name(tokens, index):
        return False
    if (month := sense_at(tokens, index, "month")) is not None and month[0].others:
        return True  # Mart ayında: in the month of March
    cue = sense_before(tokens, index, "month-cue", language) or sense_before(tokens, index, "date-part", language)
    short = len(tokens[index].text) <= 4 and tokens[index].text != tokens[index].text.swapcase()
    if tokens[index].lower in language.cautious_months or short:
        if month is None:
            return True  # 5月: nothing else is written so
        if cue is None or cue[1] < floor:
            return sense_at(tokens, index + 1, "month-cue-after") is not None or _is_attribute(tokens, index, language)
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or following.kind != WORD or not following.spaced:
            return True
        if tokens[index].text in language.function_words:  # în mai mulți ani, but în mai și în iunie
            return any(sense_at(tokens, index + 1, role) for role in ("and", "or", "to"))
        return not following.text[0].isupper()
    return True


def _is_attribute(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a month in capitals stands before what it is said of: the June summit, das Juni-Treffen."""
    if not language.capital_months or index + 2 >= len(tokens) or not tokens[index].text.istitle():
        return False
    following = tokens[index + 1]
    if following.text in HYPHENS and not following.spaced and len(tokens[index].text) > _FIRST_NAME:
        return tokens[index + 2].kind == WORD and not tokens[index + 2].spaced
    named = following.kind == WORD and following.spaced and following.text[0].islower()
    return named and sense_before(tokens, index, "determiner", language) is not None


def _is_in_a_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a word in capitals stands behind another word, or before one with a capital: Marta Jakubovska."""
    if index and tokens[index - 1].kind == WORD:
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and following.kind == WORD and following.text.istitle() and not following.senses


def _month_in_compound(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """Novembervalet: a month's name that opens a longer word, where the language writes words together."""
    word = tokens[index].lower
    if tokens[index].kind != WORD or language.combining is None or len(word) < _MONTH_IN_WORD:
        return None
    if not language.capital_months and not tokens[index].text[0].islower():
        return None
    for size in range(len(word), 4, -1):
        for sense in language.lexicon.senses.get(word[:size], ()):
            if sense.role == "month" and _may_open_word(word, size, sense.others, language):
                draft = dated(index, index + 1, edtf(None, sense.value, None), "month in a longer word")
                draft.soft = True
                return draft
    return None


def _may_open_word(word: str, size: int, others: tuple[str, ...], language: Language) -> bool:
    """Whether a month's name may be the first letters of a word: listed with an asterisk, or where words are joined."""
    if others:
        return others == ("*",)
    return language.joins_months and len(word) >= _COMPOUND and word[:size] not in language.cautious_months
