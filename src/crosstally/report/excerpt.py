"""The sentence around a place, with the place in it: enough to see a figure in its context."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from unicodedata import category

from ..finding import Place
from ..text import Document, Span
from .direction import CONTROLS

_BEFORE, _AFTER = 90, 90  # code points of context kept on either side in a long sentence


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a document on one line; ``mark`` is where the place lies in ``text``."""

    text: str
    mark: Span

    def bracketed(self) -> Excerpt:
        """The same with the place in square brackets, for where there is no color."""
        text, mark = self.text, self.mark
        return Excerpt(
            f"{text[: mark.start]}[{mark.of(text)}]{text[mark.end :]}",
            Span(mark.start, mark.end + 2),
        )


def excerpt(document: Document, place: Place) -> Excerpt:
    """The sentence in which the place lies, shortened around it where it is long."""
    sentence = _sentence_around(document, place.span)
    start = _cut_before(document.text, sentence.start, place.span.start)
    end = _cut_after(document.text, place.span.end, sentence.end)
    opening, closing = "… " if start > sentence.start else "", " …" if end < sentence.end else ""
    offset = len(opening) - start
    text = opening + visible(document.text[start:end]) + closing
    return Excerpt(text, Span(place.span.start + offset, place.span.end + offset))


def visible(text: str) -> str:
    r"""The text on one line, control characters and those of direction as spaces: a terminal would obey them.

    >>> visible("42\x1b[31m\r\nmen")
    '42 [31m  men'
    """
    return "".join(
        " " if category(character) in ("Cc", "Zl", "Zp") or character in CONTROLS else character for character in text
    )


def _sentence_around(document: Document, span: Span) -> Span:
    sentences = document.sentences
    first = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    if first < 0:
        return span
    around = sentences[first].span
    return Span(min(around.start, span.start), max(around.end, span.end))


def _cut_before(text: str, start: int, place: int) -> int:
    if place - start <= _BEFORE + 20:
        return start
    space = text.find(" ", place - _BEFORE, place)
    return space + 1 if space >= 0 else place - _BEFORE


def _cut_after(text: str, place: int, end: int) -> int:
    if end - place <= _AFTER + 20:
        return end
    space = text.rfind(" ", place, place + _AFTER)
    return space if space >= 0 else place + _AFTER
