"""Where figures may be: at digits, and at the words that may begin one; never the whole lexicon.

A pattern finds words by their first letters, and a look-up decides: a pattern of whole words takes longer to compile
than a short text to read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .clitics import Clitics
from .words import MARKS, NUKTA, SPELLINGS, folded, is_hangul

DIGITS = r"[\d\u00bc-\u00be\u2150-\u215e]"  # with the vulgar fractions
#: Letters by which a long word is told; its inflections have most of them in common.
STEM = 5
#: Letters by which the pattern finds a word; one less where the words are many and the pattern grows.
_FIRST, _MANY = 4, 250
_SHORT = 3
_ROMANS = "IVXІХ"
_LETTERS, _WITH_MARKS = r"[^\W\d_]", rf"(?:[^\W\d_]|[{MARKS}])"
_BEHIND = re.compile(rf"[ \u00a0]({_WITH_MARKS}+)")


class Forms:
    """Words that others begin with."""

    def __init__(self, forms: Iterable[str] = ()) -> None:
        self.forms = frozenset(forms)
        self._sizes = sorted(set(map(len, self.forms)))

    def size(self, word: str, start: int = 0) -> int:
        """The length of the shortest of the forms that stands at an index, or 0.

        >>> Forms(["two", "twofold", "to"]).size("untwofold", 2)
        3
        """
        for size in self._sizes:
            if word[start : start + size] in self.forms:
                return size
        return 0

    def sizes(self, word: str) -> list[int]:
        """The lengths of all the forms that a word begins with."""
        return [size for size in self._sizes if word[:size] in self.forms]


@dataclass(frozen=True)
class Beginnings:
    """The words at which a figure may begin.

    ``whole`` ones stand alone; ``stems`` go on in any way, ``joined`` only with one of ``behind``: "tiårig", not
    "till". ``weak`` ones, articles, stand before what is ``counted``, listed by its stem: *ein Prozent*; frequent ones
    before the beginnings of the second word that ``pairs`` list: *el doble*.
    """

    whole: frozenset[str] = frozenset()
    stems: Forms = field(default_factory=Forms)
    joined: Forms = field(default_factory=Forms)
    behind: Forms = field(default_factory=Forms)
    weak: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    pairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class InRuns:
    """The words at which a figure may begin within a run.

    A ``single`` character begins one only before another or before one of ``any``; a ``weak`` one, an article or
    pronoun as easily, needs what is ``counted`` in units: 一元, not 一人.
    """

    longer: Forms = field(default_factory=Forms)
    single: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    any: Forms = field(default_factory=Forms)
    counted: Forms = field(default_factory=Forms)

    def begin(self, text: str, start: int) -> bool:
        """Whether one of them begins a figure at an index."""
        first, second = text[start], text[start + 1 : start + 2]
        if second in self.single or second in self.weak:
            return True
        if first in self.weak and self.counted.size(text, start + 1):
            return True
        if first in self.single and (not second or second.isspace() or second.isdigit()):
            return True
        return (first in self.single and self.any.size(text, start + 1) > 0) or self.longer.size(text, start) > 0


class Anchors:
    """Finds digits and the words at which a figure may begin; ``clitics`` may stand at either end of a word.

    ``centuries`` are abbreviations of one letter, which begin nothing without a Roman numeral before them: *XIX a.*
    """

    def __init__(self, words: Beginnings, runs: InRuns, clitics: Clitics, centuries: Collection[str]) -> None:
        self._words, self._runs, self._clitics = words, runs, clitics
        options = [DIGITS, *_of_words(words, clitics, centuries), *_of_runs(runs)]
        self._pattern = re.compile("|".join(options))

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The anchors in a stretch of text."""
        for match in self._pattern.finditer(text, start, end):
            if match.lastgroup is None or self._decides(match):
                yield match

    def opens(self, word: str) -> bool:
        """Whether a word by itself begins with an anchor."""
        match = self._pattern.match(word)
        return match is not None and (match.lastgroup is None or self._decides(match))

    def _decides(self, found: re.Match[str]) -> bool:
        if found.lastgroup == "word":
            return self._opens(found)
        return self._runs.begin(found.string, found.start())

    def _opens(self, found: re.Match[str]) -> bool:
        word, words = folded(found[0]), self._words
        if self._begins(word) or (self._clitics.before and self._clitics.lead(word, self._begins)):
            return True
        if word not in words.weak and word not in words.pairs:
            return False
        behind = _BEHIND.match(found.string, found.end(), found.endpos)
        if behind is None:
            alone = not found.start() and found.end() == found.endpos  # nothing else is said
            return alone and word in words.weak
        second = folded(behind[1])
        return (word in words.weak and second[:STEM] in words.counted) or second.startswith(words.pairs.get(word, ()))

    def _begins(self, word: str) -> bool:
        words = self._words
        if word in words.whole or words.stems.size(word):
            return True
        if any(words.behind.size(word, size) for size in words.joined.sizes(word)):
            return True
        return self._clitics.tail(word, words.whole.__contains__) > 0


def _of_words(words: Beginnings, clitics: Clitics, centuries: Collection[str]) -> Iterator[str]:
    """What finds words by their first letters, and by all of them where they are shorter and do not go on."""
    alone = {*words.whole, *words.weak, *words.pairs}
    begun = {
        *words.stems.forms,
        *_going_on(words.whole, clitics.after),
        *_going_on(words.joined.forms, words.behind.forms),
    }
    first = begun | {word for word in alone if len(word) >= _FIRST}
    short = {word for word in alone if len(word) < _FIRST}
    marked = not all(map(str.isalpha, alone | begun))
    # The edges of words: \b takes vowel signs for no part of a word.
    begin, end = (rf"(?<![\w{MARKS}])", rf"(?![\w{MARKS}])") if marked else (r"\b", r"\b")
    lead = f"(?:{alternation(clitics.before)})?" if clitics.before else ""
    beginnings = _begun(first, _FIRST if len(first) < _MANY else _FIRST - 1)
    options = [f"(?:{alternation(beginnings)}){_WITH_MARKS if marked else _LETTERS}*+"] if first else []
    options += [f"(?:{alternation(_cased(short))}){end}"] if short else []
    named = [f"(?P<word>{lead}(?:{'|'.join(options)}))"] if options else []
    named.append(f"[{_ROMANS}]{{2,}}")  # XX съезд
    if centuries:
        named.append(rf"[{_ROMANS}](?=[\s\u00a0](?:{alternation(centuries)})\.)")
    # Most words begin with a letter that none of these begins with, and one look at it is enough.
    letters = {form[0] for form in (*beginnings, *_cased(short), *clitics.before, *_ROMANS)}
    letters |= {character for letter in letters for character in _spellings(letter)}
    yield f"{begin}(?=[{_set(letters)}])(?:{'|'.join(named)})"


def _going_on(words: Iterable[str], behind: Iterable[str]) -> Iterator[str]:
    """Words that others are written together with; the shortest with the first letter of these."""
    letters = {form[0] for form in behind}
    for word in words:
        yield from (word + letter for letter in letters) if len(word) < _SHORT else (word,)


def _cased(words: Iterable[str]) -> set[str]:
    return {form for word in words for form in (word, word.capitalize(), word.upper())}


def _begun(words: Iterable[str], size: int) -> set[str]:
    """The first letters of words, fewer where they are capitals, as few words are written with."""
    words = {word[:size] for word in words}
    capitals = {form for word in words for form in (word[:3].capitalize(), word[:2].upper()) if form[0] != word[0]}
    return words | capitals


def _of_runs(runs: InRuns) -> Iterator[str]:
    """What finds them by their first characters; the words of Hangul begin where a word does."""
    options = [option for hangul in (True, False) for option in _begun_in_runs(runs, hangul=hangul)]
    if options:
        yield f"(?P<run>{'|'.join(options)})"
    if runs.weak:
        yield rf"\A[{_set(runs.weak)}]\Z"  # nothing else is said


def _begun_in_runs(runs: InRuns, *, hangul: bool) -> Iterator[str]:
    edge = r"\b" if hangul else ""
    single, weak, longer = (
        {word for word in words if is_hangul(word) == hangul} for words in (runs.single, runs.weak, runs.longer.forms)
    )
    if single:
        yield rf"{edge}[{_set(single)}](?=[{_set({*single, *weak, *_firsts(runs.any)})}\s\d]|\Z)"
    if weak:
        yield rf"{edge}[{_set(weak)}](?=[{_set({*single, *weak, *_firsts(runs.counted)})}])"
    firsts: dict[str, set[str]] = {}
    for word in longer:
        firsts.setdefault(word[0], set()).add(word[1:_FIRST])
    if firsts:
        yield edge + f"(?:{'|'.join(f'{first}(?={alternation(seconds)})' for first, seconds in firsts.items())})"


def _firsts(words: Forms) -> set[str]:
    return {word[0] for word in words.forms}


def _set(characters: Collection[str]) -> str:
    return "".join(sorted(re.escape(character) for character in characters))


def alternation(forms: Iterable[str]) -> str:
    """A regular expression for one of the forms, as a trie: scanning costs no more with more words.

    >>> alternation(["six", "sixty", "seven"])
    's(?:even|ix(?:ty)?)'
    """
    tree: dict[str, Any] = {}
    for form in forms:
        node = tree
        for character in form:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: Mapping[str, Any]) -> str:
    options = [_spelled(character) + _branches(node) for character, node in sorted(tree.items()) if character]
    if not options:
        return ""
    body = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
    if "" not in tree:
        return body
    return f"(?:{body})?" if len(options) == 1 else f"{body}?"


def _spelled(character: str) -> str:
    """A pattern for a folded letter in every spelling: hamza on alef or none, with a nukta or without."""
    if character in NUKTA:
        return f"[{_spellings(character)}]\u093c?"
    return f"[{_spellings(character)}]" if character in SPELLINGS else re.escape(character)


def _spellings(character: str) -> str:
    return f"{character}{NUKTA.get(character, '')}{SPELLINGS.get(character, '')}"
