from __future__ import annotations

import sys
from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.align.anchors import band_through
from crosstally.align.corridor import Corridor, corridor

pairs = st.dictionaries(st.tuples(st.integers(0, 12), st.integers(0, 12)), st.floats(-9, 9, allow_nan=False))


def looked(n: int, m: int, gains: dict[tuple[int, int], float], radius: int = 40) -> Corridor:
    def singles(i: int, low: int, high: int) -> list[float]:
        return [gains.get((i, j), -6.0) for j in range(low, high)]

    return corridor(n, m, singles, band_through([], n, m, radius))


def worth(pairs: list[tuple[int, int]], n: int, m: int, gains: dict[tuple[int, int], float]) -> float:
    return sum(gains.get(pair, -6.0) for pair in pairs) - 2.0 * (n + m - 2 * len(pairs))


def best(n: int, m: int, gains: dict[tuple[int, int], float]) -> float:
    rows = [[-2.0 * j for j in range(m + 1)]]
    for i in range(1, n + 1):
        row = [-2.0 * i]
        for j in range(1, m + 1):
            pair = rows[-1][j - 1] + gains.get((i - 1, j - 1), -6.0)
            row.append(max(pair, rows[-1][j] - 2.0, row[-1] - 2.0))
        rows.append(row)
    return rows[n][m]


@given(st.integers(0, 13), st.integers(0, 13), pairs)
def test_the_pairs_are_those_of_a_best_path(n: int, m: int, gains: dict[tuple[int, int], float]) -> None:
    found = looked(n, m, gains).pairs

    assert all(i < k and j < q for (i, j), (k, q) in pairwise(found))
    assert worth(found, n, m, gains) == pytest.approx(best(n, m, gains))


@given(st.integers(0, 40), st.integers(0, 40), pairs, st.integers(1, 50))
def test_the_cells_hold_a_connected_path(n: int, m: int, gains: dict[tuple[int, int], float], radius: int) -> None:
    look = looked(n, m, gains, radius)
    reached = {(0, 0)}
    for i, row in enumerate(look.cells):
        for j in row:
            if {(i - 1, j - 1), (i - 1, j), (i, j - 1)} & reached:
                reached.add((i, j))

    assert len(look.cells) == len(look.path) == n + 1
    assert (n, m) in reached
    assert all(j in row for j, row in zip(look.path, look.cells, strict=True))


def test_clear_evidence_leaves_a_narrow_corridor() -> None:
    look = looked(50, 50, {(k, k): 9.0 for k in range(50)})

    assert max(map(len, look.cells)) == 1


def test_no_evidence_leaves_a_wide_one_of_bounded_width() -> None:
    look = looked(50, 50, {(i, j): -inf for i in range(50) for j in range(50)})

    assert 20 * 50 < sum(map(len, look.cells)) < 35 * 50


@given(st.integers(0, 30), st.integers(0, 30), pairs, st.integers(1, 200), st.integers(1, 40))
def test_a_band_looked_at_in_blocks_has_the_same_corridor(
    n: int, m: int, gains: dict[tuple[int, int], float], held: int, radius: int
) -> None:
    whole = looked(n, m, gains, radius)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules[corridor.__module__], "_MOST_HELD", held)
        assert looked(n, m, gains, radius) == whole
