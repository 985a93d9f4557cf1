"""The pipeline as a whole."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosstally import Document, align, compare, render
from crosstally.errors import ConfigurationError
from crosstally.finding import Finding, Severity
from crosstally.policy import Policy
from crosstally.providers import PriceIndex, Table
from crosstally.rate import Basis, Rate

SENTENCES = [
    "The town bought {} boats.",
    "About {} people live by the lake.",
    "It cost {} euros.",
    "They walked {} kilometers.",
    "Prices rose by {} percent.",
]
figures = st.lists(st.tuples(st.sampled_from(SENTENCES), st.integers(3, 900)), min_size=1, max_size=5)


def document(figures: list[tuple[str, int]]) -> Document:
    """One paragraph a figure."""
    return Document.from_paragraphs([sentence.format(value) for sentence, value in figures], "en")


@settings(deadline=None, max_examples=40)
@given(figures)
def test_a_document_against_itself_is_without_findings(figures: list[tuple[str, int]]) -> None:
    assert compare(document(figures), document(figures)).findings == ()


@settings(deadline=None, max_examples=40)
@given(figures, st.data())
def test_a_figure_times_a_thousand_is_always_found(figures: list[tuple[str, int]], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(figures) - 1))
    changed = [(sentence, value * 1000 if i == index else value) for i, (sentence, value) in enumerate(figures)]
    report = compare(document(figures), document(changed))
    assert any(finding.severity >= Severity.MAJOR for finding in report.findings)


def mirrored(finding: Finding) -> tuple[str, list[str], list[str]]:
    """The rule and places, seen from the other text."""
    rule = {"omission": "addition", "addition": "omission"}.get(finding.rule, finding.rule)
    return rule, [place.text for place in finding.target], [place.text for place in finding.source]


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(SENTENCES), st.integers(3, 900), st.integers(3, 900)), max_size=5))
def test_swapping_the_texts_mirrors_the_findings(pairs: list[tuple[str, int, int]]) -> None:
    ours = [(sentence, value) for sentence, value, _ in pairs]
    theirs = [(sentence, value) for sentence, _, value in pairs]
    there, back = compare(document(ours), document(theirs)), compare(document(theirs), document(ours))
    plain = [(f.rule, [p.text for p in f.source], [p.text for p in f.target]) for f in there.findings]
    assert sorted(plain) == sorted(map(mirrored, back.findings))


@settings(deadline=None, max_examples=60)
@given(st.text(), st.text())
def test_text_never_raises(ours: str, theirs: str) -> None:
    source, target = Document.from_text(ours, "en"), Document.from_text(theirs, "sv")
    report = compare(source, target)
    assert (report.source, report.target) == (source, target)
    assert sorted(i for bead in report.beads for i in bead.source) == list(range(len(source.paragraphs)))
    assert sorted(i for bead in report.beads for i in bead.target) == list(range(len(target.paragraphs)))


@pytest.mark.parametrize("text", ["", "\n\n", "No figure at all."])
def test_texts_without_figures_are_compared(text: str) -> None:
    report = compare(Document.from_text(text, "en"), Document.from_text("Inget att räkna.", "sv"))
    assert (report.findings, report.worst()) == ((), None)


def test_the_date_of_the_target_wins() -> None:
    source = Document.from_text("Nothing.", "en", date(2020, 1, 1))
    assert compare(source, Document.from_text("Inget.", "sv", date(2026, 1, 5))).date == date(2026, 1, 5)
    assert compare(source, Document.from_text("Inget.", "sv")).date == date(2020, 1, 1)


def test_the_gravest_finding_comes_first() -> None:
    source = Document.from_paragraphs(["They bought 24 boats.", "It cost 3 million euros."], "en")
    target = Document.from_paragraphs(["They bought 42 boats.", "It cost 3 billion euros."], "en")
    assert [finding.rule for finding in compare(source, target).findings] == ["scale", "value"]


def test_a_policy_ignores_rules_and_sets_severities() -> None:
    source, target = (
        Document.from_text("They bought 24 boats.", "en"),
        Document.from_text("They bought 42 boats.", "en"),
    )
    assert compare(source, target, policy=Policy(ignore=frozenset(("value",)))).findings == ()
    (finding,) = compare(source, target, policy=Policy(severities={"value": Severity.CRITICAL})).findings
    assert finding.severity is Severity.CRITICAL


def test_a_policy_knows_the_rules() -> None:
    with pytest.raises(ConfigurationError, match="unknown rule 'typo'"):
        Policy(ignore=frozenset(("typo",)))


RATES = Table([Rate("EUR", "USD", date(2026, 1, day), Fraction("1.1664"), "a central bank") for day in (5, 6)])


def test_a_basis_adds_the_steps_that_lead_to_it() -> None:
    source = Document.from_text("It cost 5 million euros.", "en", date(2026, 1, 5))
    report = compare(source, source, basis=Basis("USD"), rates=RATES)
    assert [step.value for step in report.matches[0].steps] == [Fraction("1.1664")]
    assert report.findings == ()


def test_an_unknown_price_level_is_noted_once() -> None:
    source = Document.from_text("It cost 5 million euros, then 7 million euros.", "en", date(2026, 1, 5))
    report = compare(
        source, source, basis=Basis("USD", 2020, "US"), rates=RATES, deflators=PriceIndex({}, citation="nobody")
    )
    assert [(finding.rule, finding.severity) for finding in report.findings] == [("unverifiable", Severity.NEUTRAL)]


def test_align_needs_no_figures_handed_in() -> None:
    alignment = align(Document.from_text("One line.", "en"), Document.from_text("En rad.", "sv"))
    assert [(bead.source, bead.target) for bead in alignment.beads] == [((0,), (0,))]


def test_constant_money_is_shown_beside_the_nominal_money_that_is_judged() -> None:
    source = Document.from_text("It cost $400 million.", "en", date(2024, 10, 21))
    target = Document.from_text("Det kostade 4,2 miljarder kronor.", "sv", date(2024, 10, 21))
    report = compare(source, target, basis=Basis("USD", 2015))
    assert report.findings == ()
    (expressed,) = [match.expressed for match in report.matches]
    assert expressed is not None
    assert (expressed.basis, expressed.quantity.currency) == (Basis("USD", 2015, "US"), "USD")
    assert report.matches[0].to_dict()["expressed"] == expressed.to_dict()
    assert expressed.to_dict()["base_year"] == 2015
    text = render(report, "text")
    assert "In USD at the prices of 2015 (deflated first, prices of US):" in text
    assert "    “$400 million” = 302,000,000 USD\n" in text
    assert "expressed" not in compare(source, target).matches[0].to_dict()
