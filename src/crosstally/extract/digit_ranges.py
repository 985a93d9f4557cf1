"""Ranges of dates in digits: 5.5.2018–18.6.2018, 28.5.–13.6.2018, 12.–14.6.; what is written once holds for both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..languages import Language
from .digit_dates import digit_date
from .draft import Draft
from .fields import past_dot
from .grammar import leading_on, plain
from .token import Token

_MARKS = frozenset("./-")
_MONTHS, _DAYS = 12, 31
_WITHOUT_YEAR = "XXXX"

#: The two numbers of a first date that leaves its year to the last; the second is ``None`` where it is a day alone.
Shortened = tuple[int, int | None]


def digit_range(tokens: Sequence[Token], index: int, first: Draft | None, language: Language) -> Draft | None:
    """The range of dates that begins at a numeral, where ``first`` is the whole date there, if one is.

    The last must come later, in the same order of day and month as the first.
    """
    if first is not None and first.edtf[0][1][:4] != _WITHOUT_YEAR:
        last = _last(tokens, past_dot(tokens, first.end), language)
        return _ranged(first.start, last, [*zip(_days(first), _days(last), strict=False)]) if last is not None else None
    for shortened, end in _shortened(tokens, index):
        last = _last(tokens, end, language)
        if last is not None:
            return _ranged(index, last, [(day, whole) for whole in _days(last) for day in _completed(shortened, whole)])
    return None


def _last(tokens: Sequence[Token], index: int, language: Language) -> Draft | None:
    to = leading_on(tokens, index)
    if to is None or to[1] >= len(tokens):
        return None
    last = digit_date(tokens, to[1], language)
    return last if last is not None and last.start == to[1] else None


def _days(draft: Draft) -> list[str]:
    return [edtf for _, edtf in draft.edtf if len(edtf) == len("1979-05-02")]


def _shortened(tokens: Sequence[Token], index: int) -> Iterator[tuple[Shortened, int]]:
    """Day and month without a year (28.5., 28. 5., 5/28), or a day alone (5., 5), and the index after them."""
    before, dot, behind = tokens[index].text.partition(".")
    if dot and before.isdecimal() and behind.isdecimal() and len(behind) <= 2:
        yield (int(before), int(behind)), past_dot(tokens, index + 1)
    day = plain(tokens[index], (1, 2))
    if day is None:
        return
    if index + 2 < len(tokens) and tokens[index + 1].text in _MARKS and not tokens[index + 1].spaced:
        month = plain(tokens[index + 2], (1, 2))
        if month is not None:
            yield (day, month), past_dot(tokens, index + 3)
    yield (day, None), past_dot(tokens, index + 1)


def _completed(shortened: Shortened, last: str) -> Iterator[str]:
    """The first date with the year, and the month, of the last."""
    one, other = shortened
    orders = [(int(last[5:7]), one)] if other is None else [(other, one), (one, other)]
    for month, day in orders:
        if 1 <= month <= _MONTHS and 1 <= day <= _DAYS:
            yield f"{last[:4]}-{month:02d}-{day:02d}"


def _ranged(start: int, last: Draft, pairs: list[tuple[str, str]]) -> Draft | None:
    rising = [f"{first}/{whole}" for first, whole in pairs if first < whole]
    if not rising:
        return None
    draft = Draft(start, last.end)
    draft.edtf, draft.rule = [("date", edtf) for edtf in dict.fromkeys(rising)], "range of numeric dates"
    return draft
