"""Intervals of exact numbers, possibly open-ended: what a text asserts when it says "5–10" or "over 5"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between ``lower`` and ``upper``; ``None`` is an open end.

    >>> Interval.exactly(Fraction(5)) in Interval(Fraction(5), None, lower_closed=False)
    False
    """

    lower: Fraction | None
    upper: Fraction | None
    lower_closed: bool = True
    upper_closed: bool = True

    @classmethod
    def exactly(cls, value: Fraction) -> Interval:
        """The interval that holds one number."""
        return cls(value, value)

    @classmethod
    def around(cls, value: Fraction, halfwidth: Fraction) -> Interval:
        """The numbers that round to ``value`` when the last written digit is worth twice ``halfwidth``."""
        return cls(value - halfwidth, value + halfwidth)

    @property
    def point(self) -> Fraction | None:
        """The one number of a degenerate interval, else ``None``."""
        return self.lower if self.lower == self.upper else None

    def __contains__(self, other: Fraction | Interval) -> bool:
        inner = other if isinstance(other, Interval) else Interval.exactly(other)
        return self._begins_before(inner) and self._ends_after(inner)

    def _begins_before(self, other: Interval) -> bool:
        if self.lower is None:
            return True
        if other.lower is None or other.lower < self.lower:
            return False
        return other.lower > self.lower or self.lower_closed or not other.lower_closed

    def _ends_after(self, other: Interval) -> bool:
        if self.upper is None:
            return True
        if other.upper is None or other.upper > self.upper:
            return False
        return other.upper < self.upper or self.upper_closed or not other.upper_closed

    def meet(self, other: Interval) -> Interval | None:
        """The numbers in both, or ``None`` where there are none.

        >>> Interval(Fraction(1), Fraction(3)).meet(Interval(Fraction(2), None))
        Interval(lower=Fraction(2, 1), upper=Fraction(3, 1), lower_closed=True, upper_closed=True)
        """
        lower, lower_closed = _tighter(self.lower, self.lower_closed, other.lower, other.lower_closed, 1)
        upper, upper_closed = _tighter(self.upper, self.upper_closed, other.upper, other.upper_closed, -1)
        closed = lower_closed and upper_closed
        if lower is not None and upper is not None and (lower > upper or (lower == upper and not closed)):
            return None
        return Interval(lower, upper, lower_closed, upper_closed)

    def scaled(self, factor: Fraction, offset: Fraction = Fraction(0)) -> Interval:
        """Every number times ``factor`` (positive) plus ``offset``."""
        lower = None if self.lower is None else self.lower * factor + offset
        upper = None if self.upper is None else self.upper * factor + offset
        return Interval(lower, upper, self.lower_closed, self.upper_closed)


def _tighter(
    a: Fraction | None, a_closed: bool, b: Fraction | None, b_closed: bool, sign: int
) -> tuple[Fraction | None, bool]:
    if a is None:
        return b, b_closed
    if b is None:
        return a, a_closed
    if a == b:
        return a, a_closed and b_closed
    return (a, a_closed) if (a - b) * sign > 0 else (b, b_closed)
