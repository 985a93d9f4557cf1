"""Money in another currency."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.errors import ConfigurationError, InputError, RateNotFound
from crosstally.interval import Interval
from crosstally.normalize import Normalized, average_rate, convert, convert_at_average
from crosstally.providers import Ecb, Table
from crosstally.quantity import Bound, Quantity
from crosstally.rate import Rate

F = Fraction
DAY = date(2026, 1, 5)
RATES = Table.from_rows([("USD", "SEK", DAY, "9.2481")], citation="House rate")


def money(value: Interval | int, currency: str, resolution: Fraction | None = None, **other: object) -> Quantity:
    interval = value if isinstance(value, Interval) else Interval.exactly(F(value))
    return Quantity("money", interval, currency=currency, resolution=resolution, **other)  # type: ignore[arg-type]


def test_a_conversion_carries_the_rate_it_used() -> None:
    converted = convert(money(400_000_000, "USD"), "SEK", DAY, RATES)
    assert converted.quantity.figure == 3_699_240_000
    assert converted.quantity.currency == "SEK"
    assert converted.steps == (Rate("USD", "SEK", DAY, F("9.2481"), "House rate"),)


def test_a_hundred_euro_were_129_dollars_10_in_march_2013() -> None:
    assert convert(money(100, "EUR"), "USD", date(2013, 3, 21), Ecb()).quantity.figure == F("129.10")


@pytest.mark.parametrize(
    ("value", "bound"),
    [
        (Interval(F(5), F(10)), None),
        (Interval(F(5), None, lower_closed=False), "more-than"),
        (Interval(None, F(5)), "at-most"),
    ],
)
def test_ranges_bounds_hedges_and_periods_stay(value: Interval, bound: Bound | None) -> None:
    given_quantity = money(value, "USD", F(1), bound=bound, approximate=True, per="year")
    converted = convert(given_quantity, "SEK", DAY, RATES).quantity
    assert converted.value == value.scaled(F("9.2481"))
    assert (converted.bound, converted.approximate, converted.per) == (bound, True, "year")
    assert converted.resolution == F("9.2481")


def test_money_in_its_own_currency_needs_no_rate() -> None:
    amount = money(5, "NOK")
    assert convert(amount, "NOK", DAY, Table([])) == Normalized(amount, ())


@pytest.mark.parametrize(
    "quantity",
    [
        Quantity("measure", Interval.exactly(F(5)), unit="kilometer"),
        Quantity("date", edtf="2026-01-05"),
        Quantity("number", Interval.exactly(F(5))),
    ],
)
def test_what_is_no_money_cannot_be_converted(quantity: Quantity) -> None:
    with pytest.raises(InputError, match=f"of kind '{quantity.kind}'"):
        convert(quantity, "SEK", DAY, RATES)


def test_a_missing_rate_is_not_hidden() -> None:
    with pytest.raises(RateNotFound):
        convert(money(5, "NOK"), "SEK", DAY, RATES)


amounts = st.fractions(min_value=F(1, 100), max_value=10**12, max_denominator=1000)
rates = st.decimals("0.0001", "30000", places=4)


@given(amounts, amounts, rates)
def test_there_and_back_is_exact(low: Fraction, high: Fraction, rate: Fraction) -> None:
    table = Table.from_rows([("USD", "SEK", DAY, rate)])
    amount = money(Interval(min(low, high), max(low, high)), "USD", F(1, 100))
    there = convert(amount, "SEK", DAY, table)
    back = convert(there.quantity, "USD", DAY, table)
    assert back.quantity == amount
    assert there.steps[0].value * back.steps[0].value == 1


def test_an_average_is_of_its_years_observations_only() -> None:
    table = Table.from_rows(
        [("USD", "SEK", day, value) for day, value in (("2019-12-31", 9), ("2020-01-02", 8), ("2020-12-30", 7))]
    )
    average = average_rate(table, "USD", "SEK", 2020)
    assert (average.value, average.observed_on) == (F(15, 2), date(2020, 12, 30))
    assert "average of 2 observations, 2020-01-02 to 2020-12-30" in average.citation


def test_a_years_average_agrees_with_the_published_one() -> None:
    # World Bank, PA.NUS.FCRF, 2010.
    average = average_rate(Ecb(), "USD", "SEK", 2010).value
    assert abs(average / F("7.2075") - 1) < F(1, 1000)
    assert convert_at_average(money(1, "USD"), "SEK", 2010, Ecb()).quantity.figure == average


def test_an_average_is_kept_to_ten_digits() -> None:
    table = Table.from_rows([("USD", "SEK", day, 1) for day in ("2020-01-02", "2020-01-03")])
    thirds = Table.from_rows([("USD", "SEK", f"2020-01-0{day}", value) for day, value in ((1, 1), (2, 1), (3, 2))])
    assert average_rate(table, "USD", "SEK", 2020).value == 1
    assert average_rate(thirds, "USD", "SEK", 2020).value == F("1.333333333")


def test_the_average_there_and_back_is_one() -> None:
    there, back = average_rate(Ecb(), "USD", "SEK", 2010), average_rate(Ecb(), "SEK", "USD", 2010)
    assert there.value * back.value == 1
    assert there.average_of == back.average_of == 2010


def test_a_year_without_observations_has_no_average_and_the_nearest_is_named() -> None:
    with pytest.raises(RateNotFound, match=r"nothing was observed in 1980 .* the nearest year with rates is 1999"):
        average_rate(Ecb(), "USD", "SEK", 1980)


@pytest.mark.parametrize("year", [0, -44, 10_000])
def test_a_year_outside_the_calendar_is_refused(year: int) -> None:
    with pytest.raises(ConfigurationError, match="no year of the calendar"):
        average_rate(RATES, "USD", "SEK", year)


def test_the_packaged_rates_are_asked_where_none_are_given() -> None:
    amount = Quantity("money", Interval.exactly(Fraction(100)), currency="EUR")

    done = convert(amount, "USD", date(2013, 3, 21))

    assert done.quantity.figure == Fraction("129.10")
