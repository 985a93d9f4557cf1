"""Every format over several pairs at once."""

from __future__ import annotations

import json

import pytest
from junitparser import JUnitXml

from crosstally.finding import Finding, Place, Report, Severity, rules
from crosstally.report import BUILTIN, View, render
from crosstally.text import Document, Span

SOURCE = Document.from_text("The fire spread to 300 homes.", "en", name="fire.en.txt")
SWEDISH = Document.from_text("Branden nådde 600 bostäder.", "sv", name="fire.sv.txt")
FRENCH = Document.from_text("L’incendie a touché 300 maisons.", "fr", name="fire.fr.txt")


def report(target: Document, *findings: Finding) -> Report:
    return Report(SOURCE, target, None, (), (), findings)


def finding(severity: Severity = Severity.MAJOR) -> Finding:
    places = (Place(Span(19, 22), "300", 0),), (Place(Span(14, 17), "600", 0),)
    return Finding("value", severity, "300 homes became 600.", *places, {}, "f00d")


WRONG, RIGHT = report(SWEDISH, finding(), finding(Severity.NEUTRAL)), report(FRENCH)


@pytest.mark.parametrize("form", BUILTIN)
def test_nothing_compared_and_nothing_found_are_no_obstacle(form: str) -> None:
    assert render([], form).endswith("\n") or form == "github"
    assert "fire.fr.txt" in render([RIGHT], form) or form in ("text", "github")


def test_a_line_a_pair_comes_first_then_the_findings_then_the_totals() -> None:
    lines = render([RIGHT, WRONG], notes=False).splitlines()

    assert lines[:3] == ["ok       fire.en.txt → fire.fr.txt", "1 major  fire.en.txt → fire.sv.txt", ""]
    assert lines[3].startswith("fire.sv.txt:1:15: value (major)")
    assert lines[-1] == "1 finding (1 major), 2 pairs, 0 figures compared; 1 note with --notes"


def test_nothing_found_in_many_pairs_is_said_with_their_number() -> None:
    assert render([RIGHT, RIGHT]).splitlines()[-1] == "ok: 2 pairs, 0 figures compared, nothing to report"


def test_json_of_many_is_a_list_of_reports_however_many() -> None:
    assert json.loads(render([RIGHT, WRONG], "json", notes=True)) == {
        "version": 1,
        "reports": [RIGHT.to_dict(), WRONG.to_dict()],
        "dissents": [],
        "errors": [],
    }
    assert json.loads(render([RIGHT], "json")) == {
        "version": 1,
        "reports": [RIGHT.to_dict()],
        "dissents": [],
        "errors": [],
    }
    assert json.loads(render(RIGHT, "json")) == RIGHT.to_dict()


def test_sarif_is_one_run_with_every_text_once_and_the_gravest_first() -> None:
    (run,) = json.loads(render([report(FRENCH, finding(Severity.MINOR)), WRONG], "sarif"))["runs"]

    assert [each["location"]["uri"] for each in run["artifacts"]] == ["fire.en.txt", "fire.fr.txt", "fire.sv.txt"]
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    assert run["automationDetails"] == {"id": "crosstally/"}


def test_junit_is_a_suite_a_pair_with_sums() -> None:
    read = JUnitXml.fromstring(render([RIGHT, WRONG], "junit").encode())

    assert [suite.name for suite in read] == ["fire.en.txt → fire.fr.txt", "fire.en.txt → fire.sv.txt"]
    assert (read.tests, read.failures) == (2 * len(rules()), 1)


def test_the_ten_annotations_of_a_step_are_shared_by_all_pairs() -> None:
    shown = render([report(FRENCH, *[finding()] * 8), report(SWEDISH, *[finding(Severity.CRITICAL)] * 8)], "github")

    assert shown.count("::error file=fire.sv.txt") == 8
    assert shown.count("::error file=fire.fr.txt") == 2
    assert "6 more findings" in shown


FAILED = View(many=True, failures=("c.sv.txt: is not UTF-8: byte 0xe5",))


def test_what_could_not_be_compared_stands_where_programs_look() -> None:
    assert json.loads(BUILTIN["json"]([RIGHT], FAILED))["errors"] == list(FAILED.failures)
    (run,) = json.loads(BUILTIN["sarif"]([RIGHT], FAILED))["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [each["level"] for each in invocation["toolExecutionNotifications"]] == ["error"]
    read = JUnitXml.fromstring(BUILTIN["junit"]([RIGHT], FAILED).encode())
    assert (read.errors, read.failures, read.tests) == (1, 0, len(rules()) + 1)
    assert BUILTIN["github"]([RIGHT], FAILED) == (
        "::error title=crosstally%3A not compared::c.sv.txt: is not UTF-8: byte 0xe5\n"
    )


def test_annotations_of_what_could_not_be_compared_are_counted_among_the_ten() -> None:
    shown = BUILTIN["github"]([report(SWEDISH, *[finding()] * 8)], View(many=True, failures=("x",) * 14))

    assert shown.count("::error") == 10
    assert "12 more findings" in shown
