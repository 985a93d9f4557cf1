from __future__ import annotations

from crosstally.align.path import Step
from crosstally.align.project import in_order, paragraph_beads, sentence_beads
from crosstally.bead import Bead
from crosstally.text import Document

LONG = "The ferry was sold to a shipyard in the north of the country last summer."


def document(*paragraphs: str) -> Document:
    return Document.from_paragraphs(paragraphs, "en")


def sides(beads: tuple[Bead, ...]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(bead.source, bead.target) for bead in beads]


def test_paragraphs_divided_elsewhere_become_one_bead() -> None:
    source = document("One went away. Two came back.", "Three stayed here.")
    target = document("One went away.", "Two came back. Three stayed here.")
    beads = sentence_beads([Step(k, 1, k, 1) for k in range(3)])

    assert sides(paragraph_beads(source, target, beads)) == [((0, 1), (0, 1))]


def test_a_stray_short_sentence_does_not_join_long_paragraphs() -> None:
    source = document(f"{LONG} {LONG} No.", f"{LONG} {LONG}")
    target = document(f"{LONG} {LONG}", f"No. {LONG} {LONG}")
    beads = sentence_beads([Step(k, 1, k, 1) for k in range(5)])

    assert sides(paragraph_beads(source, target, beads)) == [((0,), (0,)), ((1,), (1,))]


def test_the_confidence_of_a_paragraph_weighs_its_sentences_by_length() -> None:
    source = document(f"{LONG} No.")
    beads = sentence_beads([Step(0, 1, 0, 1, 0.9), Step(1, 1, 1, 1, 0.1)])
    (bead,) = paragraph_beads(source, source, beads)

    assert 0.8 < bead.score < 0.9


def test_a_paragraph_without_sentences_stays_alone() -> None:
    assert sides(paragraph_beads(document("", "One."), document("One."), (Bead((0,), (0,), 1.0),))) == [
        ((0,), ()),
        ((1,), (0,)),
    ]


def test_insertions_follow_what_precedes_them_in_the_target() -> None:
    beads = [Bead((0,), (1,), 1.0), Bead((1,), (3,), 1.0), *(Bead((), (j,), 1.0) for j in (4, 2, 0))]

    assert sides(in_order(beads)) == [((), (0,)), ((0,), (1,)), ((), (2,)), ((1,), (3,)), ((), (4,))]


def test_only_what_crosses_has_moved() -> None:
    beads = in_order([Bead((0,), (3,), 1.0), *(Bead((i,), (i - 1,), 1.0) for i in (1, 2, 3))])

    assert [bead.moved for bead in beads] == [True, False, False, False]
