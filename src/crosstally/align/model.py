"""What is believed about translations: before seeing a pair of documents, and after a first look at it.

The constants were set on news in a few pairs of languages and confirmed on others; moving any of them by half changes
the result by less than a point of F1 (see ``benchmarks/alignment.py``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import log

from .features import Traits

Size = tuple[int, int]
Table = Mapping[tuple[str, str], float]

WIDEST = 3  # sentences of one side in a bead
PRIORS: Mapping[Size, float] = {
    (1, 1): 0.76, (0, 1): 0.08, (1, 0): 0.08, (1, 2): 0.04, (2, 1): 0.04, (2, 2): 0.003,
    (1, 3): 0.002, (3, 1): 0.002, (2, 3): 0.0005, (3, 2): 0.0005, (3, 3): 0.0003,
}  # fmt: skip
# How sure it is, before any text is seen, that the sides of a bead agree in each of the marks of Traits.
AGREEMENT = (0.9, 0.75, 0.5, 0.5, 0.8, 0.8)


@dataclass(frozen=True, slots=True)
class Family:
    """What a shared key of one family is worth.

    ``kept``: how often a translation keeps such a key. ``weight``: below one, since the keys of a word depend on each
    other. ``cost``: what each key without a counterpart speaks against the bead; bounded, as figures get localized.
    """

    kept: float
    weight: float
    cost: float


FAMILIES: Mapping[str, Family] = {
    "figure": Family(kept=0.8, weight=0.7, cost=0.8),
    "name": Family(kept=0.7, weight=0.8, cost=0.3),
    "stem": Family(kept=0.6, weight=0.5, cost=0.1),
    "concept": Family(kept=0.6, weight=0.9, cost=0.3),
    "sound": Family(kept=0.6, weight=0.5, cost=0.0),
}


@dataclass(frozen=True)
class Model:
    """The parameters of the score; what defaults to ``None`` or ``()`` is only known for a pair of documents."""

    priors: Mapping[Size, float] = field(default_factory=lambda: PRIORS)
    agreement: tuple[float, ...] = AGREEMENT
    families: Mapping[str, Family] = field(default_factory=lambda: FAMILIES)
    spread: float = 0.02  # variance of the log of the lengths' ratio: for long sentences,
    noise: float = 3.0  # and, divided by the letters of both sides, what short ones add
    least_length: float = -8.0  # no difference of lengths speaks louder against a pair
    window: int = 16  # sentences either side within which a key is rare or frequent
    most_unshared: float = 3.0  # no number of unshared keys speaks louder
    odd_merged: float = 0.8  # a heading or list item merged with another sentence
    break_merged: float = 1.5  # a bead across the end of a paragraph
    pseudo: float = 15.0  # beads that what is believed of marks and lengths counts for
    pseudo_steps: float = 30.0  # and of the types of beads
    ratio: float | None = None  # target letters for one of the source
    tables: tuple[Table, ...] = ()  # for each mark, the log of how much likelier than chance two values meet


def learned(
    model: Model, source: Sequence[Traits], target: Sequence[Traits], sizes: Sequence[Size], pairs: Sequence[Size]
) -> Model:
    """The model after a path of beads of those ``sizes``: what this pair of documents says about its own translation.

    ``pairs`` are the sentences that translate each other one to one.
    """
    traits = [(source[i], target[j]) for i, j in pairs]
    ratio = _ratio(source, target, traits)
    scale = _scale(model, traits, ratio)
    counts = Counter(sizes)
    total = len(sizes) + model.pseudo_steps
    return replace(
        model,
        priors={size: (counts[size] + model.pseudo_steps * prior) / total for size, prior in PRIORS.items()},
        ratio=ratio,
        spread=Model.spread * scale,
        noise=Model.noise * scale,
        tables=mark_tables(model, source, target, traits),
    )


def unrelated(model: Model) -> Model:
    """The model for two texts that hardly translate each other: a bead with two sides has to speak for itself."""
    return replace(
        model, priors={(a, b): 0.45 if a + b == 1 else 0.01 * prior for (a, b), prior in model.priors.items()}
    )


def _ratio(source: Sequence[Traits], target: Sequence[Traits], pairs: Sequence[tuple[Traits, Traits]]) -> float:
    """Target letters for one of the source: as in the pairs, a little as in the whole texts."""
    ours = sum(one.length for one, _ in pairs) + 0.2 * sum(unit.length for unit in source)
    theirs = sum(other.length for _, other in pairs) + 0.2 * sum(unit.length for unit in target)
    return (theirs or 1.0) / (ours or 1.0)


def _scale(model: Model, pairs: Sequence[tuple[Traits, Traits]], ratio: float) -> float:
    """How much more than believed the lengths of the pairs scatter; a free translation scatters more."""
    surprise = sum(
        log(other.length / one.length / ratio) ** 2 / (Model.spread + Model.noise / (one.length + other.length))
        for one, other in pairs
    )
    return max((surprise + model.pseudo) / (len(pairs) + model.pseudo), 0.3)


def mark_tables(
    model: Model, source: Sequence[Traits], target: Sequence[Traits], pairs: Sequence[tuple[Traits, Traits]]
) -> tuple[Table, ...]:
    """For each mark, the log of how much likelier than chance two values of it meet in a bead."""
    return tuple(
        _association(
            Counter(unit.marks[index] for unit in source),
            Counter(unit.marks[index] for unit in target),
            Counter((one.marks[index], other.marks[index]) for one, other in pairs),
            agreement,
            model.pseudo,
        )
        for index, agreement in enumerate(model.agreement)
    )


def _association(
    ours: Counter[str], theirs: Counter[str], met: Counter[tuple[str, str]], agreement: float, pseudo: float
) -> Table:
    """Pointwise mutual information, smoothed towards ``agreement``."""
    values = sorted(set(ours) | set(theirs) | {"sentence"})
    p = {value: (ours[value] + 0.5) / (ours.total() + 0.5 * len(values)) for value in values}
    q = {value: (theirs[value] + 0.5) / (theirs.total() + 0.5 * len(values)) for value in values}
    table = {}
    for x in values:
        for y in values:
            chance = p[x] * q[y]
            believed = (1 - agreement) * chance + (agreement * (p[x] + q[y]) / 2 if x == y else 0.0)
            table[x, y] = log((met[x, y] + pseudo * believed) / (met.total() + pseudo) / chance)
    return table
