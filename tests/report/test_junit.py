from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as Xml

import pytest
from hypothesis import given
from hypothesis import strategies as st
from junitparser import Failure, JUnitXml, TestSuite

from crosstally.finding import Finding, Place, Report, Severity, rules
from crosstally.report import render
from crosstally.text import Document, Span

SOURCE = Document.from_text("A headline\nThe fire spread to 300 homes.", "en", name="fire.en.txt")
TARGET = Document.from_text("En rubrik\nBranden nådde 600 bostäder.", "sv", name="fire.sv.txt")


def report(*findings: Finding, source: Document = SOURCE, target: Document = TARGET) -> Report:
    return Report(source, target, date(2026, 1, 5), (), (), findings)


def finding(severity: Severity = Severity.MAJOR, message: str = "300 became 600.", rule: str = "value") -> Finding:
    places = (Place(Span(30, 33), "300", 1),), (Place(Span(24, 27), "600", 1),)
    return Finding(rule, severity, message, *places, {}, "f00d")


def suite(shown: str) -> TestSuite:
    """The one test suite, as a reader of JUnit XML sees it."""
    (read,) = JUnitXml.fromstring(shown.encode("utf-8"))
    assert isinstance(read, TestSuite)
    return read


def failures(shown: str) -> dict[str, Failure]:
    return {case.name: result for case in suite(shown) for result in case.result if isinstance(result, Failure)}


def test_a_pair_is_a_suite_and_a_rule_a_test() -> None:
    shown = render(report(), "junit")
    read = suite(shown)

    assert read.name == "fire.en.txt → fire.sv.txt"
    assert [case.name for case in read] == list(rules())
    assert {case.classname for case in read} == {"crosstally.fire_sv_txt"}
    assert (read.tests, read.failures, read.errors) == (len(rules()), 0, 0)
    assert {each.get("name"): each.get("value") for each in Xml.fromstring(shown).iter("property")} == {
        "source-language": "en",
        "target-language": "sv",
        "date": "2026-01-05",
    }


def test_the_findings_of_a_rule_are_one_failure_the_gravest_first() -> None:
    found = (finding(), finding(Severity.CRITICAL, "3 became 6."), finding(message="4 became 8.", rule="date"))
    shown = render(report(*found), "junit")

    read = failures(shown)

    assert (read["value"].type, read["value"].message) == ("critical", "3 became 6. (and 1 more)")
    assert (read["date"].type, read["date"].message) == ("major", "4 became 8.")
    assert "value (major): 300 became 600.\n  fire.sv.txt:2:15: Branden nådde [600] bostäder.\n" in str(
        read["value"].text
    )
    assert "\n  fire.en.txt:2:20: The fire spread to [300] homes.\n" in str(read["value"].text)
    assert suite(shown).failures == 2


@pytest.mark.parametrize("threshold", Severity)
def test_only_what_fails_the_check_is_a_failure(threshold: Severity) -> None:
    shown = render(report(finding(Severity.MINOR)), "junit", fail_on=threshold)

    assert list(failures(shown)) == (["value"] if threshold <= Severity.MINOR else [])
    (case,) = (case for case in suite(shown) if case.name == "value")
    assert ("300 became 600." in (case.system_out or "")) == (threshold > Severity.MINOR)


@given(st.text(), st.text(min_size=1))
def test_any_message_name_and_text_is_well_formed(text: str, name: str) -> None:
    document = Document.from_text(f"{text}300{text}", "en", name=name)
    place = Place(Span(0, len(document.text)), document.text, 0)
    told = Finding("value", Severity.MAJOR, text, (place,), (place,), {}, "f00d")

    shown = render(report(told, source=document, target=document), "junit")

    assert Xml.fromstring(shown.encode("utf-8")).tag == "testsuites"
    assert list(failures(shown)) == ["value"]


@given(st.characters())
def test_letters_are_kept_and_what_xml_cannot_hold_is_replaced(character: str) -> None:
    message = failures(render(report(finding(message=f"a{character}b")), "junit"))["value"].message

    assert message in (f"a{character}b", "a b", "a\N{REPLACEMENT CHARACTER}b")
    assert message == f"a{character}b" or not character.isprintable()
