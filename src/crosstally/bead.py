"""Beads: groups of units on two sides that translate each other (Brown, Lai and Mercer 1991)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bead:
    """Indices of source and target units, 0-based and ascending; one side may be empty. ``score`` is a confidence, 0–1.

    ``moved``: the bead stands out of order on the target side.
    """

    source: tuple[int, ...]
    target: tuple[int, ...]
    score: float
    moved: bool = False

    def to_dict(self) -> dict[str, object]:
        """The bead as the public contract writes it."""
        return {"source": list(self.source), "target": list(self.target), "score": round(self.score, 4)}


@dataclass(frozen=True, slots=True)
class Alignment:
    """``beads`` cover every paragraph of both sides exactly once, in source order; ``sentences`` every sentence.

    A sentence index counts through the whole document (see ``Document.sentences``).
    """

    beads: tuple[Bead, ...]
    sentences: tuple[Bead, ...] = ()
