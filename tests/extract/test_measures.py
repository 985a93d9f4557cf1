"""Units beside a figure: shares, measures, lengths of time; two units in one figure."""

from __future__ import annotations

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
