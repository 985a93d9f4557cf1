"""The frame of the drawing of exchange rates: where a day and a rate lie in it, and the lines of its grid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from ...messages import SOURCE
from ...quantity import exact
from ..wording import day

WIDTH, HEIGHT = 360, 190
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 22, 24
_EDGE = 25  # half the room of a short label
_TICKS = 4  # at most so many spaces between the lines of the grid
_LABELS = 5  # at most so many days are written below
_STEPS = (Fraction(1), Fraction(2), Fraction(5), Fraction(10))
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 480)


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the grid, and what is written at it."""

    at: str
    label: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Frame:
    """Days and rates as places in the drawing."""

    first: date
    last: date
    low: Fraction
    high: Fraction
    locale: str = SOURCE

    def across(self, when: date) -> Fraction:
        share = Fraction((when - self.first).days, (self.last - self.first).days)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def down(self, value: Fraction) -> Fraction:
        return TOP + self.height(self.high - value)

    def x(self, when: date) -> str:
        return number(self.across(when))

    def y(self, value: Fraction) -> str:
        return number(self.down(value))

    def height(self, difference: Fraction) -> Fraction:
        return difference / (self.high - self.low) * (HEIGHT - TOP - BOTTOM)

    def values(self) -> Iterator[Fraction]:
        """Round numbers at equal distances."""
        step = _step((self.high - self.low) / _TICKS)
        value = -(-self.low // step) * step
        while value <= self.high:
            yield value
            value += step

    def days(self) -> Iterator[Tick]:
        """First days of months or years at equal distances; the last is not named where its name would meet another."""
        span = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
        step = next((months for months in _MONTHS if span <= months * _LABELS), _MONTHS[-1])
        before = None
        for month in range(-(-(self.first.year * 12 + self.first.month) // step) * step, 12 * 9999, step):
            when = date(month // 12, month % 12 + 1, 1)
            if when > self.last:
                return
            if when >= self.first:
                label = str(when.year) if step >= 12 else day(when, self.locale)[2:]
                across = self.across(when)
                inwards = across > WIDTH - RIGHT - _EDGE
                meets = inwards and before is not None and across - before < 3 * _EDGE
                yield Tick(number(across), "" if meets else label, "end" if inwards else "middle")
                before = across


def room(low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
    """The extent of the drawing: some air above and below."""
    air = (high - low) / 7 or abs(high) / 20 or Fraction(1)
    return low - air, high + air


def _step(least: Fraction) -> Fraction:
    """The round number that is not less.

    >>> [str(_step(Fraction(value))) for value in ("0.03", "0.3", "7", "12")]
    ['1/20', '1/2', '10', '20']
    """
    power = Fraction(1)
    while power > least:
        power /= 10
    while power * 10 <= least:
        power *= 10
    return next(step * power for step in _STEPS if step * power >= least)


def number(value: Fraction) -> str:
    """A place in the drawing, to a tenth."""
    return str(exact(Fraction(round(value * 10), 10)))
