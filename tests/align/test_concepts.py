from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from crosstally.align.concepts import Concepts, concepts
from crosstally.languages import available

VOCABULARY = files("crosstally.languages").joinpath("vocabulary")
NAMES = sorted(entry.name.removesuffix(".toml") for entry in VOCABULARY.iterdir())


def of(tag: str) -> Concepts:
    found = concepts(tag)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("en", "Swedish"), ("fi", "ruotsalaiset")),
        (("en", "Sweden"), ("de", "schwedischen")),
        (("sv", "miljarder"), ("pl", "miliardów")),
        (("en", "Tuesday"), ("fr", "mardi")),
        (("en", "police"), ("ar", "والشرطة")),
    ],
)
def test_words_for_the_same_meet(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert of(one[0]).of(one[1]) & of(other[0]).of(other[1])


def test_a_text_without_spaces_names_what_stands_in_it() -> None:
    assert {"territory SE", "concept police"} <= set(of("ja").within("スウェーデンの警察"))


def test_a_region_uses_the_words_of_its_language() -> None:
    assert "concept police" in of("de-AT").of("Polizei")


def test_a_language_nobody_knows_has_no_concepts() -> None:
    assert concepts("xx-unknown") is None


@pytest.mark.parametrize("name", NAMES)
def test_every_vocabulary_is_of_an_available_language_and_of_the_same_concepts(name: str) -> None:
    words = tomllib.loads(VOCABULARY.joinpath(f"{name}.toml").read_text("utf-8"))
    first = tomllib.loads(VOCABULARY.joinpath(f"{NAMES[0]}.toml").read_text("utf-8"))

    assert name.split("-")[0] in available()
    assert list(words) == list(first)
    assert all(form == form.strip() and form.rstrip("*") for forms in words.values() for form in forms)
