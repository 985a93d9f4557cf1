"""Why a verdict was given: every reading of the figures it is about, which of them met, and what lay between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..finding import Finding, Match, Report
from ..quantity import Mention
from ..text import Document
from .between import RELATIONS, between
from .columns import hanging
from .excerpt import visible
from .wording import evidence_lines, worded


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
    yield from hanging(f"{match.relation}: {RELATIONS[match.relation]}", width, "  ", "  ")
    for step in between(match):
        yield from hanging(str(step), width, "  ", "    ")


def _mention(document: Document, mention: Mention, compared: int, width: int) -> Iterator[str]:
    line, column = document.position(mention.span.start)
    yield f"{document.name or document.language}:{line}:{column}  “{visible(mention.text)}”"
    for number, reading in enumerate(mention.readings):
        mark = "*" if number == compared else " "
        first = f"  {mark} {reading.quantity.kind}: {worded(reading.quantity)}"
        yield from hanging(f"{first} ({reading.rule})", width, "", "      ")
    if not mention.complete:
        yield "    a word beside it may be a scale and is not known"
