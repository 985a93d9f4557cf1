"""Dividing what is written without spaces into words: Han, Kana, Thai …, Hangul with its particles.

At each place the longest word the lexicon knows is taken, or the number words that stand there, but right after digits
a scale counts them. What neither knows stays together as one word.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..languages import Language
from ..languages.words import is_hangul

#: Start, end, and the number in digits where the piece is one written digit by digit, or ``SPELLED``.
Piece = tuple[int, int, str]
SPELLED = "spelled"

_YEAR = 4


def pieces(run: str, language: Language, *, after_digits: bool) -> list[Piece]:
    """The words of a run. Hangul is divided only right after digits, or where all of it is known.

    >>> from crosstally.languages import load
    >>> [run[0:2] for run in pieces("億円", load("ja"), after_digits=True)]
    [(0, 1), (1, 2)]
    """
    if after_digits or not is_hangul(run):
        return list(_divided(run, language, after_digits))
    return _known_throughout(run, language) or [(0, len(run), "")]


def _known_throughout(run: str, language: Language) -> list[Piece] | None:
    """The words of a run all of which is known."""
    if language.runs.holds(run):
        return None  # as one word
    found = []
    for start, end, number in _divided(run, language, after_digits=False):
        if not number and not language.runs.holds(run[start:end]):
            return None
        found.append((start, end, number))
    return found


def _divided(run: str, language: Language, after_digits: bool) -> Iterator[Piece]:
    heads, size_of = language.run_heads, language.runs.longest
    position, unknown = 0, 0
    while position < len(run):
        is_number = heads.get(run[position : position + 2])
        if is_number is None and (is_number := heads.get(run[position])) is None:
            position += 1
            continue
        size, number = size_of(run, position), ""
        if is_number and not (size and after_digits and position == 0):
            size, number = _number(run, position, language, size)
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


def _number(run: str, position: int, language: Language, word: int) -> tuple[int, str]:
    """The size of the number words at a place, or of the known word if that is longer."""
    numbers = language.cardinals
    if run[position + 1 : position + 2] not in numbers.letters:
        return (1, SPELLED) if word <= 1 and numbers.spells_alone(run[position]) else (word, "")
    digits = _digit_by_digit(run, position, language)
    if len(digits) > max(word, 1):
        return len(digits), digits
    spelled = numbers.run(run, position)
    if spelled is not None and spelled[1] - position >= word:
        return spelled[1] - position, SPELLED
    return word, ""


def _digit_by_digit(run: str, position: int, language: Language) -> str:
    """二〇一八: digits written with words; two or three without a nought may be 二三, "two or three"."""
    known = language.cardinals.digits
    end = position
    while end < len(run) and run[end] in known:
        end += 1
    if end < position + 2 or (end < len(run) and run[end] in language.cardinals.scales):
        return ""
    found = "".join(known[character] for character in run[position:end])
    return found if len(found) >= _YEAR or "0" in found else ""
