from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from crosstally.errors import ConfigurationError
from crosstally.messages import (
    Counted,
    Day,
    Figures,
    Listed,
    Measure,
    Message,
    Money,
    Quoted,
    available,
    named,
    say,
)


def figures(*values: str, digits: int = 12) -> Figures:
    return Figures(tuple(map(Fraction, values)), digits)


@pytest.mark.parametrize(
    ("value", "english", "swedish"),
    [
        (figures("3700000000"), "3.7 billion", "3,7 miljarder"),
        (figures("1000000"), "1 million", "1 miljon"),
        (figures("12500"), "12,500", "12 500"),
        (figures("9248.1"), "9248.1", "9248,1"),
        (figures("1/3", digits=3), "0.333", "0,333"),
        (figures("-5"), "-5", "-5"),
        (figures("3", "4"), "3–4", "3–4"),
        (Counted(1000), "1,000", "1 000"),
        (Measure(figures("40"), "kilometer-per-hour"), "40 kilometers per hour", "40 kilometer per timme"),
        (Measure(figures("1"), "foot"), "1 foot", "1 fot"),
        (Measure(figures("6"), "mile"), "6 miles", "6 engelska mil"),
        (Measure(figures("2", "3"), "hectare"), "2–3 hectares", "2–3 hektar"),
        (Measure(figures("2500000"), "kilometer"), "2.5 million kilometers", "2,5 miljoner kilometer"),
        (Measure(figures("20"), "celsius"), "20 °C", "20 °C"),
        (Measure(figures("3"), "ton"), "3 short tons", "3 amerikanska ton"),
        (Measure(figures("2"), "mile-scandinavian"), "2 Scandinavian miles", "2 mil"),
        (Measure(figures("2"), "no-such-unit"), "2 no-such-unit", "2 no-such-unit"),
        (Money(figures("3700000000"), "SEK"), "3.7 billion SEK", "3,7 miljarder SEK"),
        (Day(date(2026, 1, 5)), "5 January 2026", "5 januari 2026"),
        (Quoted(()), "", ""),
        (Quoted(("24", "two\n dozen")), "“24” and “two dozen”", "”24” och ”two dozen”"),
        (Quoted(tuple("abcdef")), "“a”, “b”, “c” and 3 more", "”a”, ”b”, ”c” och 3 till"),
        (Listed((figures("1"), "x")), "1, x", "1, x"),
    ],
    ids=str,
)
def test_a_value_becomes_words_in_either_language(value: object, english: str, swedish: str) -> None:
    assert say(value) == english
    assert say(value, "sv").replace("\N{NO-BREAK SPACE}", " ") == swedish


def test_a_count_chooses_the_plural() -> None:
    forms = ("it is {off} % too high", "they are {off} % too high")
    one, two = (Message("off-high", forms, {"off": figures("13.5")}, count) for count in (1, 2))

    assert say(one, "sv") == "Beloppet är 13,5 procent för högt"
    assert say(two, "sv") == "Beloppen är 13,5 procent för höga"


def test_a_sentence_without_a_translation_is_said_in_english_with_the_numbers_of_the_language() -> None:
    assert say(Message("new", "{figure} of them.", {"figure": figures("1.5")}), "sv") == "1,5 of them."


def test_braces_in_a_text_are_text() -> None:
    assert say(Message("omission", "{source} is missing.", {"source": Quoted(("{0}",))})) == "“{0}” is missing."


def test_a_language_without_a_catalog_is_an_error_that_names_those_there_are() -> None:
    assert available() == ("en", "sv")
    assert named("sv-FI") == "sv-FI"
    with pytest.raises(ConfigurationError, match="no messages in 'tlh'; choose one of: en, sv"):
        named("tlh")
