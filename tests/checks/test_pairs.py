"""Pairs of sentences, each an error that must be found or a way to say the same that must not be."""

from __future__ import annotations

import pytest

from crosstally import Document, compare
from crosstally.finding import Severity

# source language, source, target language, target, the rules that must be broken
ERRORS = [
    ("en", "Our team won 1-0 at home.", "ca", "El nostre equip va guanyar per 1 a 3 a casa.", {"designator"}),
    ("en", "They won 2-1 and 4-0.", "fr", "Ils ont gagné 4 à 0 et gagné 3 à 1.", {"designator"}),
    ("en", "The firm is No.1 in trams.", "de", "Die Firma ist die Nr. 4 bei Straßenbahnen.", {"designator"}),
    ("en", "The pipe cost $11 billion.", "es", "El tubo costó 11.300 millones de dólares.", {"precision"}),
    ("en", "Some 2,000 people came.", "hu", "2003 ember jött.", {"precision"}),
    (
        "en",
        "Locally, 1 to 4 inches of rain fell.",
        "de",
        "Örtlich fielen 2,8 bis 10 Zentimeter Regen.",
        {"unit-conversion"},
    ),
    ("en", "Locally, 2 to 3 inches of rain fell.", "de", "Örtlich fielen 8 bis 7,5 Zentimeter Regen.", {"value"}),
    ("en", "The goalkeeper, 6-foot-6, is new.", "es", "El portero, de 1,89 metros, es nuevo.", {"unit-conversion"}),
    ("en", "Up to 10 inches of rain fell.", "uk", "Випало до 28,4 см дощу.", {"unit-conversion"}),
]
FAITHFUL = [
    ("en", "They won 2-1 and 4-0.", "fr", "Ils ont gagné 4 à 0 et 2 à 1."),
    ("en", "The firm is No.1 in trams.", "de", "Die Firma ist die Nr. 1 bei Straßenbahnen."),
    ("en", "Locally, 1 to 4 inches of rain fell.", "de", "Örtlich fielen 2,5 bis 10 Zentimeter Regen."),
    ("en", "Locally, 2 to 3 inches of rain fell.", "de", "Örtlich fielen 5 bis 7,5 Zentimeter Regen."),
    ("en", "The goalkeeper, 6-foot-6, is new.", "es", "El portero, de 1,98 metros, es nuevo."),
    ("en", "Up to 10 inches of rain fell.", "uk", "Випало до 25,4 см дощу."),
    ("en", "He worked 220 2/3 hours.", "pl", "Pracował 220 godzin."),
]


def raised(source_language: str, source: str, target_language: str, target: str) -> set[str]:
    """The rules broken, notes left aside."""
    report = compare(Document.from_text(source, source_language), Document.from_text(target, target_language))
    return {finding.rule for finding in report.findings if finding.severity > Severity.NEUTRAL}


@pytest.mark.parametrize(("source_language", "source", "target_language", "target", "rules"), ERRORS)
def test_an_error_is_found(
    source_language: str, source: str, target_language: str, target: str, rules: set[str]
) -> None:
    assert raised(source_language, source, target_language, target) == rules


@pytest.mark.parametrize(("source_language", "source", "target_language", "target"), FAITHFUL)
def test_another_way_to_say_the_same_is_none(
    source_language: str, source: str, target_language: str, target: str
) -> None:
    assert raised(source_language, source, target_language, target) == set()
