"""From aligned sentences to aligned paragraphs: what a sentence bead ties together belongs together."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..bead import Bead
from ..text import Document
from .path import Step

# A tie that covers less of the shorter paragraph is a stray sentence or a mistake.
_LEAST_SUPPORT = 0.15
# Beads are exactly right as often as the mean posterior of their sentences says where that is high, and oftener below:
# a mistake within a paragraph need not change which belong together. What seems to be left out is often said elsewhere.
_TRUSTED, _TIMID = 0.86, 0.48
_LEFT_OUT = 0.85

Node = tuple[int, int]  # (0, source paragraph) or (1, target paragraph)


def sentence_beads(path: Iterable[Step]) -> tuple[Bead, ...]:
    """The beads of sentences that a path means."""
    return in_order(
        Bead(tuple(range(step.i, step.i + step.a)), tuple(range(step.j, step.j + step.b)), step.posterior)
        for step in path
    )


def paragraph_beads(source: Document, target: Document, sentences: Sequence[Bead]) -> tuple[Bead, ...]:
    """The connected components of paragraphs tied by beads of sentences; every paragraph is in one of them.

    Where there is no text nothing is in doubt.
    """
    component = _components(source, target, sentences)
    groups: dict[Node, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for node in _nodes(source, target):
        groups[component[node]][node[0]].append(node[1])
    confidence = _confidences(source, target, sentences, component)
    return in_order(
        [Bead(tuple(ours), tuple(theirs), confidence.get(root, 1.0)) for root, (ours, theirs) in groups.items()]
    )


def _nodes(source: Document, target: Document) -> Iterator[Node]:
    yield from ((0, index) for index in range(len(source.paragraphs)))
    yield from ((1, index) for index in range(len(target.paragraphs)))


def _components(source: Document, target: Document, sentences: Sequence[Bead]) -> dict[Node, Node]:
    parent = {node: node for node in _nodes(source, target)}

    def root(node: Node) -> Node:
        while parent[node] != node:
            parent[node] = node = parent[parent[node]]
        return node

    for (p, q), length in _ties(source, target, sentences).items():
        if length >= _LEAST_SUPPORT * min(_length(source, p), _length(target, q)):
            parent[root((0, p))] = root((1, q))
    return {node: root(node) for node in parent}


def _ties(source: Document, target: Document, sentences: Sequence[Bead]) -> dict[tuple[int, int], float]:
    """How many characters tie each pair of paragraphs: the shorter side of each pair of sentences, shared out."""
    ties: dict[tuple[int, int], float] = defaultdict(float)
    for bead in sentences:
        for one in (source.sentences[i] for i in bead.source):
            for other in (target.sentences[j] for j in bead.target):
                ours = (one.span.end - one.span.start) / len(bead.target)
                theirs = (other.span.end - other.span.start) / len(bead.source)
                ties[one.paragraph, other.paragraph] += min(ours, theirs)
    return ties


def _length(document: Document, paragraph: int) -> int:
    span = document.paragraphs[paragraph].span
    return span.end - span.start


def _confidences(
    source: Document, target: Document, sentences: Sequence[Bead], component: dict[Node, Node]
) -> dict[Node, float]:
    """How sure each component is: by the mean posterior of its sentences, each as heavy as it is long."""
    sums: dict[Node, float] = defaultdict(float)
    lengths: dict[Node, float] = defaultdict(float)
    sides: dict[Node, set[int]] = defaultdict(set)
    for bead in sentences:
        for side, document, indices in ((0, source, bead.source), (1, target, bead.target)):
            for sentence in (document.sentences[index] for index in indices):
                root, length = component[side, sentence.paragraph], sentence.span.end - sentence.span.start
                sums[root] += bead.score * length
                lengths[root] += length
                sides[root].add(side)
    return {root: _confidence(sums[root] / lengths[root], len(sides[root]) == 2) for root in lengths}


def _confidence(posterior: float, two_sided: bool) -> float:
    """How often beads of such a mean posterior are exactly right, as measured in some twenty pairs of languages."""
    if two_sided:
        return posterior + _TIMID * max(_TRUSTED - posterior, 0.0)
    return _LEFT_OUT * posterior


def in_order(beads: Iterable[Bead]) -> tuple[Bead, ...]:
    """Beads in source order, insertions after what precedes them in the target; what crosses is marked as moved."""
    beads = list(beads)
    paired = sorted((bead for bead in beads if bead.source and bead.target), key=lambda bead: bead.source)
    moved = _off_the_main_line(paired)
    main = [bead for index, bead in enumerate(paired) if index not in moved]
    main_targets = [bead.target[0] for bead in main]
    keyed = []
    for index, bead in enumerate(paired):
        keyed.append(((bead.source[0], 0, 0), replace(bead, moved=index in moved)))
    for bead in beads:
        if not bead.target:
            keyed.append(((bead.source[0], 0, 0), bead))
        elif not bead.source:
            before = bisect_right(main_targets, bead.target[0]) - 1
            after = main[before].source[0] if before >= 0 else -1
            keyed.append(((after, 1, bead.target[0]), bead))
    return tuple(bead for _, bead in sorted(keyed, key=lambda pair: pair[0]))


def _off_the_main_line(paired: Sequence[Bead]) -> set[int]:
    """The beads outside the longest chain that ascends on the target side too."""
    ends: list[int] = []  # the least last target of a chain of each length,
    tops: list[int] = []  # and the bead it ends with
    previous: list[int] = []
    for index, bead in enumerate(paired):
        length = bisect_right(ends, bead.target[0])
        previous.append(tops[length - 1] if length else -1)
        ends[length : length + 1] = [bead.target[0]]
        tops[length : length + 1] = [index]
    main, index = set(), tops[-1] if tops else -1
    while index >= 0:
        main.add(index)
        index = previous[index]
    return set(range(len(paired))) - main
