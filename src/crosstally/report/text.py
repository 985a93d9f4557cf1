"""The report for a person: what is wrong, where, in both texts side by side, and what the verdict rests on.

Every finding opens with ``file:line:column``, which editors can jump to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

from ..finding import Finding, Place, Report
from ..text import Document
from .columns import cells, hanging, wrapped
from .direction import isolated
from .excerpt import Excerpt, excerpt
from .expressed import expressed_lines
from .location import sides, title, where
from .painted import STYLES, Line, painted
from .summary import overview, summary
from .view import View
from .wording import evidence_lines

_SIDE_BY_SIDE = 100  # below so many cells two columns are too narrow to read
_PLACES = 5  # a cause with more places than these is understood from the first
_INDENT = "    "


def render(reports: Sequence[Report], view: View) -> str:
    """The findings one after another, then a summary line; one ``ok`` line where nothing was found.

    Of many pairs, first a line each: a journalist looks for the pair, then at what is wrong in it.
    """
    lines = list(overview(reports, view)) if view.many else []
    lines += (line for report in reports for line in _body(report, view))
    return painted([*lines, [(summary(reports, view), "bold")]], color=view.color)


def _body(report: Report, view: View) -> Iterator[Line]:
    for finding in view.findings(report):
        yield from _block(report, finding, view)
    yield from ([(line, "")] for line in expressed_lines(report, view, min(view.width, _SIDE_BY_SIDE)))


def _block(report: Report, finding: Finding, view: View) -> Iterator[Line]:
    style = STYLES[finding.severity]
    yield [(_jump(report, finding), "bold"), (f"{finding.rule} ", style), (f"({finding.severity})", "dim")]
    for line in hanging(finding.message, min(view.width, _SIDE_BY_SIDE), "  ", "  "):
        yield [(line, "")]
    yield []
    pairs = list(zip_longest(finding.source, finding.target))
    for source, target in islice(pairs, _PLACES):
        yield from (_beside if view.width >= _SIDE_BY_SIDE else _below)(report, source, target, view, style)
    if len(pairs) > _PLACES:
        more = view.told_many("and {number} more place", "and {number} more places", len(pairs) - _PLACES)
        yield from ([(f"{_INDENT}{more}", "dim")], [])
    yield from ([(line, "dim")] for line in evidence_lines(finding.evidence, view))


def _jump(report: Report, finding: Finding) -> str:
    """Where an editor should open: in the text that is to be corrected."""
    side, _ = sides(report, finding)
    return f"{where(side.document, side.places[0])}: " if side.places else ""


def _below(report: Report, source: Place | None, target: Place | None, view: View, style: str) -> Iterator[Line]:
    """Source above target, for narrow terminals and files."""
    for document, place in ((report.source, source), (report.target, target)):
        if place is not None:
            yield [(f"{_INDENT}{where(document, place)}", "dim")]
            for line in _excerpt_lines(document, place, view.width - 2 * len(_INDENT), view, style):
                yield [(2 * _INDENT, ""), *line]
    yield []


def _beside(report: Report, source: Place | None, target: Place | None, view: View, style: str) -> Iterator[Line]:
    """Source and target in two columns."""
    width = (view.width - 2 * len(_INDENT)) // 2
    left = _column(report.source, source, width, view, style)
    right = _column(report.target, target, width, view, style)
    rows: Iterator[tuple[Line, Line]] = zip_longest(left, right, fillvalue=[])
    for one, other in rows:
        gap = " " * (width - sum(cells(text) for text, _ in one) + len(_INDENT)) if other else ""
        yield [(_INDENT, ""), *one, (gap, ""), *other]
    yield []


def _column(document: Document, place: Place | None, width: int, view: View, style: str) -> list[Line]:
    if place is None:
        return [[(line, "dim")] for line in hanging(f"{title(document)}: {view.told('nothing here')}", width)]
    return [
        *([(line, "dim")] for line in hanging(where(document, place), width)),
        *_excerpt_lines(document, place, width, view, style),
    ]


def _excerpt_lines(document: Document, place: Place, width: int, view: View, style: str) -> Iterator[Line]:
    found = excerpt(document, place)
    shown = found if view.color else found.bracketed()
    for span in wrapped(shown.text, width):
        yield _marked(shown, span.start, span.end, style)


def _marked(shown: Excerpt, start: int, end: int, style: str) -> Line:
    """The piece of the excerpt between two offsets, the figure in its style."""
    first = min(max(shown.mark.start, start), end)
    last = min(max(shown.mark.end, first), end)
    pieces = ((start, first, ""), (first, last, style), (last, end, ""))
    return isolated([(shown.text[a:b], kind) for a, b, kind in pieces if a < b])
