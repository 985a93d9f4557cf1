"""``crosstally convert``."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

from command_line import crosstally_says


def test_an_amount_is_converted_at_the_rate_of_the_day(capfd: pytest.CaptureFixture[str]) -> None:
    amount = ("convert", "4,2 miljarder kronor", "--lang", "sv", "--date", "2025-12-15", "--to", "usd")

    out = json.loads(crosstally_says(capfd, *amount, "--format", "json")[1])

    assert out["input"]["text"] == "4,2 miljarder kronor"
    assert set(out["result"]) == {"value", "low", "high", "currency", "unit", "base_year"}
    assert out["result"]["currency"] == "USD"
    (step,) = out["steps"]
    assert (step["kind"], step["from"], step["to"], step["observed_on"]) == ("rate", "SEK", "USD", "2025-12-15")
    assert float(out["result"]["value"]) == pytest.approx(4.2e9 * float(step["value"]), rel=1e-6)
    assert "4,2 miljarder kronor = 450,000,000 USD\n" in crosstally_says(capfd, *amount)[1]


def says(capfd: pytest.CaptureFixture[str], amount: str, day: str, *options: str) -> str:
    return crosstally_says(capfd, "convert", amount, "--lang", "sv", "--date", day, "--to", "USD", *options)[1]


@pytest.mark.parametrize(
    ("amount", "result"),
    [
        ("4,2 miljarder kronor", "450,000,000 USD"),
        ("100 kronor", "10.8 USD"),
        ("25 000 kronor", "2,690 USD"),
        ("4 312 450 kronor", "464,333 USD"),
        ("5–10 miljoner kronor", "540,000–1,100,000 USD"),
        ("omkring 3 miljarder kronor per år", "about 320,000,000 USD per year"),
        ("minst 3 kronor", "at least 0.32 USD"),
        ("fyra miljarder kronor", "430,000,000 USD"),
    ],
)
def test_a_result_is_as_exact_as_the_amount(capfd: pytest.CaptureFixture[str], amount: str, result: str) -> None:
    assert says(capfd, amount, "2025-12-15").splitlines()[0] == f"{amount} = {result}"


def test_a_sunday_uses_fridays_rate_and_says_so(capfd: pytest.CaptureFixture[str]) -> None:
    out = says(capfd, "100 kronor", "2026-01-04")
    assert "on Friday 2 January 2026, the last one known, 2 days older" in out
    step = json.loads(says(capfd, "100 kronor", "2026-01-04", "--format", "json"))["steps"][0]
    assert (step["observed_on"], step["staleness_days"]) == ("2026-01-02", 2)


def test_the_json_of_a_conversion_is_exact_and_says_its_basis(capfd: pytest.CaptureFixture[str]) -> None:
    out = json.loads(says(capfd, "1 miljard kronor", "1990-06-29", "--base-year", "2010", "--format", "json"))
    assert out["basis"] == {"currency": "USD", "base_year": 2010, "territory": "SE", "order": "deflate-first"}
    assert float(out["result"]["value"]) == pytest.approx(202.17e6, rel=0.005)
    assert float(Fraction(out["exact"]["value"])) == pytest.approx(float(out["result"]["value"]), rel=1e-14)
    assert [step.get("average_of") for step in out["steps"]] == [None, 2010]


def test_the_prices_an_amount_is_given_at_are_understood(capfd: pytest.CaptureFixture[str]) -> None:
    amount = "25 000 kr i 1990 års penningvärde"
    assert says(capfd, amount, "2026-01-05", "--base-year", "2020").splitlines()[:2] == [
        "25 000 kr in prices of 1990 = 4,400 USD in prices of 2020",
        "  prices of SE from 1990 to 2020: × 1.6182932",
    ]
    out = json.loads(says(capfd, amount, "2026-01-05", "--format", "json"))
    assert (out["prices_of"], out["result"]["base_year"]) == (1990, 1990)
    out = says(capfd, "5 miljoner kronor i dagens penningvärde", "2026-01-05")
    assert out.startswith("5 miljoner kronor in prices of 2026, the year of the text = 540,000 USD")


def test_both_orders_are_named_and_differ(capfd: pytest.CaptureFixture[str]) -> None:
    first = says(capfd, "1 miljard kronor", "1990-06-29", "--base-year", "2010")
    second = says(capfd, "1 miljard kronor", "1990-06-29", "--base-year", "2010", "--order", "convert-first")
    assert "1 miljard kronor of 1990 = 200,000,000 USD in prices of 2010" in first
    assert "1 miljard kronor of 1990 = 270,000,000 USD in prices of 2010" in second
    assert "Deflated first: the prices are those of the amount's own money (SE)." in first
    assert "Converted first: the prices are those of the money converted to (US)." in second


def test_the_users_own_rates_come_first(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    table = tmp_path / "house.csv"
    table.write_text("date,until,base,quote,rate\n2026-01-01,2026-03-31,USD,SEK,10\n", "utf-8")
    assert says(capfd, "100 kronor", "2026-02-01", "--rates", str(table)).splitlines() == [
        "100 kronor = 10 USD",
        "  1 SEK = 0.1 USD, on Sunday 1 February 2026",
        f"    {table}",
    ]
    table.write_text("date,base,quote,rate\n2026-01-01,USD,SEK,ten\n", "utf-8")
    code, _, err = crosstally_says(
        capfd, "convert", "5 USD", "--lang", "en", "--date", "2026-01-01", "--to", "SEK", "--rates", str(table)
    )
    assert code == 2
    assert f"{table} line 2: 'ten' is no exact number" in err


@pytest.mark.parametrize(
    ("amount", "to", "day", "nearest"),
    [
        ("5 USD", "SEK", "1950-01-02", "the first one known is of 1984-01-02"),
        ("5 USD", "DEM", "2020-01-02", "DEM became EUR on 1999-01-01"),
        ("5 USD", "SEK", "2031-01-02", "the last one known is of 2026-"),
        ("5 USD", "EUR", "1995-01-02", "the first one known is of 1999-01-01"),
    ],
)
def test_a_day_without_a_rate_is_refused_with_the_nearest(
    capfd: pytest.CaptureFixture[str], amount: str, to: str, day: str, nearest: str
) -> None:
    code, out, err = crosstally_says(capfd, "convert", amount, "--lang", "en", "--date", day, "--to", to)
    assert (code, out) == (2, "")
    assert nearest in err
