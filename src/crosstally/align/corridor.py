"""A first look: which positions a good path may visit, judged by beads of at most one sentence a side.

A forward and a backward pass over a band give for each cell the best path through it; what stays within a margin of the
best of all is worth a closer look. So the search is narrow where the evidence is clear and wide where there is none.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import inf

from .anchors import Band

Singles = Callable[[int, int, int], list[float]]  # the likelihoods of a source sentence with a range of target ones

# What a sentence without counterpart costs here: less than its prior, as it may be a part of a larger bead.
_GAP = -2.0
_MARGIN = 12.0
_MOST_CELLS = 30  # of a row


@dataclass(frozen=True)
class Corridor:
    """``cells``: for each source position the target positions worth a closer look, ascending.

    ``path`` has the first target position of the best path for each source position, ``pairs`` the sentences it pairs.
    """

    cells: list[list[int]]
    path: list[int]
    pairs: list[tuple[int, int]]


def corridor(n: int, m: int, singles: Singles, band: Band) -> Corridor:
    """Look at a band over documents of ``n`` and ``m`` sentences."""
    scores = [array("d", singles(i, band[i][0], min(band[i][1], m))) for i in range(n)]
    before = list(_sums(scores, band))
    after = list(_sums_to_the_end(scores, band, m))[::-1]
    pairs, visited = _walk(scores, before, band, m)
    least = before[n][m - band[n][0]] - _MARGIN
    cells = []
    for i, (first, last) in enumerate(visited):
        through = [x + y for x, y in zip(before[i], after[i], strict=True)]
        low = band[i][0]
        cells.append(sorted({*range(first, last + 1), *(low + k for k in _worth_a_look(through, least))}))
    return Corridor(cells, [first for first, _ in visited], pairs)


def _worth_a_look(through: Sequence[float], least: float) -> list[int]:
    columns = [k for k, value in enumerate(through) if value >= least]
    if len(columns) > _MOST_CELLS:
        columns = sorted(columns, key=lambda k: -through[k])[:_MOST_CELLS]
    return columns


def _walk(
    scores: Sequence[Sequence[float]], before: Sequence[Sequence[float]], band: Band, m: int
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The pairs of sentences on the best path, and for each row the first and the last position it visits."""
    pairs, visited = [], []
    i, j = len(scores), m
    last = m
    while i:
        value = before[i][j - band[i][0]]
        k = j - band[i - 1][0]
        paired = 1 <= k <= len(scores[i - 1]) and before[i - 1][k - 1] + scores[i - 1][k - 1] == value
        if paired or (k < len(before[i - 1]) and before[i - 1][k] + _GAP == value):
            visited.append((j, last))
            i -= 1
            if paired:
                j -= 1
                pairs.append((i, j))
            last = j
        else:
            j -= 1
    visited.append((0, last))
    return pairs[::-1], visited[::-1]


def _sums(scores: Sequence[Sequence[float]], band: Band) -> Iterator[array[float]]:
    """For each cell of each row the best path to it."""
    low, high = band[0]
    row = array("d", [_GAP * j for j in range(low, high)])
    yield row
    for i, score in enumerate(scores):
        start, (low, high) = low, band[i + 1]
        paired = [x + y for x, y in zip(row, score, strict=False)]
        row = _row(_cut(paired, start + 1, low, high), _cut(row, start, low, high))
        yield row


def _sums_to_the_end(scores: Sequence[Sequence[float]], band: Band, m: int) -> Iterator[array[float]]:
    """For each cell of each row the best path from it, last row first."""
    low, high = band[-1]
    row = array("d", [_GAP * (m - j) for j in range(low, high)])
    yield row
    for i in range(len(scores) - 1, -1, -1):
        start, (low, high) = low, band[i]
        ahead = _cut(row, start - 1, low, high)
        paired = [x + y for x, y in zip(scores[i], ahead, strict=False)]
        paired += [-inf] * (high - low - len(paired))
        row = _row(paired[::-1], _cut(row, start, low, high)[::-1])[::-1]
        yield row


def _row(paired: Sequence[float], alone: Sequence[float]) -> array[float]:
    """The best of pairing two sentences and of leaving out one of either side."""
    row = []
    value = -inf
    for pair, skip in zip(paired, alone, strict=True):
        value += _GAP
        skip += _GAP
        if pair > skip:
            skip = pair
        if skip > value:
            value = skip
        row.append(value)
    return array("d", row)


def _cut(values: Sequence[float], start: int, low: int, high: int) -> list[float]:
    """Of values that begin at column ``start`` those in columns ``low`` to ``high``; there is no way to the others."""
    first, last = max(low, start), min(high, start + len(values))
    if first >= last:
        return [-inf] * (high - low)
    return [*[-inf] * (first - low), *values[first - start : last - start], *[-inf] * (high - last)]
