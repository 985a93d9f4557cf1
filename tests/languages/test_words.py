"""Folding for look-up, and words with marks as anchors."""

from __future__ import annotations

import pytest

from crosstally.extract import extract
from crosstally.languages.words import folded, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ثلاثمئة", "ثلاثمئه"),
        ("أربعون", "اربعون"),
        ("مليونًا", "مليونا"),
        ("میلیون", "ميليون"),
        ("हज़ार", "हजार"),
        ("ह\u095bार", "हजार"),
        ("पाँच", "पांच"),
        ("שִׁבְעָה", "שבעה"),
        ("tri\u0065\u0323\u0302u", "triệu"),
        ("mil\u00adlion", "Million"),
    ],
)
def test_spellings_of_one_word_are_one_form(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_a_non_joiner_divides_words_and_signs_of_direction_are_none() -> None:
    assert words("سه\u200cشنبه") == words("سه شنبه")
    assert words("\u200f₪\u200f") == ("₪",)


@pytest.mark.parametrize("text", ["दो हज़ार लोग आए।", "दो हजार लोग आए।", "द\u094b ह\u095bार लोग आए।"])
def test_words_with_vowel_signs_and_dots_below_are_found(text: str) -> None:
    (mention,) = extract(text, "hi")

    assert mention.readings[0].to_dict()["value"] == "2000"


@pytest.mark.parametrize("text", ["أربعون", "اربعون"])
def test_hamza_may_be_left_out(text: str) -> None:
    (mention,) = extract(f"قتل {text} شخصا.", "ar")

    assert mention.readings[0].to_dict()["value"] == "40"
