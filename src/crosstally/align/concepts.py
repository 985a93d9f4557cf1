"""Words that name the same thing in every language: places, currencies, units, months, and what any text is made of.

CLDR names the territories and languages, a language's own lexicon what it knows of figures, and its vocabulary
holds some sixty of the commonest words. Only which concept a word names is known, not what it
means: how much a shared concept says is weighed like any other key.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from ..errors import UnknownLanguage
from ..languages import Language, load
from ..languages.cldr import Cldr
from ..languages.vocabulary import Vocabulary, vocabulary

_ROLES = frozenset((
    "am", "between", "bound", "bound-after", "century", "clock-word", "currency", "decade-word", "fraction", "from",
    "glued-unit", "hedge", "hedge-after", "minor-unit", "minus", "month", "multiple", "or", "percent", "period", "pm",
    "scale", "season", "unit", "weekday",
))  # fmt: skip
_STEM = 5  # letters of a place's name that its adjective mostly begins with
_SHORTEST_REST = 3  # letters of a word behind its particles
_HANGUL = re.compile("[\uac00-\ud7a3]")
_SPELLINGS = str.maketrans("أإآٱىیکةۀ", "ااااييكهه")

Forms = dict[str, set[str]]


def folded(text: str) -> str:
    """The text without case, marks and spelling variants.

    >>> folded("Öst"), folded("إلى")
    ('ost', 'الي')
    """
    text = text.casefold().translate(_SPELLINGS)
    if text.isascii():
        return text
    return "".join([c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)])


class Concepts:
    """The concepts that the words of a language name: whole words, beginnings of words, and forms within a run."""

    def __init__(self, language: Language, vocabulary: Vocabulary) -> None:
        self.words: Forms = defaultdict(set)
        self.stems: Forms = defaultdict(set)
        self._particles = sorted(language.clitics.before, key=len, reverse=True)
        for concept, forms in vocabulary.items():
            for form in forms:
                (self.stems if form.endswith("*") else self.words)[folded(form.rstrip("*"))].add(f"concept {concept}")
        self.dense = language.unspaced or any(_HANGUL.search(unicodedata.normalize("NFC", form)) for form in self.words)
        for concept, name in Cldr(language.tag).places():
            self._enter_place(folded(name), concept)
        for word, senses in language.lexicon.senses.items():
            self.words[folded(word)].update(
                f"{sense.role.removeprefix('glued-').removesuffix('-after')} {_first(sense.value)}"
                for sense in senses
                if sense.role in _ROLES and not sense.others
            )
        self._stem_lengths = sorted({len(stem) for stem in self.stems}, reverse=True)
        self._lengths = _lengths_by_initial(self.words)

    def _enter_place(self, name: str, concept: str) -> None:
        if self.dense or " " not in name:
            self.words[name].add(concept)
            if not self.dense and len(name) > _STEM:
                self.stems[name[:_STEM]].add(concept)

    def of(self, word: str) -> set[str]:
        """What a word names, with and without the particles written before it."""
        word = folded(word)
        found: set[str] = set()
        for form in (word, *self.behind_particles(word)):
            found |= self.words.get(form, set())
            for length in self._stem_lengths:
                if form[:length] in self.stems:
                    found |= self.stems[form[:length]]
                    break
        return found

    def behind_particles(self, word: str) -> list[str]:
        """What may be left of a word without what the language writes before words: the name in *and-to-Berlin*."""
        return [word[len(p) :] for p in self._particles if word.startswith(p) and len(word) - len(p) >= _SHORTEST_REST]

    def within(self, text: str) -> Iterator[str]:
        """What a text without spaces between words names: at every place the longest form."""
        text = folded(text)
        start = 0
        while start < len(text):
            for length in self._lengths.get(text[start], ()):
                if named := self.words.get(text[start : start + length]):
                    yield from sorted(named)
                    start += length
                    break
            else:
                start += 1


def _first(value: object) -> object:
    return value[0] if isinstance(value, tuple) and value else value


def _lengths_by_initial(forms: Iterable[str]) -> dict[str, list[int]]:
    lengths: dict[str, set[int]] = defaultdict(set)
    for form in filter(None, forms):
        lengths[form[0]].add(len(form))
    return {initial: sorted(found, reverse=True) for initial, found in lengths.items()}


@cache
def concepts(tag: str) -> Concepts | None:
    """The concepts of a language, or ``None`` if CLDR does not know it."""
    try:
        return Concepts(load(tag), vocabulary(tag))
    except UnknownLanguage:
        return None
