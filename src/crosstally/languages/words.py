"""How text divides into words for looking things up: runs of letters, runs of digits, single marks.

Scripts written without spaces between words (Han, Kana, Thai, Lao, Khmer, Burmese), and Hangul, whose particles are
written together with the word before them, make *runs*: ``extract.runs`` divides those at words the lexicon knows.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

#: Letters with their marks (Indic vowel signs are no letters by themselves) and the invisible soft hyphen.
LETTERS = r"[\p{L}\p{M}\u00ad]"
#: Scripts without spaces, by Unicode block, their digits and punctuation left out.
UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0ecf\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109f\u1780-\u17d3\u17d7"
    "\u17dc\u17dd\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
#: Marks that show where a word may break and are no part of it: soft hyphen, zero width space.
INVISIBLE = "\u00ad\u200b"


@cache
def _pattern() -> Any:
    import regex

    return regex.compile(rf"[{UNSPACED}{HANGUL}]+|[\p{{L}}\p{{M}}\u00ad--[{UNSPACED}{HANGUL}]]+|\p{{Nd}}+|\S", regex.V1)


@cache
def _runs() -> Any:
    import regex

    return regex.compile(rf"[{UNSPACED}{HANGUL}]"), regex.compile(rf"[{HANGUL}]")


def begins_run(word: str) -> bool:
    """Whether a word begins in a script that is divided by looking words up.

    >>> begins_run("億"), begins_run("달러"), begins_run("dollar")
    (True, True, False)
    """
    return word[:1] >= "\u0e00" and _runs()[0].match(word) is not None


def is_hangul(word: str) -> bool:
    """Whether a word begins in Hangul."""
    return _runs()[1].match(word) is not None


class RunWords:
    """The known words among which runs are divided; ``sizes``: their lengths by first character, longest first."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(word for word in known if begins_run(word))
        found: dict[str, set[int]] = {}
        for word in self._known:
            found.setdefault(word[0], set()).add(len(word))
        self.sizes = {first: tuple(sorted(sizes, reverse=True)) for first, sizes in found.items()}

    def holds(self, word: str) -> bool:
        """Whether a word is known."""
        return word in self._known

    def longest(self, run: str, start: int) -> int:
        """The length of the longest known word at a place of a run, or 0.

        >>> RunWords(["米", "米ドル"]).longest("100米ドル", 3)
        3
        """
        for size in self.sizes.get(run[start], ()):
            if run[start : start + size] in self._known and start + size <= len(run):
                return size
        return 0


def visible(text: str) -> str:
    """A text without the marks that only show where a line may break."""
    return text.replace("\u00ad", "").replace("\u200b", "")


def words(form: str) -> tuple[str, ...]:
    """The words of a written form, folded for look-up.

    >>> words("km/h"), words("US-dollar"), words("p.m.")
    (('km', '/', 'h'), ('us', '-', 'dollar'), ('p', '.', 'm', '.'))
    """
    folded = visible(form.lower())
    if folded.isascii() and folded.replace(" ", "").replace("-", "").isalpha():
        return tuple(folded.replace("-", " - ").split())
    return tuple(_pattern().findall(folded))
