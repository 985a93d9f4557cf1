"""Narodowy Bank Polski's tables: the bundle, its traps, and that nobody asks the network."""

from __future__ import annotations

import socket
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise, takewhile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosstally.errors import RateNotFound
from crosstally.providers.nbp import Nbp
from crosstally.rate import RateProvider

NBP = Nbp()
AFTER_THE_BUNDLE = date(2100, 1, 4)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def bomb(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", bomb)
    monkeypatch.setattr(socket, "create_connection", bomb)


@pytest.mark.usefixtures("no_network")
def test_a_date_after_the_bundle_opens_no_socket() -> None:
    with pytest.raises(RateNotFound, match="tables here run from 1984-01-02 to 20"):
        NBP.rate("USD", "SEK", AFTER_THE_BUNDLE)
    assert next(NBP.history("USD", "SEK", AFTER_THE_BUNDLE)).observed_on == NBP.source().last_day


@pytest.mark.usefixtures("no_network")
def test_the_bomb_of_the_test_above_does_go_off() -> None:
    with pytest.raises(AssertionError, match="a socket was opened"):
        socket.create_connection(("localhost", 1))


@pytest.mark.parametrize(
    ("base", "quote", "on", "value"),
    [
        ("USD", "PLN", date(2026, 10, 26), Fraction("3.9293")),
        ("USD", "SEK", date(2026, 10, 26), Fraction("3.9293") / Fraction("0.3954")),
        ("USD", "VND", date(2026, 10, 21), Fraction("3.8889") / Fraction("0.00015030")),
        ("USD", "SEK", date(1984, 1, 2), Fraction("98.15") / Fraction("12.18")),
        ("USD", "PLZ", date(1984, 1, 2), Fraction("98.15")),
        ("PLN", "USD", date(2026, 10, 26), 1 / Fraction("3.9293")),
    ],
)
def test_a_rate_is_exactly_what_the_bank_printed(base: str, quote: str, on: date, value: Fraction) -> None:
    assert NBP.rate(base, quote, on).value == value


def test_it_knows_currencies_the_ecb_does_not_quote() -> None:
    for currency in ("VND", "UAH", "RUB", "EGP", "ARS", "AED", "SAR", "PKR"):
        assert NBP.rate("EUR", currency, date(2026, 10, 21)).value > 0


@pytest.mark.parametrize(
    ("base", "quote", "on", "reason"),
    [
        ("USD", "SEK", date(2026, 10, 25), "none for that day"),
        ("USD", "VND", date(2026, 10, 14) - timedelta(days=1), "none for that day"),
        ("USD", "PLN", date(1994, 12, 30), "old złoty, PLZ"),
        ("USD", "PLZ", date(1995, 1, 3), "none for that day"),
        ("USD", "KWD", date(1990, 10, 15), "none for that day"),
        ("USD", "SEK", date(1983, 12, 31), "run from 1984-01-02"),
        ("USD", "XXX", date(2026, 10, 21), "does not quote XXX"),
        ("USD", "../../x", date(2026, 10, 21), "does not quote"),
    ],
    ids=[
        "a Sunday",
        "weekly",
        "złoty before 1995",
        "old złoty after",
        "printed as zero",
        "too early",
        "none",
        "no code",
    ],
)
def test_a_day_without_a_quotation_is_refused_with_its_reason(base: str, quote: str, on: date, reason: str) -> None:
    with pytest.raises(RateNotFound, match=reason):
        NBP.rate(base, quote, on)


def test_no_history_jumps_where_the_zloty_lost_four_zeros() -> None:
    around = takewhile(lambda rate: rate.observed_on.year > 1993, NBP.history("USD", "SEK", date(1995, 12, 31)))
    values = [rate.value for rate in around]
    assert len(values) > 400
    assert all(Fraction(9, 10) < later / earlier < Fraction(11, 10) for later, earlier in pairwise(values))


def test_the_history_of_the_new_zloty_begins_with_it() -> None:
    *_, first = NBP.history("USD", "PLN", date(1996, 1, 1))
    assert first.observed_on == date(1995, 1, 1)


def test_a_history_of_a_currency_that_is_not_quoted_is_empty() -> None:
    assert list(NBP.history("USD", "XXX", AFTER_THE_BUNDLE)) == []


@settings(deadline=None)
@given(
    st.dates(date(1984, 1, 1), date(2026, 12, 1)),
    st.sampled_from(("USD", "SEK", "DEM", "VND", "PLN")),
    st.sampled_from(("USD", "SEK", "DEM", "VND", "PLN")),
)
def test_history_agrees_with_rate(until: date, base: str, quote: str) -> None:
    latest = next(NBP.history(base, quote, until), None)
    if latest is not None:
        assert latest.observed_on <= until
        assert NBP.rate(base, quote, latest.observed_on) == latest
    try:
        assert NBP.rate(base, quote, until) == latest
    except RateNotFound:
        assert latest is None or latest.observed_on < until


def test_a_history_is_descending() -> None:
    days = [rate.observed_on for rate in NBP.history("USD", "VND", AFTER_THE_BUNDLE)]
    assert len(days) > 1100
    assert days == sorted(set(days), reverse=True)


def test_the_citation_names_publisher_day_and_both_legs() -> None:
    citation = NBP.rate("USD", "VND", date(2026, 10, 21)).citation
    for part in ("Narodowy Bank Polski", "2026-10-21", "1 USD = 3.8889 PLN", "1 VND = 0.00015030 PLN"):
        assert part in citation


def test_a_currency_against_itself_is_one_on_any_day() -> None:
    assert NBP.rate("SEK", "SEK", date(1900, 1, 1)).value == 1
    assert [rate.value for rate in NBP.history("SEK", "SEK", date(1900, 1, 1))] == [1]


def test_it_is_a_rate_provider_that_tells_its_source() -> None:
    source = NBP.source()
    assert isinstance(NBP, RateProvider)
    assert (source.name, source.first_day) == ("nbp", date(1984, 1, 2))
    assert source.last_day >= date(2026, 10, 26)
