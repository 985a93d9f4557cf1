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
from ..messages import many
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
    return f"{visible(where(said[0].document, said[0].places[0], view.folder))}: {dissent.spoken(view.messages)}"


def _verdict(report: Report, view: View) -> tuple[str, str]:
    shown = view.findings(report)
    if not shown:
        return "ok", "green"
    return counted(Counter(finding.severity for finding in shown), view), STYLES[max(each.severity for each in shown)]


def _names(report: Report, view: View) -> str:
    return " → ".join(visible(path(document, view.folder)) for document in (report.source, report.target))


def summary(reports: Sequence[Report], view: View) -> str:
    """What was compared and found, in one line."""
    figures = sum(match.source is not None and match.target is not None for each in reports for match in each.matches)
    among = view.told_many("{number} figure compared", "{number} figures compared", figures)
    if view.many:
        among = f"{counted_noun('pair', len(reports), view)}, {among}"
    shown = Counter(finding.severity for report in reports for finding in view.findings(report))
    left = _left_out(reports, shown.total(), view)
    if not shown:
        return view.told("ok: {compared}, nothing to report", compared=among) + left
    return f"{counted_noun('finding', shown.total(), view)} ({counted(shown, view)}), {among}{left}"


def _left_out(reports: Sequence[Report], shown: int, view: View) -> str:
    """How many findings are not shown, and why."""
    kept = sum(len(view.recorded(report)) for report in reports)
    hidden = sum(len(report.findings) for report in reports) - kept
    said = [view.told_many("{number} suppressed", "{number} suppressed", kept - shown)] if kept > shown else []
    if hidden:
        said.append(view.told_many("{number} note with --notes", "{number} notes with --notes", hidden))
    if failed := len(view.failures):
        said.append(view.told_many("{number} could not be compared", "{number} could not be compared", failed))
    return "".join(f"; {each}" for each in said)


def counted(found: Counter[Severity], view: View) -> str:
    """The gravest first: ``1 critical, 2 major``."""
    return ", ".join(counted_severity(severity, found[severity], view) for severity in sorted(found, reverse=True))


def counted_severity(severity: Severity, count: int, view: View) -> str:
    """So many of a severity: ``2 major``."""
    one, many = _SEVERITIES[severity]
    return view.told_many(one, many, count)


def counted_noun(noun: str, count: int, view: View) -> str:
    """So many of them: ``2 pairs``."""
    one, many = _NOUNS[noun]
    return view.told_many(one, many, count)


_SEVERITIES = {
    Severity.NEUTRAL: many("{number} neutral", "{number} neutral"),
    Severity.MINOR: many("{number} minor", "{number} minor"),
    Severity.MAJOR: many("{number} major", "{number} major"),
    Severity.CRITICAL: many("{number} critical", "{number} critical"),
}
_NOUNS = {
    "finding": many("{number} finding", "{number} findings"),
    "figure": many("{number} figure", "{number} figures"),
    "note": many("{number} note", "{number} notes"),
    "pair": many("{number} pair", "{number} pairs"),
    "paragraph": many("{number} paragraph", "{number} paragraphs"),
    "place": many("{number} place", "{number} places"),
    "row": many("{number} row", "{number} rows"),
}
