"""A text's own figures are held against each other, with their rounding."""

from __future__ import annotations

import pytest

from crosstally import Document, compare

ADD_UP = [
    "In all, 12 of 40 members (30 percent) voted.",
    "In all, 13 of 40 members (33 percent) voted.",
    "They spent $5.39 billion of $7.574 billion (71.1 percent) abroad.",
    "Nearly 12 of 40 members (45 percent) voted.",
    "It is 10 miles (16 km) away.",
    "It was 86 degrees Fahrenheit (30 degrees Celsius).",
    "There were 12 boats (45 percent of them old).",
    "One road is 10 miles long (another 25 km).",
]
CONTRADICT = [
    ("In all, 12 of 40 members (45 percent) voted.", ["12", "40", "45 percent"]),
    ("It is 10 miles (25 km) away.", ["10 miles", "25 km"]),
    ("The boat weighs 2 tonnes (3,000 kg).", ["2 tonnes", "3,000 kg"]),
]


def contradictions(text: str) -> list[tuple[list[str], list[str]]]:
    report = compare(Document.from_text(text, "en"), Document.from_text(text, "en"))
    found = [finding for finding in report.findings if finding.rule == "arithmetic"]
    return [([p.text for p in finding.source], [p.text for p in finding.target]) for finding in found]


@pytest.mark.parametrize("text", ADD_UP)
def test_figures_that_add_up_are_left_alone(text: str) -> None:
    assert contradictions(text) == []


@pytest.mark.parametrize(("text", "places"), CONTRADICT)
def test_a_contradiction_in_both_texts_is_one_finding(text: str, places: list[str]) -> None:
    assert contradictions(text) == [(places, places)]


def test_a_contradiction_in_the_translation_alone_has_no_place_in_the_source() -> None:
    source = Document.from_text("In all, 12 of 40 members voted.", "en")
    target = Document.from_text("Sammanlagt röstade 12 av 40 ledamöter (45 procent).", "sv")

    (found,) = [finding for finding in compare(source, target).findings if finding.rule == "arithmetic"]

    assert found.source == ()
    assert [place.text for place in found.target] == ["12", "40", "45 procent"]
