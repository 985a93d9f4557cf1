"""What a run comes to: a line a pair, and the totals.

>>> from crosstally.text import Document
>>> source, target = (Document.from_text("300 homes", "en", name=name) for name in ("a.en.txt", "a.sv.txt"))
>>> summary([Report(source, target, None, (), (), ())], View(many=True))
'ok: 1 pair, 0 figures compared, nothing to report'
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..collation import Dissent
from ..finding import Report, Severity
from .columns import cells, hanging
from .excerpt import visible
from .location import path, where
from .painted import STYLES, Line
from .view import View


def overview(reports: Sequence[Report], view: View) -> Iterator[Line]:
    """A line a pair: how much was found and the names; then a sentence for each figure on which versions differ."""
    rows = [(*_verdict(report, view), _names(report, view)) for report in reports]
    column = max((cells(verdict) for verdict, _, _ in rows), default=0)
    for verdict, style, names in rows:
        yield [(verdict, style), (" " * (column - cells(verdict) + 2) + names, "")]
    if rows:
        yield []
    for dissent in view.dissents:
        yield from ([(line, "bold")] for line in hanging(_told(dissent, view), view.width, "", "  "))
    if view.dissents:
        yield []


def _told(dissent: Dissent, view: View) -> str:
    """A dissent behind the place to look at: in the version that stands alone, or else in the first that says it."""
    said = [each for group in sorted(dissent.groups, key=len) for each in group if each.places]
    return f"{visible(where(said[0].document, said[0].places[0], view.folder))}: {dissent}"


def _verdict(report: Report, view: View) -> tuple[str, str]:
    shown = view.findings(report)
    if not shown:
        return "ok", "green"
    return counted(Counter(finding.severity for finding in shown)), STYLES[max(each.severity for each in shown)]


def _names(report: Report, view: View) -> str:
    return " → ".join(visible(path(document, view.folder)) for document in (report.source, report.target))


def summary(reports: Sequence[Report], view: View) -> str:
    """What was compared and found, in one line."""
    figures = sum(match.source is not None and match.target is not None for each in reports for match in each.matches)
    pairs = f"{counted_noun('pair', len(reports))}, " if view.many else ""
    among = f"{pairs}{counted_noun('figure', figures)} compared"
    shown = Counter(finding.severity for report in reports for finding in view.findings(report))
    kept = sum(len(view.recorded(report)) for report in reports)
    hidden = sum(len(report.findings) for report in reports) - kept
    notes = f"; {kept - shown.total()} suppressed" if kept > shown.total() else ""
    notes += f"; {counted_noun('note', hidden)} with --notes" if hidden else ""
    if not shown:
        return f"ok: {among}, nothing to report{notes}"
    return f"{counted_noun('finding', shown.total())} ({counted(shown)}), {among}{notes}"


def counted(found: Counter[Severity]) -> str:
    """The gravest first: ``1 critical, 2 major``."""
    return ", ".join(f"{found[severity]} {severity}" for severity in sorted(found, reverse=True))


def counted_noun(noun: str, count: int) -> str:
    return f"{count} {noun if count == 1 else f'{noun}s'}"
