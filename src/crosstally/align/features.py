"""What a sentence offers an aligner as evidence: its length, its marks, and the keys a translation would share.

Nothing here knows a language: which keys are worth anything is decided by weighing them, not by looking them up.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..quantity import Figures, Quantity, exact
from ..text import Document, Sentence
from .sound import consonants, sounds

# A word ends where the script changes: ideographs, katakana and hiragana follow each other without a space.
_WORD = re.compile(
    r"""[\u30a1-\u30ff]+ | [\u3400-\u9fff]+ | [\u3041-\u309f]+
      | (?:(?![\u3041-\u30ff\u3400-\u9fff])[^\W\d_])+""",
    re.VERBOSE,
)
_ITEM = re.compile(r"(?:[-–—•·▪●*+>]|\(?\w{1,3}[.)])\s")
_CLOSERS = "\"'’”»«“)]}」』）】›） \u200e\u200f"
_ENDINGS = {
    **dict.fromkeys(".。．｡۔।։።", "stop"),
    **dict.fromkeys("?？؟;", "question"),
    **dict.fromkeys("!！", "exclamation"),
    **dict.fromkeys(":：", "colon"),
    **dict.fromkeys("…‥", "ellipsis"),
}
_QUOTES = frozenset('"„「」『』')
_HEADING = 100  # letters; a longer line without a full stop is a paragraph whose stop was forgotten
_PREFIX = 5  # letters; inflection and derivation mostly happen behind them
_SHORTEST_SOUND, _LONGEST_SOUND = 2, 4  # consonants
_MOST_KEYS = 200  # more say nothing new, and a text may be one endless sentence


@dataclass(frozen=True, slots=True)
class Traits:
    """One sentence as evidence.

    ``length`` is in letters. ``marks`` are what a translation tends to keep: shape, ending, place at the paragraph's
    start and end, quotation, brackets. ``keys`` maps what it may share to the family: figure, name, stem or sound.
    """

    length: float
    marks: tuple[str, ...]
    keys: Mapping[str, str]


def traits(document: Document, figures: Figures) -> list[Traits]:
    """The traits of every sentence of a document, in text order."""
    sentences = document.sentences
    sound = sounds(document.text)
    numbers = figure_keys(sentences, figures)
    paragraphs = [None, *(sentence.paragraph for sentence in sentences), None]
    result = []
    for index, sentence in enumerate(sentences):
        text = sentence.span.of(document.text)
        first = paragraphs[index] != sentence.paragraph
        last = paragraphs[index + 2] != sentence.paragraph
        length = length_of(text)
        result.append(Traits(length, marks(text, length, first, last), sentence_keys(text, numbers[index], sound)))
    return result


def sentence_keys(text: str, figures: set[str], sound: Mapping[str, str]) -> dict[str, str]:
    """Every key of a sentence with its family, figures first."""
    keys = dict.fromkeys(sorted(figures)[:_MOST_KEYS], "figure")
    for key, family in word_keys(text, sound):
        if len(keys) >= _MOST_KEYS:
            break
        keys.setdefault(key, family)
    return keys


def length_of(text: str) -> float:
    """How much a text says, in letters: spaces and punctuation do not count, ideographs and syllables count more.

    >>> length_of("Two trains, 12 cars."), length_of("東京")
    (15.0, 6.0)
    """
    return sum(map(_weight, text)) or 0.5


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
    quoted = any(c in _QUOTES or unicodedata.category(c) in ("Pi", "Pf") for c in text if not c.isalnum())
    return (
        shape,
        ending,
        "first" if first else "inner",
        "last" if last else "inner",
        "quoted" if quoted else "plain",
        "bracketed" if "(" in text or "（" in text else "open",
    )


def figure_keys(sentences: Sequence[Sentence], figures: Figures) -> list[set[str]]:
    """For each sentence the figures and designators it states, by value, whatever their notation."""
    result: list[set[str]] = [set() for _ in sentences]
    starts = [sentence.span.start for sentence in sentences]
    if not starts:
        return result
    for mention in figures.mentions:
        index = max(bisect_right(starts, mention.span.start) - 1, 0)
        for reading in mention.readings:
            result[index].update(quantity_keys(reading.quantity))
    for designator in figures.designators:
        result[max(bisect_right(starts, designator.span.start) - 1, 0)].add(f"designator {designator.key}")
    return result


def quantity_keys(quantity: Quantity) -> Iterator[str]:
    """The values a quantity names; a number and a year of the same digits may translate each other.

    >>> list(quantity_keys(Quantity("date", edtf="1979-05-02")))
    ['figure 1979', 'figure 05-02']
    """
    if quantity.edtf is not None:
        year, _, day = quantity.edtf.partition("-")
        yield from (f"figure {part}" for part in (year, day) if part and part != "XXXX")
    if quantity.value is not None:
        yield from (f"figure {exact(end)}" for end in (quantity.value.lower, quantity.value.upper) if end is not None)


def word_keys(text: str, sound: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Names, word stems and the consonants of names, each with its family; without capitals any word may be a name."""
    for match in _WORD.finditer(text):
        word = match[0]
        initial = word[0]
        if len(word) >= _PREFIX:
            yield f"stem {_plain(word, sound)[:_PREFIX]}", "stem"
        if initial != initial.lower() or initial == initial.upper():
            if len(word) > 1:
                yield f"name {word.casefold()}", "name"
            heard = consonants(word, sound)[:_LONGEST_SOUND]
            if len(heard) >= _SHORTEST_SOUND:
                yield f"sound {heard}", "sound"


def _plain(word: str, sound: Mapping[str, str]) -> str:
    """The word without its marks: the strokes of ł and ø do not decompose, but their names call them L and O."""
    letters = (c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    return "".join(sound[c].lower() if len(sound.get(c, "")) == 1 else c for c in letters)
