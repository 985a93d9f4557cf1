"""Dates as EDTF: in every order, truncated where the text is."""

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
        ("May 2, 1979", "en"),
        ("2 May 1979", "en"),
        ("2nd of May, 1979", "en"),
        ("1979-05-02", "en"),
        ("05/02/1979", "en"),
        ("02/05/1979", "en-GB"),
        ("den 2 maj 1979", "sv"),
        ("2 maj 1979", "sv"),
        ("2. Mai 1979", "de"),
        ("2.5.1979", "de"),
        ("2 maja 1979", "pl"),
    ],
)
def test_one_day_is_written_in_many_orders(text: str, language: str) -> None:
    assert edtf(text, language) == ["1979-05-02"]
    assert spans(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("in August 1964", "en", "1964-08"),
        ("on February 17", "en", "XXXX-02-17"),
        ("in June", "en", "XXXX-06"),
        ("in 2016", "en", "2016"),
        ("mid-2025", "en", "2025"),
        ("in the 1950s", "en", "195X"),
        ("in the 19th century", "en", "18XX"),
        ("på 1800-talet", "sv", "18XX"),
        ("på 1950-talet", "sv", "195X"),
        ("i augusti 1964", "sv", "1964-08"),
        ("i juni", "sv", "XXXX-06"),
    ],
)
def test_a_date_is_as_coarse_as_the_text(text: str, language: str, expected: str) -> None:
    assert edtf(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1979-1984", "en", "1979/1984"),
        ("1972-73", "en", "1972/1973"),
        ("1966–68", "sv", "1966/1968"),
        ("from 1995 to 2024", "en", "1995/2024"),
        ("between 1954 and 1973", "en", "1954/1973"),
        ("mellan 1954 och 1973", "sv", "1954/1973"),
        ("February/March 2014", "en", "2014-02/2014-03"),
        ("5–12 maj", "sv", "XXXX-05-05/XXXX-05-12"),
        ("May 5-12, 2024", "en", "2024-05-05/2024-05-12"),
    ],
)
def test_a_stretch_of_time_is_an_edtf_interval(text: str, language: str, expected: str) -> None:
    assert edtf(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("on 03/04/2025", ["2025-03-04", "2025-04-03"]),
        ("on 13/04/2025", ["2025-04-13"]),
        ("on 03/03/2025", ["2025-03-03"]),
    ],
)
def test_two_small_numbers_keep_both_orders_where_both_are_days(text: str, readings: list[str]) -> None:
    assert [[reading["edtf"] for reading in found] for found in readings_of(text, "en")] == [readings]


@pytest.mark.parametrize("text", ["on 2025-13-41", "on 31/31/2025", "May 2, 19 people"])
def test_what_is_no_day_of_the_calendar_is_no_full_date(text: str) -> None:
    assert not any(
        found and len(str(found)) == len("2025-01-01") and "X" not in str(found) for found in edtf(text, "en")
    )


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("you may march in the sun", "en"),
        ("a May Day speech", "en"),
        ("han mars-erade", "sv"),
    ],
)
def test_words_that_look_like_months_are_none(text: str, language: str) -> None:
    assert edtf(text, language) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("In 2018, 25,000 moved.", ["date", "number"]),
        ("in May 20 people died", ["date", "number"]),
        ("about 2000 people", ["number"]),
        ("2,016 people", ["number"]),
        ("against them in 2016 was", ["date"]),
    ],
)
def test_a_year_is_told_from_a_count(text: str, kinds: list[str]) -> None:
    assert [kind for (kind,) in likeliest(text, "en", "kind")] == kinds


def test_a_bare_year_that_nothing_confirms_is_also_a_number() -> None:
    [readings] = readings_of("The 2016 boats", "en")

    assert {reading["kind"] for reading in readings} == {"date", "number"}


@given(st.sampled_from(["sv", "nb", "nl", "pl", "fi", "tr", "it", "sl"]), st.data())
def test_a_day_as_cldr_writes_it_is_read(language: str, data: st.DataObject) -> None:
    figure = data.draw(testing.dates(language))
    [mention] = extract(figure.text, language)

    assert any(figure.agrees(reading.quantity) for reading in mention.readings)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("2 de mayo de 1979", "es", "1979-05-02"),
        ("1979. május 2.", "hu", "1979-05-02"),
        ("1979 m. gegužės 2 d.", "lt", "1979-05-02"),
        ("1979. gada 2. maijs", "lv", "1979-05-02"),
        ("2 tháng 5, 1979", "vi", "1979-05-02"),
        ("2 במאי 1979", "he", "1979-05-02"),
        ("1979年5月2日", "ja", "1979-05-02"),
        ("二〇一八年五月二日", "zh", "2018-05-02"),
        ("1979년 5월 2일", "ko", "1979-05-02"),
        ("٢ مايو ١٩٧٩", "ar", "1979-05-02"),
        ("2 พฤษภาคม พ.ศ. 2522", "th", "1979-05-02"),
        ("2. 5. 1979", "cs", "1979-05-02"),
    ],
)
def test_the_words_between_the_fields_are_each_languages_own(text: str, language: str, expected: str) -> None:
    assert edtf(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1.–3. Mai", "de", "XXXX-05-01/XXXX-05-03"),
        ("vom 5. bis 12. Mai", "de", "XXXX-05-05/XXXX-05-12"),
        ("del 5 al 12 de mayo", "es", "XXXX-05-05/XXXX-05-12"),
        ("28 May to 3 June 2018", "en", "2018-05-28/2018-06-03"),
        ("2018年5月2日〜5日", "ja", "2018-05-02/2018-05-05"),
        ("2014–2018 гг.", "ru", "2014/2018"),
    ],
)
def test_a_range_takes_what_is_written_once_from_its_other_end(text: str, language: str, expected: str) -> None:
    assert edtf(text, language) == [expected]


def test_two_days_of_one_month_are_two_dates() -> None:
    assert edtf("on 2 and 5 May 1979", "en") == ["1979-05-02", "1979-05-05"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("XXI wieku", "pl", "20XX"),
        ("le XIXe siècle", "fr", "18XX"),
        ("el siglo XIX", "es", "18XX"),
        ("secolul al XIX-lea", "ro", "18XX"),
        ("im 19. Jahrhundert", "de", "18XX"),
        ("19世紀", "ja", "18XX"),
        ("القرن التاسع عشر", "ar", "18XX"),
        ("siglo V a. C.", "es", "-04XX"),
        ("les années 80", "fr", "198X"),
        ("anni Sessanta", "it", "196X"),
        ("jaren tachtig", "nl", "198X"),
        ("90-е годы", "ru", "199X"),
        ("lat 80. XX wieku", "pl", "198X"),
        ("80年代", "zh", "198X"),
    ],
)
def test_decades_and_centuries_stand_before_their_word_or_behind_it(text: str, language: str, expected: str) -> None:
    assert edtf(text, language) == [expected]


def test_centuries_that_share_their_word_are_read_each() -> None:
    assert edtf("the 18th and 19th centuries", "en") == ["17XX", "18XX"]
    assert edtf("XVIII i XIX wieku", "pl") == ["17XX", "18XX"]
    assert edtf("los siglos XIX y XX", "es") == ["18XX", "19XX"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("the third quarter of 2018", "en", "2018-35"),
        ("Q3 2018", "en", "2018-35"),
        ("H1 2019", "en", "2019-40"),
        ("2018 andra kvartalet", "sv", "2018-34"),
        ("III kwartał 2018", "pl", "2018-35"),
        ("spring 2018", "en", "2018-21"),
    ],
)
def test_a_part_of_a_year_has_a_number_in_edtf(text: str, language: str, expected: str) -> None:
    assert edtf(text, language) == [expected]


def test_a_part_of_a_year_without_its_year_is_no_date() -> None:
    assert [kind for (kind,) in likeliest("the third quarter went well", "en", "kind")] != ["date"]


def test_a_short_year_may_be_of_two_centuries() -> None:
    assert [reading["edtf"] for reading in readings_of("12/15/25", "en")[0]] == ["2025-12-15", "1925-12-15"]
