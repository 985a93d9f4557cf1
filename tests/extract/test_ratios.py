"""Figures that compare: shares, multiples, ratios, and the results of games, which are names."""

from __future__ import annotations

import pytest
from figures_in import likeliest, names, readings_of, spans, values

from crosstally.extract import extract


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("one in five", "en", "0.2"),
        ("1 in 5", "en", "0.2"),
        ("3 out of 10", "en", "0.3"),
        ("one in every thousand", "en", "0.001"),
        ("one in 37", "en", "1/37"),
        ("one person in ten", "en", "0.1"),
        ("every fifth", "en", "0.2"),
        ("två av tre", "sv", "2/3"),
        ("en av fem", "sv", "0.2"),
        ("var femte", "sv", "0.2"),
    ],
)
def test_a_share_is_an_exact_ratio(text: str, language: str, value: str) -> None:
    assert likeliest(text, language, "kind", "value") == [("number", value)]
    assert spans(f"Well, {text}.", language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("one in 2015", "en", ["2015"]),
        ("5 in 37 games", "en", ["5", "37"]),
        ("two in 10 minutes", "en", ["2", "10"]),
        ("12 av 40 ledamöter", "sv", ["12", "40"]),
        ("12 av 100 000", "sv", ["12", "100000"]),
        ("5 in 3", "en", ["5", "3"]),
    ],
)
def test_two_figures_that_merely_meet_are_no_share(text: str, language: str, expected: list[str]) -> None:
    found = [reading["value"] or reading["edtf"] for [reading, *_] in readings_of(text, language)]

    assert found == expected


def test_a_share_keeps_its_part_and_its_whole_as_readings() -> None:
    # "En av tre misstänkta" is one of three suspects: the other language may say only three.
    [readings] = readings_of("en av tre misstänkta", "sv")

    assert [reading["value"] for reading in readings] == ["1/3", "1", "3"]


@pytest.mark.parametrize("text", ["every third day", "every fourth year"])
def test_what_comes_round_in_time_is_a_rank(text: str) -> None:
    assert likeliest(text, "en", "kind")[0] == ("ordinal",)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("twice as many", "en", "2"),
        ("tenfold", "en", "10"),
        ("halved", "en", "0.5"),
        ("10 times", "en", "10"),
        ("fördubblats", "sv", "2"),
        ("fyra gånger så stor", "sv", "4"),
        ("tiofaldigt", "sv", "10"),
        ("tredubblades", "sv", "3"),
    ],
)
def test_a_multiple_is_a_number(text: str, language: str, value: str) -> None:
    assert likeliest(text, language, "kind", "value") == [("number", value)]


def test_a_multiple_in_one_word_may_be_rephrased() -> None:
    assert [mention.soft for mention in extract("It doubled to 40.", "en")] == [True, False]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("a ratio of 2:1", "en", "2"),
        ("10:1 odds", "en", "10"),
        ("a 3-to-1 margin", "en", "3"),
        ("odds of 7 to 2", "en", "3.5"),
        ("i förhållandet 2:1", "sv", "2"),
        ("skala 1:25", "sv", "0.04"),
    ],
)
def test_a_pair_beside_a_word_for_it_is_a_ratio(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("They won 3-1.", "en", ["3-1"]),
        ("They lost 1-3 at home.", "en", ["1-3"]),
        ("a 1–3 defeat", "en", ["1–3"]),
        ("won 6-4, 5-7, 7-6", "en", ["6-4", "5-7", "7-6"]),
        ("They were level at 1:1.", "en", ["1:1"]),
        ("De förlorade 1–3.", "sv", ["1–3"]),
        ("winning 14½-13½", "en", ["14½-13½"]),
        ("Reds 1 - 0 Blues", "en", ["1 - 0"]),
    ],
)
def test_the_result_of_a_game_is_a_name(text: str, language: str, expected: list[str]) -> None:
    assert values(text, language) == []
    assert names(text, language) == expected


@pytest.mark.parametrize("text", ["won 10-15 seats", "lost 2-3 kg", "a lead of 10-15 percent"])
def test_what_is_counted_is_no_result(text: str) -> None:
    assert names(text, "en") == []


@pytest.mark.parametrize("text", ["at 2:15", "a 10-to-15-year lease", "3 to 4 people"])
def test_a_clock_time_and_a_range_are_no_ratios(text: str) -> None:
    assert [reading["rule"] for [reading, *_] in readings_of(text, "en") if "ratio" in str(reading["rule"])] == []
