"""Rules omission and addition: a figure of one text has no counterpart in the other.

How grave that is depends on the figure: *first* and *one* come and go in translation, a round number word may be an
idiom, and a title or name that was carried over as it is was not lost. What stands in small number words or in the name
of a month, languages say in more ways than can be read, from *foursome* to a grammatical number, so that its absence is
less certain than that of digits. Where a whole paragraph has no counterpart that is one cause, reported once with all
its figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from ..finding import Finding, Severity, rules
from ..match.sizes import points
from ..quantity import Mention
from .context import Context, grouped
from .left_over import Side, source_side, target_side

Rule = Literal["omission", "addition"]
_SMALL = 2
_WRITTEN_OUT = 12  # newspapers write figures out up to twelve
_TEENS = (Fraction(10), Fraction(19))
_COUNTS = frozenset(("number", "ordinal", "duration"))


def check_completeness(context: Context) -> Iterator[Finding]:
    """Figures without a counterpart, the same figure repeated once, a lost paragraph once."""
    missing = [match.source for match in context.matches if match.target is None and match.source]
    added = [match.target for match in context.matches if match.source is None and match.target]
    sides = source_side(context), target_side(context)
    yield from _report(context, "omission", missing, sides[0])
    yield from _report(context, "addition", added, sides[1])
    yield from _said_elsewhere(context, sides)


def _said_elsewhere(context: Context, sides: tuple[Side, Side]) -> Iterator[Finding]:
    """Figures that their counterpart paragraph leaves out although another one has them: they were said twice here.

    A date is named again and again, and leaving it out is a note, as is what the counterpart says in other words.
    """
    beads = list(enumerate(context.alignment.beads))
    ours = {unit: number for number, bead in beads for unit in bead.source}
    theirs = {unit: number for number, bead in beads for unit in bead.target}
    paired = [(source, target) for source, target, match in context.pairs if match.relation != "repeated"]
    sources, targets = {pair[0] for pair in paired}, {pair[1] for pair in paired}
    for source, target, match in context.pairs:
        if match.relation != "repeated" or ours.get(source.paragraph or 0) == theirs.get(target.paragraph or 0):
            continue
        if source not in sources:
            note = _is_date(source) or sides[0].says_otherwise(source)
            yield _finding(context, "omission", "omission-repeated", [source], note=note)
        elif target not in targets:
            note = _is_date(target) or sides[1].says_otherwise(target)
            yield _finding(context, "addition", "addition-repeated", [target], note=note)


def _report(context: Context, rule: Rule, mentions: list[Mention], side: Side) -> Iterator[Finding]:
    lost = [mention for mention in mentions if mention.paragraph in side.alone]
    for group in grouped(lost, lambda mention: side.alone[mention.paragraph or 0]).values():
        yield _finding(context, rule, f"{rule}-paragraph", group)
    single = [mention for mention in mentions if mention.paragraph not in side.alone]
    for group in grouped(single, lambda mention: (mention.paragraph, mention.text.casefold())).values():
        otherwise, another = side.says_otherwise(group[0]), side.says_another(group[0])
        yield _finding(context, rule, rule, group, note=otherwise, certain=another)


def _finding(
    context: Context, rule: Rule, message: str, group: list[Mention], *, note: bool = False, certain: bool = False
) -> Finding:
    """``note``: the other text says it otherwise; ``certain``: it names another number, and so has not left it out."""
    usual = Severity.NEUTRAL if note else rules()[rule].severity
    least = Severity.MINOR if certain and not note else Severity.NEUTRAL
    severity = max(_severity(mention, usual, least) for mention in group)
    if rule == "omission":
        return context.finding(rule, message, group, (), severity=severity)
    return context.finding(rule, message, (), group, severity=severity)


def _severity(mention: Mention, usual: Severity, least: Severity) -> Severity:
    if mention.soft or not mention.complete or _is_small(mention) or _is_idiomatic(mention):
        return Severity.NEUTRAL
    return max(least, _a_step_below(usual)) if _is_written_out(mention) else usual


def _a_step_below(severity: Severity) -> Severity:
    """Minor instead of major, and a note instead of minor."""
    return Severity.MINOR if severity > Severity.MINOR else Severity.NEUTRAL


def _is_date(mention: Mention) -> bool:
    return mention.quantity.edtf is not None


def _is_small(mention: Mention) -> bool:
    quantity = mention.quantity
    return quantity.kind in ("number", "ordinal") and all(abs(point) <= _SMALL for point in points(quantity))


def _is_idiomatic(mention: Mention) -> bool:
    """A power of ten in words: *a million times better*."""
    return _is_number_in_words(mention) and all(map(_is_power_of_ten, points(mention.quantity)))


def _is_written_out(mention: Mention) -> bool:
    """Whether words alone say a small count, rank or length of time, a fraction, or a month: *four*, *in March*.

    *Half asleep* is no figure, *half of them* is one. Teenagers are 10代 where there is no word for them.
    """
    quantity = mention.quantity
    if quantity.unit == "year" and points(quantity) == _TEENS:
        return True
    if any(character.isdigit() for character in mention.text):
        return False
    if quantity.edtf is not None:
        return quantity.kind == "date"
    return quantity.kind in _COUNTS and all(abs(point) <= _WRITTEN_OUT for point in points(quantity))


def _is_number_in_words(mention: Mention) -> bool:
    return mention.quantity.kind == "number" and not any(character.isdigit() for character in mention.text)


def _is_power_of_ten(value: Fraction) -> bool:
    return any(value == 10**power for power in range(2, 19))
