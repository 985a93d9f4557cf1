"""What is known and fine stays in the report, and is neither shown nor a failure."""

from __future__ import annotations

import json

import pytest

import crosstally as ct
from crosstally.finding import Severity
from crosstally.read import parse
from crosstally.suppress import unused_markers

SOURCE = "The fleet has 24 boats.\nIt cost $5 billion.\n"


def compared(target: str, source: str = SOURCE) -> ct.Report:
    return ct.compare(parse(source.encode(), "fleet.en.txt"), parse(target.encode(), "fleet.sv.txt"))


MARKED = compared(
    "Flottan har 42 båtar. <!-- crosstally: ignore value the later count -->\nDen kostade 5 biljoner dollar.\n"
)


def test_a_marker_suppresses_its_rule_in_its_paragraph() -> None:
    assert {finding.rule: finding.suppressed and finding.suppressed.reason for finding in MARKED.findings} == {
        "value": "the later count",
        "scale": None,
    }
    assert MARKED.worst() is Severity.CRITICAL


def test_a_marker_in_the_original_suppresses_too() -> None:
    source = "<!-- crosstally: ignore -->\n" + SOURCE
    report = compared("Flottan har 42 båtar.\nDen kostade 5 miljarder dollar.", source)
    assert report.worst() is None
    assert [finding.rule for finding in report.findings] == ["value"]


def test_a_cause_is_suppressed_where_all_its_places_are() -> None:
    source = "It has 24 boats.\nAll 24 boats are blue.\n"
    target = "Den har 42 båtar. <!-- crosstally: ignore value x -->\nAlla 42 båtar är blå."
    (finding,) = compared(target, source).findings
    assert finding.suppressed is None
    (finding,) = compared(target + " <!-- crosstally: ignore value y -->", source).findings
    assert finding.suppressed
    assert finding.suppressed.reason == "x; y"


def test_programs_are_told_of_what_is_suppressed() -> None:
    found = {each["rule"]: each["suppressed"] for each in json.loads(ct.render(MARKED, "json"))["findings"]}
    assert found == {"value": {"kind": "inline", "reason": "the later count"}, "scale": None}
    results = json.loads(ct.render(MARKED, "sarif"))["runs"][0]["results"]
    assert {each["ruleId"]: each["suppressions"] for each in results} == {
        "value": [{"kind": "inSource", "justification": "the later count"}],
        "scale": [],
    }


@pytest.mark.parametrize("format", ["text", "junit", "github"])
def test_people_are_not(format: str) -> None:  # noqa: A002
    assert "42" not in ct.render(MARKED, format)


def test_the_summary_says_how_many_are_suppressed() -> None:
    assert ct.render(MARKED).splitlines()[-1].endswith("; 1 suppressed")


def test_a_marker_that_suppresses_nothing_is_told_of() -> None:
    target = (
        "<!-- crosstally: ignore date -->\nFlottan har 24 båtar.\nDen <!-- crosstally: ignore valu,vale --> kostade"
        " 5 miljarder dollar.\n<!-- crosstally: ignore all -->"
    )
    assert list(unused_markers(compared(target))) == [
        "fleet.sv.txt:2: “crosstally: ignore date” suppresses nothing here; remove it",
        "fleet.sv.txt:3: “crosstally: ignore valu” names no rule; did you mean value?",
        "fleet.sv.txt:3: “crosstally: ignore vale” names no rule; did you mean value?",
        "fleet.sv.txt: behind the last paragraph: “crosstally: ignore all” suppresses nothing here; remove it",
    ]
