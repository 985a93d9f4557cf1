"""Particles written together with the word they belong to: Hebrew ב, Arabic و, Korean 을, Turkish -den."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from unicodedata import category

Known = Callable[[str], bool]


class Clitics:
    """The particles a language writes ``before`` a word and ``after`` it, without a space.

    ``endings`` are those that a mark joins, by their mark; they are no part of a word.
    """

    def __init__(self, before: Iterable[str] = (), after: Collection[str] = ()) -> None:
        marked = {form for form in after if category(form[0])[0] == "P"}
        self.before, self.after = frozenset(before), frozenset(after) - marked
        self.endings: dict[str, set[str]] = {}
        for form in marked:
            self.endings.setdefault(form[0], set()).add(form)
        self._longest = max(map(len, marked), default=0)
        self._before_sizes = sorted({len(form) for form in self.before})  # the most of the word that is known
        self._after_sizes = {  # by their last letter
            last: sorted({len(form) for form in self.after if form[-1] == last}, reverse=True)
            for last in {form[-1] for form in self.after}
        }

    def __bool__(self) -> bool:
        return bool(self.before or self.after)

    def lead(self, word: str, known: Known) -> int:
        """The length of the particle before a known word, or 0.

        >>> Clitics(before=["ב", "ו", "וב"]).lead("ובמאי", {"מאי"}.__contains__)
        2
        """
        for size in self._before_sizes:
            if size < len(word) and word[:size] in self.before and known(word[size:]):
                return size
        return 0

    def tail(self, word: str, known: Known) -> int:
        """The length of the particle or ending behind a known word, or 0.

        >>> Clitics(after=["lik", "de"]).tail("dolarde", {"dolar"}.__contains__)
        2
        """
        for size in self._after_sizes.get(word[-1:], ()):
            if size < len(word) and word[-size:] in self.after and known(word[:-size]):
                return size
        return 0

    def ending(self, text: str, start: int) -> int:
        """The length of the case ending that a mark joins to figures and abbreviations at an index, or 0.

        >>> Clitics(after=[":n", ":nä"]).ending("5:n prosentin", 1)
        2
        """
        end = start + 1
        while end <= start + self._longest and text[end : end + 1].isalnum():
            end += 1
        return end - start if text[start:end].lower() in self.endings.get(text[start], ()) else 0
