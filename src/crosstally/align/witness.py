"""More evidence where it is there: similarities of sentences from a model, a translator or a dictionary.

A *witness* is a function from two lists of texts to a row of similarities for each of the first. It is asked about
uncertain regions only, and about a sample of sure pairs, which show what its similarities are worth. Groups of
sentences are judged as wholes: half a sentence is no translation of the whole, however alike they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, pvariance
from typing import Protocol

from ..text import Document, Sentence
from .model import WIDEST
from .path import Arc, Step

_SURE = 0.97  # posterior probability
_SAMPLE = 16  # pairs
_FEWEST = 4
_LONGEST = 30  # sentences of a side asked about at a time
_MOST = 20.0  # log-likelihood ratio that a similarity may be worth, for or against
_MORE = 0.25  # power of a bead's size: more sentences say more, but not as much more, as they speak of the same

Group = tuple[int, int]  # first sentence and number of sentences


class Witness(Protocol):
    """Similarities of texts, on any scale: the more alike in meaning, the higher.

    A text is a sentence, or a few that follow each other, a line each; the lines of several texts are mostly the same.
    """

    def __call__(self, source: Sequence[str], target: Sequence[str], /) -> Sequence[Sequence[float]]:
        """For each source text a row with its similarity to each target text."""


@dataclass(frozen=True)
class Scale:
    """What similarities are worth: two normal distributions of one variance, of sentences that translate and others."""

    slope: float
    middle: float

    def worth(self, similarity: float, sentences: int) -> float:
        """The log-likelihood ratio, within bounds, for a bead of so many sentences of both sides."""
        ratio = self.slope * (similarity - self.middle)
        size: float = (sentences / 2) ** _MORE
        return max(min(ratio, _MOST), -_MOST) * size


def testimony(source: Document, target: Document, path: Sequence[Step], witness: Witness) -> Mapping[Arc, float]:
    """For beads in uncertain regions of a path what the witness says, as log-likelihood ratios."""
    texts = [[_text(document, sentence) for sentence in document.sentences] for document in (source, target)]
    scale = _scale(path, texts, witness)
    said: dict[Arc, float] = {}
    if scale is None:
        return said
    for ours, theirs in _regions(path):
        one, other = _groups(ours), _groups(theirs)
        if one and other:
            rows = witness([_lines(texts[0], group) for group in one], [_lines(texts[1], group) for group in other])
            for (i, a), row in zip(one, rows, strict=True):
                for (j, b), value in zip(other, row, strict=True):
                    said[i, a, j, b] = scale.worth(float(value), a + b)
    return said


def _groups(sentences: Sequence[int]) -> list[Group]:
    """The groups that a bead may have of a region's sentences, single ones first."""
    present = set(sentences)
    return [
        (first, size)
        for size in range(1, WIDEST + 1)
        for first in sentences
        if present.issuperset(range(first, first + size))
    ]


def _lines(texts: Sequence[str], group: Group) -> str:
    first, size = group
    return "\n".join(texts[first : first + size])


def _text(document: Document, sentence: Sentence) -> str:
    return sentence.span.of(document.text).replace("\n", " ")


def _scale(path: Sequence[Step], texts: Sequence[Sequence[str]], witness: Witness) -> Scale | None:
    """What the sure pairs of the path teach, or ``None`` where there are too few of them or they teach nothing."""
    sure = [(step.i, step.j) for step in path if step.a == step.b == 1 and step.posterior >= _SURE]
    sample = sure[:: len(sure) // _SAMPLE + 1]
    if len(sample) < _FEWEST:
        return None
    rows = witness([texts[0][i] for i, _ in sample], [texts[1][j] for _, j in sample])
    pairs = [float(rows[k][k]) for k in range(len(sample))]
    others = [float(value) for k, row in enumerate(rows) for q, value in enumerate(row) if q != k]
    distance = fmean(pairs) - fmean(others)
    if distance <= 0:
        return None
    variance = (pvariance(pairs) + pvariance(others)) / 2 + 1e-4 * distance * distance
    return Scale(distance / variance, (fmean(pairs) + fmean(others)) / 2)


def _regions(path: Sequence[Step]) -> Iterator[tuple[list[int], list[int]]]:
    """The sentences of either side around unsure steps, in runs of bounded length."""
    unsure = {k + near for k, step in enumerate(path) if step.posterior < _SURE for near in (-1, 0, 1)}
    run: list[Step] = []
    for step in [*(step if k in unsure else None for k, step in enumerate(path)), None]:
        if step is not None:
            run.append(step)
        if run and (step is None or len(run) >= _LONGEST):
            yield (
                [i for one in run for i in range(one.i, one.i + one.a)],
                [j for one in run for j in range(one.j, one.j + one.b)],
            )
            run = []
