"""Growth in percent against its two ends: *rose 20 percent, from 50 to 60*, *to $60 from $50 (+20 %)*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from ..interval import Interval
from ..languages.linking import Phrases
from ..quantity import Quantity
from .amounts import digits
from .context import quoted
from .passage import Contradiction, Passage, reach, slack_of

_REACH, _APART = 30, 50  # characters between the share and the ends, and between the ends
_FAR = 4  # times: what is called 20 percent is not 80
_SAME_SCALE = 10  # times, of two ends of which one leaves its unit to the other
_SCALED = 1000
_WORDS = re.compile(r"[^.;:()（）]*")
_APPOSED = re.compile(r"\s*[,，、(（]?\s*[-+−±]?\s*")
_MARKED = re.compile(r"\s*[,，(（]")


class _Change(NamedTuple):
    """Two ends of a growth, as said by two figures or by one range; ``start`` and ``stop`` are the first and last."""

    start: int
    stop: int
    first: Quantity
    last: Quantity


def wrong_growth(passage: Passage) -> Iterator[Contradiction]:
    """Shares right before or behind two ends that do not give them; days between the figures are passed over."""
    figures = [index for index, each in enumerate(passage.mentions) if each.quantity.kind not in ("date", "time")]
    shares = {index for index in figures if passage.mentions[index].quantity.kind == "percent"}
    if not shares:
        return
    changes = [*_ranges(passage, figures), *_pairs(passage, figures)]
    for change in changes:
        for share in (change.start - 1, change.stop + 1):
            if share in shares and _belongs(passage, share, change) and (found := _judged(passage, share, change)):
                yield found


def _pairs(passage: Passage, figures: list[int]) -> Iterator[_Change]:
    """Two figures, one with the words from which something grew, the other with those to which."""
    for one, other in pairwise(figures):
        first, second = _in_scale(*(passage.mentions[index].quantity for index in (one, other)))
        if not _alike(first, second) or len(passage.between(one, other)) > _APART:
            continue
        if _comes_from(passage, one) and _goes_to(passage, other):
            yield _Change(one, other, first, second)
        elif _goes_to(passage, one) and _comes_from(passage, other):
            yield _Change(one, other, second, first)


def _ranges(passage: Passage, figures: list[int]) -> Iterator[_Change]:
    """A figure that says both ends, with the words from which something grew before it or in it."""
    for index in figures:
        mention = passage.mentions[index]
        value = mention.quantity.value
        if value is None or value.point is not None or value.lower is None or value.upper is None:
            continue
        if _is_change(passage, index):
            ends = (replace(mention.quantity, value=Interval.exactly(end)) for end in (value.lower, value.upper))
            yield _Change(index, index, *ends)


def _is_change(passage: Passage, index: int) -> bool:
    """Whether the words of a growth stand at a range: before both ends, or behind either."""
    words, text = passage.words, passage.mentions[index].text
    if words.rise_from.begin(text) or words.rise_from.end(passage.before(index)) is not None:
        return True
    return words.to_after.begin(passage.after(index)) and words.from_after.within(text)


def _belongs(passage: Passage, share: int, change: _Change) -> bool:
    """Whether a share of growth stands right before the ends, or right behind them by itself or with its words."""
    quantity = passage.mentions[share].quantity
    if quantity.per or quantity.figure is None or quantity.bound:
        return False
    if share < change.start:
        if change.start == change.stop and passage.words.partitive.begin(passage.after(share)):
            return False  # 30 % de 50 a 60 personas
        between = passage.between(share, change.start)
        return len(between) <= _REACH and bool(_WORDS.fullmatch(between))
    if passage.words.partitive.begin(passage.after(share)):
        return False  # 20 percent of them
    between = passage.between(change.stop, share)
    named = passage.words.change.end(between)
    if named is not None:
        return named <= _REACH and bool(_WORDS.fullmatch(between[:named].replace("(", "").replace("（", "")))
    rest = between[passage.words.to_after.length(between) :]
    return bool(_APPOSED.fullmatch(rest)) and (rest != between or bool(_MARKED.match(between)))


def _in_scale(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
    """Two ends of which the first leaves its scale and currency to the second: *von 50 auf 60 Millionen Euro*."""
    scale = other.resolution or Fraction(1)
    bare = one.kind == "number" and one.figure and one.figure < _SCALED and one.resolution is not None
    if not bare or scale < _SCALED or other.figure is None:
        return one, other
    while scale > 1 and one.figure and one.figure * scale > abs(other.figure) * _SAME_SCALE:
        scale /= _SCALED
    return replace(one.scaled(scale, unit=other.unit, currency=other.currency), kind=other.kind, per=other.per), other


def _alike(one: Quantity, other: Quantity) -> bool:
    """Whether both may be ends of one growth: not of a share, whose growth may be meant in points.

    Either may leave its unit or currency to the other, but not its scale.
    """
    if "percent" in (one.kind, other.kind) or not one.figure or not other.figure or one.bound or other.bound:
        return False
    if (one.kind, one.unit, one.currency, one.per) == (other.kind, other.unit, other.currency, other.per):
        return True
    near = Fraction(1, _SAME_SCALE) <= abs(one.figure / other.figure) <= _SAME_SCALE
    return near and "number" in (one.kind, other.kind) and "ordinal" not in (one.kind, other.kind)


def _comes_from(passage: Passage, index: int) -> bool:
    return _beside(passage, index, passage.words.rise_from, passage.words.from_after)


def _goes_to(passage: Passage, index: int) -> bool:
    return _beside(passage, index, passage.words.rise_to, passage.words.to_after)


def _beside(passage: Passage, index: int, before: Phrases, after: Phrases) -> bool:
    """Whether one of the words stands before a figure, or one behind it or as its ending."""
    if before.end(passage.before(index)) is not None:
        return True
    return bool(after.length(passage.after(index))) or after.close(passage.mentions[index].text)


def _judged(passage: Passage, share: int, change: _Change) -> Contradiction | None:
    growth = passage.mentions[share]
    ours, theirs, stated = reach(change.first), reach(change.last), growth.quantity.figure
    if ours is None or theirs is None or not stated or min(*ours, *theirs) <= 0:
        return None
    changes = [abs(b / a - 1) * 100 for a in ours for b in theirs]
    low, high = Fraction(0) if ours[0] <= theirs[1] and theirs[0] <= ours[1] else min(changes), max(changes)
    slack = max(slack_of(growth.quantity, stated), Fraction(1, 2) if growth.quantity.approximate else Fraction(0))
    actual = (low + high) / 2
    if low - slack <= abs(stated) <= high + slack or not Fraction(1, _FAR) <= actual / abs(stated) <= _FAR:
        return None
    figures = [passage.mentions[index] for index in sorted({share, change.start, change.stop})]
    ends = quoted([each for each in figures if each is not growth])
    words: dict[str, object] = {"ends": ends, "share": quoted([growth]), "actual": digits(actual, 3)}
    return Contradiction(figures, "arithmetic-growth", words)
