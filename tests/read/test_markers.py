from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.read import parse
from crosstally.read.markers import markers_in, without_markers
from crosstally.text import Document, Marker

MARK = "<!-- crosstally: ignore value as agreed -->"


def document(text: str) -> Document:
    return parse(text.encode("utf-8"), "note.sv.txt")


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("crosstally: ignore value as agreed", [("value", "as agreed")]),
        (" crosstally:ignore value,date\n  the source\n is wrong ", [("value", "the source is wrong")] * 2),
        ("crosstally: ignore", [(None, "")]),
        ("crosstally: ignore all a press release", [(None, "a press release")]),
        ("crosstally: ignored", []),
        ("see crosstally: ignore value", []),
        ("", []),
    ],
)
def test_a_comment_says_which_rules_and_why(comment: str, said: list[tuple[str | None, str]]) -> None:
    found = markers_in(comment, 7)
    assert [(marker.rule and marker.rule.replace("date", "value"), marker.reason) for marker in found] == said
    assert all(marker.paragraph == 7 for marker in found)


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        (f"Ett.\nTvå. {MARK}\nTre.", 1),
        (f"Ett.\n{MARK} Två.\nTre.", 1),
        (f"Ett.\nTvå {MARK} båtar.\nTre.", 1),
        (f"Ett.\n{MARK}\nTvå.\nTre.", 1),
        (f"Ett.\n\n{MARK}\n\n\nTvå.\nTre.", 1),
        (f"{MARK}\nEtt.\nTvå.", 0),
        (f"Ett.\nTvå.\n{MARK}", 2),
    ],
)
def test_a_marker_holds_for_its_paragraph_or_alone_for_the_next(text: str, paragraph: int) -> None:
    assert document(text).markers == (Marker(paragraph, "value", "as agreed"),)


def test_a_marker_is_no_text_and_moves_nothing() -> None:
    text = f"Ett.\nTvå 5 {MARK} båtar.\r\n<!-- crosstally: ignore\r\ndate 42 -->\nTre."
    read = document(text)

    assert len(read.text) == len(text)
    assert read.text.index("Tre.") == text.index("Tre.")
    assert read.text.split() == ["Ett.", "Två", "5", "båtar.", "Tre."]
    assert read.position(text.index("Tre.")) == (5, 1)


def test_other_comments_stay() -> None:
    text = "<!-- crosstally: check 5 --> <!-- ignore value --> <!-- crosstally: ignore value"
    assert document(text).text == text


@given(
    st.lists(st.sampled_from(["<!--", "-->", " crosstally:", " ignore", " value", "-", "<", "\n", "x"]), max_size=40)
)
def test_whatever_is_blanked_keeps_its_length_and_lines(pieces: list[str]) -> None:
    text = "".join(pieces)
    blanked, found = without_markers(text)

    assert len(blanked) == len(text)
    assert [i for i, c in enumerate(text) if c == "\n"] == [i for i, c in enumerate(blanked) if c == "\n"]
    assert (blanked == text) == (not found)
