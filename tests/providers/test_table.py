"""The user's own rates, from rows, CSV and TOML."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.errors import ConfigurationError, RateNotFound
from crosstally.providers.table import Table
from crosstally.rate import Rate, RateProvider

DAY = date(2026, 1, 5)
CSV = "date,base,quote,rate,citation\n2026-01-05,USD,SEK,9.25,House rate\n2026-01-06,USD,SEK,9.5,\n"
TOML = """
citation = "House rates 2026"
[[rate]]
date = 2026-01-05
base = "USD"
quote = "SEK"
rate = 9.1
[[rate]]
date = "2026-01-05"
base = "USD"
quote = "EUR"
rate = "0.85"
citation = "Contract 7"
"""


def test_a_rate_is_answered_as_given_and_inverted() -> None:
    table = Table.from_rows([("USD", "SEK", "2026-01-05", "9.25")], citation="House rate")
    assert table.rate("USD", "SEK", DAY) == Rate("USD", "SEK", DAY, Fraction("9.25"), "House rate")
    assert table.rate("SEK", "USD", DAY).value == Fraction(4, 37)


def test_two_currencies_quoted_against_a_third_are_crossed_through_it() -> None:
    table = Table.from_rows([("EUR", "USD", DAY, "1.25"), ("EUR", "SEK", DAY, 10)], citation="House rate")
    rate = table.rate("USD", "SEK", DAY)
    assert (rate.value, rate.citation) == (Fraction(8), "House rate (through EUR)")


def test_rates_of_different_days_are_not_crossed() -> None:
    table = Table.from_rows([("EUR", "USD", "2026-01-05", "1.25"), ("EUR", "SEK", "2026-01-06", 10)])
    with pytest.raises(RateNotFound):
        table.rate("USD", "SEK", DAY)
    assert list(table.history("USD", "SEK", date(2026, 2, 1))) == []


def test_a_later_row_replaces_an_earlier_one() -> None:
    table = Table.from_rows([("USD", "SEK", DAY, 9), ("SEK", "USD", DAY, Fraction(1, 10))])
    assert table.rate("USD", "SEK", DAY).value == 10


def test_a_day_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(RateNotFound, match="USD/SEK for 2026-01-05: the table has none"):
        Table([]).rate("USD", "SEK", DAY)
    assert Table([]).rate("SEK", "SEK", DAY).value == 1


def test_csv_is_read_with_its_citations() -> None:
    table = Table.from_csv("\ufeff" + CSV, name="house.csv")
    assert table.rate("USD", "SEK", DAY) == Rate("USD", "SEK", DAY, Fraction(37, 4), "House rate")
    assert table.rate("USD", "SEK", date(2026, 1, 6)).citation == "house.csv"


def test_toml_is_read_without_a_binary_float() -> None:
    table = Table.from_toml(TOML)
    assert table.rate("USD", "SEK", DAY) == Rate("USD", "SEK", DAY, Fraction(91, 10), "House rates 2026")
    assert table.rate("USD", "EUR", DAY).citation == "Contract 7"
    assert isinstance(table, RateProvider)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "mine line 1: no column date, base, quote, rate"),
        ("date,base,quote\n", "mine line 1: no column rate"),
        ("date,base,quote,rate\n2026-01-05,USD,SEK,\n", "mine line 2: no rate"),
        ("date,base,quote,rate\n2026-01-05,USD\n", "mine line 2: no quote, rate"),
        ("date,base,quote,rate\n5/1/2026,USD,SEK,9\n", "mine line 2: '5/1/2026' is no date"),
        ("date,base,quote,rate\n2026-01-05,usd,SEK,9\n", "mine line 2: 'usd' is no currency"),
        ("date,base,quote,rate\n2026-01-05,USD,SEK,'9,25'\n", "mine line 2: .* is no exact number"),
        ("date,base,quote,rate\n2026-01-05,USD,SEK,0\n", "mine line 2: '0' is not positive"),
        ("date,base,quote,rate\n2026-01-05,USD,SEK,1e999999999\n", "mine line 2: .* is no exact number"),
        ("date,base,quote,rate\n2026-01-05,USD,SEK," + "9" * 200_000, "mine line .*: field larger"),
    ],
)
def test_csv_that_cannot_be_used_is_refused_with_its_line(text: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError, match=complaint):
        Table.from_csv(text, name="mine")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("rate = ", "mine: Invalid value"),
        ("rate = 9.1", r"mine: write each rate as a \[\[rate\]\] table"),
        ("[[rate]]\nbase = 'USD'", "mine rate 1: no date, quote, rate"),
        ("[[rate]]\ndate=2026-01-05\nbase='USD'\nquote='SEK'\nrate=[9]", r"mine rate 1: \[9\] is no exact number"),
        ("[[rate]]\ndate=2026-01-05\nbase='USD'\nquote='SEK'\nrate=nan", "mine rate 1: .* is no exact number"),
        ("[[rate]]\ndate=2026-01-05\nbase='USD'\nquote='SEK'\nrate=-1", "mine rate 1: -1 is not positive"),
        ("[[rate]]\ndate=2026-01-05\nbase='USD'\nquote='SEK'\nrate=true", "mine rate 1: True is no exact number"),
    ],
)
def test_toml_that_cannot_be_used_is_refused_with_its_rate(text: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError, match=complaint):
        Table.from_toml(text, name="mine")


AGREED = """date,until,base,quote,rate,citation
2026-01-01,2026-01-31,USD,SEK,9.25,House list of January
2026-01-15,,USD,SEK,9.5,
2026-02-01,2026-12-31,EUR,SEK,11,Contract 7
"""


def test_a_rate_may_hold_until_a_day_and_a_days_own_rate_comes_first() -> None:
    table = Table.from_csv(AGREED, name="house.csv")
    assert table.rate("USD", "SEK", date(2026, 1, 31)) == Rate(
        "USD", "SEK", date(2026, 1, 31), Fraction("9.25"), "House list of January"
    )
    assert table.rate("SEK", "USD", date(2026, 1, 15)).value == 1 / Fraction("9.5")
    assert table.rate("EUR", "SEK", date(2026, 6, 1)).citation == "Contract 7"
    with pytest.raises(RateNotFound):
        table.rate("USD", "SEK", date(2026, 2, 1))
    assert [rate.observed_on.day for rate in table.history("USD", "SEK", date(2026, 3, 1))] == [31, 15]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("2026-01-05,2026-01-01,USD,SEK,9,", "line 2: until 2026-01-01 is before 2026-01-05"),
        ("2026-01-05,soon,USD,SEK,9,", "line 2: 'soon' is no date"),
        ("2026-01-05,,USD,USD,9,", "line 2: base and quote are both USD"),
    ],
)
def test_an_agreed_rate_that_cannot_be_used_is_refused_with_its_line(line: str, complaint: str) -> None:
    with pytest.raises(ConfigurationError, match=complaint):
        Table.from_csv(f"date,until,base,quote,rate,citation\n{line}\n", name="mine")


def test_an_unknown_column_is_refused_with_those_there_are() -> None:
    with pytest.raises(ConfigurationError, match="mine line 1: unknown column 'untill'; write date, base, quote, rate"):
        Table.from_csv("date,base,quote,rate,untill\n", name="mine")
    with pytest.raises(ConfigurationError, match="mine rate 1: unknown column 'day'"):
        Table.from_toml("[[rate]]\nday=2026-01-05", name="mine")


def test_a_file_is_read_by_its_ending(tmp_path: Path) -> None:
    for name, content in (("rates.csv", CSV), ("rates.toml", TOML)):
        (tmp_path / name).write_text(content, "utf-8")
        assert Table.from_file(tmp_path / name).rate("USD", "SEK", DAY).value > 9
    (tmp_path / "latin.csv").write_bytes(b"\xe5")
    with pytest.raises(ConfigurationError, match=r"latin\.csv: is not UTF-8"):
        Table.from_file(tmp_path / "latin.csv")
    with pytest.raises(ConfigurationError, match="absent: cannot be read"):
        Table.from_file("absent")


def test_a_binary_float_is_refused() -> None:
    with pytest.raises(ConfigurationError, match=r"row 1: 9\.25 is no exact number"):
        Table.from_rows([("USD", "SEK", DAY, 9.25)])  # type: ignore[list-item]


days = st.dates(date(2026, 1, 1), date(2026, 1, 5))
codes = st.sampled_from(("USD", "SEK", "EUR"))
values = st.decimals("0.001", "1000", places=3)


@given(st.lists(st.tuples(codes, codes, days, values)), codes, codes, days)
def test_history_agrees_with_rate(
    rows: list[tuple[str, str, date, Decimal]], base: str, quote: str, until: date
) -> None:
    table = Table.from_rows([row for row in rows if row[0] != row[1]])
    history = list(table.history(base, quote, until))
    assert [rate.observed_on for rate in history] == sorted({rate.observed_on for rate in history}, reverse=True)
    assert all(rate == table.rate(base, quote, rate.observed_on) for rate in history)
