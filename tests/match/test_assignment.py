"""Pairing by minimum cost."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from crosstally.match.assignment import assign, greedy

ABSENT = 8.0
tables = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 20), min_size=width, max_size=width), min_size=1, max_size=4)
)


def cheapest_total(table: list[list[int]]) -> float:
    """By trying everything; a pair dearer than two unmatched figures is worth as much as those."""
    rows, columns = range(len(table)), range(len(table[0]))
    if len(rows) > len(columns):
        return cheapest_total([[table[row][column] for row in rows] for column in columns])
    return min(
        sum(min(table[row][column], 2 * ABSENT) for row, column in zip(rows, chosen, strict=False))
        for chosen in permutations(columns, len(rows))
    )


@settings(deadline=None)
@given(tables)
def test_no_other_assignment_is_cheaper(table: list[list[int]]) -> None:
    costs = {(i, j): float(cost) for i, row in enumerate(table) for j, cost in enumerate(row)}
    pairs = assign(range(len(table)), range(len(table[0])), costs, ABSENT)
    unpaired = min(len(table), len(table[0])) - len(pairs)
    assert sum(costs[pair] for pair in pairs) + unpaired * 2 * ABSENT == cheapest_total(table)


@settings(deadline=None)
@given(st.dictionaries(st.tuples(st.integers(0, 60), st.integers(0, 60)), st.floats(0, 20), max_size=200))
def test_large_beads_use_every_figure_at_most_once(costs: dict[tuple[int, int], float]) -> None:
    pairs = assign(range(61), range(61), costs, ABSENT)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(costs[pair] < 2 * ABSENT for pair in pairs)


def test_greed_takes_the_cheapest_first() -> None:
    assert greedy({(0, 0): 2.0, (0, 1): 1.0, (1, 0): 3.0}) == [(0, 1), (1, 0)]
