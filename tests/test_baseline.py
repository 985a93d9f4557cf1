"""A baseline hides what stands in it, and nothing else, whatever happens to the rest of the texts."""

from __future__ import annotations

import tomllib

import pytest

import crosstally as ct
from crosstally.baseline import Baseline, Entry
from crosstally.errors import ConfigurationError
from crosstally.finding import Finding, Report
from crosstally.report import View

SOURCE = ["The fleet has 24 boats.", "They meet on 3 May.", "The harbor was closed for the winter by the council."]
TARGET = ["Flottan har 42 båtar.", "De möts den 4 maj.", "Hamnen stängdes för vintern av fullmäktige."]
MINE = "fleet.sv.txt"


def compared(source: list[str], target: list[str]) -> Report:
    return ct.compare(ct.Document.from_paragraphs(source, "en"), ct.Document.from_paragraphs(target, "sv"))


def found(report: Report) -> dict[str, Finding]:
    return {finding.fingerprint: finding for finding in report.findings}


FIRST = compared(SOURCE, TARGET)
BASELINE = Baseline().updated([(MINE, FIRST)], View().recorded)


def test_what_stands_in_it_is_suppressed_and_the_rest_is_not() -> None:
    later = compared([*SOURCE, "It cost 5 pounds."], [*TARGET, "Det kostade 6 pund."])
    report = BASELINE.applied(later)

    assert len(report.findings) == 3
    assert [finding.target[0].text for finding in report.findings if not finding.suppressed] == ["6 pund"]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (["A quiet day.", *SOURCE], ["En lugn dag.", *TARGET]),
        (SOURCE[::-1], TARGET[::-1]),
        ([text.replace(" ", "  ") for text in SOURCE], [text.replace(" ", "\u00a0 ") for text in TARGET]),
        ([*SOURCE[:2], "The harbor opened again."], [*TARGET[:2], "Hamnen öppnade igen."]),
    ],
    ids=["a paragraph before", "in another order", "wrapped anew", "another paragraph edited"],
)
def test_fingerprints_survive_what_happens_elsewhere(source: list[str], target: list[str]) -> None:
    assert found(compared(source, target)).keys() == found(FIRST).keys()


def test_a_fingerprint_does_not_survive_its_own_paragraph() -> None:
    edited = compared(["The whole fleet has 24 boats.", *SOURCE[1:]], TARGET)
    assert len(found(edited).keys() & found(FIRST).keys()) == 1


def test_one_more_of_the_same_is_one_more_finding() -> None:
    twice = "It rose to 30 of 60 (20 percent)."
    one, two = (compared([twice] * times, [twice] * times) for times in (1, 2))
    assert len(found(two)) == len(two.findings) >= len(one.findings) == 1
    assert found(one).keys() <= found(two).keys()


def test_the_file_is_a_line_a_finding_in_order() -> None:
    lines = [line for line in BASELINE.to_toml().splitlines() if line.startswith("  {")]
    assert [line.partition(" fingerprint")[0] for line in lines] == [
        '  { file = "fleet.sv.txt", rule = "date", source = "3 May", target = "den 4 maj",',
        '  { file = "fleet.sv.txt", rule = "value", source = "24", target = "42",',
    ]
    assert all(line.endswith('reason = "" },') for line in lines)
    assert Baseline.from_toml(BASELINE.to_toml(), "b.toml") == BASELINE


def test_whatever_the_words_are_the_file_is_toml() -> None:
    strange = Entry("a\\b.txt", "value", 'said "5"\n', "\x7f\x00\u2028 5\t", "f" * 16, "’tis \U0001f6a2")
    written = Baseline((strange,)).to_toml()
    assert Baseline.from_toml(written, "b.toml").entries == (strange,)


def test_bringing_it_up_to_date_keeps_reasons_and_what_was_not_looked_at() -> None:
    reasoned = BASELINE.to_toml().replace('reason = ""', 'reason = "agreed"')
    other = Entry("other.sv.txt", "value", "1", "2", "0" * 16, "old")
    before = Baseline((*Baseline.from_toml(reasoned, "b").entries, other))
    after = before.updated([(MINE, compared(SOURCE[:1], TARGET[:1]))], View().recorded)

    assert [(entry.file, entry.target, entry.reason) for entry in after.entries] == [
        (MINE, "42", "agreed"),
        ("other.sv.txt", "2", "old"),
    ]


def test_what_is_not_found_any_more_is_told() -> None:
    fixed = compared(SOURCE, ["Flottan har 24 båtar.", *TARGET[1:]])
    assert [entry.target for entry in BASELINE.unused([(MINE, fixed)])] == ["42"]
    assert list(BASELINE.unused([("other.sv.txt", fixed)])) == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("findings = [", "b.toml: not a TOML file"),
        ("[tool]", "b.toml: is no baseline; write one with --write-baseline"),
        ("findings = [5]", "b.toml: finding 1 is 5, not a table"),
        ('findings = [{ fingerprint = "0" }]', "finding 1 needs a string as its rule"),
        ('findings = [{ fingerprint = "0", rule = "value", reson = "x" }]', "unknown key 'reson'"),
        ('findings = [{ fingerprint = "0", rule = "worth" }]', "unknown rule 'worth'"),
    ],
)
def test_a_file_that_is_no_baseline_is_an_error(text: str, says: str) -> None:
    with pytest.raises(ConfigurationError) as error:
        Baseline.from_toml(text, "b.toml")
    assert says in str(error.value)


def test_it_is_toml_for_everybody() -> None:
    assert len(tomllib.loads(BASELINE.to_toml())["findings"]) == 2
