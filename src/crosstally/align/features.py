"""What a sentence offers an aligner as evidence: its length, its marks, and the keys a translation would share."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from ..quantity import Figures
from ..text import Document
from .concepts import concepts
from .keys import Keys, Vocabulary, figure_keys

_ITEM = re.compile(r"(?:[-–—•·▪●*+>]|\(?\w{1,3}[.)])\s")
_CLOSERS = "\"'’”»«“)]}」』）】›） \u200e\u200f"
_ENDINGS = {
    **dict.fromkeys(".。．｡۔।։።", "stop"),
    **dict.fromkeys("?？؟;", "question"),
    **dict.fromkeys("!！", "exclamation"),
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys("…‥", "ellipsis"),
}
_QUOTED = re.compile('["„「」『』«»‘’‛“”‟‹›⸂-⸍⸜⸝⸠⸡]')
_HEADING = 100  # letters; a longer line without a full stop is a paragraph whose stop was forgotten


@dataclass(frozen=True, slots=True)
class Traits:
    """One sentence as evidence.

    ``length`` is in letters. ``marks`` are what a translation tends to keep: shape, ending, place at the paragraph's
    start and end, quotation, brackets. ``keys`` maps what it may share to a family: figure, concept, name, stem, sound.
    """

    length: float
    marks: tuple[str, ...]
    keys: Keys


def traits(document: Document, figures: Figures) -> list[Traits]:
    """The traits of every sentence of a document, in text order."""
    sentences = document.sentences
    vocabulary = Vocabulary(document.text, concepts(document.language))
    numbers = figure_keys(sentences, figures)
    paragraphs = [None, *(sentence.paragraph for sentence in sentences), None]
    result = []
    for index, sentence in enumerate(sentences):
        text = sentence.span.of(document.text)
        first = paragraphs[index] != sentence.paragraph
        last = paragraphs[index + 2] != sentence.paragraph
        length = length_of(text)
        result.append(Traits(length, marks(text, length, first, last), vocabulary.keys(text, numbers[index])))
    return result


def length_of(text: str) -> float:
    """How much a text says, in letters: spaces and punctuation do not count, ideographs and syllables count more.

    >>> length_of("Two trains, 12 cars."), length_of("東京")
    (15.0, 6.0)
    """
    return sum([_weight(character) * count for character, count in Counter(text).items()]) or 0.5


def _weight(character: str) -> float:
    if not character.isalnum():
        return 0.0
    if character < "\u1100":
        return 1.0
    if "\u3041" <= character <= "\u30ff":
        return 1.5
    if "\uac00" <= character <= "\ud7a3":
        return 2.5
    return 3.0 if "\u3400" <= character <= "\u9fff" or character >= "\U00020000" else 1.0


def marks(text: str, length: float, first: bool, last: bool) -> tuple[str, ...]:
    """Shape, ending, place in the paragraph, quotation and brackets of a sentence.

    >>> marks("Old harbor, new owners", 19, True, True)
    ('heading', 'none', 'first', 'last', 'plain', 'open')
    """
    ending = _ENDINGS.get(text.rstrip(_CLOSERS)[-1:], "none")
    shape = "sentence"
    if _ITEM.match(text):
        shape = "item"
    elif first and last and ending in ("none", "ellipsis", "colon") and length < _HEADING:
        shape = "heading"
    quoted = _QUOTED.search(text)
    return (
        shape,
        ending,
        "first" if first else "inner",
        "last" if last else "inner",
        "quoted" if quoted else "plain",
        "bracketed" if "(" in text or "（" in text else "open",
    )
