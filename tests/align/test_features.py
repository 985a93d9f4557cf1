from __future__ import annotations

import pytest

from crosstally.align.features import length_of, marks, traits
from crosstally.quantity import Figures
from crosstally.text import Document


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
