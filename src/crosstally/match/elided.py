"""What a figure is as one of another kind, where the other text left a unit, a calendar or a rank to the context."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..quantity import Kind, Quantity
from ..unit import parts, units
from .calendar import moments
from .sizes import points, unit_of

#: A rank beside what it ranks: the 63rd birthday is the day of 63 years.
_RANKED = ({"ordinal", "date"}, {"ordinal", "duration"})


def plain_figures(quantity: Quantity, other: Kind) -> Iterator[tuple[Fraction, ...]]:
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
    whole = unit_of(quantity)
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
