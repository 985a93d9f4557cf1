"""Which paragraphs of two documents translate each other, and how sure that is.

Sentences are aligned and then projected to paragraphs, since newsrooms paragraph anew. Read in order: ``features``
(what a sentence offers) · ``sound`` (names across scripts) · ``model`` (what is believed) · ``score`` (what a bead is
worth) · ``anchors`` (where to look) · ``path`` (the best chain) · ``repair`` (what has moved) · ``project`` (to
paragraphs).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..bead import Alignment
from ..quantity import Figures
from ..text import Document
from .anchors import anchors, band_along, band_through
from .features import traits
from .model import Model, learned
from .path import Step, best_path, judged_path, shifted
from .project import paragraph_beads, sentence_beads
from .repair import repaired
from .score import Evidence

__all__ = ["align"]

_FIRST_RADIUS = 40  # sentences; the drift of some ten deleted paragraphs between two anchors
_RADIUS = 10
_BLOCK = 400  # sentences judged at a time, which bounds the memory


def align(source: Document, target: Document, source_figures: Figures, target_figures: Figures) -> Alignment:
    """Group the paragraphs and the sentences of two documents into beads; each is in exactly one.

    Figures are evidence, never a condition: a localized amount differs and is what somebody wants to find.

    >>> source = Document.from_paragraphs(["Otto Berg left.", "It rained."], "en")
    >>> target = Document.from_paragraphs(["Otto Berg gick.", "Det regnade."], "sv")
    >>> none = Figures((), ())
    >>> [(bead.source, bead.target) for bead in align(source, target, none, none).beads]
    [((0,), (0,)), ((1,), (1,))]
    """
    ours, theirs = traits(source, source_figures), traits(target, target_figures)
    model = Model()
    first = _first_path(Evidence(ours, theirs, model))
    evidence = Evidence(ours, theirs, learned(model, ours, theirs, first))
    path = repaired(source, target, _judged(first, evidence), evidence)
    sentences = sentence_beads(path)
    return Alignment(paragraph_beads(source, target, sentences), sentences)


def _first_path(evidence: Evidence) -> list[Step]:
    ours, theirs = evidence.source.weights, evidence.target.weights
    n, m = len(ours), len(theirs)
    return best_path(n, m, evidence.score, band_through(anchors(ours, theirs), n, m, _FIRST_RADIUS))


def _judged(first: Sequence[Step], evidence: Evidence) -> list[Step]:
    """The best path near the first one, block by block."""
    steps: list[Step] = []
    for block in _blocks(first, evidence):
        i, j = block[0].i, block[0].j
        n, m = block[-1].i + block[-1].a - i, block[-1].j + block[-1].b - j
        band = band_along([step.shifted(-i, -j) for step in block], n, m, _RADIUS)
        judged = judged_path(n, m, shifted(evidence.score, i, j), band)
        steps.extend(step.shifted(i, j) for step in judged)
    return steps


def _blocks(path: Sequence[Step], evidence: Evidence) -> Iterator[Sequence[Step]]:
    """The path cut before its surest one-to-one steps, so that no doubtful region is cut."""
    start = 0
    while len(path) - start > 2 * _BLOCK:
        window = range(start + _BLOCK, start + _BLOCK + _BLOCK // 2)
        certainty = {k: evidence.score(path[k].i, 1, path[k].j, 1) for k in window if path[k].a == path[k].b == 1}
        cut = max(certainty, key=lambda k: certainty[k], default=window[0])
        yield path[start:cut]
        start = cut
    if path[start:]:
        yield path[start:]
