"""How far a writer rounds."""

from __future__ import annotations

from fractions import Fraction

import pytest
from figures_by_hand import number
from hypothesis import given, settings
from hypothesis import strategies as st

from crosstally.match.judge import judge
from crosstally.match.rescaled import agree_rescaled
from crosstally.match.rounding import agree_as_written, grain, thousands_apart

NEWSROOM = [
    ("25", "1", "mile", "40", "1", "kilometer", True),
    ("40", "1", "mile", "65", "1", "kilometer", True),
    ("30", "1", "yard", "30", "1", "meter", True),
    ("550", "1", "pound", "250", "1", "kilogram", True),
    ("1.2", "0.1", "mile", "2", "1", "kilometer", True),
    ("100", "1", "mile", "160", "1", "kilometer", True),
    ("90", "1", "fahrenheit", "32", "1", "celsius", True),
    ("18", "1", "month", "1.5", "0.1", "year", True),
    ("2", "1", "week", "14", "1", "day", True),
    ("20", "1", "fahrenheit", "11", "1", "celsius", True),  # a difference: twenty degrees warmer
    ("25", "1", "mile", "50", "1", "kilometer", False),
    ("25", "1", "mile", "25", "1", "kilometer", False),
    ("100", "1", "mile", "170", "1", "kilometer", False),
    ("127", "1", "yard", "127", "1", "meter", False),
    ("5", "1", "mile", "5", "1", "kilogram", False),
    ("90", "1", "fahrenheit", "90", "1", "celsius", False),
]


@pytest.mark.parametrize(("a", "a_digit", "a_unit", "b", "b_digit", "b_unit", "agree"), NEWSROOM)
def test_a_conversion_is_judged_by_the_rounding_it_shows(
    a: str, a_digit: str, a_unit: str, b: str, b_digit: str, b_unit: str, agree: bool
) -> None:
    source = number(a, "measure", resolution=a_digit, unit=a_unit)
    target = number(b, "measure", resolution=b_digit, unit=b_unit)
    assert agree_rescaled(source, target) is agree
    assert agree_rescaled(target, source) is agree


WRITTEN = [
    ("1230000", "10000", "1200000", "100000", False, True),
    ("1234567", "1", "1200000", "100000", False, True),
    ("9.6", "0.1", "10", "1", False, True),
    ("310", "1", "300", "1", True, True),
    ("310", "1", "300", "1", False, False),
    ("300", "1", "600", "1", True, False),
    ("1300000", "100000", "1200000", "100000", False, False),
    ("2.5", "0.1", "2", "1", False, False),
    ("2400", "1", "2000", "1000", False, False),
]


@pytest.mark.parametrize(("a", "a_digit", "b", "b_digit", "hedged", "agree"), WRITTEN)
def test_a_copied_figure_may_be_shortened_but_not_changed(
    a: str, a_digit: str, b: str, b_digit: str, hedged: bool, agree: bool
) -> None:
    figures = Fraction(a), Fraction(a_digit), Fraction(b), Fraction(b_digit)
    assert agree_as_written(*figures, (False, hedged)) is agree


@settings(deadline=None)
@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_agreement_does_not_depend_on_the_order_of_the_two(a: int, b: int) -> None:
    one, other = number(str(a), "measure", unit="mile"), number(str(b), "measure", unit="kilometer")
    assert agree_rescaled(one, other) == agree_rescaled(other, one)


@settings(deadline=None)
@given(st.integers(1, 10**9), st.integers(-3, 3).filter(bool))
def test_a_power_of_a_thousand_is_recognized(value: int, power: int) -> None:
    assert thousands_apart(Fraction(value), value * Fraction(1000) ** power) == power


@settings(deadline=None)
@given(st.fractions(min_value=Fraction(1, 1000), max_value=10**9))
def test_no_figure_agrees_with_a_thousand_times_itself(value: Fraction) -> None:
    judgement = judge(number(str(value)), number(str(value * 1000)))
    assert judgement is not None
    assert not judgement.agrees


def test_a_fraction_without_digits_and_a_zero_have_a_grain() -> None:
    assert grain(Fraction(1, 3), None) == Fraction(1, 30)
    assert grain(Fraction(0), Fraction(1)) == 1
    assert grain(Fraction(10**200), Fraction(1)) > 10**50
