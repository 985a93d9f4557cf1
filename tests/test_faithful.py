"""A faithful translation raises no alarm, in whatever family of languages; nor does a text beside itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosstally.compare import compare
from crosstally.finding import Severity
from crosstally.read import read
from crosstally.text import Document

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "faithful"
ENGLISH = FOLDER / "ferries.en.txt"
TRANSLATIONS = sorted(FOLDER.glob("ferries.*.txt"))


def alarms(source: Document, target: Document) -> list[tuple[str, list[str], list[str]]]:
    return [
        (finding.rule, [place.text for place in finding.source], [place.text for place in finding.target])
        for finding in compare(source, target).findings
        if finding.severity >= Severity.MINOR
    ]


def test_there_are_translations_in_many_families() -> None:
    assert len(TRANSLATIONS) >= 12


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.suffixes[0][1:])
def test_a_faithful_translation_raises_no_alarm(path: Path) -> None:
    assert alarms(read(ENGLISH), read(path)) == []


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.suffixes[0][1:])
def test_a_text_beside_itself_raises_no_alarm(path: Path) -> None:
    assert compare(read(path), read(path)).findings == ()


@pytest.mark.parametrize("path", TRANSLATIONS, ids=lambda path: path.suffixes[0][1:])
def test_most_figures_of_a_translation_are_read(path: Path) -> None:
    compared = [match for match in compare(read(ENGLISH), read(path)).matches if match.source and match.target]

    assert len(compared) >= 30
