from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any
from zlib import compress

import fastjsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import crosstally as ct
from crosstally.finding import Finding, Place, Report, Severity, Suppressed, rules
from crosstally.report import BUILTIN, View, render
from crosstally.text import Document, Span

SOURCE = Document.from_text("A headline\nThe fire 🔥 spread to 300 homes.", "en", name="texts/fire.en.txt")
TARGET = Document.from_text("En rubrik\nBranden 🔥 nådde 600 bostäder.", "sv", name="texts/fire.sv.txt")


@cache
def schema() -> Callable[[object], object]:
    """The schema of OASIS, see tests/report/schema/README.md."""
    path = Path(__file__).parent / "schema" / "sarif-2.1.0.json"
    check: Callable[[object], object] = fastjsonschema.compile(json.loads(path.read_text("utf-8")), use_default=False)
    return check


def run(shown: str) -> Any:
    """The one run of a log that is valid and keeps GitHub's limits."""
    log = json.loads(shown)
    schema()(log)
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    assert len(only["results"]) <= 25_000
    assert all(len(result["relatedLocations"]) <= 100 for result in only["results"])
    return only


def place(document: Document, text: str) -> Place:
    start = document.text.index(text)
    return Place(Span(start, start + len(text)), text, 1)


def report(*findings: Finding, source: Document = SOURCE, target: Document = TARGET) -> Report:
    return Report(source, target, None, (), (), findings)


def finding(severity: Severity = Severity.MAJOR, *, evidence: Mapping[str, object] | None = None) -> Finding:
    places = (place(SOURCE, "300"),), (place(TARGET, "600"),)
    return Finding("value", severity, "300 homes became 600.", *places, evidence or {}, "f00d")


def test_every_rule_is_declared_with_help_and_level_found_or_not() -> None:
    declared = run(render(report(), "sarif"))["tool"]["driver"]["rules"]

    assert [rule["id"] for rule in declared] == list(rules())
    for rule in declared:
        known = rules()[rule["id"]]
        assert known.example in rule["help"]["text"]
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert len(rule["properties"]["tags"]) <= 10
        assert rule["defaultConfiguration"]["level"] == ("note", "warning", "error", "error")[known.severity]


def test_a_finding_is_a_result_at_the_place_to_correct() -> None:
    read = run(render(report(finding(evidence={"ratio": "2"})), "sarif"))
    (result,) = read["results"]

    assert read["columnKind"] == "unicodeCodePoints"
    assert read["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "value"
    assert result["level"] == "error"
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "texts/fire.sv.txt"},
                "region": {
                    "startLine": 2,
                    "startColumn": 17,
                    "endLine": 2,
                    "endColumn": 20,
                    "charOffset": 26,
                    "charLength": 3,
                    "snippet": {"text": "600"},
                },
            }
        }
    ]
    assert result["partialFingerprints"] == {"crosstally/v1": "f00d"}
    assert result["properties"] == {
        "severity": "major",
        "mqm": "accuracy/mistranslation/number",
        "its": "numbers",
        "evidence": {"ratio": "2"},
    }


def test_the_message_links_to_the_other_text() -> None:
    (result,) = run(render(report(finding()), "sarif"))["results"]
    (related,) = result["relatedLocations"]

    assert result["message"]["text"] == "300 homes became 600. In the original: [300](1)."
    assert (related["id"], related["message"]["text"]) == (1, "en: 300")
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "texts/fire.en.txt"
    assert related["physicalLocation"]["region"]["charOffset"] == SOURCE.text.index("300")


def test_every_link_of_the_message_leads_to_a_related_location() -> None:
    (result,) = run(render(report(replace(finding(), source=finding().source * 9)), "sarif"))["results"]
    links = re.findall(r"\[300\]\((\d+)\)", result["message"]["text"])

    assert links == ["1", "2", "3", "4", "5"]
    assert [related["id"] for related in result["relatedLocations"]] == list(range(1, 10))


def test_a_finding_of_the_source_alone_stands_there() -> None:
    (result,) = run(render(report(replace(finding(), target=())), "sarif"))["results"]

    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "texts/fire.en.txt"
    assert (result["relatedLocations"], result["message"]["text"]) == ([], "300 homes became 600.")


def test_a_finding_without_places_is_one_of_the_whole_target() -> None:
    (result,) = run(render(report(replace(finding(), source=(), target=())), "sarif"))["results"]

    assert result["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "texts/fire.sv.txt"}}}]


def test_pairs_have_runs_of_their_own_in_code_scanning() -> None:
    other = Document.from_text(TARGET.text, "fi", name="texts/fire.fi.txt")

    runs = [run(render(report(target=target), "sarif")) for target in (TARGET, other)]

    assert len({each["automationDetails"]["id"] for each in runs}) == 2


def notifications(read: Any) -> dict[str, str]:
    (invocation,) = read["invocations"]
    return {each["descriptor"]["id"]: each["message"]["text"] for each in invocation["toolExecutionNotifications"]}


def test_a_run_over_many_pairs_with_failures_is_valid() -> None:
    other = Document.from_text(TARGET.text, "fi", name="texts/fire.fi.txt")
    view = View(many=True, failures=("texts/{0}.txt: [is](1) not UTF-8",))

    read = run(BUILTIN["sarif"]([report(finding()), report(finding(), target=other)], view))

    assert len(read["results"]) == 2
    assert read["invocations"][0]["executionSuccessful"] is False
    assert notifications(read) == {"not-compared": "texts/{{0}}.txt: [is\\](1) not UTF-8"}


def test_nothing_left_out_is_nothing_said() -> None:
    assert notifications(run(render(report(finding()), "sarif"))) == {}


def test_notes_that_are_not_shown_are_counted() -> None:
    said = notifications(run(render(report(finding(Severity.NEUTRAL)), "sarif")))

    assert said == {"notes-hidden": "Neutral findings not shown without --notes: 1."}


def test_places_beyond_the_limit_are_left_out_and_counted() -> None:
    crowded = replace(finding(), source=(place(SOURCE, "300"),) * 150)

    read = run(render(report(crowded, finding()), "sarif"))

    assert [len(result["relatedLocations"]) for result in read["results"]] == [100, 1]
    assert list(notifications(read)) == ["locations-cut"]


def test_results_beyond_the_limit_are_left_out_the_least_grave_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosstally.report.sarif._RESULTS", 3)
    found = [finding(Severity.MINOR)] * 2 + [finding(Severity.CRITICAL)] + [finding(Severity.MINOR)] * 2

    read = run(render(report(*found), "sarif"))

    assert sorted(result["level"] for result in read["results"]) == ["error", "warning", "warning"]
    assert list(notifications(read)) == ["results-cut"]


def test_a_log_that_is_too_large_when_compressed_loses_the_least_grave(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosstally.report.sarif._BYTES", 6000)
    noise = [sha256(str(number).encode()).hexdigest() for number in range(120)]
    found = [finding(Severity.MINOR, evidence={"noise": each}) for each in noise]

    shown = render(report(*found, finding(Severity.CRITICAL)), "sarif")
    read = run(shown)

    assert len(compress(shown.encode(), 6)) <= 6000
    assert 10 < len(read["results"]) < 121
    assert read["results"][0]["level"] == "error"
    assert list(notifications(read)) == ["results-cut"]


def test_what_is_suppressed_gives_way_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("crosstally.report.sarif._RESULTS", 1)
    known = replace(finding(Severity.CRITICAL), suppressed=Suppressed("baseline", ""))

    (result,) = run(render(report(known, finding(Severity.MINOR)), "sarif"))["results"]

    assert result["level"] == "warning"


def test_a_whole_comparison_is_valid() -> None:
    source = Document.from_text("They paid about $400 million for 24 aircraft in 2019.", "en", name="a.en.txt")
    target = Document.from_text("De betalade cirka 400 miljarder kronor för 42 flygplan.", "sv", name="a.sv.txt")

    read = run(render(ct.compare(source, target), "sarif", notes=True))

    assert {result["ruleId"] for result in read["results"]} <= set(rules())
    assert read["results"]


@given(st.text(), st.text(min_size=1))
def test_any_message_name_and_text_is_valid(text: str, name: str) -> None:
    document = Document.from_text(f"{text}300{text}", "en", name=name)
    whole = Place(Span(0, len(document.text)), document.text, 0)
    told = Finding("value", Severity.MAJOR, text, (whole,), (whole,), {"text": text}, "f00d")

    (result,) = run(render(report(told, source=document, target=document), "sarif"))["results"]

    assert result["properties"]["evidence"] == {"text": text}
    physical = result["locations"][0]["physicalLocation"]
    assert physical["region"]["snippet"]["text"] == document.text
    assert re.fullmatch(r"(file://)?[\w.~!$&'()*+,;=@/%-]+", physical["artifactLocation"]["uri"], re.ASCII)


@pytest.mark.parametrize(("text", "link"), [("[1](2)", r"[\[1\](2)](1)"), ("{0}", "[{{0}}](1)"), ("a\nb", "[a b](1)")])
def test_a_quoted_text_makes_no_link_or_placeholder_of_its_own(text: str, link: str) -> None:
    document = Document.from_text(text, "en", name="x")
    quoted = Place(Span(0, len(text)), text, 0)
    told = Finding("value", Severity.MAJOR, f"It says {text}.", (quoted,), (quoted,), {}, "f00d")

    (result,) = run(render(report(told, source=document, target=document), "sarif"))["results"]

    assert result["message"]["text"].endswith(f" In the original: {link}.")
    assert "says [1](2)" not in result["message"]["text"]
