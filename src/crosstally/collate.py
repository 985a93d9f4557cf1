"""Compares several translations with their source and says which version stands alone with a figure.

A figure of the source that all targets but one repeat is that one's error; a figure on which the targets agree against
the source points at the source, or at a text they all follow. Only findings that a pair of texts was given are
collated, so that whatever counts as the same in a pair counts as the same here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from .collation import Collation, Dissent, Statement
from .compare import compare
from .finding import Finding, Match, Place, Report, Severity
from .match.judge import judge_mentions
from .policy import Policy
from .quantity import Mention
from .rate import Basis, DeflatorProvider, RateProvider
from .text import Document, Span


def compare_all(
    source: Document,
    targets: Sequence[Document],
    *,
    policy: Policy | None = None,
    basis: Basis | None = None,
    rates: RateProvider | None = None,
    deflators: DeflatorProvider | None = None,
) -> Collation:
    """Compare every target with the source, and the targets' findings with each other.

    Each finding about a figure of which the versions do not say the same carries that as evidence.
    """
    return collate(
        [
            compare(source, target, policy=policy, basis=basis, rates=rates, deflators=deflators)
            for target in targets
        ]
    )  # fmt: skip


def collate(reports: Sequence[Report]) -> Collation:
    """The reports of several targets on one source, with what they say together."""
    if len(reports) < 2:
        return Collation(tuple(reports), ())
    versions = [_Version.of(report) for report in reports]
    causes = [*_changed(versions), *_added(versions)]
    told: dict[int, Dissent] = {id(finding): cause.dissent for cause in causes for finding in cause.findings}
    return Collation(tuple(_with_evidence(report, told) for report in reports), tuple(each.dissent for each in causes))


def _with_evidence(report: Report, told: dict[int, Dissent]) -> Report:
    return replace(report, findings=tuple(_told(finding, told.get(id(finding))) for finding in report.findings))


def _told(finding: Finding, dissent: Dissent | None) -> Finding:
    if dissent is None:
        return finding
    alone = [document.language for document in dissent.alone]
    return replace(finding, evidence={**finding.evidence, "versions": str(dissent), "stands_alone": alone})


_OF_ONE = frozenset(("arithmetic", "house-style"))  # rules about one version, whatever the others say


@dataclass(frozen=True, slots=True)
class _Cause:
    """A figure of which the versions do not say the same, and the findings that say so."""

    dissent: Dissent
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Version:
    """A target with what its report says of it."""

    report: Report
    findings: tuple[Finding, ...]
    mentions: dict[Span, Mention]

    @classmethod
    def of(cls, report: Report) -> _Version:
        """Findings that tell two texts apart: none that is known and fine, or about one text alone."""
        findings = (
            finding
            for finding in report.findings
            if not finding.suppressed and finding.severity >= Severity.MINOR and finding.rule not in _OF_ONE
        )
        mentions = {match.target.span: match.target for match in report.matches if match.target}
        return cls(report, tuple(findings), mentions)

    def about(self, spans: Sequence[Span]) -> tuple[Finding, ...]:
        """The findings on these spans of the source."""
        return tuple(each for each in self.findings if any(_meet(place.span, spans) for place in each.source))

    def repeated(self, spans: Sequence[Span]) -> tuple[Place, ...] | None:
        """Where the figures of the source at these spans are repeated, ``None`` where that is not known."""
        found = [match.target for match in self.report.matches if _repeats(match, spans) and match.target]
        return tuple(Place.of(mention) for mention in found) or None


def _repeats(match: Match, spans: Sequence[Span]) -> bool:
    return match.source is not None and match.relation != "different" and _meet(match.source.span, spans)


def _meet(span: Span, spans: Sequence[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in spans)


def _changed(versions: Sequence[_Version]) -> Iterator[_Cause]:
    """What is said of each figure of the source that a target changes or leaves out."""
    source = versions[0].report.source
    for places in _joined([finding.source for version in versions for finding in version.findings if finding.source]):
        spans = [place.span for place in places]
        about = [(version, version.about(spans)) for version in versions]
        different = [_different(version, found) for version, found in about if found]
        repeated = [(version, version.repeated(spans)) for version, found in about if not found]
        same = [_statement(version.report.target, said) for version, said in repeated if said]
        if len(same) + len(different) > 1:
            groups = ((_statement(source, places), *same), *_agreeing(different))
            yield _Cause(Dissent(groups, source), tuple(finding for _, found in about for finding in found))


def _different(version: _Version, findings: Sequence[Finding]) -> tuple[Statement, _Version]:
    """What a target says instead of the source's figure."""
    said = {place for finding in findings for place in finding.target}
    return _statement(version.report.target, sorted(said, key=lambda place: place.span)), version


def _joined(groups: Sequence[tuple[Place, ...]]) -> list[tuple[Place, ...]]:
    """The places of the source, those that findings name together or that overlap in one group, in text order."""
    joined: list[list[Place]] = []
    for group in sorted(groups, key=lambda places: places[0].span):
        meeting = [
            other for other in joined if any(_meet(place.span, [each.span for each in other]) for place in group)
        ]
        joined = [other for other in joined if other not in meeting]
        joined.append([*group, *(place for other in meeting for place in other)])
    distinct = (tuple(sorted(set(group), key=lambda place: place.span)) for group in joined)
    return sorted(distinct, key=lambda places: places[0].span)


def _statement(document: Document, places: Sequence[Place]) -> Statement:
    return Statement(document, tuple(dict.fromkeys(place.text for place in places)), tuple(places))


def _agreeing(said: Sequence[tuple[Statement, _Version]]) -> Iterator[tuple[Statement, ...]]:
    """The statements of targets in groups of those that say the same."""
    groups: list[list[tuple[Statement, _Version]]] = []
    for each in said:
        found = next((group for group in groups if _agree(group[0], each)), None)
        if found is None:
            groups.append([each])
        else:
            found.append(each)
    return (tuple(statement for statement, _ in group) for group in groups)


def _agree(one: tuple[Statement, _Version], other: tuple[Statement, _Version]) -> bool:
    """Whether two targets say the same: nothing at all, one figure, or the same word."""
    (ours, our_version), (theirs, their_version) = one, other
    if not ours.places or not theirs.places:
        return not ours.places and not theirs.places
    return _same(our_version, ours.places[0], their_version, theirs.places[0])


def _same(version: _Version, place: Place, other: _Version, there: Place) -> bool:
    ours, theirs = version.mentions.get(place.span), other.mentions.get(there.span)
    if ours is None or theirs is None:
        return place.text.casefold() == there.text.casefold()
    judged = judge_mentions(ours, theirs)
    return judged is not None and judged.agrees


def _added(versions: Sequence[_Version]) -> Iterator[_Cause]:
    """What the targets say that the source does not."""
    groups: list[list[tuple[_Version, Finding]]] = []
    for version in versions:
        for finding in version.findings:
            if finding.target and not finding.source:
                _file(groups, version, finding)
    for group in groups:
        saying = {id(version) for version, _ in group}
        source = versions[0].report.source
        silent = [Statement(source), *(Statement(each.report.target) for each in versions if id(each) not in saying)]
        said = tuple(_statement(version.report.target, finding.target) for version, finding in group)
        yield _Cause(Dissent((tuple(silent), said), source), tuple(finding for _, finding in group))


def _file(groups: list[list[tuple[_Version, Finding]]], version: _Version, finding: Finding) -> None:
    """Put an added figure to those of other targets that are the same, in the same part of the text."""
    for group in groups:
        other, there = group[0]
        apart = all(version is not member for member, _ in group)
        if (
            apart
            and _beside(version, finding, other, there)
            and _same(version, finding.target[0], other, there.target[0])
        ):
            group.append((version, finding))
            return
    groups.append([(version, finding)])


def _beside(version: _Version, finding: Finding, other: _Version, there: Finding) -> bool:
    """Whether two places of two targets translate a common paragraph of the source, or none at all."""
    ours, theirs = _origin(version.report, finding.target[0]), _origin(other.report, there.target[0])
    return bool(ours & theirs) or ours == theirs


def _origin(report: Report, place: Place) -> frozenset[int]:
    return frozenset(index for bead in report.beads if place.paragraph in bead.target for index in bead.source)
