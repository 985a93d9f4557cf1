"""Names that bear digits and are no quantities: Su-30MK2, Project 1241, HYSY 981, Nord Stream 2."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import decimal

from ..languages import Language
from ..languages.words import begins_run
from .grammar import HYPHENS, is_content, sense_at, sense_before
from .number import Number
from .token import NAME, NUMERAL, SYMBOL, WORD, Token

_LOCAL = 8  # digits of a telephone number with the code of its town
_DIALED = 9  # digits of a telephone number with the code of its country, and the marks between them
_LETTERS = 2  # behind the digits of a name in scripts without capitals
#: Roles of words in capitals that may stand before a figure without naming anything.
_QUOTES = frozenset("„“”«»\"'’‘‚›‹")
_KNOWN = frozenset(("currency-code", "currency-prefix", "unit", "month", "weekday", "hedge", "bound"))


def name_around(tokens: Sequence[Token], number: Number, floor: int, language: Language) -> tuple[int, int] | None:
    """The tokens of the name a bare number ends, or ``None``: a title before it, an acronym, a capitalized name."""
    end = _with_letters(tokens, number.end, language)
    if end > number.end:
        start = _title_start(tokens, number, floor, language)
        return (number.start if start is None else start), end
    text = tokens[number.start].text
    if not text.isdecimal() or number.end != number.start + 1:
        return None
    if _is_series(tokens, start := number.start):
        return start - 2, end  # 歼-20
    if text[0] == "0" and len(text) > 1 and not (len(text) == 2 and is_content(tokens, end, language)):
        return number.start, end  # agent 007
    start = _title_start(tokens, number, floor, language)
    return None if start is None else (start, end)


def _with_letters(tokens: Sequence[Token], index: int, language: Language) -> int:
    """Past letters glued to the digits: 11661E, 3D, 5G; but ৫টি is five pieces, its ending no letters of a name."""
    if index >= len(tokens) or tokens[index].spaced:
        return index
    if tokens[index].text in HYPHENS and (ending := sense_at(tokens, index + 1, "name-ending")) is not None:
        named = tokens[index - 1].text.isdecimal() and not tokens[index + 1].spaced
        return ending[1] if named else index  # a 14-es busz
    if tokens[index].kind != WORD or _joins_sizes(tokens, index):
        return index
    word = tokens[index].lower
    long = len(word) > _LETTERS and word == word.upper()  # 18ولاية: a space left out where no capitals tell names
    return index if long or word in language.clitics.after else index + 1


def _is_series(tokens: Sequence[Token], index: int) -> bool:
    """Whether a hyphen joins digits to a word in a script without spaces, which names what they are of."""
    if index < 2 or tokens[index].spaced or tokens[index - 1].text not in HYPHENS:
        return False
    word = tokens[index - 2]
    return word.kind == WORD and word.end == tokens[index - 1].start and begins_run(word.text)


def _joins_sizes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a letter stands between the figures of a size: the x of 10x15 cm."""
    found = sense_at(tokens, index, "size")
    return found is not None and found[1] < len(tokens) and tokens[found[1]].kind == NUMERAL


def _title_start(tokens: Sequence[Token], number: Number, floor: int, language: Language) -> int | None:
    start = number.start
    title = sense_before(tokens, start, "title", language)
    if title is not None and title[1] >= floor and (tokens[title[1]].text[0].isupper() or not title[0].value):
        return title[1]
    if start - 1 < floor or not tokens[start].spaced:
        return None
    before = tokens[start - 1]
    if before.kind != WORD or before.text in language.places:
        return None
    if _is_acronym(before):
        return start - 1
    return _capitalized(tokens, number, floor, language)


def _is_acronym(token: Token) -> bool:
    """HYSY 981, also where a word before it was glued on by mistake ("theHYSY 981")."""
    return len(token.text) > 1 and token.text[-2:].isupper() and not any(s.role in _KNOWN for s in token.senses)


def _capitalized(tokens: Sequence[Token], number: Number, floor: int, language: Language) -> int | None:
    """A capitalized word in mid-sentence and a small number that counts nothing: Bellator 206, Toy Story 4."""
    start, end = number.start, number.end
    first = start
    while first - 1 >= floor and _capital(tokens[first - 1]) and not tokens[first - 1].senses and start - first < 3:
        first -= 1
    if first == start or first == 0 or len(tokens[start].text) > 3:
        return None
    if tokens[first - 1].kind == SYMBOL:  # “Bellator 206” in quotation marks is a name, at the start of a sentence too
        return (
            first if tokens[first - 1].text in _QUOTES and end < len(tokens) and tokens[end].text in _QUOTES else None
        )
    joined = end < len(tokens) and tokens[end].text in "&/"
    return None if joined or is_content(tokens, end, language) else first


def _capital(token: Token) -> bool:
    return token.kind == WORD and token.text[0].isupper()


def is_numeral_chain(tokens: Sequence[Token], index: int) -> int:
    """The end of digits joined by hyphens, dots or slashes that are neither a range nor a date: 4-1-0, 737-800-2."""
    if (called := _telephone(tokens, index)) > index:
        return called
    end = index + 1
    if end + 1 < len(tokens) and tokens[end].text in ("-", "–", "/") and tokens[end + 1].kind == NAME:
        return end + 1 if tokens[end].spaced or tokens[end + 1].spaced else end + 2  # a telephone number
    while (
        end + 1 < len(tokens)
        and tokens[end].text in ("-", "–", "‑", "/", ":")
        and tokens[end + 1].kind == NUMERAL
        and not tokens[end].spaced
        and not tokens[end + 1].spaced
    ):
        end += 2
    return end if end > index + 3 else index


def _telephone(tokens: Sequence[Token], index: int) -> int:
    """The end of a telephone number, or of round the clock: +1 212 555 0100, 030/1234567, 555-1234; 24/7."""
    end, digits = index + 1, len(tokens[index].text)
    if index and tokens[index - 1].text == "+" and not tokens[index].spaced:
        while end < len(tokens) and (tokens[end].kind == NUMERAL or tokens[end].text in "()-/"):
            digits += len(tokens[end].text)
            end += 1
        return end if digits >= _DIALED and end > index + 1 and tokens[end - 1].kind == NUMERAL else index
    if index + 2 >= len(tokens) or tokens[index + 2].kind != NUMERAL or tokens[end].spaced or tokens[end + 1].spaced:
        return index
    first, mark, second = (token.text for token in tokens[index : index + 3])
    if mark == "&" and len(first) == len(second) == 1:
        return index + 3  # 3&2, holes up and to play; written from the right it is 2&3, and no name
    local = mark == "-" and len(first) == 3 and len(second) == 4 and index + 3 == len(tokens)
    dialed = (
        mark in "-/" and first[0] == "0" and len(first) >= 3 and len(second) >= 4 and digits + len(second) >= _LOCAL
    )
    return index + 3 if local or dialed or (first, mark, second) == ("24", "/", "7") else index


def _falls_by_halves(tokens: Sequence[Token], number: Number) -> bool:
    """Whether the second of two results in halves is no larger."""
    second = number.end + 1
    if second + 1 >= len(tokens) or tokens[number.end].text not in ("-", "–") or tokens[second].spaced:
        return False
    whole, half = tokens[second].text, tokens[second + 1].text
    return tokens[number.start + 1].text == half == "½" and whole.isdecimal() and int(whole) <= number.values[0].value


def is_score(tokens: Sequence[Token], number: Number) -> bool:
    """Whether two small numbers joined by a dash fall instead of rising: won 3-1. They are a result, not a range."""
    start, dash, second = number.start, number.end, number.end + 1
    if number.end == start + 2 and _falls_by_halves(tokens, number):
        return True  # 14½-13½
    if second >= len(tokens) or tokens[dash].text not in ("-", "–") or tokens[second].kind != NUMERAL:
        return False
    pair = (tokens[start].text, tokens[second].text)
    if number.end != start + 1 or any(not text.isdecimal() or len(text) > 3 for text in pair):
        return False
    return tokens[dash].spaced == tokens[second].spaced and int(pair[0]) >= int(pair[1])


def key(text: str) -> str:
    """A name folded for comparison: case, spaces, hyphens and a plural ending do not make another name.

    >>> key("Su-30Mk2") == key("SU 30MK2"), key("F-16s") == key("F-16"), key("১-০") == key("1-0")
    (True, True, True)
    """
    folded = "".join(map(_western, filter(str.isalnum, text.casefold())))
    return folded[:-1] if folded[-2:-1].isdecimal() and folded[-1] == "s" else folded


def _western(character: str) -> str:
    return str(decimal(character)) if character.isdecimal() else character
