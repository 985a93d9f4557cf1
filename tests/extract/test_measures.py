"""Units beside a figure: shares, measures, lengths of time; two units in one figure."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from figures_in import likeliest, readings_of, spans
from hypothesis import given
from hypothesis import strategies as st

from crosstally import testing
from crosstally.extract import extract


def measured(text: str, language: str) -> list[tuple[object, ...]]:
    return likeliest(text, language, "kind", "value", "unit")


@pytest.mark.parametrize(
    ("text", "language"),
    [("155mm", "en"), ("155-mm", "en"), ("155 mm", "en"), ("155 mm", "sv"), ("155 millimeter", "sv")],
)
def test_spacing_between_figure_and_unit_does_not_matter(text: str, language: str) -> None:
    assert measured(text, language) == [("measure", "155", "millimeter")]


@pytest.mark.parametrize(
    ("text", "language", "kind", "value"),
    [
        ("71.1%", "en", "percent", "71.1"),
        ("71,1 %", "sv", "percent", "71.1"),
        ("ten percent", "en", "percent", "10"),
        ("tio procent", "sv", "percent", "10"),
        ("1,2 promille", "sv", "percent", "0.12"),
        ("2 percentage points", "en", "percentage-point", "2"),
        ("två procentenheter", "sv", "percentage-point", "2"),
        ("25 basis points", "en", "percentage-point", "0.25"),
    ],
)
def test_percent_and_percentage_points_are_two_kinds(text: str, language: str, kind: str, value: str) -> None:
    assert measured(text, language) == [(kind, value, None)]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("25-year lease", "en", "25", "year"),
        ("ten-year vision", "en", "10", "year"),
        ("forty-two-year-old", "en", "42", "year"),
        ("tioårig", "sv", "10", "year"),
        ("44-åringen", "sv", "44", "year"),
        ("25-årsjubileum", "sv", "25", "year"),
        ("sex och en halv timme", "sv", "6.5", "hour"),
        ("twenty minutes", "en", "20", "minute"),
    ],
)
def test_a_length_of_time_is_a_duration(text: str, language: str, value: str, unit: str) -> None:
    assert measured(text, language) == [("duration", value, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("six feet two inches", "37/6", "foot"),
        ("6-foot-6", "6.5", "foot"),
        ("5ft 11in", "71/12", "foot"),
        ("6'2\"", "37/6", "foot"),
        ("2 hours and 30 minutes", "2.5", "hour"),
        ("5 ft. 11 in.", "71/12", "foot"),
        ("11st 4lb", "79/7", "stone"),
        ("2 h 30 min", "2.5", "hour"),
        ("3 years and 2 months", "19/6", "year"),
        ("5 kg 300 g", "5.3", "kilogram"),
        ("1 m 85", "1.85", "meter"),
        ("1m85", "1.85", "meter"),
        ("2 hours 30 minutes 36 seconds", "2.51", "hour"),
    ],
)
def test_two_units_make_one_figure(text: str, value: str, unit: str) -> None:
    [(_, found, of)] = measured(text, "en")

    assert (found, of) == (value, unit)
    assert spans(text, "en") == [text]


@pytest.mark.parametrize("text", ["6 feet 20 inches", "5 miles and 3 hours", "30 meters and 100 feet of rope"])
def test_a_second_figure_that_is_no_smaller_part_is_a_figure_of_its_own(text: str) -> None:
    assert len(measured(text, "en")) == 2


@pytest.mark.parametrize(("text", "unit"), [("900 MW", "megawatt"), ("900 mW", "milliwatt")])
def test_case_tells_mega_from_milli(text: str, unit: str) -> None:
    assert measured(text, "en") == [("measure", "900", unit)]


@pytest.mark.parametrize(
    ("text", "language", "likeliest_unit", "other"),
    [
        ("30 tons", "en", "tonne", "ton"),
        ("62 mil", "sv", "mile-scandinavian", None),
        ("20 engelska mil", "sv", "mile", None),
    ],
)
def test_a_unit_of_several_meanings_keeps_them(
    text: str, language: str, likeliest_unit: str, other: str | None
) -> None:
    [readings] = readings_of(text, language)
    units = [reading["unit"] for reading in readings]

    assert units[0] == likeliest_unit
    assert other is None or other in units[1:]


@pytest.mark.parametrize("text", ["5 in the rankings", "3 or 4 ways", "2 a side", "7 as before"])
def test_a_small_word_is_no_unit(text: str) -> None:
    assert all(unit is None for _, _, unit in measured(text, "en"))


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("20 km²", "en", "square-kilometer"),
        ("20 km2", "en", "square-kilometer"),
        ("20 sq km", "en", "square-kilometer"),
        ("20 square miles", "en", "square-mile"),
        ("20-square-foot", "en", "square-foot"),
        ("20 cubic feet", "en", "cubic-foot"),
        ("20 kvadratkilometer", "sv", "square-kilometer"),
        ("20 kubikmeter", "sv", "cubic-meter"),
        ("20 kvadratmil", "sv", "square-mile-scandinavian"),
        ("20 км²", "ru", "square-kilometer"),
    ],
)
def test_areas_and_volumes_are_made_of_the_lengths(text: str, language: str, unit: str) -> None:
    assert measured(text, language) == [("measure", "20", unit)]
    assert spans(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("60 km/h", "en", "kilometer-per-hour"),
        ("60 kilometres an hour", "en", "kilometer-per-hour"),
        ("60 kilometer i timmen", "sv", "kilometer-per-hour"),
        ("8 l/100 km", "en", "liter-per-100-kilometer"),
        ("8 litres per 100 kilometres", "en", "liter-per-100-kilometer"),
        ("8 liter per 100 km", "sv", "liter-per-100-kilometer"),
        ("30 miles per gallon", "en", "mile-per-gallon"),
        ("30 Mbps", "en", "megabit-per-second"),
        ("30 megabits per second", "en", "megabit-per-second"),
        ("35 µg/m³", "sv", "microgram-per-cubic-meter"),
        ("120 mg/dl", "en", "milligram-per-deciliter"),
        ("120 grams per kilometre", "en", "gram-per-kilometer"),
    ],
)
def test_a_measure_per_another_is_one_unit_where_it_has_a_name(text: str, language: str, unit: str) -> None:
    assert likeliest(text, language, "unit", "per") == [(unit, None)]
    assert spans(text, language) == [text]


@pytest.mark.parametrize(
    ("text", "language", "unit", "per"),
    [
        ("2 million bpd", "en", "barrel", "day"),
        ("2 million barrels per day", "en", "barrel", "day"),
        ("40 kg per hektar", "sv", "kilogram", "hectare"),
        ("12 deaths per 100,000 inhabitants", "en", None, "100000-item"),
        ("12 per million people", "en", None, "1000000-item"),
        ("85 people per square mile", "en", None, "square-mile"),
        ("12 per 100 000 invånare", "sv", None, "100000-item"),
    ],
)
def test_elsewhere_it_is_a_unit_and_what_it_is_counted_per(
    text: str, language: str, unit: str | None, per: str
) -> None:
    assert likeliest(text, language, "unit", "per") == [(unit, per)]


@pytest.mark.parametrize(("text", "value"), [("5 gradoj da frosto", "-5"), ("5 frostgradoj", "-5"), ("5 gradoj", "5")])
def test_degrees_may_be_below_zero_by_a_word(text: str, value: str, invented: Callable[[str, str], str]) -> None:
    tag = invented(
        "eo", '[numerals]\nminus-after = ["da frosto", "frostgradoj"]\n[units]\ncelsius = ["gradoj", "frostgradoj"]'
    )

    assert measured(text, tag) == [("measure", value, "celsius")]


def test_a_number_behind_per_is_its_count_only_where_it_is_round() -> None:
    assert likeliest("247 per 30 September", "en", "value", "per")[0] == ("247", None)


@pytest.mark.parametrize(
    ("text", "language", "difference"),
    [
        ("It was 20 °C.", "en", False),
        ("It was 20 degrees warmer.", "en", True),
        ("It fell by 3 °C.", "en", True),
        ("Det var 20 grader.", "sv", False),
        ("Det var 20 grader varmare.", "sv", True),
    ],
)
def test_a_difference_of_degrees_is_told_from_a_temperature(text: str, language: str, difference: bool) -> None:
    assert [mention.quantity.difference for mention in extract(text, language)] == [difference]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three quarters of an hour", "0.75"),
        ("one-and-a-half-hour", "1.5"),
        ("one and a quarter hours", "1.25"),
        ("half an hour", "0.5"),
        ("2½ hours", "2.5"),
    ],
)
def test_parts_of_an_hour(text: str, value: str) -> None:
    assert measured(text, "en") == [("duration", value, "hour")]
    assert spans(text, "en") == [text]


@pytest.mark.parametrize(("text", "language"), [("1,80 m", "de"), ("1 m 80", "fr"), ("130 g", "en"), ("2 h 30", "fr")])
def test_no_reading_is_kept_twice(text: str, language: str) -> None:
    [readings] = readings_of(text, language)
    said = [(reading["kind"], reading["value"], reading["unit"]) for reading in readings]

    assert len(said) == len(set(said))


def test_a_share_may_be_announced(invented: Callable[[str, str], str]) -> None:
    tag = invented("eo", '[percent-prefixes]\npercent = ["%", "elcent"]\n[connectors]\nto = ["al"]')

    assert measured("%5 kaj elcent 7.", tag) == [("percent", "5", None), ("percent", "7", None)]
    assert likeliest("%5-%10, elcent 5 al 10", tag, "kind", "low", "high") == [("percent", "5", "10")] * 2


@pytest.mark.parametrize(
    ("text", "value", "per"),
    [
        ("yote hora 60 km", "60", None),
        ("10 people poe 5", "5", "10-item"),
        ("1 people poe $5", "5", "item"),
        ("$5 people poe", "5", "item"),
        ("12 mortoj 100 000 people poe", "12", "100000-item"),
        ("12 mortoj 1000 arboj poe", "12", "1000-item"),
    ],
)
def test_what_a_figure_is_per_may_come_first_or_before_its_word(
    text: str, value: str, per: str | None, invented: Callable[[str, str], str]
) -> None:
    tag = invented(
        "eo",
        """
        [per]
        after = ["poe"]
        items = ["people"]
        [periods-before]
        hour = ["yote hora"]
        [units]
        kilometer = ["km"]
        """,
    )

    assert likeliest(text, tag, "value", "per") == [(value, per)]


@given(st.sampled_from(["en", "sv", "de", "fr", "pl", "nb", "it", "ru", "bg"]), st.data())
def test_a_measure_as_cldr_names_it_is_read(language: str, data: st.DataObject) -> None:
    figure = data.draw(testing.measures(language))
    [mention] = extract(figure.text, language)

    assert any(figure.agrees(reading.quantity) for reading in mention.readings)


@given(st.sampled_from(["en", "sv", "de", "fr", "pl", "ar", "hi", "ja"]), st.data())
def test_a_percentage_as_cldr_writes_it_is_read(language: str, data: st.DataObject) -> None:
    figure = data.draw(testing.percents(language))
    [mention] = extract(figure.text, language)

    assert any(figure.agrees(reading.quantity) for reading in mention.readings)
