"""Rule house-style: foreign units and currencies as the house wants them shown, only where its policy says how.

A statement is what one or several figures of either text say of one thing: *10 miles (16 km)* is one. A house may want
the original's unit kept, the readers' own shown, or both. What is wrong besides is for other rules to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from ..errors import RateNotFound
from ..finding import Finding, Match
from ..languages.home import Home, home_of
from ..match.sizes import points
from ..messages import Figures, Message, Money
from ..policy import Style
from ..quantity import Mention, Quantity
from ..unit import counterpart, system_of, systems_in
from .context import Context, grouped, quoted
from .messages import phrase, remedy
from .units import converted

_DIGITS = 2  # of a suggested amount: a rate is no more exact than that


@dataclass(slots=True)
class _Statement:
    """The figures of both texts that say one thing, in the readings in which they were matched."""

    source: dict[Mention, Quantity] = field(default_factory=dict)
    target: dict[Mention, Quantity] = field(default_factory=dict)
    disputed: bool = False


def check_house_style(context: Context) -> Iterator[Finding]:
    """Statements that do not show the unit or the currency that the policy asks for."""
    policy, home = context.policy, home_of(context.target.language)
    wanted: tuple[tuple[str, Style | None], ...] = (("units", policy.units), ("currency", policy.currency))
    for what, style in wanted:
        if style is None:
            continue
        broken = [each for each in _statements(context) if _is_broken(each, what, style, home)]
        for group in grouped(broken, _wording).values():
            yield _finding(context, group, what, style, home)


def _statements(context: Context) -> list[_Statement]:
    """The matches joined where they share a figure; a part of a range or a date says something else."""
    ours: dict[int, _Statement] = {}
    theirs: dict[int, _Statement] = {}
    found: list[_Statement] = []
    for source, target, match in context.pairs:
        if match.relation == "part":
            continue
        known = ours.get(id(source)) or theirs.get(id(target))
        if known is None:
            found.append(known := _Statement())
        ours[id(source)] = theirs[id(target)] = known
        _enter(known, source, target, match)
    return [each for each in found if not each.disputed]


def _enter(statement: _Statement, source: Mention, target: Mention, match: Match) -> None:
    statement.source[source] = source.readings[match.readings[0]].quantity
    statement.target[target] = target.readings[match.readings[1]].quantity
    statement.disputed |= match.relation == "different"


def _wording(statement: _Statement) -> tuple[str, ...]:
    return tuple(mention.text.casefold() for side in (statement.source, statement.target) for mention in side)


def _is_broken(statement: _Statement, what: str, style: Style, home: Home) -> bool:
    ours, theirs = (_shown(side, what) for side in (statement.source, statement.target))
    if not ours or not theirs:
        return False
    own = _own(what, home)
    kept, localized = not ours.isdisjoint(theirs), not theirs.isdisjoint(own)
    if style == "keep":
        return not kept
    if style == "convert":
        return not localized
    return not ours <= own and not (kept and localized)


def _own(what: str, home: Home) -> frozenset[str]:
    """The systems of units, or the currencies, of the readers."""
    return systems_in(home.region) if what == "units" else frozenset(home.currencies)


def _shown(side: Mapping[Mention, Quantity], what: str) -> set[str]:
    """The systems of units, or the currencies, that a side shows."""
    shown = (system_of(each.unit or "") if what == "units" else each.currency for each in side.values())
    return {each for each in shown if each}


def _finding(context: Context, group: list[_Statement], what: str, style: Style, home: Home) -> Finding:
    source, target = ([m for each in group for m in getattr(each, side)] for side in ("source", "target"))
    first = next(iter(group[0].source.items()))
    is_own = not _shown(group[0].target, what).isdisjoint(_own(what, home))
    better = "" if style == "keep" or is_own else _remedy(context, *first, what, home)
    return context.finding(
        "house-style", f"house-style-{style}", source, target, evidence={"policy": f'{what} = "{style}"'},
        words={"what": phrase("the-unit" if what == "units" else "the-currency"), "remedy": better},
    )  # fmt: skip


def _remedy(context: Context, mention: Mention, quantity: Quantity, what: str, home: Home) -> Message | str:
    """What the figure would be in the readers' own unit, or in their currency at the rate of the day."""
    if what == "units":
        measure = converted(quantity, counterpart(quantity.unit or ""), quantity.difference)
        return remedy(quoted([mention]), measure) if measure else ""
    money = _exchanged(context, quantity, home)
    return remedy(quoted([mention]), money, about=True) if money else ""


def _exchanged(context: Context, quantity: Quantity, home: Home) -> Money | None:
    if context.rates is None or context.on is None or not quantity.currency or not home.currencies:
        return None
    own = home.currencies[0]
    try:
        rate: Fraction = context.rates.rate(quantity.currency, own, context.on).value
    except RateNotFound:
        return None
    amounts = tuple(point * rate for point in points(quantity))
    return Money(Figures(amounts, _DIGITS), own) if amounts else None
