"""Compares several translations with their source and says which version stands alone with a figure.

A figure of the source that all targets but one repeat is that one's error; a figure on which the targets agree against
the source points at the source, or at a text they all follow. Only findings that a pair of texts was given are
collated, so that whatever counts as the same in a pair counts as the same here.

``version``  a target with what its report says of it
``changed``  figures of the source that a target changes or leaves out
``added``    figures that the source does not have
``index``    things by the spans where they stand
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..collation import Collation, Dissent
from ..compare import compare
from ..finding import Finding, Report
from ..messages import SOURCE
from ..policy import Policy
from ..rate import Basis, DeflatorProvider, RateProvider
from ..text import Document
from .added import added
from .changed import changed
from .version import Version

__all__ = ["collate", "compare_all"]


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


def collate(reports: Sequence[Report], locale: str = SOURCE) -> Collation:
    """The reports of several targets on one source, with what they say together, as evidence in that language."""
    if len(reports) < 2:
        return Collation(tuple(reports), ())
    versions = [Version.of(report) for report in reports]
    causes = [*changed(versions), *added(versions)]
    told: dict[int, Dissent] = {id(finding): cause.dissent for cause in causes for finding in cause.findings}
    collated = tuple(_with_evidence(report, told, locale) for report in reports)
    return Collation(collated, tuple(each.dissent for each in causes))


def _with_evidence(report: Report, told: dict[int, Dissent], locale: str) -> Report:
    findings = tuple(_told(finding, told.get(id(finding)), locale) for finding in report.findings)
    return replace(report, findings=findings)


def _told(finding: Finding, dissent: Dissent | None, locale: str) -> Finding:
    if dissent is None:
        return finding
    alone = [document.language for document in dissent.alone]
    return replace(finding, evidence={**finding.evidence, "versions": dissent.spoken(locale), "stands_alone": alone})
