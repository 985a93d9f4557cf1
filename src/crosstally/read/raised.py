"""Raised and lowered figures: in the text they are raised too, so that *42* with the note *1* is not 421."""

from __future__ import annotations

_SHIFTED = {
    "sup": str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ"),
    "sub": str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
}


def shifted(text: str, element: str) -> str:
    """The text as it stands in an element, character by character.

    >>> shifted("6", "sup"), shifted("6", "b")
    ('⁶', '6')
    """
    table = _SHIFTED.get(element)
    return text.translate(table) if table else text
