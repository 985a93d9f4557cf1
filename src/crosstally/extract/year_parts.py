"""Parts of a year that have a number of their own in EDTF (ISO 8601-2): seasons, quarters, halves.

They count only with their year: "the third quarter of 2018" is 2018-35, "spring 2018" is 2018-21.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .draft import Draft, dated
from .fields import year_at
from .grammar import Field, sense_at
from .ranks import number_field, rank_field, roman_at
from .token import NAME, NUMERAL, Token

#: Words and signs, what EDTF adds to the rank, and how many there are.
_PARTS = (("quarter", "quarter-sign", 32, 4), ("half-year", "half-sign", 39, 2))
_LINKS = ("of-month", "year-cue", "part-article")


def part_of_year(tokens: Sequence[Token], index: int, floor: int, language: Language) -> Draft | None:
    """The season, quarter or half that begins at a token, with its year before or behind it."""
    near = language.year_part_words
    if tokens[index].kind == NAME:
        if tokens[index].lower[:-1] not in near:
            return None  # no Q3
    elif near.isdisjoint([token.lower for token in tokens[index : index + 6]]):
        return None
    start, part = index, _part(tokens, index, language)
    if part is None and index > floor:
        start, part = index - 1, _roman_before(tokens, index, language)
    if part is not None:
        year = year_at(tokens, _linked(tokens, part[1]), language)
        if year is None or _goes_on(tokens, year[1]):
            return None
        return dated(start, year[1], f"{year[0]:04d}-{part[0]}", "part of a year")
    year = year_at(tokens, index, language) if tokens[index].kind == NUMERAL else None
    part = _part(tokens, _linked(tokens, year[1]), language) if year is not None else None
    if year is None or part is None:
        return None
    apart = part[1] < len(tokens) and tokens[part[1]].text == ","
    if not apart and year_at(tokens, _linked(tokens, part[1]), language) is not None:
        return None
    return dated(index, part[1], f"{year[0]:04d}-{part[0]}", "part of a year")


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the year begins a range: the winter of 1972–73, which EDTF has no number for."""
    joiner = sense_at(tokens, index, "to") or sense_at(tokens, index, "or")
    return joiner is not None and joiner[1] < len(tokens) and tokens[joiner[1]].kind == NUMERAL


def _linked(tokens: Sequence[Token], index: int) -> int:
    """The index after the words and marks between a part and its year: of, of the year, a comma, a stroke."""
    if index < len(tokens) and tokens[index].text in ",/.":
        index += 1
    for role in _LINKS:
        found = sense_at(tokens, index, role)
        index = index if found is None else found[1]
    return index


def _part(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """A part by its number in EDTF, and the index after it."""
    if index >= len(tokens):
        return None
    if (season := sense_at(tokens, index, "season")) is not None:
        return season[0].value, season[1]
    if tokens[index].kind == NAME:
        return _by_sign(tokens, index, language)
    rank = rank_field(tokens, index, language)
    for word, sign, base, count in _PARTS:
        found = None
        if rank is not None and (behind := sense_at(tokens, rank[1], word)) is not None:
            found = rank[0], behind[1]
        elif (before := sense_at(tokens, index, word)) is not None:
            article = sense_at(tokens, before[1], "ordinal-prefix")  # הרבעון השלישי
            found = number_field(tokens, before[1], language) or (
                rank_field(tokens, article[1], language) if article is not None else None
            )
        elif tokens[index].text in "1234" and (glued := sense_at(tokens, index + 1, sign)) is not None:
            found = int(tokens[index].text), glued[1]
        if found is not None and 1 <= found[0] <= count:
            return base + found[0], found[1]
    return None


def _by_sign(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """Q3, H1: one token to the scanner."""
    letters, digit = tokens[index].lower[:-1], tokens[index].text[-1]
    for sense in language.lexicon.senses.get(letters, ()):
        for _, sign, base, count in _PARTS:
            if sense.role == sign and not sense.others and digit in "1234"[:count]:
                return base + int(digit), index + 1
    return None


def _roman_before(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """I kwartał 2018: one letter is a numeral only once the quarter is met."""
    for word, _, base, count in _PARTS:
        found = sense_at(tokens, index, word)
        rank = roman_at(tokens, index - 1, language) if found is not None else None
        if found is not None and rank is not None and rank[0] <= count and rank[1] == index:
            return base + rank[0], found[1]
    return None
