"""Why a verdict was given: every reading of the figures it is about, which of them met, and what lay between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..finding import Finding, Match, Report
from ..messages import SOURCE
from ..quantity import Mention
from ..text import Document
from .between import RELATIONS, between
from .columns import hanging
from .excerpt import visible
from .view import View
from .wording import evidence_lines, worded


def explain(
    report: Report, findings: Sequence[Finding], matches: Sequence[Match], *, width: int = 80, messages: str = SOURCE
) -> str:
    """The findings and matches with every reading behind them, each match once, in text order."""
    view = View(width=width, messages=messages)
    blocks = [_finding(report, finding, view) for finding in findings]
    told = {id(match) for finding in findings for match in matches_of(report, finding)}
    blocks += [_match(report, match, view) for match in matches if id(match) not in told]
    return "\n".join("".join(f"{line}\n" for line in block) for block in blocks)


def matches_of(report: Report, finding: Finding) -> Iterator[Match]:
    """The matches a finding is about: those with a figure at one of its places."""
    ours, theirs = ({place.span for place in side} for side in (finding.source, finding.target))
    for match in report.matches:
        if (match.source is not None and match.source.span in ours) or (
            match.target is not None and match.target.span in theirs
        ):
            yield match


def _finding(report: Report, finding: Finding, view: View) -> Iterator[str]:
    yield from hanging(f"{finding.rule} ({finding.severity}), fingerprint {finding.fingerprint}", view.width)
    yield from hanging(finding.message, view.width, "  ", "  ")
    if finding.evidence:
        yield ""
        yield from list(evidence_lines(finding.evidence, view))[:-1]
    for match in matches_of(report, finding):
        yield ""
        yield from _match(report, match, view)


def _match(report: Report, match: Match, view: View) -> Iterator[str]:
    pairs = ((report.source, match.source, match.readings[0]), (report.target, match.target, match.readings[1]))
    for document, mention, compared in pairs:
        if mention is not None:
            yield from _mention(document, mention, compared, view)
    yield from hanging(f"{match.relation}: {view.told(RELATIONS[match.relation])}", view.width, "  ", "  ")
    for step in between(match, view):
        yield from hanging(str(step), view.width, "  ", "    ")


def _mention(document: Document, mention: Mention, compared: int, view: View) -> Iterator[str]:
    line, column = document.position(mention.span.start)
    yield f"{document.name or document.language}:{line}:{column}  “{visible(mention.text)}”"
    for number, reading in enumerate(mention.readings):
        mark = "*" if number == compared else " "
        first = f"  {mark} {reading.quantity.kind}: {worded(reading.quantity, view.messages)}"
        yield from hanging(f"{first} ({reading.rule})", view.width, "", "      ")
    if not mention.complete:
        yield f"    {view.told('a word beside it may be a scale and is not known')}"
