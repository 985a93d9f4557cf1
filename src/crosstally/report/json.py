"""The report for programs: JSON as the public contract writes it, exact numbers as strings."""

from __future__ import annotations

import json

from ..finding import Report
from .view import View


def render(report: Report, view: View) -> str:
    """One JSON object, indented, in plain Unicode."""
    findings = [finding.to_dict() for finding in view.findings(report)]
    return json.dumps({**report.to_dict(), "findings": findings}, ensure_ascii=False, indent=2) + "\n"
