"""What CLDR's date patterns say (UTS #35 part 4): the order of day, month and year, and what stands between them.

A pattern is not matched as a whole. What it writes around a field goes into the lexicon, and dates are read field by
field, so that "2 de mayo" and "mayo de 1979" are read as well as "2 de mayo de 1979".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

Part = tuple[str, str]  # the letter of a field, or "", and what is written

_PART = re.compile(r"'([^']*)'|(([A-Za-z])\3*)|([^A-Za-z']+)")
_INVISIBLE = str.maketrans("", "", "\u200e\u200f\u061c")
_NAMED = 3  # MMM and longer is a name, M and MM a number
#: The role of what stands behind a field, and of what opens a date before one.
_BEHIND = {"d": "day-after", "M": "month-after", "y": "year-after"}
_DATE = frozenset("GyMdE")
_MARKS = " ,،⹁፥፡፣\u00a0\u202f"


def parts(pattern: str) -> list[Part]:
    """The fields of a pattern and the literals between them.

    >>> parts("d 'de' MMMM")
    [('d', 'd'), ('', ' de '), ('M', 'MMMM')]
    """
    found: list[Part] = []
    for quoted, field, letter, plain in _PART.findall(pattern.translate(_INVISIBLE)):
        if field:
            found.append(({"L": "M", "c": "E"}.get(letter, letter), field))
        elif found and not found[-1][0]:
            found[-1] = ("", found[-1][1] + quoted + plain)
        else:
            found.append(("", quoted + plain))
    return found


def is_date(pattern: list[Part]) -> bool:
    """Whether a pattern writes days, months and years and nothing else."""
    return all(not letter or letter in _DATE for letter, _ in pattern)


def literals(patterns: Iterable[list[Part]]) -> Iterator[tuple[str, str]]:
    """Words beside a field, with their role.

    >>> sorted(literals([parts("y. 'gada' d. MMMM"), parts("EEEE 'den' d. MMMM")]))
    [('day-article', 'den'), ('year-after', '. gada')]
    """
    for pattern in patterns:
        padded = [("", ""), *pattern, ("", "")]
        for (before, field), (letter, text), (after, next_field) in zip(padded, padded[1:], padded[2:], strict=False):
            form = text.strip(_MARKS).rstrip("( ")
            touches = _touches_name(before, field, text) or _touches_name(after, next_field, text[::-1])
            if letter or touches or not any(map(str.isalpha, form)):
                continue
            if before in _BEHIND:
                apart = is_name(before, field) or (before != "y" and text[0].isspace() and after)
                yield "of-month" if apart else _BEHIND[before], form
            elif after == "d":
                yield "day-article", form


def is_name(letter: str, text: str) -> bool:
    """Whether a field is written as a name: MMMM, but not M."""
    return letter == "M" and len(text) >= _NAMED


def _touches_name(letter: str, field: str, text: str) -> bool:
    return is_name(letter, field) and text[:1].isalpha()


def affixes(patterns: Iterable[list[Part]]) -> Iterator[tuple[str, str]]:
    """What is written together with the name of a month: ("ב", ""), ("", "a")."""
    for pattern in patterns:
        for (before, field), (after, text) in pairwise(pattern):
            if not before and is_name(after, text) and field[-1:].isalpha():
                yield field.split()[-1], ""
            elif before == "M" and not after and _touches_name(before, field, text):
                yield "", text.split()[0]


def orders(patterns: Iterable[list[Part]], *, named: bool) -> Iterator[str]:
    """The orders in which day, month and year are written, with the ``named`` month or in digits: "dMy"."""
    for pattern in patterns:
        order = "".join(letter for letter, _ in pattern if letter in _BEHIND)
        if len(order) == len(_BEHIND) and named == any(is_name(*part) for part in pattern):
            yield order


def marks(patterns: Iterable[list[Part]]) -> Iterator[str]:
    """The marks between the figures of a date in digits, with their space: "/", ". "."""
    for pattern in patterns:
        fields = [letter for letter, _ in pattern if letter]
        if sorted(fields) == sorted(_BEHIND) and not any(is_name(*part) for part in pattern):
            yield from {text for letter, text in pattern[1:-1] if not letter}
