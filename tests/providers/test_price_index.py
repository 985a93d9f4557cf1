"""Price levels the user brings."""

from __future__ import annotations

from fractions import Fraction

import pytest

from crosstally.errors import ConfigurationError, DeflatorNotFound
from crosstally.providers.price_index import PriceIndex
from crosstally.rate import DeflatorProvider

# BLS, CPI-U annual averages; SCB, KPI fastställda tal.
INDEX = PriceIndex(
    {"US": {1950: "24.1", 1960: "29.6", 1980: "82.4", 2024: "313.689"}, "SE": {2010: "303.46", 2020: "335.92"}},
    citation="BLS and SCB",
)


@pytest.mark.parametrize(
    ("territory", "year", "reference_year", "amount", "expected"),
    [
        ("US", 1950, 1960, 50, "61.4107883817"),
        ("US", 1980, 2024, 100, "380.6905339806"),
        ("SE", 2010, 2020, 100, "110.6966321756"),
    ],
)
def test_amounts_in_other_years_prices_are_those_the_statistics_offices_give(
    territory: str, year: int, reference_year: int, amount: int, expected: str
) -> None:
    value = INDEX.deflator(territory, year, reference_year).value * amount
    assert round(value, 10) == Fraction(expected)


def test_backwards_is_the_inverse_of_forwards() -> None:
    there, back = INDEX.deflator("US", 1950, 2024), INDEX.deflator("US", 2024, 1950)
    assert there.value * back.value == 1


@pytest.mark.parametrize(("territory", "year"), [("SE", 1980), ("NO", 2010)])
def test_a_year_or_territory_without_a_level_is_refused(territory: str, year: int) -> None:
    with pytest.raises(DeflatorNotFound, match=f"for {territory} from {year} to 2020: BLS and SCB has no {year}"):
        INDEX.deflator(territory, year, 2020)


@pytest.mark.parametrize("level", ["0", "-1", "n/a", 1.5])
def test_a_level_that_is_no_positive_exact_number_is_refused_with_its_place(level: str) -> None:
    with pytest.raises(ConfigurationError, match="mine: SE 2020"):
        PriceIndex({"SE": {2020: level}}, citation="mine")


def test_it_is_a_deflator_provider() -> None:
    assert isinstance(INDEX, DeflatorProvider)
