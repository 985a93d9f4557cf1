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


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("half past one", "en", "T01:30"),
        ("halb acht", "de", "T07:30"),
        ("fünf vor halb acht", "de", "T07:25"),
        ("dreiviertel acht", "de", "T07:45"),
        ("wpół do ósmej", "pl", "T07:30"),
        ("za dziesięć ósma", "pl", "T07:50"),
        ("в половине восьмого", "ru", "T07:30"),
        ("десять минут девятого", "ru", "T08:10"),
        ("fem i halv åtta", "sv", "T07:25"),
        ("huit heures moins dix", "fr", "T07:50"),
        ("puoli kahdeksan", "fi", "T07:30"),
    ],
)
def test_an_hour_said_by_halves_and_minutes_may_be_in_either_half_of_the_day(
    text: str, language: str, expected: str
) -> None:
    later = f"T{int(expected[1:3]) + 12}{expected[3:]}"
    assert [reading["edtf"] for reading in readings_of(text, language)[0]][:2] == [expected, later]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("午後7時30分", "ja", "T19:30"),
        ("오후 7시 30분", "ko", "T19:30"),
        ("下午3点30分", "zh", "T15:30"),
        ("aamulla kello 7", "fi", "T07:00"),
        ("в 3 часа дня", "ru", "T15:00"),
        ("9–17 Uhr", "de", "T09:00/T17:00"),
        ("10.00–12.30", "sv", "T10:00/T12:30"),
    ],
)
def test_parts_of_the_day_and_ranges_stand_on_either_side(text: str, language: str, expected: str) -> None:
    assert edtf(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language"),
    [("2 h 30", "fr"), ("8 часов", "ru"), ("3 дня", "ru"), ("five to eight people", "en"), ("-5 to 3 degrees", "en")],
)
def test_a_length_of_time_or_a_range_is_no_time_of_day(text: str, language: str) -> None:
    assert [kind for (kind,) in likeliest(text, language, "kind") if kind == "time"] == []


def test_an_evening_hour_with_h_keeps_its_length_as_a_second_reading() -> None:
    assert [reading["kind"] for reading in readings_of("19 h 30", "fr")[0]] == ["time", "duration"]
