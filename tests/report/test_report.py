from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.errors import ConfigurationError
from crosstally.finding import Finding, Match, Place, Report, Severity
from crosstally.interval import Interval
from crosstally.quantity import Mention, Quantity, Reading
from crosstally.report import BUILTIN, render
from crosstally.report.columns import cells
from crosstally.text import Document, Span

SOURCE = Document.from_text("A headline\nThe fire spread to 300 homes on the hill.", "en", name="fire.en.txt")
TARGET = Document.from_text("En rubrik\nBranden spred sig till 600 bostäder på kullen.", "sv", name="fire.sv.txt")


def place(document: Document, text: str) -> Place:
    start = document.text.index(text)
    return Place(Span(start, start + len(text)), text, 1)


def finding(
    severity: Severity = Severity.MAJOR,
    source: tuple[Place, ...] = (place(SOURCE, "300"),),
    target: tuple[Place, ...] = (place(TARGET, "600"),),
    evidence: Mapping[str, object] | None = None,
) -> Finding:
    return Finding("value", severity, "300 homes became 600.", source, target, evidence or {}, "f00d")


def report(*findings: Finding, source: Document = SOURCE, target: Document = TARGET) -> Report:
    reading = Reading(Quantity("number", Interval.exactly(Fraction(300))), "digits")
    mention = Mention(Span(29, 32), "300", (reading,), 1)
    matches = (Match(mention, mention, "same"), Match(mention, None, "missing"))
    return Report(source, target, date(2026, 1, 5), (), matches, findings)


def test_a_finding_opens_where_the_target_is_to_be_corrected() -> None:
    assert render(report(finding())).startswith("fire.sv.txt:2:24: value (major)\n")


def test_a_finding_without_a_place_in_the_target_opens_in_the_source() -> None:
    assert render(report(finding(target=()))).startswith("fire.en.txt:2:20: value (major)\n")


def test_both_sentences_are_shown_with_the_figure_marked() -> None:
    text = render(report(finding()))

    assert "The fire spread to [300] homes on the hill." in text
    assert "Branden spred sig till [600] bostäder på kullen." in text


def test_a_wide_terminal_shows_the_two_texts_side_by_side() -> None:
    (line,) = (line for line in render(report(finding()), width=120).splitlines() if "[300]" in line)

    assert line.index("Branden spred sig till [600]") > line.index("hill.")


def test_a_terminal_with_color_marks_by_color() -> None:
    text = render(report(finding()), color=True)

    assert re.search(r"\x1b\[[\d;]+m300\x1b\[0m", text)
    assert "[300]" not in text


@given(st.text(), st.booleans(), st.integers(20, 200))
def test_control_characters_of_a_text_never_reach_the_terminal(text: str, color: bool, width: int) -> None:
    document = Document.from_text(f"{text}300\x1b[2J{text}", "en", name="x")
    shown = render(
        report(finding(source=(place(document, "300"),), target=()), source=document), width=width, color=color
    )

    left = re.sub(r"\x1b\[[\d;]*m", "", shown) if color else shown
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", left)


@given(st.text("ab 5億円\u00a0", min_size=1), st.integers(40, 200))
def test_no_line_of_an_excerpt_is_wider_than_the_terminal(text: str, width: int) -> None:
    document = Document.from_text(f"{text}300{text}", "ja", name="x")
    shown = render(report(finding(source=(place(document, "300"),), target=()), source=document), width=width)

    assert max(cells(line) for line in shown.splitlines()[1:-1]) <= width


def test_evidence_is_written_in_words() -> None:
    rate = {"value": "9.2481", "observed_on": "2026-01-05", "citation": "European Central Bank"}
    text = render(report(finding(evidence={"market_rate": rate, "seen": ["a", "b"], "nothing": None, "exact": True})))

    assert "market rate  value 9.2481, observed on 2026-01-05, citation European Central" in text
    assert "seen         a; b\n" in text
    assert "exact        yes\n" in text
    assert "nothing" not in text


def test_many_places_of_one_cause_are_counted_not_listed() -> None:
    text = render(report(finding(source=(place(SOURCE, "300"),) * 40, target=())))

    assert text.count("[300]") == 5
    assert "and 35 more places" in text


def test_nothing_found_is_one_line() -> None:
    assert render(report()) == "ok: 1 figure compared, nothing to report\n"


def test_the_last_line_counts_what_was_found() -> None:
    findings = (finding(), finding(Severity.CRITICAL), finding(Severity.NEUTRAL), finding(Severity.NEUTRAL))

    last = render(report(*findings)).splitlines()[-1]

    assert last == "2 findings (1 critical, 1 major), 1 figure compared; 2 notes with --notes"


@pytest.mark.parametrize("name", BUILTIN)
def test_notes_are_shown_only_when_asked_for(name: str) -> None:
    note = report(finding(Severity.NEUTRAL))

    assert "300 homes became 600." not in render(note, name)
    assert "300 homes became 600." in render(note, name, notes=True)


@pytest.mark.parametrize("name", BUILTIN)
def test_every_format_shows_rule_severity_message_and_both_figures(name: str) -> None:
    text = render(report(finding()), name)

    assert all(word in text for word in ("value", "major", "300 homes became 600.", "300", "600"))


def test_json_is_the_report_of_the_contract() -> None:
    whole = report(finding())

    assert json.loads(render(whole, "json")) == whole.to_dict()
    assert list(whole.to_dict()) == ["version", "source", "target", "date", "beads", "matches", "findings"]


def test_json_keeps_letters_as_they_are() -> None:
    assert "bostäder" in render(report(finding(target=(place(TARGET, "600 bostäder"),))), "json")


def test_an_unknown_format_is_an_error_that_names_the_known_ones() -> None:
    with pytest.raises(ConfigurationError, match="text, json"):
        render(report(), "papyrus")


def test_an_excerpt_of_a_long_sentence_keeps_the_figure_and_says_where_it_was_cut() -> None:
    document = Document.from_text("word " * 500 + "300 homes" + " word" * 500, "en", name="x")

    text = render(report(finding(source=(place(document, "300 homes"),), target=()), source=document), width=300)

    assert re.search(r"… (word )+\[300 homes\]( word)+ …", " ".join(text.split()))
    assert len(text) < 500


ARABIC = Document.from_text("امتد الحريق إلى 600 منزل.", "ar", name="fire.ar.txt")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_right_to_left_text_is_kept_from_turning_its_surroundings(width: int) -> None:
    shown = render(
        report(finding(source=(place(ARABIC, "600"),), target=(place(TARGET, "600"),)), source=ARABIC), width=width
    )
    (line,) = (line for line in shown.splitlines() if "امتد" in line)

    assert line.startswith("\u200e    ")
    assert "\u2067امتد الحريق إلى [600] منزل.\u2069" in line
    assert ("Branden" in line) == (width >= 100)


def test_a_text_cannot_turn_the_direction_of_our_words() -> None:
    document = Document.from_text("\u202e300\u2066 homes", "en", name="x")
    shown = render(report(finding(source=(place(document, "300"),), target=()), source=document))

    assert "\u202e" not in shown
    assert "\u2066" not in shown


def test_left_to_right_text_has_no_marks_of_direction() -> None:
    assert not set("\u200e\u2067\u2069") & set(render(report(finding()), width=120))


@pytest.mark.parametrize("width", [120, 200])
def test_columns_of_wide_characters_are_aligned(width: int) -> None:
    text = "月曜日に始まった火災は600軒の住宅に燃え広がり、町長が会見で述べた。"
    japanese = Document.from_text(text * 2, "ja", name="fire.ja.txt")
    shown = render(
        report(finding(source=(place(japanese, "600"),), target=(place(TARGET, "600"),)), source=japanese), width=width
    ).splitlines()
    rows = [line for line in shown if "  Branden" in line or "  fire.sv.txt:2:24" in line]

    assert max(map(cells, shown)) <= width
    assert [cells(re.split(r"(?=Branden|fire\.sv)", line)[0]) for line in rows] == [width // 2 + 4] * 2
