"""The report as annotations of a pull request: GitHub's workflow commands, one line a finding.

See GitHub's documentation, "Workflow commands for GitHub Actions"; of each kind a step may have ten, those beyond are
not shown. The gravest come first, and where some do not fit, the last notice says how many.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..finding import Finding, Report, Severity
from .excerpt import visible
from .location import ends, path, sides, where
from .view import View

_SHOWN = 10  # annotations of one kind in one step
_PLACES = 5  # a cause with more places than these is understood from the first, and a message has its limit too
_COMMANDS: Mapping[Severity, str] = {
    Severity.NEUTRAL: "notice",
    Severity.MINOR: "warning",
    Severity.MAJOR: "error",
    Severity.CRITICAL: "error",
}


def render(reports: Sequence[Report], view: View) -> str:
    """One line a finding, the gravest first, behind what could not be compared; nothing where nothing was found."""
    findings = sorted(
        ((report, finding) for report in reports for finding in view.findings(report)),
        key=lambda found: -found[1].severity,
    )
    groups = [
        [(report, each) for report, each in findings if _COMMANDS[each.severity] == kind]
        for kind in ("error", "warning", "notice")
    ]
    crowded = any(len(group) > _SHOWN for group in groups)
    failures = view.failures[:_SHOWN]
    room = (_SHOWN - len(failures), _SHOWN, _SHOWN - crowded)  # one notice is left for saying how many there are
    shown = [found for group, limit in zip(groups, room, strict=True) for found in group[:limit]]
    lines = [_command("error", {"title": "crosstally: not compared"}, visible(sentence)) for sentence in failures]
    lines += [_annotation(report, finding, view) for report, finding in shown]
    if left := len(findings) + len(view.failures) - len(shown) - len(failures):
        more = view.told_many(
            "{number} more finding: GitHub shows {shown} annotations of a kind",
            "{number} more findings: GitHub shows {shown} annotations of a kind",
            left, shown=_SHOWN,
        )  # fmt: skip
        lines.append(_command("notice", {"title": "crosstally"}, more))
    return "".join(f"{line}\n" for line in lines)


def _annotation(report: Report, finding: Finding, view: View) -> str:
    side, other = sides(report, finding)
    properties: dict[str, object] = {"file": path(side.document, view.folder)}
    if side.places:
        properties |= _region(*ends(side.document, side.places[0]))
    properties["title"] = f"{finding.rule} ({finding.severity})"
    quoted = [f"{where(other.document, place, view.folder)}: {place.text}" for place in other.places[:_PLACES]]
    if len(other.places) > _PLACES:
        left = len(other.places) - _PLACES
        quoted.append(view.told_many("and {number} more place", "and {number} more places", left))
    message = "\n".join(map(visible, [finding.message, *quoted]))
    return _command(_COMMANDS[finding.severity], properties, message)


def _region(start: tuple[int, int], end: tuple[int, int]) -> Iterator[tuple[str, object]]:
    """Lines, and columns where both ends are in one line: elsewhere GitHub takes none."""
    yield from (("line", start[0]), ("endLine", end[0]))
    if start[0] == end[0]:
        yield from (("col", start[1]), ("endColumn", end[1]))


def _command(kind: str, properties: Mapping[str, object], message: str) -> str:
    r"""A workflow command with its escapes.

    >>> _command("error", {"title": "50 %: a, b"}, "one\ntwo")
    '::error title=50 %25%3A a%2C b::one%0Atwo'
    """
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{kind} {written}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
