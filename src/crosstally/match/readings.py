"""By which of their readings two mentions relate, and which of them may speak for a mention."""

from __future__ import annotations

from fractions import Fraction

from ..quantity import Mention, Quantity
from .judge import Judgement, judge
from .rounding import thousands_apart
from .sizes import points

_OTHER_READING = 0.4
_MOST_READINGS = 8  # a dollar sign stands for some seven currencies


def judge_mentions(source: Mention, target: Mention) -> Judgement | None:
    """The cheapest judgement over all readings; only the likeliest ones may be said to differ."""
    best: Judgement | None = None
    for i, ours in enumerate(source.readings[:_MOST_READINGS]):
        for j, theirs in enumerate(target.readings[:_MOST_READINGS]):
            if (i or j) and _no_common_currency(ours.quantity, theirs.quantity):
                continue
            found = judge(ours.quantity, theirs.quantity)
            if found is None or not _is_admissible(found, source, target, i, j):
                continue
            cost = found.cost + _OTHER_READING * (i + j)
            if best is None or cost < best.cost:
                best = Judgement(found.relation, cost, (i, j))
            if best.cost <= _OTHER_READING * (i + j):
                return best
    return best


def _no_common_currency(one: Quantity, other: Quantity) -> bool:
    """A quick look: a dollar sign and a krona have some seven and three readings, few pairs of which can agree."""
    return one.kind == other.kind == "money" and one.currency != other.currency


def _is_admissible(found: Judgement, source: Mention, target: Mention, i: int, j: int) -> bool:
    """Whether these readings may speak for the two mentions.

    A second reading that is a thousand times the first is another use of the same digits, *1,250* or *3 bn*; that it
    agrees with other digits is chance.
    """
    if not found.agrees:
        likely = not (i or j) or (_differ_in_currency_only(source, i) and _differ_in_currency_only(target, j))
        return likely and not (_is_article_like(source) or _is_article_like(target))
    if found.relation == "rescaled" and (_is_elided(source, i, target, j) or _is_elided(target, j, source, i)):
        return False  # 5 is not 6 tons because a ton may be 0.9 tonnes
    if not (i or j) or not (_moves_thousands(source, i) or _moves_thousands(target, j)):
        return True
    ours, theirs = _written_digits(source), _written_digits(target)
    return ours == theirs or not ours or not theirs


def _is_elided(one: Mention, i: int, other: Mention, j: int) -> bool:
    """Whether a bare number meets a unit that is not the likeliest one of the other's word."""
    bare = one.readings[i].quantity.kind == "number"
    return bool(j) and bare and other.readings[j].quantity.unit is not None


def _differ_in_currency_only(mention: Mention, reading: int) -> bool:
    """Whether a reading is the likeliest one in another currency of the same sign."""
    other = mention.readings[reading].quantity
    return other.kind == "money" == mention.quantity.kind and points(other) == points(mention.quantity)


def may_be_one_currency(one: Mention, other: Mention) -> bool:
    """Whether neither amount names its currency beyond doubt and both have one of those it may be."""
    ours, theirs = ({reading.quantity.currency for reading in mention.readings} for mention in (one, other))
    return len(ours) > 1 and len(theirs) > 1 and not ours.isdisjoint(theirs - {None})


def _is_article_like(mention: Mention) -> bool:
    """Whether a figure may be no figure: soft ones, and *one* in words, which is an article in many languages."""
    if mention.soft:
        return True
    plain = mention.quantity.kind in ("number", "ordinal") and points(mention.quantity) == (Fraction(1),)
    return plain and not _written_digits(mention)


def _moves_thousands(mention: Mention, reading: int) -> bool:
    likely, other = points(mention.quantity), points(mention.readings[reading].quantity)
    return bool(likely and other) and thousands_apart(abs(likely[0]), abs(other[0])) is not None


def _written_digits(mention: Mention) -> str:
    return "".join(filter(str.isdigit, mention.text))
