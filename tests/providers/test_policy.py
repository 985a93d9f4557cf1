"""Wrappers around providers: whom to ask next, and how old an answer may be."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosstally.errors import RateNotFound
from crosstally.providers import BUILTIN, Ecb, Nbp, default, sources
from crosstally.providers.policy import Chain, LastKnown
from crosstally.providers.table import Table
from crosstally.rate import RateProvider

FRIDAY, SUNDAY = date(2026, 1, 2), date(2026, 1, 4)
FIRST = Table.from_rows([("USD", "SEK", FRIDAY, "9.1")], citation="first")
SECOND = Table.from_rows([("USD", "SEK", FRIDAY, "9.2"), ("USD", "SEK", SUNDAY, "9.3")], citation="second")


def test_a_chain_prefers_the_provider_named_first() -> None:
    chain = Chain(FIRST, SECOND)
    assert chain.rate("USD", "SEK", FRIDAY).citation == "first"
    assert chain.rate("USD", "SEK", SUNDAY).citation == "second"
    assert [rate.citation for rate in chain.history("USD", "SEK", SUNDAY)] == ["second", "first"]


def test_a_chain_that_knows_nothing_gives_the_reasons_of_all() -> None:
    with pytest.raises(RateNotFound, match="European Central Bank does not quote XXX; Narodowy Bank Polski does not"):
        Chain(Ecb(), Nbp()).rate("USD", "XXX", FRIDAY)


def test_the_last_known_rate_says_when_it_was_observed() -> None:
    rate = LastKnown(FIRST).rate("USD", "SEK", SUNDAY)
    assert (rate.value, rate.observed_on) == (Fraction("9.1"), FRIDAY)


def test_the_last_known_rate_is_never_one_of_the_future() -> None:
    with pytest.raises(RateNotFound):
        LastKnown(SECOND).rate("USD", "SEK", FRIDAY - timedelta(days=1))


def test_a_rate_may_be_as_old_as_max_age_and_no_older() -> None:
    week = LastKnown(FIRST, max_age=timedelta(days=7))
    assert week.rate("USD", "SEK", FRIDAY + timedelta(days=7)).observed_on == FRIDAY
    with pytest.raises(RateNotFound, match="last one known is of 2026-01-02, more than 7 days older; update"):
        week.rate("USD", "SEK", FRIDAY + timedelta(days=8))


def test_a_suspended_rate_is_not_carried_on_for_years() -> None:
    with pytest.raises(RateNotFound, match="2022-03-01"):
        LastKnown(Ecb()).rate("USD", "RUB", date(2023, 1, 5))


def test_the_tuesday_after_easter_may_need_thursdays_rate() -> None:
    assert LastKnown(Ecb()).rate("USD", "SEK", date(2025, 4, 21)).observed_on == date(2025, 4, 17)


def test_the_first_and_the_last_day_of_the_calendar_are_days() -> None:
    for day in (date.min, date.max):
        with pytest.raises(RateNotFound):
            LastKnown(FIRST).rate("USD", "SEK", day)


@settings(deadline=None)
@given(st.dates(date(1983, 12, 1), date(2026, 12, 1)), st.sampled_from(("SEK", "VND", "DEM", "RUB")))
def test_the_default_answers_with_the_first_of_its_history(on: date, quote: str) -> None:
    rates = default()
    latest = next(rates.history("USD", quote, on), None)
    try:
        assert rates.rate("USD", quote, on) == latest
    except RateNotFound:
        assert latest is None or on - latest.observed_on > timedelta(days=7)


@settings(deadline=None)
@given(st.dates(date(1999, 1, 4), date(2026, 10, 30)))
def test_the_default_never_lacks_a_dollar_rate_within_the_bundle(on: date) -> None:
    rate = default().rate("USD", "SEK", on)
    assert timedelta() <= on - rate.observed_on <= timedelta(days=5)


def test_every_builtin_provider_is_a_rate_provider_and_tells_its_source() -> None:
    assert all(isinstance(provider(), RateProvider) for provider in (*BUILTIN, default))
    assert [source.name for source in sources()] == ["ecb", "nbp", "consumer-prices"]
    assert all(source.first_day < source.last_day and source.licence and source.citation for source in sources())
