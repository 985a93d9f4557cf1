"""Which figures still look for their counterpart, where each of them stands, and the pairs found so far."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from ..bead import Alignment, Bead
from ..finding import Match, Relation
from ..quantity import Mention
from ..text import Document

Level = Literal["sentence", "paragraph"]
LEVELS: tuple[Level, ...] = ("sentence", "paragraph")  # near before far


@dataclass(frozen=True, slots=True)
class Side:
    """The mentions of one document and the beads they stand in, by level; a bead is a number in source order."""

    document: Document
    mentions: tuple[Mention, ...]
    beads: Mapping[Level, tuple[int, ...]]
    within: tuple[float, ...]  # how far into its paragraph a figure stands, from 0 to 1

    def between(self, first: int, second: int) -> str:
        """The text between two mentions of one paragraph."""
        return self.document.text[self.mentions[first].span.end : self.mentions[second].span.start]


@dataclass(slots=True)
class Ledger:
    """The state of one matching: what is open on both sides, and the pairs, as indices into the two sides."""

    source: Side
    target: Side
    open_source: set[int] = field(default_factory=set)
    open_target: set[int] = field(default_factory=set)
    pairs: list[tuple[int, int, Match]] = field(default_factory=list)

    def pair(self, source: int, target: int, relation: Relation, readings: tuple[int, int] = (0, 0)) -> None:
        """Enter a pair; both figures count as found."""
        match = Match(self.source.mentions[source], self.target.mentions[target], relation, (), readings)
        self.pairs.append((source, target, match))
        self.open_source.discard(source)
        self.open_target.discard(target)

    def groups(self, level: Level) -> list[tuple[list[int], list[int]]]:
        """The open figures of each bead that has some on both sides, in bead order."""
        ours = _by_bead(self.open_source, self.source.beads[level])
        theirs = _by_bead(self.open_target, self.target.beads[level])
        return [(ours[bead], theirs[bead]) for bead in sorted(ours.keys() & theirs.keys())]

    def distance(self, source: int, target: int) -> float:
        """How far apart two figures stand: sentence beads first, then the place in the paragraph."""
        beads = abs(self.source.beads["sentence"][source] - self.target.beads["sentence"][target])
        return min(beads, 8) * 0.3 + abs(self.source.within[source] - self.target.within[target]) * 0.3


def _by_bead(indices: Iterable[int], beads: Sequence[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index in sorted(indices):
        found.setdefault(beads[index], []).append(index)
    return found


def open_ledger(
    source: Document,
    target: Document,
    source_mentions: tuple[Mention, ...],
    target_mentions: tuple[Mention, ...],
    alignment: Alignment,
) -> Ledger:
    """A ledger in which every figure is still open."""
    ours = _side(source, source_mentions, alignment, [bead.source for bead in alignment.beads], "source")
    theirs = _side(target, target_mentions, alignment, [bead.target for bead in alignment.beads], "target")
    return Ledger(ours, theirs, set(range(len(source_mentions))), set(range(len(target_mentions))))


def _side(
    document: Document,
    mentions: tuple[Mention, ...],
    alignment: Alignment,
    paragraph_groups: list[tuple[int, ...]],
    name: Literal["source", "target"],
) -> Side:
    paragraph_bead = {unit: bead for bead, members in enumerate(paragraph_groups) for unit in members}
    paragraphs = tuple(paragraph_bead.get(mention.paragraph or 0, 0) for mention in mentions)
    sentences = _sentence_beads(document, mentions, alignment.sentences, name) if alignment.sentences else paragraphs
    within = tuple(_within(document, mention) for mention in mentions)
    return Side(document, mentions, {"sentence": sentences, "paragraph": paragraphs}, within)


def _sentence_beads(
    document: Document, mentions: tuple[Mention, ...], beads: tuple[Bead, ...], name: Literal["source", "target"]
) -> tuple[int, ...]:
    members = ((bead.source if name == "source" else bead.target) for bead in beads)
    bead_of = {unit: bead for bead, units in enumerate(members) for unit in units}
    starts = [sentence.span.start for sentence in document.sentences]
    indices = (bisect_right(starts, mention.span.start) - 1 for mention in mentions)
    return tuple(bead_of.get(max(index, 0), 0) for index in indices)


def _within(document: Document, mention: Mention) -> float:
    if mention.paragraph is None or not document.paragraphs:
        return 0.0
    span = document.paragraphs[mention.paragraph].span
    return (mention.span.start - span.start) / max(1, span.end - span.start)
