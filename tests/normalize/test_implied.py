"""The exchange rate two amounts imply, and when the market last agreed with it."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from time import perf_counter
from timeit import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.interval import Interval
from crosstally.normalize import fits, implied_rate, last_held, widened
from crosstally.providers import Ecb, Table, default
from crosstally.quantity import Quantity
from crosstally.rate import Rate

F = Fraction
PUBLISHED = date(2026, 1, 5)


def money(low: int | str, resolution: int | str | None, currency: str, high: int | str | None = None) -> Quantity:
    value = Interval(F(low), F(low if high is None else high))
    return Quantity("money", value, currency=currency, resolution=None if resolution is None else F(resolution))


def krona(interval: Interval | None) -> tuple[Fraction | None, Fraction | None] | None:
    return None if interval is None else (interval.lower, interval.upper)


FOUR_HUNDRED_MILLION = money(400_000_000, 100_000_000, "USD")


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        (FOUR_HUNDRED_MILLION, money(4_200_000_000, 100_000_000, "SEK"), (F("10.375"), F("10.625"))),
        (money(10**10, 10**10, "USD"), money(105 * 10**9, 10**9, "SEK"), (F("10.45"), F("10.55"))),
        (money(2, 1, "USD"), money(21, None, "SEK"), (F("10.5"), F("10.5"))),
        (money(-2, 1, "USD"), money(-21, 1, "SEK"), (F("10.25"), F("10.75"))),
    ],
    ids=["one place", "three digits", "no resolution", "two losses"],
)
def test_only_the_targets_last_digit_opens_the_implied_rate(
    source: Quantity, target: Quantity, expected: tuple[Fraction, Fraction]
) -> None:
    assert krona(implied_rate(source, target)) == expected


def test_two_ends_of_a_range_imply_what_both_allow() -> None:
    source = money(5, 1, "USD", high=10)
    assert krona(implied_rate(source, money(50, 10, "SEK", high=100))) == (F("9.5"), F("10.5"))


def test_two_ends_converted_at_different_rates_imply_none() -> None:
    assert implied_rate(money(5, 1, "USD", high=10), money(50, 1, "SEK", high=120)) is None


def test_neither_hedge_nor_bound_widens_the_implied_rate() -> None:
    over = Quantity(
        "money", Interval(F(4), None, False), currency="USD", resolution=F(1), approximate=True, bound="more-than"
    )
    nearly = Quantity("money", Interval(None, F(42), True, False), currency="SEK", resolution=F(1), bound="nearly")
    assert krona(implied_rate(over, nearly)) == (F("10.375"), F("10.625"))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (money(0, 1, "USD"), money(5, 1, "SEK")),
        (money(5, 1, "USD"), money(0, 1, "SEK")),
        (money(5, 1, "USD"), money(-50, 1, "SEK")),
        (money(5, 1, "USD"), money(50, 1, "SEK", high=60)),
        (money(5, 1, "USD", high=6), money(50, 1, "SEK")),
        (money(5, 1, "USD"), Quantity("number", Interval.exactly(F(50)))),
        (Quantity("date", edtf="2026"), money(5, 1, "SEK")),
        (Quantity("money", Interval(F(5), None), currency="USD"), Quantity("money", Interval(F(5), None))),
    ],
)
def test_where_nothing_can_be_divided_nothing_is_implied(source: Quantity, target: Quantity) -> None:
    assert implied_rate(source, target) is None


amounts = st.integers(1, 10**12)


@pytest.mark.parametrize("pair", [("USD", "SEK"), ("EUR", "USD"), ("USD", "RUB"), ("USD", "JPY"), ("SEK", "USD")])
@pytest.mark.parametrize("year", [1992, 2004, 2016, 2023])
def test_the_search_finds_what_going_through_the_history_finds(pair: tuple[str, str], year: int) -> None:
    sought = next(default().history(*pair, date(year, 6, 30)), None)
    for width in (F(1, 10**6), F(1, 1000), F(1, 50)):
        if sought is not None:
            inside = Interval(sought.value * (1 - width), sought.value * (1 + width))
            until = date(2026, 1, 5)
            found = last_held(default(), *pair, inside, until)
            assert found == next(rate for rate in default().history(*pair, until) if rate.value in inside)


def test_forty_years_are_searched_in_a_millisecond() -> None:
    never = Interval(F("0.0001"), F("0.0002"))
    last_held(default(), "USD", "SEK", never, PUBLISHED)  # the record is built once
    times = []
    for _ in range(20):
        start = perf_counter()
        assert last_held(default(), "USD", "SEK", never, PUBLISHED) is None
        times.append(perf_counter() - start)
    assert min(times) < 0.005  # a millisecond on an idle machine


def test_a_rate_is_looked_up_in_five_microseconds() -> None:
    rates = default()
    rates.rate("USD", "SEK", PUBLISHED)
    assert min(timeit(lambda: rates.rate("USD", "SEK", PUBLISHED), number=1000) for _ in range(5)) / 1000 < 5e-6


@given(amounts, st.fractions(F(1, 100), F(1000), max_denominator=100), st.integers(0, 9))
def test_the_rate_that_was_used_lies_in_the_interval_it_implies(amount: int, rate: Fraction, places: int) -> None:
    resolution = 10**places
    rounded = round(amount * rate / resolution) * resolution
    implied = implied_rate(money(amount, 1, "USD"), money(rounded, resolution, "SEK"))
    assert implied is None if rounded == 0 else implied is not None and rate in implied


def test_the_standard_pair_was_last_right_on_4_march_2025() -> None:
    first = implied_rate(FOUR_HUNDRED_MILLION, money(4_200_000_000, 100_000_000, "SEK"))
    second = implied_rate(money(10**10, 10**10, "USD"), money(105 * 10**9, 10**9, "SEK"))
    assert first is not None
    assert second is not None
    joint = first.meet(second)
    assert krona(joint) == (F("10.45"), F("10.55"))
    assert joint is not None
    for rates in (Ecb(), default()):
        assert not fits(joint, rates.rate("USD", "SEK", PUBLISHED))
        held = last_held(rates, "USD", "SEK", joint, PUBLISHED)
        assert held is not None
        assert (held.observed_on, round(held.value, 3)) == (date(2025, 3, 4), F("10.514"))


def test_a_rate_that_never_was_has_no_day() -> None:
    assert last_held(Ecb(), "USD", "SEK", Interval(F(100), F(200)), PUBLISHED) is None
    assert last_held(Ecb(), "USD", "XXX", Interval(F(0), None), PUBLISHED) is None


def test_a_rate_of_the_future_did_not_hold_yet() -> None:
    table = Table.from_rows([("USD", "SEK", "2026-01-06", "10.5")])
    assert last_held(table, "USD", "SEK", Interval(F(10), F(11)), PUBLISHED) is None


@pytest.mark.parametrize(
    ("rate", "fitting"), [("9.89", False), ("9.9", True), ("10.5", True), ("11.11", True), ("11.12", False)]
)
def test_fixings_may_differ_by_one_percent(rate: str, fitting: bool) -> None:
    assert fits(Interval(F(10), F(11)), Rate("USD", "SEK", PUBLISHED, F(rate), "table")) is fitting


def test_widening_leaves_open_ends_open() -> None:
    assert widened(Interval(None, F(2), upper_closed=False)) == Interval(None, F("2.02"), upper_closed=False)
    assert widened(Interval(F(2), None)) == Interval(F("1.98"), None)
