"""The likeliest chain of beads through two documents, by dynamic programming in a band.

Forward and backward sums over all chains give each bead of the best one its posterior probability.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import exp, inf, log

Score = Callable[[int, int, int, int], float]
Band = Sequence[tuple[int, int]]  # for each source position 0…n the target positions to visit, half open
Size = tuple[int, int]

# One-to-one comes first: of equally good chains the plainest wins.
NARROW: tuple[Size, ...] = ((1, 1), (0, 1), (1, 0), (1, 2), (2, 1))
WIDE: tuple[Size, ...] = (*NARROW, (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3))

_TEMPER = 0.6  # The terms of a score lean on the same words: taken at full weight they make a posterior too sure.
_NEGLIGIBLE = 30.0  # a chain e**30 times less likely adds nothing to a sum


@dataclass(frozen=True, slots=True)
class Step:
    """A bead of ``a`` source sentences from ``i`` and ``b`` target ones from ``j``, and its posterior probability."""

    i: int
    a: int
    j: int
    b: int
    posterior: float = 1.0

    def shifted(self, i: int, j: int) -> Step:
        """The step as counted from positions that far before."""
        return replace(self, i=self.i + i, j=self.j + j)


def shifted(score: Score, i: int, j: int) -> Score:
    """The score of what begins at (i, j), counted from there."""
    return lambda source, a, target, b: score(i + source, a, j + target, b)


def best_path(n: int, m: int, score: Score, band: Band) -> list[Step]:
    """The best chain of narrow beads from (0, 0) to (n, m), without posteriors: a quick first look."""
    best: list[list[float]] = []
    choices: list[bytearray] = []
    for i in range(n + 1):
        low, high = band[i]
        row, chosen = [-inf] * (high - low), bytearray(high - low)
        best.append(row)
        for j in range(low, high):
            if i == j == 0:
                row[0] = 0.0
                continue
            for index, (a, b) in enumerate(NARROW):
                before = _at(best, band, i - a, j - b)
                if before > -inf:
                    value = before + score(i - a, a, j - b, b)
                    if value > row[j - low]:
                        row[j - low], chosen[j - low] = value, index
        choices.append(chosen)
        if i >= 2:
            best[i - 2] = []  # No narrow bead reaches further back; the choices remember the way.
    return _walk(n, m, choices, band)


def judged_path(n: int, m: int, score: Score, band: Band) -> list[Step]:
    """The best chain of beads of every size from (0, 0) to (n, m), each with its posterior probability."""
    best: list[list[float]] = []
    total: list[list[float]] = []
    choices: list[bytearray] = []
    edges: list[list[list[float]]] = []
    for i in range(n + 1):
        low, high = band[i]
        row, sums, chosen = [-inf] * (high - low), [-inf] * (high - low), bytearray(high - low)
        best.append(row)
        total.append(sums)
        edges.append([])
        for j in range(low, high):
            arcs, ways = [-inf] * len(WIDE), [0.0] if i == j == 0 else []
            for index, (a, b) in enumerate(WIDE):
                before = _at(best, band, i - a, j - b)
                if before > -inf:
                    value = score(i - a, a, j - b, b)
                    arcs[index] = _TEMPER * value
                    ways.append(total[i - a][j - b - band[i - a][0]] + arcs[index])
                    if before + value > row[j - low]:
                        row[j - low], chosen[j - low] = before + value, index
            if i == j == 0:
                row[0] = 0.0
            sums[j - low] = _log_sum(ways)
            edges[i].append(arcs)
        choices.append(chosen)
    rest = _sums_to_the_end(n, m, edges, band)
    return [_judged(step, total, rest, edges, band) for step in _walk(n, m, choices, band)]


def _at(table: Sequence[Sequence[float]], band: Band, i: int, j: int) -> float:
    if i < 0:
        return -inf
    low, high = band[i]
    return table[i][j - low] if low <= j < high and j - low < len(table[i]) else -inf


def _walk(n: int, m: int, choices: Sequence[bytearray], band: Band) -> list[Step]:
    steps = []
    i, j = n, m
    while i or j:
        a, b = WIDE[choices[i][j - band[i][0]]]
        i, j = i - a, j - b
        steps.append(Step(i, a, j, b))
    steps.reverse()
    return steps


def _log_sum(values: Sequence[float]) -> float:
    top = max(values, default=-inf)
    if top == -inf or len(values) == 1:
        return top
    return top + log(sum(exp(value - top) for value in values if value > top - _NEGLIGIBLE))


def _sums_to_the_end(n: int, m: int, edges: Sequence[Sequence[Sequence[float]]], band: Band) -> list[list[float]]:
    """For each cell the sum over all chains from it to the end."""
    rest = [[-inf] * (high - low) for low, high in band]
    rest[n][m - band[n][0]] = 0.0
    for i in range(n, -1, -1):
        low, high = band[i]
        for j in range(high - 1, low - 1, -1):
            here = rest[i][j - low]
            if here == -inf:
                continue
            for (a, b), value in zip(WIDE, edges[i][j - low], strict=True):
                if value > -inf:
                    row, column = rest[i - a], j - b - band[i - a][0]
                    row[column] = _log_sum((row[column], here + value))
    return rest


def _judged(
    step: Step,
    total: Sequence[Sequence[float]],
    rest: Sequence[Sequence[float]],
    edges: Sequence[Sequence[Sequence[float]]],
    band: Band,
) -> Step:
    """The step with the share that chains through it have in the sum of all chains."""
    i, j = step.i + step.a, step.j + step.b
    before = total[step.i][step.j - band[step.i][0]]
    arc = edges[i][j - band[i][0]][WIDE.index((step.a, step.b))]
    whole = rest[0][0]
    return replace(step, posterior=min(exp(min(before + arc + rest[i][j - band[i][0]] - whole, 0.0)), 1.0))
