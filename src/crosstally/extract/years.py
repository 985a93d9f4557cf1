"""Years and what is counted in them: years alone, ranges, decades, centuries; and what narrows any date."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .centuries import century_at
from .decades import APOSTROPHES, decade_at
from .draft import Draft, dated
from .fields import HIJRI, past_dot, year_at, year_number, year_of_era
from .grammar import HYPHENS, ends_here, is_content, leading_on, past, plain, sense_at, sense_before
from .tens import suffix_end
from .token import NUMERAL, WORD, Token
from .year_parts import part_of_year

#: Roles of what stands before the digits of an era, a decade or a century, and between two of them.
_LEADING = frozenset(("before-christ", "anno-domini", "era", "decade-beside", "century", "ordinal-prefix", "half-sign",
                      "quarter-sign"))  # fmt: skip
_JOINING = frozenset(("and", "or", "to", "range-to", "half-year", "quarter", "season", "century", "anno-domini", "era"))
_DASHES = HYPHENS | {"–"}
_WEEKDAY_MARKS = frozenset(",.،፥፡፣⹁(（")
_HIJRA = 227_014  # days from the first of the year 1 to July 622, in the Gregorian calendar
_THIS_CENTURY = 30  # '25 is likelier 2025, '92 1992


def years_at(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """The year, range of years, decade, century or part of a year that begins at a token."""
    if (
        tokens[index].kind == NUMERAL
        and ends_here(tokens, index + 1, language)
        and not _is_led(tokens, index, language)
    ):
        found = _short_year(tokens, index, floor) or _year(tokens, index, language)
        return None if found is None else widen_date(tokens, found, floor, language)
    found = (
        part_of_year(tokens, index, floor, language)
        or _era(tokens, index, floor, language)
        or _year_range(tokens, index, floor, language)
        or decade_at(tokens, index, floor, language)
        or _short_year(tokens, index, floor)
        or century_at(tokens, index, floor, language)
        or _year_in_words(tokens, index, language)
        or _year(tokens, index, language)
    )
    if found is None or not found.edtf:
        return found  # in her 80s
    return widen_date(tokens, found, floor, language)


def _is_led(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether what stands before digits may make more than a year of them: AD 79, siglo 19, los años 20 y 30."""
    if not index:
        return False
    before = tokens[index - 1]
    if before.text in APOSTROPHES:
        return True  # anni '80
    led = language.lexicon.before.get(before.lower)
    return not _JOINING.isdisjoint(before.senses.roles) or (led is not None and not _LEADING.isdisjoint(led.roles))


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
    """1979-1984, 1972-73, 2011/2012, from 1995 to 2024, between 1954 and 1973, 2014–2018 гг., 2014年から2018年."""
    if index + 2 >= len(tokens):
        return None
    first = year_number(tokens, index)
    if first is None:
        return _mirrored_range(tokens, index) if language.right_to_left else None
    joiner, start = _joiner(tokens, index, floor, language)
    if joiner is None or joiner >= len(tokens):
        return None
    second = plain(tokens[joiner], (2, 4))
    apart = tokens[joiner].spaced and sense_at(tokens, joiner + 1, "year-after") is None  # but 1950 至 53 年
    if second is None or (second < 100 and (apart or len(tokens[joiner].text) != 2)):
        return None
    second += first - first % 100 if second < 100 else 0
    if not first < second <= 2199 or second - first > 400 or suffix_end(tokens, joiner + 1) is not None:
        return None
    end = joiner + 1
    for role in ("year-after", "to-after", "between-after"):
        after = sense_at(tokens, end, role)
        end = end if after is None else after[1]
    return dated(start, end, f"{first:04d}/{second:04d}", "range of years")


def _mirrored_range(tokens: Sequence[Token], index: int) -> Draft | None:
    """The years 53-1950 of a text that is written from right to left."""
    second, first = plain(tokens[index], (2, 2)), year_number(tokens, index + 2)
    joined = tokens[index + 1].text in _DASHES and not (tokens[index + 1].spaced or tokens[index + 2].spaced)
    if second is None or first is None or not joined or second <= first % 100:
        return None
    return dated(index, index + 3, f"{first:04d}/{first - first % 100 + second:04d}", "range of years")


def _joiner(tokens: Sequence[Token], index: int, floor: int, language: Language) -> tuple[int | None, int]:
    """Where the second year of a range stands, and where the range begins."""
    after = sense_at(tokens, index + 1, "year-after")
    position = past_dot(tokens, index + 1) if after is None else after[1]
    between = sense_before(tokens, index, "between", language)
    if between is not None and between[1] >= floor and (both := sense_at(tokens, position, "and")) is not None:
        return both[1], between[1]
    if (both := sense_at(tokens, position, "and")) is not None and _is_closed(tokens, both[1]):
        return both[1], index
    to = leading_on(tokens, position)
    if to is None:
        slash = position < len(tokens) and tokens[position].text == "/" and not tokens[position].spaced
        return (position + 1, index) if slash else (None, index)
    opening = sense_before(tokens, index, "from", language) or sense_before(tokens, index, "range-from", language)
    return to[1], (opening[1] if opening is not None and opening[1] >= floor else index)


def _is_closed(tokens: Sequence[Token], index: int) -> bool:
    """Whether behind the second year a word says that the years lie between: 2014 ile 2018 yılları arasında."""
    after = sense_at(tokens, index + 1, "year-after")
    return sense_at(tokens, index + 1 if after is None else after[1], "between-after") is not None


def _short_year(tokens: Sequence[Token], index: int, floor: int) -> Draft | None:
    """'92: a year without its century, which of two it may be left open."""
    year = plain(tokens[index], (2,))
    if year is None or index <= floor or tokens[index].spaced or tokens[index - 1].text not in APOSTROPHES:
        return None
    if not tokens[index - 1].spaced or (index + 1 < len(tokens) and tokens[index + 1].text in APOSTROPHES):
        return None
    readings = [f"19{year:02d}", f"20{year:02d}"]
    draft = dated(index - 1, index + 1, readings[0], "year without its century")
    draft.edtf = [("date", edtf) for edtf in (readings if year > _THIS_CENTURY else reversed(readings))]
    return draft


def _era(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """44 BC, AD 79, 300 f.Kr., 公元前44年, 平成30年: EDTF counts a year 0, so 44 BC is -0043."""
    if (counted := year_of_era(tokens, index, language)) is not None:
        return dated(index, counted[1], f"{counted[0]:04d}", "year of an era")
    year = plain(tokens[index], (1, 2, 3, 4))
    if year is None or year == 0:
        return None
    if (lunar := _hijri(tokens, index, floor, year, language)) is not None:
        return lunar
    end = past(tokens, index + 1, "year-after")
    before = sense_before(tokens, index, "before-christ", language)
    if before is not None and before[1] >= floor:
        if (century := century_at(tokens, index, floor, language)) is not None:
            return century
        return dated(before[1], end, _before_christ(year), "year before the common era")
    if (behind := sense_at(tokens, end, "before-christ")) is not None:
        return dated(index, behind[1], _before_christ(year), "year before the common era")
    return _of_common_era(tokens, index, floor, year, language)


def _of_common_era(tokens: Sequence[Token], index: int, floor: int, year: int, language: Language) -> Draft | None:
    prefix = sense_before(tokens, index, "anno-domini", language)
    end = past(tokens, index + 1, "year-after")
    suffix = sense_at(tokens, end, "anno-domini")
    if prefix is not None and prefix[1] >= floor and not tokens[prefix[1]].text.islower():
        return dated(prefix[1], end, f"{year:04d}", "year of the common era")
    if suffix is not None and tokens[end].text[0].isupper() == (tokens[end].text.isupper()):
        return dated(index, suffix[1], f"{year:04d}", "year of the common era")
    return None


def _before_christ(year: int) -> str:
    return f"-{year - 1:04d}" if year > 1 else "0000"


def _hijri(tokens: Sequence[Token], index: int, floor: int, year: int, language: Language) -> Draft | None:
    """AH 1440: a lunar year that mostly lies in two of the solar calendar, both of which it may be."""
    end = past(tokens, index + 1, "year-after")
    behind, before = sense_at(tokens, end, "era"), sense_before(tokens, index, "era", language)
    if behind is not None and behind[0].value == HIJRI:
        start, end = index, behind[1]
    elif before is not None and before[0].value == HIJRI and before[1] >= floor:
        start = before[1]
    else:
        return None
    days = 354 * (year - 1) + (3 + 11 * year) // 30 + _HIJRA  # of its first day, since the year 1
    begins = days * 10_000 // 3_652_425 + 1
    draft = dated(start, end, f"{begins:04d}", "year of the Hijra")
    draft.edtf = [("date", f"{begins + more:04d}") for more in (0, 1)]
    return draft


def _is_negative(tokens: Sequence[Token], index: int) -> bool:
    """Whether a minus touches the digits: −1914 is no year."""
    return index > 0 and tokens[index - 1].text in "-−" and tokens[index - 1].spaced and not tokens[index].spaced


def _year_in_words(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """Nineteen seventy-three: two numbers below a hundred, the first a century; nittonhundrasjuttiotre in one word."""
    if tokens[index].kind != WORD:
        return None
    taken = language.cardinals.take_apart(tokens[index].lower) if language.compounds else None
    if taken is not None and not taken[1] and 1100 <= taken[0] <= 2099 and taken[0] % 100:
        year = dated(index, index + 1, f"{taken[0]:04d}", "year in words")
        year.year = True
        return year
    century = language.cardinals.longest(tokens, index)
    if century is None or not 13 <= century[0] <= 20 or century[1] != index + 1:
        return None
    rest = language.cardinals.longest(tokens, century[1])
    if rest is None or not 10 <= rest[0] <= 99 or is_content(tokens, rest[1], language):
        return None
    return dated(index, rest[1], f"{century[0]:02d}{rest[0]:02d}", "year in words")


def _year(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    """A year standing alone; its number stays a second reading where nothing says it is a year."""
    found = year_at(tokens, index, language)
    if found is None or _is_negative(tokens, index):
        return None
    year, end = found
    if end > index + 1:
        return dated(index, end, f"{year:04d}", "year of which")
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    noun = following is not None and following.spaced and _may_be_counted(tokens, index + 1, language)
    cue = sense_before(tokens, index, "year-cue", language) or sense_before(tokens, index, "date-part", language)
    bound = sense_before(tokens, index, "bound", language) or sense_before(tokens, index, "hedge", language)
    if bound is not None and (cue is None or noun) and not (cue is not None and bound[1] == cue[1]):
        return None  # over 2000 euro; but "tot 2030", "hasta 2030" is until
    if cue is None and _is_titled(tokens, index, language):
        return None  # resolution 1701
    recent, round_number = 1900 <= year <= 2099, year % 100 == 0
    named = cue is not None and "unit" in tokens[index - 1].senses.roles  # the year 1870
    certain = named or (cue is not None and not noun)
    if cue is not None and noun and not named and (round_number or year < 1500):
        return None
    if cue is None and (not 1700 <= year <= 2099 or (noun and (round_number or not recent))):
        return None
    draft = dated(index, end, f"{year:04d}", "year")
    if not certain:
        draft.year = True
    return draft


def _may_be_counted(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a word or sign stands at an index that a number before it may count: 2000 people, 2000 $."""
    sign = sense_at(tokens, index, "currency") or sense_at(tokens, index, "percent")
    return sign is not None or is_content(tokens, index, language)


def _is_titled(tokens: Sequence[Token], index: int, language: Language) -> bool:
    title = sense_before(tokens, index, "title", language)
    return title is not None and (tokens[title[1]].text[0].isupper() or not title[0].value)
