"""How text divides into words for looking things up: runs of letters, runs of digits, single marks."""

from __future__ import annotations

from functools import cache
from typing import Any

#: Letters with their marks (Indic vowel signs are no letters by themselves) and the invisible soft hyphen.
LETTERS = r"[\p{L}\p{M}\u00ad]"


@cache
def _pattern() -> Any:
    import regex

    return regex.compile(rf"{LETTERS}+|\p{{Nd}}+|\S")


def words(form: str) -> tuple[str, ...]:
    """The words of a written form, folded for look-up.

    >>> words("km/h"), words("US-dollar"), words("p.m.")
    (('km', '/', 'h'), ('us', '-', 'dollar'), ('p', '.', 'm', '.'))
    """
    folded = form.lower().replace("\u00ad", "")
    if folded.isascii() and folded.replace(" ", "").replace("-", "").isalpha():
        return tuple(folded.replace("-", " - ").split())
    return tuple(_pattern().findall(folded))
