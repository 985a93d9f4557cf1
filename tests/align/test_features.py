from __future__ import annotations

from fractions import Fraction

import pytest

from crosstally.align.features import figure_keys, length_of, marks, quantity_keys, traits, word_keys
from crosstally.align.sound import sounds
from crosstally.interval import Interval
from crosstally.quantity import Designator, Figures, Mention, Quantity, Reading
from crosstally.text import Document, Span


def keys(text: str) -> dict[str, str]:
    return dict(word_keys(text, sounds(text)))


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("It rained.", "stop"),
        ("“It rained.”", "stop"),
        ("雨が降った。", "stop"),
        ("هل أمطرت؟", "question"),
        ("Βρέχει;", "question"),
        ("Now!", "exclamation"),
        ("Two things:", "colon"),
        ("And then…", "ellipsis"),
        ("Rain", "none"),
    ],
)
def test_an_ending_is_the_same_in_every_script(text: str, ending: str) -> None:
    assert marks(text, length_of(text), True, False)[1] == ending


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("New owners", "heading"),
        ("• two ferries", "item"),
        ("3. two ferries", "item"),
        ("The owners are new.", "sentence"),
        ("word " * 40, "sentence"),
    ],
)
def test_the_shape_of_a_line_is_seen_without_reading_it(text: str, shape: str) -> None:
    assert marks(text, length_of(text), True, True)[0] == shape


def test_a_line_in_the_middle_of_a_paragraph_is_no_heading() -> None:
    assert marks("New owners", 9.0, True, False)[0] == "sentence"


def test_a_sentence_knows_whether_it_opens_and_closes_its_paragraph() -> None:
    document = Document.from_paragraphs(["One went. Two came. Three stayed.", "Four left."], "en")
    found = [(trait.marks[2], trait.marks[3]) for trait in traits(document, Figures((), ()))]

    assert found == [("first", "inner"), ("inner", "inner"), ("inner", "last"), ("first", "last")]


def test_strokes_and_accents_do_not_hide_a_common_stem() -> None:
    assert keys("Łódźka").keys() & keys("lodzki").keys() == {"stem lodzk"}


def test_names_next_to_ideographs_are_found() -> None:
    assert keys("大統領トランプは").keys() >= {"name トランプ", "sound TLNB"}


def test_uncapitalized_words_of_a_cased_script_are_no_names() -> None:
    assert "name" not in keys("the ferry was sold").values()


def number(text: str, start: int, value: int) -> Mention:
    quantity = Quantity("number", Interval.exactly(Fraction(value)))
    return Mention(Span(start, start + len(text)), text, (Reading(quantity, "test"),))


def test_figures_and_designators_belong_to_the_sentence_they_stand_in() -> None:
    document = Document.from_paragraphs(["One of 12. Another of 7.", "The K9 left."], "en")
    figures = Figures(
        (number("12", 7, 12), number("7", 22, 7)),
        (Designator(Span(29, 31), "K9", "k9"),),
    )

    assert figure_keys(document.sentences, figures) == [{"figure 12"}, {"figure 7"}, {"designator k9"}]


def test_both_ends_of_a_range_are_keys() -> None:
    assert list(quantity_keys(Quantity("number", Interval(Fraction(5), Fraction(10))))) == ["figure 5", "figure 10"]


def test_a_year_and_a_number_of_the_same_digits_meet() -> None:
    year, count = Quantity("date", edtf="1987"), Quantity("number", Interval.exactly(Fraction(1987)))

    assert set(quantity_keys(year)) == set(quantity_keys(count))
