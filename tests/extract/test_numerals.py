"""Numbers in digits and words: separators, scales, fractions, sums."""

from __future__ import annotations

from fractions import Fraction

import pytest
from figures_in import likeliest, readings_of, spans, values
from hypothesis import assume, given
from hypothesis import strategies as st

from crosstally import testing
from crosstally.extract import extract
from crosstally.testing import Written

SPACES = [" ", "\u00a0", "\u202f", "\u2009"]


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("language", ["en", "sv", "de", "ja"])
def test_any_space_groups_thousands_in_any_language(space: str, language: str) -> None:
    assert values(f"23{space}000 1{space}350", language) == ["23000", "1350"]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,234,567", "en", "1234567"),
        ("1.234.567", "en", "1234567"),
        ("1'234'567", "en", "1234567"),
        ("1’234’567", "de", "1234567"),
        ("12,34,567", "hi", "1234567"),
        ("1.234.567,89", "de", "1234567.89"),
        ("1.234.567,89", "en", "1234567.89"),
        ("1,234,567.89", "sv", "1234567.89"),
        ("1 234,5", "sv", "1234.5"),
        ("٤٫٢", "ar", "4.2"),
        ("१२,३४,५६७", "hi", "1234567"),
    ],
)
def test_separators_are_told_by_the_shape_of_the_groups(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language", "likeliest_value", "other"),
    [
        ("1.250", "en", "1.25", "1250"),
        ("1.250", "sv", "1250", "1.25"),
        ("1,250", "en", "1250", "1.25"),
        ("1,250", "sv", "1.25", "1250"),
    ],
)
def test_one_group_of_three_keeps_both_readings(text: str, language: str, likeliest_value: str, other: str) -> None:
    [readings] = readings_of(text, language)

    assert [reading["value"] for reading in readings] == [likeliest_value, other]
    assert all(reading["rule"] for reading in readings)


@pytest.mark.parametrize(("text", "value"), [("0,250", "0.25"), ("12,3456", "12.3456"), ("1234,567", "1234.567")])
def test_what_cannot_be_grouped_is_a_decimal_only(text: str, value: str) -> None:
    [readings] = readings_of(text, "en")

    assert [reading["value"] for reading in readings] == [value]


@pytest.mark.parametrize(
    ("text", "language", "resolution"),
    [
        ("1,350 boats", "en", "1"),
        ("2.50 points", "en", "0.01"),
        ("4.2 billion", "en", "100000000"),
        ("4,2 miljarder", "sv", "100000000"),
        ("83 miljoner", "sv", "1000000"),
        ("a third of them", "en", None),
    ],
)
def test_resolution_is_one_in_the_last_written_digit(text: str, language: str, resolution: str | None) -> None:
    assert likeliest(text, language, "resolution") == [(resolution,)]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("a billion people", "en", 10**9),
        ("en biljon människor", "sv", 10**12),
        ("en miljard människor", "sv", 10**9),
        ("3 Billionen Menschen", "de", 3 * 10**12),
        ("3 billions de personnes", "fr", 3 * 10**12),
        ("dos mil millones", "es", 2 * 10**9),
        ("3億", "ja", 300_000_000),
        ("5 लाख", "hi", 500_000),
    ],
)
def test_a_scale_word_is_read_by_its_language(text: str, language: str, value: int) -> None:
    assert values(text, language) == [str(value)]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("half a million", "en", "500000"),
        ("en halv miljon", "sv", "500000"),
        ("one and a half million", "en", "1500000"),
        ("en och en halv miljon", "sv", "1500000"),
        ("two and a half thousand", "en", "2500"),
        ("two thirds of them", "en", "2/3"),
        ("two-thirds of them", "en", "2/3"),
        ("två tredjedelar av dem", "sv", "2/3"),
        ("½ of them", "en", "0.5"),
        ("2½", "en", "2.5"),
        ("3 1/2", "en", "3.5"),
        ("a quarter of a million", "en", "250000"),
    ],
)
def test_a_fraction_is_exact(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two million three hundred thousand", 2_300_000),
        ("one hundred and five", 105),
        ("sixty-one thousand two hundred and four", 61_204),
        ("seven hundred and fifty thousand", 750_000),
        ("a hundred and one", 101),
    ],
)
def test_number_words_add_up(text: str, value: int) -> None:
    assert values(text, "en") == [str(value)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("one of them knew no one", "en"),
        ("en man såg ett hus", "sv"),
        ("dozens of boats, hundreds of crews", "en"),
        ("ett par båtar, hundratals", "sv"),
        ("a million-to-nothing", "fr"),
    ],
)
def test_articles_and_vague_words_state_no_value(text: str, language: str) -> None:
    assert values(text, language) == []


def test_two_numbers_side_by_side_are_two() -> None:
    assert values("In all 12 400, 16 and 7.", "en") == ["12400", "16", "7"]
    assert spans("It ended at 2 500. 16 remained.", "en") == ["2 500", "16"]


@given(st.sampled_from(["en", "sv", "de", "fr", "pl", "ar", "hi", "fa", "ja"]), st.data())
def test_a_number_as_cldr_writes_it_is_among_the_readings(language: str, data: st.DataObject) -> None:
    figure = data.draw(testing.numbers(language))

    assert states(figure)


@pytest.mark.parametrize("language", ["en", "sv"])
@given(data=st.data())
def test_a_number_as_icu_spells_it_is_read_back(language: str, data: st.DataObject) -> None:
    figure = data.draw(testing.spelled(language, high=20_000))
    # A one at the end may as well begin what follows: "nine thousand. One …", "ettusen en".
    assume(figure.value is not None and figure.value % 1000 != 1)

    assert states(figure)


@given(st.sampled_from(["en", "sv", "de", "it", "nb", "pl", "ru", "uk"]), st.data())
def test_a_compact_form_of_cldr_keeps_its_scale(language: str, data: st.DataObject) -> None:
    figure = data.draw(testing.compact(language))

    assert states(figure)


def states(figure: Written) -> bool:
    """Whether the figure is the only mention of its text, and one of its readings is right."""
    mentions = extract(figure.text, figure.language)
    found = [reading.quantity.figure for mention in mentions for reading in mention.readings]
    return len(mentions) == 1 and figure.value in found


@given(st.integers(1, 10**6), st.integers(1, 6))
def test_a_value_is_never_a_binary_float(digits: int, places: int) -> None:
    text = f"{digits // 10**places},{digits % 10**places:0{places}}"
    found = [reading.quantity.figure for mention in extract(text, "sv") for reading in mention.readings]

    assert Fraction(digits, 10**places) in found


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("١٢٬٣٤٥٫٦٧٨", "ar", Fraction(12345678, 1000)),  # Arabic digits and separators
        ("١٫٠٠٠", "ar", Fraction(1)),  # the Arabic decimal separator is nothing else
        ("۹۸٬۷۶۵٬۴۳۲", "fa", Fraction(98765432)),
        ("१२,३४,५६७.५", "hi", Fraction(12345675, 10)),  # South Asian groups
        ("๑,๒๓๔.๕", "th", Fraction(12345, 10)),
        ("၁,၂၃၄,၅၆၇", "my", Fraction(1234567)),
        ("１２，３４５．６", "ja", Fraction(123456, 10)),  # full width
        ("12\u2008345,5", "sv", Fraction(123455, 10)),
        ("12’345.5", "de-CH", Fraction(123455, 10)),
        ("12،345.5", "ks", Fraction(123455, 10)),  # the Arabic comma groups
        ("𞥑𞥒⹁𞥓𞥔𞥕", "ff-Adlm", Fraction(12345)),
        ("\u200f-١٢٬٣٤٥\u200f", "ar", Fraction(-12345)),  # signs of direction stand beside figures and in them
        ("\u200e\u2212\u200e۱۲", "fa", Fraction(-12)),
        ("－12", "ja", Fraction(-12)),
        ("+12", "en", Fraction(12)),
        ("1,2345", "en", Fraction(12345, 10000)),
    ],
)
def test_digits_and_separators_of_the_world(text: str, language: str, value: Fraction) -> None:
    mentions = extract(text, language)

    assert [(mention.quantity.figure, mention.text) for mention in mentions] == [(value, text.strip("\u200e\u200f"))]


def test_a_group_of_four_is_a_second_reading_where_ten_thousand_is_a_word() -> None:
    assert [reading.quantity.figure for reading in extract("1,2345", "ja")[0].readings] == [
        Fraction(12345, 10000),
        Fraction(12345),
    ]


@pytest.mark.parametrize("text", ["1.234'567,8", "1,234 567.8", "1٬234'567"])
def test_two_different_marks_do_not_group_one_number(text: str) -> None:
    assert all(mention.text != text for mention in extract(text, "en"))


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("%5", "tr", 5),
        ("%-5", "tr", -5),
        ("% 5", "eu", 5),
        ("۵٪", "fa", 5),
        ("\u200f٥٪\u061c", "ar", 5),
        ("٥؉", "ar", Fraction(1, 2)),
    ],
)
def test_percent_signs_stand_where_the_locale_puts_them(text: str, language: str, value: Fraction) -> None:
    assert [(mention.quantity.kind, mention.quantity.figure) for mention in extract(text, language)] == [
        ("percent", value)
    ]
