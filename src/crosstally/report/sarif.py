"""The report as SARIF 2.1.0 (OASIS), which code scanning and editors read.

GitHub's limits are kept: 25,000 results, 100 locations a result, 10 tags a rule, 10 MB when compressed ("SARIF support
for code scanning"). Of results beyond 5,000 it stores the gravest, so these come first. What is left out is said in the
notifications of the run. Every rule is declared, found or not: code scanning closes an alert by its rule.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from zlib import compress

from .. import __version__
from ..finding import Finding, Place, Report, Rule, Severity, Suppressed, rules
from ..text import Document
from .excerpt import visible
from .location import Side, ends, path, sides, uri
from .view import View

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_RESULTS, _LOCATIONS, _BYTES = 25_000, 100, 10 << 20
_LINKS = 5  # a cause with more places than these is understood from the first
_LEVELS: Mapping[Severity, str] = {
    Severity.NEUTRAL: "note",
    Severity.MINOR: "warning",
    Severity.MAJOR: "error",
    Severity.CRITICAL: "error",
}
_PROBLEMS = {"note": "recommendation", "warning": "warning", "error": "error"}  # GitHub's words for rules

Json = dict[str, object]
Found = tuple[Report, Finding]


def render(reports: Sequence[Report], view: View) -> str:
    """One log with one run, with as many results as GitHub takes."""
    every = ((report, finding) for report in reports for finding in view.recorded(report))
    found = sorted(every, key=lambda each: (each[1].suppressed is not None, -each[1].severity))
    kept = found[:_RESULTS]
    while _too_large(log := _log(reports, view, found, kept)) and kept:
        kept = kept[: len(kept) * 3 // 4]
    return log


def _too_large(log: str) -> bool:
    data = log.encode("utf-8", "surrogatepass")
    return len(data) > _BYTES and len(compress(data, 6)) > _BYTES


def _log(reports: Sequence[Report], view: View, found: Sequence[Found], kept: Sequence[Found]) -> str:
    run: Json = {
        "tool": {"driver": _driver(view)},
        "automationDetails": {"id": _category(reports, view)},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "artifacts": _artifacts(reports, view),
        "invocations": [_invocation(reports, view, found, kept)],
        "results": [_result(report, finding, view) for report, finding in kept],
    }
    log = {"version": "2.1.0", "$schema": SCHEMA, "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _driver(view: View) -> Json:
    told = [_rule(rule.spoken(view.messages)) for rule in rules().values()]
    return {"name": "crosstally", "version": __version__, "rules": told}


def _rule(rule: Rule) -> Json:
    level = _LEVELS[rule.severity]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.says},
        "fullDescription": {"text": f"{rule.says} {rule.why}"},
        "help": {
            "text": f"{rule.says} {rule.why}\nExample: {rule.example}",
            "markdown": f"{rule.says} {rule.why}\n\nExample: `{rule.example}`",
        },
        "defaultConfiguration": {"level": level},
        "properties": {
            "tags": ["translation", f"mqm/{rule.mqm}", f"its/{rule.its}"],
            "problem.severity": _PROBLEMS[level],
        },
    }


def _category(reports: Sequence[Report], view: View) -> str:
    """A category of alerts: those its next run does not have are closed, so that a pair alone is one of its own."""
    return "crosstally/" if view.many else f"crosstally/{path(reports[0].target, view.folder)}/"


def _artifacts(reports: Sequence[Report], view: View) -> list[Json]:
    """Every text once, though it may be the source of several."""
    artifacts: dict[str, Json] = {}
    for report in reports:
        for side, document in (("source", report.source), ("target", report.target)):
            artifacts.setdefault(uri(document, view.folder), _artifact(document, side, view))
    return list(artifacts.values())


def _artifact(document: Document, side: str, view: View) -> Json:
    return {
        "location": {"uri": uri(document, view.folder)},
        "properties": {"side": side, "language": document.language},
    }


def _invocation(reports: Sequence[Report], view: View, found: Sequence[Found], kept: Sequence[Found]) -> Json:
    hidden = sum(len(report.findings) for report in reports) - len(found)
    cut = len(found) - len(kept)
    crowded = sum(len(each.source) + len(each.target) - 1 > _LOCATIONS for _, each in kept)
    said = {
        "notes-hidden": (hidden, "Neutral findings not shown without --notes"),
        "results-cut": (
            cut,
            f"Findings left out, the least grave, as GitHub takes {_RESULTS} results and {_BYTES >> 20} MB",
        ),
        "locations-cut": (crowded, f"Findings with places left out, as GitHub takes {_LOCATIONS} a result"),
    }
    notifications: list[Json] = [
        {"descriptor": {"id": "not-compared"}, "level": "error", "message": {"text": _plain(visible(sentence))}}
        for sentence in view.failures
    ]
    notifications += [
        {"descriptor": {"id": name}, "level": "note", "message": {"text": f"{sentence}: {count}."}}
        for name, (count, sentence) in said.items()
        if count
    ]
    return {"executionSuccessful": not view.failures, "toolExecutionNotifications": notifications}


def _result(report: Report, finding: Finding, view: View) -> Json:
    """A finding stands at its first place, the only one GitHub looks at; its message links to the other text."""
    here, there = sides(report, finding)
    rule = rules()[finding.rule]
    links = ", ".join(f"[{_linked(place.text)}]({index})" for index, place in enumerate(there.places[:_LINKS], start=1))
    return {
        "ruleId": rule.id,
        "ruleIndex": list(rules()).index(rule.id),
        "level": _LEVELS[finding.severity],
        "message": {"text": _plain(finding.message) + (f" {view.told('In the original:')} {links}." if links else "")},
        "locations": [_location(here.document, here.places[0] if here.places else None, view)],
        "relatedLocations": list(islice(_related(here, there, view), _LOCATIONS)),
        "partialFingerprints": {"crosstally/v1": finding.fingerprint},
        "suppressions": [_suppression(finding.suppressed)] if finding.suppressed else [],
        "properties": {
            "severity": str(finding.severity),
            "mqm": rule.mqm,
            "its": rule.its,
            "evidence": dict(finding.evidence),
        },
    }


def _suppression(known: Suppressed) -> Json:
    """SARIF knows two kinds (3.35.2): in the source, and outside of it, as a baseline is."""
    kind = "inSource" if known.kind == "inline" else "external"
    return {"kind": kind, "justification": known.reason} if known.reason else {"kind": kind}


def _related(here: Side, there: Side, view: View) -> Iterator[Json]:
    """The places in the other text, then the further ones in this."""
    others = [(there.document, place) for place in there.places]
    further = [(here.document, place) for place in here.places[1:]]
    for index, (document, place) in enumerate(others + further, start=1):
        message = {"text": _plain(f"{document.language}: {visible(place.text)}")}
        yield {"id": index, **_location(document, place, view), "message": message}


def _location(document: Document, place: Place | None, view: View) -> Json:
    physical: Json = {"artifactLocation": {"uri": uri(document, view.folder)}}
    if place is None:
        return {"physicalLocation": physical}
    physical["region"] = _region(document, place)
    locator = document.locator(place.span.start)
    logical: Json = {"logicalLocations": [{"fullyQualifiedName": locator}]} if locator else {}
    return {"physicalLocation": physical, **logical}


def _region(document: Document, place: Place) -> Json:
    (line, column), (end_line, end_column) = ends(document, place)
    # The offsets are those in the file; in one with markup only lines and columns are known.
    offsets = {"charOffset": place.span.start, "charLength": place.span.end - place.span.start}
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        **({} if document.layout else offsets),
        "snippet": {"text": place.text},
    }


def _plain(text: str) -> str:
    r"""Text as it stands in a message: braces are doubled (3.11.5), and nothing in it is a link (3.11.6).

    >>> _plain("{0} [now](http://x)")
    '{{0}} [now\\](http://x)'
    """
    return text.replace("{", "{{").replace("}", "}}").replace("](", "\\](")


def _linked(text: str) -> str:
    """The text of a link (3.11.6): backslashes and brackets are escaped."""
    escaped = visible(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return escaped.replace("{", "{{").replace("}", "}}")
