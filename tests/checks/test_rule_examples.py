"""Every rule's own example raises that rule, and each family keeps quiet where it should."""

from __future__ import annotations

import re
from datetime import date

import pytest

from crosstally import Document, compare
from crosstally.finding import Finding, Severity, rules
from crosstally.policy import Policy, policy_of

DAY = date(2026, 1, 5)
EXAMPLE = re.compile(
    r"(?P<source_language>\w+): (?P<source>.+?) → (?P<target_language>\w+): (?P<target>.+?)(?: \(.*\))?"
)


def findings(source: str, target: str, day: date | None = DAY, policy: Policy | None = None) -> list[Finding]:
    """What is said about an English sentence and its Swedish translation."""
    report = compare(Document.from_text(source, "en", day), Document.from_text(target, "sv", day), policy=policy)
    return list(report.findings)


def raised(source: str, target: str, day: date | None = DAY) -> list[str]:
    """The rules that were broken, notes left aside."""
    return [finding.rule for finding in findings(source, target, day) if finding.severity > Severity.NEUTRAL]


@pytest.mark.parametrize("rule", list(rules()))
def test_the_example_of_a_rule_raises_it(rule: str) -> None:
    match = EXAMPLE.fullmatch(rules()[rule].example)
    assert match is not None
    day = None if rule == "unverifiable" else DAY
    policy = policy_of(rules()[rule].policy)
    found = [each for each in findings(match["source"], match["target"], day, policy) if each.rule == rule]
    assert [finding.severity for finding in found] == [rules()[rule].severity]


FAITHFUL = [
    ("Half of the members voted.", "50 procent av medlemmarna röstade."),
    ("It took 18 months.", "Det tog 1,5 år."),
    ("Two weeks later the bridge opened.", "14 dagar senare öppnade bron."),
    ("Three or four boats left.", "3–4 båtar gav sig av."),
    ("The doors open at 7 p.m.", "Dörrarna öppnas klockan 19.00."),
    ("A church of the 19th century.", "En kyrka från 1800-talet."),
    ("They ran 25 miles.", "De sprang 40 kilometer."),
    ("They ran 40 miles.", "De sprang 65 kilometer."),
    ("He stood 30 yards away.", "Han stod 30 meter bort."),
    ("It weighs 550 pounds.", "Den väger 250 kilo."),
    ("They ran 10 miles (16 km).", "De sprang 16 km."),
    ("It was 90 degrees Fahrenheit.", "Det var 32 grader Celsius."),
    ("Nine boats and 1,250 homes.", "9 båtar och 1 250 bostäder."),
    ("Some 1.23 million people live there.", "Omkring 1,2 miljoner människor bor där."),
    ("It cost $400 million.", "Det kostade 3,7 miljarder kronor."),
    ("It cost $400 million.", "Det kostade 400 miljoner dollar."),
    ("Shares fell by 5 percent.", "Aktien gick −5 procent."),
    ("The war of 1950–1953 ended.", "Kriget från 1950 till 1953 tog slut."),
    ("They flew F-16 fighters over Road 7.", "De flög F-16-plan över Road 7."),
]


@pytest.mark.parametrize(("source", "target"), FAITHFUL)
def test_a_faithful_translation_raises_nothing(source: str, target: str) -> None:
    assert raised(source, target) == []


UNFAITHFUL = [
    ("They ran 5 to 10 laps.", "De sprang 10 varv.", ["value"]),
    ("It cost $400 million.", "Det kostade 3,7 miljoner kronor.", ["scale"]),
    ("The doors open at 7 p.m.", "Dörrarna öppnas klockan 7.00.", ["time"]),
    ("3 million people live there.", "Där bor 3 personer.", ["scale"]),
    ("It weighs 3 tonnes.", "Den väger 3 kilo.", ["unit"]),
    ("They came 17th.", "De kom på 16:e plats.", ["ordinal"]),
    ("It cost €5 billion.", "Det kostade 5 miljarder dollar.", ["currency"]),
]


@pytest.mark.parametrize(("source", "target", "expected"), UNFAITHFUL)
def test_a_changed_figure_raises_one_rule(source: str, target: str, expected: list[str]) -> None:
    assert raised(source, target) == expected


def test_a_lost_paragraph_is_one_finding_with_all_its_figures() -> None:
    kept = ["The council met on Monday to discuss the new harbor.", "The vote was postponed until the spring session."]
    lost = "In 2019 the port handled 731 ships, 42 ferries and 18 barges."
    source = Document.from_paragraphs([kept[0], lost, kept[1]], "en")
    target = Document.from_paragraphs(kept, "en")
    report = compare(source, target)
    assert [finding.rule for finding in report.findings] == ["omission"]
    assert [place.text for place in report.findings[0].source] == ["2019", "731", "42", "18"]


def test_a_dropped_article_or_first_is_a_note() -> None:
    assert raised("It was the first time that two men met.", "Männen träffades.") == []


def test_a_name_carried_over_is_no_omission() -> None:
    assert raised("They met on 125th Street.", "De träffades på 125th Street.") == []


def test_the_message_quotes_both_texts_and_corrects() -> None:
    (finding,) = findings("They ran 25 miles.", "De sprang 50 kilometer.")
    assert finding.message == "“25 miles” became “50 kilometer”, which is 31 miles. “25 miles” would be 40 kilometers."


def test_one_cause_is_one_finding_with_all_its_places() -> None:
    source = Document.from_paragraphs(["The fleet has 24 boats.", "All 24 boats are blue."], "en")
    target = Document.from_paragraphs(["Flottan har 42 båtar.", "Alla 42 båtar är blå."], "sv")
    (finding,) = compare(source, target).findings
    assert finding.rule == "value"
    assert [place.paragraph for place in finding.target] == [0, 1]


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    first = compare(Document.from_text("It has 24 boats.", "en"), Document.from_text("Den har 42 båtar.", "sv"))
    source = Document.from_paragraphs(["A quiet day.", "It has 24 boats."], "en")
    target = Document.from_paragraphs(["En lugn dag.", "Den har 42 båtar."], "sv")
    (later,) = compare(source, target).findings
    assert [finding.fingerprint for finding in first.findings] == [later.fingerprint]
    assert len(later.fingerprint) == 16
