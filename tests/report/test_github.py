from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crosstally.finding import Finding, Place, Report, Severity
from crosstally.report import render
from crosstally.text import Document, Span

SOURCE = Document.from_text("A headline\nThe fire spread to 300 homes.", "en", name="fire.en.txt")
TARGET = Document.from_text("En rubrik\nBranden nådde 600 bostäder.", "sv", name="fire.sv.txt")


def report(*findings: Finding, source: Document = SOURCE, target: Document = TARGET) -> Report:
    return Report(source, target, None, (), (), findings)


def finding(
    severity: Severity = Severity.MAJOR, *, message: str = "300 became 600.", target: tuple[Place, ...] | None = None
) -> Finding:
    places = (Place(Span(24, 27), "600", 1),) if target is None else target
    return Finding("value", severity, message, (Place(Span(30, 33), "300", 1),), places, {}, "f00d")


def commands(shown: str) -> list[tuple[str, dict[str, str], str]]:
    """The annotations as GitHub's runner reads them."""
    read = []
    for line in shown.split("\n")[:-1]:
        match = re.fullmatch(r"::(error|warning|notice) ([^:\r]*)::([^\r]*)", line)
        assert match, line
        pairs = dict(each.split("=", 1) for each in match[2].split(","))
        read.append((match[1], {key: unescaped(value) for key, value in pairs.items()}, unescaped(match[3])))
    return read


def unescaped(text: str) -> str:
    for escape, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, character)
    return text


def test_a_finding_is_one_line_that_names_the_place_to_correct_and_the_other() -> None:
    assert render(report(finding()), "github") == (
        "::error file=fire.sv.txt,line=2,endLine=2,col=15,endColumn=18,title=value (major)"
        "::300 became 600.%0Afire.en.txt:2:20: 300\n"
    )


def test_severities_are_kinds_of_annotations() -> None:
    shown = render(report(*map(finding, Severity)), "github", notes=True)

    assert [kind for kind, _, _ in commands(shown)] == ["error", "error", "warning", "notice"]


def test_nothing_found_is_nothing_printed() -> None:
    assert render(report(), "github") == ""


def test_a_finding_of_the_source_alone_stands_there() -> None:
    ((_, properties, _),) = commands(render(report(finding(target=())), "github"))

    assert (properties["file"], properties["line"], properties["col"]) == ("fire.en.txt", "2", "20")


def test_a_place_over_two_lines_has_no_columns() -> None:
    ((_, properties, _),) = commands(render(report(finding(target=(Place(Span(3, 27), "…", 1),))), "github"))

    assert set(properties) == {"file", "line", "endLine", "title"}


def test_the_gravest_ten_of_a_kind_are_shown_and_the_rest_is_counted() -> None:
    findings = [
        *map(finding, [Severity.MAJOR] * 14),
        finding(Severity.CRITICAL),
        *map(finding, [Severity.NEUTRAL] * 12),
    ]

    read = commands(render(report(*findings), "github", notes=True))

    assert [kind for kind, _, _ in read] == ["error"] * 10 + ["notice"] * 10
    assert read[0][1]["title"] == "value (critical)"
    assert read[-1][2] == "8 more findings: GitHub shows 10 annotations of a kind"


def test_paths_are_relative_to_the_folder() -> None:
    target = Document.from_text(TARGET.text, "sv", name="/site/texts/fire.sv.txt")

    ((_, properties, _),) = commands(render(report(finding(), target=target), "github", folder="/site"))

    assert properties["file"] == "texts/fire.sv.txt"


def test_many_places_in_the_other_text_are_counted() -> None:
    crowded = replace(finding(), source=finding().source * 40)

    ((_, _, message),) = commands(render(report(crowded), "github"))

    assert message.count("fire.en.txt:2:20: 300") == 5
    assert message.endswith("\nand 35 more places")


@given(st.text(), st.text(min_size=1))
def test_any_message_name_and_text_stay_on_one_line(text: str, name: str) -> None:
    document = Document.from_text(f"{text}300{text}", "en", name=name)
    place = Place(Span(0, len(document.text)), document.text, 0)
    told = Finding("value", Severity.MAJOR, text, (place,), (place,), {}, "f00d")

    ((kind, properties, message),) = commands(render(report(told, source=document, target=document), "github"))

    assert kind == "error"
    assert properties["title"] == "value (major)"
    assert len(message.split("\n")) == 2
