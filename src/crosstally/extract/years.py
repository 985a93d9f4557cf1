"""Years and what is counted in them: years alone, ranges, decades, centuries; and what narrows any date."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .draft import Draft, dated
from .fields import plain, year_number
from .grammar import HYPHENS, is_content, sense_at, sense_before
from .ordinals import ordinal_suffix
from .scan import NUMERAL, Token

_WEEKDAY_MARKS = frozenset(",.،፥፡፣⹁(（")
_APOSTROPHES = frozenset("'’‘")
_THIS_CENTURY = 30  # '25 is likelier 2025, '92 1992


def years_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """The year, range of years, decade or century that begins at a token."""
    if tokens[index].kind == NUMERAL:
        return (
            _era(tokens, index, floor, language)
            or _year_range(tokens, index, floor, language)
            or _decade(tokens, index, floor, language)
            or _short_year(tokens, index, floor, language)
            or _century(tokens, index, floor, language)
            or _year(tokens, index, floor, language)
        )
    return (
        _century(tokens, index, floor, language)
        or _decade_in_words(tokens, index, floor, language)
        or _year_in_words(tokens, index, floor, language)
    )


def widen_date(tokens: Sequence[Token], draft: Draft, floor: int, language: Language) -> Draft:
    """Take what narrows a date into it: early, mid-, the first half of; weekdays; the article of a day."""
    while draft.start > floor:
        before = sense_before(tokens, draft.start, "date-part", language)
        if before is not None and before[1] >= floor:
            draft.start = before[1]
            continue
        article = sense_before(tokens, draft.start, "part-article", language)
        if (
            article is not None
            and (part := sense_before(tokens, article[1], "date-part", language))
            and part[1] >= floor
        ):
            draft.start = part[1]
            continue
        weekday = _weekday_before(tokens, draft.start, language)
        if weekday is None or weekday < floor:
            break
        draft.start = weekday
    _weekday_behind(tokens, draft)
    return draft


def _weekday_before(tokens: Sequence[Token], start: int, language: Language) -> int | None:
    """Where the weekday before a date begins: Wednesday, 2 May; mercredi 2 mai."""
    marked = start > 1 and tokens[start - 1].text in _WEEKDAY_MARKS
    found = sense_before(tokens, start - marked, "weekday", language)
    return None if found is None else found[1]


def _weekday_behind(tokens: Sequence[Token], draft: Draft) -> None:
    """The weekday that follows a day: 5月2日(水), 1979. május 2., szerda."""
    if len(draft.edtf[0][1]) < len("XXXX-05-02"):
        return
    index = draft.end
    bracket = index < len(tokens) and tokens[index].text in "(（"
    while index < len(tokens) and tokens[index].text in _WEEKDAY_MARKS and not (tokens[index].spaced and not bracket):
        index += 1
    found = sense_at(tokens, index, "weekday")
    if found is None or (index == draft.end + 1 and tokens[draft.end].text == "."):
        return
    closed = bracket and found[1] < len(tokens) and tokens[found[1]].text in ")）"
    draft.end = found[1] + closed


def _year_range(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """1979-1984, 1972-73, 2011/2012, from 1995 to 2024, between 1954 and 1973."""
    first = year_number(tokens, index)
    if first is None or index + 2 >= len(tokens):
        return None
    joiner, start = _joiner(tokens, index, floor, language)
    if joiner is None:
        return None
    second = plain(tokens[joiner], (2, 4)) if joiner < len(tokens) else None
    if second is None:
        return None
    if second < 100:
        if tokens[joiner].spaced or len(tokens[joiner].text) != 2:
            return None
        second += first - first % 100
    if not first < second <= 2199 or second - first > 400 or _decade_suffix(tokens, joiner + 1) is not None:
        return None
    draft = dated(start, joiner + 1, f"{first:04d}/{second:04d}", "range of years")
    return widen_date(tokens, draft, floor, language)


def _joiner(tokens: Sequence[Token], index: int, floor: int, language: Language) -> tuple[int | None, int]:
    """Where the second year of a range stands, and where the range begins."""
    between = sense_before(tokens, index, "between", language)
    if between is not None and between[1] >= floor and (both := sense_at(tokens, index + 1, "and")) is not None:
        return both[1], between[1]
    to = sense_at(tokens, index + 1, "to")
    if to is None:
        slash = tokens[index + 1].text == "/" and not tokens[index + 1].spaced
        return (index + 2, index) if slash else (None, index)
    opening = sense_before(tokens, index, "from", language)
    return to[1], (opening[1] if opening is not None and opening[1] >= floor else index)


def _decade_suffix(tokens: Sequence[Token], index: int) -> int | None:
    """The index after the ending that makes a decade of a number: 1950s, 1950-talet."""
    if index >= len(tokens) or tokens[index].spaced:
        return None
    found = sense_at(tokens, index, "decade-suffix")
    return found[1] if found is not None else None


def _decade(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """1950s, the 80s, 1950-talet; 1800-talet is a century."""
    number = plain(tokens[index], (2, 4))
    if number is None or number % 10:
        return None
    end = _decade_suffix(tokens, index + 1) or _hanging_decade(tokens, index)
    if end is None:
        return None
    four = len(tokens[index].text) == 4
    readings = _decade_readings(number, four, tokens[end - 1].lower, language)
    start = (
        index - 1 if index > floor and tokens[index - 1].text in _APOSTROPHES and not tokens[index].spaced else index
    )
    draft = dated(start, end, readings[0], "decade")
    draft.edtf = [("date", reading) for reading in readings]
    return widen_date(tokens, draft, floor, language)


def _short_year(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """'92: a year without its century, which of two it may be left open."""
    year = plain(tokens[index], (2,))
    if year is None or index <= floor or tokens[index].spaced or tokens[index - 1].text not in _APOSTROPHES:
        return None
    if not tokens[index - 1].spaced or (index + 1 < len(tokens) and tokens[index + 1].text in _APOSTROPHES):
        return None
    readings = [f"19{year:02d}", f"20{year:02d}"]
    draft = dated(index - 1, index + 1, readings[0], "year without its century")
    draft.edtf = [("date", edtf) for edtf in (readings if year > _THIS_CENTURY else reversed(readings))]
    return widen_date(tokens, draft, floor, language)


def _hanging_decade(tokens: Sequence[Token], index: int) -> int | None:
    """The end of 1700- in "1700- och 1800-talen"."""
    if index + 3 >= len(tokens) or tokens[index + 1].text not in HYPHENS or tokens[index + 1].spaced:
        return None
    joiner = sense_at(tokens, index + 2, "and") or sense_at(tokens, index + 2, "or")
    if joiner is None or joiner[1] >= len(tokens) or tokens[joiner[1]].kind != NUMERAL:
        return None
    return index + 2 if _decade_suffix(tokens, joiner[1] + 1) is not None else None


def _decade_readings(number: int, four: bool, suffix: str, language: Language) -> list[str]:
    if not four:
        return [f"19{number // 10}X"] if number >= 20 else [f"20{number // 10}X", f"19{number // 10}X"]
    decade, century = f"{number // 10}X", f"{number // 100}XX"
    if number % 100:
        return [decade]
    return [century, decade] if len(suffix) > 1 or number < 1900 else [decade, century]


def _decade_in_words(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """The fifties; femtiotalet."""
    tens: int | None = None
    end = index + 1
    if (found := sense_at(tokens, index, "decade-word")) is not None:
        tens, end = found[0].value, found[1]
    elif language.compounds and (taken := language.cardinals.take_apart(tokens[index].lower)) is not None:
        value, rest = taken
        if value in range(20, 100, 10) and any(
            s.role == "decade-suffix" for s in language.lexicon.senses.get(rest, ())
        ):
            tens = value // 10
        elif (
            1100 <= value <= 2000
            and value % 100 == 0
            and any(s.role == "decade-suffix" for s in language.lexicon.senses.get(rest, ()))
        ):
            return widen_date(tokens, dated(index, end, f"{value // 100}XX", "century in words"), floor, language)
    if tens is None:
        return None
    return widen_date(tokens, dated(index, end, f"19{tens}X", "decade in words"), floor, language)


def _century(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """21st century, nineteenth century: the 19th began in 1801 and is written 18XX."""
    if tokens[index].kind == NUMERAL:
        rank = plain(tokens[index], (1, 2))
        suffix = None if rank is None else ordinal_suffix(tokens, index + 1, rank, language)
        if rank is None or suffix is None:
            return None
        end = suffix
    elif (found := language.ordinals.longest(tokens, index)) is not None:
        rank, end = found
    else:
        return None
    if end < len(tokens) and tokens[end].text == "-":
        end += 1
    century = sense_at(tokens, end, "century")
    stop = century[1] if century is not None else _shares_century(tokens, end, language)
    if stop is None or not 1 <= rank <= 30:
        return None
    draft = dated(index, stop, f"{rank - 1:02d}XX", "century by its rank")
    return widen_date(tokens, draft, floor, language)


def _shares_century(tokens: Sequence[Token], index: int, language: Language) -> int | None:
    """The end of the 18th in "the 18th and 19th centuries": where a joiner, a rank and the word follow."""
    joiner = next((found for role in ("and", "or", "to") if (found := sense_at(tokens, index, role))), None)
    if joiner is None or joiner[1] + 1 >= len(tokens):
        return None
    second = plain(tokens[joiner[1]], (1, 2))
    end = None if second is None else ordinal_suffix(tokens, joiner[1] + 1, second, language)
    if end is None and (ordinal := language.ordinals.longest(tokens, joiner[1])) is not None:
        end = ordinal[1]
    return index if end is not None and sense_at(tokens, end, "century") is not None else None


def _era(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """44 BC, AD 79, 300 f.Kr.: EDTF counts a year 0, so 44 BC is -0043."""
    year = plain(tokens[index], (1, 2, 3, 4))
    if year is None or year == 0:
        return None
    if (before := sense_at(tokens, index + 1, "before-christ")) is not None:
        written = f"-{year - 1:04d}" if year > 1 else "0000"
        return widen_date(tokens, dated(index, before[1], written, "year before the common era"), floor, language)
    prefix = sense_before(tokens, index, "anno-domini", language)
    suffix = sense_at(tokens, index + 1, "anno-domini")
    if prefix is not None and prefix[1] >= floor and tokens[prefix[1]].text.isupper():
        return dated(prefix[1], index + 1, f"{year:04d}", "year of the common era")
    if suffix is not None and tokens[index + 1].text[0].isupper() == (tokens[index + 1].text.isupper()):
        return widen_date(tokens, dated(index, suffix[1], f"{year:04d}", "year of the common era"), floor, language)
    return None


def _is_negative(tokens: Sequence[Token], index: int) -> bool:
    """Whether a minus touches the digits: −1914 is no year."""
    return index > 0 and tokens[index - 1].text in "-−" and tokens[index - 1].spaced and not tokens[index].spaced


def _year_in_words(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """Nineteen seventy-three: two numbers below a hundred, the first a century; nittonhundrasjuttiotre in one word."""
    taken = language.cardinals.take_apart(tokens[index].lower) if language.compounds else None
    if taken is not None and not taken[1] and 1100 <= taken[0] <= 2099 and taken[0] % 100:
        year = dated(index, index + 1, f"{taken[0]:04d}", "year in words")
        year.year = True
        return widen_date(tokens, year, floor, language)
    century = language.cardinals.longest(tokens, index)
    if century is None or not 13 <= century[0] <= 20 or century[1] != index + 1:
        return None
    rest = language.cardinals.longest(tokens, century[1])
    if rest is None or not 10 <= rest[0] <= 99 or is_content(tokens, rest[1], language):
        return None
    draft = dated(index, rest[1], f"{century[0]:02d}{rest[0]:02d}", "year in words")
    return widen_date(tokens, draft, floor, language)


def _year(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """A year standing alone; its number stays a second reading where nothing says it is a year."""
    year = year_number(tokens, index)
    if year is None or _is_negative(tokens, index):
        return None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if sense_at(tokens, index + 1, "year-after") is not None:
        return widen_date(tokens, dated(index, index + 2, f"{year:04d}", "year of which"), floor, language)
    noun = is_content(tokens, index + 1, language) and following is not None and following.spaced
    cue = sense_before(tokens, index, "year-cue", language) or sense_before(tokens, index, "date-part", language)
    bound = sense_before(tokens, index, "bound", language) or sense_before(tokens, index, "hedge", language)
    if bound is not None and (cue is None or noun):
        return None
    recent, round_number = 1900 <= year <= 2099, year % 100 == 0
    named = cue is not None and any(sense.role == "unit" for sense in tokens[index - 1].senses)  # the year 1870
    certain = named or (cue is not None and not noun)
    if cue is not None and noun and not named and (round_number or year < 1500):
        return None
    if cue is None and (not 1700 <= year <= 2099 or (noun and (round_number or not recent))):
        return None
    draft = dated(index, index + 1, f"{year:04d}", "year")
    if not certain:
        draft.year = True
    return widen_date(tokens, draft, floor, language)
