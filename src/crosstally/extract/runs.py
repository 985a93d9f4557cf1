"""Dividing what is written without spaces into words: Han, Kana, Thai …, Hangul with its particles.

At each place the longest word the lexicon knows is taken, or the number words that stand there; what neither knows
stays together as one word.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..languages import Language
from ..languages.words import is_hangul

#: Start, end, and the number in digits where the piece is one written digit by digit, or ``SPELLED``.
Piece = tuple[int, int, str]
SPELLED = "spelled"

_YEAR = 4


def pieces(run: str, language: Language, *, after_digits: bool) -> Iterator[Piece]:
    """The words of a run. Hangul is divided only right after digits, or where all of it is known.

    >>> from crosstally.languages import load
    >>> [run[0:2] for run in pieces("億円", load("ja"), after_digits=True)]
    [(0, 1), (1, 2)]
    """
    if after_digits or not is_hangul(run):
        yield from _divided(run, language, after_digits)
        return
    if run[0] in language.runs.sizes or run[0] in language.cardinals.sizes:
        found = list(_divided(run, language, after_digits))
        if all(number or language.runs.holds(run[start:end]) for start, end, number in found):
            yield from found
            return
    yield 0, len(run), ""


def _divided(run: str, language: Language, after_digits: bool) -> Iterator[Piece]:
    sizes, numbers = language.runs.sizes, language.cardinals.sizes
    position, unknown = 0, 0
    while position < len(run):
        first = run[position]
        if first not in sizes and first not in numbers:
            position += 1
            continue
        size, number = _piece(run, position, language, after_digits and position == 0)
        if not size:
            position += 1
            continue
        if unknown < position:
            yield unknown, position, ""
        yield position, position + size, number
        position += size
        unknown = position
    if unknown < position:
        yield unknown, position, ""


def _piece(run: str, position: int, language: Language, after_digits: bool) -> tuple[int, str]:
    """The size of the word at a place, or 0; after digits a scale counts them, elsewhere number words are a number."""
    word = language.runs.longest(run, position)
    if (word and after_digits) or run[position] not in language.cardinals.sizes:
        return word, ""
    digits = _digit_by_digit(run, position, language)
    if len(digits) >= max(word, 2):
        return len(digits), digits
    spelled = language.cardinals.run(run, position)
    if spelled is not None and spelled[1] - position >= word:
        return spelled[1] - position, SPELLED
    return word, ""


def _digit_by_digit(run: str, position: int, language: Language) -> str:
    """二〇一八: digits written with words; two or three without a nought may be 二三, "two or three"."""
    known = language.cardinals.digits
    end = position
    while end < len(run) and run[end] in known:
        end += 1
    found = "".join(known[character] for character in run[position:end])
    if end < len(run) and run[end] in language.cardinals.scales:
        return ""
    return found if len(found) >= _YEAR or (len(found) > 1 and "0" in found) else ""
