"""The fields of a date, each read where it stands: a day, a month, a year, with the words that go with it."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .grammar import HYPHENS, Field, plain, sense_at
from .ranks import ordinal_suffix, small_number
from .token import NUMERAL, WORD, Token

_MARKS = frozenset(".,،⹁፥、·")
_DASHES = frozenset("-‐‑–/")
_MONTHS, _DAYS = 12, 31
HIJRI = "hijri"  # in place of a number of years: lunar years are shorter


def past_dot(tokens: Sequence[Token], index: int) -> int:
    """The index after a full stop that touches what it follows: the dot of 5. Mai."""
    return index + 1 if index < len(tokens) and tokens[index].text == "." and not tokens[index].spaced else index


def between(tokens: Sequence[Token], index: int, role: str) -> int:
    """The index after what may stand between two fields: "de", "г.", a comma, a dot, the hyphen of 2-may."""
    return _past_words(tokens, _past_mark(tokens, _past_words(tokens, index, role)), role)


def _past_words(tokens: Sequence[Token], index: int, role: str) -> int:
    found = sense_at(tokens, index, role) or sense_at(tokens, index, "of-month")
    return index if found is None else found[1]


def _past_mark(tokens: Sequence[Token], index: int) -> int:
    if index + 1 >= len(tokens) or tokens[index].spaced:
        return index
    if tokens[index].text in _MARKS or (tokens[index].text in _DASHES and not tokens[index + 1].spaced):
        return index + 1
    return index


def day_at(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """A day of the month: 2, 2nd, second, 2日."""
    if index >= len(tokens):
        return None
    day = plain(tokens[index], (1, 2))
    if day is None:
        spelled = _spelled_day(tokens, index, language)
        return spelled if spelled is not None and 1 <= spelled[0] <= _DAYS else None
    if not 1 <= day <= _DAYS or sense_at(tokens, index + 1, "month-after") is not None:
        return None
    end = index + 1
    if (suffix := ordinal_suffix(tokens, end, day, language)) is not None and (
        suffix > end + 1 or tokens[end].text != "."
    ):
        return day, suffix
    if (after := sense_at(tokens, end, "day-after")) is not None:
        return day, after[1]
    if sense_at(tokens, end, "from-after") is not None or sense_at(tokens, end, "to-after") is not None:
        return day, end  # május 2-től 5-ig
    behind = end + (end < len(tokens) and tokens[end].text in HYPHENS and not tokens[end].spaced)  # 30-річний is an age
    glued = behind < len(tokens) and tokens[behind].kind == WORD and not tokens[behind].spaced
    return None if glued and sense_at(tokens, behind, "month") is None else (day, end)


def _spelled_day(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """The second of May, den första maj; dos de mayo, 二日: a number in words stands right before the month."""
    if tokens[index].kind != WORD:
        return None
    if (rank := language.ordinals.longest(tokens, index)) is not None:
        after = sense_at(tokens, rank[1], "day-after")
        return rank if after is None else (rank[0], after[1])
    number = language.cardinals.longest(tokens, index)
    if number is None or (number[1] == index + 1 and tokens[index].lower in language.weak):
        return None
    after = sense_at(tokens, number[1], "day-after")
    return (number[0], after[1]) if after is not None else number


def month_at(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """A month by its name or its number: May, tháng 5, 5月, 五月."""
    if index >= len(tokens):
        return None
    found = sense_at(tokens, index, "month")
    if found is None:
        return _numbered_month(tokens, index, language)
    if language.capital_months and not tokens[index].text[0].isupper() and not found[0].others:
        return None
    end = found[1]
    if end + 1 < len(tokens) and tokens[end].text == "." and not tokens[end].spaced and tokens[end + 1].kind == NUMERAL:
        end += 1  # the dot of an abbreviation: Jan. 5
    return found[0].value, _past_second_name(tokens, end, found[0].value)


def _past_second_name(tokens: Sequence[Token], index: int, month: int) -> int:
    """Past the same month by its other name, after a slash or in brackets: تشرين الثاني/نوفمبر."""
    if index >= len(tokens) or tokens[index].text not in ("/", "("):
        return index
    found = sense_at(tokens, index + 1, "month")
    if found is None or found[0].value != month:
        return index
    if tokens[index].text == "/":
        return found[1]
    return found[1] + 1 if found[1] < len(tokens) and tokens[found[1]].text == ")" else index


def _numbered_month(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    before = sense_at(tokens, index, "month-before")
    number = small_number(tokens, before[1] if before is not None else index, language)
    if number is None or not 1 <= number[0] <= _MONTHS:
        return None
    after = sense_at(tokens, number[1], "month-after")
    if before is not None:
        return number
    return None if after is None else (number[0], after[1])


def year_number(tokens: Sequence[Token], index: int) -> int | None:
    """The four digits at a token, if they can be a year and no letters touch them."""
    if index >= len(tokens):
        return None
    year = plain(tokens[index], (4,))
    if year is None or not 1000 <= year <= 2199:
        return None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is not None and following.kind == WORD and not following.spaced:
        return year if sense_at(tokens, index + 1, "year-after") is not None else None
    return year


def year_at(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """A year with what goes with it: 1979, 1979 г., AD 1979, พ.ศ. 2522."""
    if (counted := year_of_era(tokens, index, language)) is not None:
        return counted
    before = sense_at(tokens, index, "anno-domini")
    start = before[1] if before is not None else index
    year = year_number(tokens, start)
    if year is None:
        return _unmarked(tokens, index, language)
    after = sense_at(tokens, start + 1, "anno-domini") or sense_at(tokens, start + 1, "year-after")
    return year, start + 1 if after is None else after[1]


def _unmarked(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """2561 where years are counted from another era, and no era is written."""
    number = plain(tokens[index], (4,)) if index < len(tokens) else None
    if number is None or not language.year_offset or not 1000 <= number + language.year_offset <= 2199:
        return None
    after = sense_at(tokens, index + 1, "year-after")
    return number + language.year_offset, index + 1 if after is None else after[1]


def year_of_era(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """平成30年, พ.ศ. 2561: a year by what the era adds to it."""
    era = sense_at(tokens, index, "era")
    if era is None or era[0].value == HIJRI or era[1] >= len(tokens):
        return None
    number = plain(tokens[era[1]], (1, 2, 3, 4))
    end = era[1] + 1
    if number is None:
        spelled = language.cardinals.longest(tokens, era[1]) if tokens[era[1]].kind == WORD else None
        if spelled is None:
            return None
        number, end = spelled
    after = sense_at(tokens, end, "year-after")
    return number + int(era[0].value), end if after is None else after[1]
