from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from crosstally import testing
from crosstally.errors import ConfigurationError, UnknownCurrency, UnknownLanguage
from crosstally.testing import Passage, Written

LANGUAGES = ("en", "sv")
# One locale each of other digits, other separators, other scales and another direction.
OTHERS = ("de", "fr", "ja", "hi", "ar", "pt-BR")
EVERYWHERE = (
    testing.numbers, testing.compact, testing.percents, testing.money, testing.measures, testing.dates, testing.times,
    testing.date_ranges,
)  # fmt: skip


def drawn(strategy: st.SearchStrategy[Any], condition: Callable[[Any], bool] = lambda figure: True) -> Any:
    """The simplest example that meets a condition."""
    return find(strategy, condition, settings=settings(database=None, derandomize=True, max_examples=2000))


@pytest.mark.parametrize(
    ("strategy", "text", "value"),
    [
        (testing.numbers("en", low=4200, high=4200, grouping=True), "4,200", 4200),
        (testing.numbers("sv", low=10500, high=10500, grouping=True), "10\u00a0500", 10500),
        (testing.numbers("sv", low=10500, high=10500, grouping=False), "10500", 10500),
        (testing.spelled("en", low=105, high=105), "one hundred five", 105),
        (testing.spelled("sv", low=21, high=21), "tjugoett", 21),
        (testing.spelled("sv", low=21, high=21, soft_hyphens=True), "tjugo\u00adett", 21),
        (testing.ordinals("en", low=21, high=21), "21st", 21),
        (testing.ordinals("sv", low=21, high=21), "21:a", 21),
        (testing.ordinals("ja", low=21, high=21), "第21", 21),
        (testing.percents("sv", low=12, high=12), "12\u00a0%", 12),
        (testing.measures("en", units=["kilometer"], low=25, high=25), "25 kilometers", 25),
        (testing.measures("en", units=["kilometer"], widths=["short"], low=25, high=25), "25 km", 25),
    ],
)
def test_a_figure_is_written_as_the_locale_writes_it(
    strategy: st.SearchStrategy[Written], text: str, value: int
) -> None:
    figure = drawn(strategy)

    assert (figure.text, figure.value) == (text, value)


@pytest.mark.parametrize(
    ("strategy", "text"),
    [
        (testing.compact("en", low=4_200_000, high=4_200_000), "4.2 million"),
        (testing.compact("en", low=4_200_000, high=4_200_000), "4.2M"),
        (testing.compact("sv", low=4_200_000_000, high=4_200_000_000), "4,2 miljarder"),
        (testing.money("en", currencies=["USD"], low=15_000, high=15_000), "$15,000.00"),
        (testing.money("en", currencies=["USD"], low=15_000, high=15_000), "15,000.00 US dollars"),
        (testing.money("en", currencies=["USD"], low=15_000, high=15_000), "$15K"),
        (testing.money("sv", currencies=["SEK"], low=15_000, high=15_000), "15\u00a0000,00\u00a0kr"),
        (testing.money("sv", currencies=["SEK"], low=15_000, high=15_000), "15\u00a0000,00\u00a0SEK"),
        (testing.dates("en", low=date(1979, 5, 2), high=date(1979, 5, 2)), "May 2, 1979"),
        (testing.dates("sv", low=date(1979, 5, 2), high=date(1979, 5, 2)), "onsdag 2 maj 1979"),
        (testing.date_ranges("en", low=date(1979, 5, 2), high=date(1979, 5, 5)), "May 2\u2009–\u20095, 1979"),
        (testing.spelled_years("en", low=1973, high=1973), "nineteen seventy-three"),
    ],
)
def test_a_strategy_draws_every_form(strategy: st.SearchStrategy[Written], text: str) -> None:
    assert drawn(strategy, lambda figure: figure.text == text).text == text


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("strategy", EVERYWHERE, ids=lambda strategy: strategy.__name__)
@settings(max_examples=5, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_locale_writes_figures(strategy: Any, language: str, data: st.DataObject) -> None:
    figure = data.draw(strategy(language))

    assert figure.text.strip()
    assert figure.language == language


@given(figure=testing.numbers("en", low=-5, high=5, places=2) | testing.percents("en", high=5))
def test_the_resolution_is_one_in_the_last_digit_written(figure: Written) -> None:
    places = len(figure.text.rstrip("%").partition(".")[2])

    assert figure.quantity.resolution == Fraction(1, 10**places)


@given(figure=testing.numbers("en", low=1000, high=2199, places=0))
def test_a_number_is_never_written_like_a_year(figure: Written) -> None:
    assert "," in figure.text


@given(figure=testing.dates("en"))
def test_a_date_is_written_with_its_whole_year(figure: Written) -> None:
    assert re.search(r"\d{4}", figure.text)


@given(figures=testing.translated(*LANGUAGES))
def test_a_translated_figure_states_one_quantity(figures: tuple[Written, ...]) -> None:
    english, swedish = figures

    assert (english.language, swedish.language) == LANGUAGES
    assert english.agrees(swedish.quantity)


@pytest.mark.parametrize(
    ("figure", "other"),
    [
        (testing.percents("en", low=5, high=5, places=0), testing.numbers("en", low=5, high=5, places=0)),
        (testing.percents("en", low=5, high=5, places=0), testing.percents("en", low=6, high=6, places=0)),
        (
            testing.money("en", currencies=["USD"], low=5, high=5),
            testing.money("en", currencies=["CAD"], low=5, high=5),
        ),
        (
            testing.measures("en", units=["meter"], low=5, high=5),
            testing.measures("en", units=["kilometer"], low=5, high=5),
        ),
        (testing.dates("en", high=date(1979, 5, 2)), testing.dates("en", low=date(1979, 5, 3))),
    ],
)
def test_figures_of_another_kind_value_currency_unit_or_day_do_not_agree(
    figure: st.SearchStrategy[Written], other: st.SearchStrategy[Written]
) -> None:
    one, another = drawn(figure), drawn(other)

    assert one.agrees(one.quantity)
    assert not one.agrees(another.quantity)


@pytest.mark.parametrize("language", LANGUAGES + OTHERS)
@settings(max_examples=20)
@given(data=st.data())
def test_a_passage_states_its_figures_at_their_spans(language: str, data: st.DataObject) -> None:
    passage: Passage = data.draw(testing.sentences(language, testing.percents(language)))

    assert [span.of(passage.text) for span in passage.spans] == [figure.text for figure in passage.figures]
    assert list(passage.spans) == sorted(passage.spans)


def test_frames_are_the_sentences_figures_stand_in() -> None:
    figures = testing.numbers("en", low=24, high=24, places=0)
    passage = drawn(testing.sentences("en", figures, frames=["They bought {} aircraft."], most=1))

    assert passage.text == "They bought 24 aircraft."


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: testing.numbers("en", low=5, high=4), "numbers: low=5 must not exceed high=4"),
        (lambda: testing.numbers("en", places=-1), "places=-1"),
        (lambda: testing.spelled("en", low=5, high=4), "spelled: low=5"),
        (lambda: testing.spelled_years("en", low=1900, high=1900), "spelled_years: no year but a round one"),
        (lambda: testing.compact("en", low=12345, high=12345), "compact: no number of three digits"),
        (lambda: testing.money("en", currencies=[]), "give at least one currency"),
        (lambda: testing.measures("en", units=["parsnip"]), "measures: unit 'parsnip'"),
        (lambda: testing.measures("sv", units=["mile"]), "CLDR does not name mile in 'sv'"),
        (lambda: testing.measures("en", widths=["wide"]), "measures: width 'wide'; known are long, short, narrow"),
        (lambda: testing.measures("en", places=4), "with 3 decimals at most"),
        (lambda: testing.dates("en", formats=["tiny"]), "dates: format 'tiny'"),
        (lambda: testing.dates("en", low=date(2000, 1, 2), high=date(2000, 1, 1)), "in this order"),
        (lambda: testing.ordinals("en", low=0), "the first rank is 1"),
        (lambda: testing.date_ranges("en", longest=0), "longest=0"),
        (lambda: testing.translated("en", forms=["runes"]), "translated: form 'runes'"),
        (lambda: testing.sentences("en", testing.times("en"), frames=["No place."]), "'No place.' needs {} exactly"),
        (lambda: testing.sentences("en", testing.times("en"), frames=[]), "needs a frame or more"),
    ],
)
def test_impossible_options_are_refused_before_anything_is_drawn(make: Callable[[], object], message: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(message)):
        make()


@pytest.mark.parametrize(
    "strategy", [*EVERYWHERE, testing.spelled, testing.spelled_years, testing.translated], ids=lambda s: s.__name__
)
def test_an_unknown_language_is_refused_before_anything_is_drawn(strategy: Any) -> None:
    with pytest.raises(UnknownLanguage, match="qqq"):
        strategy("qqq")


def test_an_unknown_currency_is_refused_before_anything_is_drawn() -> None:
    with pytest.raises(UnknownCurrency, match="XYZ"):
        testing.money("en", currencies=["XYZ"])


def test_a_language_without_number_words_is_refused() -> None:
    with pytest.raises(UnknownLanguage, match="ICU writes no numbers in words"):
        testing.spelled("eu")


def test_without_hypothesis_the_error_says_what_to_install() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import crosstally.testing"
    run = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True)

    assert "MissingExtra: crosstally.testing needs an extra: pip install 'crosstally[testing]'" in run.stderr


@pytest.mark.parametrize(
    ("language", "system", "text"),
    [
        ("ar", "native", "١٬٢٣٤٫٥"),
        ("hi", "deva", "१,२३४.५"),
        ("th", "native", "๑,๒๓๔.๕"),
        ("sv", "native", "1\u00a0234,5"),
    ],
)
def test_numbers_are_written_in_the_digits_asked_for(language: str, system: str, text: str) -> None:
    figures = testing.numbers(language, low=1234, high=1235, places=1, grouping=True, system=system)

    assert drawn(figures, lambda figure: figure.value == Fraction(12345, 10)).text == text


def test_amounts_and_measures_are_written_in_the_digits_asked_for() -> None:
    amount = testing.money("hi", currencies=["INR"], low=500, high=500, system="native")
    length = testing.measures("hi", units=["kilometer"], low=500, high=500, system="native")

    assert drawn(amount, lambda figure: figure.text.startswith("₹")).text == "₹५००.००"
    assert drawn(length).text == "५०० किलोमीटर"


@pytest.mark.parametrize("strategy", [testing.numbers, testing.percents, testing.money, testing.measures])
def test_an_unknown_numbering_system_is_refused(strategy: Any) -> None:
    with pytest.raises(ConfigurationError, match="system 'roman'"):
        strategy("en", system="roman")


def test_ranks_are_refused_where_they_look_like_the_end_of_a_sentence() -> None:
    with pytest.raises(UnknownLanguage, match=re.escape("ICU writes a rank as '3.'")):
        testing.ordinals("de")
