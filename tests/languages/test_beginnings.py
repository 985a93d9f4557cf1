"""Where figures may be: digits, and words that may begin one."""

from __future__ import annotations

import pytest

from crosstally.languages import load
from crosstally.languages.clitics import Clitics
from crosstally.languages.words import RunWords


def anchors(text: str, tag: str) -> list[str]:
    return [match[0] for match in load(tag).anchors.finditer(text, 0, len(text))]


@pytest.mark.parametrize("text", ["two lorries", "Two lorries", "TWO LORRIES"])
def test_a_word_is_found_in_any_case(text: str) -> None:
    assert [found.lower() for found in anchors(text, "en")] == ["two"]


@pytest.mark.parametrize(
    ("text", "tag", "found"),
    [
        ("twilight on the tundra", "en", []),
        ("a tenor and a tenner", "en", []),
        ("ein Prozent davon", "de", ["ein"]),
        ("ein Haus davon", "de", []),
        ("el doble de casas", "es", ["el", "doble"]),
        ("el perro de casas", "es", []),
        ("femårig och till", "sv", ["femårig"]),
        ("ובמאי הבא", "he", ["ובמאי"]),
    ],
)
def test_a_word_anchors_only_what_may_begin_a_figure(text: str, tag: str, found: list[str]) -> None:
    assert anchors(text, tag) == found


def test_digits_behind_letters_that_begin_a_number_word_are_found() -> None:
    assert anchors("twx5", "en") == ["5"]


@pytest.mark.parametrize(("text", "found"), [("세 명", ["세"]), ("한다고 했다", []), ("이전 정부", [])])
def test_a_syllable_anchors_only_before_what_is_counted(text: str, found: list[str]) -> None:
    assert anchors(text, "ko") == found


def test_a_case_ending_ends_where_the_letters_behind_its_mark_end() -> None:
    clitics = Clitics(after=["'n", "'nda"])

    assert [clitics.ending(text, 1) for text in ("5'n", "5'nda x", "5'ndan", "5'", "5'" + "n" * 99)] == [2, 4, 0, 0, 0]


def test_the_longest_known_word_of_a_run_is_taken_where_it_ends_as_a_word() -> None:
    known = RunWords(["年", "年代", "年代記"])

    assert [known.longest(run, 0) for run in ("年末", "年代", "年代記", "元年")] == [1, 2, 3, 0]
