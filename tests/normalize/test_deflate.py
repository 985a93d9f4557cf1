"""Money at the prices of another year, and the order of deflating and converting."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosstally.errors import ConfigurationError, DeflatorNotFound, InputError, RateNotFound
from crosstally.interval import Interval
from crosstally.normalize import Normalized, deflate, normalize
from crosstally.normalize.deflate import territory_of
from crosstally.providers import PriceIndex, Table
from crosstally.quantity import Quantity
from crosstally.rate import Basis, Deflator, Order, Rate

F = Fraction


def money(value: int, currency: str) -> Quantity:
    return Quantity("money", Interval.exactly(F(value)), currency=currency, resolution=F(10))


BLS = PriceIndex({"US": {1981: "90.9", 2020: "258.811"}}, citation="BLS, CPI-U")


def test_the_deflator_is_a_step_and_the_currency_stays() -> None:
    real = deflate(money(400_000_000, "USD"), 2020, year=1981, territory="US", deflators=BLS)
    assert round(real.quantity.figure or 0, 2) == F("1138882288.23")
    assert real.quantity.currency == "USD"
    assert real.quantity.resolution == 10 * F("258.811") / F("90.9")
    assert real.steps == (Deflator("US", 1981, 2020, F("258.811") / F("90.9"), "BLS, CPI-U"),)


def test_a_currency_begins_with_its_territory() -> None:
    assert [territory_of(code) for code in ("USD", "SEK", "VND", "EUR")] == ["US", "SE", "VN", "EZ"]
    assert deflate(money(1, "USD"), 2020, year=1981, deflators=BLS).steps[0] == BLS.deflator("US", 1981, 2020)


def test_a_year_in_its_own_prices_needs_no_index() -> None:
    amount = money(5, "NOK")
    assert deflate(amount, 2020, year=2020, deflators=PriceIndex({}, citation="none")) == Normalized(amount)


def test_what_is_no_money_has_no_price_level() -> None:
    with pytest.raises(InputError, match="of kind 'number'"):
        deflate(Quantity("number", Interval.exactly(F(5))), 2020, year=1981, deflators=BLS)


# OECD DAC, note on the DAC deflators: 30 bn yen of 1966 at 300 a dollar; prices doubled by 2006, 100 yen a dollar.
OECD_RATES = Table.from_rows([("USD", "JPY", "1966-07-01", 300), ("USD", "JPY", "2006-07-03", 100)], citation="OECD")
OECD_PRICES = PriceIndex({"JP": {1966: 50, 2006: 100}, "US": {1966: 20, 2006: 100}}, citation="OECD")


def oecd(basis: Basis) -> Normalized:
    return normalize(money(30_000_000_000, "JPY"), basis, on=date(1966, 7, 1), rates=OECD_RATES, deflators=OECD_PRICES)


def test_the_example_of_the_oecd_comes_out_as_the_oecd_says() -> None:
    real, current = oecd(Basis("USD", 2006)), oecd(Basis("USD"))
    assert real.quantity.figure == 600_000_000
    assert current.quantity.figure == 100_000_000
    assert round(current.quantity.figure / real.quantity.figure, 4) == F("0.1667")


def test_the_steps_are_in_the_order_of_the_basis() -> None:
    first = oecd(Basis("USD", 2006, order="deflate-first"))
    second = oecd(Basis("USD", 2006, order="convert-first"))
    assert [type(step) for step in first.steps] == [Deflator, Rate]
    assert [type(step) for step in second.steps] == [Rate, Deflator]
    assert first.steps[0] == OECD_PRICES.deflator("JP", 1966, 2006)
    assert second.steps[1] == OECD_PRICES.deflator("US", 1966, 2006)
    assert second.quantity.figure == 500_000_000


def test_the_two_orders_differ_as_the_world_banks_figures_do() -> None:
    rates = Table.from_rows([("USD", "SEK", "1990-06-29", "5.91879"), ("USD", "SEK", "2010-06-30", "7.207524")])
    index = PriceIndex(
        {"SE": {1990: "68.627175", 2010: "100.0"}, "US": {1990: "59.91976", 2010: "100.0"}},
        citation="World Bank, FP.CPI.TOTL and PA.NUS.FCRF",
    )
    amount, on = money(1_000_000_000, "SEK"), date(1990, 6, 29)
    deflated = normalize(amount, Basis("USD", 2010), on=on, rates=rates, deflators=index).quantity.figure
    converted = normalize(
        amount, Basis("USD", 2010, order="convert-first"), on=on, rates=rates, deflators=index
    ).quantity.figure
    assert deflated is not None
    assert converted is not None
    assert round(deflated / 1_000_000, 2) == F("202.17")
    assert round(converted / 1_000_000, 2) == F("281.97")


def test_a_basis_may_name_whose_prices_are_meant() -> None:
    assert oecd(Basis("USD", 2006, "US")).steps[0] == OECD_PRICES.deflator("US", 1966, 2006)


@given(st.integers(1, 10**12), st.decimals("0.01", "1000", places=2), st.dates(date(1995, 1, 1), date(2030, 1, 1)))
def test_both_orders_give_the_current_value_in_the_base_year(amount: int, rate: Fraction, on: date) -> None:
    another_day = on.replace(month=1, day=1 if on.day > 1 else 2)
    rates = Table.from_rows([("USD", "SEK", on, rate), ("USD", "SEK", another_day, 7)])
    values = {
        normalize(money(amount, "USD"), Basis("SEK", on.year, order=order), on=on, rates=rates).quantity.figure
        for order in ("deflate-first", "convert-first")
    }
    assert values == {normalize(money(amount, "USD"), Basis("SEK"), on=on, rates=rates).quantity.figure}


@pytest.mark.parametrize(("order", "territory"), [("deflate-first", "JP"), ("convert-first", "US")])
def test_the_packaged_prices_are_asked_where_none_are_given(order: Order, territory: str) -> None:
    basis = Basis("USD", 2006, order=order)
    steps = normalize(money(1, "JPY"), basis, on=date(1966, 7, 1), rates=OECD_RATES).steps
    assert [step.territory for step in steps if isinstance(step, Deflator)] == [territory]


@pytest.mark.parametrize("order", ["deflate-first", "convert-first"])
def test_a_year_before_the_index_is_refused_with_the_nearest(order: Order) -> None:
    basis = Basis("JPY", 2006, order=order)
    with pytest.raises(DeflatorNotFound, match="runs from 1960 to 2024, the nearest year is 1960 for 1955"):
        normalize(money(1, "JPY"), basis, on=date(1955, 7, 1), rates=OECD_RATES)


def test_a_result_says_its_basis_with_the_territory_whose_prices_were_taken() -> None:
    assert oecd(Basis("USD", 2006)).basis == Basis("USD", 2006, "JP")
    assert oecd(Basis("USD", 2006, order="convert-first")).basis == Basis("USD", 2006, "US", "convert-first")
    assert oecd(Basis("USD")).basis == Basis("USD")


def test_where_the_amounts_own_prices_end_the_other_order_is_named_if_its_prices_reach() -> None:
    with pytest.raises(DeflatorNotFound, match="those of US do reach, for the order convert-first"):
        normalize(money(1, "SEK"), Basis("USD", 2015), on=date(2025, 6, 30))
    assert normalize(money(1, "SEK"), Basis("USD", 2015, order="convert-first"), on=date(2025, 6, 30)).steps


def test_a_withdrawn_currency_is_no_target_at_the_average_of_a_year_either() -> None:
    with pytest.raises(RateNotFound, match="DEM became EUR on 1999-01-01"):
        normalize(money(1, "SEK"), Basis("DEM", 2020), on=date(2010, 6, 30))


def test_an_amount_at_the_prices_of_a_year_begins_with_that_year() -> None:
    amount, on = money(30_000_000_000, "JPY"), date(2020, 1, 2)
    for order in get_args(Order):
        done = normalize(
            amount, Basis("USD", 2006, order=order), on=on, rates=OECD_RATES, deflators=OECD_PRICES, prices_of=1966
        )
        assert done.quantity.figure == oecd(Basis("USD", 2006, order=order)).quantity.figure
    stays = normalize(amount, Basis("USD"), on=on, rates=OECD_RATES, deflators=OECD_PRICES, prices_of=1966)
    assert (stays.quantity.figure, stays.basis) == (F(100_000_000), Basis("USD", 1966, "JP"))


def test_an_order_nobody_knows_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="use deflate-first or convert-first"):
        oecd(Basis("USD", 2006, order="both"))  # type: ignore[arg-type]


CODES = st.sampled_from(("USD", "SEK", "EUR", "JPY", "GBP", "PLN", "NOK"))


@settings(deadline=None)
@given(st.integers(1, 10**12), CODES, CODES, st.dates(date(2000, 1, 3), date(2023, 12, 29)))
def test_the_packaged_tables_keep_the_laws(amount: int, base: str, quote: str, on: date) -> None:
    given_money = money(amount, base)
    assert normalize(given_money, Basis(base, on.year), on=on).quantity == given_money
    there = normalize(given_money, Basis(quote), on=on).quantity
    assert normalize(there, Basis(base), on=on).quantity == given_money
    first, second = (normalize(given_money, Basis(quote, on.year, order=order), on=on) for order in get_args(Order))
    assert first.quantity == second.quantity == there
    real = normalize(given_money, Basis(base, 2015), on=on).quantity
    assert normalize(real, Basis(base, on.year), on=date(2015, 6, 30)).quantity == given_money
