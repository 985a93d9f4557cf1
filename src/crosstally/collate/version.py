"""A target with what its report says of it, and a figure of which the versions do not say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..collation import Dissent, Statement
from ..finding import Finding, Place, Report, Severity
from ..match.readings import judge_mentions
from ..quantity import Mention
from ..text import Document, Span
from .index import Index

_OF_ONE = frozenset(("arithmetic", "house-style"))  # rules about one version, whatever the others say


@dataclass(frozen=True, slots=True)
class Cause:
    """A figure of which the versions do not say the same, and the findings that say so."""

    dissent: Dissent
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A target with what its report says of it."""

    report: Report
    findings: tuple[Finding, ...]
    mentions: dict[Span, Mention]
    _found: Index[Finding]
    _repeated: Index[Mention]
    _origins: dict[int, int]

    @classmethod
    def of(cls, report: Report) -> Version:
        """Findings that tell two texts apart: none that is known and fine, or about one text alone."""
        findings = tuple(
            finding
            for finding in report.findings
            if not finding.suppressed and finding.severity >= Severity.MINOR and finding.rule not in _OF_ONE
        )
        repeated = [
            (match.source.span, match.target)
            for match in report.matches
            if match.source and match.target and match.relation != "different"
        ]
        found = ((place.span, finding) for finding in findings for place in finding.source)
        mentions = {match.target.span: match.target for match in report.matches if match.target}
        origins = {theirs: ours for bead in report.beads for theirs in bead.target for ours in bead.source[:1]}
        return cls(report, findings, mentions, Index(found), Index(repeated), origins)

    def about(self, spans: Sequence[Span]) -> tuple[Finding, ...]:
        """The findings on these spans of the source."""
        return tuple(self._found.meeting(spans))

    def repeated(self, spans: Sequence[Span]) -> tuple[Place, ...]:
        """Where the figures of the source at these spans are repeated, as far as that is known."""
        return tuple(map(Place.of, self._repeated.meeting(spans)))

    def origin(self, place: Place) -> int | None:
        """The paragraph of the source that a place in the target translates, the first of several."""
        return None if place.paragraph is None else self._origins.get(place.paragraph)


def statement(document: Document, places: Sequence[Place]) -> Statement:
    """What a version says at these places."""
    return Statement(document, tuple(dict.fromkeys(place.text for place in places)), tuple(places))


def same(version: Version, place: Place, other: Version, there: Place) -> bool:
    """Whether two places of two targets say the same figure, or the same word where they are no figures."""
    ours, theirs = version.mentions.get(place.span), other.mentions.get(there.span)
    if ours is None or theirs is None:
        return place.text.casefold() == there.text.casefold()
    judged = judge_mentions(ours, theirs)
    return judged is not None and judged.agrees
