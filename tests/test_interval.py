"""Intervals are sets: what holds of sets holds of them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.interval import Interval

F = Fraction
numbers = st.fractions(min_value=-20, max_value=20, max_denominator=4)
ends = st.none() | numbers


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    lower, upper = draw(ends), draw(ends)
    if lower is not None and upper is not None and lower > upper:
        lower, upper = upper, lower
    if lower is not None and lower == upper:
        return Interval.exactly(lower)
    # An open end has no number to include or leave out: it is written as closed, so that equal sets compare equal.
    return Interval(lower, upper, lower is None or draw(st.booleans()), upper is None or draw(st.booleans()))


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (Interval(F(5), None, lower_closed=False), F(6), F(5)),
        (Interval(F(5), None), F(5), F(4)),
        (Interval(None, F(5), upper_closed=False), F(-100), F(5)),
        (Interval(F(5), F(10)), F(10), F(11)),
        (Interval.around(F(42, 10), F(5, 100)), F(425, 100), F(426, 100)),
        (Interval.exactly(F(1, 3)), F(1, 3), F(333, 1000)),
    ],
)
def test_an_open_end_leaves_its_number_out(interval: Interval, inside: Fraction, outside: Fraction) -> None:
    assert inside in interval
    assert outside not in interval


def test_an_open_interval_does_not_contain_its_closure() -> None:
    assert Interval(F(1), F(2)) not in Interval(F(1), F(2), upper_closed=False)
    assert Interval(F(1), F(2), lower_closed=False) in Interval(F(1), F(2))


def test_a_range_has_no_point() -> None:
    assert Interval(F(1), F(2)).point is None
    assert Interval(None, None).point is None
    assert Interval.exactly(F(2)).point == 2


def test_intervals_that_share_only_an_excluded_end_do_not_meet() -> None:
    assert Interval(F(1), F(2), upper_closed=False).meet(Interval(F(2), F(3))) is None
    assert Interval(F(1), F(2)).meet(Interval(F(2), F(3))) == Interval.exactly(F(2))


@given(intervals(), intervals(), numbers)
def test_a_number_is_in_the_meet_exactly_if_it_is_in_both(a: Interval, b: Interval, number: Fraction) -> None:
    met = a.meet(b)
    assert (met is not None and number in met) == (number in a and number in b)


@given(intervals(), intervals())
def test_meeting_is_commutative(a: Interval, b: Interval) -> None:
    assert a.meet(b) == b.meet(a)


@given(intervals(), intervals())
def test_an_interval_lies_within_another_exactly_if_meeting_leaves_it_as_it_is(a: Interval, b: Interval) -> None:
    assert (a in b) == (a.meet(b) == a)


@given(intervals(), numbers.filter(lambda number: number > 0), numbers)
def test_scaling_is_undone_by_the_inverse(interval: Interval, factor: Fraction, offset: Fraction) -> None:
    assert interval.scaled(factor, offset).scaled(1 / factor, -offset / factor) == interval
