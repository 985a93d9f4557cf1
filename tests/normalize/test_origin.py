"""Where a rate that is not the market's may have come from."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from crosstally.interval import Interval
from crosstally.normalize import Origin, average_rate, origin_of
from crosstally.providers import Table, default
from crosstally.rate import Rate

F = Fraction
RATES = default()
ON = date(2026, 1, 5)


def around(rate: Fraction | str, share: str = "0.001") -> Interval:
    return Interval(F(rate) * (1 - F(share)), F(rate) * (1 + F(share)))


def origin(base: str, quote: str, implied: Interval, on: date = ON) -> Origin:
    return origin_of(RATES, RATES.rate(base, quote, on), implied, implied, on)


def test_an_earlier_rate_is_named_with_the_stretch_in_which_it_held() -> None:
    found = origin("USD", "SEK", Interval(F("10.45"), F("10.55")))
    assert found.kind == "earlier"
    assert found.held is not None
    assert (found.held.since, found.held.last.observed_on) == (date(2025, 3, 3), date(2025, 3, 4))


def test_a_rate_of_thumb_is_a_round_figure() -> None:
    assert origin("USD", "SEK", around("10")).round_figure == 10
    assert origin("USD", "SEK", Interval(F("10.45"), F("10.55"))).round_figure is None


def test_the_market_the_wrong_way_round_is_recognized() -> None:
    market = RATES.rate("USD", "SEK", ON).value
    assert origin("USD", "SEK", around(1 / market)).kind == "inverse"


@pytest.mark.parametrize("times", [F(10), F(1, 10)])
def test_a_digit_too_many_or_too_few_is_recognized(times: Fraction) -> None:
    found = origin("USD", "SEK", around(RATES.rate("USD", "SEK", ON).value * times))
    assert (found.kind, found.times) == ("tenfold", times)


def test_the_rate_of_another_krona_is_recognized_by_its_exactness() -> None:
    norwegian = RATES.rate("USD", "NOK", ON)
    found = origin("USD", "SEK", around(norwegian.value))
    assert (found.kind, found.other) == ("other-currency", norwegian)
    assert origin("USD", "SEK", around(norwegian.value, "0.04")).kind == "earlier"


def test_the_average_of_the_year_before_is_said_beside_the_day_it_held() -> None:
    average = average_rate(RATES, "USD", "SEK", 2025)
    found = origin("USD", "SEK", around(average.value))
    assert (found.kind, found.average) == ("earlier", average)


def test_what_no_day_explains_is_said_to_be_unexplained() -> None:
    assert origin("USD", "SEK", around("17")) == Origin("none")


def test_a_rate_within_what_two_fixings_differ_by_did_hold() -> None:
    table = Table.from_rows([("USD", "SEK", "2025-01-02", "11"), ("USD", "SEK", "2026-01-05", "9")])
    market = table.rate("USD", "SEK", ON)
    found = origin_of(table, market, around("11.05"), around("11.05"), ON)
    assert found.held is not None
    assert found.held.last == Rate("USD", "SEK", date(2025, 1, 2), F(11), "the user's table")
