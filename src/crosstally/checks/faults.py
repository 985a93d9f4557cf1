"""Which rule a pair breaks whose two figures are held to be one and yet differ. One pair breaks one rule."""

from __future__ import annotations

from fractions import Fraction

from ..finding import Finding
from ..match.readings import may_be_one_currency
from ..match.rescaled import agree_rescaled, inverted
from ..match.rounding import thousands_apart
from ..match.sizes import points
from ..quantity import Mention, Quantity
from ..unit import units
from .context import Context, grouped


def fault(source: Mention, target: Mention) -> str:
    """The id of the rule that the two likeliest readings break.

    ``unverifiable`` where a scale word was not understood: silence would look like approval, blame might be wrong.
    """
    if not (source.complete and target.complete):
        return "unverifiable"
    one, other = source.quantity, target.quantity
    if one.edtf is not None and other.edtf is not None:
        return _calendar_fault(one, other)
    if {one.kind, other.kind} == {"percent", "percentage-point"}:
        return "percentage-point"
    if one.currency != other.currency and one.currency and other.currency and not may_be_one_currency(source, target):
        return "currency"
    if one.unit != other.unit and one.unit and other.unit:
        return _unit_fault(one, other)
    if powers_apart(one, other):
        return "scale"
    return "ordinal" if "ordinal" in (one.kind, other.kind) else "value"


def _calendar_fault(one: Quantity, other: Quantity) -> str:
    if "time" in (one.kind, other.kind):
        return "time"
    centuries = (one.edtf or "").endswith("XX") and (other.edtf or "").endswith("XX")
    return "ordinal" if centuries else "date"


def _unit_fault(one: Quantity, other: Quantity) -> str:
    if points(one) == points(other):
        return "unit"
    ours, theirs = units().get(one.unit or ""), units().get(other.unit or "")
    if inverted(one, other) is not None:
        return "unit-conversion"
    if ours is None or theirs is None or ours.dimension != theirs.dimension:
        return "unit"
    for power in (1000, 1_000_000, 1_000_000_000):
        if agree_rescaled(one.scaled(Fraction(power), unit=one.unit), other) or agree_rescaled(
            one, other.scaled(Fraction(power), unit=other.unit)
        ):
            return "scale"
    return "unit-conversion"


def powers_apart(one: Quantity, other: Quantity) -> int | None:
    """The power of a thousand by which the second figure is greater, at both ends of a range; else ``None``."""
    ours, theirs = points(one), points(other)
    found = {thousands_apart(abs(a), abs(b)) for a, b in zip(ours, theirs, strict=False)}
    return found.pop() if len(ours) == len(theirs) and len(found) == 1 else None


def differing(context: Context, rule: str) -> list[list[tuple[Mention, Mention]]]:
    """The pairs that break ``rule``, those of the same two wordings together."""
    pairs = [
        (source, target)
        for source, target, match in context.pairs
        if match.relation == "different" and fault(source, target) == rule
    ]
    return list(grouped(pairs, lambda pair: (pair[0].text.casefold(), pair[1].text.casefold())).values())


def plain_finding(context: Context, rule: str, group: list[tuple[Mention, Mention]], message: str = "") -> Finding:
    """A finding that needs no more words than the two figures."""
    source, target = [pair[0] for pair in group], [pair[1] for pair in group]
    return context.finding(rule, message or rule, source, target)
