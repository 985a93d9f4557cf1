from __future__ import annotations

from math import log

import pytest

from crosstally.align.features import traits
from crosstally.align.model import PRIORS, Model, learned
from crosstally.align.path import SIZES
from crosstally.align.score import Evidence
from crosstally.align.side import local_weights
from crosstally.quantity import Figures
from crosstally.text import Document

NONE = Figures((), ())
SOURCE = ["The ferry Maria was sold.", "Otto Berg bought her in Gdynia.", "Why?", "She was cheap."] * 2
TARGET = ["Färjan Maria såldes.", "Otto Berg köpte henne i Gdynia.", "Varför?", "Hon var billig."] * 2


def evidence(source: list[str], target: list[str], languages: tuple[str, str] = ("en", "sv")) -> Evidence:
    ours, theirs = (Document.from_paragraphs(text, tag) for text, tag in zip((source, target), languages, strict=True))
    return Evidence(traits(ours, NONE), traits(theirs, NONE), Model())


def test_the_priors_are_probabilities_of_every_size() -> None:
    assert sum(PRIORS.values()) == pytest.approx(1.0, abs=0.1)
    assert set(PRIORS) == set(SIZES)


def test_a_sentence_without_counterpart_costs_its_prior_and_no_more() -> None:
    assert evidence(SOURCE, TARGET).score(1, 1, 0, 0) == log(PRIORS[1, 0])


@pytest.mark.parametrize("index", range(4))
def test_a_counterpart_scores_better_than_its_neighbors(index: int) -> None:
    judge = evidence(SOURCE, TARGET)
    scores = {j: judge.likelihood(index, 1, j, 1) for j in range(4)}

    assert max(scores, key=lambda j: scores[j]) == index


@pytest.mark.parametrize(("i", "a", "j", "b"), [(0, 1, 0, 1), (1, 1, 2, 1), (0, 2, 0, 1), (1, 2, 0, 3)])
def test_the_score_does_not_depend_on_which_side_is_the_source(i: int, a: int, j: int, b: int) -> None:
    there, back = evidence(SOURCE, TARGET), evidence(TARGET, SOURCE, ("sv", "en"))

    assert there.likelihood(i, a, j, b) == pytest.approx(back.likelihood(j, b, i, a))


def test_a_shared_key_counts_once_in_a_merged_bead() -> None:
    judge = evidence(["Maria left.", "Maria came.", "Rain."], ["Maria gick.", "Maria kom.", "Regn."])

    assert "name maria" in judge.shared(0, 0).keys() & judge.shared(1, 1).keys()
    assert judge._keys(0, 2, 0, 2) <= 2 * judge._keys(0, 1, 0, 1)


def test_a_key_is_worth_less_where_it_is_frequent_nearby() -> None:
    document = Document.from_paragraphs(["Maria left."] * 5 + ["It rained all day."] * 60 + ["Maria left."], "en")
    weights = local_weights(traits(document, NONE), {"name maria"}, Model())

    assert weights[-1]["name maria"] > weights[0]["name maria"]


def test_what_a_first_path_shows_is_believed_afterwards() -> None:
    ours, theirs = (traits(Document.from_paragraphs(text * 20, "en"), NONE) for text in (SOURCE, TARGET))
    model = learned(Model(), ours, theirs, [(1, 1)] * len(ours), [(k, k) for k in range(len(ours))])

    assert model.priors[1, 1] > PRIORS[1, 1]
    assert model.priors[0, 1] < PRIORS[0, 1]
    assert model.tables[1]["question", "question"] > 0 > model.tables[1]["question", "stop"]
    assert model.ratio == pytest.approx(sum(t.length for t in theirs) / sum(t.length for t in ours))


@pytest.mark.parametrize("index", range(4))
def test_singles_say_what_likelihood_says(index: int) -> None:
    judge = evidence(SOURCE, TARGET)

    assert judge.singles(index, 1, 7) == pytest.approx([judge.likelihood(index, 1, j, 1) for j in range(1, 7)])
