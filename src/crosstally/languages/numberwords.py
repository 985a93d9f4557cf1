"""Number words as a reader: phrases of words to values, and words written together taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from .words import words

_LONGEST = 80  # letters of the longest word worth taking apart: 999 999 in German has 65


_VALUE = " "  # the key under which a node of the trie keeps the number its path spells; no word is a space


class NumberWords:
    """A trie of the words that spell numbers, and the scales written together with them (``scales``)."""

    def __init__(self) -> None:
        self.children: dict[str, Any] = {}
        self.scales: dict[str, int] = {}

    def add(self, form: str, value: int) -> None:
        """Enter a spelled number, with its hyphens and without."""
        parts = words(form)
        self._add(parts, value)
        if "-" in parts:
            self._add([part for part in parts if part != "-"], value)

    def _add(self, parts: Sequence[str], value: int) -> None:
        node = self.children
        for part in parts:
            node = node.setdefault(part, {})
        node.setdefault(_VALUE, value)

    def first_words(self) -> set[str]:
        """The words a spelled number can begin with."""
        return set(self.children)

    def longest(self, tokens: Sequence[Any], start: int) -> tuple[int, int] | None:
        """The value of the longest phrase at ``start`` and where it ends; tokens have ``.lower``."""
        node, found = self.children, None
        for index in range(start, len(tokens)):
            if tokens[index].lower not in node:
                break
            node = node[tokens[index].lower]
            if _VALUE in node:
                found = node[_VALUE], index + 1
        return found

    def take_apart(self, word: str) -> tuple[int, str] | None:
        """The value of number words written together, and the ending that is none of them.

        >>> numbers = NumberWords()
        >>> for form, value in (("två", 2), ("fem", 5), ("femhundra", 500)): numbers.add(form, value)
        >>> numbers.scales["tusen"] = 1000
        >>> numbers.take_apart("tvåtusenfemhundra"), numbers.take_apart("femårig")
        ((2500, ''), (5, 'årig'))
        """
        total = group = 0
        position, seen = 0, False
        while position < len(word) <= _LONGEST:
            size, value, is_scale = self._piece(word, position, fresh=group == 0)
            if size == 0 and position > 1 and word[position - 1] == word[position - 2]:
                # Of three equal consonants one is dropped: sextioett + tusen is written sextioettusen.
                size, value, is_scale = self._piece(word, position - 1, fresh=group == 0)
                size -= bool(size)
            if size == 0:
                break
            if is_scale:
                total, group = (total + group * value, 0) if group else (total * value, 0)
            else:
                group = value
            position, seen = position + size, True
        return (total + group, word[position:]) if seen else None

    def _piece(self, word: str, position: int, *, fresh: bool) -> tuple[int, int, bool]:
        """Length, value and nature of the longest known piece: a number where none stands yet, else a scale."""
        for size in range(len(word) - position, 1, -1):
            piece = word[position : position + size]
            if fresh and _VALUE in self.children.get(piece, ()):
                return size, self.children[piece][_VALUE], False
            if not fresh and piece in self.scales:
                return size, self.scales[piece], True
        return 0, 0, False
