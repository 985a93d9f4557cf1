"""What to do where a provider has no answer: wrappers that are providers themselves, never flags of a provider."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import MAXYEAR, date, timedelta
from heapq import merge

from ..errors import RateNotFound
from ..rate import Rate, RateProvider, Trace
from .trace import first_year_of, trace_of, traced

_KEPT = 16384  # answers and traces kept by a wrapper; a batch asks for few days and pairs again and again


class Chain:
    """Asks one provider after the other for the same day; the first that knows answers."""

    def __init__(self, *providers: RateProvider) -> None:
        self._providers = providers

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """The first provider's observation of that day, or ``RateNotFound`` with the reasons of all."""
        reasons = []
        for provider in self._providers:
            try:
                return provider.rate(base, quote, on)
            except RateNotFound as error:
                reasons.append(error.reason)
        raise RateNotFound(base, quote, on, "; ".join(reason for reason in reasons if reason))

    def history(self, base: str, quote: str, until: date) -> Iterator[Rate]:
        """Every observation, most recent first; of two for one day, that of the provider named first."""
        histories = (provider.history(base, quote, until) for provider in self._providers)
        seen = None
        # heapq.merge is stable: for one day, the observation of the provider named first comes first.
        for rate in merge(*histories, key=lambda rate: rate.observed_on, reverse=True):
            if rate.observed_on != seen:
                seen = rate.observed_on
                yield rate

    def first_year(self, base: str, quote: str) -> int:
        """The first year of any of them."""
        return min((first_year_of(provider, base, quote) for provider in self._providers), default=MAXYEAR)

    def trace(self, base: str, quote: str, year: int) -> Trace:
        """All observations of a year, for searching."""
        values: dict[int, float] = {}
        for provider in reversed(self._providers):
            trace = trace_of(provider, base, quote, year)
            values.update(zip(trace.days, trace.values, strict=True))
        return traced(values)


class LastKnown:
    """Answers with the most recent observation not older than ``max_age``, and says how many days old it is.

    Markets are closed on weekends and holidays: the ECB on Good Friday and Easter Monday, so a Tuesday morning's text
    may need Thursday's rate. Never looks ahead: tomorrow's rate was not known to whoever wrote today.
    """

    def __init__(self, provider: RateProvider, *, max_age: timedelta = timedelta(days=7)) -> None:
        self._provider, self._max_age = provider, max_age
        self._answers: dict[tuple[str, str, date], Rate] = {}
        self._traces: dict[tuple[str, str, int], Trace] = {}

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """The last observation up to that day, or ``RateNotFound`` when it is too old or there is none."""
        known = self._answers.get((base, quote, on))
        if known is not None:
            return known
        _make_room(self._answers)
        answer = self._answers[base, quote, on] = self._asked(base, quote, on)
        return answer

    def history(self, base: str, quote: str, until: date) -> Iterator[Rate]:
        """The provider's observations as they are: a rate carried over a weekend was not observed on it."""
        return self._provider.history(base, quote, until)

    def first_year(self, base: str, quote: str) -> int:
        """The provider's first year."""
        return first_year_of(self._provider, base, quote)

    def trace(self, base: str, quote: str, year: int) -> Trace:
        """The provider's observations of a year, for searching."""
        key = base, quote, year
        if key not in self._traces:
            _make_room(self._traces)
            self._traces[key] = trace_of(self._provider, base, quote, year)
        return self._traces[key]

    def _asked(self, base: str, quote: str, on: date) -> Rate:
        try:
            return self._provider.rate(base, quote, on)
        except RateNotFound as error:
            reason = error.reason
        for day in _back_from(on, self._max_age):
            try:
                rate = self._provider.rate(base, quote, day)
                return replace(rate, staleness=(on - rate.observed_on).days)
            except RateNotFound as error:
                reason = reason or error.reason
        raise RateNotFound(base, quote, on, self._nearest(base, quote, on) or reason)

    def _nearest(self, base: str, quote: str, on: date) -> str:
        """What is nearest to the day asked for: the last rate before it, else the first one after."""
        last = next(self._provider.history(base, quote, on), None)
        if last is not None:
            return (
                f"the last one known is of {last.observed_on.isoformat()}, more than {self._max_age.days} days older; "
                f"update the packages that carry the rates or pass a table of your own"
            )
        for year in range(max(on.year, self.first_year(base, quote)), _LAST_YEAR):
            if days := self.trace(base, quote, year).days:
                return f"the first one known is of {date.fromordinal(days[0]).isoformat()}; pass a table of your own"
        return ""


_LAST_YEAR = 2100


def _make_room(kept: dict[tuple[str, str, date], Rate] | dict[tuple[str, str, int], Trace]) -> None:
    if len(kept) >= _KEPT:
        kept.clear()


def _back_from(on: date, max_age: timedelta) -> Iterator[date]:
    earliest = max(date.min.toordinal(), on.toordinal() - max_age.days)
    return (date.fromordinal(day) for day in range(on.toordinal() - 1, earliest - 1, -1))
