"""Times of day: the 24-hour clock, the 12-hour clock, hours in words."""

from __future__ import annotations

import pytest
from figures_in import edtf, likeliest, readings_of, spans
from hypothesis import given
from hypothesis import strategies as st

from crosstally import testing
from crosstally.extract import extract


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("7 p.m.", "en"),
        ("7pm", "en"),
        ("7:00 pm", "en"),
        ("7.00 pm", "en"),
        ("19:00", "en"),
        ("kl. 19", "sv"),
        ("kl 19.00", "sv"),
        ("klockan 19:00", "sv"),
        ("klockan sju på kvällen", "sv"),
        ("seven o'clock in the evening", "en"),
    ],
)
def test_seven_in_the_evening_is_nineteen(text: str, language: str) -> None:
    assert edtf(text, language) == ["T19:00"]
    assert spans(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 a.m.", "T00:00"),
        ("12 p.m.", "T12:00"),
        ("12:30 a.m.", "T00:30"),
        ("noon", "T12:00"),
        ("midnight", "T00:00"),
    ],
)
def test_twelve_is_the_hour_that_confuses(text: str, expected: str) -> None:
    assert edtf(text, "en") == [expected]


@pytest.mark.parametrize(("text", "language"), [("half past seven", "en"), ("halv åtta", "sv")])
def test_half_past_and_half_to_are_the_same_half_hour(text: str, language: str) -> None:
    [readings] = readings_of(text, language)

    assert [reading["edtf"] for reading in readings] == ["T07:30", "T19:30"]


def test_an_hour_without_a_half_of_the_day_keeps_both() -> None:
    [readings] = readings_of("six o'clock", "en")

    assert [reading["edtf"] for reading in readings] == ["T06:00", "T18:00"]


@pytest.mark.parametrize("text", ["04:00", "06:30"])
def test_a_leading_nought_says_the_24_hour_clock(text: str) -> None:
    [readings] = readings_of(text, "en")

    assert [reading["edtf"] for reading in readings] == [f"T{text}"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("5.39 billion", "en"),
        ("12.50 kronor", "sv"),
        ("7.574", "en"),
        ("25:61", "en"),
        ("19.75 procent", "sv"),
        ("7 am-ounts", "sv"),
    ],
)
def test_a_decimal_or_a_ratio_is_no_time(text: str, language: str) -> None:
    assert [kind for (kind,) in likeliest(text, language, "kind") if kind == "time"] == []


@given(st.sampled_from(["en", "sv", "de", "fr", "es", "pl", "ru", "ja"]), st.data())
def test_a_time_as_cldr_writes_it_is_read(language: str, data: st.DataObject) -> None:
    figure = data.draw(testing.times(language))
    [mention] = extract(figure.text, language)

    assert any(figure.agrees(reading.quantity) for reading in mention.readings)
