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
_MOST_HELD = 4_000_000  # cells held at a time: some 100 MB


@dataclass(frozen=True)
class Corridor:
    """``cells``: for each source position the target positions worth a closer look, ascending.

    ``path`` has the first target position of the best path for each source position, ``pairs`` the sentences it pairs.
    """

    cells: list[list[int]]
    path: list[int]
    pairs: list[tuple[int, int]]


@dataclass(frozen=True)
class Field:
    """Of a block of rows what each pair of sentences is worth, and the best path to each cell."""

    scores: Sequence[Sequence[float]]
    before: Sequence[array[float]]


def corridor(n: int, m: int, singles: Singles, band: Band) -> Corridor:
    """Look at a band over documents of ``n`` and ``m`` sentences.

    Of a band too large to be held at once only some rows are kept, from which each block is looked at again.
    """
    blocks = list(_blocks(band))
    starts = [array("d", [_GAP * j for j in range(*band[0])])]
    field = Field([], starts)
    for block in blocks:
        field = _field(block, starts[-1], singles, band, m)
        starts.append(field.before[-1])
    least = starts[-1][m - band[n][0]] - _MARGIN
    after = array("d", [_GAP * (m - j) for j in range(*band[n])])
    walk, cells = Walk(m), []
    for number in range(len(blocks) - 1, -1, -1):
        block = blocks[number]
        if number < len(blocks) - 1:
            field = _field(block, starts[number], singles, band, m)
        rows = _sums_to_the_end(after, field.scores, band, block)
        for i, after in zip(range(block.stop, block.start, -1), rows, strict=False):
            first, last = walk.back(i, field, band, block.start)
            cells.append(_row_of_cells(first, last, field.before[i - block.start], after, band[i][0], least))
        after = next(rows)
    cells.append(_row_of_cells(0, walk.j, starts[0], after, band[0][0], least))
    return Corridor(cells[::-1], [0, *walk.firsts[::-1]], walk.pairs[::-1])


def _blocks(band: Band) -> Iterator[range]:
    """The rows of a band, divided so that a block has a bounded number of cells."""
    start = held = 0
    for i, (low, high) in enumerate(band[:-1]):
        held += high - low
        if held > _MOST_HELD:
            yield range(start, i + 1)
            start, held = i + 1, 0
    if start < len(band) - 1:
        yield range(start, len(band) - 1)


def _field(block: range, row: array[float], singles: Singles, band: Band, m: int) -> Field:
    scores = [array("d", singles(i, band[i][0], min(band[i][1], m))) for i in block]
    return Field(scores, list(_sums(row, scores, band, block.start)))


def _row_of_cells(
    first: int, last: int, before: Sequence[float], after: Sequence[float], low: int, least: float
) -> list[int]:
    through = [x + y for x, y in zip(before, after, strict=True)]
    return sorted({*range(first, last + 1), *(low + k for k in _worth_a_look(through, least))})


def _worth_a_look(through: Sequence[float], least: float) -> list[int]:
    columns = [k for k, value in enumerate(through) if value >= least]
    if len(columns) > _MOST_CELLS:
        columns = sorted(columns, key=lambda k: -through[k])[:_MOST_CELLS]
    return columns


class Walk:
    """The best path, followed back from the last cell: ``firsts`` has the first position it visits in each row."""

    def __init__(self, m: int) -> None:
        self.j = m
        self.pairs: list[tuple[int, int]] = []
        self.firsts: list[int] = []

    def back(self, i: int, field: Field, band: Band, top: int) -> tuple[int, int]:
        """Leave a row for the one before; the first and the last position visited in it."""
        last, above = self.j, field.before[i - 1 - top]
        scores, low = field.scores[i - 1 - top], band[i - 1][0]
        while True:
            value = field.before[i - top][self.j - band[i][0]]
            k = self.j - low
            paired = 1 <= k <= len(scores) and above[k - 1] + scores[k - 1] == value
            if paired or (k < len(above) and above[k] + _GAP == value):
                break
            self.j -= 1
        first = self.j
        self.firsts.append(first)
        if paired:
            self.j -= 1
            self.pairs.append((i - 1, self.j))
        return first, last


def _sums(row: array[float], scores: Sequence[Sequence[float]], band: Band, top: int) -> Iterator[array[float]]:
    """For each cell of each row the best path to it; ``row`` is the first."""
    yield row
    for i, score in enumerate(scores, top):
        start, (low, high) = band[i][0], band[i + 1]
        paired = [x + y for x, y in zip(row, score, strict=False)]
        row = _row(_cut(paired, start + 1, low, high), _cut(row, start, low, high))
        yield row


def _sums_to_the_end(
    row: array[float], scores: Sequence[Sequence[float]], band: Band, block: range
) -> Iterator[array[float]]:
    """For each cell of each row the best path from it, last row first, which is ``row``."""
    yield row
    for i in reversed(block):
        start, (low, high) = band[i + 1][0], band[i]
        ahead = _cut(row, start - 1, low, high)
        paired = [x + y for x, y in zip(scores[i - block.start], ahead, strict=False)]
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
