"""Roman numerals as they are written for centuries and quarters: XIX, XIXe."""

from __future__ import annotations

from collections.abc import Iterable

_LETTERS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_HIGHEST = 30  # centuries
_CYRILLIC = str.maketrans("XIVC", "ХІVС")  # typed for the Latin letters they look like


def roman(number: int) -> str:
    """A small number in Roman numerals.

    >>> roman(19)
    'XIX'
    """
    for value, letters in _LETTERS:
        if number >= value:
            return letters + roman(number - value)
    return ""


def romans(endings: Iterable[str]) -> dict[str, int]:
    """Roman numerals by their written forms, with the endings of ordinals and without.

    >>> forms = romans(["e"])
    >>> forms["XIX"], forms["XIXe"], forms["ХІХ"]
    (19, 19, 19)
    """
    found: dict[str, int] = {}
    for number in range(1, _HIGHEST + 1):
        latin = roman(number)
        for form in (latin, latin.translate(_CYRILLIC)):
            found[form] = number
            found |= {form + ending: number for ending in endings}
    return found
