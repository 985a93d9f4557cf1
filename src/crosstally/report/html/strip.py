"""The two articles as a strip: a line each, their paragraphs in proportion, and where the findings stand in both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...finding import Finding, Report, Severity
from ...text import Document
from .paragraphs import fate

WIDTH = 1000
_MOST = 300  # paragraphs a line: more would be a grey bar, so those without a finding to tell are left out


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph in the strip: where it begins, how wide it is, and its fate."""

    x: str
    width: str
    fate: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A finding in the strip: where it stands in either text."""

    number: int
    severity: Severity
    source: tuple[str, ...]
    target: tuple[str, ...]

    @property
    def links(self) -> Iterator[tuple[str, str]]:
        """Lines from one text to the other, where there are as many places in both."""
        return zip(self.source, self.target, strict=False) if len(self.source) == len(self.target) else iter(())


@dataclass(frozen=True, slots=True)
class Strip:
    """What the template draws."""

    blocks: tuple[tuple[Block, ...], tuple[Block, ...]]
    pins: tuple[Pin, ...]


def strip(report: Report, findings: Sequence[Finding]) -> Strip:
    """The strip of a report; suppressed findings have no pin."""
    fates: tuple[dict[int, str], dict[int, str]] = ({}, {})
    for bead in report.beads:
        for side, indices in enumerate((bead.source, bead.target)):
            fates[side].update(dict.fromkeys(indices, fate(bead)))
    lengths = [max(1, len(document.text)) for document in (report.source, report.target)]
    pins = tuple(
        Pin(
            number,
            finding.severity,
            tuple(_at(place.span.start, lengths[0]) for place in finding.source),
            tuple(_at(place.span.start, lengths[1]) for place in finding.target),
        )
        for number, finding in enumerate(findings, start=1)
        if not finding.suppressed
    )
    return Strip((tuple(_blocks(report.source, fates[0])), tuple(_blocks(report.target, fates[1]))), pins)


def _blocks(document: Document, fates: dict[int, str]) -> Iterator[Block]:
    length = max(1, len(document.text))
    crowded = len(document.paragraphs) > _MOST
    if crowded:
        yield Block("0", str(WIDTH), "")
    for index, paragraph in enumerate(document.paragraphs):
        if fates.get(index) or not crowded:
            width = max(1, (paragraph.span.end - paragraph.span.start) * WIDTH // length - 2)
            yield Block(_at(paragraph.span.start, length), str(width), fates.get(index, ""))


def _at(offset: int, length: int) -> str:
    tenths = offset * WIDTH * 10 // length
    return f"{tenths // 10}.{tenths % 10}"
