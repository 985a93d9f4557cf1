"""How a report is to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from ..finding import Finding, Report, Severity


@dataclass(frozen=True, slots=True)
class View:
    """``notes``: neutral findings too; ``width`` in cells and ``color`` describe the terminal."""

    notes: bool = False
    width: int = 80
    color: bool = False

    def findings(self, report: Report) -> tuple[Finding, ...]:
        """The findings to show."""
        return tuple(finding for finding in report.findings if self.notes or finding.severity > Severity.NEUTRAL)
