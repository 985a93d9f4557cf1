"""How two dates relate."""

from __future__ import annotations

import pytest

from crosstally.match.calendar import compare_edtf, moments

PAIRS = [
    ("1979-05-02", "1979-05-02", "same"),
    ("T19", "T19:00", "same"),
    ("1979-05-02", "1979-05", "part"),
    ("XXXX-05-02", "1979-05-02", "part"),
    ("195X", "1957", "part"),
    ("1972/1973", "1973", "part"),
    ("2018-21", "2018", "part"),
    ("2018-21", "2018-04", "part"),
    ("2018-35", "2018-08", "part"),
    ("2018-33", "2018-40", "part"),
    ("-04XX", "-04XX", "same"),
    ("-04XX", "-0431", "part"),
    ("T10:00/T12:30", "T10:00", "part"),
    ("2018-35", "2018-05", "conflict"),
    ("2018-21", "2018-23", "conflict"),
    ("2018-12-33", "2018-12-40", "conflict"),
    ("1979-05-02", "1979-03-02", "conflict"),
    ("18XX", "19XX", "conflict"),
    ("1972/1973", "1972/1974", "conflict"),
    ("T07:00", "T19:00", "conflict"),
    ("1979", "XXXX-05-02", None),
    ("1979", "T19:00", None),
    ("yesterday", "1979", None),
]


@pytest.mark.parametrize(("a", "b", "agreement"), PAIRS)
def test_dates_are_compared_as_far_as_both_go(a: str, b: str, agreement: str | None) -> None:
    there, back = compare_edtf(a, b), compare_edtf(b, a)
    assert (there and there[0]) == (back and back[0]) == agreement


def test_the_more_components_conflict_the_worse() -> None:
    assert compare_edtf("1979-05-02", "1979-03-02") == ("conflict", 1)
    assert compare_edtf("1979-05-02", "1981-03-07") == ("conflict", 3)


def test_qualifiers_and_open_ends_are_understood() -> None:
    assert [moment.year for moment in moments("1984~/..")] == ["1984"]
