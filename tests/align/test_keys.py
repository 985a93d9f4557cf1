from __future__ import annotations

from fractions import Fraction

from crosstally.align.concepts import concepts
from crosstally.align.keys import Keys, Vocabulary, figure_keys, quantity_keys
from crosstally.interval import Interval
from crosstally.quantity import Designator, Figures, Mention, Quantity, Reading
from crosstally.text import Document, Span


def keys(text: str) -> Keys:
    return Vocabulary(text, None).keys(text, set())


def test_a_sentence_has_the_keys_of_its_figures_and_words() -> None:
    text = "Berg had no ship in March."
    found = Vocabulary(text, concepts("en")).keys(text, {"figure 3"})

    assert found["figure 3"] == "figure"
    assert found["name berg"] == "name"
    assert found["month 3"] == "concept"


def test_an_endless_sentence_has_a_bounded_number_of_keys() -> None:
    text = " ".join(f"Word{chr(97 + a)}{chr(97 + b)}x" for a in range(26) for b in range(26))

    assert 150 < len(keys(text)) < 250


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


def test_vowel_signs_do_not_divide_words() -> None:
    text = "पुलिस ने नहीं कहा"

    assert {"concept police", "concept not", "concept say"} <= Vocabulary(text, concepts("hi")).keys(text, set()).keys()
