"""What the words that are no figures say of a figure that only the other text has.

They are the words outside of figures, those of names included: *project 636* is a number here and a name there, a title
or a street may be carried over as it is, *foursomes* are played by four, and a *decade* is ten years.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from unicodedata import decimal

from ..finding import Match
from ..languages import Language, load
from ..languages.words import folded
from ..match.sizes import points
from ..quantity import Figures, Mention, Quantity
from ..text import Document
from ..unit import Unit, units
from .context import Context, grouped

_WORDS = re.compile(r"\d+|[^\W\d_]+")
_COUNTS = frozenset(("number", "ordinal"))
_MULTIPLES = range(1, 10)  # of decades, that may be so many years
_VAGUE = "decade"  # the shortest length of time whose plural means some of it
_FEW = 2
_ENDINGS = (1, 2)  # letters that make another word of a number word; foursome and fyrsidig have more
_LONGEST = 18  # digits


@dataclass(frozen=True, slots=True)
class Side:
    """One side's paragraphs: those without a counterpart, by bead, and the words that their counterparts leave."""

    alone: Mapping[int, int]
    left_over: Mapping[int, frozenset[str]]
    other: Language

    def says_otherwise(self, mention: Mention) -> bool:
        """Whether the counterpart has this figure, though not as a figure."""
        words = list(_words(mention.text))
        words = [word for word in words if word.isdecimal()] or words  # the 12 of the 12th district, "quận 12"
        left = self.left_over.get(mention.paragraph or 0, frozenset())
        if words and (left.issuperset(words) or (words[0].isdecimal() and "".join(words) in left)):
            return True  # 116 123 and 116123 are one telephone number
        quantity = mention.quantity
        if quantity.kind in _COUNTS and len(points(quantity)) == 1:
            return abs(points(quantity)[0]) in self._numbers_named(left)
        return self._names_a_unit(quantity, left)

    def says_another(self, mention: Mention) -> bool:
        """Whether the counterpart's words name another number instead: five in the place of a foursome."""
        left = self.left_over.get(mention.paragraph or 0, frozenset())
        if mention.quantity.kind == "duration":
            return any(length >= units()[_VAGUE].factor for word in left for length in self._lengths_of(word))
        return any(number > _FEW for number in self._numbers_named(filter(str.isalpha, left)))

    def _names_a_unit(self, quantity: Quantity, words: frozenset[str]) -> bool:
        """Whether a word is the unit that a length of time is one of, or some of: *decades* for thirty years."""
        unit = units().get(quantity.unit or "") if quantity.kind == "duration" else None
        if unit is None:
            return False
        sizes = {abs(point) * unit.factor for point in points(quantity)}
        named = {size for word in words for size in self._lengths_of(word)}
        return any(_is_some_of(size, sizes, unit) for size in named)

    def _lengths_of(self, word: str) -> Iterator[Fraction]:
        """The lengths of time that a word names: an hour, a *kvarter*, a decade."""
        senses = self.other.lexicon.senses.get(self.other.stem(folded(word)))
        if senses is None:
            return
        named = [name for sense in senses.roles.get("unit", ()) if not sense.others for name in sense.value]
        multiples = [sense.value for sense in senses.roles.get("unit-multiple", ()) if not sense.others]
        for times, name in [*((Fraction(1), name) for name in named), *multiples]:
            if units()[name].dimension == "duration":
                yield times * units()[name].factor

    def _numbers_named(self, words: Iterable[str]) -> set[int]:
        """The numbers that words are or begin with: *Five Lives*, Route 66, foursome, fyrsidig, štvorstranový."""
        numbers, named = self.other.combining or self.other.cardinals, set()
        for word in words:
            spelled = folded(word)
            for spelling in self.other.spellings:
                spelled = spelling(spelled)
            if word.isdecimal():
                named.add(int(word[:_LONGEST]))
            elif (found := numbers.take_apart(spelled)) is not None and len(found[1]) not in _ENDINGS:
                named.add(found[0])
        return named


def _is_some_of(length: Fraction, sizes: set[Fraction], unit: Unit) -> bool:
    if sizes == {length}:
        return True
    vague = length > unit.factor or length >= units()[_VAGUE].factor
    return vague and sizes <= {length * count for count in _MULTIPLES}


def source_side(context: Context) -> Side:
    """The source's paragraphs with the words that their translations leave."""
    beads = [(bead.source, bead.target) for bead in context.alignment.beads]
    asked = {match.source.paragraph for match in context.matches if match.source and _is_open(match)}
    return _side(beads, context.target, context.target_figures, asked)


def target_side(context: Context) -> Side:
    """The translation's paragraphs with the words that their originals leave."""
    beads = [(bead.target, bead.source) for bead in context.alignment.beads]
    asked = {match.target.paragraph for match in context.matches if match.target and _is_open(match)}
    return _side(beads, context.source, context.source_figures, asked)


def _is_open(match: Match) -> bool:
    """Whether one side has no counterpart, or none but one that another figure has."""
    return match.source is None or match.target is None or match.relation == "repeated"


def _side(
    beads: Sequence[tuple[tuple[int, ...], tuple[int, ...]]], other: Document, figures: Figures, asked: set[int | None]
) -> Side:
    alone = {unit: number for number, (here, there) in enumerate(beads) if not there for unit in here}
    covered = grouped(figures.mentions, lambda mention: mention.paragraph or 0)
    left_over: dict[int, frozenset[str]] = {}
    for here, there in beads:
        if there and not asked.isdisjoint(here):
            words = frozenset(word for unit in there for word in _words_outside(other, unit, covered.get(unit, ())))
            left_over |= dict.fromkeys(here, words)
    return Side(alone, left_over, load(other.language))


def _words_outside(document: Document, paragraph: int, mentions: Sequence[Mention]) -> Iterator[str]:
    span = document.paragraphs[paragraph].span
    start = span.start
    for end, resume in [*((mention.span.start, mention.span.end) for mention in mentions), (span.end, span.end)]:
        yield from _words(document.text[start:end])
        start = resume


def _words(text: str) -> Iterator[str]:
    """Words and digits, those of every script as European ones."""
    for word in _WORDS.findall(text.casefold()):
        yield "".join(str(decimal(digit)) for digit in word) if word.isdecimal() else word
