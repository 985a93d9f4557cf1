"""What lies between two figures that meet: the rates, price levels and factors, each with who says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from ..finding import Match, step_dict
from ..quantity import Quantity, exact, significant
from ..rate import Rate
from ..unit import units
from .wording import grouped, worded

RELATIONS = {
    "same": "they state the same figure",
    "similar": "they are the same within their rounding",
    "rescaled": "they are the same in another unit, within their rounding",
    "converted": "they are one amount in two currencies",
    "part": "one is a part of the other: an end of a range, or a date less exact",
    "repeated": "one is said again; the other version says it once",
    "different": "they are held to be the same figure, although they differ",
    "missing": "nothing in the translation states it",
    "added": "nothing in the original states it",
}
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Step:
    """One thing used to compare two figures, in words; ``citation`` says where it is published, if it is."""

    words: str
    citation: str = ""

    def __str__(self) -> str:
        return f"{self.words}: {self.citation}" if self.citation else self.words


def between(match: Match) -> Iterator[Step]:
    """The rates, price levels and factors between the two figures, and what the first comes to by them."""
    for step in map(step_dict, match.steps):
        citation = str(step["citation"])
        if step["kind"] == "rate":
            yield Step(f"1 {step['from']} = {step['value']} {step['to']} on {step['observed_on']}", citation)
        else:
            yield Step(f"prices of {step['territory']}, {step['from']} × {step['value']} = {step['to']}", citation)
    if match.source is not None and match.target is not None:
        one, other = (m.readings[r].quantity for m, r in zip((match.source, match.target), match.readings, strict=True))
        yield from _converted(match, one, other)
        yield from _factor(one, other)


def _converted(match: Match, one: Quantity, other: Quantity) -> Iterator[Step]:
    """What an amount comes to at the rate between the two currencies."""
    for step in match.steps:
        if isinstance(step, Rate) and (step.base, step.quote) == (one.currency, other.currency) and one.figure:
            value = grouped(significant(one.figure * step.value, _DIGITS))
            yield Step(f"{worded(one)} = {value} {step.quote}, before rounding")


def _factor(one: Quantity, other: Quantity) -> Iterator[Step]:
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
        yield Step(f"{worded(one)} = {grouped(significant(value, _DIGITS))} {theirs.id}, before rounding")


def _shown(value: Fraction) -> str:
    written = exact(value)
    return written if written is not None and len(written) <= _DIGITS else significant(value, _DIGITS)
