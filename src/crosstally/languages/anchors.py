"""The pattern that finds where figures may be: digits, and the words that may begin one; never the whole lexicon."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .clitics import Clitics
from .words import MARKS, NUKTA, SPELLINGS, begins_run, is_hangul, is_word

DIGITS = r"[\d\u00bc-\u00be\u2150-\u215e]"  # with the vulgar fractions
#: The edges of words: ``\b`` takes vowel signs for no part of a word.
_BEGIN, _END = rf"(?<![\w{MARKS}])", rf"(?![\w{MARKS}])"

#: Letters by which a long word is found; its inflections have most of them in common.
_STEM = 5
#: Letters at most of a word that begins many others: of "ti", ten, and "til", to.
_TINY = 4


@dataclass(frozen=True)
class Followers:
    """First characters of what may stand behind a number of one character: ``any`` word that is counted.

    A ``weak`` number, an article or pronoun as easily, needs what is ``counted`` in units: 一元, not 一人.
    """

    weak: frozenset[str]
    any: set[str]
    counted: set[str]


def anchors(
    begin: frozenset[str] | set[str], pairs: Collection[str], articles: tuple[Collection[str], Collection[str]],
    followers: Followers, months: Collection[str],
    joined: tuple[Collection[str], Collection[str]], centuries: Collection[str], clitics: Clitics, *, compounds: bool,
) -> re.Pattern[str]:  # fmt: skip
    """A pattern for digits and for the words that may ``begin`` a figure.

    ``pairs`` are phrases of two words, as are ``articles`` and what is counted behind them: *ein Prozent*. Where words
    may be written together (``compounds``) a word may go on, but never a short name of ``months``. In scripts without
    spaces a single character begins a figure only before another or before one of the ``followers``. ``joined`` are
    number words and what is written together with them: *dwu-letni*. ``centuries`` are abbreviations of one letter,
    which begin nothing without a Roman numeral before them: *XIX a.*, *XX w.*
    A short word goes on only with what is written together with numbers: "tiårig", not "til".
    """
    found = {word for word in begin - followers.weak if is_word(word) and (len(word) > 1 or not word.isascii())}
    runs = {word for word in begin if begins_run(word)}
    found -= runs
    short = {word for word in months if len(word) < _STEM} if compounds else set[str]()
    found -= short  # "dic" is December, but "dichiarato" is none
    tiny = {word for word in found if len(word) <= _TINY} if compounds else set[str]()
    found -= tiny
    if compounds:
        found = {word for word in found if not any(word[:size] in found for size in range(2, len(word)))}
    lead = f"(?:{alternation(clitics.before)})?" if clitics.before else ""
    stems = {word[:_STEM] for word in found if len(word) > _STEM}
    whole = {word for word in found if word[:_STEM] not in stems}
    stems |= {pair[: pair.index(" ") + _STEM] for pair in pairs}
    options = [DIGITS]
    begin_, end = (r"\b", r"\b") if all(map(str.isalpha, found)) else (_BEGIN, _END)
    if stems or (compounds and whole):
        options.append(rf"{begin_}{lead}(?:{alternation(_cased(stems | whole if compounds else stems))})\w*")
    if whole and not compounds:
        endings = {form for form in clitics.after if is_word(f"a{form}")}
        tail = f"(?:{alternation(endings)})?" if endings else ""
        options.append(rf"{begin_}{lead}(?:{alternation(_cased(whole))}){tail}{end}")
    if articles[0] and articles[1]:
        counted = {word[:_STEM] for word in articles[1] if len(word) > 1}
        counted |= {stem.capitalize() for stem in counted}
        long, whole_words = ({stem for stem in counted if (len(stem) == _STEM) is long} for long in (True, False))
        behind_ = rf"(?:{alternation(long)})\w*|(?:{alternation(whole_words)}){end}"
        options.append(rf"{begin_}(?:{alternation(_cased(articles[0]))}) (?:{behind_})")
    if short:
        options.append(rf"{begin_}{lead}(?:{alternation(_cased(short))}){end}")
    if tiny:
        behind = {word[:3] for word in joined[1] if len(word) > 2 or (len(word) == 2 and not word.isascii())}
        on = alternation(behind | {form.upper() for form in behind})
        options.append(rf"{begin_}{lead}(?:{alternation(_cased(tiny))})(?:{end}|(?:{on})\w*)")
    if joined[0]:
        first = {word for word in joined[0] if len(word) > 1 and word[:_STEM] not in stems}
        behind = {word[:_STEM] for word in joined[1] if len(word) > 2}
        options.append(rf"{begin_}(?:{alternation(_cased(first))})(?:{alternation(behind)})\w*")
    if centuries:
        options.append(rf"\b[IVX]+(?=[\s\u00a0](?:{alternation(centuries)})\.)")
    if followers.weak:
        options.append(rf"\A(?:{alternation(_cased(followers.weak))})\Z")  # nothing else is said
    options += _in_runs({word for word in runs if is_hangul(word)}, followers, r"\b")
    options += _in_runs({word for word in runs if not is_hangul(word)}, followers, "")
    return re.compile("|".join(options))


def _cased(words: Collection[str]) -> set[str]:
    return {form for word in words for form in (word, word.capitalize(), word.upper())}


def _in_runs(words: Collection[str], followers: Followers, edge: str) -> Iterable[str]:
    single = {word for word in words if len(word) == 1}
    longer = {word for word in words if len(word) > 1 and not single.issuperset(word)}
    weak = single & followers.weak
    if single - weak:
        yield rf"{edge}[{_set(single - weak)}](?=[{_set(single | followers.any)}\s\d]|\Z)"
    if weak:
        yield rf"{edge}[{_set(weak)}](?=[{_set(single | followers.counted)}])"
    if longer:
        yield f"{edge}(?:{alternation(longer)})"


def _set(characters: Collection[str]) -> str:
    return "".join(sorted(re.escape(character) for character in characters))


def alternation(forms: Iterable[str]) -> str:
    """A regular expression for one of the forms, as a trie: scanning costs no more with more words.

    >>> alternation(["six", "sixty", "seven"])
    's(?:even|ix(?:ty)?)'
    """
    tree: dict[str, Any] = {}
    for form in forms:
        node = tree
        for character in form:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branches(tree)


def _branches(tree: Mapping[str, Any]) -> str:
    options = [_spelled(character) + _branches(node) for character, node in sorted(tree.items()) if character]
    if not options:
        return ""
    body = options[0] if len(options) == 1 else f"(?:{'|'.join(options)})"
    if "" not in tree:
        return body
    return f"(?:{body})?" if len(options) == 1 else f"{body}?"


def _spelled(character: str) -> str:
    """A pattern for a folded letter in every spelling: hamza on alef or none, with a nukta or without."""
    if character in NUKTA:
        return f"[{character}{NUKTA[character]}]\u093c?"
    return f"[{character}{SPELLINGS[character]}]" if character in SPELLINGS else re.escape(character)
