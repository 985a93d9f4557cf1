"""Findings that are known and fine: those that a comment in one of the texts says so of.

They stay in the report, as suppressed, and fail no check. A comment that suppresses nothing is told of, as it would
hide what comes later.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import get_close_matches

from .finding import Finding, Place, Report, Suppressed, rules
from .text import Document, Marker


def by_markers(findings: Sequence[Finding], source: Document, target: Document) -> tuple[Finding, ...]:
    """The findings, those suppressed whose places in one of the texts all stand in paragraphs marked so."""
    return tuple(_marked(finding, source, target) for finding in findings)


def _marked(finding: Finding, source: Document, target: Document) -> Finding:
    for document, places in ((target, finding.target), (source, finding.source)):
        holding = [_holding(document.markers, finding.rule, place) for place in places]
        if holding and all(holding):
            reasons = dict.fromkeys(marker.reason for found in holding for marker in found if marker.reason)
            return replace(finding, suppressed=Suppressed("inline", "; ".join(reasons)))
    return finding


def _holding(markers: Sequence[Marker], rule: str, place: Place) -> list[Marker]:
    return [marker for marker in markers if marker.paragraph == place.paragraph and marker.rule in (None, rule)]


def unused_markers(report: Report) -> Iterator[str]:
    """A sentence for every comment that suppresses nothing, with where it holds: its rule may have been misspelled."""
    idle = [list(_idle(report, document)) for document in (report.source, report.target)]
    if report.source.name == report.target.name and len(report.source.markers) == len(report.target.markers):
        # The comments of a bilingual file stand in units, hence on both sides: use on one of them is enough.
        twice = {number for number, _ in idle[0]} & {number for number, _ in idle[1]}
        idle = [[], [entry for entry in idle[1] if entry[0] in twice]]
    for document, markers in zip((report.source, report.target), idle, strict=True):
        yield from (f"{_where(document, marker)}: {_useless(marker)}" for _, marker in markers)


def _idle(report: Report, document: Document) -> Iterator[tuple[int, Marker]]:
    """The markers of a document that hold for no finding, with their numbers."""
    places = [
        (finding.rule, place)
        for finding in report.findings
        for place in (finding.source if document is report.source else finding.target)
    ]
    for number, marker in enumerate(document.markers):
        if not any(_holding([marker], rule, place) for rule, place in places):
            yield number, marker


def _where(document: Document, marker: Marker) -> str:
    name = document.name or document.language
    if marker.paragraph >= len(document.paragraphs):
        return f"{name}: behind the last paragraph"
    return f"{name}:{document.position(document.paragraphs[marker.paragraph].span.start)[0]}"


def _useless(marker: Marker) -> str:
    said = f"“crosstally: ignore {marker.rule or 'all'}”"
    if marker.rule is None or marker.rule in rules():
        return f"{said} suppresses nothing here; remove it"
    nearest = get_close_matches(marker.rule, rules(), n=1)
    return f"{said} names no rule; " + (f"did you mean {nearest[0]}?" if nearest else "`crosstally rules` lists them")
