"""Every figure of the two texts as a mark: how it meets its counterpart, and what was found of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...finding import Finding, Match, Place, Report, Severity
from ...messages import label
from ...quantity import Mention
from ...text import Document, Span
from ..between import RELATIONS
from ..view import View
from ..wording import worded

# Of several relations of one figure, that which says most: what is wrong before what was converted before what agrees.
_TELLING = ("different", "missing", "added", "converted", "rescaled", "part", "repeated", "similar", "same")
SIDES = ("source", "target")


@dataclass(slots=True)
class Mark:
    """A figure in one of the texts. ``partners``: ids of its counterparts; ``findings``: numbers of those on it.

    ``severity`` is the gravest of these, ``None`` where there are none or all are suppressed.
    """

    id: str
    span: Span
    relation: str = "same"
    says: str = ""
    partners: list[str] = field(default_factory=list)
    findings: list[int] = field(default_factory=list)
    severity: Severity | None = None
    suppressed: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: plain, or marked."""

    text: str
    mark: Mark | None = None


class Marks:
    """The marks of both texts of a report, none overlapping another of its text."""

    def __init__(self, report: Report, findings: Sequence[Finding], prefix: str, view: View) -> None:
        self._marks: tuple[dict[Span, Mark], dict[Span, Mark]] = ({}, {})
        self._ordered = tuple(self._lay_out(side, report, findings, prefix) for side in (0, 1))
        for match in report.matches:
            self._add_match(match, view)
        for number, finding in enumerate(findings, start=1):
            self._add_finding(number, finding)

    def at(self, side: int, span: Span) -> Mark:
        """The mark of what stands there."""
        return self._marks[side][span]

    def within(self, side: int, span: Span) -> list[Mark]:
        """The marks of a paragraph, in text order."""
        marks = self._ordered[side]
        first, last = (bisect_left(marks, end, key=lambda mark: mark.span.start) for end in (span.start, span.end))
        return marks[first:last]

    def pieces(self, side: int, document: Document, span: Span) -> Iterator[Piece]:
        """A paragraph as plain and marked pieces."""
        text, start = document.text, span.start
        for mark in self.within(side, span):
            if start < mark.span.start:
                yield Piece(text[start : mark.span.start])
            start = min(mark.span.end, span.end)
            yield Piece(text[mark.span.start : start], mark)
        if start < span.end:
            yield Piece(text[start : span.end])

    def _lay_out(self, side: int, report: Report, findings: Sequence[Finding], prefix: str) -> list[Mark]:
        """A mark for every span; one that lies in another, or begins in it, shares the other's."""
        spans = {mention.span for match in report.matches if (mention := (match.source, match.target)[side])}
        spans |= {place.span for finding in findings for place in (finding.source, finding.target)[side]}
        ordered: list[Mark] = []
        for span in sorted(spans, key=lambda span: (span.start, -span.end)):
            if not ordered or span.start >= ordered[-1].span.end:
                ordered.append(Mark(f"{prefix}{SIDES[side][0]}{len(ordered) + 1}", span))
            self._marks[side][span] = ordered[-1]
        return ordered

    def _add_match(self, match: Match, view: View) -> None:
        ours = self._marks[0][match.source.span] if match.source else None
        theirs = self._marks[1][match.target.span] if match.target else None
        for mark, mention, index, partner in (
            (ours, match.source, match.readings[0], theirs),
            (theirs, match.target, match.readings[1], ours),
        ):
            if mark is not None and mention is not None:
                _tell(mark, match.relation, _says(mention, index, match.relation, view))
                _link(mark, partner)

    def _add_finding(self, number: int, finding: Finding) -> None:
        ours, theirs = (self._of(side, places) for side, places in enumerate((finding.source, finding.target)))
        if len(ours) == len(theirs):
            for one, other in zip(ours, theirs, strict=True):
                if not one.partners and not other.partners:
                    _link(one, other)
                    _link(other, one)
        alone = "different" if ours and theirs else "missing" if ours else "added"
        for mark in (*ours, *theirs):
            _found(mark, number, finding, alone)

    def _of(self, side: int, places: Iterable[Place]) -> list[Mark]:
        return [self._marks[side][place.span] for place in places]


def _found(mark: Mark, number: int, finding: Finding, relation: str) -> None:
    if not mark.says:  # no figure but a name: the finding is all that is known of it
        mark.relation = relation
    if number not in mark.findings:
        mark.findings.append(number)
    if finding.suppressed:
        mark.suppressed = True
    else:
        mark.severity = max(finding.severity, mark.severity or Severity.NEUTRAL)


def _tell(mark: Mark, relation: str, says: str) -> None:
    if not mark.says or _TELLING.index(relation) < _TELLING.index(mark.relation):
        mark.relation, mark.says = relation, says


def _link(mark: Mark, partner: Mark | None) -> None:
    if partner is not None and partner.id not in mark.partners:
        mark.partners.append(partner.id)


def _says(mention: Mention, index: int, relation: str, view: View) -> str:
    quantity = worded(mention.readings[index].quantity, view.messages)
    return f"{quantity} · {relation}: {view.told(RELATIONS[relation])}"


LEGEND: Mapping[str, str] = {
    "same": label("same"),
    "converted": label("other currency"),
    "rescaled": label("other unit"),
    "part": label("part, or said again"),
    "different": label("differs"),
    "missing": label("missing, added"),
}
