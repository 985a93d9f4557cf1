"""Where a rank is written, in any form: 19th, 19., XIX, XIXe, nineteenth, 第19."""

from __future__ import annotations

from collections.abc import Sequence

from ..languages import Language
from .grammar import Field, plain, sense_at, sense_before
from .token import NUMERAL, WORD, Token


def rank_field(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """A rank beside a word that asks for one, as "century" does, and the index after it."""
    if index >= len(tokens):
        return None
    prefix = sense_at(tokens, index, "ordinal-prefix")
    if prefix is not None and (behind := small_number(tokens, prefix[1], language)) is not None:
        return behind
    number = plain(tokens[index], (1, 2, 4))
    if number is not None:
        return _with_ending(tokens, index + 1, number, language)
    if tokens[index].kind != WORD:
        return None
    return language.ordinals.longest(tokens, index) or roman_at(tokens, index, language)


def small_number(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """A bare number of one or two digits, or in words: what a rank's sign or a month's word stands beside."""
    if index >= len(tokens):
        return None
    number = plain(tokens[index], (1, 2))
    if number is not None:
        return number, index + 1
    return language.cardinals.longest(tokens, index) if tokens[index].kind == WORD else None


def number_field(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """A rank as it stands behind its word: siglo XIX, quý 3, век девятнадцатый."""
    return rank_field(tokens, index, language) or small_number(tokens, index, language)


def _with_ending(tokens: Sequence[Token], index: int, number: int, language: Language) -> Field | None:
    end = ordinal_suffix(tokens, index, number, language)
    if end is None and index < len(tokens) and tokens[index].text == "." and not tokens[index].spaced:
        end = index + 1
    return None if end is None else (number, end)


def roman_at(tokens: Sequence[Token], index: int, language: Language) -> Field | None:
    """XIX, XIXe, XIX-lea."""
    value = language.romans.get(tokens[index].text)
    return None if value is None else _with_ending(tokens, index + 1, value, language) or (value, index + 1)


def ordinal_suffix(tokens: Sequence[Token], index: int, number: int, language: Language) -> int | None:
    """The index after the ending that makes a rank of a number: 21st, but not 11st (CLDR ordinal plural rules)."""
    if index >= len(tokens) or (tokens[index].spaced and tokens[index].start != tokens[index - 1].end):
        return None
    if len(tokens[index].text) == 1 and tokens[index].text.isupper() and tokens[index].text.isascii():
        return None  # 3D is no third
    found = sense_at(tokens, index, "ordinal-suffix")
    if found is None or found[0].value not in (True, language.ordinal_category(number)):
        return None
    return found[1]


def rank_start(tokens: Sequence[Token], index: int, floor: int, language: Language) -> int:
    """Where a rank begins whose number stands at an index: over 第, ke-, thứ."""
    prefix = sense_before(tokens, index, "ordinal-prefix", language) if tokens[index].kind in (NUMERAL, WORD) else None
    return prefix[1] if prefix is not None and prefix[1] >= floor else index
