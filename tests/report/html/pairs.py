"""Pairs of texts whose pages are tested: three languages that are written differently, and one that means harm."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import crosstally as ct
from crosstally.finding import Report

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "fixtures" / "pages"

HOSTILE = (
    "<script>window.harmed = 1</script> cost $400 million",
    '"><img src=x onerror="window.harmed = 2"> took 300 homes & 5 days',
    "</script></style></title><script>window.harmed = 3</script> 42 men",
    "{{ 7 * 7 }} {% raw %} ${harmed} </p></article><!-- 17 ships --> ]]> 9,000 \u202e tons \x1b[31m\x00",
    "javascript:window.harmed=4 'onclick=window.harmed=5 12 August 2024",
)
HARMED = tuple(each.replace("300", "301").replace("42", "24").replace("400", "500") for each in HOSTILE)


def seed() -> Report:
    """The seed articles, in which one rate is out of date."""
    return compared(ROOT / "seeds" / "arms-deal.en.txt", ROOT / "seeds" / "arms-deal.sv.txt", date(2026, 1, 5))


def arabic() -> Report:
    """From right to left against from left to right."""
    return compared(PAGES / "harbour.ar.txt", PAGES / "harbour.en.txt", date(2025, 3, 20))


def japanese() -> Report:
    """Without spaces between words."""
    return compared(PAGES / "market.ja.txt", PAGES / "market.en.txt", date(2025, 11, 14))


def hostile() -> Report:
    """Everything that a text may try to make of a page."""
    source = ct.Document.from_paragraphs(HOSTILE, "en", date(2026, 1, 5), '"><script>window.harmed = 6</script>.en.txt')
    return ct.compare(source, ct.Document.from_paragraphs(HARMED, "en", name="</title><b>.txt"))


def compared(source: Path, target: Path, day: date) -> Report:
    """Two files of one day; they are called by their names."""
    texts = [
        ct.Document.from_text(path.read_text("utf-8"), path.name.split(".")[1], day, path.name)
        for path in (source, target)
    ]
    return ct.compare(*texts)
