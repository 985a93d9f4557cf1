"""One document as evidence: its sentences, alone and in groups of two and three, with all that can be said of them
before looking at the other document.

A key counts by how rare it is *nearby*: names come back in neighboring paragraphs, and a rarity over the whole text
would mislead.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log

from .features import Traits
from .model import WIDEST, Model

Keys = Mapping[str, float]  # keys, each with its weight

LEVELS = 24  # of length, to a factor of e


class Side:
    """The lists in ``levels``, ``marks``, ``penalties`` and ``unshared`` are for groups of one, two, three sentences;
    each is indexed by the first sentence of the group.
    """

    def __init__(self, units: Sequence[Traits], shared: set[str], model: Model) -> None:
        self.total = sum(unit.length for unit in units) or 1.0
        self.keys = local_weights(units, shared, model)
        self.costs = {
            key: model.families[family].cost for unit in units for key, family in unit.keys.items() if key in shared
        }
        groups = [[units[k : k + size] for k in range(len(units) - size + 1)] for size in range(1, WIDEST + 1)]
        lengths = [[sum(unit.length for unit in group) for group in sized] for sized in groups]
        self.levels = [[round(LEVELS * log(length)) for length in sized] for sized in lengths]
        self.level_mean, self.level_variance = _spread(self.levels[0])
        self.marks = [[group_marks(group) for group in sized] for sized in groups]
        self.penalties = [[group_penalty(group, model) for group in sized] for sized in groups]
        self.unshared = [
            [self._unshared(k, k + size) for k in range(len(units) - size + 1)] for size in range(1, WIDEST + 1)
        ]

    def _unshared(self, start: int, end: int) -> float:
        if end - start == 1:
            return sum([self.costs[key] for key in self.keys[start]])
        return sum([self.costs[key] for key in set().union(*self.keys[start:end])])


def _spread(levels: Sequence[int]) -> tuple[float, float]:
    """Mean and variance of the logarithms of the lengths.

    Four sentences of a common spread keep a text of one sentence from having none.
    """
    logarithms = [level / LEVELS for level in levels]
    mean = sum(logarithms) / (len(logarithms) or 1)
    return mean, (sum((x - mean) ** 2 for x in logarithms) + 4 * 0.5) / (len(logarithms) + 4)


def local_weights(units: Sequence[Traits], shared: set[str], model: Model) -> list[Keys]:
    """For each sentence, what it is worth that a counterpart shares a key: more, the rarer the key is nearby."""
    places: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        for key in unit.keys:
            if key in shared:
                places[key].append(index)
    result: list[Keys] = []
    for index, unit in enumerate(units):
        low, high = max(index - model.window, 0), min(index + model.window + 1, len(units))
        weights = {}
        for key, family in unit.keys.items():
            if key in places:
                where = places[key]
                near = bisect_left(where, high) - bisect_left(where, low) if len(where) > 1 else 1
                believed = model.families[family]
                weight = believed.weight * log(believed.kept * (high - low + 1) / near)
                if weight > 0.1:
                    weights[key] = weight
        result.append(weights)
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
