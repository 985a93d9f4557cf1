"""The numbers that a quantity names: its figure, or the two ends of its range; and how near such numbers are."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from ..interval import Interval
from ..quantity import Quantity
from ..unit import Unit, units
from .calendar import moments


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


def ends_of(quantity: Quantity) -> list[Quantity]:
    """A range as its two ends, a plain figure as itself."""
    return [replace(quantity, value=Interval.exactly(point), bound=None) for point in points(quantity)]


def is_span(quantity: Quantity) -> bool:
    """Whether a figure has two ends: a range of numbers, or of time."""
    return len(points(quantity)) == 2 or len(moments(quantity.edtf or "")) == 2


def share_an_end(ours: set[tuple[Fraction, ...]], theirs: set[tuple[Fraction, ...]]) -> bool:
    return not {point for figures in ours for point in figures}.isdisjoint(
        point for figures in theirs for point in figures
    )


def equal_size(a: Fraction, b: Fraction) -> bool:
    """Equal but for the sign, which the other language may put into a verb: −5 % is *fell by 5 %*."""
    return abs(a) == abs(b)


def bits(value: Fraction) -> int:
    return value.numerator.bit_length() - value.denominator.bit_length()


def unit_of(quantity: Quantity) -> Unit | None:
    return units().get(quantity.unit or "")


def same_dimension(source: Quantity, target: Quantity) -> bool:
    ours, theirs = unit_of(source), unit_of(target)
    return ours is not None and theirs is not None and ours.dimension == theirs.dimension
