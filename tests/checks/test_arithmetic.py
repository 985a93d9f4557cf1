"""A text's own figures are held against each other, with their rounding."""

from __future__ import annotations

from datetime import date

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
    "They bought 24 aircraft: 10 fighters, 8 trainers and 6 helicopters.",
    "They played 12 games: 24 goals, 10 assists and 6 fouls.",
    "In May they bought 3 cars, and 10 fighters, 8 trainers and 6 helicopters, 24 aircraft in all.",
    "There were 10 fighters, 8 trainers and more than 6 helicopters, a total of 25 aircraft.",
    "The harbor took $1.2 billion, $2.3 billion and $3.4 billion, a total of $7 billion.",
    "They pay $5 million a year for 10 years, a total of $50 million.",
    "They bought 5 boats at $2 million each, $11 million in all.",
    "It costs $10 a month ($120 a year).",
    "It costs $10 a day ($50 a week).",
    "Sales rose 20 percent, from $50 million in 2010 to $60 million in 2016.",
    "Sales rose 19 percent to $60 million from $50 million.",
    "Sales rose from 50 to 60 tonnes, 30 percent of them in May.",
    "The rate rose 1 percent, from 5 to 6 percent.",
    "Of those from 50 to 60 years, 20 percent voted.",
    "It ran from 2010 to 2016, six years.",
    "It ran from 2010 to 2016, seven years.",
    "It ran from 2010 to 2016, nine years after the war.",
    "The trip lasted from 3 to 9 May, six days.",
    "The lease runs from 2 May 1979 to 2 May 2004, 25 years.",
]
CONTRADICT = [
    ("In all, 12 of 40 members (45 percent) voted.", ["12", "40", "45 percent"]),
    ("It is 10 miles (25 km) away.", ["10 miles", "25 km"]),
    ("The boat weighs 2 tonnes (3,000 kg).", ["2 tonnes", "3,000 kg"]),
    ("In all, 45 percent (12 of 40 members) voted.", ["45 percent", "12", "40"]),
    ("They bought 25 aircraft: 10 fighters, 8 trainers and 6 helicopters.", ["25", "10", "8", "6"]),
    ("They bought 25 aircraft (10 fighters, 8 trainers and 6 helicopters) in May.", ["25", "10", "8", "6"]),
    ("They bought 25 aircraft consisting of 18 fighters and 6 helicopters.", ["25", "18", "6"]),
    ("They bought 10 fighters, 8 trainers and 6 helicopters, 25 in all.", ["10", "8", "6", "25"]),
    ("It took $1.2 billion, $2.3 billion and $3.4 billion, a total of $8 billion.",
     ["$1.2 billion", "$2.3 billion", "$3.4 billion", "$8 billion"]),
    ("They pay $5 million a year for 10 years, a total of $40 million.",
     ["$5 million a year", "10 years", "$40 million"]),
    ("They bought 5 boats at $2.1 million each, $12 million in all.", ["5", "$2.1 million", "$12 million"]),
    ("It costs $10 a month ($150 a year).", ["$10 a month", "$150 a year"]),
    ("Sales rose 30 percent, from $50 million in 2010 to $60 million in 2016.",
     ["30 percent", "$50 million", "$60 million"]),
    ("Sales rose from $50 million to $60 million, a rise of 30 percent.",
     ["$50 million", "$60 million", "30 percent"]),
    ("It ran from 2010 to 2016, nine years.", ["from 2010 to 2016", "nine years"]),
    ("The four years from 2010 to 2016 were hard.", ["four years", "from 2010 to 2016"]),
    ("The trip lasted from 3 to 9 May, four days.", ["from 3 to 9 May", "four days"]),
]  # fmt: skip


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


def test_it_is_said_that_the_original_has_it_already() -> None:
    source = Document.from_text("They bought 25 aircraft: 10 fighters, 8 trainers and 6 helicopters.", "en")
    target = Document.from_text("De köpte 25 flygplan, varav 10 jaktplan, 8 skolplan och 6 helikoptrar.", "sv")

    (found,) = compare(source, target).findings

    assert found.message == "10 + 8 + 6 is 24, not “25”. It is so in the original."
    assert [place.text for place in found.target] == ["25", "10", "8", "6"]


def test_a_figure_that_the_translation_changed_is_one_finding() -> None:
    source = Document.from_text("They bought 24 aircraft: 10 fighters, 8 trainers and 6 helicopters.", "en")
    target = Document.from_text("De köpte 24 flygplan: 10 jaktplan, 9 skolplan och 6 helikoptrar.", "sv")

    assert [finding.rule for finding in compare(source, target).findings] == ["value"]


DAY = date(2026, 1, 5)


def exchanged(source: str, target: str) -> list[str]:
    report = compare(Document.from_text(source, "en", DAY), Document.from_text(target, "sv", DAY))
    return [finding.rule for finding in report.findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It cost $400 million (€345 million).", []),
        ("It cost $400 million (€300 million).", []),
        ("It cost $400 million (€34 million).", ["arithmetic"]),
        ("It cost $400 million (€345 billion).", ["arithmetic"]),
        ("In 2001 it cost $400 million (€34 million).", []),
        ("It cost $400 million (€34 million of it borrowed).", []),
    ],
)
def test_an_amount_in_brackets_is_the_same_in_another_currency(text: str, found: list[str]) -> None:
    report = compare(Document.from_text(text, "en", DAY), Document.from_text(text, "en", DAY))
    assert [finding.rule for finding in report.findings] == found


def test_a_conversion_that_the_translation_adds_in_brackets_is_judged_as_any() -> None:
    source = "It cost $400 million."
    assert exchanged(source, "Det kostade 400 miljoner dollar (3,7 miljarder kronor).") == []
    assert exchanged(source, "Det kostade 400 miljoner dollar (4,2 miljarder kronor).") == ["stale-exchange-rate"]
    assert exchanged(source, "Det kostade 400 miljoner dollar (3,7 miljoner kronor).") == ["scale"]
