"""A sentence with its figures: what stands between them, and how far each reaches with its rounding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from ..languages.linking import Linking, linking_of
from ..quantity import Mention, Quantity
from ..text import Document, Span

_LEAD = 40  # characters
_ROUND = 1000  # smaller counts with zeros at their end are as exact as any
_MOST = Fraction(1, 40)  # of a round count: 12,000 may be 11,700


class Contradiction(NamedTuple):
    """Figures of one text that exclude each other, and how to say so."""

    figures: list[Mention]
    message: str
    words: dict[str, object]


@dataclass(frozen=True, slots=True)
class Passage:
    """The figures of one sentence, in text order, and the words by which its language links them."""

    text: str
    span: Span
    mentions: Sequence[Mention]
    words: Linking

    def between(self, first: int, second: int) -> str:
        """What stands between two figures."""
        return self.text[self.mentions[first].span.end : self.mentions[second].span.start]

    def before(self, index: int) -> str:
        """What stands before a figure, back to the one before it or the beginning of the sentence."""
        start = self.mentions[index - 1].span.end if index else self.span.start
        return self.text[start : self.mentions[index].span.start]

    def up_to(self, index: int) -> str:
        """The nearest words of the sentence before a figure, other figures with them: 1台 before what a piece costs."""
        end = self.mentions[index].span.start
        return self.text[max(self.span.start, end - _LEAD) : end]

    def after(self, index: int) -> str:
        """What stands behind a figure, up to the next one or the end of the sentence."""
        last = index + 1 == len(self.mentions)
        return self.text[self.mentions[index].span.end : self.span.end if last else self.mentions[index + 1].span.start]

    def windows(self, size: int) -> Iterator[tuple[int, ...]]:
        """The indices of so many figures in a row, all such rows."""
        return (tuple(range(start, start + size)) for start in range(len(self.mentions) - size + 1))


def passages(document: Document, mentions: Sequence[Mention]) -> Iterator[Passage]:
    """The sentences with two figures or more."""
    words, sentences = linking_of(document.language), document.sentences
    number = 0

    def sentence_of(mention: Mention) -> int:
        nonlocal number
        while number + 1 < len(sentences) and sentences[number].span.end <= mention.span.start:
            number += 1
        return number

    for index, group in groupby(mentions, sentence_of):
        figures = tuple(group)
        if len(figures) > 1:
            yield Passage(document.text, sentences[index].span, figures, words)


def reach(quantity: Quantity) -> tuple[Fraction, Fraction] | None:
    """The least and greatest number a figure may stand for with its rounding; ``None`` of what sets a bound.

    A count is exact unless it is large and round; an amount, a measure or an approximate figure is rounded.
    """
    value = quantity.figure
    if value is None or quantity.bound:
        return None
    slack = slack_of(quantity, value)
    return value - slack, value + slack


def slack_of(quantity: Quantity, value: Fraction) -> Fraction:
    """Half of what the last written digit counts."""
    exact = quantity.kind == "number" and not quantity.approximate and (quantity.resolution or 1) == 1
    if not exact:
        return (quantity.resolution or Fraction(0)) / 2
    zeros = 1
    while value.denominator == 1 and abs(value) >= _ROUND and value % (zeros * 10) == 0:
        zeros *= 10
    return min(Fraction(zeros, 2), abs(value) * _MOST) if zeros > 1 else Fraction(0)


def same_thing(one: Quantity, other: Quantity) -> bool:
    """Whether two figures can be added: counts, amounts of one currency, measures in one unit."""
    return (one.kind, one.unit, one.currency, one.per) == (other.kind, other.unit, other.currency, other.per)
