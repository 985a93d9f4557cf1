"""Documents whose figures are written down by the test, so that matching is tested without extraction."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from crosstally.bead import Alignment, Bead
from crosstally.finding import Match
from crosstally.interval import Interval
from crosstally.match import match
from crosstally.quantity import Figures, Kind, Mention, Quantity, Reading
from crosstally.rate import RateProvider
from crosstally.text import Document, Span


def number(
    value: str,
    kind: Kind = "number",
    *,
    upper: str | None = None,
    resolution: str = "1",
    unit: str | None = None,
    currency: str | None = None,
    approximate: bool = False,
    per: str | None = None,
) -> Quantity:
    """A plain figure, or a range where ``upper`` is given."""
    interval = Interval(Fraction(value), Fraction(upper or value))
    return Quantity(kind, interval, unit, currency, Fraction(resolution), approximate, None, per)


def money(value: str, currency: str, resolution: str = "1") -> Quantity:
    """An amount of money."""
    return number(value, "money", currency=currency, resolution=resolution)


def day(edtf: str) -> Quantity:
    """A date."""
    return Quantity("date", edtf=edtf)


def mention(*quantities: Quantity, soft: bool = False) -> Mention:
    """A mention with these readings; its place is given by ``document``."""
    return Mention(Span(0, 1), "#", tuple(Reading(one, "by hand") for one in quantities), 0, True, soft)


def document(*paragraphs: Sequence[Quantity | Mention | str]) -> tuple[Document, Figures]:
    """A document whose paragraphs hold these figures, each written as # between the given words."""
    texts: list[str] = []
    mentions: list[Mention] = []
    start = 0
    for index, paragraph in enumerate(paragraphs):
        text = ""
        for item in paragraph:
            if isinstance(item, str):
                text += item
                continue
            text += " "
            here = item if isinstance(item, Mention) else mention(item)
            span = Span(start + len(text), start + len(text) + 1)
            mentions.append(Mention(span, "#", here.readings, index, here.complete, here.soft))
            text += "#"
        texts.append(text)
        start += len(text) + 1
    return Document.from_paragraphs(texts, "und"), Figures(tuple(mentions), ())


def matched(
    source: tuple[Document, Figures], target: tuple[Document, Figures], rates: RateProvider | None = None
) -> tuple[Match, ...]:
    """Match two documents whose paragraphs correspond one to one, as far as both go."""
    count = max(len(source[0].paragraphs), len(target[0].paragraphs))
    beads = tuple(
        Bead((i,) if i < len(source[0].paragraphs) else (), (i,) if i < len(target[0].paragraphs) else (), 1.0)
        for i in range(count)
    )
    return match(source[0], target[0], source[1], target[1], Alignment(beads), rates=rates)


def relations(matches: tuple[Match, ...]) -> list[str]:
    """The relations, in order."""
    return [entry.relation for entry in matches]
