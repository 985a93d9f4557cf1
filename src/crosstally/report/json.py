"""The report for programs: JSON as the public contract writes it, exact numbers as strings."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..finding import Report
from .view import View


def render(reports: Sequence[Report], view: View) -> str:
    """One JSON object, indented, in plain Unicode: the report, or in a run over many pairs the list of them."""
    written = [_written(report, view) for report in reports]
    dissents = [dissent.to_dict(view.messages) for dissent in view.dissents]
    whole = {"version": 1, "reports": written, "dissents": dissents, "errors": list(view.failures)}
    return json.dumps(whole if view.many else written[0], ensure_ascii=False, indent=2) + "\n"


def _written(report: Report, view: View) -> dict[str, object]:
    return {
        **report.to_dict(),
        "findings": [finding.to_dict(report.source, report.target) for finding in view.recorded(report)],
    }
