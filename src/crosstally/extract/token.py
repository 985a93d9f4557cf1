"""A piece of text, and what kind of piece it is."""

from __future__ import annotations

from ..languages.lexicon import Senses

#: Characters that group digits somewhere in the world; a plain space only between groups of the right size.
SPACES = frozenset(" \u00a0\u202f\u2009\u2007\u2008\n")
NOTHING = Senses()
JOINTS = frozenset("-‐‑־")
NUMERAL, WORD, NAME, SYMBOL, URL, RUN = "numeral", "word", "name", "symbol", "url", "run"


class Token:
    """A piece of text between white space or at a change of character class.

    ``lower`` is folded for look-up; ``spaced``: white space stands before it. ``senses``: what it may mean.
    """

    __slots__ = ("end", "kind", "lower", "senses", "spaced", "start", "text")

    def __init__(
        self, kind: str, start: int, end: int, text: str, spaced: bool, lower: str, senses: Senses = NOTHING
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.spaced = spaced
        self.lower = lower
        self.senses = senses

    def __repr__(self) -> str:
        return f"{self.kind}:{self.text}"
