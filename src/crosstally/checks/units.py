"""Rules unit and unit-conversion: a measure kept its figure with another unit, or was converted wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..finding import Finding, Severity
from ..match.rescaled import agree_rescaled, follows_by_digits, inverted, is_temperature
from ..match.rounding import grain
from ..match.sizes import points
from ..messages import Figures, Measure, say
from ..normalize import comparable, rescale, rescale_difference
from ..quantity import Mention, Quantity
from ..unit import units
from .context import Context, grouped, quoted
from .faults import differing
from .messages import phrase, remedy

_SLIGHT = Fraction(2, 100)


def check_units(context: Context) -> Iterator[Finding]:
    """Measures whose unit changed although the figure did not, or whose figure does not follow from the factor."""
    for group in differing(context, "unit"):
        yield _finding(context, "unit", group)
    for source, target in _of_two_scales(context):
        yield context.finding("unit", "unit-scales", [source], [target], severity=Severity.MINOR)
    for group in [*differing(context, "unit-conversion"), *_rounded_wrongly(context)]:
        yield _finding(context, "unit-conversion", group)


def _of_two_scales(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """A difference left as it is beside a temperature that was converted: 80 degrees are 27, and 10 above that stay 10.

    Two temperatures in one text may be of two scales, 30 degrees in London and 86 in Miami; a difference is of its own.
    """
    measured = [(source, target, match) for source, target, match in context.pairs if len(_units(source)) > 1]
    for beside in grouped(measured, lambda pair: pair[0].paragraph).values():
        chosen = [(pair, pair[0].readings[pair[2].readings[0]].quantity) for pair in beside]
        turned = {quantity.unit for pair, quantity in chosen if pair[2].relation == "rescaled"}
        for pair, quantity in chosen:
            difference = quantity.difference or pair[1].quantity.difference
            if pair[2].relation == "same" and difference and turned and quantity.unit not in turned:
                yield pair[:2]


def _units(mention: Mention) -> set[str]:
    return {reading.quantity.unit for reading in mention.readings if reading.quantity.unit}


def _finding(context: Context, rule: str, group: list[tuple[Mention, Mention]]) -> Finding:
    source, target = group[0]
    difference = source.quantity.difference or target.quantity.difference
    right = converted(source.quantity, target.quantity.unit, difference)
    slight = rule == "unit-conversion" and (
        _may_be_difference(source.quantity, target.quantity)
        or (not difference and _is_slight(source.quantity, target.quantity))
    )
    return context.finding(
        rule,
        rule,
        [pair[0] for pair in group],
        [pair[1] for pair in group],
        severity=Severity.MINOR if slight else None,
        evidence={"expected": say(right)} if right else None,
        words={
            "remedy": remedy(quoted([source]), right) if right else "",
            "actual": converted(target.quantity, source.quantity.unit, difference) or phrase("something-else"),
        },
    )


def _is_slight(source: Quantity, target: Quantity) -> bool:
    """Whether a wrong result misleads no reader: 138 km/h for 85 mph, or 2 cm for the single digit of 1 inch."""
    if not target.unit or not source.unit or not comparable(source.unit, target.unit) or _is_affine(source.unit):
        return False
    factor = units()[source.unit].factor / units()[target.unit].factor
    pairs = list(zip(points(source), points(target), strict=False))
    return len(points(source)) == len(points(target)) and all(
        abs(a * factor - b) <= max(_SLIGHT * abs(a * factor), _half_a_digit(a, source.resolution) * factor)
        for a, b in pairs
    )


def _half_a_digit(value: Fraction, resolution: Fraction | None) -> Fraction:
    """Half of one in the last digit written; of a fraction in words half of itself."""
    if resolution is None and value.denominator > 1:
        return abs(value) / 2
    return (resolution or Fraction(1)) / 2


def _may_be_difference(source: Quantity, target: Quantity) -> bool:
    """Whether two temperatures would be right as a difference, in words that were not understood as such."""
    return is_temperature(source, target) and agree_rescaled(source, target)


def _is_affine(unit: str) -> bool:
    return bool(units()[unit].offset)


def _rounded_wrongly(context: Context) -> list[list[tuple[Mention, Mention]]]:
    """Measures near enough to be each other's counterpart, the second of which no rounding gives."""
    pairs = [
        (source, target)
        for source, target, match in context.pairs
        if match.relation == "rescaled" and not _follows(source, target)
    ]
    return list(grouped(pairs, lambda pair: (pair[0].text.casefold(), pair[1].text.casefold())).values())


def _follows(source: Mention, target: Mention) -> bool:
    """Whether some of their readings, *tons* of either kind, follow by their digits."""
    pairs = [(one.quantity, other.quantity) for one in source.readings for other in target.readings]
    named = [(inverted(one, other) or one, other) for one, other in pairs if one.unit and other.unit]
    bare = not (source.quantity.unit and target.quantity.unit)
    return bare or any(agree_rescaled(one, other) and follows_by_digits(one, other) for one, other in named)


def converted(quantity: Quantity, unit: str | None, difference: bool) -> Measure | None:
    """A figure, or a difference of degrees, in another unit, in as many digits as it shows itself, at least two."""
    if not unit or not quantity.unit or not points(quantity):
        return None
    turned = inverted(quantity, replace(quantity, unit=unit))
    if turned is None and not comparable(quantity.unit, unit):
        return None
    figures = max(2, *(_shown(point, quantity.resolution) for point in points(quantity)))
    express = rescale_difference if difference else rescale
    return Measure(Figures(points(turned or express(quantity, unit)), figures), unit)


def _shown(value: Fraction, resolution: Fraction | None) -> int:
    steps = min(abs(value) / grain(value, resolution), Fraction(10**6))
    return min(6, len(str(int(steps))))
