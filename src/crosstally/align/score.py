"""How much better a bead explains its sentences than their being unrelated: a log-likelihood ratio, so that
a sentence without counterpart costs its prior and no more.

Terms: prior of the bead's type (Gale and Church 1993), length, marks, shared and unshared keys.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import exp, inf, log
from typing import TypeVar

from .features import Traits
from .model import Model, mark_tables
from .side import LEVELS, Keys, Side

Value = TypeVar("Value")

_NOTHING: Keys = {}
# By the number of sentences: from which length term down a bead is not looked at. What is merged at least sums up.
_IMPLAUSIBLE = (-inf, -inf, -inf, -6.0, -4.0, 0.0, 0.0)


class Evidence:
    """Two documents weighed against each other; ``score`` judges any bead of up to three sentences a side."""

    def __init__(self, source: Sequence[Traits], target: Sequence[Traits], model: Model) -> None:
        shared = {key for unit in source for key in unit.keys} & {key for unit in target for key in unit.keys}
        self.source = Side(source, shared, model)
        self.target = Side(target, shared, model)
        self._postings = postings(self.target.keys)
        self._level_of, self._levels = _numbered(self.target.levels[0])
        self._mark_of, self._marks_of = _numbered(self.target.marks[0])
        self.hear({})
        self.believe(model if model.tables else replace(model, tables=mark_tables(model, source, target, [])))

    def hear(self, testimony: Mapping[tuple[int, int, int, int], float]) -> None:
        """Count what a witness says of beads, as log-likelihood ratios."""
        self._testimony = testimony
        self.forget()

    def forget(self) -> None:
        """Give back the memory of beads looked at so far."""
        self._shared: dict[tuple[int, int], Keys] = {}
        self._keys_of: dict[tuple[int, int, int, int], float] = {}

    def believe(self, model: Model) -> None:
        """Judge by another model from now on; what does not depend on it is kept."""
        self.model = model
        self._shift = round(LEVELS * log(model.ratio or self.target.total / self.source.total))
        self._priors = {size: log(prior) for size, prior in model.priors.items()}
        self._marks: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = {}
        self._lengths: dict[tuple[int, int, int, int], float] = {}
        self._length_rows: dict[int, list[float]] = {}
        self._mark_rows: dict[tuple[str, ...], list[float]] = {}

    def score(self, i: int, a: int, j: int, b: int) -> float:
        """The log-likelihood ratio of a bead: ``a`` source sentences from ``i``, ``b`` target sentences from ``j``."""
        prior = self._priors[a, b]
        return prior + self.likelihood(i, a, j, b) if a and b else prior

    def likelihood(self, i: int, a: int, j: int, b: int) -> float:
        """The same without the prior of the bead's type; both sides have sentences."""
        level, other = self.source.levels[a - 1][i], self.target.levels[b - 1][j]
        length = self._lengths.get((level, other, a, b))
        if length is None:
            length = self._lengths[level, other, a, b] = self._length(level, other, a, b)
        if length <= _IMPLAUSIBLE[a + b]:
            return 2 * self.model.least_length  # Other beads explain it better, and not looking saves half the time.
        penalty = self.source.penalties[a - 1][i] + self.target.penalties[b - 1][j]
        keys = self._keys_of.get((i, a, j, b))
        if keys is None:
            keys = self._keys_of[i, a, j, b] = self._keys(i, a, j, b)
        return length + self._mark(self.source.marks[a - 1][i], self.target.marks[b - 1][j]) - penalty + keys

    def singles(self, i: int, low: int, high: int) -> list[float]:
        """What ``likelihood`` says of a source sentence and each target sentence of a range, faster."""
        target, most = self.target, self.model.most_unshared
        lengths, marks = self._length_row(self.source.levels[0][i]), self._mark_row(self.source.marks[0][i])
        cost = self.source.unshared[0][i]
        costs = target.unshared[0][low:high]
        row = [
            lengths[level] + marks[mark] - (most if cost + other > most else cost + other)
            for level, mark, other in zip(self._level_of[low:high], self._mark_of[low:high], costs, strict=True)
        ]
        found: dict[int, float] = defaultdict(float)
        saved: dict[int, float] = defaultdict(float)
        for key, weight in self.source.keys[i].items():
            places, weights = self._postings[key]
            price = 2 * self.source.costs[key]
            for k in range(bisect_left(places, low), bisect_left(places, high)):
                found[places[k]] += min(weight, weights[k])
                saved[places[k]] += price
        for j, gain in found.items():
            before = cost + costs[j - low]
            row[j - low] += gain + min(before, most) - min(max(before - saved[j], 0.0), most)
        return row

    def _length_row(self, level: int) -> list[float]:
        row = self._length_rows.get(level)
        if row is None:
            row = self._length_rows[level] = [self._length(level, other, 1, 1) for other in self._levels]
        return row

    def _mark_row(self, marks: tuple[str, ...]) -> list[float]:
        row = self._mark_rows.get(marks)
        if row is None:
            row = self._mark_rows[marks] = [self._mark(marks, other) for other in self._marks_of]
        return row

    def _length(self, level: int, other: int, a: int, b: int) -> float:
        """Normal in the logarithm of the ratio, against the lengths that any sentences of the documents have."""
        model = self.model
        difference = (other - level - self._shift) / LEVELS
        variance = model.spread + model.noise / (exp(level / LEVELS) + exp(other / LEVELS))
        aligned = -0.5 * (difference * difference / variance + log(variance))
        return max(aligned + _surprise(self.source, level, a) + _surprise(self.target, other, b), model.least_length)

    def _mark(self, marks: tuple[str, ...], others: tuple[str, ...]) -> float:
        value = self._marks.get((marks, others))
        if value is None:
            value = sum(table[x, y] for table, x, y in zip(self.model.tables, marks, others, strict=True))
            self._marks[marks, others] = value
        return value

    def _keys(self, i: int, a: int, j: int, b: int) -> float:
        found = self.shared(i, j)
        if a + b > 2:
            pairs = [self.shared(one, other) for one in range(i, i + a) for other in range(j, j + b)]
            filled = [pair for pair in pairs if pair]
            found = union(filled) if len(filled) > 1 else filled[0] if filled else _NOTHING
        unshared = self.source.unshared[a - 1][i] + self.target.unshared[b - 1][j]
        if found:
            unshared -= 2 * sum([self.source.costs[key] for key in found])
        heard = self._testimony.get((i, a, j, b), 0.0)
        return heard + sum(found.values()) - min(max(unshared, 0.0), self.model.most_unshared)

    def shared(self, i: int, j: int) -> Keys:
        """What the source sentence and the target sentence share, by weight."""
        found = self._shared.get((i, j))
        if found is None:
            ours, theirs = self.source.keys[i], self.target.keys[j]
            found = {key: min(ours[key], theirs[key]) for key in ours.keys() & theirs.keys()} or _NOTHING
            self._shared[i, j] = found
        return found


def _surprise(side: Side, level: int, size: int) -> float:
    """Half of how unexpected a group's length is where nothing is known but its size: half for either direction."""
    center, variance = side.level_mean + log(size), side.level_variance / size
    return 0.25 * ((level / LEVELS - center) ** 2 / variance + log(variance))


def _numbered(values: Sequence[Value]) -> tuple[list[int], list[Value]]:
    """The values by number, and what the numbers stand for."""
    numbers: dict[Value, int] = {}
    return [numbers.setdefault(value, len(numbers)) for value in values], list(numbers)


def union(found: Sequence[Keys]) -> Keys:
    """The keys that any of the pairs share, each once, by its best weight."""
    result = dict(found[0])
    for more in found[1:]:
        for key, weight in more.items():
            if weight > result.get(key, 0.0):
                result[key] = weight
    return result


def postings(sentences: Sequence[Keys]) -> dict[str, tuple[list[int], list[float]]]:
    """Where each key stands, ascending, and what it weighs there."""
    result: dict[str, tuple[list[int], list[float]]] = defaultdict(lambda: ([], []))
    for index, keys in enumerate(sentences):
        for key, weight in keys.items():
            places, weights = result[key]
            places.append(index)
            weights.append(weight)
    return result
