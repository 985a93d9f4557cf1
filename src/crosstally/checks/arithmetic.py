"""Whether one text's own figures add up: a share of a total, and a measure restated in brackets (arithmetic).

Every figure counts with its rounding: 5.39 of 7.574 is 71.1 percent, and 10 miles are 16 kilometers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from ..finding import Finding
from ..languages import load
from ..match.judge import agree_rescaled
from ..normalize import comparable
from ..quantity import Mention, Quantity
from ..text import Document
from .amounts import digits
from .context import Context

_REACH = 40  # code points between a share and the figures it is a share of: "of the council's members ("
_OPENING, _CLOSING = "(（[", ")）]"


class Contradiction(NamedTuple):
    """Figures of one text that exclude each other, and how to say so."""

    figures: list[Mention]
    message: str
    words: dict[str, object]


def check_arithmetic(context: Context) -> Iterator[Finding]:
    """Look through each text by itself; what both texts say alike is one finding."""
    ours = list(_contradictions(context.source, context.source_figures.mentions))
    theirs = list(_contradictions(context.target, context.target_figures.mentions))
    partner = {id(source): id(target) for source, target, _ in context.pairs}
    for found in ours:
        wanted = {partner.get(id(figure)) for figure in found.figures}
        same = next((other for other in theirs if wanted & {id(figure) for figure in other.figures}), None)
        if same is not None:
            theirs.remove(same)
        there = same.figures if same is not None else []
        yield context.finding("arithmetic", found.message, found.figures, there, words=found.words)
    for found in theirs:
        yield context.finding("arithmetic", found.message, [], found.figures, words=found.words)


def _contradictions(document: Document, mentions: Sequence[Mention]) -> Iterator[Contradiction]:
    partitive = _partitive_words(document.language)
    for first, second in pairwise(mentions):
        if _restates(document, first, second) and not agree_rescaled(first.quantity, second.quantity):
            words: dict[str, object] = {"first": first.text, "second": second.text}
            yield Contradiction([first, second], "arithmetic-restated", words)
    for part, total, share in _shares(document, mentions, partitive):
        stated, found = share.quantity.figure, _share_of(part.quantity, total.quantity)
        if stated is not None and found is not None and not _holds(stated, share.quantity, *found):
            actual = digits(sum(found, Fraction(0)) / 2, 3)
            words = {"part": part.text, "total": total.text, "share": share.text, "actual": actual}
            yield Contradiction([part, total, share], "arithmetic-share", words)


def _partitive_words(language: str) -> frozenset[str]:
    """The words that join a part to its total: of, av."""
    return frozenset(word for word, sense in load(language).lexicon.having("of") if not sense.others)


def _restates(document: Document, first: Mention, second: Mention) -> bool:
    """Whether the second figure stands alone in brackets right behind the first, in another unit of its dimension."""
    if first.paragraph != second.paragraph or not _same_dimension(first.quantity, second.quantity):
        return False
    between = document.text[first.span.end : second.span.start].strip()
    return bool(between) and between in _OPENING and document.text[second.span.end : second.span.end + 1] in _CLOSING


def _same_dimension(one: Quantity, other: Quantity) -> bool:
    return (
        one.unit is not None and other.unit is not None and one.unit != other.unit and comparable(one.unit, other.unit)
    )


def _shares(
    document: Document, mentions: Sequence[Mention], partitive: frozenset[str]
) -> Iterator[tuple[Mention, Mention, Mention]]:
    """Twelve of 40 members (30 percent): part, total and the share in brackets."""
    for part, total, share in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if not part.paragraph == total.paragraph == share.paragraph or share.quantity.kind != "percent":
            continue
        joined = document.text[part.span.end : total.span.start].split()
        behind = document.text[total.span.end : share.span.start]
        if not joined or joined[-1].lower() not in partitive or len(joined) > 2 or len(behind) > _REACH:
            continue
        if behind.rstrip()[-1:] and behind.rstrip()[-1] in _OPENING and not any(mark in behind for mark in ".;:"):
            yield part, total, share


def _share_of(part: Quantity, total: Quantity) -> tuple[Fraction, Fraction] | None:
    """The least and greatest share in percent that the two figures allow, each opened by half its last digit."""
    a, b = part.figure, total.figure
    if a is None or b is None or b <= 0 or a < 0 or a > b or part.bound or total.bound:
        return None
    if (part.kind, part.currency) != (total.kind, total.currency) and total.kind != "number":
        return None
    a_half, b_half = _slack(part), _slack(total)
    return max(a - a_half, Fraction(0)) / (b + b_half) * 100, (a + a_half) / max(b - b_half, b / 2) * 100


def _slack(quantity: Quantity) -> Fraction:
    """A count is exact; an amount, a measure or an approximate figure is rounded."""
    if quantity.kind == "number" and not quantity.approximate and (quantity.resolution or 1) == 1:
        return Fraction(0)
    return (quantity.resolution or Fraction(0)) / 2


def _holds(stated: Fraction, share: Quantity, low: Fraction, high: Fraction) -> bool:
    """Whether the share lies in reach of its own rounding; a bound or hedge on it claims less."""
    if share.bound or share.approximate:
        return True
    half = (share.resolution or Fraction(1)) / 2
    return low - half <= stated <= high + half
