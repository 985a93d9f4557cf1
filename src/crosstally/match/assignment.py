"""Pairing by minimum cost: exact for a sentence's worth of figures, greedy for more.

The exact method is Kuhn's, in the shortest-augmenting-path form of Jonker and Volgenant (1987).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Costs = Mapping[tuple[int, int], float]
_EXACT = 24  # rows or columns; n³ steps stay below a few milliseconds
_TIE = 1e-6  # far below any difference between costs


def assign(rows: Sequence[int], columns: Sequence[int], costs: Costs, unmatched: float) -> list[tuple[int, int]]:
    """The pairs of least total cost, where leaving a row and a column alone costs twice ``unmatched``."""
    if not costs:
        return []
    if len(rows) <= _EXACT and len(columns) <= _EXACT:
        pairs = _cheapest(rows, columns, _without_ties(rows, columns, costs), 2 * unmatched)
    else:
        pairs = greedy(costs)
    return [pair for pair in pairs if costs.get(pair, 2 * unmatched) < 2 * unmatched]


def _without_ties(rows: Sequence[int], columns: Sequence[int], costs: Costs) -> Costs:
    """Of equal costs those of early pairs are a little less, then those in order, whichever text is the source."""
    row_ranks = {row: rank for rank, row in enumerate(rows)}
    column_ranks = {column: rank for rank, column in enumerate(columns)}
    return {
        (row, column): cost + _TIE * (row_ranks[row] + column_ranks[column])
        + _TIE * _TIE * (row_ranks[row] - column_ranks[column]) ** 2
        for (row, column), cost in costs.items()
    }  # fmt: skip


def greedy(costs: Costs) -> list[tuple[int, int]]:
    """Pairs in the order of their cost, each row and column used once."""
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for row, column in sorted(costs, key=lambda pair: (costs[pair], sum(pair), abs(pair[0] - pair[1]), pair)):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((row, column))
    return pairs


def _cheapest(rows: Sequence[int], columns: Sequence[int], costs: Costs, absent: float) -> list[tuple[int, int]]:
    if len(rows) > len(columns):
        turned = {(column, row): cost for (row, column), cost in costs.items()}
        return [(row, column) for column, row in _cheapest(columns, rows, turned, absent)]
    matrix = [[min(absent, costs.get((row, column), absent)) for column in columns] for row in rows]
    owner = _augment(matrix)
    return [(rows[row], columns[column]) for column, row in enumerate(owner) if row is not None]


def _augment(matrix: list[list[float]]) -> list[int | None]:
    """The row that owns each column; there are no more rows than columns."""
    width = len(matrix[0])
    row_price, column_price = [0.0] * len(matrix), [0.0] * width
    owner: list[int | None] = [None] * width
    for first in range(len(matrix)):
        distance, before, done = [float("inf")] * width, [-1] * width, [False] * width
        row: int | None = first
        column, reached = -1, 0.0
        while row is not None:
            nearest = -1
            for j in range(width):
                if done[j]:
                    continue
                through = reached + matrix[row][j] - row_price[row] - column_price[j]
                if through < distance[j]:
                    distance[j], before[j] = through, column
                if nearest < 0 or distance[j] < distance[nearest]:
                    nearest = j
            column, reached = nearest, distance[nearest]
            done[column], row = True, owner[column]
        _reprice(owner, first, done, distance, reached, row_price, column_price)
        while column >= 0:
            previous = before[column]
            owner[column] = owner[previous] if previous >= 0 else first
            column = previous
    return owner


def _reprice(
    owner: list[int | None],
    first: int,
    done: list[bool],
    distance: list[float],
    reached: float,
    row_price: list[float],
    column_price: list[float],
) -> None:
    row_price[first] += reached
    for column, is_done in enumerate(done):
        row = owner[column]
        if is_done and row is not None:
            row_price[row] += reached - distance[column]
        if is_done:
            column_price[column] -= reached - distance[column]
