"""In every language with a file, figures that the text links add up, and changed ones do not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from crosstally.checks.arithmetic import contradictions
from crosstally.extract import figures_of
from crosstally.languages import available
from crosstally.text import Document

LINKED = tomllib.loads(Path(__file__).with_name("linked.toml").read_text("utf-8"))
SENTENCES = [(language, kind, text) for language, table in LINKED.items() for kind, text in table.items()]
CHANGED = {
    "sum": [("24", "25"), ("২৪", "২৫")],
    "growth": [("20", "30")],
    "product": [("3600", "3700"), ("৩৬০০", "৩৭০০")],
}


def found(text: str, language: str) -> list[str]:
    document = Document.from_text(text, language)
    return [each.message for each in contradictions(document, figures_of(document).mentions)]


@pytest.mark.parametrize(("language", "kind", "text"), SENTENCES)
def test_what_adds_up_is_left_alone(language: str, kind: str, text: str) -> None:
    assert found(text, language) == []


@pytest.mark.parametrize(("language", "kind", "text"), SENTENCES)
def test_what_does_not_add_up_is_found(language: str, kind: str, text: str) -> None:
    changed = text
    for right, wrong in CHANGED[kind]:
        changed = changed.replace(right, wrong)

    assert found(changed, language) == [f"arithmetic-{kind}"]


def test_every_language_with_a_file_is_tested() -> None:
    tested = {language.partition("-")[0] for language in LINKED}
    assert {tag for tag in available() if tag.partition("-")[0] not in tested} == set()
