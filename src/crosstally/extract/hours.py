"""Hours and minutes as they are said: 7:30, 19h30, half past seven, fem i halv åtta, las ocho menos cuarto.

What is read here has the form of a time; ``clock`` decides whether it is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..languages import Language
from .grammar import Field, is_content, plain, sense_at, sense_before
from .ranks import ordinal_suffix
from .token import NUMERAL, WORD, Token

HALF_DAY, DAY = 12, 24
DAYBREAK = 6  # without more, 2 h 30 lasts and 19 h 30 is a time
#: Roles of what stands before an hour, the hours it adds, and the minute.
_BEFORE = (
    ("half-past", 0, 30), ("half-to", -1, 30), ("quarter-past", 0, 15), ("quarter-to", -1, 45),
    ("quarter-of", -1, 15), ("three-quarters-of", -1, 45),
)  # fmt: skip
_APOSTROPHES = frozenset("'’")
_QUARTER, _LEFT = Fraction(1, 4), 29  # of an hour; minutes that may be left to it: 8時30分前 is before half past eight
_FEW = 5  # minutes: fewer are not said without their word
#: The same for what stands behind an hour.
_BEHIND = (("and-half", 0, 30), ("and-quarter", 0, 15), ("less-quarter", -1, 45))
#: Between a count of minutes and the hour: the hours added, and whether the minutes are those left.
_BETWEEN = (("minutes-past", 0, False), ("minutes-to", -1, True), ("minutes-of", -1, False))
#: Roles of what is counted by a number, which is then no hour.
_COUNTED = ("currency", "currency-code", "unit", "percent", "scale", "currency-prefix", "counter")


class Hour:
    """An hour and minute as written. ``said``: in a way that only times are; ``marked``: with a word for hours.

    ``pointed``: with a full stop between them, 6.45.

    ``shift`` is what a half or quarter adds to the hour written: halv åtta is 8, -1, 30.
    """

    __slots__ = ("end", "hour", "marked", "minute", "pointed", "said", "shift", "spelled")

    def __init__(self, hour: int, minute: int | None, end: int, *, spelled: bool) -> None:
        self.hour, self.minute, self.end, self.spelled = hour, minute, end, spelled
        self.shift = 0
        self.said = self.marked = self.pointed = False

    def ambiguous(self) -> bool:
        """Whether the half of the day is open: an hour up to twelve without minutes in digits."""
        return self.hour <= HALF_DAY and (self.minute is None or self.spelled)

    def edtf(self, half: str | None = None) -> str:
        """The time of day as EDTF, in the half of the day a word names."""
        return f"T{(_in_half(self.hour, half) + self.shift) % DAY:02d}:{self.minute or 0:02d}"


def _in_half(hour: int, half: str | None) -> int:
    if half is None or hour > HALF_DAY:
        return hour
    late = half == "pm" or (half == "night" and 6 <= hour < HALF_DAY)
    return hour % HALF_DAY + (HALF_DAY if late else 0)


def hour_at(tokens: Sequence[Token], index: int, language: Language) -> Hour | None:
    """The time of day said at a token, in whatever form."""
    return (
        _before_hour(tokens, index, language)
        or _to_go(tokens, index, language)
        or _minutes_first(tokens, index, language)
        or _hour_first(tokens, index, language)
    )


def _hour_number(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """The number of an hour: 7, seven, the seventh."""
    if index >= len(tokens):
        return None
    number = plain(tokens[index], (1, 2))
    if number is not None:
        ending = ordinal_suffix(tokens, index + 1, number, language)  # о 6-й ранку
        found: Field | None = (number, index + 1 if ending is None or tokens[index + 1].text == "." else ending)
    elif tokens[index].kind == WORD:
        found = language.cardinals.longest(tokens, index) or _hour_rank(tokens, index, language)
    else:
        found = None
    return found if found is not None and 0 <= found[0] <= DAY else None


def _hour_rank(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """O ósmej, at the eighth hour; but la segona nit is the second night."""
    if tokens[index].spaced and sense_before(tokens, index, "determiner", language) is not None:
        return None
    return language.ordinals.longest(tokens, index)


def _before_hour(tokens: Sequence[Token], index: int, language: Language) -> Hour | None:
    """Half past seven is 7:30, and so is halv åtta; a quarter to eight is 7:45."""
    for role, shift, minute in _BEFORE:
        found = sense_at(tokens, index, role)
        number = _hour_number(tokens, found[1], language) if found is not None else None
        if number is not None and 1 <= number[0] <= HALF_DAY:
            hour = _said(number, minute, shift, _past_mark(tokens, number[1]))
            # साढ़े तीन is three and a half of anything, साढ़े तीन बजे is a time.
            hour.said = sense_at(tokens, index, "added") is None or hour.end > number[1]
            return hour
    word = sense_at(tokens, index, "half-word")
    return None if word is None else _said((word[0].value, word[1]), 30, -1, word[1])


def _said(number: Field, minute: int, shift: int, end: int) -> Hour:
    found = Hour(number[0], minute, end, spelled=True)
    found.shift, found.said = shift, True
    return found


def _to_go(tokens: Sequence[Token], index: int, language: Language) -> Hour | None:
    """Без пяти восемь, za dziesięć ósma: the minutes that are left, then the hour."""
    opening = sense_at(tokens, index, "to-go")
    count = _minutes(tokens, opening[1], language) if opening is not None else None
    number = _hour_number(tokens, count[1], language) if count is not None else None
    if count is None or number is None or not 1 <= number[0] <= HALF_DAY or tokens[count[1]].kind != WORD:
        return None
    return _said(number, 60 - count[0], -1, _past_mark(tokens, number[1]))


def _minutes(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """A count of minutes with its word, where it has one."""
    if index >= len(tokens):
        return None
    number = plain(tokens[index], (1, 2))
    found = (number, index + 1) if number is not None else language.cardinals.longest(tokens, index)
    if found is None or not 1 <= found[0] < 60:
        return None
    mark = sense_at(tokens, found[1], "minute-mark")
    return found[0], found[1] if mark is None else mark[1]


def _minutes_first(tokens: Sequence[Token], index: int, language: Language) -> Hour | None:
    """Ten past seven, tio i åtta, fem i halv åtta, десять минут девятого."""
    bare = _hour_or_minute(tokens, index, language)
    if bare is None:
        return None
    count = _minutes(tokens, index, language)
    for position in (bare[1], count[1] if count is not None else bare[1]):
        for role, shift, left in _BETWEEN:
            joined = sense_at(tokens, position, role)
            if joined is None or joined[1] >= len(tokens):
                continue
            half = _before_hour(tokens, joined[1], language)
            number = _hour_number(tokens, joined[1], language)
            if half is not None and role != "minutes-of":
                return _around_half(half, -bare[0] if left else bare[0])
            if number is None or not 1 <= number[0] <= HALF_DAY or _is_range(tokens, index, position, bare, number):
                continue
            end = _past_mark(tokens, number[1])
            apart = _is_cued(tokens, index, language) or not is_content(tokens, end, language)
            if end > number[1] or (apart and not is_counted(tokens, end)):
                return _said(number, 60 - bare[0] if left else bare[0], shift, end)
    return None


def _is_cued(tokens: Sequence[Token], index: int, language: Language) -> bool:
    """Whether a word before says that a time follows: om tien over acht ging de bel."""
    return any(sense_before(tokens, index, role, language) for role in ("clock-before", "clock-at", "clock-cue"))


def _hour_or_minute(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    number = plain(tokens[index], (1, 2))
    found = (number, index + 1) if number is not None else language.cardinals.longest(tokens, index)
    return found if found is not None and 1 <= found[0] < 60 else None


def _is_range(tokens: Sequence[Token], index: int, joiner: int, count: Field, number: Field) -> bool:
    """Five to eight is a range, ten to eight is a time, where "to" joins both; in digits always a range."""
    if sense_at(tokens, joiner, "to") is None:
        return False
    return tokens[index].kind == NUMERAL or count[0] < number[0]


def _around_half(half: Hour, minutes: int) -> Hour:
    """Fem i halv åtta is five before half past seven."""
    total = (half.minute or 0) + minutes
    half.shift, half.minute = half.shift + total // 60, total % 60
    return half


def _hour_first(tokens: Sequence[Token], index: int, language: Language) -> Hour | None:
    """7:30, 7.30, 19h30, 7 Uhr 30, 8 heures moins dix, las tres y media."""
    token = tokens[index]
    if token.kind == NUMERAL and not token.text.isdecimal():
        return _with_point(tokens, index, language)
    number = _hour_number(tokens, index, language)
    if number is None:
        return None
    found = _with_colon(tokens, index, number)
    if found is None:
        found = Hour(number[0], None, number[1], spelled=token.kind == WORD)
        _take_mark(tokens, found, language)
    _take_minutes(tokens, found, language)
    return found


def _with_point(tokens: Sequence[Token], index: int, language: Language) -> Hour | None:
    """7.30, 20,30 ч.: by itself only where the point is no decimal separator."""
    for mark in ".,":
        hour, point, minute = tokens[index].text.partition(mark)
        if not point or not is_clock(hour, minute) or (mark == "," and mark not in language.clock_separators):
            continue
        found = Hour(int(hour), int(minute), index + 1, spelled=False)
        found.pointed = mark == "."
        if language.decimal != mark or mark == ",":
            found.marked = sense_at(tokens, found.end, "hour-mark") is not None
            found.end = _past_mark(tokens, found.end)
        written = mark in language.clock_separators
        alone = (len(hour) == 2 or mark == language.time_mark) and not is_counted(tokens, found.end)
        alone = alone and sense_before(tokens, index, "title", language) is None  # version 3.10
        found.said = written and language.decimal != mark and (alone or found.end > index + 1)
        return found if written or found.end > index + 1 else None
    return None


def is_counted(tokens: Sequence[Token], index: int) -> bool:
    """Whether something is counted by the digits before an index, which are then no time."""
    return index < len(tokens) and any(sense_at(tokens, index, role) for role in _COUNTED)


def _with_colon(tokens: Sequence[Token], index: int, number: Field) -> Hour | None:
    if tokens[index].kind != NUMERAL or index + 2 >= len(tokens) or tokens[index + 1].text not in (":", "："):
        return None
    minute = tokens[index + 2].text
    if tokens[index + 1].spaced or tokens[index + 2].spaced or not is_clock(tokens[index].text, minute):
        return None
    end = index + 3
    if end + 1 < len(tokens) and tokens[end].text == ":" and is_clock("0", tokens[end + 1].text):
        end += 2
    found = Hour(number[0], int(minute), end, spelled=False)
    found.said = True
    return found


def is_clock(hour: str, minute: str) -> bool:
    """Whether digits can be an hour and a minute."""
    if not (hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 and len(minute) == 2):
        return False
    return int(minute) < 60 and (int(hour) < DAY or (int(hour) == DAY and minute == "00"))


def _past_mark(tokens: Sequence[Token], index: int) -> int:
    """The index after a word for hours or o'clock."""
    found = sense_at(tokens, index, "clock-after") or sense_at(tokens, index, "hour-mark")
    return index if found is None else found[1]


def _take_mark(tokens: Sequence[Token], found: Hour, language: Language) -> None:
    """The word for hours behind a number, and the minutes behind it: 19h30, 19 heures 30, 7時30分."""
    index = found.end
    if index + 1 < len(tokens) and tokens[index].text == "." and not tokens[index].spaced:
        index += sense_at(tokens, index + 1, "hour-mark") is not None  # o 20. hodine
    certain = sense_at(tokens, index, "clock-after")
    mark = certain or sense_at(tokens, index, "hour-mark")
    if mark is None:
        return
    found.said, found.marked, found.end = certain is not None, True, mark[1]
    if mark[1] >= len(tokens):
        return
    minute = plain(tokens[mark[1]], (1, 2))
    after = sense_at(tokens, mark[1] + 1, "minute-mark") if minute is not None else None
    spelled = _minutes(tokens, mark[1], language) if tokens[mark[1]].kind == WORD else None
    apart = tokens[mark[1]].spaced and is_counted(tokens, mark[1] + 1)  # रात 11 बजे 20 वर्षीय
    bare = len(tokens[mark[1]].text) == 2 and not apart
    if minute is not None and minute < 60 and (after is not None or bare):
        found.minute, found.end = minute, mark[1] + 1 if after is None else after[1]
    elif spelled is not None and sense_at(tokens, spelled[1] - 1, "minute-mark") is not None:
        found.minute, found.end = spelled
    elif spelled is not None and found.spelled and spelled[0] >= _FEW and not is_content(tokens, spelled[1], language):
        found.minute, found.end, found.said = *spelled, not is_counted(tokens, spelled[1])  # quinze heures quinze


def _past_case(tokens: Sequence[Token], index: int) -> int:
    """The index after the case ending of an hour that stands as tokens of its own: 8'e, sekize."""
    if index < len(tokens) and tokens[index].start == tokens[index].end:
        return index + 1
    touching = index + 1 < len(tokens) and not tokens[index].spaced and not tokens[index + 1].spaced
    return index + 2 if touching and tokens[index].text in _APOSTROPHES and tokens[index + 1].kind == WORD else index


def _close(tokens: Sequence[Token], found: Hour, minutes: int, end: int) -> bool:
    """Whether a word behind the minutes says that they have gone by since the hour or are left to it."""
    gone = sense_at(tokens, end, "minutes-gone")
    if gone is not None and found.hour <= HALF_DAY:
        found.minute, found.end, found.said = minutes, gone[1], True
        found.spelled = True  # the half of the day is not said
        return True
    return found.hour <= HALF_DAY and _leave(tokens, found, minutes, end)


def _leave(tokens: Sequence[Token], found: Hour, minutes: int, end: int) -> bool:
    """Let the minutes be those that are left to the hour, where a word behind them says so."""
    left = sense_at(tokens, end, "minutes-left")
    if left is None or not minutes <= _LEFT:
        return False
    found.minute, found.end, found.shift, found.said = 60 - minutes, left[1], -1, True
    found.spelled = True
    return True


def _take_minutes(tokens: Sequence[Token], found: Hour, language: Language) -> None:
    """What is added to an hour behind it, or taken from it: y media, et quart, moins dix; sekizi on geçe, 8時5分前."""
    if found.minute is not None:
        _leave(tokens, found, found.minute, found.end)
        return
    index = _past_case(tokens, found.end)
    if (quarter := sense_at(tokens, index, "fraction")) is not None and quarter[0].value == _QUARTER:
        counted: Field | None = (15, quarter[1])
    else:
        counted = _minutes(tokens, index, language)
    if counted is not None and _close(tokens, found, *counted):
        return
    for role, shift, minute in _BEHIND:
        if (part := sense_at(tokens, found.end, role)) is not None:
            # Iki buçuk is two and a half of anything, tiga suku three quarters, dva i pol milijuna of what follows.
            of_anything = any(sense_at(tokens, found.end, one) for one in ("and-a-half", "fraction"))
            of_anything = of_anything or is_counted(tokens, part[1])
            found.minute, found.shift, found.end = minute, shift, part[1]
            found.said = found.hour >= DAYBREAK or shift < 0 if found.marked else found.spelled and not of_anything
            return
    for role, less in (("clock-less", True), ("clock-and", False)):
        joined = sense_at(tokens, found.end, role)
        count = _minutes(tokens, joined[1], language) if joined is not None else None
        if count is not None and (less or found.spelled):
            found.minute, found.end = 60 - count[0] if less else count[0], count[1]
            found.shift = -1 if less else 0
            return
