"""Both texts side by side: a row for each bead, with what became of its paragraphs, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...bead import Bead
from ...finding import Report
from ...messages import label
from ...text import Document
from .figures import SIDES, Marks, Piece


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one text: its number, counted from 1, and its pieces."""

    id: str
    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The paragraphs of a bead, source and target. ``fate``: missing, added or moved; empty for an ordinary pair."""

    id: str
    fate: str
    sides: tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]
    findings: tuple[int, ...]


FATES = {
    "missing": label("No paragraph of the translation says this."),
    "added": label("No paragraph of the original says this."),
    "moved": label("Moved: in the translation it stands elsewhere."),
}


def fate(bead: Bead) -> str:
    """What became of a bead's paragraphs.

    >>> fate(Bead((3,), (), 1.0)), fate(Bead((3,), (3,), 1.0))
    ('missing', '')
    """
    return "moved" if bead.moved else "missing" if not bead.target else "added" if not bead.source else ""


def rows(report: Report, marks: Marks, prefix: str) -> Iterator[Row]:
    """A row for each bead, in source order; of texts that were not aligned, a row a pair of same rank."""
    for index, bead in enumerate(report.beads or _ranks(report.source, report.target), start=1):
        sides = (
            _paragraphs(0, report.source, bead.source, marks, prefix),
            _paragraphs(1, report.target, bead.target, marks, prefix),
        )
        yield Row(f"{prefix}b{index}", fate(bead), sides, tuple(_findings(sides)))


def _ranks(source: Document, target: Document) -> Iterator[Bead]:
    ours, theirs = len(source.paragraphs), len(target.paragraphs)
    for index in range(max(ours, theirs)):
        yield Bead((index,) if index < ours else (), (index,) if index < theirs else (), 0.0)


def _paragraphs(
    side: int, document: Document, indices: Sequence[int], marks: Marks, prefix: str
) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            f"{prefix}{SIDES[side][0]}p{index + 1}",
            index + 1,
            tuple(marks.pieces(side, document, document.paragraphs[index].span)),
        )
        for index in indices
    )


def _findings(sides: Sequence[Sequence[Paragraph]]) -> Iterator[int]:
    pieces = (piece for side in sides for paragraph in side for piece in paragraph.pieces)
    yield from sorted({number for piece in pieces if piece.mark for number in piece.mark.findings})
