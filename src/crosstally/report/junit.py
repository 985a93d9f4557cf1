"""The report as JUnit XML, which every CI system shows.

A test suite is a pair of texts, a test case a rule. CI systems know a test again by its name and tell since when it
fails; a rule has one name in every run, while a finding would be a new test each time its figures change, and a pair
without findings a suite without tests, which several of them refuse. A test case has one failure, as more than one is
not shown everywhere: it opens with the gravest finding and lists all. What does not fail the check is its output.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree as Xml

from ..finding import Finding, Report, Rule, rules
from .excerpt import excerpt, visible
from .location import path, sides, where
from .view import View

_COUNTS = ("tests", "failures", "errors", "skipped")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2


def render(reports: Sequence[Report], view: View) -> str:
    """The whole document, indented."""
    root = Xml.Element("testsuites", {"name": "crosstally"})
    suites = [_suite(root, report, view) for report in reports]
    if view.failures:
        suites.append(_not_compared(root, view))
    for count in _COUNTS:
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in suites)))
    Xml.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{Xml.tostring(root, encoding="unicode")}\n'


def _suite(root: Xml.Element, report: Report, view: View) -> Xml.Element:
    found = view.findings(report)
    name = " → ".join(path(document, view.folder) for document in (report.source, report.target))
    failed = {finding.rule for finding in found if view.fails(finding)}
    counts = zip(_COUNTS, map(str, (len(rules()), len(failed), 0, 0)), strict=True)
    suite = Xml.SubElement(root, "testsuite", {"name": _text(name), **dict(counts)})
    _properties(suite, report)
    for rule in rules().values():
        _case(suite, report, rule, [finding for finding in found if finding.rule == rule.id], view)
    return suite


def _not_compared(root: Xml.Element, view: View) -> Xml.Element:
    """A suite of what could not be compared: an error each, as a test that could not run."""
    count = str(len(view.failures))
    counts = dict(zip(_COUNTS, (count, "0", count, "0"), strict=True))
    suite = Xml.SubElement(root, "testsuite", {"name": "not compared", **counts})
    for sentence in view.failures:
        name = _text(visible(sentence))
        case = Xml.SubElement(suite, "testcase", name=name, classname="crosstally", time="0")
        Xml.SubElement(case, "error", type="unreadable", message=name)
    return suite


def _properties(suite: Xml.Element, report: Report) -> None:
    known = {"source-language": report.source.language, "target-language": report.target.language, "date": report.date}
    properties = Xml.SubElement(suite, "properties")
    for name, value in known.items():
        if value is not None:
            Xml.SubElement(properties, "property", name=name, value=_text(str(value)))


def _case(suite: Xml.Element, report: Report, rule: Rule, findings: Sequence[Finding], view: View) -> None:
    file = _text(path(report.target, view.folder))
    group = f"crosstally.{file.replace('.', '_')}"  # CI systems take what stands before a dot for a package
    case = Xml.SubElement(suite, "testcase", name=rule.id, classname=group, file=file, time="0")
    failing = sorted(filter(view.fails, findings), key=lambda finding: -finding.severity)
    passing = [finding for finding in findings if not view.fails(finding)]
    if failing:
        left = len(failing) - 1
        more = f" ({view.told_many('and {number} more', 'and {number} more', left)})" if left else ""
        message = _text(visible(failing[0].message)) + more
        failure = Xml.SubElement(case, "failure", type=str(failing[0].severity), message=message)
        failure.text = _told(report, failing, view)
    if passing:
        Xml.SubElement(case, "system-out").text = _told(report, passing, view)


def _told(report: Report, findings: Sequence[Finding], view: View) -> str:
    """The findings with their places, for people."""
    return _text("\n" + "\n".join("".join(f"{line}\n" for line in _lines(report, each, view)) for each in findings))


def _lines(report: Report, finding: Finding, view: View) -> list[str]:
    places = [
        f"  {where(side.document, place, view.folder)}: {excerpt(side.document, place).bracketed().text}"
        for side in sides(report, finding)
        for place in side.places
    ]
    return [f"{finding.rule} ({finding.severity}): {visible(finding.message)}", *places]


def _text(text: str) -> str:
    """The text without the characters that XML cannot hold, not even escaped."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
