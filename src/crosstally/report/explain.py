"""Why a verdict was given: every reading of the figures it is about, which of them met, and what lay between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from ..finding import Finding, Match, Report, step_dict
from ..quantity import Mention, Quantity, exact, significant
from ..text import Document
from ..unit import units
from .columns import hanging
from .excerpt import visible
from .wording import evidence_lines, worded

_RELATIONS = {
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


def explain(report: Report, findings: Sequence[Finding], matches: Sequence[Match], *, width: int = 80) -> str:
    """The findings and matches with every reading behind them, each match once, in text order."""
    blocks = [_finding(report, finding, width) for finding in findings]
    told = {id(match) for finding in findings for match in matches_of(report, finding)}
    blocks += [_match(report, match, width) for match in matches if id(match) not in told]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def matches_of(report: Report, finding: Finding) -> Iterator[Match]:
    """The matches a finding is about: those with a figure at one of its places."""
    ours, theirs = ({place.span for place in side} for side in (finding.source, finding.target))
    for match in report.matches:
        if (match.source is not None and match.source.span in ours) or (
            match.target is not None and match.target.span in theirs
        ):
            yield match


def _finding(report: Report, finding: Finding, width: int) -> Iterator[str]:
    yield from hanging(f"{finding.rule} ({finding.severity}), fingerprint {finding.fingerprint}", width)
    yield from hanging(finding.message, width, "  ", "  ")
    if finding.evidence:
        yield ""
        yield from list(evidence_lines(finding.evidence, width))[:-1]
    for match in matches_of(report, finding):
        yield ""
        yield from _match(report, match, width)


def _match(report: Report, match: Match, width: int) -> Iterator[str]:
    pairs = ((report.source, match.source, match.readings[0]), (report.target, match.target, match.readings[1]))
    for document, mention, compared in pairs:
        if mention is not None:
            yield from _mention(document, mention, compared, width)
    yield from hanging(f"{match.relation}: {_RELATIONS[match.relation]}", width, "  ", "  ")
    for line in _between(match):
        yield from hanging(line, width, "  ", "    ")


def _mention(document: Document, mention: Mention, compared: int, width: int) -> Iterator[str]:
    line, column = document.position(mention.span.start)
    yield f"{document.name or document.language}:{line}:{column}  “{visible(mention.text)}”"
    for number, reading in enumerate(mention.readings):
        mark = "*" if number == compared else " "
        first = f"  {mark} {reading.quantity.kind}: {worded(reading.quantity)}"
        yield from hanging(f"{first} ({reading.rule})", width, "", "      ")
    if not mention.complete:
        yield "    a word beside it may be a scale and is not known"


def _between(match: Match) -> Iterable[str]:
    """The rates, price levels and factors between the two figures."""
    for step in map(step_dict, match.steps):
        if step["kind"] == "rate":
            yield f"1 {step['from']} = {step['value']} {step['to']} on {step['observed_on']}: {step['citation']}"
        else:
            yield f"prices of {step['territory']}, {step['from']} × {step['value']} = {step['to']}: {step['citation']}"
    if match.source is not None and match.target is not None:
        one, other = (m.readings[r].quantity for m, r in zip((match.source, match.target), match.readings, strict=True))
        yield from _factor(one, other)


def _factor(one: Quantity, other: Quantity) -> Iterable[str]:
    """How one unit is counted in the other, where both have one and they differ."""
    known = units()
    ours, theirs = known.get(one.unit or ""), known.get(other.unit or "")
    if ours is None or theirs is None or ours is theirs or ours.dimension != theirs.dimension:
        return
    factor, shift = ours.factor / theirs.factor, (ours.offset - theirs.offset) / theirs.factor
    moved = bool(shift) and not (one.difference or other.difference)
    sign = "−" if shift < 0 else "+"
    plus = f" {sign} {significant(abs(shift), _DIGITS)}" if moved else ""
    yield f"{ours.id} × {_shown(factor)}{plus} = {theirs.id}"
    if one.figure is not None:
        value = one.figure * factor + (shift if moved else 0)
        yield f"{worded(one)} = {significant(value, _DIGITS)} {theirs.id}, before rounding"


def _shown(value: Fraction) -> str:
    written = exact(value)
    return written if written is not None and len(written) <= _DIGITS else significant(value, _DIGITS)
