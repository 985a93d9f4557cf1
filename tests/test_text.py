from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosstally.text import Document

CLAUSE = "เรือข้ามฟากลำใหม่ออกจากท่าเรือทุกยี่สิบนาทีตั้งแต่เช้าจนถึงค่ำของทุกวัน"  # 72 characters


def sentences(text: str, language: str) -> list[str]:
    return [sentence.span.of(text) for sentence in Document.from_paragraphs([text], language).sentences]


def test_a_mark_ends_a_sentence() -> None:
    assert sentences("It rained. Mr. Lam left.", "en") == ["It rained.", "Mr. Lam left."]


def test_a_space_ends_a_long_stretch_of_thai() -> None:
    assert sentences(f"{CLAUSE} {CLAUSE} {CLAUSE}", "th") == [CLAUSE] * 3


def test_a_space_within_a_short_stretch_of_thai_ends_a_phrase() -> None:
    text = "ผู้โดยสาร 450 คน และรถ 120 คัน"

    assert sentences(text, "th") == [text]


def test_a_name_in_thai_letters_divides_no_other_text() -> None:
    text = f"The ferry is called {CLAUSE} by those who have crossed the strait on it for as long as they can remember"

    assert len(sentences(text, "en")) == 1


@pytest.mark.parametrize("language", ["th", "lo", "en", "ja"])
@given(text=st.text("กขค ab.。 \u00a0", max_size=400))
def test_sentences_hold_all_but_white_space_in_order(language: str, text: str) -> None:
    held = "".join(sentences(text, language)) if text.strip() else ""

    assert "".join(held.split()) == "".join(text.split())


def test_half_a_surrogate_pair_does_not_stop_the_search_for_sentences() -> None:
    document = Document.from_text("One \ud800. Two.", "en")

    assert [sentence.span.of(document.text) for sentence in document.sentences] == ["One \ud800.", "Two."]
