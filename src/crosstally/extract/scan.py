"""One linear scan for anchors, and the words around them.

An anchor is a digit or a word that may begin a figure. Only the text near anchors is divided into tokens; what stands
beside a figure is looked up there. Measured: scanning for the whole lexicon instead is twenty times slower.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from ..languages import Language
from ..languages.words import (
    DIRECTIONS,
    FORMAT,
    HANGUL,
    LETTERS,
    UNSPACED,
    begins_run,
    folded,
    is_unspaced,
    varies,
)
from .prefixes import name_or_prefix
from .runs import SPELLED, pieces
from .token import JOINTS, NAME, NOTHING, NUMERAL, RUN, SPACES, SYMBOL, WORD, Token

_ZERO_WIDTH = "\u200b"
_CLOSING = frozenset(",.;:!?")  # behind a word or digits, and no part of them
_SHORTEST_TELEPHONE = 7  # characters: 020 7946, but 05 1979 is a month and a year
LONGEST_WORD = 80  # letters: 999 999 takes 65 in German; what is longer is not taken apart
_TOKEN = r"""
    # The common case first: a word that nothing makes part of a name, an address or a link.
    (?P<word> (?!www\.) {letters}++ (?! [\p{{Nd}}@\-‐‑] | :// ) )
    | (?P<url> \p{{L}}{{2,10}}://\S+ | www\.\S+ | [\p{{L}}\p{{Nd}}._%+-]{{1,64}}@[\p{{L}}\p{{Nd}}.-]+ )
    # A name is short: without the bounds, an endless one would be read anew at each restart.
    | (?P<name> {letters}+ [-‐‑־]? \p{{Nd}} (?: \p{{Nd}} | {letters} ){{0,40}}
              (?: [-‐‑/.] {letters}{{0,3}} \p{{Nd}} (?: \p{{Nd}} | {letters} ){{0,20}} ){{0,6}}
              (?: [-‐‑] \p{{Lu}} (?!\p{{L}}) )? )
    | (?P<numeral> \p{{Nd}}+ (?: [.,'’٫٬\ \u00a0\u202f\u2009\u2007\u2008\n] \p{{Nd}}+ | [，．] [０-９]+
                             | [،⹁] \p{{Nd}}{{3}} (?!\p{{Nd}}) )* )
    | (?P<word> {letters}+ )
    {run}
    | (?P<symbol> [^\s{format}] )
"""


@cache
def _pattern(unspaced: bool) -> Any:
    """The pattern of a token; in scripts without spaces letters form runs, and names are of other scripts."""
    import regex

    if not unspaced:
        return regex.compile(_TOKEN.format(letters=LETTERS, run="", format=FORMAT), regex.VERBOSE)
    letters = rf"[\p{{L}}\p{{M}}\u00ad\u200d--[{UNSPACED}{HANGUL}]]"
    run = rf"| (?P<run> [{HANGUL}]+ | [{UNSPACED}]+ (?: \u200b+ [{UNSPACED}]+ )* )"
    return regex.compile(_TOKEN.format(letters=letters, run=run, format=FORMAT), regex.VERBOSE | regex.V1)


def regions(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int]]:
    """Stretches of ``text[start:end]`` around anchors, as wide as any expression reaches, never overlapping."""
    left = right = -1
    before, after = language.context
    for match in language.anchors.finditer(text, start, end):
        position = match.start()
        if position < right - after // 2:
            continue
        from_here, to_there = _left(text, position, start, before), _right(text, match.end(), end, after)
        if from_here <= right:
            right = to_there
            continue
        if right >= 0:
            yield left, right
        left, right = from_here, to_there
    if right >= 0:
        yield left, right


def _left(text: str, position: int, start: int, reach: int) -> int:
    """Where the context on the left begins: at a space, never inside a word unless it is endless."""
    edge = position - reach
    if edge <= start:
        return start
    limit = max(start, edge - reach)
    while edge > limit and not (text[edge - 1].isspace() or is_unspaced(text[edge])):
        edge -= 1
    return edge


def _right(text: str, position: int, end: int, reach: int) -> int:
    edge = min(end, position + reach)
    while edge < end and not (text[edge].isspace() or is_unspaced(text[edge])):
        edge += 1
    return edge


def tokens(text: str, start: int, end: int, language: Language) -> list[Token]:
    """The tokens of a region, each with what its word may mean.

    Most of a text is plain words and digits between single spaces, with a mark behind them or none, which need no
    pattern; what stands between them does.
    """
    found: list[Token] = []
    if language.unspaced:
        _divided(text, start, end, language, varies(text, start, end), found)
        return found
    senses, add, varied = language.lexicon.senses.get, found.append, varies(text, start, end)
    clitics = bool(language.clitics)
    position = pending = start  # what is pending is no plain word and not yet divided
    for chunk in text[start:end].split(" "):
        after = position + len(chunk) + 1
        mark = chunk[-1:]
        if mark not in _CLOSING:
            mark, word, stop = "", chunk, after - 1
        else:
            word, stop = chunk[:-1], after - 2
        is_word = word.isalpha()
        if is_word or (word.isdecimal() and word.isascii() and not _joins_digits(text, position, after, start, end)):
            if pending < position:
                _divided(text, pending, position, language, varied, found)
            if not is_word:
                add(Token(NUMERAL, position, stop, word, True, word))
            else:
                lower = folded(word) if varied else word.lower()
                meant = senses(lower, NOTHING)
                if clitics and not meant and not language.is_known(lower):
                    found += _with_clitics(word, lower, position, True, language)
                else:
                    add(Token(WORD, position, stop, word, True, lower, meant))
            if mark:
                add(Token(SYMBOL, stop, stop + 1, mark, False, mark, senses(mark, NOTHING)))
            pending = after
        position = after
    if pending < end:
        _divided(text, pending, end, language, varied, found)
    return found


def _joins_digits(text: str, position: int, after: int, start: int, end: int) -> bool:
    """Whether digits stand on the other side of a space before or behind: 23 000, and 1 of "1 234,5"."""
    return (position - 2 >= start and text[position - 2].isdecimal()) or (after < end and text[after].isdecimal())


def _divided(text: str, start: int, end: int, language: Language, varied: bool, found: list[Token]) -> None:
    position: int | None = start
    while position is not None:
        position = _divide(text, position, end, language, varied, found)


def _divide(text: str, start: int, end: int, language: Language, varied: bool, found: list[Token]) -> int | None:
    """Add tokens from ``start`` on; the index to start anew from after letters split from digits ("USD34.6")."""
    senses, add, endings = language.lexicon.senses.get, found.append, language.clitics.endings
    # Where the last token ended: a gap between tokens is white space.
    previous = start if found and found[-1].end == start else -1
    for match in _pattern(language.unspaced).finditer(text, start, end):
        kind: str = match.lastgroup
        position: int
        stop: int
        position, stop = match.span()
        word: str = match[0]
        spaced, previous = position != previous and _is_space(text, previous, position), stop
        if not spaced and kind == SYMBOL and word in endings and (size := language.clitics.ending(text, position)):
            return position + size  # 5:n prosentin
        if kind == SYMBOL and not spaced and word in JOINTS and _joins(found, language):
            continue
        if kind != WORD and kind != SYMBOL:
            if kind == RUN:
                found += _run(text, position, stop, spaced, language, found)
            elif kind == NUMERAL:
                spaced = spaced or (language.unspaced and bool(found) and begins_run(found[-1].text))
                found += _numerals(text, position, stop, spaced)
            if kind != NAME:
                continue
            stop, kind = name_or_prefix(text, position, stop, language)
            word = text[position:stop]
        lower = folded(word) if varied else word.lower()
        meant = senses(lower, NOTHING)
        if not meant and kind == WORD and language.clitics and not language.is_known(lower):
            found += _with_clitics(word, lower, position, spaced, language)
        else:
            add(Token(kind, position, stop, word, spaced, lower, meant))
        if stop != previous:
            joint = kind == WORD and text[stop] in JOINTS and lower in language.clitics.before
            return stop + joint  # ב-2018
    return None


def _joins(found: list[Token], language: Language) -> bool:
    """Whether a hyphen joins a particle to what follows, also with a space behind it: ב- 25."""
    return bool(found) and found[-1].lower in language.clitics.before


def _is_space(text: str, start: int, end: int) -> bool:
    """Whether a gap between tokens is more than signs of direction: none of "(\u200e-\u200e5)" stands apart."""
    return text[end - 1] < "\u061c" or text[max(start, 0) : end].strip(DIRECTIONS) != ""


def _with_clitics(word: str, lower: str, start: int, spaced: bool, language: Language) -> list[Token]:
    """An unknown word: the particle before a known one as a token of its own; a known one without its ending."""
    senses = language.lexicon.senses
    if size := language.clitics.lead(lower, language.is_known):
        lead, rest, middle = lower[:size], lower[size:], start + size
        return [
            Token(WORD, start, middle, word[:size], spaced, lead, senses.get(lead, NOTHING)),
            Token(WORD, middle, start + len(word), word[size:], False, rest, senses.get(rest, NOTHING)),
        ]
    stem, end = language.bare(lower), start + len(word)
    found = [Token(WORD, start, end, word, spaced, stem, senses.get(stem, NOTHING))]
    if len(stem) < len(lower) and language.speaks(ending := lower[len(stem) :]):
        found.append(Token(WORD, end, end, ending, False, ending, senses[ending]))  # nyolckor, আটটায়, liraya kadar
    return found


def _run(text: str, start: int, stop: int, spaced: bool, language: Language, before: list[Token]) -> Iterator[Token]:
    """The words of a run; they stand apart as if there were spaces between them.

    A zero width space is no help: it stands within words as well.
    """
    after_digits = not spaced and bool(before) and before[-1].kind == NUMERAL
    run, senses = text[start:stop], language.lexicon.senses.get
    places: Sequence[int] = range(start, stop)
    if _ZERO_WIDTH in run:
        places = [place for place in places if text[place] != _ZERO_WIDTH]
        run = run.replace(_ZERO_WIDTH, "")
    for left, right, number in pieces(run, language, after_digits=after_digits):
        piece, begin, end = run[left:right], places[left], places[right - 1] + 1
        if number and number != SPELLED:
            yield Token(NUMERAL, begin, end, number, True, number)
        else:
            yield Token(WORD, begin, end, piece, True, piece, senses(piece, NOTHING))


def _numerals(text: str, start: int, stop: int, spaced: bool) -> Iterator[Token]:
    """Divide digits joined by single spaces: "23 000" is one numeral, "2016 400" two, "123 45 67" an identifier."""
    raw = text[start:stop]
    if not raw.isascii():
        raw = raw.translate(_WESTERN)
    if raw.isdecimal() or not (" " in raw or "\n" in raw):
        yield Token(NUMERAL, start, stop, raw, spaced, raw)
        return
    raw = raw.replace("\n", " ")
    pieces = raw.split(" ")
    position, index = 0, 0
    joined = list(_grouped(pieces))
    if pieces[0][0] == "0" and len(pieces[0]) > 1 and len(raw) > _SHORTEST_TELEPHONE:
        yield Token(NAME, start, stop, text[start:stop], spaced, raw)
        return
    if len(pieces) > 3 and len(joined) > 2 and all(len(piece) < 4 and piece.isdecimal() for piece in pieces):
        yield Token(NAME, start, stop, text[start:stop], spaced, raw)  # 22 123 45 67
        return
    if len(pieces) > 2 and len(joined) == len(pieces) and sum(len(p) > 4 for p in pieces) == 0:
        yield Token(NAME, start, stop, text[start:stop], spaced, raw)
        return
    for count in joined:
        piece = raw[position : position + sum(len(p) for p in pieces[index : index + count]) + count - 1]
        begin = start + position
        yield Token(NUMERAL, begin, begin + len(piece), piece, spaced or position > 0, piece)
        position += len(piece) + 1
        index += count


def _grouped(pieces: list[str]) -> Iterator[int]:
    """How many pieces each numeral takes: a lead of one to three digits, then groups of three, decimals on the last."""
    index = 0
    while index < len(pieces):
        count = 1
        if pieces[index].isdecimal() and len(pieces[index]) <= 3 and pieces[index][0] != "0":
            while index + count < len(pieces) and _is_group(pieces[index + count]):
                count += 1
                if not pieces[index + count - 1].isdecimal():
                    break
        yield count
        index += count


def _is_group(piece: str) -> bool:
    if piece.isdecimal():
        return len(piece) == 3
    return len(piece) > 4 and piece[:3].isdecimal() and piece[3] in ".,٫" and piece[4:].isdecimal()


class _Western(dict[int, int]):
    """The digits of all scripts, as they are met, to those of ASCII; separators of one kind to one of them."""

    def __missing__(self, code: int) -> int:
        value = unicodedata.decimal(chr(code), -1)
        self[code] = code if value < 0 else ord("0") + value
        return self[code]


_MARKS = {**dict.fromkeys(SPACES, " "), "’": "'", "，": ",", "．": ".", "،": "٬", "⹁": "٬"}
_WESTERN = _Western({ord(mark): ord(other) for mark, other in _MARKS.items()})
