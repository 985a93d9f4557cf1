"""What we ask of ICU's spellout rules."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from crosstally.languages.spellout import Spellout


@pytest.mark.parametrize(
    ("tag", "word", "number"),
    [
        ("en", "twenty-seven", 27),
        ("en", "five hundred", 500),
        ("es", "ciento", 100),
        ("sv", "tjugosju", 27),
        ("sv", "ett", 1),
        ("sv", "en", 1),
        ("de", "siebenundzwanzig", 27),
        ("de", "eine", 1),
        ("fr", "quatre-vingt-dix-neuf", 99),
        ("pl", "dwie", 2),
        ("ru", "двадцати", 20),
        ("ja", "二十七", 27),
    ],
)
def test_a_number_is_known_in_its_written_forms(tag: str, word: str, number: int) -> None:
    assert (word, number) in set(Spellout(tag).cardinals())


@pytest.mark.parametrize(
    ("tag", "word", "rank"), [("en", "third", 3), ("sv", "tredje", 3), ("de", "dritte", 3), ("fr", "première", 1)]
)
def test_an_ordinal_is_known_in_its_written_forms(tag: str, word: str, rank: int) -> None:
    assert (word, rank) in set(Spellout(tag).ordinals())


@pytest.mark.parametrize(
    ("tag", "word", "power"),
    [
        ("en", "billion", 9),
        ("sv", "miljarder", 9),
        ("sv", "biljoner", 12),
        ("de", "Milliarden", 9),
        ("fr", "milliards", 9),
        ("pl", "tysiące", 3),
        ("pl", "tysięcy", 3),
    ],
)
def test_scale_words_are_learnt_from_powers_of_ten(tag: str, word: str, power: int) -> None:
    assert (word, power) in set(Spellout(tag).scales())


@pytest.mark.parametrize("tag", ["en", "sv", "de", "fr", "pl", "fi", "hu", "it", "nl", "ru", "tr"])
def test_no_word_is_empty_or_keeps_a_soft_hyphen(tag: str) -> None:
    spellout = Spellout(tag)
    forms = [form for source in (spellout.cardinals, spellout.ordinals, spellout.scales) for form, _ in source()]

    assert [form for form in forms if not form.strip() or "\u00ad" in form] == []


@pytest.mark.parametrize("tag", ["en", "sv", "de", "fr", "pl", "fi", "hu", "it", "nl", "ru"])
def test_no_cardinal_stands_for_two_numbers(tag: str) -> None:
    meanings: dict[str, set[int]] = {}
    for form, number in Spellout(tag).cardinals():
        meanings.setdefault(form, set()).add(number)

    assert {form: numbers for form, numbers in meanings.items() if len(numbers) > 1} == {}


@pytest.mark.parametrize(
    ("tag", "compounds"), [("en", False), ("sv", True), ("de", True), ("fr", False), ("pl", False)]
)
def test_some_languages_write_numbers_as_one_word(tag: str, compounds: bool) -> None:
    assert Spellout(tag).compounds() is compounds


def test_the_tables_are_what_icu_writes() -> None:
    tool = Path(__file__).parents[2] / "tools" / "spellout.py"
    spec = spec_from_file_location("spellout_tool", tool)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)

    for tag in ("sv", "fr", "he", "ja", "sw"):
        text = (module.TARGET / f"{tag}.txt").read_text("utf-8")
        assert text == module.table(tag, module.rows(tag)), "run python tools/spellout.py"


def test_the_most_specific_table_counts() -> None:
    assert ("septante", 70) in set(Spellout("fr-CH", "fr").cardinals())
    assert ("septante", 70) not in set(Spellout("fr-CA", "fr").cardinals())


def test_a_language_without_rules_has_no_number_words() -> None:
    assert not Spellout("zu").exists()
    assert Spellout("sv").exists()
