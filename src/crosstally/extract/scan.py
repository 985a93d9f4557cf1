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
from ..languages.lexicon import Senses
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
from ..unit import parts
from .runs import SPELLED, pieces

#: Characters that group digits somewhere in the world; a plain space only between groups of the right size.
SPACES = frozenset(" \u00a0\u202f\u2009\u2007\u2008\n")
_ZERO_WIDTH = "\u200b"
_NOTHING = Senses()

_SHORTEST_TELEPHONE = 7  # characters: 020 7946, but 05 1979 is a month and a year
#: Roles of words that may be joined to the figure behind them by a hyphen: mid-2025, Sept-12, ke-3.
_HYPHENED = frozenset(("date-part", "month", "from", "ordinal-prefix"))
_SIZE, _SCALE = frozenset(("size",)), frozenset(("scale",))
_LONGEST_SCALE = 24  # characters in which the word for a scale is looked for
_JOINTS = frozenset("-‐‑־")
LONGEST_WORD = 80  # letters: 999 999 takes 65 in German; what is longer is not taken apart
_LONGEST_SYMBOL = 10  # characters of a currency symbol before its last word
NUMERAL, WORD, NAME, SYMBOL, URL, RUN = "numeral", "word", "name", "symbol", "url", "run"


class Token:
    """A piece of text between white space or at a change of character class.

    ``lower`` is folded for look-up; ``spaced``: white space stands before it. ``senses``: what it may mean.
    """

    __slots__ = ("end", "kind", "lower", "senses", "spaced", "start", "text")

    def __init__(
        self, kind: str, start: int, end: int, text: str, spaced: bool, lower: str, senses: Senses = _NOTHING
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.text = text
        self.spaced = spaced
        self.lower = lower
        self.senses = senses

    def __repr__(self) -> str:
        return f"{self.kind}:{self.text}"


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


@cache
def _prefix() -> Any:
    import regex

    return regex.compile(rf"({LETTERS}+)([-‐‑־]?)")


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

    Most of a text is plain words between single spaces, which need no pattern; what stands between them does.
    """
    found: list[Token] = []
    if language.unspaced or language.clitics:
        _divided(text, start, end, language, found)
        return found
    senses, add, varied = language.lexicon.senses.get, found.append, varies(text, start, end)
    position = pending = start  # what is pending is no plain word and not yet divided
    for chunk in text[start:end].split(" "):
        after = position + len(chunk) + 1
        if chunk.isalpha():
            if pending < position:
                _divided(text, pending, position, language, found)
            lower = folded(chunk) if varied else chunk.lower()
            add(Token(WORD, position, after - 1, chunk, True, lower, senses(lower, _NOTHING)))
            pending = after
        position = after
    if pending < end:
        _divided(text, pending, end, language, found)
    return found


def _divided(text: str, start: int, end: int, language: Language, found: list[Token]) -> None:
    position: int | None = start
    varied = varies(text, start, end)
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
        if kind == SYMBOL and not spaced and word in _JOINTS and _joins(found, language):
            continue
        if kind != WORD and kind != SYMBOL:
            if kind == NAME:
                stop, kind = _name_or_prefix(text, position, stop, language)
                word = text[position:stop]
            else:
                found.extend(_rare(text, kind, position, stop, spaced, language, found))
                continue
        lower = folded(word) if varied else word.lower()
        meant = senses(lower, _NOTHING)
        if not meant and language.clitics and kind == WORD:
            found.extend(_with_clitics(word, lower, position, spaced, language))
        else:
            add(Token(kind, position, stop, word, spaced, lower, meant))
        if stop != previous:
            joint = kind == WORD and text[stop] in _JOINTS and lower in language.clitics.before
            return stop + joint  # ב-2018
    return None


def _joins(found: list[Token], language: Language) -> bool:
    """Whether a hyphen joins a particle to what follows, also with a space behind it: ב- 25."""
    return bool(found) and found[-1].lower in language.clitics.before


def _is_space(text: str, start: int, end: int) -> bool:
    """Whether a gap between tokens is more than signs of direction: none of "(\u200e-\u200e5)" stands apart."""
    return text[end - 1] < "\u061c" or text[max(start, 0) : end].strip(DIRECTIONS) != ""


def _rare(
    text: str, kind: str, start: int, stop: int, spaced: bool, language: Language, found: list[Token]
) -> Iterator[Token]:
    """The tokens of digits and of runs; none of a link."""
    if kind == NUMERAL:
        spaced = spaced or (language.unspaced and bool(found) and begins_run(found[-1].text))
        yield from _numerals(text, start, stop, spaced)
    elif kind == RUN:
        yield from _run(text, start, stop, spaced, language, found)


def _with_clitics(word: str, lower: str, start: int, spaced: bool, language: Language) -> Iterator[Token]:
    """The particle before a known word as a token of its own; a known word with an ending, looked up without it."""
    senses = language.lexicon.senses
    if not language.is_known(lower) and lower not in language.function_words:
        if size := language.clitics.lead(lower, language.is_known):
            yield Token(
                WORD, start, start + size, word[:size], spaced, lower[:size], senses.get(lower[:size], _NOTHING)
            )
            word, lower, start, spaced = word[size:], lower[size:], start + size, False
        else:
            stem, whole = language.stem(lower), lower
            yield Token(WORD, start, start + len(word), word, spaced, stem, senses.get(stem, _NOTHING))
            if len(stem) < len(whole) and language.speaks(ending := whole[len(stem) :]):
                end = start + len(word)
                yield Token(WORD, end, end, ending, False, ending, senses[ending])  # nyolckor, আটটায়, liraya kadar
            return
    yield Token(WORD, start, start + len(word), word, spaced, lower, senses.get(lower, _NOTHING))


def _run(text: str, start: int, stop: int, spaced: bool, language: Language, before: list[Token]) -> Iterator[Token]:
    """The words of a run; they stand apart as if there were spaces between them.

    A zero width space is no help: it stands within words as well.
    """
    after_digits = not spaced and bool(before) and before[-1].kind == NUMERAL
    run, senses = text[start:stop], language.lexicon.senses
    places: Sequence[int] = range(start, stop)
    if _ZERO_WIDTH in run:
        places = [place for place in places if text[place] != _ZERO_WIDTH]
        run = run.replace(_ZERO_WIDTH, "")
    for left, right, number in pieces(run, language, after_digits=after_digits):
        piece, begin, end = run[left:right], places[left], places[right - 1] + 1
        if number and number != SPELLED:
            yield Token(NUMERAL, begin, end, number, True, number)
        else:
            yield Token(WORD, begin, end, piece, True, piece, senses.get(piece, _NOTHING))


def _name_or_prefix(text: str, start: int, stop: int, language: Language) -> tuple[int, str]:
    """Whether letters before a digit make a name ("Su-30") or stand for themselves ("USD34.6", "mid-2025")."""
    letters, hyphen = _prefix().match(text, start, stop).groups()
    lower = folded(letters)
    end = start + len(letters)
    if hyphen and start and text[start - 1] in "-‐‑":
        return end, WORD  # 6-foot-6
    if lower in language.clitics.before:
        return end, WORD
    if start and not hyphen and text[start - 1].isdigit() and _has_sense(lower, _SIZE, language):
        return end, WORD  # 10x15 cm
    if start and _is_unit(text, start, end, stop, language):
        return end, WORD
    for sense in language.lexicon.senses.get(lower, _NOTHING):
        if (
            sense.role == "currency-code"
            and (not hyphen or language.minus_inside)
            and letters.isupper()
            and letters not in language.not_codes
        ):
            return end, WORD
        if sense.role == "currency-prefix" and not hyphen and not sense.others:
            return end, WORD
        if sense.role in ("clock-before", "hedge", "month-before", "era") and not hyphen and not sense.others:
            return end, WORD
        if sense.role == "leading-scale" and not hyphen and not (len(lower) == 1 and lower.isascii()):
            return end, WORD
    if not hyphen and _ends_symbol(text, start, lower, language):
        return end, WORD
    if not hyphen and len(lower) > 1 and lower == lower.upper() and lower.isalpha() and language.is_known(lower):
        return end, WORD  # عام2020: a space left out, in a script without capitals
    if hyphen and not _is_acronym(letters) and _has_sense(lower, _HYPHENED, language):
        return end, WORD
    return stop, NAME


def _is_acronym(letters: str) -> bool:
    """Whether letters before a hyphen and digits are all capitals: DEC-1 is a name, Dec-1 a day."""
    return len(letters) > 1 and letters.isupper() and letters != letters.lower()


def _has_sense(word: str, roles: frozenset[str], language: Language) -> bool:
    return any(sense.role in roles for sense in language.lexicon.senses.get(word, _NOTHING))


def _ends_symbol(text: str, start: int, lower: str, language: Language) -> bool:
    """Whether letters before digits end a currency symbol of several words: the CFA of "F CFA500"."""
    for sense in language.lexicon.before.get(lower, _NOTHING):
        if sense.role == "currency-prefix" and sense.others:
            before = folded(text[max(0, start - _LONGEST_SYMBOL) : start]).split()
            if "".join(before).endswith("".join(reversed(sense.others))):
                return True
    return False


def _is_unit(text: str, start: int, end: int, stop: int, language: Language) -> bool:
    """Whether letters and digits behind a figure are an area (20 km2) or a unit and what it leaves over (1m85)."""
    before = text[start - 1]
    glued = before.isdigit()
    if not glued and before != "/" and not (before in SPACES and _is_counting(text, start - 1, language)):
        return False
    power = text[end:stop]
    for sense in language.lexicon.senses.get(folded(text[start:end]), _NOTHING):
        if sense.role == "unit" and sense.others == (power,):
            return True
        if glued and sense.role == "scale" and end - start > 1 and text[end] in _JOINTS:
            return True  # 3mila-4mila
        if glued and sense.role in ("unit", "glued-unit") and not sense.others and any(map(parts, sense.value)):
            return True
    return False


def _is_counting(text: str, end: int, language: Language) -> bool:
    """Whether digits or a scale end at an index: what 20 m3 and 3,2 mlrd. m3 count."""
    if text[end - 1 : end].isdigit():
        return True
    words = text[max(0, end - _LONGEST_SCALE) : end].rsplit(maxsplit=1)
    return bool(words) and _has_sense(folded(words[-1].rstrip(".")), _SCALE, language)


def _numerals(text: str, start: int, stop: int, spaced: bool) -> Iterator[Token]:
    """Divide digits joined by single spaces: "23 000" is one numeral, "2016 400" two, "123 45 67" an identifier."""
    raw = text[start:stop]
    if not raw.isascii():
        raw = raw.translate(_WESTERN)
    if raw.isdigit() or not (" " in raw or "\n" in raw):
        yield Token(NUMERAL, start, stop, raw, spaced, raw)
        return
    raw = raw.replace("\n", " ")
    pieces = raw.split(" ")
    position, index = 0, 0
    joined = list(_grouped(pieces))
    if pieces[0][0] == "0" and len(pieces[0]) > 1 and len(raw) > _SHORTEST_TELEPHONE:
        yield Token(NAME, start, stop, text[start:stop], spaced, raw)
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
        if pieces[index].isdigit() and len(pieces[index]) <= 3 and pieces[index][0] != "0":
            while index + count < len(pieces) and _is_group(pieces[index + count]):
                count += 1
                if not pieces[index + count - 1].isdigit():
                    break
        yield count
        index += count


def _is_group(piece: str) -> bool:
    if piece.isdigit():
        return len(piece) == 3
    return len(piece) > 4 and piece[:3].isdigit() and piece[3] in ".,٫" and piece[4:].isdigit()


class _Western(dict[int, int]):
    """The digits of all scripts, as they are met, to those of ASCII; separators of one kind to one of them."""

    def __missing__(self, code: int) -> int:
        value = unicodedata.decimal(chr(code), -1)
        self[code] = code if value < 0 else ord("0") + value
        return self[code]


_MARKS = {**dict.fromkeys(SPACES, " "), "’": "'", "，": ",", "．": ".", "،": "٬", "⹁": "٬"}
_WESTERN = _Western({ord(mark): ord(other) for mark, other in _MARKS.items()})
