"""The likeliest chain of beads through two documents, by dynamic programming over the cells worth a look.

Forward and backward sums over all chains give each bead of the best one its posterior probability.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import exp, inf

Score = Callable[[int, int, int, int], float]
Cells = Sequence[Sequence[int]]  # for each source position the target positions to visit, ascending
Size = tuple[int, int]
Cell = tuple[int, int]
Arc = tuple[int, int, int, int]

# One-to-one comes first: of equally good chains the plainest wins.
SIZES: tuple[Size, ...] = (
    (1, 1), (0, 1), (1, 0), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (3, 3),
)  # fmt: skip

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


class Lattice:
    """The chains of beads from the first cell to the last.

    Cells are the positions themselves; the first row is the one of source position ``top``. ``best`` has the score of
    the best chain to each cell, ``last`` the size of its last bead.
    """

    def __init__(self, cells: Cells, score: Score, top: int = 0) -> None:
        self.start, self.end = (top, cells[0][0]), (top + len(cells) - 1, cells[-1][-1])
        self.best: dict[Cell, float] = {self.start: 0.0}
        self.last: dict[Cell, Size] = {}
        self.arcs: list[tuple[Arc, float]] = []
        rows: list[set[int]] = []
        for i, columns in enumerate(cells, top):
            rows.append(set())
            for j in columns:
                if self._reach(i, j, rows, score) or (i, j) == self.start:
                    rows[-1].add(j)

    def _reach(self, i: int, j: int, rows: Sequence[set[int]], score: Score) -> bool:
        best, choice = -inf, (0, 0)
        for a, b in SIZES:
            if a < len(rows) and j - b in rows[-1 - a]:
                worth = score(i - a, a, j - b, b)
                self.arcs.append(((i - a, a, j - b, b), worth))
                value = self.best[i - a, j - b] + worth
                if value > best:
                    best, choice = value, (a, b)
        if best == -inf:
            return False
        self.best[i, j], self.last[i, j] = best, choice
        return True

    def path(self) -> Iterable[Arc]:
        """The best chain."""
        arcs = []
        i, j = self.end
        while (i, j) != self.start:
            a, b = self.last[i, j]
            i, j = i - a, j - b
            arcs.append((i, a, j, b))
        return reversed(arcs)


def best_path(cells: Cells, score: Score, top: int = 0) -> list[Step]:
    """The best chain of beads from the first cell to the last, without posteriors."""
    return [Step(*arc) for arc in Lattice(cells, score, top).path()]


def judged_path(cells: Cells, score: Score, top: int = 0) -> list[Step]:
    """The best chain of beads from the first cell to the last, each with its posterior probability.

    A sentence may be left out before or after any of the other document: the probability of it is the sum over all.
    """
    lattice = Lattice(cells, score, top)
    posteriors = _posteriors(lattice)
    alone: dict[Arc, float] = defaultdict(float)
    for arc, posterior in posteriors.items():
        alone[_wherever(arc)] += posterior
    return [Step(*arc, min(alone[_wherever(arc)], 1.0)) for arc in lattice.path()]


def _wherever(arc: Arc) -> Arc:
    """The arc itself, or for a sentence left out one for all places of that."""
    i, a, j, b = arc
    return (i, a, j, b) if a and b else (i, a, -1, b) if a else (-1, a, j, b)


def _posteriors(lattice: Lattice) -> dict[Arc, float]:
    """The share that chains through a bead have in the sum of all chains, for each that matters.

    ``sums`` and ``rest`` sum over all chains to a cell and from it, as multiples of the best; ``after`` is that one.
    """
    sums = _sums(lattice)
    after, rest = {lattice.end: 0.0}, {lattice.end: 1.0}
    whole, scale = lattice.best[lattice.end], 1 / sums[lattice.end]
    posteriors = {}
    for arc, worth in reversed(lattice.arcs):
        i, a, j, b = arc
        here, end = (i, j), (i + a, j + b)
        if end not in after:
            continue
        value = after[end] + worth
        through = lattice.best[here] + value - whole
        if through < -_NEGLIGIBLE:
            continue
        known = after.get(here, -inf)
        if value > known:
            after[here] = value
            rest[here] = rest.get(here, 0.0) * exp(_TEMPER * (known - value)) + rest[end]
        else:
            rest[here] += rest[end] * exp(_TEMPER * (value - known))
        posteriors[arc] = exp(_TEMPER * through) * sums[here] * rest[end] * scale
    return posteriors


def _sums(lattice: Lattice) -> dict[Cell, float]:
    best, sums = lattice.best, {lattice.start: 1.0}
    for (i, a, j, b), worth in lattice.arcs:
        end = i + a, j + b
        behind = best[i, j] + worth - best[end]
        if behind > -_NEGLIGIBLE:
            sums[end] = sums.get(end, 0.0) + exp(_TEMPER * behind) * sums[i, j]
    return sums
