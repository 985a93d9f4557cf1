"""How two quantities relate, and what it costs to believe that they are one figure in two languages.

The costs are ordered, not measured: equal ≪ equal after rounding or rescaling ≪ equal if a word was elided ≪ the same
kind of figure with another value ≪ no counterpart at all.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from ..finding import Relation
from ..quantity import Kind, Quantity
from .calendar import compare_edtf
from .elided import plain_figures
from .rescaled import agree_in_some_unit, agree_rescaled, inverted
from .rounding import agree_as_written, thousands_apart
from .sizes import bits, ends_of, equal_size, is_span, points, same_dimension, share_an_end, unit_of

UNMATCHED = 8.0  # for each side: two unmatched figures cost more than any pair held to differ
_SIMILAR, _ELIDED, _PART, _DIFFERENT = 1.0, 1.5, 3.0, 10.0
_HOUR = 8.5  # a bare number is hardly an hour: no two of them for what two equal figures leave over
_OTHER_BOUND = 0.5  # more than another reading: a bound that may be none is none where the other text has none
_CALENDAR: frozenset[Kind] = frozenset(("date", "time"))
_COUNTED: frozenset[Kind] = frozenset(("measure", "duration", "money", "percent", "ordinal"))
_PERCENTS: frozenset[Kind] = frozenset(("percent", "percentage-point"))


class Judgement(NamedTuple):
    """How two mentions relate, by which of their readings, and what believing it costs."""

    relation: Relation
    cost: float
    readings: tuple[int, int] = (0, 0)

    @property
    def agrees(self) -> bool:
        """Whether the two can stand for the same figure."""
        return self.relation != "different"


def judge(source: Quantity, target: Quantity) -> Judgement | None:
    """How two quantities relate; ``None`` where nothing suggests that they are one figure."""
    if source.kind in _CALENDAR and target.kind in _CALENDAR:
        found = _judge_calendar(source, target)
    elif source.kind == target.kind:
        found = _judge_kind(source, target)
    else:
        found = _judge_elided(source, target)
    return found and Judgement(found.relation, found.cost + _modifiers(source, target))


def _modifiers(source: Quantity, target: Quantity) -> float:
    bounds = 0.0 if source.bound == target.bound else _OTHER_BOUND
    periods = 0.0 if source.per == target.per else 0.3
    return bounds + periods + (0.0 if source.approximate == target.approximate else 0.1)


def _judge_calendar(source: Quantity, target: Quantity) -> Judgement | None:
    found = compare_edtf(source.edtf or "", target.edtf or "")
    if found is None:
        return None
    agreement, conflicts = found
    if agreement == "same":
        return Judgement("same", 0.0)
    return Judgement("part", _PART) if agreement == "part" else Judgement("different", _DIFFERENT + conflicts)


def _judge_kind(source: Quantity, target: Quantity) -> Judgement | None:
    ours, theirs = points(source), points(target)
    if not ours or not theirs:
        return None
    if (source.unit, source.currency) == (target.unit, target.currency):
        return _judge_written(source, target) or _differing(ours, theirs, 0.0)
    if source.currency == target.currency and agree_rescaled(source, target):
        return Judgement("rescaled", _SIMILAR)
    if (turned := inverted(source, target)) is not None and agree_rescaled(turned, target):
        return Judgement("rescaled", _SIMILAR)
    if len(ours) == len(theirs) and all(map(equal_size, ours, theirs)):
        return Judgement("different", _DIFFERENT - 2)
    if source.kind == "money" or (turned is None and not same_dimension(source, target)):
        return None
    if len(ours) != len(theirs) and any(agree_rescaled(a, b) for a in ends_of(source) for b in ends_of(target)):
        return Judgement("part", _PART)
    return _differing(ours, theirs, 1.0)


def _judge_written(source: Quantity, target: Quantity) -> Judgement | None:
    """Two figures in one unit: equal, shortened, or one of them an end of the other's range."""
    ours, theirs = points(source), points(target)
    unit = unit_of(source)
    if unit is not None and unit.offset and [a < 0 for a in ours] != [b < 0 for b in theirs]:
        return None  # below zero is not above it; elsewhere the other language may put the sign into a verb
    if len(ours) == len(theirs):
        if all(map(equal_size, ours, theirs)):
            return Judgement("same", 0.0)
        close = all(_shortened(a, b, source, target) for a, b in zip(ours, theirs, strict=True))
        return Judgement("similar", _SIMILAR) if close else None
    return Judgement("part", _PART) if any(equal_size(a, b) for a in ours for b in theirs) else None


def _shortened(a: Fraction, b: Fraction, source: Quantity, target: Quantity) -> bool:
    hedged = (_is_hedged(source), _is_hedged(target))
    return agree_as_written(abs(a), source.resolution, abs(b), target.resolution, hedged)


def _is_hedged(quantity: Quantity) -> bool:
    return quantity.approximate or quantity.bound is not None


def _differing(ours: tuple[Fraction, ...], theirs: tuple[Fraction, ...], extra: float) -> Judgement:
    if thousands_apart(abs(ours[0]), abs(theirs[0])):
        return Judgement("different", _DIFFERENT - 1 + extra)
    return Judgement("different", _DIFFERENT + extra + _spread(ours[0], theirs[0]))


def _spread(a: Fraction, b: Fraction) -> float:
    """How far apart two sizes are, from 0 to 3, a point for about ten times."""
    return min(3.0, abs(bits(a) - bits(b)) / 3.3)


def _judge_elided(source: Quantity, target: Quantity) -> Judgement | None:
    """Two kinds of figure: equal if one text left a unit, a currency or a percent sign to the context."""
    kinds = {source.kind, target.kind}
    if kinds == _PERCENTS:
        return Judgement("different", _DIFFERENT - 2 if points(source) == points(target) else _DIFFERENT + 2)
    ours, theirs = set(plain_figures(source, target.kind)), set(plain_figures(target, source.kind))
    if ours & theirs:
        return Judgement("same", _HOUR if "time" in kinds else _ELIDED)
    if is_span(source) != is_span(target) and share_an_end(ours, theirs):
        return Judgement("part", _PART)
    if agree_in_some_unit(source, target):
        return Judgement("rescaled", _PART)
    if "number" not in kinds or not kinds & _COUNTED:
        return None
    left, right = points(source), points(target)
    return _differing(left, right, 2.0) if left and right else None
