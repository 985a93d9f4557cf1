"""A rate times a duration or a count: *$5 million a year for 10 years, a total of $50 million*; *5 boats at $2 million
each, $10 million in all*; and a rate restated for another period: *$10 a month ($120 a year)*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from ..messages import Quoted
from ..quantity import Mention, Quantity
from ..unit import units
from .amounts import digits
from .context import quoted
from .passage import Contradiction, Passage, reach

_REACH = 40  # characters between a rate and what it is multiplied with
_FAR = 4  # times too much or too little: the total is of something else
# Periods that hold each other a whole number of times for whoever pays by them; a day may be one of work.
_CALENDAR = {"month": 1, "quarter": 3, "year": 12}
_CLOCK = {"second": 1, "minute": 60, "hour": 3600}
_OPENING = re.compile(r"\s*[(（]\s*")


def wrong_products(passage: Passage) -> Iterator[Contradiction]:
    """Totals that are not their rate times the duration or count before them, and rates restated wrongly."""
    for first, second, third in passage.windows(3):
        for rate, count in ((first, second), (second, first)):
            found = _total(passage, rate, count, third)
            if found:
                yield found
    for first, second in passage.windows(2):
        restated = _restated(passage, first, second)
        if restated:
            yield restated


def _total(passage: Passage, rate: int, count: int, total: int) -> Contradiction | None:
    price, number, whole = (passage.mentions[index] for index in (rate, count, total))
    amount = price.quantity
    if (amount.kind, amount.currency, amount.unit) != (
        whole.quantity.kind,
        whole.quantity.currency,
        whole.quantity.unit,
    ):
        return None
    if whole.quantity.per or not _is_total(passage, total) or not _is_close(passage, rate, count):
        return None
    times = _times(passage, rate, number.quantity)
    ends, stated = reach(amount), reach(whole.quantity)
    if times is None or ends is None or stated is None or min(*ends, *times, *stated) <= 0:
        return None
    return _judged([price, number, whole], (ends[0] * times[0], ends[1] * times[1]), whole)


def _is_total(passage: Passage, index: int) -> bool:
    words = passage.words
    return words.total.end(passage.before(index)) is not None or words.total_after.begin(passage.after(index))


def _is_close(passage: Passage, one: int, other: int) -> bool:
    between = passage.between(min(one, other), max(one, other))
    return len(between) <= _REACH and not any(mark in between for mark in ".;:()!?。")


def _times(passage: Passage, rate: int, number: Quantity) -> tuple[Fraction, Fraction] | None:
    """How many times the rate is paid, at least and at most."""
    per, value = passage.mentions[rate].quantity.per, number.figure
    if value is None or number.bound:
        return None
    slack = (number.resolution or Fraction(1)) / 2 if number.approximate else Fraction(0)
    ends = value - slack, value + slack
    if per in units() and number.kind == "duration" and number.unit in units():
        factor = units()[str(number.unit)].factor / units()[str(per)].factor
        return ends[0] * factor, ends[1] * factor
    each = per == "item" or (
        per is None
        and (
            passage.words.each.begin(passage.after(rate))
            or passage.words.each_before.end(passage.up_to(rate)) is not None
        )
    )
    return ends if each and number.kind == "number" else None


def _restated(passage: Passage, first: int, second: int) -> Contradiction | None:
    one, other = passage.mentions[first], passage.mentions[second]
    times = _periods(one.quantity.per, other.quantity.per)
    if times is None or not _OPENING.fullmatch(passage.between(first, second)):
        return None
    ours, theirs = one.quantity, other.quantity
    if (ours.kind, ours.currency, ours.unit) != (theirs.kind, theirs.currency, theirs.unit):
        return None
    ends = reach(ours)
    return _judged([one, other], (ends[0] * times, ends[1] * times), other) if ends else None


def _periods(one: str | None, other: str | None) -> Fraction | None:
    """How many times the first period goes into the second."""
    for table in (_CALENDAR, _CLOCK):
        if one in table and other in table and one != other:
            return Fraction(table[other], table[one])
    return None


def _judged(figures: list[Mention], product: tuple[Fraction, Fraction], whole: Mention) -> Contradiction | None:
    stated = reach(whole.quantity)
    if stated is None or (product[0] <= stated[1] and stated[0] <= product[1]):
        return None
    middle = (product[0] + product[1]) / 2
    value = whole.quantity.figure
    if not value or not Fraction(1, _FAR) <= middle / value <= _FAR:
        return None
    parts = [figure.text for figure in figures if figure is not whole]
    words: dict[str, object] = {"total": quoted([whole]), "actual": digits(middle, 3)}
    words["parts"] = " × ".join(parts) if len(parts) > 1 else Quoted(tuple(parts))
    message = "arithmetic-product" if len(parts) > 1 else "arithmetic-period"
    return Contradiction(sorted(figures, key=lambda figure: figure.span), message, words)
