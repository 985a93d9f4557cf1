"""The stages of matching: near before far, agreement before difference, so that nothing is called missing too early."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from fractions import Fraction
from itertools import chain, islice

from ..quantity import Mention, Quantity
from ..unit import units
from .assignment import assign, greedy
from .judge import UNMATCHED, Judgement
from .ledger import Ledger, Level, Side
from .readings import judge_mentions
from .sizes import points

_MANY = 24  # figures of one bead that are all compared with each other
_NEIGHBOURS = 6  # beyond that, the nearest ones by rank
_NEAR_BEADS = 2
_TWO_PARTS = 6  # signs of a date such as 1979-05 or --02-17; a month or a year alone is said again and again


def pair_within(ledger: Ledger, level: Level, *, differing: bool) -> None:
    """Pair the open figures of each bead: those that agree, or, ``differing``, those that only look alike."""
    if not differing:
        _pair_crowds(ledger, level)
    for ours, theirs in ledger.groups(level):
        judged = _judgements(ledger, ours, theirs, differing)
        # Least total cost would let one pair of mere likeness break two agreements; the stages keep them apart.
        costs = {pair: judgement.cost + ledger.distance(*pair) for pair, judgement in judged.items()}
        for source, target in assign(ours, theirs, costs, UNMATCHED):
            judgement = judged[source, target]
            ledger.pair(source, target, judgement.relation, judgement.readings)


def _pair_crowds(ledger: Ledger, level: Level) -> None:
    """Pair equal figures first in beads that hold too many to compare all with all."""
    for ours, theirs in ledger.groups(level):
        if len(ours) > _MANY or len(theirs) > _MANY:
            pair_equal(ledger, ours, theirs)


def pair_equal(ledger: Ledger, ours: Sequence[int], theirs: Sequence[int]) -> None:
    """Pair the figures of equal key, in text order."""
    for source, target in list(_same_key(ledger, ours, theirs)):
        judgement = judge_mentions(ledger.source.mentions[source], ledger.target.mentions[target])
        if judgement and judgement.agrees:
            ledger.pair(source, target, judgement.relation, judgement.readings)


def _judgements(
    ledger: Ledger, ours: Sequence[int], theirs: Sequence[int], differing: bool
) -> dict[tuple[int, int], Judgement]:
    judged = {}
    for source, target in _candidates(ours, theirs):
        one, other = ledger.source.mentions[source], ledger.target.mentions[target]
        judgement = judge_mentions(one, other)
        if judgement and judgement.agrees is not differing:
            judged[source, target] = judgement
    return judged


def _candidates(ours: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Every pair of a small bead; of a large one those of similar rank, a bounded number a figure."""
    if len(ours) <= _MANY and len(theirs) <= _MANY:
        yield from ((source, target) for source in ours for target in theirs)
        return
    for rank, source in enumerate(ours):
        middle = rank * len(theirs) // len(ours)
        yield from ((source, target) for target in theirs[max(0, middle - _NEIGHBOURS) : middle + _NEIGHBOURS])


def _same_key(ledger: Ledger, ours: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The figures of equal key, paired in text order: the first with the first."""
    waiting: dict[Hashable, list[int]] = {}
    for target in reversed(theirs):
        waiting.setdefault(key(ledger.target.mentions[target].quantity), []).append(target)
    for source in ours:
        queue = waiting.get(key(ledger.source.mentions[source].quantity))
        if queue:
            yield source, queue.pop()


def key(quantity: Quantity) -> Hashable:
    """What equal figures have in common whatever their unit; money of different currencies differs.

    >>> from .. import interval
    >>> def one(value, unit): return Quantity("measure", interval.Interval.exactly(Fraction(value)), unit)
    >>> key(one(2, "kilometer")) == key(one(2000, "meter"))
    True
    """
    if quantity.edtf is not None:
        return quantity.kind, quantity.edtf
    unit = units().get(quantity.unit or "")
    factor, offset = (unit.factor, unit.offset) if unit else (Fraction(1), Fraction(0))
    dimension = unit.dimension if unit else quantity.unit
    offset = Fraction(0) if quantity.difference else offset
    numbers = tuple(point * factor + offset for point in points(quantity))
    return quantity.kind, dimension, quantity.currency, numbers


def pair_neighbours(ledger: Ledger) -> None:
    """Pair open figures that agree and stand a paragraph or two apart: a sentence was moved or a paragraph split."""
    theirs: dict[int, list[int]] = {}
    for target in sorted(ledger.open_target):
        theirs.setdefault(ledger.target.beads["paragraph"][target], []).append(target)
    judged: dict[tuple[int, int], Judgement] = {}
    for source in sorted(ledger.open_source):
        bead = ledger.source.beads["paragraph"][source]
        beads = range(bead - _NEAR_BEADS, bead + _NEAR_BEADS + 1)
        near = chain.from_iterable(theirs.get(other, ()) for other in beads)
        judged.update(_judgements(ledger, [source], list(islice(near, _MANY)), False))
    beside = [_by_sentence(ledger.target, ledger.open_target), _by_sentence(ledger.source, ledger.open_source)]
    judged = {pair: judgement for pair, judgement in judged.items() if not _is_chance(ledger, *pair, *beside)}
    costs = {pair: judgement.cost + ledger.distance(*pair) for pair, judgement in judged.items()}
    for source, target in greedy(costs):
        ledger.pair(source, target, judged[source, target].relation, judged[source, target].readings)


def _by_sentence(side: Side, open_figures: set[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index in sorted(open_figures):
        found.setdefault(side.beads["sentence"][index], []).append(index)
    return found


def _is_chance(
    ledger: Ledger, source: int, target: int, targets: dict[int, list[int]], sources: dict[int, list[int]]
) -> bool:
    """Whether two small figures agree from afar while one of them has a likelier counterpart where it stands."""
    one, other = ledger.source.mentions[source], ledger.target.mentions[target]
    if is_distinctive(one) or is_distinctive(other):
        return False
    here = targets.get(ledger.source.beads["sentence"][source], [])[:_MANY]
    there = sources.get(ledger.target.beads["sentence"][target], [])[:_MANY]
    return any(_differs(one, ledger.target.mentions[index]) for index in here) or any(
        _differs(ledger.source.mentions[index], other) for index in there
    )


def _differs(source: Mention, target: Mention) -> bool:
    judgement = judge_mentions(source, target)
    alike = source.quantity.kind == target.quantity.kind
    return judgement is not None and alike and not judgement.agrees


def pair_anywhere(ledger: Ledger, *, distinctive: bool) -> None:
    """Pair open figures of equal value wherever they stand; first only those hardly equal by chance."""
    ours = [i for i in sorted(ledger.open_source) if is_distinctive(ledger.source.mentions[i]) or not distinctive]
    theirs = [i for i in sorted(ledger.open_target) if is_distinctive(ledger.target.mentions[i]) or not distinctive]
    pair_equal(ledger, ours, theirs)


def is_distinctive(mention: Mention) -> bool:
    """Whether two equal figures of this kind are hardly equal by chance: three digits, or a date of two parts."""
    quantity = mention.quantity
    if quantity.edtf is not None:
        return len(quantity.edtf) > _TWO_PARTS <= len(quantity.edtf.replace("X", ""))
    if quantity.kind in ("money", "measure"):
        return True
    return any(point.denominator > 1 or _digits(point) >= 3 for point in points(quantity))


def _digits(value: Fraction) -> int:
    number = abs(value.numerator)
    for _ in range(60):
        if number % 10 or not number:
            break
        number //= 10
    return 3 if number >= 100 else 2 if number >= 10 else 1
