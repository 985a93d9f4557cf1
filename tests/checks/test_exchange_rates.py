"""Converted amounts: all conversions between two currencies are judged together."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

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


def findings(english: str, swedish: str, day: date = date(2026, 1, 5)) -> list[tuple[str, object]]:
    """The rules of one sentence and its translation, and what explains the rate."""
    source, target = Document.from_text(english, "en"), Document.from_text(swedish, "sv", day)
    found = [finding for finding in compare(source, target).findings if finding.severity]
    return [(finding.rule, finding.evidence.get("origin")) for finding in found]


@pytest.mark.parametrize(
    ("english", "swedish", "expected"),
    [
        ("It cost $4 million.", "Det kostade 37 miljoner kronor.", []),
        ("It cost $40.9 million.", "Det kostade 380 miljoner kronor.", []),
        ("It cost $4 million.", "Det kostade 433 000 kronor.", [("exchange-rate", "inverse")]),
        ("It cost $4 million.", "Det kostade 370 miljoner kronor.", [("exchange-rate", "tenfold")]),
        ("It cost $4 million.", "Det kostade 40,3 miljoner kronor.", [("exchange-rate", "other-currency")]),
        ("It cost $4 million.", "Det kostade 32,7 miljoner kronor.", [("stale-exchange-rate", "earlier")]),
        ("It cost $4 million.", "Det kostade 37 miljarder kronor.", [("scale", None)]),
        ("It cost $4 million.", "Det kostade 4 miljoner kronor.", [("currency", None)]),
        ("It cost 10,000 pounds.", "Det kostade 124 000 kronor.", []),
        ("It cost 1 billion euros.", "Det kostade 1 miljard pund.", [("currency", None)]),
    ],
    ids=["right", "trailing zeros are rounding", "wrong way round", "a nought too many", "the Norwegian krone's rate",
         "of another year", "thousandfold", "kept", "money and no weight", "kept and rounded to one digit"],
)  # fmt: skip
def test_the_verdict_names_what_was_done(english: str, swedish: str, expected: list[tuple[str, object]]) -> None:
    assert findings(english, swedish) == expected


def test_two_amounts_right_each_by_itself_do_not_contradict_each_other() -> None:
    english = "It cost $4.31 million, then $8.62 million."
    assert findings(english, "Det kostade 39,8 miljoner kronor, sedan 80,1 miljoner kronor.") == []


def test_a_digit_sign_that_may_group_is_read_as_the_market_has_it() -> None:
    source = Document.from_text("The bridge will cost 82 billion Swedish kronor.", "en")
    target = Document.from_text("سيكلف الجسر الجديد 8.778 مليار فرنك سويسري.", "ar", date(2021, 1, 25))
    assert [finding.rule for finding in compare(source, target).findings if finding.severity] == []


def test_a_lira_of_2003_is_an_old_one() -> None:
    source = Document.from_text("It cost $2 million.", "en")
    target = Document.from_text("2,8 trilyon liraya mal oldu.", "tr", date(2003, 6, 16))
    assert compare(source, target).findings == ()


def test_a_finding_brings_what_the_rates_were_from_before_they_held_until_publication() -> None:
    (finding,) = report(date(2026, 1, 5)).findings
    days = [rate.observed_on for rate in finding.history]

    assert days == sorted(days)
    assert len(days) <= 100
    assert days[0] < date(2025, 3, 3) < days[-1] == date(2026, 1, 5)
    assert {(rate.base, rate.quote) for rate in finding.history} == {("USD", "SEK")}
    assert "history" not in finding.to_dict()
