"""An amount restated in brackets in another currency within one text: *$400 million (€345 million)*.

Its author converted it at a rate of some day near the text's, so only what no such rate explains is wrong: a digit or a
scale that went astray. Of amounts of other years nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from ..errors import RateNotFound
from ..quantity import Mention, Quantity
from ..rate import RateProvider
from .amounts import day, digits
from .context import quoted
from .passage import Contradiction, Passage, reach

_FAR = Fraction(3, 2)  # times: hardly any rate moves that far within the memory of an article
_LIKE = 3  # times: an amount in pesos is not taken for one in dollars
_DIGITS = 2
_OPENING, _CLOSING = re.compile(r"\s*[(（\[]\s*"), re.compile(r"\s*[)）\]]")


def wrong_exchanges(passage: Passage, rates: RateProvider, on: date) -> Iterator[Contradiction]:
    """Amounts in brackets right behind another that no rate near the day makes of it."""
    if any(_is_of_another_year(mention.quantity, on) for mention in passage.mentions):
        return
    for first, second in passage.windows(2):
        one, other = passage.mentions[first], passage.mentions[second]
        if not _OPENING.fullmatch(passage.between(first, second)) or not _CLOSING.match(passage.after(second)):
            continue
        found = [
            _expected(ours, theirs, rates, on)
            for ours in _namesakes(one, rates, on)
            for theirs in _namesakes(other, rates, on)
        ]
        expected = [value for value in found if value is not None]
        if expected and len(expected) == len(found):
            yield _contradiction(one, other, expected[0], on)


def _namesakes(mention: Mention, rates: RateProvider, on: date) -> Iterator[Quantity]:
    """The likeliest reading of an amount, and those in currencies of its name and of like worth: other dollars."""
    first = mention.quantity
    yield first
    for reading in mention.readings[1:]:
        worth = _rate(first.currency, reading.quantity.currency, rates, on)
        if worth is None or 1 / _LIKE <= worth <= _LIKE:
            yield reading.quantity


def _rate(base: str | None, quote: str | None, rates: RateProvider, on: date) -> Fraction | None:
    try:
        return rates.rate(base, quote, on).value if base and quote and base != quote else None
    except RateNotFound:
        return None


def _is_of_another_year(quantity: Quantity, on: date) -> bool:
    year = (quantity.edtf or "")[:4]
    return year.isdigit() and int(year) != on.year


def _expected(one: Quantity, other: Quantity, rates: RateProvider, on: date) -> Fraction | None:
    """What the first amount is in the second's currency where the second is far from it; ``None`` where it may be."""
    ours, theirs, rate = reach(one), reach(other), _rate(one.currency, other.currency, rates, on)
    if rate is None or ours is None or theirs is None or one.per != other.per or min(*ours, *theirs) <= 0:
        return None
    near = ours[0] * rate <= theirs[1] * _FAR and theirs[0] <= ours[1] * rate * _FAR
    return None if near else (ours[0] + ours[1]) / 2 * rate


def _contradiction(one: Mention, other: Mention, expected: Fraction, on: date) -> Contradiction:
    words = {
        "first": quoted([one]), "second": quoted([other]), "actual": digits(expected, _DIGITS),
        "currency": other.quantity.currency, "day": day(on),
    }  # fmt: skip
    return Contradiction([one, other], "arithmetic-exchanged", words)
