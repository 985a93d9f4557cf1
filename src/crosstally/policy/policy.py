"""The rules, severities and styles of a house."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from fractions import Fraction
from typing import Any, Literal, get_args

from ..errors import ConfigurationError
from ..finding import Finding, Severity, rules
from .pair import Pair

# keep: as in the original; convert: as the readers of the translation count; both: both are shown.
Style = Literal["keep", "convert", "both"]
STYLES: tuple[Style, ...] = get_args(Style)


@dataclass(frozen=True, slots=True)
class Policy:
    """What a house wants reported, and how.

    ``tolerance``: the share by which a conversion may miss the market; one percent is what the fixings of two central
    banks differ on one day. ``severities``: rule → its severity here. ``ignore``: rules that are not reported;
    ``select``: those that are, all where it is ``None``. ``units`` and ``currency``: what the translation is to show of
    foreign ones (rule house-style). ``names``: words that are never a figure.

    ``pairs``: what differs for some pairs of languages, as ``{"en-sv": {"units": "convert"}}``; see ``for_pair``.

    >>> house = Policy(units="keep", pairs={"*-sv": {"units": "convert", "ignore": {"format"}}})
    >>> house.for_pair("en-GB", "sv").units, house.for_pair("en-GB", "de").units
    ('convert', 'keep')
    """

    tolerance: Fraction = Fraction(1, 100)
    severities: Mapping[str, Severity] = field(default_factory=dict)
    ignore: Collection[str] = frozenset()
    select: Collection[str] | None = None
    units: Style | None = None
    currency: Style | None = None
    names: Collection[str] = ()
    pairs: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for rule in sorted({*self.severities, *self.ignore, *(self.select or ())} - rules().keys()):
            nearest = get_close_matches(rule, rules(), n=1)
            remedy = f"did you mean {nearest[0]}?" if nearest else "`crosstally rules` lists them all"
            raise ConfigurationError(f"unknown rule {rule!r}; {remedy}")
        for style in (self.units, self.currency):
            if style is not None and style not in STYLES:
                raise ConfigurationError(f"unknown style {style!r}; use {', '.join(STYLES)}")
        if self.tolerance < 0:
            raise ConfigurationError(f"the tolerance {self.tolerance} is negative; use a share such as 1/100")
        if not all(name.strip() for name in self.names):
            raise ConfigurationError("a name is empty; every text has it everywhere")
        for name, table in self.pairs.items():
            Pair.named(name)
            try:
                self._refined(table)
            except ConfigurationError as error:
                raise ConfigurationError(f"pairs.{name}: {error}") from None

    def for_pair(self, source: str, target: str) -> Policy:
        """What holds for an original and a translation in these languages (BCP 47).

        The tables of all pairs that fit count, the most exact last: what it sets replaces what others set, but that
        rules to ignore, names and severities are added to theirs.
        """
        found = [(pair.exactness, table) for name, table in self.pairs.items()
                 if (pair := Pair.named(name)).holds(source, target)]  # fmt: skip
        policy = replace(self, pairs={})
        for _, table in sorted(found, key=lambda entry: entry[0]):
            policy = policy._refined(table)
        return policy

    def _refined(self, table: Mapping[str, Any]) -> Policy:
        known = [each.name for each in fields(self) if each.name != "pairs"]
        for key in table:
            if key not in known:
                raise ConfigurationError(f"a pair has no {key!r}; there are: {', '.join(known)}")
        more = {
            "ignore": frozenset((*self.ignore, *table.get("ignore", ()))),
            "names": (*self.names, *table.get("names", ())),
            "severities": {**self.severities, **table.get("severities", {})},
        }
        return replace(self, **{**table, **more, "pairs": {}})

    def applied(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings this house wants to see; a note stays a note, whatever severity its rule is given."""
        kept = (finding for finding in findings if self._wants(finding.rule))
        return tuple(replace(finding, severity=self._severity(finding)) for finding in kept)

    def _wants(self, rule: str) -> bool:
        return rule not in self.ignore and (self.select is None or rule in self.select)

    def _severity(self, finding: Finding) -> Severity:
        if finding.severity < min(rules()[finding.rule].severity, Severity.MINOR):
            return finding.severity
        return self.severities.get(finding.rule, finding.severity)
