"""From finished drafts to mentions: every reading a draft allows, as quantities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from ..interval import Interval
from ..quantity import FROM_BELOW, Bound, Designator, Mention, Quantity, Reading
from ..text import Span
from .designators import key
from .draft import Draft
from .option import PLAIN, Option
from .token import Token

_THOUSAND = 1000


def mention_of(text: str, tokens: Sequence[Token], draft: Draft, paragraph: int | None) -> Mention:
    """The mention a finished draft states."""
    span = Span(tokens[draft.start].start, tokens[draft.end - 1].end)
    readings = _readings(draft)
    return Mention(span, span.of(text), readings, paragraph, draft.complete, draft.soft)


def _readings(draft: Draft) -> tuple[Reading, ...]:
    found = [Reading(Quantity(kind, approximate=draft.approximate, edtf=edtf), draft.rule) for kind, edtf in draft.edtf]
    if draft.ordinal is not None:
        value = Interval.exactly(draft.ordinal)
        found.append(Reading(Quantity("ordinal", value, resolution=Fraction(1)), draft.rule))
    if draft.number is None:
        return tuple(found)
    options = draft.options or [PLAIN]
    if draft.elided:
        options = [*options, PLAIN]
    asserted = [_asserted(draft, index) for index in range(len(draft.number.values))]
    for option in options:
        # Of a currency that comes later in doubt, the likeliest value is enough.
        said = asserted[:1] if option.kind == "money" and option is not options[0] else asserted
        found.extend(_numeric(draft, option, *each) for each in said)
    return (*_with_otherwise(draft, found), *(_unbounded(reading) for reading in found if draft.doubtful))


def _unbounded(reading: Reading) -> Reading:
    """The reading with no bound, where that may be a mere preposition: do czterech is up to four, or to four."""
    quantity = reading.quantity
    figure = quantity.figure
    value = quantity.value if figure is None else Interval.exactly(figure)
    return Reading(replace(quantity, value=value, bound=None), f"{reading.rule}; to it, not up to it")


def _with_otherwise(draft: Draft, found: list[Reading]) -> tuple[Reading, ...]:
    """The readings, and those of a letter that may be a unit; these first where millions would be thousands."""
    values, options = draft.otherwise
    if not values or draft.upper is not None:
        return tuple(found)
    others = [
        _numeric(draft, option, _interval(draft, value.value, value.value), value.resolution, value.rule)
        for option in options
        for value in values
    ]
    return tuple([*others, *found] if values[0].value >= _THOUSAND and _is_scaled(draft) else [*found, *others])


def _is_scaled(draft: Draft) -> bool:
    return draft.number is not None and draft.number.scale > 1


def _asserted(draft: Draft, index: int) -> tuple[Interval | None, Fraction | None, str]:
    """What one reading of the number asserts, one in its last digit, and why; the options share it."""
    assert draft.number is not None
    value = draft.number.values[index]
    upper = draft.upper.values[min(index, len(draft.upper.values) - 1)] if draft.upper else value
    return _interval(draft, value.value, upper.value), upper.resolution, value.rule


def _numeric(
    draft: Draft, option: Option, interval: Interval | None, resolution: Fraction | None, rule: str
) -> Reading:
    if option.factor != 1:
        interval = interval and interval.scaled(option.factor)
        resolution = resolution and resolution * option.factor
    quantity = Quantity(
        option.kind, interval, option.unit, option.currency, resolution, draft.approximate, draft.bound,
        draft.per or option.per,
        noun=draft.noun if option.kind == "number" else None, difference=draft.difference and option.kind == "measure",
    )  # fmt: skip
    return Reading(quantity, "; ".join(part for part in (draft.rule, rule, option.rule) if part) or "digits")


def _interval(draft: Draft, value: Fraction, upper: Fraction) -> Interval | None:
    if not draft.complete:
        return None
    if draft.upper is not None:
        return Interval(min(value, upper), max(value, upper))
    return bounded(value, draft.bound)


def bounded(value: Fraction, bound: Bound | None) -> Interval:
    """What a figure with a bound asserts: "more than 12" is every number above 12."""
    if bound is None:
        return Interval.exactly(value)
    if bound in FROM_BELOW:
        return Interval(value, None, lower_closed=bound == "at-least")
    return Interval(None, value, upper_closed=bound == "at-most")


def designator_of(text: str, tokens: Sequence[Token], name: tuple[int, int], paragraph: int | None) -> Designator:
    """The name that stands at those tokens."""
    span = Span(tokens[name[0]].start, tokens[name[1] - 1].end)
    return Designator(span, span.of(text), key(span.of(text)), paragraph)
