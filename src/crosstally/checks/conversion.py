"""An amount in two currencies: in which readings it was converted, and which rates its target leaves possible."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from ..finding import Match
from ..interval import Interval
from ..match.rounding import last_digit, thousands_apart
from ..match.sizes import points
from ..normalize import fits, implied_rate
from ..quantity import Mention, Quantity
from ..rate import Rate

_NOT_ONE = Fraction(10, 100)  # farther from one, a figure that stayed the same was not converted
_SHARED_SCALE = Fraction(1, 4)  # a thousandfold slip shows whatever the day: no rate moves that far


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount in both currencies, and the rates its target leaves possible: by its last digit, and as it was rounded.

    ``ours`` and ``theirs`` are the readings that were compared.
    """

    source: Mention
    target: Mention
    ours: Quantity
    theirs: Quantity
    implied: Interval
    rounded: Interval

    @property
    def rate(self) -> Fraction:
        """The middle of what is possible."""
        return middle(self.implied)

    @property
    def is_kept(self) -> bool:
        """Whether the figure is the same in both currencies."""
        return points(self.ours) == points(self.theirs)

    def off(self, market: Rate) -> Fraction:
        """How many times larger or smaller than the market's the rate is."""
        return max(self.rate / market.value, market.value / self.rate)

    def fits(self, market: Rate, tolerance: Fraction) -> bool:
        """Whether the market's rate explains the conversion."""
        if self.is_kept and abs(market.value - 1) > _NOT_ONE:
            return False
        return fits(self.implied, market, tolerance) or market.value in self.rounded


def middle(interval: Interval) -> Fraction:
    """The middle of an interval with two ends."""
    return ((interval.lower or Fraction(0)) + (interval.upper or Fraction(0))) / 2


def conversion_of(
    source: Mention, target: Mention, match: Match, market: Rate | None, tolerance: Fraction
) -> Conversion | None:
    """The two amounts in the readings that agree best with the market; without one, in those that were matched."""
    best = None
    for ours in _readings(source, match.readings[0]):
        for theirs in _readings(target, match.readings[1]):
            theirs = _opened(theirs)
            implied, rounded = implied_rate(ours, theirs), implied_rate(ours, _rounded(theirs))
            if implied is None or rounded is None:
                continue
            conversion = Conversion(source, target, ours, theirs, implied, rounded)
            if market is None or conversion.fits(market, tolerance):
                return conversion
            if best is None or conversion.off(market) < best.off(market):
                best = conversion
    return best


def _readings(mention: Mention, index: int) -> list[Quantity]:
    """The reading that was matched, and the others that differ from it in the number only."""
    chosen = mention.readings[index].quantity
    others = (reading.quantity for reading in mention.readings)
    return [chosen, *(other for other in others if other.currency == chosen.currency and other is not chosen)]


def _opened(quantity: Quantity) -> Quantity:
    """An amount in words, *four billion*, with the resolution its digits would show."""
    if quantity.resolution is not None:
        return quantity
    digit = min((last_digit(point, None) for point in points(quantity)), default=None)
    return replace(quantity, resolution=digit)


def _rounded(quantity: Quantity) -> Quantity:
    """An amount with its trailing zeros taken for rounding, as far as a tenth of it: 190 million, 2400万."""
    steps = [min(last_digit(point, None), abs(point) / 10) for point in points(quantity) if point.denominator == 1]
    return replace(quantity, resolution=max([*steps, quantity.resolution or Fraction(0)]))


def thousands_apart_roughly(market: Fraction, implied: Fraction) -> int | None:
    """The power of a thousand between two rates that otherwise differ by less than a quarter."""
    for power in (1, -1, 2, -2, 3, -3):
        ratio = implied / market / Fraction(1000) ** power
        if abs(ratio - 1) <= _SHARED_SCALE:
            return power
    return thousands_apart(market, implied)


def joint_of(intervals: list[Interval]) -> Interval | None:
    """What all intervals have in common."""
    joint: Interval | None = intervals[0]
    for interval in intervals[1:]:
        joint = joint.meet(interval) if joint else None
    return joint
