"""What clients get, for the description of the interface: the JSON of the public contract, which others write.

Fields may be added to it, so none of these models forbids more.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel

Kind = Literal["number", "ordinal", "percent", "percentage-point", "money", "measure", "duration", "date", "time"]
Severities = Literal["neutral", "minor", "major", "critical"]


class Health(BaseModel):
    """The server answers, and what it is."""

    status: Literal["ok"] = "ok"
    version: str


class Reading(BaseModel):
    """One analysis of a figure; numbers are exact, as strings."""

    kind: Kind
    value: str | None
    low: str | None
    high: str | None
    resolution: str | None
    unit: str | None
    currency: str | None
    approx: bool
    bound: Literal["at-least", "more-than", "at-most", "less-than", "nearly"] | None
    per: str | None
    edtf: str | None
    noun: str | None
    rule: str


class Mention(BaseModel):
    """A figure in a text: code points from ``start`` to ``end``, likeliest reading first."""

    start: int
    end: int
    paragraph: int | None
    text: str
    readings: list[Reading]


class Extracted(BaseModel):
    """The figures of a text, in text order."""

    version: Literal[1]
    language: str
    mentions: list[Mention]


class Place(BaseModel):
    """Where in a text something stands, and where in its file."""

    start: int
    end: int
    text: str
    paragraph: int | None
    line: int
    column: int
    locator: str | None


class Finding(BaseModel):
    """One cause for concern with all its places."""

    rule: str
    severity: Severities
    message: str
    source: list[Place]
    target: list[Place]
    evidence: dict[str, Any]
    mqm: str
    its: str
    fingerprint: str


class Match(BaseModel):
    """Two figures held to be the same, or one that has no counterpart."""

    source: Mention | None
    target: Mention | None
    relation: str
    steps: list[dict[str, Any]]


class Bead(BaseModel):
    """Paragraphs that translate each other."""

    source: list[int]
    target: list[int]
    score: float


class Side(BaseModel):
    """One of the two texts."""

    name: str
    language: str


class CheckReport(BaseModel):
    """Everything one comparison found out, as ``crosstally check --format json`` writes it."""

    version: Literal[1]
    source: Side
    target: Side
    date: str | None
    beads: list[Bead]
    matches: list[Match]
    findings: list[Finding]
