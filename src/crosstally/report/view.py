"""How a report is to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from ..collation import Dissent
from ..finding import Finding, Report, Severity
from ..messages import SOURCE, told, told_many


@dataclass(frozen=True, slots=True)
class View:
    """``notes``: neutral findings too; ``width`` in cells and ``color`` describe the terminal.

    ``fail_on`` is the severity from which on a finding fails the check; ``folder`` is the one paths are relative to.
    ``many``: the reports are those of a run over several pairs, even if there is but one or none; ``dissents``: the
    figures of which the versions of a text do not say the same; ``failures``: a sentence for all that could not be
    compared. ``messages`` is the language in which people are told.
    """

    notes: bool = False
    width: int = 80
    color: bool = False
    fail_on: Severity = Severity.MAJOR
    folder: str = ""
    many: bool = False
    dissents: tuple[Dissent, ...] = ()
    failures: tuple[str, ...] = ()
    messages: str = SOURCE

    def findings(self, report: Report) -> tuple[Finding, ...]:
        """The findings to show: none that fails the check is left out, and nothing suppressed is shown."""
        return tuple(finding for finding in self.recorded(report) if not finding.suppressed)

    def recorded(self, report: Report) -> tuple[Finding, ...]:
        """The findings to keep where programs read them: suppressed ones too, as suppressed."""
        return tuple(
            finding if self.messages == SOURCE else finding.spoken(self.messages)
            for finding in report.findings
            if self.notes or finding.severity >= self.fail_on or finding.severity > Severity.NEUTRAL
        )

    def told(self, text: str, **fields: object) -> str:
        """A label or sentence in the language of the messages, by its English text."""
        return told(text, self.messages, **fields)

    def told_many(self, one: str, many: str, count: int, **fields: object) -> str:
        """The same of so many, which stand in it as ``number``."""
        return told_many(one, many, count, self.messages, **fields)

    def fails(self, finding: Finding) -> bool:
        """Whether the finding is grave enough to fail the check."""
        return finding.severity >= self.fail_on and not finding.suppressed
