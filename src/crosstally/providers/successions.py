"""Moneys that became others: redenominations, and currencies that went into the euro, from ``successions.toml``.

From the day of a succession on, an amount in the old money is one in the new at a fixed rate, by law. Before that day
the two are linked only with each other: a mark of 1995 is 1/1.95583 euro, but had a market of its own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache
from importlib.resources import files
from itertools import takewhile

from ..rate import Rate, RateProvider, Trace
from .exact import positive
from .trace import first_year_of, trace_of, traced


@dataclass(frozen=True, slots=True)
class Succession:
    """``units`` of the old money were one of the new from ``first_day`` on.

    ``last_day``: the last day the old one was legal tender. ``redenomination``: both have one name, *lira*.
    """

    old: str
    new: str
    first_day: date
    last_day: date
    units: Fraction
    redenomination: bool
    citation: str

    def rate(self, on: date) -> Rate:
        """The fixed rate of the old money in the new, which held on that day if its own first day had come."""
        fixed = (
            f"{self.citation}: 1 {self.new} = {_shown(self.units)} {self.old}, fixed on {self.first_day.isoformat()}"
        )
        return Rate(self.old, self.new, max(on, self.first_day), 1 / self.units, fixed)


def _shown(units: Fraction) -> str:
    return f"{float(units):.10g}"


@cache
def successions() -> Mapping[str, Succession]:
    """Every succession by the code of the old money."""
    table = tomllib.loads(files(__package__).joinpath("successions.toml").read_text("utf-8"))
    return {old: _succession(old, name, entry) for name, entry in table.items() for old in entry["units"]}


def _succession(old: str, name: str, entry: Mapping[str, object]) -> Succession:
    units, first_day, last_day = entry["units"], entry["first_day"], entry.get("last_day")
    assert isinstance(units, dict)
    assert isinstance(first_day, date)
    return Succession(
        old=old,
        new=str(entry["new"]),
        first_day=first_day,
        last_day=last_day if isinstance(last_day, date) else first_day,
        units=positive(units[old], f"successions.toml, {name}"),
        redenomination=bool(entry.get("redenomination")),
        citation=str(entry["citation"]),
    )


@cache
def _redenominated() -> Mapping[str, Succession]:
    return {entry.new: entry for entry in successions().values() if entry.redenomination}


@cache
def _changing() -> frozenset[str]:
    """The codes whose meaning depends on the day."""
    return frozenset([*successions(), *_redenominated()])


def in_force(currency: str, on: date) -> str:
    """The code a money of that name had on a day: a lira of 2003 is an old one.

    >>> in_force("TRY", date(2003, 6, 2)), in_force("TRY", date(2006, 6, 2))
    ('TRL', 'TRY')
    """
    earlier = _redenominated().get(currency)
    return in_force(earlier.old, on) if earlier and on < earlier.first_day else currency


def links(old: str, new: str) -> tuple[Succession, ...]:
    """The successions that lead from one money to another, none where they do not.

    >>> [link.new for link in links("BGL", "EUR")]
    ['BGN', 'EUR']
    """
    link = successions().get(old)
    if link is None:
        return ()
    if link.new == new:
        return (link,)
    rest = links(link.new, new)
    return (link, *rest) if rest else ()


class Continued:
    """A provider whose currencies go on in what they became, at the rates fixed by law."""

    def __init__(self, provider: RateProvider) -> None:
        self._provider = provider

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """The provider's rate of what the two currencies had become on that day, or still were."""
        if base not in _changing() and quote not in _changing():
            return self._provider.rate(base, quote, on)
        base, quote = in_force(base, on), in_force(quote, on)
        if base == quote:
            return self._provider.rate(base, quote, on)
        for old, new, fixed in ((base, quote, links(base, quote)), (quote, base, links(quote, base))):
            if fixed:
                rate = _chained([link.rate(on) for link in fixed])
                return rate if old == base and new == quote else rate.inverse()
        link = _ended(base, on) or _ended(quote, on)
        if link is None:
            return self._provider.rate(base, quote, on)
        if link.old == base:
            return _chained([link.rate(on), self.rate(link.new, quote, on)])
        return _chained([self.rate(base, link.new, on), link.rate(on).inverse()])

    def history(self, base: str, quote: str, until: date) -> Iterator[Rate]:
        """The provider's history, after a succession that of the money which came of it."""
        link = _ended(base, until) or _ended(quote, until)
        if link is None:
            yield from self._provider.history(base, quote, until)
            return
        later = (link.new if link.old == base else base, link.new if link.old == quote else quote)
        if later[0] == later[1]:
            yield self.rate(base, quote, until)
        else:
            after = takewhile(lambda rate: rate.observed_on >= link.first_day, self.history(*later, until))
            yield from (self.rate(base, quote, rate.observed_on) for rate in after)
        yield from self.history(base, quote, date.fromordinal(link.first_day.toordinal() - 1))

    def first_year(self, base: str, quote: str) -> int:
        """The first year of the two, or of what they became."""
        years = [first_year_of(self._provider, base, quote)]
        if link := successions().get(base):
            years.append(self.first_year(link.new, quote))
        if link := successions().get(quote):
            years.append(self.first_year(base, link.new))
        return min(years)

    def trace(self, base: str, quote: str, year: int) -> Trace:
        """All rates of a year, for searching."""
        link = _ended(base, date(year, 12, 31)) or _ended(quote, date(year, 12, 31))
        if link is None:
            return trace_of(self._provider, base, quote, year)
        if link.first_day.year == year and link.first_day.timetuple().tm_yday > 1:
            observed = takewhile(
                lambda rate: rate.observed_on.year == year, self.history(base, quote, date(year, 12, 31))
            )
            return traced({rate.observed_on.toordinal(): float(rate.value) for rate in observed})
        later = (link.new if link.old == base else base, link.new if link.old == quote else quote)
        factor = float(1 / link.units if link.old == base else link.units)
        if later[0] == later[1]:
            return traced({date(year, 1, 1).toordinal(): factor})
        trace = self.trace(*later, year)
        return traced({day: value * factor for day, value in zip(trace.days, trace.values, strict=True)})


def _ended(currency: str, on: date) -> Succession | None:
    """The succession of a currency that had come by that day."""
    link = successions().get(currency)
    return link if link and link.first_day <= on else None


def _chained(rates: list[Rate]) -> Rate:
    """One rate of several that lead from one currency to the next; as old as the oldest of them."""
    value = Fraction(1)
    for rate in rates:
        value *= rate.value
    citation = "; ".join(rate.citation for rate in rates)
    first, last = rates[0], rates[-1]
    return Rate(first.base, last.quote, min(rate.observed_on for rate in rates), value, citation,
                staleness=max(rate.staleness for rate in rates))  # fmt: skip


def withdrawn(currency: str, on: date) -> Succession | None:
    """What a currency had become when it was no longer legal tender, ``None`` while it was or where it became nothing.

    >>> found = withdrawn("DEM", date(2020, 1, 2))
    >>> found.new if found else None
    'EUR'
    """
    link = successions().get(currency)
    return link if link and on > link.last_day else None


__all__ = ["Continued", "Succession", "in_force", "links", "successions", "withdrawn"]
