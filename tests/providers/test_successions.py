"""Moneys that became others: continuous through the day they did, and refused where they were no more."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from babel.numbers import get_territory_currencies

from crosstally.errors import RateNotFound
from crosstally.interval import Interval
from crosstally.normalize import Normalized, convert, last_held, normalize
from crosstally.providers import Table, default, in_force, with_own, withdrawn
from crosstally.providers.successions import links, successions
from crosstally.quantity import Quantity
from crosstally.rate import Basis, Order

F = Fraction
RATES = default()


def money(value: int, currency: str) -> Quantity:
    return Quantity("money", Interval.exactly(F(value)), currency=currency, resolution=F(1))


@pytest.mark.parametrize("code", [code for code, link in successions().items() if link.new == "EUR" and code != "XEU"])
def test_cldrs_territories_changed_their_currency_on_the_day_of_the_succession(code: str) -> None:
    link, territory = successions()[code], code[:2]
    after = get_territory_currencies(territory, link.first_day, tender=True)
    # CLDR 47 is behind in Bulgaria.
    assert "EUR" in after or territory == "BG"
    assert code in get_territory_currencies(territory, link.first_day - timedelta(days=1), tender=True)


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [("TRL", "TRY", 2004, 2005), ("ROL", "RON", 2005, 2005), ("BYR", "BYN", 2016, 2016), ("GHC", "GHS", 2007, 2007),
     ("ZMK", "ZMW", 2012, 2013), ("STD", "STN", 2017, 2018), ("MRO", "MRU", 2017, 2018), ("MZM", "MZN", 2006, 2006),
     ("MGF", "MGA", 2004, 2005), ("SLL", "SLE", 2022, 2022), ("VEB", "VEF", 2007, 2008)],
)  # fmt: skip
def test_the_market_agrees_with_the_noughts_that_were_cut(old: str, new: str, before: int, after: int) -> None:
    day = successions()[old].first_day
    last = next(rate for rate in RATES.history("USD", old, day - timedelta(days=1)))
    first = next(rate for rate in reversed(list(RATES.history("USD", new, day + timedelta(days=120)))))
    assert (last.observed_on.year, first.observed_on.year) == (before, after)
    assert F(8, 10) < last.value / successions()[old].units / first.value < F(12, 10)


@pytest.mark.parametrize("code", ["DEM", "FRF", "GRD", "HRK", "BGN"])
def test_a_currency_is_worth_the_same_the_day_before_and_the_day_it_went_into_the_euro(code: str) -> None:
    history = list(RATES.history(code, "USD", successions()[code].first_day + timedelta(days=40)))
    around = [float(rate.value) for rate in history[:60]]
    assert len(around) == 60
    assert all(0.96 < later / earlier < 1.04 for later, earlier in pairwise(around))
    assert all(RATES.rate(code, "USD", rate.observed_on).value == rate.value for rate in history[:60])


@pytest.mark.parametrize("order", ["deflate-first", "convert-first"])
def test_marks_of_1995_in_euros_of_2020_know_only_german_prices(order: Order) -> None:
    done = normalize(money(100, "DEM"), Basis("EUR", 2020, order=order), on=date(1995, 6, 14))
    assert done.quantity.currency == "EUR"
    assert abs(done.quantity.figure / F("72.06") - 1) < F(1, 1000)  # type: ignore[operator]
    assert done.basis == Basis("EUR", 2020, "DE", order)


def test_a_money_of_the_same_name_has_the_code_of_its_day() -> None:
    assert [in_force("PLN", date(year, 6, 1)) for year in (1990, 2000)] == ["PLZ", "PLN"]
    assert in_force("EUR", date(1990, 6, 1)) == "EUR"
    done = convert(money(1_000_000, "TRY"), "USD", date(2003, 6, 2))
    assert done.steps[0].base == "TRL"  # type: ignore[union-attr]
    assert done.quantity.figure is not None
    assert done.quantity.figure < 1


def test_a_succession_may_lead_through_another() -> None:
    assert [link.old for link in links("BGL", "EUR")] == ["BGL", "BGN"]
    assert RATES.rate("BGL", "EUR", date(2020, 1, 2)).value == 1 / F("1955.83")
    assert RATES.rate("EUR", "BGL", date(2020, 1, 2)).value == F("1955.83")
    assert links("EUR", "DEM") == ()


def test_a_lev_of_2026_is_converted_at_the_euros_rate_of_the_day() -> None:
    on = date(2026, 1, 5)
    assert RATES.rate("BGN", "USD", on).value == RATES.rate("EUR", "USD", on).value / F("1.95583")
    assert "2025/1407" in RATES.rate("BGN", "USD", on).citation


@pytest.mark.parametrize(
    ("to", "on", "reason"),
    [
        ("DEM", date(2020, 1, 2), "DEM became EUR on 1999-01-01, at 1.95583 for 1; convert to EUR"),
        ("TRY", date(2003, 6, 2), "the money of that name was then TRL; convert to TRL"),
        ("EUR", date(1990, 6, 1), "the first one known is of 1999-01-01"),
    ],
)
def test_a_currency_that_was_not_is_refused_with_the_one_that_was(to: str, on: date, reason: str) -> None:
    with pytest.raises(RateNotFound, match=reason):
        convert(money(5, "USD"), to, on)


def test_a_currency_is_not_withdrawn_while_it_is_legal_tender() -> None:
    assert withdrawn("DEM", date(2001, 6, 1)) is None
    assert convert(money(5, "USD"), "DEM", date(2001, 6, 1)).quantity.currency == "DEM"


def test_the_record_is_searched_through_a_succession() -> None:
    inside = Interval(F("1.75"), F("1.76"))
    held = last_held(RATES, "USD", "DEM", inside, date(2020, 1, 2))
    slowly = next(rate for rate in RATES.history("USD", "DEM", date(2020, 1, 2)) if rate.value in inside)
    assert held == slowly


def test_the_users_own_rates_come_first_and_continue_as_well() -> None:
    rates = with_own(Table.from_rows([("USD", "SEK", "2026-01-02", "9"), ("EUR", "SEK", "2026-01-05", "11")]))
    rate = rates.rate("USD", "SEK", date(2026, 1, 5))
    assert (rate.value, rate.staleness) == (F(9), 3)
    assert rates.rate("DEM", "SEK", date(2026, 1, 5)).value == 11 / F("1.95583")
    assert "European Central Bank" in rates.rate("USD", "NOK", date(2026, 1, 5)).citation


def test_the_identity_holds_for_a_money_that_lost_its_noughts() -> None:
    assert convert(money(5, "PLN"), "PLZ", date(1990, 1, 2)) == Normalized(money(5, "PLZ"))
