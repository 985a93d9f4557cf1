"""What a house wants reported: which rules, how severe, and how far an exchange rate may be from the market's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from .errors import ConfigurationError
from .finding import Finding, Severity, rules


@dataclass(frozen=True, slots=True)
class Policy:
    """``tolerance``: the share by which a conversion may miss the market; ``severities``: rule → its severity here.

    ``ignore``: rules that are not reported. One percent is what the fixings of two central banks differ on one day.
    """

    tolerance: Fraction = Fraction(1, 100)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignore: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        unknown = sorted({*self.severities, *self.ignore} - rules().keys())
        if unknown:
            raise ConfigurationError(f"unknown rule {unknown[0]!r}; `crosstally rules` lists them all")
        if self.tolerance < 0:
            raise ConfigurationError(f"the tolerance {self.tolerance} is negative; use a share such as 1/100")

    def applied(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings this house wants to see; a note stays a note, whatever severity its rule is given."""
        kept = (finding for finding in findings if finding.rule not in self.ignore)
        return tuple(replace(finding, severity=self._severity(finding)) for finding in kept)

    def _severity(self, finding: Finding) -> Severity:
        if finding.severity < min(rules()[finding.rule].severity, Severity.MINOR):
            return finding.severity
        return self.severities.get(finding.rule, finding.severity)
