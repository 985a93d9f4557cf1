"""The packaged price levels, against what the statistics offices themselves give."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crosstally.errors import DeflatorNotFound
from crosstally.providers import ConsumerPrices, consumer_prices
from crosstally.rate import DeflatorProvider

PRICES = ConsumerPrices()
F = Fraction

# Statistics Sweden, KPI, fastställda tal, annual means, 1980 = 100.
SWEDEN = {
    1980: "100", 2006: "284.22", 2007: "290.51", 2008: "300.61", 2009: "299.66", 2010: "303.46", 2011: "311.43",
    2012: "314.20", 2013: "314.06", 2014: "313.49", 2015: "313.35", 2016: "316.43", 2017: "322.11", 2018: "328.40",
    2019: "334.26", 2020: "335.92", 2021: "343.19", 2022: "371.91", 2023: "403.70",
}  # fmt: skip


def off(value: Fraction, expected: str | Fraction) -> Fraction:
    return abs(value / F(expected) - 1)


@pytest.mark.parametrize("year", list(SWEDEN))
def test_swedish_prices_are_those_of_statistics_sweden(year: int) -> None:
    assert off(PRICES.deflator("SE", 2015, year).value, F(SWEDEN[year]) / F(SWEDEN[2015])) < F("0.005")


@pytest.mark.parametrize(
    ("territory", "year", "reference_year", "amount", "expected", "within"),
    [
        ("US", 1950, 1960, 50, "61.410788381742734", "1e-12"),
        ("US", 1980, 2024, 100, "380.69053398", "1e-9"),
        ("US", 1981, 2020, 400_000_000, "1138882288.23", "1e-9"),
        ("SE", 2010, 2020, 100, "110.6966", "0.005"),
        ("SE", 1980, 2023, 100, "403.70", "0.005"),
        ("SE", 2022, 2023, 100, "108.548", "0.0001"),
        ("US", 2021, 2024, 100, "115.7652", "0.0001"),
    ],
)
def test_amounts_in_other_years_prices_are_those_published(
    territory: str, year: int, reference_year: int, amount: int, expected: str, within: str
) -> None:
    assert off(PRICES.deflator(territory, year, reference_year).value * amount, expected) < F(within)


def test_there_and_back_is_exact() -> None:
    there, back = PRICES.deflator("JP", 1966, 2023), PRICES.deflator("JP", 2023, 1966)
    assert there.value * back.value == 1


def test_a_deflator_cites_every_source_it_was_chained_from_and_both_levels() -> None:
    citation = PRICES.deflator("SE", 2010, 2023).citation
    assert "FP.CPI.TOTL (2010 = 100)" in citation
    assert "FP.CPI.TOTL.ZG" in citation
    assert citation.endswith(": 2010 100, 2023 133.4684")
    assert "ZG" not in PRICES.deflator("SE", 2010, 2015).citation


def test_a_withdrawn_figure_is_not_used() -> None:
    assert PRICES.deflator("RO", 2023, 2024).value == F("1.0559")


@pytest.mark.parametrize(
    ("territory", "year", "reason"),
    [
        ("SE", 1957, "runs from 1960 to 2024, the nearest year is 1960 for 1957"),
        ("SE", 2026, "the nearest year is 2024 for 2026"),
        ("IQ", 1985, "the nearest year is 1990 for 1985"),
        ("EZ", 1990, "the nearest year is 1996 for 1990; a member state's own prices may reach further"),
        ("AR", 2010, "no index of AR is packaged; name another territory"),
    ],
)
def test_a_year_without_an_index_is_refused_with_the_nearest_that_has_one(
    territory: str, year: int, reason: str
) -> None:
    with pytest.raises(DeflatorNotFound, match=reason):
        PRICES.deflator(territory, year, 2015)


def test_every_figure_of_the_table_is_used() -> None:
    lines = consumer_prices._lines()
    for territory, stretches in lines.items():
        printed = {
            year
            for _, first, figures in stretches
            for year, figure in enumerate(figures.split(), int(first))
            if figure != "-"
        }
        assert set(PRICES.years(territory)) == printed, territory
    assert len(lines) > 190


def test_it_is_a_deflator_provider_and_says_what_it_holds() -> None:
    assert isinstance(PRICES, DeflatorProvider)
    source = PRICES.source()
    assert (source.first_day.year, source.last_day.year) == (1913, 2025)
    assert "World Bank" in source.licence
    assert "Eurostat" in source.citation
