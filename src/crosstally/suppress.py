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
    sides = (
        (report.source, [(finding.rule, place) for finding in report.findings for place in finding.source]),
        (report.target, [(finding.rule, place) for finding in report.findings for place in finding.target]),
    )
    for document, places in sides:
        for marker in document.markers:
            if not any(_holding([marker], rule, place) for rule, place in places):
                yield f"{_where(document, marker)}: {_useless(marker)}"


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
