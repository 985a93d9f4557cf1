"""Whole articles: the documents in seeds/ against the figures a careful reader finds in them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crosstally.extract import figures_of
from crosstally.quantity import Designator, Mention
from crosstally.text import Document

ROOT = Path(__file__).parents[2]
ARTICLES = sorted(path.name.removesuffix(".jsonl") for path in (ROOT / "fixtures" / "articles").glob("*.jsonl"))
FIELDS = ("value", "low", "high", "unit", "currency", "edtf")
LEAST_RIGHT = 0.98


def document(article: str) -> Document:
    text = (ROOT / "seeds" / f"{article}.txt").read_bytes().decode("utf-8")
    return Document.from_text(text, article.rpartition(".")[2])


def annotation(article: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """The quantities and the designators of an article."""
    lines = (ROOT / "fixtures" / "articles" / f"{article}.jsonl").read_text("utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    return [item for item in items if "kind" in item], [item for item in items if "designator" in item]


def overlaps(mention: Mention | Designator, item: dict[str, Any]) -> bool:
    return bool(mention.span.start < item["end"] and item["start"] < mention.span.end)


def is_right(mention: Mention, item: dict[str, Any]) -> bool:
    reading = mention.readings[0].to_dict()
    return overlaps(mention, item) and all(reading[field] == item[field] for field in FIELDS)


def test_there_are_five_articles() -> None:
    assert len(ARTICLES) == 5


@pytest.mark.parametrize("article", ARTICLES)
def test_the_annotation_lies_where_the_text_says(article: str) -> None:
    text = document(article).text
    quantities, designators = annotation(article)

    assert all(text[item["start"] : item["end"]] == item["text"] for item in quantities)
    assert all(text[item["start"] : item["end"]] == item["designator"] for item in designators)


@pytest.mark.parametrize("article", ARTICLES)
def test_nearly_every_figure_is_read_right(article: str) -> None:
    mentions = figures_of(document(article)).mentions
    quantities, _ = annotation(article)
    missed = [item["text"] for item in quantities if not any(is_right(mention, item) for mention in mentions)]

    assert len(missed) <= (1 - LEAST_RIGHT) * len(quantities), missed


@pytest.mark.parametrize("article", ARTICLES)
def test_no_figure_is_taken_from_a_designator(article: str) -> None:
    mentions = figures_of(document(article)).mentions
    _, designators = annotation(article)

    assert [mention.text for mention in mentions for item in designators if overlaps(mention, item)] == []


@pytest.mark.parametrize("article", ARTICLES)
def test_every_designator_is_found_by_its_name(article: str) -> None:
    names = figures_of(document(article)).designators
    _, designators = annotation(article)
    missed = [item for item in designators if not any(overlaps(name, item) for name in names)]

    assert len(missed) <= (1 - LEAST_RIGHT) * len(designators), missed


@pytest.mark.parametrize("article", ARTICLES)
def test_nothing_is_read_where_the_reader_found_nothing(article: str) -> None:
    mentions = figures_of(document(article)).mentions
    quantities, _ = annotation(article)
    spurious = [mention.text for mention in mentions if not any(overlaps(mention, item) for item in quantities)]

    assert len(spurious) <= max(1, (1 - LEAST_RIGHT) * len(quantities)), spurious
