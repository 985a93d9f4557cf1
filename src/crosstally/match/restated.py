"""Figures that are not missing although no counterpart is left for them: repeated, put in brackets, or said in parts.

Measured on professional translations, such figures are among the chief causes of false alarms.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass
from fractions import Fraction

from ..finding import Match, Relation
from ..quantity import Mention, Quantity
from ..unit import units
from .judge import judge
from .ledger import Ledger, Side
from .readings import judge_mentions
from .sizes import is_span, points
from .stages import key

_BRACKET = re.compile(r"\s*[(\[（〔]\s*")  # 10 miles (16 km)
_RESTATING = re.compile(r"\s*[,;/=–—(\[（-]?\s*(?:\w+\.?\s*){0,2}")  # 10 miles, or about 16 km
_NEAR = 1
_SHARE = 3  # readings: the share, its part, its whole


@dataclass(frozen=True, slots=True)
class View:
    """The ledger as seen from one side, so that both sides are treated by the same code."""

    ledger: Ledger
    ours: Side
    theirs: Side
    flipped: bool

    @property
    def open(self) -> list[int]:
        """Our open figures, in text order."""
        return sorted(self.ledger.open_target if self.flipped else self.ledger.open_source)

    def partners(self) -> dict[int, int]:
        """For each of our figures, the first one it was paired with."""
        found: dict[int, int] = {}
        for source, target, _ in self.ledger.pairs:
            our, their = (target, source) if self.flipped else (source, target)
            found.setdefault(our, their)
        return found

    def pair(self, ours: int, theirs: int, match: Match) -> None:
        """Enter a pair in the order of the two documents."""
        source, target = (theirs, ours) if self.flipped else (ours, theirs)
        readings = (match.readings[1], match.readings[0]) if self.flipped else match.readings
        self.ledger.pair(source, target, match.relation, readings)

    def near(self, ours: int, theirs: int) -> bool:
        """Whether two figures stand in the same paragraph bead or in neighbouring ones."""
        return abs(self.ours.beads["paragraph"][ours] - self.theirs.beads["paragraph"][theirs]) <= _NEAR


def views(ledger: Ledger) -> tuple[View, View]:
    """Both ways of looking at a ledger."""
    return View(ledger, ledger.source, ledger.target, False), View(ledger, ledger.target, ledger.source, True)


def pair_equivalents(view: View) -> None:
    """Pair the figure in brackets after a matched one, *10 miles (16 km)*, with the counterpart of that one.

    Where the other text has brackets of its own, the two bracketed figures are to be compared with each other.
    """
    partners = view.partners()
    open_there = view.ledger.open_source if view.flipped else view.ledger.open_target
    for index in view.open:
        for beside in (index - 1, index + 1):
            if beside in partners and _restates(view.ours, index, beside):
                there = partners[beside]
                if not any(
                    near in open_there and _restates(view.theirs, near, there) for near in (there - 1, there + 1)
                ):
                    _pair_restated(view, index, there)
                break


def _restates(side: Side, index: int, beside: int) -> bool:
    if not 0 <= beside < len(side.mentions):
        return False
    one, other = side.mentions[index], side.mentions[beside]
    if one.paragraph != other.paragraph or not _could_be_equal(one.quantity, other.quantity):
        return False
    between = side.between(min(index, beside), max(index, beside))
    if _BRACKET.fullmatch(between):
        return True
    judgement = judge_mentions(one, other)
    return judgement is not None and judgement.agrees and bool(_RESTATING.fullmatch(between))


def _could_be_equal(one: Quantity, other: Quantity) -> bool:
    """Whether one may be the other in another unit or currency, or the same figure again."""
    if one.kind == other.kind == "money":
        return True
    ours, theirs = units().get(one.unit or ""), units().get(other.unit or "")
    return ours is not None and theirs is not None and ours.dimension == theirs.dimension


def _pair_restated(view: View, ours: int, theirs: int) -> None:
    one, other = view.ours.mentions[ours], view.theirs.mentions[theirs]
    judgement = judge_mentions(one, other)
    relation: Relation = judgement.relation if judgement and judgement.agrees else "repeated"
    if view.flipped and _changes_currency(one.quantity, other.quantity):
        relation, judgement = "converted", None  # the translation's own conversion, to be judged as any
    view.pair(ours, theirs, Match(None, None, relation, (), judgement.readings if judgement else (0, 0)))


def _changes_currency(one: Quantity, other: Quantity) -> bool:
    return bool(one.currency and other.currency and one.currency != other.currency)


def pair_parts(view: View) -> None:
    """Pair an open range with the figures that say its ends, and an open date with the fuller ones it is part of."""
    nearby = _by_paragraph(view)
    for index in view.open:
        mention = view.ours.mentions[index]
        bead = view.ours.beads["paragraph"][index]
        for other in nearby.get(bead, ())[:40]:
            if _holds(mention, view.theirs.mentions[other]):
                view.pair(index, other, Match(None, None, "part"))


def _by_paragraph(view: View) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for index, bead in enumerate(view.theirs.beads["paragraph"]):
        found.setdefault(bead, []).append(index)
    return found


def _holds(first: Mention, second: Mention) -> bool:
    """Whether one of the two is an end of the other's range, a component of its date, or a term of its share."""
    one, other = first.quantity, second.quantity
    if _terms(first) or _terms(second):
        return not _terms(first).isdisjoint(points(other)) or not _terms(second).isdisjoint(points(one))
    if one.edtf is None and other.edtf is None and is_span(one) == is_span(other):
        return False
    judgement = judge(one, other)
    return judgement is not None and judgement.relation == "part"


def _terms(mention: Mention) -> frozenset[Fraction]:
    """Part and whole of a share, as numbers."""
    return frozenset(point for term in terms_of(mention) for point in points(term))


def terms_of(mention: Mention) -> tuple[Quantity, ...]:
    """Part and whole of a share whose readings keep them: the 3 and the 10 of *3 out of 10*."""
    quantities = [reading.quantity for reading in mention.readings]
    figures = [quantity.figure for quantity in quantities]
    if len(figures) != _SHARE or None in figures or mention.quantity.kind != "number":
        return ()
    share, part, whole = figures
    assert share is not None
    assert part is not None
    assert whole
    return tuple(quantities[1:]) if share * whole == part else ()


def pair_repeats(view: View, *, everywhere: bool) -> None:
    """Pair an open figure with one on the other side that is matched already: it was said twice here and once there."""
    known: dict[Hashable, list[int]] = {}
    for index in range(len(view.theirs.mentions)):
        known.setdefault(key(view.theirs.mentions[index].quantity), []).append(index)
    for index in view.open:
        mention = view.ours.mentions[index]
        for other in known.get(key(mention.quantity), ())[:40]:
            if view.near(index, other) or (everywhere and _safe_to_repeat(mention)):
                view.pair(index, other, Match(None, None, "repeated"))
                break


def _safe_to_repeat(mention: Mention) -> bool:
    """Dates are named again and again; what else is said in another part of the text is missed here."""
    return mention.quantity.kind == "date"
