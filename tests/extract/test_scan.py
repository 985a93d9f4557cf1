"""The scan: offsets, hostile input, and that nothing is read twice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from figures_in import spans, values
from hypothesis import example, given
from hypothesis import strategies as st

from crosstally import testing
from crosstally.extract import extract, figures_of
from crosstally.extract.scan import regions, tokens
from crosstally.extract.token import NUMERAL
from crosstally.languages import load
from crosstally.testing import Passage
from crosstally.text import Document

# What figures are made of, so that random text comes near to being some.
PIECES = [
    *("1", "12", "000", "2016", "5,5", "1.250", "½", "٣", "億", " ", "\u00a0", "\u202f", "\u00ad", "\n"),
    *("-", "–", "−", ",", ".", ":", "/", "’", "'", '"', "%", "$", "€", "kr", "USD", "M", "million", "miljoner"),
    *("May", "maj", "den", "about", "omkring", "and", "och", "to", "half", "tre", "en", "third", "åring", "-talet"),
    *("Su", "th", ":e", "p.m.", "kl."),
]


@pytest.mark.parametrize("language", ["en", "sv", "ja", "ar"])
@given(
    text=st.one_of(
        st.text(), st.lists(st.sampled_from(PIECES)).map("".join), st.lists(st.sampled_from(PIECES)).map(" ".join)
    )
)
@example(text="1" * 5000)
@example(text="1 000 " * 500)
@example(text="1-" * 2000)
@example(text="5,5kr12")
@example(text="1about1.250")
@example(text="$" * 500 + "1")
@example(text="half " * 500)
@example(text="1/2" * 500)
def test_no_text_raises_and_spans_are_in_order_and_apart(language: str, text: str) -> None:
    found = figures_of(Document.from_text(text, language))
    marked = sorted([mention.span for mention in found.mentions] + [name.span for name in found.designators])

    assert all(mention.readings for mention in found.mentions)
    assert all(mention.text == mention.span.of(text) for mention in found.mentions)
    assert all(name.text == name.span.of(text) for name in found.designators)
    assert all(0 <= span.start < span.end <= len(text) for span in marked)
    assert all(one.end <= other.start for one, other in pairwise(marked))


@pytest.mark.parametrize("language", ["en", "sv"])
@given(data=st.data())
def test_every_figure_of_a_passage_is_found_where_it_stands(language: str, data: st.DataObject) -> None:
    passage = data.draw(testing.sentences(language, testing.percents(language)))

    assert_finds_all(passage)


def assert_finds_all(passage: Passage) -> None:
    mentions = extract(passage.text, passage.language)

    assert [mention.span for mention in mentions] == list(passage.spans)
    for figure, mention in zip(passage.figures, mentions, strict=True):
        assert any(figure.agrees(reading.quantity) for reading in mention.readings)


@given(st.text(st.characters(exclude_categories=["N", "C"]), max_size=200))
def test_regions_cover_every_digit_and_do_not_overlap(filler: str) -> None:
    text = f"{filler} 7 {filler} 8"
    found = list(regions(text, 0, len(text), load("en")))

    assert all(any(left <= index < right for left, right in found) for index, mark in enumerate(text) if mark.isdigit())
    assert all(one[1] <= other[0] for one, other in pairwise(found))


@given(st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_tokens_hold_all_but_white_space(text: str) -> None:
    found = tokens(text, 0, len(text), load("en"))

    covered = "".join("".join(text[token.start : token.end].split()) for token in found)
    assert covered == "".join(text.split())
    assert all(token.text == text[token.start : token.end] for token in found if token.kind != NUMERAL)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("in 2009, 4 batteries", "en", ["2009", "4"]),
        ("fell to 2 500.", "en", ["2 500"]),
        ("March 16.", "en", ["March 16"]),
        ("år 2016 400 bilar", "sv", ["2016", "400"]),
        ("It\u00ad's 1\u00a0350.", "en", ["1\u00a0350"]),
        ("«12» and (13)", "en", ["12", "13"]),
        ("the leaders« 14 points", "en", ["14"]),
    ],
)
def test_a_figure_ends_where_its_neighbour_begins(text: str, language: str, expected: list[str]) -> None:
    found = [span.split()[-1] if span.split()[0] in ("år", "in") else span for span in spans(text, language)]

    assert found == expected


def test_digits_in_odd_groups_are_an_identifier() -> None:
    assert values("account 1234 5678 9012 3456", "en") == []


def test_extraction_of_a_long_line_needs_no_long_context() -> None:
    # Every figure is read from the words near it: the same sentence reads the same at any place of a long paragraph.
    sentence = "They paid about $4.2 million for 12 boats in May 2016. "
    alone = spans(sentence, "en")

    assert spans(sentence * 50, "en") == alone * 50


@pytest.mark.parametrize(("text", "language"), [("1.00美元", "zh"), ("5 มิลลิกรัม", "th"), ("3 ພັນ", "lo")])
def test_the_last_word_of_a_run_ends_where_the_run_ends(text: str, language: str) -> None:
    assert [mention.text for mention in extract(text, language)] == [text]
    assert [mention.span.end for mention in extract(text, language)] == [len(text)]


@pytest.mark.parametrize("text", ["1/² of it", "1/²/3", "²:1", "5–² and 3-²", "No. ²", "12.² and ².5 May ²"])
@pytest.mark.parametrize("language", ["en", "sv", "ja", "fa"])
def test_a_raised_digit_is_no_number(text: str, language: str) -> None:
    assert all(mention.text != "²" for mention in extract(text, language))
