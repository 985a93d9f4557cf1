"""What is said of each figure of the source that a target changes or leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..collation import Dissent, Statement
from ..finding import Finding
from .index import joined
from .version import Cause, Version, same, statement


def changed(versions: Sequence[Version]) -> Iterator[Cause]:
    """What is said of each figure of the source that a target changes or leaves out."""
    source = versions[0].report.source
    for places in joined(finding.source for version in versions for finding in version.findings if finding.source):
        spans = [place.span for place in places]
        about = [(version, version.about(spans)) for version in versions]
        different = [_different(version, found) for version, found in about if found]
        repeated = [(version, version.repeated(spans)) for version, found in about if not found]
        alike = [statement(version.report.target, said) for version, said in repeated if said]
        if len(alike) + len(different) > 1:
            groups = ((statement(source, places), *alike), *_agreeing(different))
            yield Cause(Dissent(groups, source), tuple(finding for _, found in about for finding in found))


def _different(version: Version, findings: Sequence[Finding]) -> tuple[Statement, Version]:
    """What a target says instead of the source's figure."""
    said = {place for finding in findings for place in finding.target}
    return statement(version.report.target, sorted(said, key=lambda place: place.span)), version


def _agreeing(said: Sequence[tuple[Statement, Version]]) -> Iterator[tuple[Statement, ...]]:
    """The statements of targets in groups of those that say the same."""
    groups: list[list[tuple[Statement, Version]]] = []
    for each in said:
        found = next((group for group in groups if _agree(group[0], each)), None)
        if found is None:
            groups.append([each])
        else:
            found.append(each)
    return (tuple(statement for statement, _ in group) for group in groups)


def _agree(one: tuple[Statement, Version], other: tuple[Statement, Version]) -> bool:
    """Whether two targets say the same: nothing at all, one figure, or the same word."""
    (ours, our_version), (theirs, their_version) = one, other
    if not ours.places or not theirs.places:
        return not ours.places and not theirs.places
    return same(our_version, ours.places[0], their_version, theirs.places[0])
