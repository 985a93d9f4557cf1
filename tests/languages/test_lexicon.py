"""The lexicon: which senses a word has, and how they are found from either side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.languages import available, load
from crosstally.languages.entries import Entries
from crosstally.languages.lexicon import Lexicon, Sense
from crosstally.languages.words import folded, words


def senses(entries: Entries, word: str, role: str) -> list[Sense]:
    return [sense for sense in Lexicon(entries).senses.get(word, ()) if sense.role == role]


def test_a_form_of_several_words_is_found_by_its_first() -> None:
    entries = Entries()
    entries.add("percent", "per cent", "percent", "test")

    assert senses(entries, "per", "percent") == [Sense("percent", "percent", ("cent",), "test")]
    assert senses(entries, "cent", "percent") == []


def test_what_stands_before_a_figure_is_found_by_its_last_word_and_read_backwards() -> None:
    entries = Entries()
    entries.add("bound", "no more than", "at-most", "test")

    assert [sense.others for sense in Lexicon(entries).before["than"]] == [("more", "no")]


def test_what_stands_behind_a_figure_is_not_looked_for_before_it() -> None:
    entries = Entries()
    entries.add("period", "per year", "year", "test")

    assert Lexicon(entries).before == {}


def test_the_longest_form_comes_first() -> None:
    entries = Entries()
    entries.add_all("bound", [("more", "at-least"), ("more than", "more-than"), ("more or less", "nearly")], "test")

    assert [sense.value for sense in senses(entries, "more", "bound")] == ["nearly", "more-than", "at-least"]


def test_of_two_meanings_of_a_scale_the_first_stays() -> None:
    entries = Entries()
    entries.add("scale", "bn", 10**9, "language file")
    entries.add("scale", "bn", 10**12, "CLDR")

    assert [(sense.value, sense.origin) for sense in senses(entries, "bn", "scale")] == [(10**9, "language file")]


def test_of_two_meanings_of_a_currency_both_stay_likeliest_first() -> None:
    entries = Entries()
    for code in ("SEK", "NOK", "SEK", "DKK"):
        entries.add("currency", "kronor", (code,), "test")

    assert [sense.value for sense in senses(entries, "kronor", "currency")] == [("SEK", "NOK", "DKK")]


def test_case_and_soft_hyphens_are_folded() -> None:
    entries = Entries()
    entries.add("unit", "Kilo\u00admeter", ("kilometer",), "test")

    assert senses(entries, "kilometer", "unit")


def test_the_case_of_a_units_abbreviation_is_remembered() -> None:
    entries = Entries()
    entries.add("unit", "MW", ("megawatt",), "test")
    entries.add("unit", "mW", ("milliwatt",), "test")

    assert entries.written == {("megawatt", "mw"): {"MW"}, ("milliwatt", "mw"): {"mW"}}


def test_a_form_without_letters_or_signs_is_no_form() -> None:
    entries = Entries()
    entries.add("unit", "  ", ("meter",), "test")

    assert Lexicon(entries).senses == {}


def test_a_phrase_is_kept_by_the_words_without_their_endings() -> None:
    entries = Entries()
    entries.add("currency", "ABD doları", ("USD",), "test")
    lexicon = Lexicon(entries)
    lexicon.take_off_endings(lambda word: word.removesuffix("i"))

    assert [sense.others for sense in lexicon.senses["abd"]] == [("dolar",)]


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" ")))
def test_the_words_of_a_text_hold_all_its_visible_characters_in_order(text: str) -> None:
    assert "".join(words(text)) == folded(text).replace(" ", "")


@pytest.mark.parametrize("tag", [*available(), "de", "fr", "ja"])
def test_a_language_knows_its_own_scales_currencies_units_and_months(tag: str) -> None:
    roles = {sense.role for found in load(tag).lexicon.senses.values() for sense in found}

    assert {"scale", "currency", "currency-prefix", "currency-code", "unit", "month", "percent"} <= roles


@pytest.mark.parametrize("tag", available())
def test_every_anchor_word_can_open_a_figure(tag: str) -> None:
    # What the scan stops at must be something an expression can begin with, or the stop is in vain.
    language = load(tag)
    for word in language.openers:
        if word.isalpha() and len(word) > 1:
            assert word in language.lexicon.senses or word in language.cardinals.children | language.ordinals.children
