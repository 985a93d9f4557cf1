"""The keys of a sentence: what a translation of it would share. Figures, concepts, names, stems and sounds of words.

Nothing here knows a language: which keys are worth anything is decided by weighing them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from ..languages.words import MARKS
from ..quantity import Figures, Quantity, exact
from ..text import Sentence
from .concepts import Concepts, folded
from .sound import consonants, sounds

# A word ends where the script changes: ideographs, katakana and hiragana follow each other without a space.
_LETTER = r"(?![\u3041-\u30ff\u3400-\u9fff])[^\W\d_]"
_WORD = re.compile(
    rf"[\u30a1-\u30ff]+|[\u3400-\u9fff]+|[\u3041-\u309f]+|{_LETTER}(?:{_LETTER}|[{MARKS}\u0300-\u036f])*"
)
_PREFIX = 5  # letters; inflection and derivation mostly happen behind them
_SHORTEST_SOUND, _LONGEST_SOUND = 2, 4  # consonants
_MOST_KEYS = 200  # more say nothing new, and a text may be one endless sentence

Keys = Mapping[str, str]  # each with its family


class Vocabulary:
    """The keys of the words of one document; each word is looked at once."""

    def __init__(self, text: str, concepts: Concepts | None) -> None:
        self._sound = sounds(text)
        self._concepts = concepts
        self._known: dict[str, tuple[tuple[str, str], ...]] = {}

    def keys(self, text: str, figures: set[str]) -> Keys:
        """Every key of a sentence with its family, figures first."""
        keys = dict.fromkeys(sorted(figures)[:_MOST_KEYS], "figure")
        if self._concepts and self._concepts.dense:
            keys |= dict.fromkeys(self._concepts.within(text), "concept")
        for match in _WORD.finditer(text):
            if len(keys) >= _MOST_KEYS:
                break
            known = self._known.get(match[0])
            if known is None:
                known = self._known[match[0]] = tuple(self._of(match[0]))
            for key, family in known:
                keys.setdefault(key, family)
        return keys

    def _of(self, word: str) -> Iterator[tuple[str, str]]:
        if self._concepts and not self._concepts.dense:
            yield from ((concept, "concept") for concept in sorted(self._concepts.of(word)))
            for rest in self._concepts.behind_particles(word):
                yield from ((key, family) for key, family in word_keys(rest, self._sound) if family == "sound")
        yield from word_keys(word, self._sound)


def word_keys(word: str, sound: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Stem, name and consonants of a word, each with its family; without capitals any word may be a name.

    >>> list(word_keys("Gdynia", sounds("Gdynia")))
    [('stem gdyni', 'stem'), ('name gdynia', 'name'), ('sound KTN', 'sound')]
    """
    if len(word) >= _PREFIX:
        yield f"stem {_plain(word, sound)[:_PREFIX]}", "stem"
    initial = word[0]
    if initial != initial.lower() or initial == initial.upper():
        if len(word) > 1:
            yield f"name {word.casefold()}", "name"
        for heard in consonants(word, sound):
            if len(heard) >= _SHORTEST_SOUND:
                yield f"sound {heard[:_LONGEST_SOUND]}", "sound"


def _plain(word: str, sound: Mapping[str, str]) -> str:
    """The word without its marks: the strokes of ł and ø do not decompose, but their names call them L and O."""
    if word.isascii():
        return word.casefold()
    return "".join([sound[c].lower() if len(sound.get(c, "")) == 1 else c for c in folded(word)])


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
