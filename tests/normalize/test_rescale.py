"""Measures in other units."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.errors import ConfigurationError, InputError
from crosstally.interval import Interval
from crosstally.normalize import comparable, rescale, rescale_difference
from crosstally.quantity import Quantity
from crosstally.unit import units

F = Fraction


def measure(value: Fraction | int, unit: str) -> Quantity:
    return Quantity("measure", Interval.exactly(F(value)), unit=unit, resolution=F(1))


@pytest.mark.parametrize(
    ("value", "unit", "other", "expected"),
    [
        (F(25), "mile", "kilometer", F("40.2336")),
        (F(6), "foot", "centimeter", F("182.88")),
        (F(72), "kilometer-per-hour", "meter-per-second", F(20)),
        (F(32), "fahrenheit", "celsius", F(0)),
        (F(100), "celsius", "fahrenheit", F(212)),
        (F("-273.15"), "celsius", "kelvin", F(0)),
        (F(2), "week", "day", F(14)),
    ],
)
def test_a_measure_is_rescaled_exactly(value: Fraction, unit: str, other: str, expected: Fraction) -> None:
    rescaled = rescale(measure(value, unit), other)
    assert (rescaled.figure, rescaled.unit) == (expected, other)


def test_a_temperature_difference_has_no_offset() -> None:
    assert rescale_difference(measure(20, "fahrenheit"), "celsius").figure == F(100, 9)
    assert rescale(measure(20, "fahrenheit"), "celsius").figure == F(-20, 3)


def test_the_resolution_is_rescaled_without_the_offset() -> None:
    assert rescale(measure(50, "fahrenheit"), "celsius").resolution == F(5, 9)


def test_bounds_ranges_and_hedges_stay() -> None:
    given_quantity = Quantity(
        "measure", Interval(F(5), None, lower_closed=False), unit="mile", bound="more-than", approximate=True
    )
    rescaled = rescale(given_quantity, "kilometer")
    assert rescaled.value == Interval(F("8.04672"), None, lower_closed=False)
    assert (rescaled.bound, rescaled.approximate, rescaled.figure) == ("more-than", True, F("8.04672"))


def test_a_measure_in_its_own_unit_stays_what_it_is() -> None:
    strange = measure(3, "smoot")
    assert rescale(strange, "smoot") is strange
    assert rescale_difference(strange, "smoot") is strange
    assert comparable("smoot", "smoot")
    assert not comparable("smoot", "meter")


@pytest.mark.parametrize("rescaling", [rescale, rescale_difference])
def test_units_that_do_not_compare_are_refused_with_the_reason(rescaling) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError, match="mile measures length, kilogram measures mass"):
        rescaling(measure(3, "mile"), "kilogram")
    with pytest.raises(ConfigurationError, match="unknown unit 'smoot'"):
        rescaling(measure(3, "mile"), "smoot")
    with pytest.raises(InputError, match="of kind 'number'"):
        rescaling(Quantity("number", Interval.exactly(F(3))), "mile")


PAIRS = [pair for pair in combinations(sorted(units()), 2) if comparable(*pair)]


@given(st.sampled_from(PAIRS), st.fractions(max_denominator=10**6), st.fractions(min_value=0, max_denominator=10**6))
def test_there_and_back_is_exact(pair: tuple[str, str], low: Fraction, width: Fraction) -> None:
    here, there = pair
    quantity = Quantity("measure", Interval(low, low + width), unit=here, resolution=F(1, 10))
    for rescaling in (rescale, rescale_difference):
        assert rescaling(rescaling(quantity, there), here) == quantity


@given(st.sampled_from(sorted(units())), st.sampled_from(sorted(units())))
def test_comparing_is_symmetric_and_means_that_rescaling_works(a: str, b: str) -> None:
    assert comparable(a, b) == comparable(b, a)
    if comparable(a, b):
        assert rescale(measure(1, a), b).unit == b
    else:
        with pytest.raises(InputError):
            rescale(measure(1, a), b)
