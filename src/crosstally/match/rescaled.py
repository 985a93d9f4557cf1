"""Whether a measure in one unit is the other's in another: converted and rounded, inverted, or its unit left out."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ..interval import Interval
from ..quantity import FROM_BELOW, Quantity
from ..unit import Unit, inverses, units
from .rounding import agree_as_converted, follows, grain, last_digit
from .sizes import bits, ends_of, points, unit_of

_WEAKER = Fraction(1, 4)
_LIKE_SIZE = 4  # miles and kilometers, pounds and kilograms, inches and centimeters, feet and meters


def agree_rescaled(source: Quantity, target: Quantity) -> bool:
    """Whether two figures in different units of one dimension are one, before and after conversion and rounding.

    On a scale with its own zero a *difference* of temperatures (20 degrees warmer) converts without the offset; where
    neither text says which it is, both are tried.
    """
    ours, theirs = unit_of(source), unit_of(target)
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
    ours, theirs = unit_of(source), unit_of(target)
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
    ours, theirs = unit_of(source), unit_of(target)
    apart = ours is not None and theirs is not None and ours.offset != theirs.offset
    return apart and not source.difference and not target.difference


def inverted(source: Quantity, target: Quantity) -> Quantity | None:
    """A measure as the inverse one that the target gives, 30 miles for a gallon as 7.8 liters for 100 kilometers."""
    ours, theirs = unit_of(source), unit_of(target)
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
    affine = unit_of(source) is not None and bool(offset)
    return agree_as_converted(there, ours, b, theirs, written, affine=affine)


def agree_in_some_unit(source: Quantity, target: Quantity) -> bool:
    """Whether a bare number is the other's measure in a unit of like size, left out or not known: 80 °F are 27."""
    for measure, bare in ((source, target), (target, source)):
        unit = unit_of(measure)
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
    return bool(unit.offset) or max(abs(bits(a) - bits(b)) for a in ours for b in theirs) <= _LIKE_SIZE


def _is_like(unit: Unit, other: Unit) -> bool:
    ratio = unit.factor / other.factor
    return unit.dimension == other.dimension and unit is not other and 1 / _LIKE_SIZE <= ratio <= _LIKE_SIZE
