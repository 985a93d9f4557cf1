"""Number words read back: phrases, and words written together."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally import testing
from crosstally.languages import load
from crosstally.languages.numberwords import NumberWords
from crosstally.languages.words import words
from crosstally.testing import Written


@dataclass
class Word:
    """All that look-up asks of a token."""

    lower: str
    spaced: bool = True


def phrase(text: str) -> list[Word]:
    return [Word(word) for word in words(text)]


def small() -> NumberWords:
    numbers = NumberWords()
    for form, value in (("twenty", 20), ("two", 2), ("twenty-two", 22), ("one hundred", 100), ("one hundred two", 102)):
        numbers.add(form, value)
    return numbers


@pytest.mark.parametrize(
    ("text", "value", "taken"),
    [
        ("two", 2, 1),
        ("twenty boats", 20, 1),
        ("twenty-two boats", 22, 3),
        ("twenty two", 22, 2),
        ("twenty-seven", 20, 1),
        ("one hundred boats", 100, 2),
        ("one hundred two", 102, 3),
    ],
)
def test_the_longest_phrase_is_taken(text: str, value: int, taken: int) -> None:
    assert small().longest(phrase(text), 0) == (value, taken)


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("en", "three hundred forty-five", 345),
        ("en", "three hundred and five", 305),
        ("en", "forty five", 45),
        ("de", "zweihundert", 200),
        ("da", "trehundrede og femogfyrre", 345),
        ("es", "ciento cuarenta y cinco", 145),
        ("pt", "trezentos e quarenta e cinco", 345),
        ("ru", "двумястами сорока пятью", 245),
        ("pl", "trzystu czterdziestu pięciu", 345),
        ("vi", "ba trăm lẻ năm", 305),
        ("fr", "quatre cent quatre-vingt-dix-neuf", 499),
        ("fr-CH", "nonante-neuf", 99),
    ],
)
def test_a_phrase_is_composed_of_hundreds_tens_and_units(tag: str, text: str, value: int) -> None:
    assert load(tag).cardinals.longest(phrase(text), 0) == (value, len(phrase(text)))


@pytest.mark.parametrize("text", ["boats", "one", "one boat", ""])
def test_a_phrase_that_spells_no_number_is_none(text: str) -> None:
    assert small().longest(phrase(text), 0) is None


def test_of_two_values_for_one_phrase_the_first_stays() -> None:
    numbers = NumberWords()
    numbers.add("billion", 10**12)
    numbers.add("billion", 10**9)

    assert numbers.longest(phrase("billion"), 0) == (10**12, 1)


@pytest.mark.parametrize(
    ("tag", "word", "value", "rest"),
    [
        ("sv", "tvåtusenfemhundra", 2500, ""),
        ("sv", "tjugosju", 27, ""),
        ("sv", "tusen", 1000, ""),
        ("sv", "femårig", 5, "årig"),
        ("de", "siebenhundertfünfzigtausend", 750_000, ""),
        ("de", "zweiundvierzigjährig", 42, "jährig"),
        ("nl", "driehonderdvijfenveertig", 345, ""),
        ("fi", "kaksituhattakolmesataaneljäkymmentäviisi", 2345, ""),
        ("hu", "kétezerháromszáznegyvenöt", 2345, ""),
        ("it", "duemilatrecentoquarantacinque", 2345, ""),
        ("ja", "三億五千万円", 350_000_000, "円"),
        ("ja", "千二百", 1200, ""),
        ("zh", "二千三百零五", 2305, ""),
        ("ko", "이천삼백사십오만", 23_450_000, ""),
        ("th", "สองพันสามร้อยสี่สิบห้า", 2345, ""),
    ],
)
def test_a_word_is_taken_apart_up_to_what_is_no_number(tag: str, word: str, value: int, rest: str) -> None:
    assert load(tag).cardinals.take_apart(word) == (value, rest)


@pytest.mark.parametrize("word", ["", "hus", "åkrar", "x" * 5000])
def test_a_word_without_number_words_is_none(word: str) -> None:
    assert load("sv").cardinals.take_apart(word) is None


@pytest.mark.parametrize("tag", ["sv", "de"])
@given(data=st.data())
def test_a_number_spelled_as_one_word_is_taken_apart_whole(tag: str, data: st.DataObject) -> None:
    spelled = data.draw(spelled_in_one_word(tag))
    taken = load(tag).cardinals.take_apart(spelled.text)

    assert taken is not None
    assert (Fraction(taken[0]), taken[1]) == (spelled.value, "")


def spelled_in_one_word(tag: str) -> st.SearchStrategy[Written]:
    return testing.spelled(tag, high=20_000).filter(lambda written: written.text.isalpha())
