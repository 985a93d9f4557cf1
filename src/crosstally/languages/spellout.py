"""Number words, from ICU's spellout rules (CLDR RBNF) inverted: what its numbers in words are made of.

ICU writes numbers in words but does not read them. The tables in the folder ``spellout``, made by tools/spellout.py,
hold what it writes for the numbers up to a hundred, the hundreds and the powers of ten, in every form it knows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files


@cache
def _tables() -> Mapping[str, str]:
    """Names of the tables by locale, as in "zh-Hant"."""
    names = (entry.name for entry in files(__package__).joinpath("spellout").iterdir())
    return {name.removesuffix(".txt"): name for name in names}


class Spellout:
    """The number words of the most specific locale that has a table: zh-Hant-TW, zh-Hant, zh."""

    def __init__(self, *tags: str) -> None:
        name = next((tag for tag in tags if tag in _tables()), None)
        self._rows: list[list[str]] = []
        if name is not None:
            text = files(__package__).joinpath("spellout", _tables()[name]).read_text("utf-8")
            self._rows = [line.split("\t") for line in text.splitlines()[1:]]

    def exists(self) -> bool:
        """Whether ICU writes words here at all, rather than digits or another language's words."""
        return bool(self._rows)

    def cardinals(self) -> Iterator[tuple[str, int]]:
        """Every written form of the numbers from which those below a thousand are made."""
        return self._forms("cardinal")

    def ordinals(self) -> Iterator[tuple[str, int]]:
        """Every written form of the ordinals up to a hundred, and of the round hundreds."""
        return self._forms("ordinal")

    def scales(self) -> Iterator[tuple[str, int]]:
        """The words for powers of ten, with the power."""
        return self._forms("scale")

    def leading_scales(self) -> Iterator[tuple[str, int]]:
        """Words for powers of ten that stand before their count: Swahili "milioni mbili"."""
        return self._forms("leading-scale")

    def joiners(self) -> Iterator[str]:
        """Words between hundreds and what is added to them: the *og* of "trehundrede og femogfyrre"."""
        return (form for form, _ in self._forms("joiner"))

    def compounds(self) -> bool:
        """Whether tens and units, or counts and scales, are written together as one word."""
        return any(row[0] == "compounds" for row in self._rows)

    def tens_and_units(self) -> bool:
        """Whether forty-five is "forty" and "five" in this order."""
        return any(row[0] == "tens-and-units" for row in self._rows)

    def _forms(self, kind: str) -> Iterator[tuple[str, int]]:
        for row_kind, number, *forms in self._rows:
            if row_kind == kind:
                yield from ((form, int(number)) for form in forms)
