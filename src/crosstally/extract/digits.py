"""Digits and separators as numbers; all readings a surface form allows.

UTS #35 part 3 names the separators; which of "1.250" is meant is the language's to say, so both readings stay.
"""

from __future__ import annotations

from fractions import Fraction
from unicodedata import normalize

from ..languages import Language
from .number import Value

_LONGEST = 30  # digits: more than any figure has; int() of endless digits would be quadratic
_ARABIC_DECIMAL = "٫"  # says of itself what it is
_DECIMALS = ".," + _ARABIC_DECIMAL
_MYRIAD = 4  # digits


def read_digits(text: str, language: Language) -> list[Value]:
    """All readings of digits and separators, likeliest first; empty for what is no number, as 80.00.00.

    >>> from crosstally.languages import load
    >>> [str(value.value) for value in read_digits("1.250", load("en"))]
    ['5/4', '1250']
    >>> [str(value.value) for value in read_digits("1.250", load("sv"))]
    ['1250', '5/4']
    """
    if text.isdecimal():
        return [Value(Fraction(int(text)), Fraction(1), "")] if len(text) <= _LONGEST else []
    if len(text) > 2 * _LONGEST:
        return []
    pieces, separators = _divide(text)
    decimal = separators[-1] in _DECIMALS and separators[-1] not in separators[:-1] and _one_group(separators[:-1])
    readings = []
    if decimal and (len(separators) == 1 or _well_grouped(pieces[:-1])):
        readings.append(_decimal(pieces, separators[-1], language))
    if _one_group(separators) and not (decimal and len(separators) > 1):
        if _well_grouped(pieces):
            place = 0 if _group_first(separators[-1], language) else len(readings)
            readings.insert(place, _whole(pieces, separators[-1]))
        elif language.myriads and _in_myriads(pieces):
            readings.append(_whole(pieces, separators[-1]))
    return readings


def _divide(text: str) -> tuple[list[str], list[str]]:
    pieces, separators, start = [], [], 0
    for index, character in enumerate(text):
        if not character.isdecimal():
            pieces.append(text[start:index])
            separators.append(character)
            start = index + 1
    return [*pieces, text[start:]], separators


def _one_group(separators: list[str]) -> bool:
    return len(set(separators)) <= 1


def _well_grouped(pieces: list[str]) -> bool:
    """Groups of three, or of two before a last three (South Asia)."""
    lead, *groups = pieces
    if not groups:
        return True
    if not 1 <= len(lead) <= 3 or lead[0] == "0":
        return False
    return (len(groups[-1]) == 3 and all(len(group) == 3 for group in groups)) or (
        len(lead) <= 2 and len(groups[-1]) == 3 and all(len(group) == 2 for group in groups[:-1])
    )  # fmt: skip


def _in_myriads(pieces: list[str]) -> bool:
    """Groups of four, as 1,2345 where ten thousand is a word of its own."""
    lead, *groups = pieces
    return 1 <= len(lead) <= _MYRIAD and lead[0] != "0" and all(len(group) == _MYRIAD for group in groups)


def _group_first(separator: str, language: Language) -> bool:
    return separator in language.group_marks or separator not in (language.decimal, _ARABIC_DECIMAL)


def _decimal(pieces: list[str], mark: str, language: Language) -> Value:
    digits = len(pieces[-1])
    own = " of this language" if mark == language.decimal else ""
    value = Fraction(int("".join(pieces)), 10**digits)
    return Value(value, Fraction(1, 10**digits), f"{mark!r} as decimal separator{own}")


def _whole(pieces: list[str], mark: str) -> Value:
    return Value(Fraction(int("".join(pieces))), Fraction(1), f"{mark!r} as group separator")


def vulgar_value(character: str) -> Fraction | None:
    """What a vulgar fraction character stands for: ½ is one half."""
    if len(character) != 1 or not "\u00bc" <= character <= "\u2189":
        return None
    over, slash, under = normalize("NFKC", character).partition("\u2044")  # Unicode takes ⅓ apart into 1⁄3
    return Fraction(int(over), int(under)) if slash and over.isdecimal() and under.isdecimal() else None
