"""What to do where a provider has no answer: wrappers that are providers themselves, never flags of a provider."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from heapq import merge

from ..errors import RateNotFound
from ..rate import Rate, RateProvider


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


class LastKnown:
    """Answers with the most recent observation not older than ``max_age``, and says of which day it is.

    Markets are closed on weekends and holidays: the ECB on Good Friday and Easter Monday, so a Tuesday morning's text
    may need Thursday's rate. Never looks ahead: tomorrow's rate was not known to whoever wrote today.
    """

    def __init__(self, provider: RateProvider, *, max_age: timedelta = timedelta(days=7)) -> None:
        self._provider, self._max_age = provider, max_age

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """The last observation up to that day, or ``RateNotFound`` when it is too old or there is none."""
        reason = ""
        for day in _back_from(on, self._max_age):
            try:
                return self._provider.rate(base, quote, day)
            except RateNotFound as error:
                reason = reason or error.reason
        raise RateNotFound(base, quote, on, self._too_old(base, quote, on) or reason)

    def history(self, base: str, quote: str, until: date) -> Iterator[Rate]:
        """The provider's observations as they are: a rate carried over a weekend was not observed on it."""
        return self._provider.history(base, quote, until)

    def _too_old(self, base: str, quote: str, on: date) -> str:
        last = next(self._provider.history(base, quote, on), None)
        if last is None:
            return ""
        return (
            f"the last one known is of {last.observed_on.isoformat()}, more than {self._max_age.days} days older; "
            f"update the packages that carry the rates or pass a table of your own"
        )


def _back_from(on: date, max_age: timedelta) -> Iterator[date]:
    earliest = max(date.min.toordinal(), on.toordinal() - max_age.days)
    return (date.fromordinal(day) for day in range(on.toordinal(), earliest - 1, -1))
