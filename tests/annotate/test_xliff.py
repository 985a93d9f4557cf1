"""Notes in XLIFF: the file stays as it was but for them, and running again replaces them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.annotate import annotated
from crosstally.annotate.xliff import without_notes
from crosstally.compare import compare
from crosstally.errors import UnreadableDocument
from crosstally.finding import Finding, Report
from crosstally.read import parse_bitext

FOLDER = Path(__file__).parents[2] / "fixtures" / "formats"
FILES = ("harbor.1.xlf", "harbor.2.xlf")
ITS = "{http://www.w3.org/2005/11/its}"
OASIS = "{urn:oasis:names:tc:xliff:document:2.0}"
UNIT = (
    '<xliff version="2.1" srcLang="en" trgLang="sv" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">\n'
    "<unit id='u'><segment><source>{}</source><target>{}</target></segment></unit>\n</file></xliff>"
)


def noted(data: bytes, name: str = "a.xlf") -> tuple[bytes, Report]:
    both = parse_bitext(data, name)
    report = compare(both.source, both.target, alignment=both.alignment)
    return annotated(data, name, report, report.findings), report


def issues(data: bytes) -> list[ElementTree.Element]:
    return list(ElementTree.fromstring(data).iter(f"{ITS}locQualityIssue"))


@pytest.mark.parametrize("name", FILES)
def test_every_finding_is_noted_with_its_type_comment_and_severity(name: str) -> None:
    data, report = noted((FOLDER / name).read_bytes())

    def order(finding: Finding) -> str:
        return finding.message

    found = {issue.get("locQualityIssueComment"): issue for issue in issues(data)}
    assert sorted(filter(None, found)) == sorted(map(order, report.findings))
    scale = next(issue for issue in found.values() if "scale" in str(issue.get("locQualityIssueProfileRef")))
    assert (scale.get("locQualityIssueType"), scale.get("locQualityIssueSeverity")) == ("numbers", "100")


@pytest.mark.parametrize("name", FILES)
def test_without_the_notes_the_file_is_byte_for_byte_what_it_was(name: str) -> None:
    before = (FOLDER / name).read_bytes()

    after, _ = noted(before)

    assert after != before
    assert without_notes(after.decode(), name).encode() == before


@pytest.mark.parametrize("name", FILES)
def test_running_twice_replaces_the_notes(name: str) -> None:
    once, report = noted((FOLDER / name).read_bytes())
    twice, again = noted(once)

    assert twice == once
    assert [finding.message for finding in again.findings] == [finding.message for finding in report.findings]


@pytest.mark.parametrize("name", FILES)
def test_every_reference_leads_to_issues_of_its_own_unit(name: str) -> None:
    root = ElementTree.fromstring(noted((FOLDER / name).read_bytes())[0])

    for unit in root.iter():
        if not unit.tag.endswith("unit"):
            continue
        known = [each.get("{http://www.w3.org/XML/1998/namespace}id") for each in unit.iter(f"{ITS}locQualityIssues")]
        said = [
            reference.removeprefix("#").removeprefix("its=")
            for each in unit.iter()
            if (reference := each.get(f"{ITS}locQualityIssuesRef"))
        ]
        assert sorted(filter(None, known)) == sorted(said)


@pytest.mark.parametrize(("name", "unit"), [("harbor.1.xlf", "trans-unit"), ("harbor.2.xlf", "unit")])
def test_notes_stand_where_the_schema_allows_them(name: str, unit: str) -> None:
    root = ElementTree.fromstring(noted((FOLDER / name).read_bytes())[0])
    with_notes = [
        each for each in root.iter() if each.tag.endswith(f"}}{unit}") and each.find(f"{ITS}locQualityIssues")
    ]

    assert with_notes
    for each in with_notes:
        are_notes = [child.tag.startswith(ITS) for child in each]
        # Elements of other namespaces come first in a unit of 2.x and last in one of 1.2.
        assert are_notes == sorted(are_notes, reverse=unit == "unit")
    for marker in root.iter(f"{OASIS}sm"):
        assert re.fullmatch(r"crosstally-\d+", marker.get("id", ""))
        assert marker.get("type") == "its:generic"


def test_markers_stand_around_the_figure() -> None:
    data, _ = noted(
        UNIT.format("about 300 homes", "omkring <pc id='1'>6</pc>00&#160;<ph id='2'/>bostäder &amp; 1").encode()
    )

    assert re.search(
        rb'<sm id="crosstally-1"[^>]*/>omkring <pc id=\'1\'>6</pc>00<em startRef="crosstally-1"/>&#160;', data
    )
    assert data.index(b"<its:locQualityIssues") == data.index(b"<segment>") - len(
        re.findall(rb"<its:locQualityIssues .*</its:locQualityIssues>(?=<segment>)", data)[0]
    )


def test_what_is_missing_is_noted_on_the_whole_translation() -> None:
    data, _ = noted(UNIT.format("They found 300 homes.", "De hittade hem.").encode())

    assert re.search(
        rb'<target><sm id="crosstally-1"[^>]*/>De hittade hem.<em startRef="crosstally-1"/></target>', data
    )


def test_a_figure_in_a_character_data_section_is_noted_on_the_whole_translation() -> None:
    data, _ = noted(UNIT.format("300 homes", "<![CDATA[600 hem]]>").encode())

    assert b"<![CDATA[600 hem]]><em" in data
    assert len(issues(data)) == 1


def test_a_prefix_and_another_encoding_are_kept() -> None:
    text = UNIT.format("300 homes", "600 bostäder").replace("xmlns=", "xmlns:x=")
    text = re.sub(r"<(/?)(xliff|file|unit|segment|source|target)\b", r"<\1x:\2", text)
    data = ('<?xml version="1.0" encoding="ISO-8859-1"?>\r\n' + text.replace("\n", "\r\n")).encode("latin-1")

    after, _ = noted(data)

    assert b"<x:sm " in after
    assert "bostäder".encode("latin-1") in after
    assert "“300”" in str(issues(after)[0].get("locQualityIssueComment"))
    assert without_notes(after.decode("latin-1"), "a.xlf").encode("latin-1") == data


def test_notes_of_others_stay() -> None:
    theirs = (
        b'<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:its="http://www.w3.org/2005/11/its">'
        b'<file original="a" source-language="en" target-language="sv" datatype="x"><body><trans-unit id="1">'
        b'<source>300 homes</source><target its:locQualityIssuesRef="#q1">600 hem</target>'
        b"<its:locQualityIssues xml:id='q1'><its:locQualityIssue locQualityIssueType='style'/></its:locQualityIssues>"
        b"</trans-unit></body></file></xliff>"
    )

    once, _ = noted(theirs)

    assert len(issues(once)) == 2
    assert without_notes(once.decode(), "a").encode() == theirs
    assert noted(once)[0] == once


def test_a_file_that_is_no_xliff_is_refused() -> None:
    data = (FOLDER / "harbor.tmx").read_bytes()
    both = parse_bitext(data, "a.tmx")

    with pytest.raises(UnreadableDocument, match="no XLIFF"):
        annotated(data, "a.tmx", compare(both.source, both.target, alignment=both.alignment), ())


PIECES = (
    "300",
    " ",
    "homes",
    "4.2 million",
    "&amp;",
    "&#160;",
    "<pc id='1'>",
    "</pc>",
    "<ph id='2'/>",
    "é",
    "\n",
    "<![CDATA[7]]>",
    "in 2019",
)


@given(st.lists(st.sampled_from(PIECES)).map("".join), st.lists(st.sampled_from(PIECES)).map("".join))
def test_whatever_the_units_hold_the_file_stays_well_formed_and_as_it_was(source: str, target: str) -> None:
    data = UNIT.format(source, target).encode()
    try:
        after, report = noted(data)
    except UnreadableDocument:
        return
    both = parse_bitext(after, "a.xlf")

    assert len(issues(after)) == len(report.findings)
    assert (both.source.text, both.target.text) == (report.source.text, report.target.text)
    assert without_notes(after.decode(), "a.xlf").encode() == data
