from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosstally.report.columns import cells, wrapped

TEXTS = st.text("ab \u00a0円億e\u0301")


@given(TEXTS, st.integers(2, 30))
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    kept = "".join(span.of(text) for span in wrapped(text, width))

    assert kept.replace(" ", "") == text.replace(" ", "")


@given(TEXTS, st.integers(2, 30))
def test_no_line_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cells(span.of(text)) <= width for span in wrapped(text, width))


def test_a_no_break_space_keeps_a_figure_on_one_line() -> None:
    text = "for 4\u00a0200 kronor"

    assert [span.of(text) for span in wrapped(text, 6)] == ["for", "4\u00a0200", "kronor"]


def test_a_text_without_spaces_breaks_between_wide_characters() -> None:
    text = "予算は五億円です"

    assert [span.of(text) for span in wrapped(text, 6)] == ["予算は", "五億円", "です"]
