"""Paragraphs that stand elsewhere in the other document: what a monotone path left over on both sides, paired again."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from ..text import Document
from .path import Step, judged_path
from .score import Evidence, union

_LEAST_GAIN = 2.5  # log-likelihood ratio; more where there are many leftovers to meet by chance
_MOST_SENTENCES = 20  # a longer paragraph without counterpart is no moved one but another text
_MOST_CANDIDATES = 8
_MOST_PLACES = 50
_LEAST_SHARED = 1.5  # weight of the keys that two paragraphs worth comparing have in common

Run = range  # the sentences of one paragraph


def repaired(source: Document, target: Document, path: Sequence[Step], evidence: Evidence) -> list[Step]:
    """The path, in which leftover paragraphs that translate each other are tied; their steps stand at the end."""
    ours = _leftovers(source, (step.i for step in path if not step.b))
    theirs = _leftovers(target, (step.j for step in path if not step.a))
    index = _index(theirs, evidence)
    least = _LEAST_GAIN + 0.5 * log(len(ours) + len(theirs) + 1)
    candidates = []
    for one in ours:
        for other in (theirs[k] for k in _likely(one, index, evidence)):
            steps = _steps_between(one, other, evidence)
            gain = sum(evidence.likelihood(step.i, step.a, step.j, step.b) for step in steps if step.a and step.b)
            if gain > least:
                candidates.append((gain, one, other, steps))
    candidates.sort(key=lambda candidate: -candidate[0])
    moved: list[Step] = []
    paired_source: set[int] = set()
    paired_target: set[int] = set()
    for _, one, other, steps in candidates:
        if one.start not in paired_source and other.start not in paired_target:
            paired_source.update(one)
            paired_target.update(other)
            moved.extend(steps)
    kept = [
        step for step in path
        if (step.b or step.i not in paired_source) and (step.a or step.j not in paired_target)
    ]  # fmt: skip
    return kept + moved


def _leftovers(document: Document, unaligned: Iterable[int]) -> list[Run]:
    """The paragraphs of which no sentence has a counterpart, as ranges of sentences.

    A line that stands in several places has not moved from one to another.
    """
    lone = set(unaligned)
    runs: dict[int, list[int]] = defaultdict(list)
    for index, sentence in enumerate(document.sentences):
        runs[sentence.paragraph].append(index)
    texts = Counter(paragraph.span.of(document.text) for paragraph in document.paragraphs)
    return [
        range(run[0], run[-1] + 1)
        for paragraph, run in runs.items()
        if len(run) <= _MOST_SENTENCES
        and lone.issuperset(run)
        and texts[document.paragraphs[paragraph].span.of(document.text)] == 1
    ]


def _index(runs: Sequence[Run], evidence: Evidence) -> dict[str, dict[int, float]]:
    """For each key the leftovers of the target it stands in, with its weight; keys of half the text lead nowhere."""
    index: dict[str, dict[int, float]] = defaultdict(dict)
    for number, run in enumerate(runs):
        for sentence in run:
            for key, weight in evidence.target.keys[sentence].items():
                index[key][number] = weight
    return {key: places for key, places in index.items() if len(places) <= _MOST_PLACES}


def _likely(one: Run, index: Mapping[str, Mapping[int, float]], evidence: Evidence) -> list[int]:
    """The few leftovers of the target that share the weightiest keys with this one of the source."""
    weights: dict[int, float] = defaultdict(float)
    for key, weight in union([evidence.source.keys[sentence] for sentence in one]).items():
        for number, other in index.get(key, {}).items():
            weights[number] += min(weight, other)
    likely = [number for number, weight in weights.items() if weight > _LEAST_SHARED]
    return sorted(likely, key=lambda number: -weights[number])[:_MOST_CANDIDATES]


def _steps_between(one: Run, other: Run, evidence: Evidence) -> list[Step]:
    """The best path through two paragraphs, as counted in the whole documents."""
    cells = [range(other.start, other.stop + 1)] * (len(one) + 1)
    return judged_path(cells, evidence.score, one.start)
