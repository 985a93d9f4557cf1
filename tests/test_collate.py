"""Which of several versions stands alone with a figure."""

from __future__ import annotations

import json
from itertools import permutations
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

import crosstally as ct
from crosstally.collate import collate
from crosstally.collation import Dissent, Statement
from crosstally.finding import Finding, Place, Report, Severity
from crosstally.policy import Policy
from crosstally.text import Document, Span

WORDS = {
    "en": "The fire spread to {} homes, and police took away {} people.",
    "sv": "Branden spred sig till {} bostäder, och polisen förde bort {} personer.",
    "de": "Das Feuer griff auf {} Häuser über, und die Polizei nahm {} Menschen mit.",
    "fr": "L’incendie a touché {} maisons, et la police a emmené {} personnes.",
    "pl": "Pożar objął {} domów, a policja zabrała {} osób.",
}


def version(tag: str, homes: int = 300, people: int = 42) -> ct.Document:
    return ct.Document.from_text(WORDS[tag].format(homes, people), tag, name=f"fire.{tag}.txt")


def collated(source: ct.Document, *targets: ct.Document) -> ct.Collation:
    return ct.compare_all(source, targets)


def alone(collation: ct.Collation) -> list[list[str]]:
    return [[document.language for document in dissent.alone] for dissent in collation.dissents]


def test_a_figure_that_all_other_versions_repeat_is_one_versions_error() -> None:
    collation = collated(version("en"), version("de"), version("fr"), version("sv", 600))

    (dissent,) = collation.dissents
    assert str(dissent) == "sv alone says “600”; en, de, fr say “300”"
    assert not dissent.blames_source
    (finding,) = collation.reports[2].findings
    assert finding.evidence["versions"] == str(dissent)
    assert finding.evidence["stands_alone"] == ["sv"]


def test_a_figure_on_which_the_targets_agree_against_the_source_points_at_the_source() -> None:
    collation = collated(version("en"), version("de", 310), version("fr", 310), version("sv", 310))

    (dissent,) = collation.dissents
    assert dissent.blames_source
    assert str(dissent).startswith("en alone says “300”; de, fr, sv say “310”; look at the source")
    assert [[finding.evidence["stands_alone"] for finding in report.findings] for report in collation.reports] == [
        [["en"]]
    ] * 3


def test_two_against_two_are_divided_and_nobody_is_blamed() -> None:
    collation = collated(version("en"), version("de"), version("fr", 600), version("sv", 600))

    assert alone(collation) == [[]]
    assert str(collation.dissents[0]) == "the versions are divided: en, de say “300”; fr, sv say “600”"


def test_two_errors_of_their_own_stand_alone_each() -> None:
    targets = (version("de"), version("pl"), version("fr", 3000), version("sv", 600))

    assert alone(collated(version("en"), *targets)) == [["fr", "sv"]]


def test_each_figure_is_judged_by_itself() -> None:
    collation = collated(version("en"), version("de", 600), version("sv", 300, 24))

    assert alone(collation) == [["de"], ["sv"]]


def test_a_figure_left_out_by_one_and_a_figure_added_by_one() -> None:
    short = ct.Document.from_text("Branden spred sig till 300 bostäder, och polisen förde bort folk.", "sv")
    long = ct.Document.from_text(
        "Das Feuer griff auf 300 Häuser über, und die Polizei nahm 42 Menschen mit, davon 17 Kinder.", "de"
    )

    assert sorted(map(str, collated(version("en"), short, long, version("fr")).dissents)) == [
        "de alone says “17”; en, sv, fr do not say it",
        "sv alone does not say it; en, de, fr say “42”",
    ]


def test_what_all_targets_add_is_missing_in_the_source() -> None:
    short = ct.Document.from_text("The fire spread to 300 homes, and police took away people.", "en")

    collation = collated(short, version("de"), version("fr"), version("sv"))

    assert [str(dissent).split("; ")[0] for dissent in collation.dissents] == ["en alone does not say it"]
    assert collation.dissents[0].blames_source


def test_one_target_is_a_comparison_like_any_other() -> None:
    collation = collated(version("en"), version("sv", 600))

    assert collation.dissents == ()
    assert collation.reports == (ct.compare(version("en"), version("sv", 600)),)
    assert ct.compare_all(version("en"), []).reports == ()


def test_two_versions_in_one_language_are_called_by_their_names() -> None:
    first, second = (ct.Document.from_text(version("sv").text, "sv", name=name) for name in ("a.txt", "b.txt"))

    assert str(collated(version("en", 600), first, second).dissents[0]).startswith(
        "en alone says “600”; a.txt, b.txt say"
    )


def test_what_the_house_does_not_want_reported_is_no_dissent() -> None:
    policy = Policy(ignore=frozenset({"value"}))

    assert ct.compare_all(version("en"), [version("de"), version("sv", 600)], policy=policy).dissents == ()


@pytest.mark.parametrize("order", list(permutations(["de", "fr", "sv"])))
def test_the_order_of_the_targets_changes_nobodys_verdict(order: tuple[str, ...]) -> None:
    targets = [version(tag, 600 if tag == "sv" else 300) for tag in order]

    assert alone(collated(version("en"), *targets)) == [["sv"]]


@given(st.lists(st.sampled_from([300, 310, 600]), min_size=3, max_size=4))
def test_who_stands_alone_is_who_agrees_with_nobody_while_most_agree(homes: list[int]) -> None:
    tags = list(WORDS)[: len(homes)]
    versions = [version(tag, number) for tag, number in zip(tags, homes, strict=True)]
    majority = [number for number in set(homes) if 2 * homes.count(number) > len(homes)]
    lonely = [tag for tag, number in zip(tags, homes, strict=True) if homes.count(number) == 1]

    found = alone(collated(versions[0], *versions[1:]))

    expected = [] if len(set(homes)) == 1 else [sorted(lonely) if majority else []]
    assert [sorted(tags) for tags in found] == expected


def test_json_holds_reports_and_dissents() -> None:
    collation = collated(version("en"), version("de"), version("sv", 600))
    written = json.loads(ct.render(collation, "json"))

    assert written == {**collation.to_dict(), "errors": []}
    (dissent,) = written["dissents"]
    assert dissent["alone"] == [{"name": "fire.sv.txt", "language": "sv"}]
    assert dissent["source_alone"] is False
    assert [[each["language"] for each in group] for group in dissent["groups"]] == [["en", "de"], ["sv"]]
    place = dissent["groups"][1][0]["places"][0]
    assert version("sv", 600).text[place["start"] : place["end"]] == place["text"] == "600"


def test_text_says_it_above_the_findings_at_the_place_to_correct() -> None:
    lines = ct.render(collated(version("en"), version("de"), version("sv", 600))).splitlines()

    assert lines[:4] == [
        "ok       fire.en.txt → fire.de.txt",
        "1 major  fire.en.txt → fire.sv.txt",
        "",
        "fire.sv.txt:1:24: sv alone says “600”; en, de say “300”",
    ]


def test_collating_no_reports_is_fine() -> None:
    assert collate([]).to_dict() == {"version": 1, "reports": [], "dissents": []}


def crowded(tag: str, count: int) -> Report:
    """A report of a target that changes half of the figures and adds as many, without the work of comparing."""
    places = [Place(Span(5 * index, 5 * index + 4), f"{index:04}", 0) for index in range(count)]
    changed = (Finding("value", Severity.MAJOR, "", (each,), (each,)) for each in places[: count // 2])
    added = (Finding("addition", Severity.MINOR, "", (), (each,)) for each in places[count // 2 :])
    return Report(version("en"), version(tag), None, (), (), (*changed, *added))


def test_many_dissents_take_time_in_proportion() -> None:
    def took(count: int) -> float:
        reports = [crowded("sv", count), crowded("de", count)]
        start = process_time()
        assert len(collate(reports).dissents) == count
        return process_time() - start

    took(100)
    assert took(8000) < 60 * max(took(500), 0.005)


def test_a_dissent_is_told_in_swedish() -> None:
    documents = [Document(tag, tag, "", ()) for tag in ("en", "sv", "de")]
    said = [
        (Statement(document, (words,)),) for document, words in zip(documents, ("300", "600", "3 hundred"), strict=True)
    ]
    divided, alone = Dissent(tuple(said), documents[0]), Dissent((said[0] + said[2], said[1]), documents[0])

    assert alone.spoken("sv") == "sv är ensam om att säga ”600”; en, de säger ”300” eller ”3 hundred”"
    assert divided.spoken("sv").startswith("versionerna är oeniga: ")
