"""Ranges and lists: what their figures share, and what they do not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from figures_in import likeliest, spans, values
from hypothesis import given
from hypothesis import strategies as st


def ends(text: str, language: str = "en") -> list[tuple[object, ...]]:
    return likeliest(text, language, "value", "low", "high")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("10 000-15 000", "en"),
        ("10 000–15 000", "sv"),
        ("10,000 to 15,000", "en"),
        ("between 10,000 and 15,000", "en"),
        ("mellan 10 000 och 15 000", "sv"),
        ("10 000 till 15 000", "sv"),
        ("10-15 thousand", "en"),
        ("10–15 tusen", "sv"),
        ("ten to fifteen thousand", "en"),
    ],
)
def test_a_range_has_two_ends_and_no_value(text: str, language: str) -> None:
    assert ends(text, language) == [(None, "10000", "15000")]
    assert spans(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("200-300 mln USD", ("money", "200000000", "300000000", "USD")),
        ("$2-3bn", ("money", "2000000000", "3000000000", "USD")),
        ("€5bn-€6bn", ("money", "5000000000", "6000000000", "EUR")),
        ("5-10 %", ("percent", "5", "10", None)),
        ("2 to 4 inches", ("measure", "2", "4", None)),
        ("three to four weeks", ("duration", "3", "4", None)),
    ],
)
def test_a_shared_scale_or_unit_distributes(text: str, fields: tuple[object, ...]) -> None:
    assert likeliest(text, "en", "kind", "low", "high", "currency") == [fields]


@pytest.mark.parametrize(
    ("text", "language", "fields"),
    [
        ("3 or 4 percent", "en", ("percent", "3", "4", None)),
        ("three or four weeks", "en", ("duration", "3", "4", None)),
        ("fem eller sex dagar", "sv", ("duration", "5", "6", None)),
        ("3 or 4 million euros", "en", ("money", "3000000", "4000000", "EUR")),
        ("2-3-fold", "en", ("number", "2", "3", None)),
        ("between $5 and $10 million", "en", ("money", "5000000", "10000000", "USD")),
    ],
)
def test_a_number_or_the_next_is_a_range(text: str, language: str, fields: tuple[object, ...]) -> None:
    assert likeliest(text, language, "kind", "low", "high", "currency") == [fields]
    assert spans(text, language) == [text]


TABLES = """
[connectors]
to = ["gis"]
and = ["kaj"]
from = ["de"]
range-from = ["ekde"]
from-after = ["ek"]
to-after = ["fin"]
between-after = ["inter"]
[units]
kilometer = ["km"]
"""


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("ekde 5 gis 10", "5", "10"),
        ("ekde 5 km gis 10 km", "5", "10"),
        ("5 ek 10 fin", "5", "10"),
        ("5 kaj 10 inter", "5", "10"),
        ("5 kaj 10 km inter", "5", "10"),
    ],
)
def test_a_word_before_or_behind_may_say_that_it_is_a_range(
    text: str, low: str, high: str, invented: Callable[[str, str], str]
) -> None:
    tag = invented("eo", TABLES)

    assert ends(text, tag) == [(None, low, high)]
    assert spans(text, tag) == [text]


@pytest.mark.parametrize("text", ["5 ek 10", "5 kaj 10", "de 5 gis 10"])
def test_without_them_two_figures_stay_two(text: str, invented: Callable[[str, str], str]) -> None:
    assert values(text, invented("eo", TABLES)) == ["5", "10"]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("from 5 to 10 percent", [("percent", "5"), ("percent", "10")]),
        ("from $5 to $10 million", [("money", "5000000"), ("money", "10000000")]),
        ("from $900 to $2 million", [("money", "900"), ("money", "2000000")]),
    ],
)
def test_the_ends_of_a_change_share_what_is_written_once(text: str, fields: list[tuple[object, ...]]) -> None:
    assert likeliest(text, "en", "kind", "value") == fields


def test_a_bound_on_a_range_leaves_it_two_ends() -> None:
    assert likeliest("more than 10 to 15", "en", "value", "low", "high", "bound") == [(None, "10", "15", "more-than")]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("from 5 000 to 2 500", "en", ["5000", "2500"]),
        ("från 5 000 till 2 500", "sv", ["5000", "2500"]),
        ("rose from $3 million to $5 million", "en", ["3000000", "5000000"]),
        ("from 5% to 10%", "en", ["5", "10"]),
    ],
)
def test_a_change_is_two_figures_in_order(text: str, language: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [("122-, 130- and 152-mm guns", "en"), ("122-, 130-, and 152-mm guns", "en"), ("122, 130 och 152 mm", "sv")],
)
def test_a_list_shares_its_unit(text: str, language: str) -> None:
    expected = [(value, "millimeter") for value in ("122", "130", "152")]

    assert likeliest(text, language, "value", "unit") == expected


def test_a_list_of_alternatives_is_no_range() -> None:
    assert values("three, or possibly thirteen, planes", "en") == ["3", "13"]


def test_a_bound_holds_for_the_whole_list() -> None:
    found = likeliest("up to 10 warships, 8 submarines, and 6 escort vessels", "en", "value", "bound")

    assert found == [("10", "at-most"), ("8", "at-most"), ("6", "at-most")]


def test_a_bound_does_not_outlive_its_sentence() -> None:
    assert likeliest("Up to 10 warships. The 8 boats left.", "en", "bound") == [("at-most",), (None,)]


def test_a_unit_left_out_is_carried_over() -> None:
    found = likeliest("23 000 tons in all, 7 000 less than before, of the estimated 50 000.", "en", "value", "unit")

    assert found == [("23000", "tonne"), ("7000", "tonne"), ("50000", "tonne")]


def test_a_unit_is_not_carried_to_what_counts_something_else() -> None:
    found = likeliest("23 000 tons were carried by 7 000 workers.", "en", "value", "unit")

    assert found == [("23000", "tonne"), ("7000", None)]


def test_a_unit_is_not_carried_past_something_else_that_is_counted() -> None:
    found = likeliest("At 19.8 meters he played 32 games, 10 that counted.", "en", "value", "unit")

    assert found == [("19.8", "meter"), ("32", None), ("10", None)]


@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["-", "–", " to ", "–"]))
def test_a_range_rises(first: int, step: int, joiner: str) -> None:
    text = f"{first}{joiner}{first + step} boats"

    assert ends(text) == [(None, str(first), str(first + step))]
