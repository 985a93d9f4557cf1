"""Linking amounts in different currencies: by place, order, hedge, period, and a size some market could have given."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from ..errors import RateNotFound
from ..quantity import Mention, Quantity
from ..rate import RateProvider
from .assignment import assign
from .judge import UNMATCHED
from .ledger import Ledger, Level
from .readings import may_be_one_currency
from .sizes import points

_PLAUSIBLE = 4  # a factor; the krona's rates against the dollar since 1980 span 4 to 11
_NEIGHBOURS = 12  # amounts before and after that of the same rank; a translation keeps their order
_LAST_DAY = date.max
Market = Callable[[str, str], Fraction | None]


def market_of(rates: RateProvider | None, on: date | None) -> Market:
    """A rate near the day for every pair of currencies, asked for once; ``None`` where nobody knows one."""
    known: dict[tuple[str, str], Fraction | None] = {}

    def market(base: str, quote: str) -> Fraction | None:
        pair = base, quote
        if pair not in known:
            known[pair] = _observed(rates, base, quote, on) if rates else None
        return known[pair]

    return market


def _observed(rates: RateProvider, base: str, quote: str, on: date | None) -> Fraction | None:
    if on is not None:
        try:
            return rates.rate(base, quote, on).value
        except RateNotFound:
            pass
    latest = next(iter(rates.history(base, quote, on or _LAST_DAY)), None)
    return latest.value if latest else None


def pair_converted(ledger: Ledger, level: Level, market: Market) -> None:
    """Pair the open amounts of each bead that stand in different currencies."""
    for ours, theirs in ledger.groups(level):
        left = _amounts(ledger.source.mentions, ours)
        right = _amounts(ledger.target.mentions, theirs)
        costs = _costs(ledger, left, right, market)
        for source, target in assign(list(left), list(right), costs, UNMATCHED):
            ledger.pair(source, target, "converted", (left[source], right[target]))


def _amounts(mentions: Sequence[Mention], indices: Sequence[int]) -> dict[int, int]:
    """The mentions that may be money, with the first of their readings that is: *10,000 pounds* may be a weight."""
    kinds = ((index, [reading.quantity.kind for reading in mentions[index].readings]) for index in indices)
    return {index: found.index("money") for index, found in kinds if "money" in found}


def _costs(
    ledger: Ledger, left: Mapping[int, int], right: Mapping[int, int], market: Market
) -> dict[tuple[int, int], float]:
    costs = {}
    targets = list(right)
    for rank, source in enumerate(left):
        middle = rank * len(targets) // len(left)
        for other in range(max(0, middle - _NEIGHBOURS), min(len(targets), middle + _NEIGHBOURS + 1)):
            target = targets[other]
            if left[source] and right[target]:
                continue  # nothing says that either is money
            if may_be_one_currency(ledger.source.mentions[source], ledger.target.mentions[target]):
                continue  # $500 became $800: another figure, not another dollar
            one = ledger.source.mentions[source].readings[left[source]].quantity
            two = ledger.target.mentions[target].readings[right[target]].quantity
            cost = _cost(one, two, market, alone=len(left) == len(right) == 1)
            if cost is not None:
                costs[source, target] = cost + abs(rank - other) * 0.5 + ledger.distance(source, target)
    return costs


def _cost(one: Quantity, other: Quantity, market: Market, *, alone: bool) -> float | None:
    """What it costs to believe that one amount was converted into the other; ``None`` if no market ever gave it."""
    ours, theirs = points(one), points(other)
    if not one.currency or not other.currency or one.currency == other.currency or len(ours) != len(theirs):
        return None
    if not ours or 0 in (*ours, *theirs):
        return None
    size = _size(abs(theirs[0] / ours[0]), market(one.currency, other.currency))
    if size is None:
        return 9.0 + _manner(one, other) if alone else None
    return size + _manner(one, other)


def _size(implied: Fraction, rate: Fraction | None) -> float | None:
    """0 to 3 for a plausible rate, 6 where a scale word went astray, and 5 where the figure was left as it was."""
    if rate is None:
        return 5.0
    off = implied / rate
    if Fraction(1, _PLAUSIBLE) <= off <= _PLAUSIBLE:
        return 3.0 * float(max(off, 1 / off) - 1) / (_PLAUSIBLE - 1)
    if implied == 1:
        return 5.0
    for power in (Fraction(1000), Fraction(1_000_000), Fraction(1, 1000), Fraction(1, 1_000_000)):
        if Fraction(1, 2) <= off / power <= 2:
            return 6.0
    return None


def _manner(one: Quantity, other: Quantity) -> float:
    same = (one.approximate == other.approximate, one.bound == other.bound, one.per == other.per)
    return sum(weight for weight, equal in zip((0.2, 0.4, 0.8), same, strict=True) if not equal)
