"""Where to look at all: a band around anchors, which are keys that stand in one or two places of either document.

Anchors only narrow the search; a wrong one may be passed by within the band.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from .side import Keys

_RARE = 2  # places of a key in either document
_NEIGHBORS = 3  # anchors on either side that an anchor is held against
_OUTLIER = 15  # target sentences off the line through its neighbors
_EDGE = 4  # target positions

Anchor = tuple[int, int]
Band = Sequence[tuple[int, int]]  # for each source position 0…n the target positions to visit, half open


def anchors(source: Sequence[Keys], target: Sequence[Keys]) -> list[Anchor]:
    """The heaviest chain of sentence pairs, ascending on both sides, that share rare keys."""
    ours, theirs = _rare(source), _rare(target)
    weights: dict[Anchor, float] = defaultdict(float)
    for key, places in ours.items():
        for i in places:
            for j in theirs.get(key, ()):
                weights[i, j] += min(source[i][key], target[j][key])
    return _without_outliers(_heaviest_chain(weights))


def _rare(sentences: Sequence[Keys]) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for index, keys in enumerate(sentences):
        for key in keys:
            places[key].append(index)
    return {key: where for key, where in places.items() if len(where) <= _RARE}


def _heaviest_chain(weights: dict[Anchor, float]) -> list[Anchor]:
    """The chain of strictly ascending pairs with the greatest sum, by a Fenwick tree of prefix maxima."""
    pairs = sorted(weights, key=lambda pair: (pair[0], -pair[1]))
    columns = sorted({j for _, j in pairs})
    tree: list[tuple[float, int]] = [(0.0, -1)] * (len(columns) + 1)
    previous = []
    for index, (i, j) in enumerate(pairs):
        column = bisect_left(columns, j)
        best, before = 0.0, -1
        k = column
        while k > 0:
            if tree[k][0] > best:
                best, before = tree[k]
            k &= k - 1
        previous.append(before)
        k = column + 1
        while k <= len(columns):
            if best + weights[i, j] > tree[k][0]:
                tree[k] = best + weights[i, j], index
            k += k & -k
    chain, index = [], max(tree)[1]
    while index >= 0:
        chain.append(pairs[index])
        index = previous[index]
    return chain[::-1]


def _without_outliers(chain: list[Anchor]) -> list[Anchor]:
    """The anchors that their neighbors bear out: one that stands alone and far off is a chance meeting."""
    kept = []
    for index, (i, j) in enumerate(chain):
        near = chain[max(index - _NEIGHBORS, 0) : index] + chain[index + 1 : index + 1 + _NEIGHBORS]
        supported = sum(abs((j - target) - (i - source)) <= _OUTLIER for source, target in near)
        if 2 * supported >= len(near):
            kept.append((i, j))
    return kept


def band_through(chain: Sequence[Anchor], n: int, m: int, radius: int) -> Band:
    """For each source position, the target positions within ``radius`` of the line through the anchors."""
    points = [(0, 0), *((i, j) for i, j in chain if 0 < i < n), (n, m)]
    band = []
    for (i, j), (next_i, next_j) in pairwise(points):
        rise, run = next_j - j, next_i - i
        step = rise // max(run, 1) + 1
        for row in range(i, next_i):
            center = j + rise * (row - i) // run
            band.append((max(center - radius - step, 0), min(center + radius + step + 1, m + 1)))
    return [*band, (max(m - radius, 0) if n else 0, m + 1)]


def widened(band: Band, path: Sequence[int], m: int) -> Band | None:
    """The band three times as wide wherever a path keeps to its edge, or ``None`` if it does so nowhere.

    ``path`` has the target position for each source position.
    """
    rows = list(band)
    for order in (range(len(rows)), range(len(rows) - 1, -1, -1)):
        left = 0
        for i in order:
            low, high = band[i]
            if (low > 0 and path[i] - low < _EDGE) or (high <= m and high - 1 - path[i] < _EDGE):
                left = high - low
            if left:
                left -= 1
                rows[i] = max(low - (high - low), 0), min(high + (high - low), m + 1)
    return rows if rows != list(band) else None
