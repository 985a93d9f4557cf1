"""A span of dates and its length: *from 2010 to 2016, six years*, *the six years from 2010 to 2016*.

Both ends are as inexact as they are written: 2010 to 2016 are five to seven years.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from ..quantity import Mention
from ..unit import units
from .context import quoted
from .passage import Contradiction, Passage

_DAY = 86400  # seconds
_FAR = 3  # times too long or too short: the length is of something else
_UNITS = frozenset(("day", "week", "month", "year", "decade"))
_APPOSED = re.compile(r"\s*[,(（–—]\s*")
_CLOSED = re.compile(r"\s*(?:[,)）.;]|$)")
_BEFORE = re.compile(r"\s*[,(（:]?\s*")
_NO_YEAR, _SOME_YEAR = "XXXX", "2001"
_EDTF = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?")


def wrong_lengths(passage: Passage) -> Iterator[Contradiction]:
    """Lengths of time said right before or behind a span of dates that is not so long."""
    for first, second in passage.windows(2):
        one, other = passage.mentions[first], passage.mentions[second]
        behind = _is_span(one) and _is_length(other) and _apposed(passage, first, second)
        before = _is_length(one) and _is_span(other) and bool(_BEFORE.fullmatch(passage.between(first, second)))
        span, length = (one, other) if behind else (other, one)
        if (behind or before) and (found := _judged(span, length)):
            yield found


def _is_span(mention: Mention) -> bool:
    return mention.quantity.kind == "date" and "/" in (mention.quantity.edtf or "")


def _is_length(mention: Mention) -> bool:
    quantity = mention.quantity
    exact = quantity.figure is not None and not quantity.bound and not quantity.approximate
    return quantity.kind == "duration" and quantity.unit in _UNITS and exact


def _apposed(passage: Passage, first: int, second: int) -> bool:
    """Whether the length stands by itself behind the span: between commas, or in brackets."""
    return bool(_APPOSED.fullmatch(passage.between(first, second)) and _CLOSED.match(passage.after(second)))


def _judged(span: Mention, length: Mention) -> Contradiction | None:
    days, said = _days(span.quantity.edtf or ""), length.quantity.figure
    if days is None or not said:
        return None
    unit = units()[str(length.quantity.unit)].factor / _DAY
    least, most = days[0] / unit, days[1] / unit
    slack = Fraction(1, 2) if unit > 1 else Fraction(0)
    if least - slack <= said <= most + slack or not Fraction(1, _FAR) <= (most + least) / 2 / said <= _FAR:
        return None
    return Contradiction(
        sorted([span, length], key=lambda each: each.span), "arithmetic-length",
        {"span": quoted([span]), "length": quoted([length])},
    )  # fmt: skip


def _days(edtf: str) -> tuple[Fraction, Fraction] | None:
    """How many days a span of dates has at least, from day to day, and at most, both days counted."""
    start, _, end = edtf.partition("/")
    first, last = _limits(start), _limits(end)
    leap = int(start.startswith(_NO_YEAR))
    if first is None or last is None or last[1] < first[0]:
        return None
    return Fraction(max(0, (last[0] - first[1]).days)), Fraction((last[1] - first[0]).days + 1 + leap)


def _limits(edtf: str) -> tuple[date, date] | None:
    """The first and last day of a year, month or day; ``None`` of what is less exact or no date."""
    found = _EDTF.fullmatch(edtf.replace(_NO_YEAR, _SOME_YEAR))
    if found is None or found["year"] == "0000":
        return None
    year, month, day = (int(part) if part else None for part in found.group("year", "month", "day"))
    assert year is not None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        return date(year, month, day or 1), date(year, month, day or monthrange(year, month)[1])
    except ValueError:
        return None
