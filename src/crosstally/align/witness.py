"""More evidence where it is there: similarities of sentences from a model, a translator or a dictionary.

A *witness* is a function from two lists of sentences to a row of similarities for each of the first. It is asked about
uncertain regions only, and about a sample of sure pairs, which show what its similarities are worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import fmean, pvariance
from typing import Protocol

from ..text import Document, Sentence
from .path import Step

_SURE = 0.97  # posterior probability
_SAMPLE = 16  # pairs
_FEWEST = 4
_LONGEST = 30  # sentences of a side asked about at a time
_MOST = 5.0  # log-likelihood ratio that a similarity may be worth, for or against


class Witness(Protocol):
    """Similarities of sentences, on any scale: the more alike in meaning, the higher."""

    def __call__(self, source: Sequence[str], target: Sequence[str], /) -> Sequence[Sequence[float]]:
        """For each source sentence a row with its similarity to each target sentence."""


@dataclass(frozen=True)
class Scale:
    """What similarities are worth: two normal distributions of one variance, of sentences that translate and others."""

    slope: float
    middle: float

    def worth(self, similarity: float) -> float:
        """The log-likelihood ratio, within bounds."""
        return max(min(self.slope * (similarity - self.middle), _MOST), -_MOST)


def testimony(
    source: Document, target: Document, path: Sequence[Step], witness: Witness
) -> dict[tuple[int, int], float]:
    """For pairs of sentences in uncertain regions of a path what the witness says, as log-likelihood ratios."""
    texts = [[_text(document, sentence) for sentence in document.sentences] for document in (source, target)]
    scale = _scale(path, texts, witness)
    said: dict[tuple[int, int], float] = {}
    if scale is None:
        return said
    for ours, theirs in _regions(path):
        if ours and theirs:
            rows = witness([texts[0][i] for i in ours], [texts[1][j] for j in theirs])
            for i, row in zip(ours, rows, strict=True):
                said.update({(i, j): scale.worth(float(value)) for j, value in zip(theirs, row, strict=True)})
    return said


def _text(document: Document, sentence: Sentence) -> str:
    return sentence.span.of(document.text)


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
