"""How much better a bead explains its sentences than their being unrelated: a log-likelihood ratio, so that
a sentence without counterpart costs its prior and no more.

Terms: prior of the bead's type (Gale and Church 1993), length, marks, shared and unshared keys. A key counts by how
rare it is *nearby*: names come back in neighboring paragraphs, and a rarity over the whole text would mislead.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import inf, log

from .features import Traits
from .model import WIDEST, Model, mark_tables

Shared = Mapping[str, float]  # keys that two sentences share, each with its weight

_NOTHING: Shared = {}
_BLOCK = 6  # target sentences are looked up in blocks of 2 ** 6
_ROWS_KEPT = 8
# By the number of sentences: from which length term down a bead is not looked at. What is merged at least sums up.
_IMPLAUSIBLE = (-inf, -inf, -inf, -6.0, -4.0, 0.0, 0.0)


class Evidence:
    """Two documents' traits weighed against each other; ``score`` judges any bead of up to three sentences a side."""

    def __init__(self, source: Sequence[Traits], target: Sequence[Traits], model: Model) -> None:
        self.model = model if model.tables else replace(model, tables=mark_tables(model, source, target, []))
        shared = {key for unit in source for key in unit.keys} & {key for unit in target for key in unit.keys}
        self.source = Side(source, shared, model)
        self.target = Side(target, shared, model)
        self._shift = log(model.ratio or self.target.total / self.source.total)
        self._priors = {size: log(prior) for size, prior in model.priors.items()}
        self._marks: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = {}
        self._postings = postings(self.target.weights)
        self._rows: dict[int, dict[int, dict[int, Shared]]] = {}

    def score(self, i: int, a: int, j: int, b: int) -> float:
        """The log-likelihood ratio of a bead: ``a`` source sentences from ``i``, ``b`` target sentences from ``j``."""
        prior = self._priors[a, b]
        return prior + self.likelihood(i, a, j, b) if a and b else prior

    def likelihood(self, i: int, a: int, j: int, b: int) -> float:
        """The same without the prior of the bead's type; both sides have sentences."""
        length = self._length(i, a, j, b)
        if length <= _IMPLAUSIBLE[a + b]:
            return 2 * self.model.least_length  # Other beads explain it better, and not looking saves half the time.
        return length + self._mark(i, a, j, b) + self._keys(i, a, j, b)

    def _length(self, i: int, a: int, j: int, b: int) -> float:
        """Normal in the logarithm of the ratio, against the lengths that any sentences of the documents have."""
        source, target, model = self.source, self.target, self.model
        difference = target.logarithm[b - 1][j] - source.logarithm[a - 1][i] - self._shift
        variance = model.spread + model.noise / (source.length[a - 1][i] + target.length[b - 1][j])
        aligned = -0.5 * (difference * difference / variance + log(variance))
        return max(aligned + source.surprise[a - 1][i] + target.surprise[b - 1][j], model.least_length)

    def _mark(self, i: int, a: int, j: int, b: int) -> float:
        pair = self.source.marks[a - 1][i], self.target.marks[b - 1][j]
        value = self._marks.get(pair)
        if value is None:
            value = sum(table[x, y] for table, x, y in zip(self.model.tables, *pair, strict=True))
            self._marks[pair] = value
        return value - self.source.penalty[a - 1][i] - self.target.penalty[b - 1][j]

    def _keys(self, i: int, a: int, j: int, b: int) -> float:
        found = self.shared(i, j)
        if a + b > 2:
            pairs = [self.shared(one, other) for one in range(i, i + a) for other in range(j, j + b)]
            filled = [pair for pair in pairs if pair]
            found = union(filled) if len(filled) > 1 else filled[0] if filled else _NOTHING
        unshared = self.source.cost[a - 1][i] + self.target.cost[b - 1][j]
        if found:
            unshared -= 2 * sum(self.source.costs[key] for key in found)
        return sum(found.values()) - min(max(unshared, 0.0), self.model.most_unshared)

    def shared(self, i: int, j: int) -> Shared:
        """What the source sentence and the target sentence share, by weight."""
        row = self._rows.get(i)
        if row is None:
            row = self._rows[i] = {}
            if len(self._rows) > _ROWS_KEPT:  # A path is searched row by row: the oldest is not needed again.
                del self._rows[next(iter(self._rows))]
        block = row.get(j >> _BLOCK)
        if block is None:
            block = row[j >> _BLOCK] = self._shared_with_block(i, j >> _BLOCK)
        return block.get(j, _NOTHING)

    def _shared_with_block(self, i: int, block: int) -> dict[int, Shared]:
        found: dict[int, dict[str, float]] = defaultdict(dict)
        for key, weight in self.source.weights[i].items():
            for j, other in self._postings.get((key, block), ()):
                found[j][key] = min(weight, other)
        return dict(found)


class Side:
    """One document's groups of one, two and three sentences, with all that does not depend on the other side.

    Attributes are indexed by the size of the group less one, then by its first sentence.
    """

    def __init__(self, units: Sequence[Traits], shared: set[str], model: Model) -> None:
        self.total = sum(unit.length for unit in units) or 1.0
        self.weights = local_weights(units, shared, model)
        self.costs = {
            key: model.families[family].cost for unit in units for key, family in unit.keys.items() if key in shared
        }
        groups = [[units[k : k + size] for k in range(len(units) - size + 1)] for size in range(1, WIDEST + 1)]
        self.length = [[sum(unit.length for unit in group) for group in sized] for sized in groups]
        self.logarithm = [[log(length) for length in lengths] for lengths in self.length]
        self.surprise = surprises(self.logarithm)
        self.marks = [[group_marks(group) for group in sized] for sized in groups]
        self.penalty = [[group_penalty(group, model) for group in sized] for sized in groups]
        self.cost = [
            [
                sum(self.costs[key] for key in {key for weights in self.weights[k : k + size] for key in weights})
                for k in range(len(units) - size + 1)
            ]
            for size in range(1, WIDEST + 1)
        ]


def union(found: Sequence[Shared]) -> Shared:
    """The keys that any of the pairs share, each once, by its best weight."""
    result = dict(found[0])
    for more in found[1:]:
        for key, weight in more.items():
            if weight > result.get(key, 0.0):
                result[key] = weight
    return result


def postings(weights: Sequence[Shared]) -> dict[tuple[str, int], list[tuple[int, float]]]:
    """Where a key stands and what it weighs there, by block of sentences."""
    result: dict[tuple[str, int], list[tuple[int, float]]] = defaultdict(list)
    for index, keys in enumerate(weights):
        for key, weight in keys.items():
            result[key, index >> _BLOCK].append((index, weight))
    return dict(result)


def local_weights(units: Sequence[Traits], shared: set[str], model: Model) -> list[Shared]:
    """For each sentence, what it is worth that a counterpart shares a key: more, the rarer the key is nearby."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        for key in unit.keys:
            if key in shared:
                places[key].append(index)
    result: list[Shared] = []
    for index, unit in enumerate(units):
        low, high = max(index - model.window, 0), min(index + model.window + 1, len(units))
        weights = {}
        for key, family in unit.keys.items():
            if key in shared:
                near = bisect_left(places[key], high) - bisect_left(places[key], low)
                believed = model.families[family]
                weight = believed.weight * log(believed.kept * (high - low + 1) / near)
                if weight > 0.1:
                    weights[key] = weight
        result.append(weights)
    return result


def surprises(logarithms: Sequence[Sequence[float]]) -> list[list[float]]:
    """Half of how unexpected each group's length is where nothing is known but its size: half for either direction."""
    singles = logarithms[0]
    mean = sum(singles) / (len(singles) or 1)
    # Four sentences of a common spread keep a text of one sentence from having none.
    variance = (sum((x - mean) ** 2 for x in singles) + 4 * 0.5) / (len(singles) + 4)
    result = []
    for size, values in enumerate(logarithms, 1):
        center, narrowed = mean + log(size), variance / size
        result.append([0.25 * ((x - center) ** 2 / narrowed + log(narrowed)) for x in values])
    return result


def group_marks(units: Sequence[Traits]) -> tuple[str, ...]:
    """The marks of several sentences taken together."""
    if len(units) == 1:
        return units[0].marks
    first, last = units[0].marks, units[-1].marks
    quoted = "quoted" if any(unit.marks[4] == "quoted" for unit in units) else "plain"
    bracketed = "bracketed" if any(unit.marks[5] == "bracketed" for unit in units) else "open"
    return ("sentence", last[1], first[2], last[3], quoted, bracketed)


def group_penalty(units: Sequence[Traits], model: Model) -> float:
    """What speaks against taking these sentences together: a heading among them, a paragraph's end between them."""
    if len(units) == 1:
        return 0.0
    odd = sum(unit.marks[0] != "sentence" for unit in units)
    breaks = sum(unit.marks[2] == "first" for unit in units[1:])
    return model.odd_merged * odd + model.break_merged * breaks
