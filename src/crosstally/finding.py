"""What is reported: places, matches, findings, and the report that holds them.

Severities are MQM's, issue types ITS 2.0's; the catalog of rules is ``rules.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date as Date  # noqa: N812 - `date` is a field name here
from enum import IntEnum
from functools import cache
from importlib.resources import files
from typing import Literal

from .bead import Bead
from .messages import Message, say
from .quantity import Designator, Mention, Quantity, significant
from .rate import Basis, Deflator, Rate
from .text import Document, Span

# How two mentions meet. same: equal values; similar: equal within their rounding; rescaled: equal in another unit;
# converted: money in another currency; part: one end of a range, or one component of a date; repeated: said before or
# again; different: held to be the same figure although the values differ; missing, added: no counterpart.
Relation = Literal["same", "similar", "rescaled", "converted", "part", "repeated", "different", "missing", "added"]


class Severity(IntEnum):
    """MQM's severities, comparable: ``Severity.MINOR < Severity.MAJOR``."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    def __str__(self) -> str:
        return self.name.lower()

    @classmethod
    def named(cls, name: str) -> Severity:
        """The severity of that lower-case name."""
        return cls[name.upper()]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the public contract: its id, what it says, and how the standards file it."""

    id: str
    severity: Severity
    says: str
    why: str
    example: str
    mqm: str
    its: str
    policy: Mapping[str, object] = field(default_factory=dict)  # what the example needs to be wrong

    def spoken(self, locale: str) -> Rule:
        """The same with what it says, and why, in that language (see ``crosstally.messages``)."""
        says, why = (say(Message("rule", text), locale) for text in (self.says, self.why))
        return replace(self, says=says, why=why)


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its id, in the order of the contract."""
    table = tomllib.loads(files(__package__).joinpath("rules.toml").read_text("utf-8"))
    return {key: Rule(id=key, severity=Severity.named(entry.pop("severity")), **entry) for key, entry in table.items()}


@dataclass(frozen=True, slots=True)
class Place:
    """A span of one of the two texts, as quoted in a finding."""

    span: Span
    text: str
    paragraph: int | None

    @classmethod
    def of(cls, what: Mention | Designator) -> Place:
        """The place where a figure or a name stands."""
        return cls(what.span, what.text, what.paragraph)

    def to_dict(self, document: Document | None = None) -> dict[str, object]:
        """The place as the public contract writes it; of a known document also where that is in its file."""
        span = {"start": self.span.start, "end": self.span.end, "text": self.text, "paragraph": self.paragraph}
        if document is None:
            return span
        line, column = document.position(self.span.start)
        return {**span, "line": line, "column": column, "locator": document.locator(self.span.start)}


@dataclass(frozen=True, slots=True)
class Expressed:
    """An amount in other terms, and what these are: constant money, shown beside the nominal one that is judged."""

    quantity: Quantity
    basis: Basis

    def to_dict(self) -> dict[str, object]:
        """As the public contract writes it, to fifteen significant digits."""
        value = self.quantity.value
        ends = {"value": self.quantity.figure, "low": value.lower if value else None,
                "high": value.upper if value else None}  # fmt: skip
        numbers = {name: None if end is None else significant(end, 15) for name, end in ends.items()}
        names = ("currency", "base_year", "territory", "order")
        return {**numbers, **{name: getattr(self.basis, name) for name in names}}


@dataclass(frozen=True, slots=True)
class Match:
    """Two mentions held to state the same figure, or one that has no counterpart.

    ``relation`` says how they meet; ``steps`` are the rates and deflators used to compare them.
    ``readings`` are the indices of the two readings that were compared (0 is the likeliest).
    ``expressed``: the source's amount in the basis that was asked for.
    """

    source: Mention | None
    target: Mention | None
    relation: Relation
    steps: tuple[Rate | Deflator, ...] = ()
    readings: tuple[int, int] = (0, 0)
    expressed: Expressed | None = None

    def to_dict(self) -> dict[str, object]:
        return {
            "source": self.source.to_dict() if self.source else None,
            "target": self.target.to_dict() if self.target else None,
            "relation": self.relation,
            "steps": [step_dict(step) for step in self.steps],
            **({"expressed": self.expressed.to_dict()} if self.expressed else {}),
        }


@dataclass(frozen=True, slots=True)
class Suppressed:
    """Why a finding is known and fine: it was said inline, or it stands in a baseline; and the reason given there."""

    kind: Literal["inline", "baseline"]
    reason: str

    def to_dict(self) -> dict[str, object]:
        return {"kind": self.kind, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Finding:
    """One cause for concern with all its places.

    ``message`` is one sentence a journalist understands; ``evidence`` holds what it rests on, as JSON-ready values.
    ``suppressed``: it is known and fine; it is kept, but fails no check.
    ``said`` is the message before it was said, in English; ``spoken`` says it in another language.
    ``history``: of a finding about exchange rates what the market's were, in few enough observations to be drawn.
    """

    rule: str
    severity: Severity
    message: str
    source: tuple[Place, ...] = ()
    target: tuple[Place, ...] = ()
    evidence: Mapping[str, object] = field(default_factory=dict)
    fingerprint: str = ""
    suppressed: Suppressed | None = None
    history: tuple[Rate, ...] = field(default=(), repr=False)
    said: Message | None = field(default=None, repr=False, compare=False)

    def spoken(self, locale: str) -> Finding:
        """The same with its message in that language (see ``crosstally.messages``)."""
        return self if self.said is None else replace(self, message=say(self.said, locale))

    def to_dict(self, source: Document | None = None, target: Document | None = None) -> dict[str, object]:
        """As the public contract writes it; with the documents, its places say where they are in the file."""
        rule = rules()[self.rule]
        return {
            "rule": self.rule,
            "severity": str(self.severity),
            "message": self.message,
            "source": [place.to_dict(source) for place in self.source],
            "target": [place.to_dict(target) for place in self.target],
            "evidence": dict(self.evidence),
            "mqm": rule.mqm,
            "its": rule.its,
            "fingerprint": self.fingerprint,
            "suppressed": self.suppressed.to_dict() if self.suppressed else None,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one comparison found out."""

    source: Document
    target: Document
    date: Date | None
    beads: tuple[Bead, ...]
    matches: tuple[Match, ...]
    findings: tuple[Finding, ...]

    def worst(self) -> Severity | None:
        """The gravest severity found, ``None`` when nothing was; what is suppressed does not count."""
        return max((finding.severity for finding in self.findings if not finding.suppressed), default=None)

    def to_dict(self) -> dict[str, object]:
        """The report as the public contract writes it."""
        return {
            "version": 1,
            "source": {"name": self.source.name, "language": self.source.language},
            "target": {"name": self.target.name, "language": self.target.language},
            "date": self.date.isoformat() if self.date else None,
            "beads": [bead.to_dict() for bead in self.beads],
            "matches": [match.to_dict() for match in self.matches],
            "findings": [finding.to_dict(self.source, self.target) for finding in self.findings],
        }


def step_dict(step: Rate | Deflator) -> dict[str, object]:
    """A rate or deflator as the public contract writes it, to eight significant digits."""
    value = significant(step.value, 8)
    if isinstance(step, Rate):
        return {
            "kind": "rate", "from": step.base, "to": step.quote, "value": value,
            "observed_on": step.observed_on.isoformat(), "staleness_days": step.staleness,
            "average_of": step.average_of, "citation": step.citation,
        }  # fmt: skip
    return {
        "kind": "deflator", "territory": step.territory, "from": str(step.year), "to": str(step.reference_year),
        "value": value, "citation": step.citation,
    }  # fmt: skip
