"""Converted amounts: all conversions between two currencies are judged together."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from crosstally import Document, compare
from crosstally.finding import Report, Severity
from crosstally.policy import Policy
from crosstally.providers import Table
from crosstally.rate import Rate

ENGLISH = ["The aid was worth around $400 million.", "Exports are estimated at around $10 billion annually."]
SWEDISH = [
    "Stödet var värt omkring 4,2 miljarder kronor.",
    "Exporten uppskattas till omkring 105 miljarder kronor per år.",
]


def report(day: date | None, swedish: list[str] = SWEDISH, policy: Policy | None = None) -> Report:
    """The two English amounts against a Swedish version."""
    return compare(Document.from_paragraphs(ENGLISH, "en"), Document.from_paragraphs(swedish, "sv", day), policy=policy)


def test_a_stale_rate_is_one_finding_that_names_when_it_last_held() -> None:
    (finding,) = report(date(2026, 1, 5)).findings
    assert (finding.rule, finding.severity) == ("stale-exchange-rate", Severity.MAJOR)
    assert len(finding.source) == len(finding.target) == 2
    assert finding.evidence["last_held_on"] == "2025-03-04"
    assert finding.evidence["off_by_percent"] == "13.5"
    assert (finding.evidence["implied_low"], finding.evidence["implied_high"]) == ("10.45", "10.55")
    assert "4 March 2025" in finding.message


def test_a_rate_of_the_day_is_no_finding() -> None:
    assert report(date(2024, 10, 21)).findings == ()


def test_without_a_date_the_common_rate_is_named_in_a_note() -> None:
    (finding,) = report(None).findings
    assert (finding.rule, finding.severity) == ("unverifiable", Severity.NEUTRAL)
    assert finding.evidence["implied_rate"] == "10.5"


def test_two_rates_in_one_text_contradict_each_other_even_without_a_date() -> None:
    (finding,) = report(None, [SWEDISH[0], "Exporten uppskattas till omkring 92 miljarder kronor per år."]).findings
    assert finding.rule == "inconsistent-exchange-rate"
    assert len(finding.target) == 2


def test_a_rate_of_no_time_on_record_is_an_error_of_calculation() -> None:
    swedish = [
        "Stödet var värt omkring 7,2 miljarder kronor.",
        "Exporten uppskattas till omkring 180 miljarder kronor per år.",
    ]
    (finding,) = report(date(2026, 1, 5), swedish).findings
    assert finding.rule == "exchange-rate"


def test_a_kept_figure_is_the_wrong_currency_and_the_other_one_is_judged_alone() -> None:
    found = report(date(2026, 1, 5), ["Stödet var värt omkring 400 miljoner kronor.", SWEDISH[1]]).findings
    assert [finding.rule for finding in found] == ["currency", "stale-exchange-rate"]
    assert "3.7 billion SEK" in found[0].message


def test_an_unknown_rate_is_a_note() -> None:
    rates = Table([Rate("USD", "NOK", date(2026, 1, 5), Fraction(10), "a central bank")])
    source, target = Document.from_paragraphs(ENGLISH, "en"), Document.from_paragraphs(SWEDISH, "sv", date(2026, 1, 5))
    (finding,) = compare(source, target, rates=rates).findings
    assert (finding.rule, finding.severity) == ("unverifiable", Severity.NEUTRAL)


def test_amounts_in_words_are_as_exact_as_they_sound() -> None:
    source = Document.from_text("It cost $430 million.", "en")
    target = Document.from_text("Det kostade fyra miljarder kronor.", "sv", date(2026, 1, 5))
    assert compare(source, target).findings == ()


def test_a_house_may_tolerate_more() -> None:
    assert report(date(2026, 1, 5), policy=Policy(tolerance=Fraction(14, 100))).findings == ()


def test_a_rate_of_last_week_is_minor() -> None:
    table = Table(
        [
            Rate("USD", "SEK", date(2026, 1, 2), Fraction("10.5"), "a central bank"),
            Rate("USD", "SEK", date(2026, 1, 5), Fraction("10.33"), "a central bank"),
        ]
    )
    source, target = Document.from_paragraphs(ENGLISH, "en"), Document.from_paragraphs(SWEDISH, "sv", date(2026, 1, 5))
    (finding,) = compare(source, target, rates=table).findings
    assert (finding.rule, finding.severity) == ("stale-exchange-rate", Severity.MINOR)
