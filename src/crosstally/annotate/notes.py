"""Findings as localization quality issues of ITS 2.0: their type, a comment, and a severity from 0 to 100."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import quoteattr

from ..finding import Finding, Severity, rules

ITS = "http://www.w3.org/2005/11/its"
OURS = "crosstally-"  # the ids of our notes begin so
# MQM's penalties of 0, 1, 5 and 25 points, the last as the whole.
_SEVERITIES = {Severity.NEUTRAL: 0, Severity.MINOR: 4, Severity.MAJOR: 20, Severity.CRITICAL: 100}
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def standoff(identity: str, findings: Sequence[Finding]) -> str:
    """The issues of one place, to which its markup refers by the identity."""
    issues = "".join(map(_issue, findings))
    return f'<its:locQualityIssues xmlns:its="{ITS}" xml:id="{identity}">{issues}</its:locQualityIssues>'


def _issue(finding: Finding) -> str:
    comment = quoteattr(_NO_XML.sub("\ufffd", finding.message))
    return (
        f'<its:locQualityIssue locQualityIssueType="{rules()[finding.rule].its}" locQualityIssueComment={comment} '
        f'locQualityIssueSeverity="{_SEVERITIES[finding.severity]}" '
        f'locQualityIssueProfileRef="urn:crosstally:rule:{finding.rule}"/>'
    )


def reference(identity: str, fragment: str) -> str:
    """The attribute that leads from the place to its issues."""
    return f'xmlns:its="{ITS}" its:locQualityIssuesRef="#{fragment}{identity}"'
