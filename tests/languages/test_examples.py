"""Every language file against its own examples, and against what a language file may say at all."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from babel.core import get_global

from crosstally.extract import extract
from crosstally.languages import available
from crosstally.quantity import BOUNDS, KINDS
from crosstally.unit import divided, units

SHARED = "und"
NAMES = (SHARED, *available())

# What a read that says no more means: a plain figure. Of the further fields only those stated are compared.
PLAIN = {"value": None, "unit": None, "currency": None, "approx": False, "bound": None, "per": None, "edtf": None}
STATED = {"low", "high", "resolution", "noun"}
BESIDE = {"text", "also", "complete"}

FORMS = frozenset({"before", "after", "inside"})
SHARES = frozenset({"tenth", "percent", "percentage-point", "permille", "basis-point"})
# Sections of words: which keys each may have. Sections keyed by number, unit, currency or form follow below.
WORDS: Mapping[str, frozenset[str]] = {
    "relatives": frozenset({"read-after"}),
    "numerals": frozenset({
        "attributes", "endings", "joined", "minus-after", "weak", "bounded", "counted", "strict", "vague", "ignore",
        "and", "minus", "counters", "compounds", "partitives", "tens-and-units", "inverted", "idioms", "ambiguous",
        "chained", "decimals", "groups", "point", "tenths", "juxtaposed", "vague-after", "adjectives", "singulars",
    }),
    "clitics": FORMS,
    "hedges": FORMS | {"links"},
    "per": frozenset({"before", "after", "not-before", "items"}),
    "powers": frozenset({"square-before", "square-after", "cubic-before", "cubic-after"}),
    "ratios": frozenset({"between", "in", "of", "whole-first", "each", "cues", "results", "result-cues"}),
    "differences": frozenset({"before", "after"}),
    "connectors": frozenset({
        "and", "or", "to", "from", "between", "by", "size", "range-from", "range-to",
        "from-after", "to-after", "between-after", "from-endings",
    }),
    "percent": SHARES | {"points"},
    "percent-prefixes": SHARES,
    "calendar": frozenset({
        "during", "lasting", "cautious", "dependent", "month-only", "cues", "cues-after", "year-cues", "year-after",
        "parts",
        "articles",
        "part-articles", "of", "day-after", "month-before", "month-after",
        "decade-suffixes", "tens", "life-suffixes",
        "life-nouns", "of-life", "of-degrees", "decades", "decade-words", "decade-ranks", "count-suffixes",
        "centuries", "ages", "numbered-centuries", "century-words",
        "halves", "quarters", "half-signs", "quarter-signs", "seasons", "eras", "solar-months", "solar-eras",
        "before-christ", "anno-domini",
    }),
    "clock": frozenset({
        "before", "at", "cues", "after", "hours", "minutes", "am", "pm", "night", "separators", "words",
        "half-past", "half-to", "quarter-past", "quarter-to", "quarter-of", "three-quarters-of", "half-words",
        "minutes-past", "minutes-to", "minutes-of", "to-go", "gone", "left", "and", "less",
        "and-half", "and-quarter", "less-quarter",
    }),
    "designators": frozenset({"titles", "endings", "places", "not-codes"}),
    "function-words": frozenset({"words", "comparatives"}),
    "prices": frozenset({"of-year", "adjusted"}),
    "arithmetic": frozenset(
        {"total", "total-after", "each", "each-before", "parts", "from", "to", "from-after", "to-after", "change"}
    ),
}  # fmt: skip
# Words that stand beside numeric keys.
BESIDE_NUMBERS = {
    "articles": {"not-before"},
    "fractions": {"of", "alone", "and-a-half"},
    "months": {"ignore"},
    "weekdays": {"ignore"},
    "multiples": {"about"},
    "multiplied": {"times", "joined"},
    "ordinals": {"suffixes", "ignore", "prefixes", "rank-endings", "word-endings", "weak", "determiners"},
}
#: The endings of ordinals in digits may depend on the number: 1st, 2nd, 3rd, 4th.
PLURALS = {"zero", "one", "two", "few", "many", "other"}
NUMBERED = {
    "articles",
    "cardinals",
    "combining",
    "ordinals",
    "scales",
    "multiples",
    "multiplied",
    "fractions",
    "added",
    "months",
    "weekdays",
    "code-prefixes",
    "money-letters",
}
BY_UNIT = {"units", "glued-units", "joined-units", "periods", "periods-before"}
ITEM = "item"  # CLDR's name for what is counted: per person, per capita
BY_CURRENCY = {"currencies", "currency-prefixes", "minor-units", "joined-currencies", "symbols"}
OTHER = {
    "amounts",
    "bounds",
    "money-scales",
    "unit-multiples",
    "currency-families",
    "currency-order",
    "examples",
    "counterexamples",
}
# Where a form with two meanings is a mistake; a form of a currency or unit may mean several.
ONE_MEANING = ("articles", "cardinals", "combining", "ordinals", "scales", "multiples", "multiplied", "fractions",
               "months", "weekdays", "percent", "periods")  # fmt: skip


@cache
def table(name: str) -> dict[str, Any]:
    return tomllib.loads(files("crosstally.languages").joinpath(f"{name}.toml").read_text("utf-8"))


def cases(section: str) -> list[Any]:
    return [
        pytest.param(language, example["text"], example.get("reads", []), id=f"{language}-{example['text']}")
        for language in available()
        for example in table(language).get(section, [])
    ]


def differences(stated: Mapping[str, Any], read: Mapping[str, object]) -> dict[str, object]:
    """The fields in which a reading is not what was stated, as they were read."""
    wanted = PLAIN | {field: value for field, value in stated.items() if field not in BESIDE}
    return {field: read[field] for field, value in wanted.items() if read[field] != value}


def assert_reads(language: str, text: str, stated: list[dict[str, Any]]) -> None:
    mentions = extract(text, language)

    assert len(mentions) == len(stated), [mention.text for mention in mentions]
    for read, mention in zip(stated, mentions, strict=True):
        readings = [reading.to_dict() for reading in mention.readings]
        assert mention.text == read.get("text", mention.text)
        assert differences(read, readings[0]) == {}, mention.text
        for other in read.get("also", []):
            assert any(differences(other, reading) == {} for reading in readings[1:]), (other, readings)
        assert mention.complete == read.get("complete", True)


@pytest.mark.parametrize(("language", "text", "reads"), cases("examples"))
def test_an_example_reads_as_stated(language: str, text: str, reads: list[dict[str, Any]]) -> None:
    assert_reads(language, text, reads)


@pytest.mark.parametrize(("language", "text", "reads"), cases("counterexamples"))
def test_of_a_counterexample_nothing_but_the_stated_is_read(
    language: str, text: str, reads: list[dict[str, Any]]
) -> None:
    assert_reads(language, text, reads)


@pytest.mark.parametrize("language", available())
def test_a_language_has_examples_and_counterexamples(language: str) -> None:
    assert table(language)["examples"]
    assert table(language)["counterexamples"]


@pytest.mark.parametrize("language", available())
def test_no_text_is_an_example_twice(language: str) -> None:
    texts = [example["text"] for name in ("examples", "counterexamples") for example in table(language)[name]]

    assert sorted(texts) == sorted(set(texts))


@pytest.mark.parametrize("language", available())
def test_an_example_states_fields_of_the_public_contract(language: str) -> None:
    known = {"kind", *PLAIN, *STATED, *BESIDE}
    for example in [*table(language)["examples"], *table(language)["counterexamples"]]:
        assert example.keys() <= {"text", "reads"}, example
        for read in example.get("reads", []):
            assert read.keys() <= known, example
            assert read["kind"] in KINDS, example
            assert read.get("bound", BOUNDS[0]) in BOUNDS, example


@pytest.mark.parametrize("name", NAMES)
def test_a_language_file_has_only_known_sections(name: str) -> None:
    known = {*WORDS, *NUMBERED, *BY_UNIT, *BY_CURRENCY, *OTHER}

    assert table(name).keys() - known == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_section_of_words_has_only_known_keys(name: str) -> None:
    for section, known in WORDS.items():
        assert table(name).get(section, {}).keys() - known == set(), section
    for bound, sides in table(name).get("bounds", {}).items():
        assert bound.removesuffix("-about") in (*BOUNDS, "exactly")
        assert sides.keys() <= FORMS | {"goals", "unless"}, bound


@pytest.mark.parametrize("name", NAMES)
def test_a_section_of_numbers_is_keyed_by_numbers(name: str) -> None:
    for section in NUMBERED:
        keys = table(name).get(section, {}).keys() - BESIDE_NUMBERS.get(section, set())
        assert all(Fraction(key) > (-1 if section in ("weekdays", "cardinals", "added") else 0) for key in keys), (
            section
        )
    suffixes = table(name).get("ordinals", {}).get("suffixes", [])
    assert isinstance(suffixes, list) or suffixes.keys() <= PLURALS


@pytest.mark.parametrize("name", NAMES)
def test_units_and_periods_are_keyed_by_units_we_know(name: str) -> None:
    for section in BY_UNIT:
        keys = table(name).get(section, {}).keys() - ({"ignore", "glued"} if section == "units" else set())
        parts = {part for key in keys for part in divided(key) if part is not None}
        assert parts - units().keys() - {ITEM} == set(), section
    for key, numbers in table(name).get("amounts", {}).items():
        assert key.isupper() or key in units()
        assert all(Fraction(number) > 0 for number in numbers)


@pytest.mark.parametrize("name", NAMES)
def test_currencies_are_keyed_by_codes_of_iso_4217(name: str) -> None:
    codes = set(get_global("all_currencies"))
    for section in BY_CURRENCY:
        assert table(name).get(section, {}).keys() - codes - {"ignore", "joiners"} == set(), section
    assert {key for key in table(name).get("amounts", {}) if key.isupper()} <= codes
    for form, entry in table(name).get("unit-multiples", {}).items():
        assert form.strip()
        assert entry.keys() == {"times", "unit"}
        assert entry["unit"] in units()
    for form, entry in table(name).get("money-scales", {}).items():
        assert form.strip()
        assert entry.keys() == {"scale", "currency"}
        assert entry["currency"] in codes


def forms_of(name: str) -> Iterator[tuple[str, str, str]]:
    """Section, key and form of every word of a file."""
    for section, entries in table(name).items():
        if section in ("examples", "counterexamples", "money-scales", "unit-multiples"):
            continue
        for key, value in entries.items():
            for inner, forms in value.items() if isinstance(value, dict) else [(key, value)]:
                for form in forms if isinstance(forms, list) else []:
                    yield section, key if inner == key else f"{key}.{inner}", form


@pytest.mark.parametrize("name", NAMES)
def test_every_form_is_a_word_without_space_around_it(name: str) -> None:
    assert [found for found in forms_of(name) if not found[2].strip() or found[2] != found[2].strip()] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_list_of_forms_is_never_a_bare_word(name: str) -> None:
    # A string where a list belongs would be read letter by letter.
    for section, entries in table(name).items():
        if section in ("examples", "counterexamples", "money-scales", "unit-multiples"):
            continue
        flat = [
            inner for value in entries.values() for inner in (value.values() if isinstance(value, dict) else [value])
        ]
        allowed = flat if section == "clock" else [value for value in flat if not isinstance(value, bool)]
        assert all(isinstance(value, list) for value in allowed), section


@pytest.mark.parametrize("name", NAMES)
def test_no_form_means_two_things_in_one_role(name: str) -> None:
    meanings: dict[tuple[str, str], set[str]] = {}
    for section, key, form in forms_of(name):
        if section in ONE_MEANING and key.partition(".")[0] not in BESIDE_NUMBERS.get(section, set()):
            meanings.setdefault((section, form), set()).add(key)
        if section == "bounds":
            meanings.setdefault((f"{section} {key.partition('.')[2]}", form), set()).add(key)

    assert {found: keys for found, keys in meanings.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("name", NAMES)
def test_no_form_is_listed_twice_under_one_key(name: str) -> None:
    found = list(forms_of(name))

    assert sorted({one for one in found if found.count(one) > 1}) == []


@pytest.mark.parametrize("section", sorted({*WORDS, *NUMBERED, *BY_UNIT, *BY_CURRENCY, *OTHER}))
def test_the_page_on_languages_explains_every_section(section: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "languages.md").read_text("utf-8")
    shared_only = ("symbols", "code-prefixes", "money-letters", "currency-families", "currency-order")

    assert section in shared_only or re.search(rf"`?\[+{section}[\].]", page)


def cut_anywhere(text: str) -> Iterator[str]:
    """The text up to each of its words, and from each of them on: a headline, a caption, half a line."""
    places = [place for place, character in enumerate(text) if character in " 、，。"]
    if not places:
        places = list(range(2, len(text), 3))
    for place in places:
        yield text[:place]
        yield text[place + 1 :]


@pytest.mark.parametrize("language", available())
def test_no_text_raises_wherever_it_is_cut(language: str) -> None:
    stated = table(language)
    for example in (*stated.get("examples", ()), *stated.get("counterexamples", ())):
        for text in cut_anywhere(example["text"]):
            assert all(mention.span.of(text) == mention.text for mention in extract(text, language))
