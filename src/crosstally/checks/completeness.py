"""Rules omission and addition: a figure of one text has no counterpart in the other.

How grave that is depends on the figure: *first* and *one* come and go in translation, a round number word may be an
idiom, and a title or name that was carried over as it is was not lost. What stands in small number words or in the name
of a month, languages say in more ways than can be read, from *foursome* to a grammatical number, so that its absence is
less certain than that of digits. Where a whole paragraph has no counterpart that is one cause, reported once with all
its figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from ..finding import Finding, Severity, rules
from ..languages import Language, load
from ..languages.words import folded
from ..match.judge import points
from ..quantity import Figures, Mention, Quantity
from ..text import Document
from ..unit import units
from .context import Context, grouped

Rule = Literal["omission", "addition"]
_WORDS = re.compile(r"\d+|[^\W\d_]+")
_SMALL = 2
_WRITTEN_OUT = 12  # newspapers write figures out up to twelve
_COUNTS = frozenset(("number", "ordinal", "duration"))


def check_completeness(context: Context) -> Iterator[Finding]:
    """Figures without a counterpart, the same figure repeated once, a lost paragraph once."""
    missing = [match.source for match in context.matches if match.target is None and match.source]
    added = [match.target for match in context.matches if match.source is None and match.target]
    yield from _report(context, "omission", missing, _source_side(context))
    yield from _report(context, "addition", added, _target_side(context))
    yield from _said_elsewhere(context)


def _said_elsewhere(context: Context) -> Iterator[Finding]:
    """Figures that their counterpart paragraph leaves out although another one has them: they were said twice here.

    A date is named again and again, and leaving it out is a note.
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
            yield _finding(context, "omission", "omission-repeated", [source], note=_is_date(source))
        elif target not in targets:
            yield _finding(context, "addition", "addition-repeated", [target], note=_is_date(target))


@dataclass(frozen=True, slots=True)
class _Side:
    """One side's paragraphs: those without a counterpart, by bead, and the words that the others' counterparts leave.

    These are the words outside of figures, those of names included: *project 636* is a number here and a name there,
    and a title or a street may be carried over as it is.
    """

    alone: Mapping[int, int]
    left_over: Mapping[int, frozenset[str]]
    other: Language

    def carried_over(self, mention: Mention) -> bool:
        """Whether the counterpart has the very words of this figure, though not as a figure."""
        words = _WORDS.findall(mention.text.casefold())
        words = [word for word in words if word.isdecimal()] or words  # the 12 of the 12th district, "quận 12"
        left = self.left_over.get(mention.paragraph or 0, frozenset())
        return (bool(words) and left.issuperset(words)) or self._names_a_unit(mention.quantity, left)

    def _names_a_unit(self, quantity: Quantity, words: frozenset[str]) -> bool:
        """Whether one of the words is the unit that a length of time is one of: a week, a decade for ten years."""
        unit = units().get(quantity.unit or "") if quantity.kind == "duration" else None
        if unit is None:
            return False
        sizes = {abs(point) * unit.factor for point in points(quantity)}
        named = {name for word in words for name in self._units_of(word)}
        return any({units()[name].factor} == sizes for name in named)

    def _units_of(self, word: str) -> Iterator[str]:
        senses = self.other.lexicon.senses.get(self.other.stem(folded(word)))
        for sense in senses.roles.get("unit", ()) if senses is not None else ():
            if not sense.others:
                yield from (name for name in sense.value if units()[name].dimension == "duration")


def _source_side(context: Context) -> _Side:
    beads = [(bead.source, bead.target) for bead in context.alignment.beads]
    missing = {m.source.paragraph for m in context.matches if m.target is None and m.source}
    return _side(beads, context.target, context.target_figures, missing)


def _target_side(context: Context) -> _Side:
    beads = [(bead.target, bead.source) for bead in context.alignment.beads]
    added = {m.target.paragraph for m in context.matches if m.source is None and m.target}
    return _side(beads, context.source, context.source_figures, added)


def _side(
    beads: Sequence[tuple[tuple[int, ...], tuple[int, ...]]], other: Document, figures: Figures, asked: set[int | None]
) -> _Side:
    alone = {unit: number for number, (here, there) in enumerate(beads) if not there for unit in here}
    covered = grouped(figures.mentions, lambda mention: mention.paragraph or 0)
    left_over: dict[int, frozenset[str]] = {}
    for here, there in beads:
        if there and not asked.isdisjoint(here):
            words = frozenset(word for unit in there for word in _words_outside(other, unit, covered.get(unit, ())))
            left_over |= dict.fromkeys(here, words)
    return _Side(alone, left_over, load(other.language))


def _words_outside(document: Document, paragraph: int, mentions: Sequence[Mention]) -> Iterator[str]:
    span = document.paragraphs[paragraph].span
    start = span.start
    for end, resume in [*((mention.span.start, mention.span.end) for mention in mentions), (span.end, span.end)]:
        yield from _WORDS.findall(document.text[start:end].casefold())
        start = resume


def _report(context: Context, rule: Rule, mentions: list[Mention], side: _Side) -> Iterator[Finding]:
    lost = [mention for mention in mentions if mention.paragraph in side.alone]
    for group in grouped(lost, lambda mention: side.alone[mention.paragraph or 0]).values():
        yield _finding(context, rule, f"{rule}-paragraph", group)
    single = [mention for mention in mentions if mention.paragraph not in side.alone]
    for group in grouped(single, lambda mention: (mention.paragraph, mention.text.casefold())).values():
        yield _finding(context, rule, rule, group, note=side.carried_over(group[0]))


def _finding(context: Context, rule: Rule, message: str, group: list[Mention], *, note: bool = False) -> Finding:
    usual = Severity.NEUTRAL if note else rules()[rule].severity
    severity = max(_severity(mention, usual) for mention in group)
    if rule == "omission":
        return context.finding(rule, message, group, (), severity=severity)
    return context.finding(rule, message, (), group, severity=severity)


def _severity(mention: Mention, usual: Severity) -> Severity:
    if mention.soft or not mention.complete or _is_small(mention) or _is_idiomatic(mention):
        return Severity.NEUTRAL
    return _a_step_below(usual) if _is_written_out(mention) else usual


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

    *Half asleep* is no figure, *half of them* is one.
    """
    quantity = mention.quantity
    if any(character.isdigit() for character in mention.text):
        return False
    if quantity.edtf is not None:
        return quantity.kind == "date"
    return quantity.kind in _COUNTS and all(abs(point) <= _WRITTEN_OUT for point in points(quantity))


def _is_number_in_words(mention: Mention) -> bool:
    return mention.quantity.kind == "number" and not any(character.isdigit() for character in mention.text)


def _is_power_of_ten(value: Fraction) -> bool:
    return any(value == 10**power for power in range(2, 19))
