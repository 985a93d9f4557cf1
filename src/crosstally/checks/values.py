"""Rules value, scale, ordinal, percentage-point: the two texts name different figures.

Also *unverifiable*, for a figure beside a scale-like word that is not known.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..finding import Finding, Severity
from ..match.judge import judge
from ..match.restated import terms_of
from ..match.sizes import ends_of
from ..messages import Counted
from ..quantity import Mention, Quantity, exact
from .context import Context, grouped, quoted
from .faults import differing, plain_finding, powers_apart
from .messages import phrase

_PLAIN = ("value", "ordinal", "percentage-point")


def check_values(context: Context) -> Iterator[Finding]:
    """Figures held to be one that differ in value, scale, rank or kind of percent."""
    for rule in _PLAIN:
        yield from (plain_finding(context, rule, group) for group in differing(context, rule))
    for group in differing(context, "scale"):
        yield _scale(context, group)
    yield from _ranges(context)
    yield from _shares(context)
    yield from _unknown_scales(context)


def _scale(context: Context, group: list[tuple[Mention, Mention]]) -> Finding:
    source, target = group[0]
    power = powers_apart(source.quantity, target.quantity)
    return context.finding(
        "scale",
        "scale",
        [pair[0] for pair in group],
        [pair[1] for pair in group],
        evidence={"times": exact(Fraction(1000) ** power)} if power else None,
        words=scale_words(power),
    )


def scale_words(power: int | None) -> dict[str, object]:
    """How much more or less a power of a thousand is."""
    if power is None:
        return {"times": phrase("some-thousand"), "relation": phrase("too-much-or-little")}
    return {"times": Counted(1000 ** abs(power)), "relation": phrase("too-much" if power > 0 else "too-little")}


def _ranges(context: Context) -> Iterator[Finding]:
    """A range or a share of which the other text names one end only, or another one than the second."""
    apart = [pair[:2] for pair in context.pairs if pair[2].relation in ("part", "same")]
    halves = {pair[:2] for pair in context.pairs if pair[2].relation == "part"}
    for side in (0, 1):
        for whole, group in grouped(apart, lambda pair: pair[side]).items():  # noqa: B023 - used at once
            others = [pair[1 - side] for pair in group]
            if not halves.isdisjoint(group) and _leaves_an_end(whole, others):
                yield _half(context, "value", whole, group)


def _shares(context: Context) -> Iterator[Finding]:
    """A share of which the other text says one term, *three* of 3 out of 5, and has another number for the second."""
    sides = [
        grouped(figures.mentions, lambda mention: mention.paragraph)
        for figures in (context.source_figures, context.target_figures)
    ]
    for source, target, match in context.pairs:
        for side, (share, other) in enumerate(((source, target), (target, source))):
            terms = terms_of(share) if match.relation == "same" and match.readings[side] else ()
            around = sides[1 - side].get(other.paragraph, [])
            if terms and len(around) > 1 and not all(any(_says(each, term) for each in around) for term in terms):
                yield _half(context, "value", share, [(source, target)])


def _leaves_an_end(whole: Mention, others: list[Mention]) -> bool:
    """Whether none of the other text's figures says one of the ends, or of the two terms of a share."""
    ends = ends_of(whole.quantity) if _is_range(whole) else terms_of(whole) if len(others) > 1 else ()
    return not all(any(_says(other, end) for other in others) for end in ends)


def _says(other: Mention, end: Quantity) -> bool:
    return any((judged := judge(end, reading.quantity)) and judged.agrees for reading in other.readings)


def _is_range(mention: Mention) -> bool:
    return mention.quantity.figure is None and mention.quantity.value is not None


def _half(context: Context, rule: str, whole: Mention, group: list[tuple[Mention, Mention]]) -> Finding:
    source, target = [pair[0] for pair in group], [pair[1] for pair in group]
    others = target if whole in source else source
    severity = Severity.NEUTRAL if whole.soft else None  # one or two of something are a few of it
    words = {"text": quoted([whole]), "other": quoted(others)}
    return context.finding(rule, "range", source, target, severity=severity, words=words)


def _unknown_scales(context: Context) -> Iterator[Finding]:
    """A figure whose scale was not understood, unless its counterpart shows that nothing was lost."""
    for group in differing(context, "unverifiable"):
        source, target = group[0]
        unclear = source if not source.complete else target
        yield context.finding(
            "unverifiable", "unverifiable-scale", [pair[0] for pair in group], [pair[1] for pair in group],
            words={"text": quoted([unclear])},
        )  # fmt: skip
