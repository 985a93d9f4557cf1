"""Rules period, bound and precision: what stands around a figure differs although the figure is the same."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from ..finding import Finding, Match, Severity
from ..languages import load
from ..match.rounding import grain
from ..match.sizes import points
from ..normalize import comparable, rescale
from ..quantity import Mention, Quantity
from .context import Context
from .messages import bound, period

_AGREEING = frozenset(("same", "similar", "rescaled", "converted"))
_ALIKE = ({"at-least", "more-than"}, {"at-most", "less-than", "nearly"})
_MOST = Fraction(10**18)  # more digits than any figure that somebody converted
_ROUND = 10
_EACH = "item"  # what is counted by the piece or by the head, as CLDR calls it
_INVENTED_DIGITS = 2  # 400 million dollars are 3.7 billion kronor, or 3.70; not 3.6992


def check_modifiers(context: Context) -> Iterator[Finding]:
    """Pairs that agree in value but not in period, bound or precision."""
    known = {role: _both_know(context, role) for role in ("bound", "per")}
    for source, target, match in context.pairs:
        if match.relation not in _AGREEING:
            continue
        one, other = _compared(source, target, match)
        if one.per != other.per:
            each = {one.per, other.per} == {None, _EACH}  # three points each: the word may stand elsewhere
            yield context.finding(
                "period", "period", [source], [target], severity=Severity.NEUTRAL if each or not known["per"] else None,
                words={"source_period": period(one.per), "target_period": period(other.per)},
            )  # fmt: skip
        if one.bound != other.bound and not _is_true(one, other, match):
            yield context.finding(
                "bound", "bound", [source], [target], severity=_bound_severity(one, other, known["bound"]),
                words={"source_bound": bound(one.bound), "target_bound": bound(other.bound)},
            )  # fmt: skip
        if match.relation == "similar" and _is_finer(other, one):
            yield context.finding("precision", "precision-invented", [source], [target], severity=Severity.MINOR)
        elif message := _inexact(one, other, match):
            yield context.finding("precision", message, [source], [target])


def _inexact(one: Quantity, other: Quantity, match: Match) -> str | None:
    """What is to be said of the precision: invented digits rather than a lost *about*, of which there may be both."""
    converted = match.relation in ("rescaled", "converted")
    if converted and _written_digits(other) >= _written_digits(one) + _INVENTED_DIGITS:
        return "precision-digits"
    return "precision-about" if one.approximate != other.approximate and one.bound == other.bound else None


def _is_finer(other: Quantity, one: Quantity) -> bool:
    """Whether a figure in the same unit shows digits that the original does not have: 11 billion, 11.3 billion."""
    pairs = [(a, b) for a, b in zip(points(other), points(one), strict=False) if a != b]
    whole = all((b / (one.resolution or 1)).denominator == 1 for _, b in pairs)  # 220 2/3 is finer than any digits
    return whole and any(grain(a, other.resolution) < grain(b, one.resolution) for a, b in pairs)


def _compared(source: Mention, target: Mention, match: Match) -> tuple[Quantity, Quantity]:
    return source.readings[match.readings[0]].quantity, target.readings[match.readings[1]].quantity


def _both_know(context: Context, role: str) -> bool:
    """Whether we know words of this role in both languages: else a bound that we cannot read would seem lost."""
    return all(
        any(sense.role == role and word.isalpha() for word, senses in lexicon.senses.items() for sense in senses)
        for lexicon in (load(document.language).lexicon for document in (context.source, context.target))
    )


def _bound_severity(one: Quantity, other: Quantity, known: bool) -> Severity:
    """Bounds on the same side are stylistic, as is *nearly 50* for *about 50*.

    One bound against none weighs as much as a lost *about* where the figure is loose by itself, a round one or a range,
    and where it says up to so many, as the word is often a mere *to*: extended to six games, *iki šešių*.
    """
    bounds = {one.bound, other.bound}
    alike = any(bounds <= side for side in _ALIKE)
    loose = None in bounds and ("at-most" in bounds or one.approximate or other.approximate or _is_loose(one))
    return Severity.NEUTRAL if alike or loose or not known else Severity.MINOR


def _is_loose(quantity: Quantity) -> bool:
    """Whether a figure is a range or looks rounded to tens or more: 80, 3,000 and 1.5 million, not 3, 18 or 136."""
    said = points(quantity)
    return len(said) > 1 or all(grain(point, quantity.resolution) >= _ROUND for point in said)


def _is_true(one: Quantity, other: Quantity, match: Match) -> bool:
    """Whether the bound of a converted figure only says which way it was rounded: 85 mph are nearly 137 km/h."""
    if match.relation != "rescaled" or one.bound is not None or other.value is None:
        return False
    exact = rescale(one, other.unit).value if one.unit and other.unit and comparable(one.unit, other.unit) else None
    if exact is None or exact.lower is None or exact.upper is None:
        return False
    above = other.value.lower is None or other.value.lower <= exact.lower
    return above and (other.value.upper is None or exact.upper <= other.value.upper)


def _written_digits(quantity: Quantity) -> int:
    """How many digits a figure was written with, from its first to its last one."""
    if not quantity.resolution:
        return 1
    steps = (min(abs(point / quantity.resolution), _MOST) for point in points(quantity))
    return max((len(str(int(step))) for step in steps), default=1)
