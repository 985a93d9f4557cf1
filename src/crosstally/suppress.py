"""Findings that are known and fine: those that a comment in one of the texts says so of.

They stay in the report, as suppressed, and fail no check. A comment that suppresses nothing is told of, as it would
hide what comes later.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches

from .finding import Finding, Place, Report, Suppressed, rules
from .text import Document, Marker

Held = Mapping[int, Sequence[Marker]]  # the markers of each paragraph that has some


def by_markers(findings: Sequence[Finding], source: Document, target: Document) -> tuple[Finding, ...]:
    """The findings, those suppressed whose places in one of the texts all stand in paragraphs marked so."""
    if not (source.markers or target.markers):
        return tuple(findings)
    ours, theirs = _held(source), _held(target)
    return tuple(_marked(finding, ours, theirs) for finding in findings)


def _held(document: Document) -> Held:
    held: dict[int, list[Marker]] = {}
    for marker in document.markers:
        held.setdefault(marker.paragraph, []).append(marker)
    return held


def _marked(finding: Finding, ours: Held, theirs: Held) -> Finding:
    for held, places in ((theirs, finding.target), (ours, finding.source)):
        holding = [_holding(held, finding.rule, place) for place in places]
        if holding and all(holding):
            reasons = dict.fromkeys(marker.reason for found in holding for marker in found if marker.reason)
            return replace(finding, suppressed=Suppressed("inline", "; ".join(reasons)))
    return finding


def _holding(held: Held, rule: str, place: Place) -> list[Marker]:
    markers = () if place.paragraph is None else held.get(place.paragraph, ())
    return [marker for marker in markers if marker.rule in (None, rule)]


def unused_markers(report: Report) -> Iterator[str]:
    """A sentence for every comment that suppresses nothing, with where it holds: its rule may have been misspelled."""
    sides = ((report.source, "source"), (report.target, "target"))
    for document, side in sides:
        found = {(place.paragraph, finding.rule) for finding in report.findings for place in getattr(finding, side)}
        anything = {paragraph for paragraph, _ in found}
        for marker in document.markers:
            used = marker.paragraph in anything if marker.rule is None else (marker.paragraph, marker.rule) in found
            if not used:
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
