"""Hedges, bounds, periods, signs: what stands around a figure and changes it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from figures_in import likeliest, readings_of, spans, values


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("about 40 boats", "en"),
        ("some 40 boats", "en"),
        ("an estimated 40 boats", "en"),
        ("40 or so", "en"),
        ("~40 boats", "en"),
        ("omkring 40 båtar", "sv"),
        ("ca 40 båtar", "sv"),
        ("uppskattningsvis 40 båtar", "sv"),
    ],
)
def test_all_ways_to_say_about_are_one(text: str, language: str) -> None:
    assert likeliest(text, language, "value", "approx", "bound") == [("40", True, None)]


@pytest.mark.parametrize(
    ("text", "language", "bound", "low", "high"),
    [
        ("more than 12", "en", "more-than", "12", None),
        ("över 12 båtar", "sv", "more-than", "12", None),
        ("at least 12", "en", "at-least", "12", None),
        ("minst 12", "sv", "at-least", "12", None),
        ("12 or more", "en", "at-least", "12", None),
        ("up to 12", "en", "at-most", None, "12"),
        ("högst 12", "sv", "at-most", None, "12"),
        ("fewer than 12", "en", "less-than", None, "12"),
        ("färre än 12", "sv", "less-than", None, "12"),
        ("almost 12", "en", "nearly", None, "12"),
        ("nästan 12", "sv", "nearly", None, "12"),
    ],
)
def test_a_bound_leaves_one_end_open_and_names_its_figure(
    text: str, language: str, bound: str, low: str | None, high: str | None
) -> None:
    assert likeliest(text, language, "value", "bound", "low", "high") == [("12", bound, low, high)]


@pytest.mark.parametrize(
    ("text", "value", "bound", "approx"),
    [
        ("20 plur milj", "20000", "more-than", False),
        ("3 milj plur km", "3000", "more-than", False),
        ("10-kelk domoj", "10", None, True),
        ("10'dan pli", "10", "more-than", False),
        ("10-nal pli", "10", "more-than", False),
        ("10 domoj suben", "10", "at-most", False),
        ("10 km suben", "10", "at-most", False),
        ("10 domoj pogranda", "10", None, True),
    ],
)
def test_hedges_and_bounds_stand_inside_and_behind_as_well(
    text: str, value: str, bound: str | None, approx: bool, invented: Callable[[str, str], str]
) -> None:
    tag = invented(
        "eo",
        """
        [scales]
        3 = ["milj"]
        [units]
        kilometer = ["km"]
        [hedges]
        inside = ["kelk"]
        after = ["pogranda"]
        [bounds.more-than]
        inside = ["plur"]
        after = ["'dan pli", "-nal pli"]
        [bounds.at-most]
        after = ["suben"]
        """,
    )

    assert likeliest(text, tag, "value", "bound", "approx") == [(value, bound, approx)]


@pytest.mark.parametrize(("text", "language"), [("just over 12", "en"), ("drygt 12", "sv"), ("strax över 12", "sv")])
def test_a_little_more_is_a_bound_and_a_hedge(text: str, language: str) -> None:
    assert likeliest(text, language, "value", "bound", "approx") == [("12", "more-than", True)]


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("over fifteen years", "en", None),
        ("for over fifteen years", "en", "more-than"),
        ("under tio år", "sv", None),
        ("over fifteen boats", "en", "more-than"),
        ("under tio båtar", "sv", "less-than"),
    ],
)
def test_with_a_length_of_time_over_may_mean_during(text: str, language: str, bound: str | None) -> None:
    assert likeliest(text, language, "bound") == [(bound,)]


@pytest.mark.parametrize(
    ("text", "language", "per"),
    [
        ("$10 billion annually", "en", "year"),
        ("$10 billion a year", "en", "year"),
        ("10 miljarder dollar per år", "sv", "year"),
        ("10 miljarder dollar om året", "sv", "year"),
        ("$15 an hour", "en", "hour"),
        ("150 kronor i timmen", "sv", "hour"),
        ("2 million barrels a day", "en", "day"),
        ("$85 a barrel", "en", "barrel"),
        ("87 öre per kilowattimme", "sv", "kilowatt-hour"),
        ("$10 billion a yearling", "en", None),
    ],
)
def test_a_period_tells_a_flow_from_a_stock(text: str, language: str, per: str | None) -> None:
    assert likeliest(text, language, "per") == [(per,)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("around $10 billion annually", "en"),
        ("omkring 105 miljarder kronor per år", "sv"),
        ("more than about 12", "en"),
        ("just over three hours", "en"),
    ],
)
def test_the_span_is_the_whole_expression(text: str, language: str) -> None:
    assert spans(f"– {text}.", language) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it was -5 today", ["-5"]),
        ("it was −5 today", ["-5"]),
        ("it was (−5) today", ["-5"]),
        ("minus 5 degrees", ["-5"]),
        ("-$3.2 million", ["-3200000"]),
        ("gate - 5 people", ["5"]),
        ("a 7-5 lead", []),
    ],
)
def test_a_minus_touches_its_figure_and_nothing_touches_it(text: str, expected: list[str]) -> None:
    assert values(text, "en") == expected


def test_a_bound_that_ends_like_a_minus_is_a_bound(invented: Callable[[str, str], str]) -> None:
    tag = invented("eo", '[numerals]\nminus = ["moins"]\n[bounds.at-least]\nbefore = ["au moins"]')

    assert likeliest("au moins 3, moins 3", tag, "value", "bound") == [("3", "at-least"), ("-3", None)]


@pytest.mark.parametrize(
    ("text", "language", "noun"),
    [("8 submarines", "en", "submarines"), ("8 ubåtar", "sv", "ubåtar"), ("8 of them", "en", None), ("8.", "en", None)],
)
def test_the_counted_noun_is_kept_as_written(text: str, language: str, noun: str | None) -> None:
    assert likeliest(text, language, "noun") == [(noun,)]


def test_a_measure_has_no_noun() -> None:
    assert all(reading["noun"] is None for [reading, *_] in readings_of("8 km roads", "en"))
