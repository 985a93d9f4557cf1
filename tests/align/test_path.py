from __future__ import annotations

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.align.anchors import band_through, widened
from crosstally.align.path import SIZES, Cells, Score, Step, best_path, judged_path

costs = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.floats(-3, 3, allow_nan=False).map(lambda x: round(x, 3))
)


def full(n: int, m: int) -> Cells:
    return [range(m + 1)] * (n + 1)


def scorer(gains: dict[tuple[int, int], float]) -> Score:
    def score(i: int, a: int, j: int, b: int) -> float:
        return -1.0 * (a + b) + sum(gains.get((k, q), 0.0) for k in range(i, i + a) for q in range(j, j + b))

    return score


def best_by_trying_all(n: int, m: int, score: Score, sizes: tuple[tuple[int, int], ...]) -> float:
    if n == m == 0:
        return 0.0
    return max(
        (
            best_by_trying_all(n - a, m - b, score, sizes) + score(n - a, a, m - b, b)
            for a, b in sizes
            if a <= n and b <= m
        ),
        default=-inf,
    )


def worth(path: list[Step], score: Score) -> float:
    return sum(score(step.i, step.a, step.j, step.b) for step in path)


@given(st.integers(0, 4), st.integers(0, 4), costs)
def test_the_path_is_the_best_of_all(n: int, m: int, gains: dict[tuple[int, int], float]) -> None:
    score = scorer(gains)
    path = judged_path(full(n, m), score)

    assert worth(path, score) == pytest.approx(best_by_trying_all(n, m, score, SIZES))
    assert worth(best_path(full(n, m), score), score) == pytest.approx(worth(path, score))
    assert all(0.0 <= step.posterior <= 1.0 for step in path)


@given(st.integers(0, 30), st.integers(0, 30), st.integers(1, 5))
def test_a_path_joins_the_corners_without_a_gap(n: int, m: int, radius: int) -> None:
    path = best_path([range(*row) for row in band_through([], n, m, radius)], scorer({}))
    ends = [(0, 0), *((step.i + step.a, step.j + step.b) for step in path)]

    assert [(step.i, step.j) for step in path] == ends[:-1]
    assert ends[-1] == (n, m)


def test_a_path_may_begin_further_on() -> None:
    path = best_path([[3], [4, 5], [5]], lambda i, a, j, b: float(a == b == 1), top=7)

    assert [(step.i, step.j) for step in path] == [(7, 3), (8, 4)]


def test_two_equal_ways_share_the_posterior() -> None:
    def no_merging(i: int, a: int, j: int, b: int) -> float:
        return {(1, 1): 8.0, (0, 1): -1.0, (1, 0): -1.0}.get((a, b), -50.0)

    assert judged_path(full(1, 2), no_merging)[0].posterior == pytest.approx(0.5, abs=0.01)
    assert judged_path(full(1, 1), no_merging)[0].posterior > 0.99


def test_without_evidence_no_bead_is_certain() -> None:
    assert judged_path(full(3, 3), lambda i, a, j, b: 0.0)[0].posterior < 0.5


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 20), st.data())
def test_neighboring_rows_of_a_band_overlap(n: int, m: int, radius: int, data: st.DataObject) -> None:
    chain = sorted(
        data.draw(st.dictionaries(st.integers(1, max(n - 1, 1)), st.integers(0, max(m - 1, 0)), max_size=5)).items()
    )
    chain = list(zip([i for i, _ in chain], sorted(j for _, j in chain), strict=True))
    band = band_through(chain, n, m, radius)

    assert len(band) == n + 1
    assert band[0][0] == 0
    assert band[-1][1] == m + 1
    assert all(low < next_high and next_low < high for (low, high), (next_low, next_high) in pairwise(band))


def test_a_band_is_widened_where_a_path_keeps_to_its_edge() -> None:
    band = [(k, k + 11) for k in range(60)]
    inside, outside = [k + 5 for k in range(60)], [k + (1 if k == 30 else 5) for k in range(60)]

    assert widened(band, inside, 69) is None
    wider = widened(band, outside, 69)
    assert wider is not None
    assert wider[30] == (19, 52)
    assert [row for row in range(60) if wider[row] != band[row]] == list(range(20, 41))


def test_a_sentence_is_as_surely_left_out_whichever_comes_first() -> None:
    """Neither of two sentences has a counterpart: the order in which a chain leaves them out says nothing."""
    path = judged_path(full(1, 1), lambda i, a, j, b: -1.0 if a + b == 1 else -9.0)

    assert sorted((step.a, step.b) for step in path) == [(0, 1), (1, 0)]
    assert all(step.posterior > 0.98 for step in path)
