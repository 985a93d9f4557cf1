"""How text divides into words for looking things up: runs of letters, runs of digits, single marks.

Scripts written without spaces between words (Han, Kana, Thai, Lao, Khmer, Burmese), and Hangul, whose particles are
written together with the word before them, make *runs*: ``extract.runs`` divides those at words the lexicon knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any
from unicodedata import category, normalize

#: Letters with their marks (Indic vowel signs are no letters by themselves), the invisible soft hyphen and joiner.
LETTERS = r"[\p{L}\p{M}\u00ad\u200d]"
#: What begins and ends a word beside letters, as a set of characters: marks of Hebrew, Arabic and the Indic scripts.
MARKS = "\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0971-\u0df3"
#: Signs that show which way a text runs, or that it does not break: what stands on both sides of one is not apart.
DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
#: Signs between words that show which way they run or where they may break, as a set of characters.
FORMAT = DIRECTIONS + "\u200b\u200c\u2061-\u2064"
#: Scripts without spaces, by Unicode block, their digits and punctuation left out.
UNSPACED = (
    "\u0e01-\u0e3a\u0e40-\u0e4e\u0e80-\u0ecf\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109f\u1780-\u17d3\u17d7"
    "\u17dc\u17dd\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
#: Letters written in several ways, in the order they are typed least: hamza on alef, Persian and Arabic kaf and ya,
#: ta marbuta, the nasal signs of Devanagari, yo, which Russian mostly writes without its dots, s and t with a comma or
#: a cedilla.
SPELLINGS = {"ا": "أإآٱ", "ي": "ىی", "ك": "ک", "ه": "ةۀہە", "ं": "ँ", "е": "ё"}
SPELLINGS |= {"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"}
#: The letter apostrophe, which is no mark between words, and the apostrophes typed for it: п'ять.
APOSTROPHE = "\u02bc"
_TYPED = re.compile("(?<=[^\\W\\d_])['’`](?=[^\\W\\d_])")
#: Latin letters that look like Cyrillic ones, and those: much Serbian is typed with both (милиjaрди).
_LOOKALIKES = str.maketrans("ABCEHIJKMOPTXSaceijopxys", "АВСЕНІЈКМОРТХЅасеіјорхуѕ")
_LATIN = re.compile("[A-Za-z]+")
#: Consonants of Devanagari as they are with a nukta, which many leave out: हज़ार, हजार.
NUKTA = dict(zip("कखगजडढफय", map(chr, range(0x0958, 0x0960)), strict=True))
#: Signs left out in looking up: soft hyphen, joiner, pointing of Hebrew, vowels and tatweel of Arabic, nukta.
_LEFT_OUT = (
    "\u00ad\u200b\u200d\u200e\u200f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u093c"
)
#: Quotation marks typed for the gershayim of abbreviations, as in ש״ח, and for the geresh.
_QUOTES = {"“": '"', "”": '"', "״": '"', "׳": "'"}
_VARIED = re.compile(
    f"[{_LEFT_OUT}{''.join(_QUOTES)}ёı\u0219\u021b\u0300-\u036f\u0621-\u06d5\u0901\u0958-\u095f\u09dc-\u09df]"
)


#: Below this letter words are divided by their spaces alone.
_FIRST_RUN = "\u0e00"


@cache
def _pattern() -> Any:
    import regex

    return regex.compile(
        rf"[{UNSPACED}{HANGUL}]+|[\p{{L}}\p{{M}}\u00ad--[{UNSPACED}{HANGUL}]]+|\p{{Nd}}+|[^\s{FORMAT}]", regex.V1
    )


_RUN, _MAY_BE_RUN = re.compile(f"[{UNSPACED}{HANGUL}]+"), re.compile(f"[{_FIRST_RUN}-\U0010ffff]")
#: A word with the marks on its letters.
MARKED_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*")


def begins_run(word: str) -> bool:
    """Whether a word begins in a script that is divided by looking words up.

    >>> begins_run("億"), begins_run("달러"), begins_run("dollar")
    (True, True, False)
    """
    return word[:1] >= _FIRST_RUN and _RUN.match(word, 0, 1) is not None


def is_word(form: str) -> bool:
    """Whether a form is one word of letters and their marks.

    >>> is_word("दो"), is_word("two"), is_word("1st"), is_word("a lot")
    (True, True, False, False)
    """
    return form.isalpha() or MARKED_WORD.fullmatch(form) is not None


def is_unspaced(character: str) -> bool:
    """Whether a character is of a script without spaces, where a word may end anywhere."""
    return character >= "\u0e00" and begins_run(character) and not is_hangul(character)


def is_dense(word: str) -> bool:
    """Whether a word begins in a script whose characters are syllables or words: Hangul, Kana, Han."""
    return word[:1] >= "\u1100" and begins_run(word) and not "\u1780" <= word[0] <= "\u17ff"


def is_hangul(word: str) -> bool:
    """Whether a word begins in Hangul."""
    first = word[:1]
    return "\uac00" <= first <= "\ud7a3" or "\u1100" <= first <= "\u11ff" or "\u3130" <= first <= "\u318f"


def _is_mark(character: str) -> bool:
    """Whether a character is a vowel sign or tone mark, which belongs to the letter before it."""
    return character < "\u3000" and category(character)[0] == "M"


class RunWords:
    """The known words among which runs are divided, found by their first two characters, or the only one."""

    def __init__(self, known: Iterable[str]) -> None:
        # A single letter of Thai is an abbreviation where it stands alone, and part of every other word.
        self._known = frozenset(word for word in known if begins_run(word) and (len(word) > 1 or is_dense(word)))
        sizes: dict[str, set[int]] = {}
        for word in self._known:
            sizes.setdefault(word[:2], set()).add(len(word))
        for head, found in sizes.items():
            found.update({1} & sizes.get(head[0], set()))
        self.heads = {head: tuple(sorted(found, reverse=True)) for head, found in sizes.items()}

    def holds(self, word: str) -> bool:
        """Whether a word is known."""
        return word in self._known

    def longest(self, run: str, start: int) -> int:
        """The length of the longest known word at a place of a run, or 0.

        >>> RunWords(["米", "米ドル"]).longest("100米ドル", 3)
        3
        """
        for size in self.heads.get(run[start : start + 2]) or self.heads.get(run[start], ()):
            end = start + size
            if run[start:end] in self._known and end <= len(run) and not (end < len(run) and _is_mark(run[end])):
                return size
        return 0


@cache
def _table() -> dict[int, str | None]:
    table: dict[int, str | None] = {ord(sign): letter for letter, signs in SPELLINGS.items() for sign in signs}
    left_out = re.compile(f"[{_LEFT_OUT}]")
    table |= {ord("ı"): "i", 0x0307: None}  # what is left of the dot of İ
    table |= {ord(typed): mark for typed, mark in _QUOTES.items()}
    return table | {code: None for code in range(0x00AD, 0x2010) if left_out.match(chr(code))}


def varies(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text holds characters that folding changes, beyond their case."""
    return _VARIED.search(text, start, end) is not None


def folded(text: str) -> str:
    """A text as it is looked up: in lower case, composed, without signs that may be left out, letters in one spelling.

    >>> folded("Mil\u00adlion"), folded("ثلاثمئةٌ") == folded("ثلاثمئه"), folded("हज़ार") == folded("हजार")
    ('million', True, True)
    """
    lower = text.lower()
    if lower.isascii() or _VARIED.search(lower) is None:
        return lower
    return normalize("NFC", lower).translate(_table())


def with_apostrophes(text: str) -> str:
    """A text with the letter apostrophe wherever one is typed inside a word; no character changes its place.

    >>> with_apostrophes("п'ять 'п’ят' тисяч'") == "пʼять 'пʼят' тисяч'"
    True
    """
    return _TYPED.sub(APOSTROPHE, text)


def in_one_script(text: str) -> str:
    """A text whose Latin letters inside Cyrillic words are the Cyrillic ones they look like.

    >>> in_one_script("11 милиjaрди USD") == "11 милијарди USD"
    True
    """
    return _LATIN.sub(_as_cyrillic, text)


def _as_cyrillic(found: re.Match[str]) -> str:
    before, after = found.string[max(0, found.start() - 1) : found.start()], found.string[found.end() : found.end() + 1]
    letters = found.group()
    return (
        letters.translate(_LOOKALIKES) if any("\u0400" <= beside <= "\u052f" for beside in (before, after)) else letters
    )


def with_one_i(text: str) -> str:
    """A text without the difference between dotted and dotless i, whose capitals are each other's elsewhere.

    >>> with_one_i("İki ya da ALTI, altı")
    'Iki ya da ALTI, alti'
    """
    return text.replace("İ", "I").replace("ı", "i")


def words(form: str) -> tuple[str, ...]:
    """The words of a written form, folded for look-up.

    >>> words("km/h"), words("US-dollar"), words("p.m.")
    (('km', '/', 'h'), ('us', '-', 'dollar'), ('p', '.', 'm', '.'))
    """
    lower = folded(form)
    if lower[:1] >= _FIRST_RUN:
        if _RUN.fullmatch(lower):
            return (lower,)
    elif lower.isascii() or _MAY_BE_RUN.search(lower) is None:
        if lower.isalpha():
            return (lower,)
        if lower.replace(" ", "").replace("-", "").isalpha():
            return tuple(lower.replace("-", " - ").split())
    return tuple(_pattern().findall(lower))
