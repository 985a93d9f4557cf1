"""How two quantities relate, and what it costs to believe that they are one figure in two languages.

The costs are ordered, not measured: equal ≪ equal after rounding or rescaling ≪ equal if a word was elided ≪ the same
kind of figure with another value ≪ no counterpart at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from ..finding import Relation
from ..interval import Interval
from ..quantity import FROM_BELOW, Kind, Mention, Quantity
from ..unit import Unit, inverses, parts, units
from .calendar import compare_edtf, moments
from .rounding import agree_as_converted, agree_as_written, follows, grain, last_digit, thousands_apart

UNMATCHED = 8.0  # for each side: two unmatched figures cost more than any pair held to differ
_SIMILAR, _ELIDED, _PART, _DIFFERENT = 1.0, 1.5, 3.0, 10.0
_HOUR = 8.5  # a bare number is hardly an hour: no two of them for what two equal figures leave over
_OTHER_READING = 0.4
_OTHER_BOUND = 0.5  # more than another reading: a bound that may be none is none where the other text has none
_WEAKER = Fraction(1, 4)
_LIKE_SIZE = 4  # miles and kilometers, pounds and kilograms, inches and centimeters, feet and meters
_MOST_READINGS = 8  # a dollar sign stands for some seven currencies
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
    if len(ours) == len(theirs) and all(map(_equal_size, ours, theirs)):
        return Judgement("different", _DIFFERENT - 2)
    if source.kind == "money" or (turned is None and not _same_dimension(source, target)):
        return None
    if len(ours) != len(theirs) and any(agree_rescaled(a, b) for a in ends_of(source) for b in ends_of(target)):
        return Judgement("part", _PART)
    return _differing(ours, theirs, 1.0)


def _judge_written(source: Quantity, target: Quantity) -> Judgement | None:
    """Two figures in one unit: equal, shortened, or one of them an end of the other's range."""
    ours, theirs = points(source), points(target)
    unit = _unit_of(source)
    if unit is not None and unit.offset and [a < 0 for a in ours] != [b < 0 for b in theirs]:
        return None  # below zero is not above it; elsewhere the other language may put the sign into a verb
    if len(ours) == len(theirs):
        if all(map(_equal_size, ours, theirs)):
            return Judgement("same", 0.0)
        close = all(_shortened(a, b, source, target) for a, b in zip(ours, theirs, strict=True))
        return Judgement("similar", _SIMILAR) if close else None
    return Judgement("part", _PART) if any(_equal_size(a, b) for a in ours for b in theirs) else None


def _equal_size(a: Fraction, b: Fraction) -> bool:
    """Equal but for the sign, which the other language may put into a verb: −5 % is *fell by 5 %*."""
    return abs(a) == abs(b)


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
    return min(3.0, abs(_bits(a) - _bits(b)) / 3.3)


def _bits(value: Fraction) -> int:
    return value.numerator.bit_length() - value.denominator.bit_length()


def points(quantity: Quantity) -> tuple[Fraction, ...]:
    """The numbers a quantity names: its figure, or the ends of its range."""
    value = quantity.value
    if value is None:
        return ()
    if value.lower is value.upper and value.lower is not None:  # most figures; comparing fractions is dear
        return (value.lower,)
    figure = quantity.figure
    ends = (value.lower, value.upper) if figure is None else (figure,)
    return tuple(end for end in ends if end is not None)


def _unit_of(quantity: Quantity) -> Unit | None:
    return units().get(quantity.unit or "")


def _same_dimension(source: Quantity, target: Quantity) -> bool:
    ours, theirs = _unit_of(source), _unit_of(target)
    return ours is not None and theirs is not None and ours.dimension == theirs.dimension


def agree_rescaled(source: Quantity, target: Quantity) -> bool:
    """Whether two figures in different units of one dimension are one, before and after conversion and rounding.

    On a scale with its own zero a *difference* of temperatures (20 degrees warmer) converts without the offset; where
    neither text says which it is, both are tried.
    """
    ours, theirs = _unit_of(source), _unit_of(target)
    if ours is None or theirs is None or ours.dimension != theirs.dimension:
        return False
    offset = (ours.offset - theirs.offset) / theirs.factor
    if source.difference or target.difference:
        offsets: tuple[Fraction, ...] = (Fraction(0),)
    else:
        offsets = (offset, Fraction(0)) if offset else (offset,)
    pairs = list(zip(points(source), points(target), strict=False))
    if len(pairs) == 1 and _is_weaker_bound(*pairs[0], source, target, ours.factor / theirs.factor):
        return True
    return len(points(source)) == len(points(target)) and any(
        all(_converts(a, b, source, target, ours.factor / theirs.factor, offset) for a, b in pairs)
        for offset in offsets
    )


def follows_by_digits(source: Quantity, target: Quantity) -> bool:
    """Whether the target's figures are the source's, converted by the unit's factor and rounded as they look.

    A temperature is one unless one of the two texts says that it is a difference.
    """
    ours, theirs = _unit_of(source), _unit_of(target)
    if ours is None or theirs is None or ours.dimension != theirs.dimension:
        return True
    factor = ours.factor / theirs.factor
    pairs = list(zip(points(source), points(target), strict=False))
    if is_temperature(source, target):
        offset = (ours.offset - theirs.offset) / theirs.factor
        return all(_converts(a, b, source, target, factor, offset) for a, b in pairs)
    if len(pairs) == 1 and _is_weaker_bound(*pairs[0], source, target, factor):
        return True
    return all(
        follows(a * factor, factor, b, grain(b, target.resolution), last_digit(b, target.resolution)) for a, b in pairs
    )


def is_temperature(source: Quantity, target: Quantity) -> bool:
    """Whether two figures on scales of different zeros are said to be no difference."""
    ours, theirs = _unit_of(source), _unit_of(target)
    apart = ours is not None and theirs is not None and ours.offset != theirs.offset
    return apart and not source.difference and not target.difference


def inverted(source: Quantity, target: Quantity) -> Quantity | None:
    """A measure as the inverse one that the target gives, 30 miles for a gallon as 7.8 liters for 100 kilometers."""
    ours, theirs = _unit_of(source), _unit_of(target)
    product = inverses().get((ours.dimension, theirs.dimension)) if ours and theirs else None
    ends = points(source)
    if ours is None or theirs is None or product is None or 0 in ends:
        return None
    turned = sorted(product / (end * ours.factor) / theirs.factor for end in ends)
    resolution = None if source.resolution is None else source.resolution * turned[0] / ends[-1]
    value = Interval(turned[0], turned[-1], True, True)
    return replace(source, value=value, unit=target.unit, resolution=resolution, bound=None)


def _is_weaker_bound(a: Fraction, b: Fraction, source: Quantity, target: Quantity, factor: Fraction) -> bool:
    """Whether the target's bound is a rounder one that follows from the source's: over half an inch, over 1 cm."""
    if source.bound is None or source.bound != target.bound or not a or not b:
        return False
    there = a * factor
    if abs(there - b) > max(grain(b, target.resolution), last_digit(b, target.resolution)):
        return False
    return there * (1 - _WEAKER) <= b <= there if source.bound in FROM_BELOW else there <= b <= there * (1 + _WEAKER)


def _converts(a: Fraction, b: Fraction, source: Quantity, target: Quantity, factor: Fraction, offset: Fraction) -> bool:
    there = a * factor + offset
    written = max(last_digit(a, source.resolution) * factor, last_digit(b, target.resolution))
    ours, theirs = grain(a, source.resolution) * factor, grain(b, target.resolution)
    affine = _unit_of(source) is not None and bool(offset)
    return agree_as_converted(there, ours, b, theirs, written, affine=affine)


#: A rank beside what it ranks: the 63rd birthday is the day of 63 years.
_RANKED = ({"ordinal", "date"}, {"ordinal", "duration"})


def _judge_elided(source: Quantity, target: Quantity) -> Judgement | None:
    """Two kinds of figure: equal if one text left a unit, a currency or a percent sign to the context."""
    kinds = {source.kind, target.kind}
    if kinds == _PERCENTS:
        return Judgement("different", _DIFFERENT - 2 if points(source) == points(target) else _DIFFERENT + 2)
    ours, theirs = set(_plain(source, target.kind)), set(_plain(target, source.kind))
    if ours & theirs:
        return Judgement("same", _HOUR if "time" in kinds else _ELIDED)
    if is_span(source) != is_span(target) and _any_end(ours, theirs):
        return Judgement("part", _PART)
    if _agree_in_some_unit(source, target):
        return Judgement("rescaled", _PART)
    if "number" not in kinds or not kinds & _COUNTED:
        return None
    left, right = points(source), points(target)
    return _differing(left, right, 2.0) if left and right else None


def ends_of(quantity: Quantity) -> list[Quantity]:
    """A range as its two ends, a plain figure as itself."""
    return [replace(quantity, value=Interval.exactly(point), bound=None) for point in points(quantity)]


def is_span(quantity: Quantity) -> bool:
    """Whether a figure has two ends: a range of numbers, or of time."""
    return len(points(quantity)) == 2 or len(moments(quantity.edtf or "")) == 2


def _any_end(ours: set[tuple[Fraction, ...]], theirs: set[tuple[Fraction, ...]]) -> bool:
    return not {point for figures in ours for point in figures}.isdisjoint(
        point for figures in theirs for point in figures
    )


def _agree_in_some_unit(source: Quantity, target: Quantity) -> bool:
    """Whether a bare number is the other's measure in a unit of like size, left out or not known: 80 °F are 27."""
    for measure, bare in ((source, target), (target, source)):
        unit = _unit_of(measure)
        if bare.kind == "number" and unit is not None and _comparable_size(measure, bare, unit):
            like = (other for other in units().values() if _is_like(unit, other))
            return any(
                agree_rescaled(one, replace(number, kind="measure", unit=other.id))
                for other in like
                for one in ends_of(measure)
                for number in ends_of(bare)
            )
    return False


def _comparable_size(measure: Quantity, bare: Quantity, unit: Unit) -> bool:
    """A quick look before every unit is tried; degrees count from another zero."""
    ours, theirs = points(measure), points(bare)
    if not ours or not theirs:
        return False
    return bool(unit.offset) or max(abs(_bits(a) - _bits(b)) for a in ours for b in theirs) <= _LIKE_SIZE


def _is_like(unit: Unit, other: Unit) -> bool:
    ratio = unit.factor / other.factor
    return unit.dimension == other.dimension and unit is not other and 1 / _LIKE_SIZE <= ratio <= _LIKE_SIZE


def _plain(quantity: Quantity, other: Kind) -> Iterator[tuple[Fraction, ...]]:
    """What a quantity would be as a figure of the ``other`` kind, had its reader not known better."""
    if quantity.edtf is not None:
        if other in ("number", "ordinal", "duration"):
            yield from _plain_moment(quantity.edtf, other)
        return
    if quantity.kind == "number" or other == "number" or {quantity.kind, other} in _RANKED:
        yield tuple(abs(point) for point in points(quantity))
    if quantity.kind == "duration":
        yield from _plain_duration(quantity, other)
    if quantity.kind == "percent" and other == "number":
        yield tuple(abs(point) / 100 for point in points(quantity))


def _plain_duration(quantity: Quantity, other: Kind) -> Iterator[tuple[Fraction, ...]]:
    """The bare numbers that may stand for a length of time: 19 hours of the clock, the 15 minutes of a quarter-hour."""
    figures = points(quantity)
    if other == "time" and quantity.unit == "hour":
        yield figures
    whole = _unit_of(quantity)
    if whole is not None and other in ("number", "ordinal") and all(0 < figure < 1 for figure in figures):
        for part in parts(whole.id):
            yield tuple(figure * whole.factor / units()[part].factor for figure in figures)


def _plain_moment(edtf: str, other: Kind) -> Iterator[tuple[Fraction, ...]]:
    """The bare numbers that may stand for a year, a decade, a century or an hour."""
    for moment in moments(edtf):
        if moment.year and moment.month is None and other != "duration":
            yield from _plain_year(moment.year, other)
        if moment.hour and moment.minute:
            hour, minute = int(moment.hour), Fraction(int(moment.minute), 100)
            for clock in (hour, hour - 12, hour + 12):
                yield (clock + minute,)


def _plain_year(year: str, other: Kind) -> Iterator[tuple[Fraction, ...]]:
    start = Fraction(int(year.replace("X", "0")))
    if other == "ordinal" and year.endswith("XX"):
        yield (start / 100 + 1,)
    if other == "number":
        yield (start,)
        if year.endswith("X"):
            yield (start % 100,)
