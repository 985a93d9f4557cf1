"""Which paragraphs of two documents translate each other, and how sure that is.

Sentences are aligned and then projected to paragraphs, since newsrooms paragraph anew. Read in order: ``features``
(what a sentence offers: length, marks, ``keys``; among these ``concepts``, words for the same in every language, and
``sound``, names across scripts) · ``model`` (what is believed) · ``side`` (one document weighed) · ``score`` (what a
bead is worth) · ``anchors`` (where to look at all) · ``corridor`` (what deserves a closer look) · ``path`` (the best
chain) · ``witness`` (what ``embeddings`` or ``translations`` add where doubt is left) · ``repair`` (what has moved) ·
``project`` (to paragraphs).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..bead import Alignment
from ..quantity import Figures
from ..text import Document
from .anchors import Band, anchors, band_through, widened
from .corridor import Corridor, corridor
from .features import traits
from .model import Model, learned, unrelated
from .path import Cells, Step, best_path, judged_path
from .project import paragraph_beads, sentence_beads
from .repair import repaired
from .score import Evidence
from .witness import Witness, testimony

__all__ = ["Witness", "align"]

_SMALL = 30_000  # cells that are looked at without asking for anchors
_RADIUS = 60  # sentences; the drift of some twenty deleted paragraphs between two anchors
_WIDENINGS = 2
_LEAST_SUPPORT = 0.25  # a sentence; translations of each other hardly ever have less, other texts hardly ever more
_BLOCK = 400  # sentences judged at a time, which bounds the memory


def align(
    source: Document,
    target: Document,
    source_figures: Figures,
    target_figures: Figures,
    *,
    evidence: Witness | None = None,
) -> Alignment:
    """Group the paragraphs and the sentences of two documents into beads; each is in exactly one.

    Figures are evidence, never a condition: a localized amount differs and is what somebody wants to find. ``evidence``
    is a function from two lists of sentences to their similarities; it is asked where all else leaves doubt.

    >>> source = Document.from_paragraphs(["Otto Berg left.", "It rained."], "en")
    >>> target = Document.from_paragraphs(["Otto Berg gick.", "Det regnade."], "sv")
    >>> none = Figures((), ())
    >>> [(bead.source, bead.target) for bead in align(source, target, none, none).beads]
    [((0,), (0,)), ((1,), (1,))]
    """
    ours, theirs = traits(source, source_figures), traits(target, target_figures)
    judge = Evidence(ours, theirs, Model())
    look = _first_look(judge, len(ours), len(theirs))
    judge.believe(learned(judge.model, ours, theirs, (), look.pairs))
    steps = [step for top, cells in _blocks(look) for step in best_path(cells, judge.score, top)]
    pairs = [(step.i, step.j) for step in steps if step.a == step.b == 1]
    judge.believe(learned(judge.model, ours, theirs, [(step.a, step.b) for step in steps], pairs))
    path = list(_judged(look, judge))
    if evidence is not None:
        judge.hear(testimony(source, target, path, evidence))
        path = list(_judged(look, judge))
    if not _is_supported(path, judge):
        judge.believe(unrelated(judge.model))
        path = list(_judged(look, judge))
    sentences = sentence_beads(repaired(source, target, path, judge))
    return Alignment(paragraph_beads(source, target, sentences), sentences)


def _first_look(evidence: Evidence, n: int, m: int) -> Corridor:
    """The corridor in a band around the anchors, which is widened where the best path keeps to its edge."""
    if n * m <= _SMALL:
        return corridor(n, m, evidence.singles, [(0, m + 1)] * (n + 1))
    band: Band = band_through(anchors(evidence.source.keys, evidence.target.keys), n, m, _RADIUS)
    look = corridor(n, m, evidence.singles, band)
    for _ in range(_WIDENINGS):
        wider = widened(band, look.path, m)
        if wider is None:
            break
        band, look = wider, corridor(n, m, evidence.singles, wider)
    return look


def _is_supported(path: Sequence[Step], evidence: Evidence) -> bool:
    """Whether a path explains the two texts better than their having nothing to do with each other.

    Equal lines say nothing for it, but leave nothing out either.
    """
    sentences = sum(step.a + step.b for step in path)
    support = sum(evidence.score(step.i, step.a, step.j, step.b) for step in path)
    return support >= _LEAST_SUPPORT * sentences or all(step.a and step.b for step in path)


def _judged(look: Corridor, evidence: Evidence) -> Iterator[Step]:
    for top, cells in _blocks(look):
        yield from judged_path(cells, evidence.score, top)
        evidence.forget()


def _blocks(look: Corridor) -> Iterator[tuple[int, Cells]]:
    """The corridor cut at its narrowest rows, so that no doubtful region is cut; each piece with its first row."""
    top = column = 0
    last = len(look.cells) - 1
    while True:
        cut = last
        if last - top > 2 * _BLOCK:
            cut = min(range(top + _BLOCK, top + 2 * _BLOCK), key=lambda row: len(look.cells[row]))
        piece: list[Sequence[int]] = list(look.cells[top : cut + 1])
        piece[0] = [j for j in piece[0] if j >= column]
        if cut == last:
            yield top, piece
            return
        column = look.path[cut]
        piece[-1] = [j for j in piece[-1] if j <= column]
        yield top, piece
        top = cut
