"""What lies between two figures that meet: the rates, price levels and factors, each with who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..finding import Match, step_dict
from ..messages import label
from ..quantity import Quantity, exact, significant
from ..rate import Rate
from ..unit import units
from .view import View
from .wording import grouped, worded

RELATIONS = {
    "same": label("they state the same figure"),
    "similar": label("they are the same within their rounding"),
    "rescaled": label("they are the same in another unit, within their rounding"),
    "converted": label("they are one amount in two currencies"),
    "part": label("one is a part of the other: an end of a range, or a date less exact"),
    "repeated": label("one is said again; the other version says it once"),
    "different": label("they are held to be the same figure, although they differ"),
    "missing": label("nothing in the translation states it"),
    "added": label("nothing in the original states it"),
}
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One thing used to compare two figures, in words; ``citation`` says where it is published, if it is."""

    words: str
    citation: str = ""

    def __str__(self) -> str:
        return f"{self.words}: {self.citation}" if self.citation else self.words


def between(match: Match, view: View) -> Iterator[Step]:
    """The rates, price levels and factors between the two figures, and what the first comes to by them."""
    for step in map(step_dict, match.steps):
        citation = str(step["citation"])
        if step["kind"] == "rate":
            rate = f"1 {step['from']} = {step['value']} {step['to']}"
            yield Step(view.told("{rate} on {day}", rate=rate, day=step["observed_on"]), citation)
        else:
            prices = view.told("prices of {territory}", territory=step["territory"])
            yield Step(f"{prices}, {step['from']} × {step['value']} = {step['to']}", citation)
    if match.source is not None and match.target is not None:
        one, other = (m.readings[r].quantity for m, r in zip((match.source, match.target), match.readings, strict=True))
        yield from _converted(match, one, other, view)
        yield from _factor(one, other, view)


def _converted(match: Match, one: Quantity, other: Quantity, view: View) -> Iterator[Step]:
    """What an amount comes to at the rate between the two currencies."""
    for step in match.steps:
        if isinstance(step, Rate) and (step.base, step.quote) == (one.currency, other.currency) and one.figure:
            yield _unrounded(one, one.figure * step.value, step.quote, view)


def _factor(one: Quantity, other: Quantity, view: View) -> Iterator[Step]:
    """How one unit is counted in the other, where both have one and they differ."""
    known = units()
    ours, theirs = known.get(one.unit or ""), known.get(other.unit or "")
    if ours is None or theirs is None or ours is theirs or ours.dimension != theirs.dimension:
        return
    factor, shift = ours.factor / theirs.factor, (ours.offset - theirs.offset) / theirs.factor
    moved = bool(shift) and not (one.difference or other.difference)
    sign = "−" if shift < 0 else "+"
    plus = f" {sign} {significant(abs(shift), _DIGITS)}" if moved else ""
    yield Step(f"{ours.id} × {_shown(factor)}{plus} = {theirs.id}")
    if one.figure is not None:
        value = one.figure * factor + (shift if moved else 0)
        yield _unrounded(one, value, theirs.id, view)


def _unrounded(one: Quantity, value: Fraction, unit: str, view: View) -> Step:
    """What a figure comes to in other terms."""
    result = f"{grouped(significant(value, _DIGITS), view.messages)} {unit}"
    return Step(view.told("{figure} = {result}, before rounding", figure=worded(one, view.messages), result=result))


def _shown(value: Fraction) -> str:
    written = exact(value)
    return written if written is not None and len(written) <= _DIGITS else significant(value, _DIGITS)
