"""Figures that are equal but for what they count, which one text names and the other does not: 13, 13 months.

An age may stand alone, and so may a figure whose unit the text around it names. Elsewhere the two say different things,
and as languages leave out much that is understood, that is a minor finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from ..finding import Finding, Severity
from ..languages import Language, available, load
from ..languages.words import MARKED_WORD, folded
from ..quantity import Mention, Quantity
from ..text import Document
from ..unit import units
from .context import Context, grouped, quoted

_WORDS = re.compile(rf"{MARKED_WORD.pattern}|[%‰°′″$€£¥₹]")
_KINDS, _BARE = frozenset(("duration", "measure")), frozenset(("number", "ordinal"))
_AGE = "year"
_DEGREES = "angle"  # a sign and a word of many meanings


def check_elided(context: Context) -> Iterator[Finding]:
    """A bare figure against one with a unit that no word near the bare one names."""
    near = _Near(context)
    pairs = [
        (source, target)
        for source, target, match in context.pairs
        if match.relation == "same" and near.lacks(*_compared(source, target, match.readings))
    ]
    for group in grouped(pairs, lambda pair: (pair[0].text.casefold(), pair[1].text.casefold())).values():
        ours, theirs = [pair[0] for pair in group], [pair[1] for pair in group]
        bare = theirs if ours[0].quantity.unit else ours
        words = {"bare": quoted(bare)}
        yield context.finding("unit", "unit-elided", ours, theirs, severity=Severity.MINOR, words=words)


def _compared(
    source: Mention, target: Mention, readings: tuple[int, int]
) -> tuple[tuple[Mention, Quantity], tuple[Mention, Quantity]]:
    return (source, source.readings[readings[0]].quantity), (target, target.readings[readings[1]].quantity)


class _Near:
    """The units that the words of a paragraph name, of both documents: *Ms* is a form of address, and milliseconds."""

    def __init__(self, context: Context) -> None:
        self._documents = {True: context.source, False: context.target}
        self._languages = {side: load(document.language) for side, document in self._documents.items()}
        figures = {True: context.source_figures.mentions, False: context.target_figures.mentions}
        self._figures: Mapping[bool, Mapping[int, list[Mention]]] = {
            side: grouped(mentions, lambda mention: mention.paragraph or 0) for side, mentions in figures.items()
        }
        self._known: dict[tuple[bool, int], frozenset[str]] = {}
        self._described: dict[bool, bool] = {}

    def lacks(self, ours: tuple[Mention, Quantity], theirs: tuple[Mention, Quantity]) -> bool:
        """Whether one of the two is bare and its paragraph does not name the other's unit."""
        if Fraction(1) in (ours[1].figure, theirs[1].figure):
            return False  # an article in many languages
        for side, (mention, bare), (other, named) in ((True, ours, theirs), (False, theirs, ours)):
            if bare.kind in _BARE and bare.figure == named.figure and named.kind in _KINDS and not _may_be_age(other):
                unit = units().get(named.unit or "")
                near = self._units(side, mention.paragraph or 0)
                counts = _counts_pieces(other, self._languages[not side])
                told = unit is not None and unit.dimension != _DEGREES and self._is_described(side)
                return told and not counts and named.unit not in near
        return False

    def _is_described(self, side: bool) -> bool:
        """Whether the words of the language are known with their endings: elsewhere a unit may hide in one."""
        if side not in self._described:
            self._described[side] = self._languages[side].tag.partition("-")[0] in available()
        return self._described[side]

    def _units(self, side: bool, paragraph: int) -> frozenset[str]:
        key = side, paragraph
        if key not in self._known:
            document = self._documents[side]
            mentioned = {m.quantity.unit for m in self._figures[side].get(paragraph, ())}
            named = {*mentioned, *_units_named(document, paragraph, self._languages[side])}
            self._known[key] = frozenset(name for name in named if name is not None)
        return self._known[key]


def _may_be_age(mention: Mention) -> bool:
    """Whether one of its readings is a number of years: 26 г is an age or a weight."""
    return any(reading.quantity.unit == _AGE for reading in mention.readings)


def _counts_pieces(mention: Mention, language: Language) -> bool:
    """Whether the word behind the figure may count persons or pieces instead, as some words for a tonne do."""
    forms = [language.lexicon.senses.get(folded(word)) for word in _WORDS.findall(mention.text)]
    return any("counter" in senses.roles for senses in forms if senses is not None)


def _units_named(document: Document, paragraph: int, language: Language) -> Iterator[str]:
    text = document.paragraphs[paragraph].span.of(document.text) if document.paragraphs else document.text
    for word in _WORDS.findall(text):
        for form in {folded(word), language.stem(folded(word))}:
            senses = language.lexicon.senses.get(form)
            for sense in senses.roles.get("unit", ()) if senses is not None else ():
                yield from sense.value
