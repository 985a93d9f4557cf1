"""Things by the spans of a text where they stand, found in the time of a look into a dictionary."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from ..finding import Place
from ..text import Span

Thing = TypeVar("Thing")


class Index(Generic[Thing]):
    """Things by their spans.

    >>> list(Index([(Span(0, 3), "a"), (Span(5, 8), "b")]).meeting([Span(2, 4), Span(1, 2)]))
    ['a']
    """

    def __init__(self, things: Iterable[tuple[Span, Thing]]) -> None:
        self._things = sorted(things, key=lambda entry: entry[0])
        self._starts = [span.start for span, _ in self._things]
        self._longest = max((span.end - span.start for span, _ in self._things), default=0)

    def meeting(self, spans: Sequence[Span]) -> Iterator[Thing]:
        """What overlaps one of the spans, each thing once, in text order within a span."""
        seen: set[int] = set()
        for span in spans:
            first = bisect_right(self._starts, span.start - self._longest)
            for other, thing in self._things[first : bisect_left(self._starts, span.end)]:
                if other.end > span.start and id(thing) not in seen:
                    seen.add(id(thing))
                    yield thing


def joined(groups: Iterable[Sequence[Place]]) -> list[tuple[Place, ...]]:
    """The places, those that stand together in a group or overlap joined in one, in text order.

    >>> one, two, both = Place(Span(0, 2), "a", 0), Place(Span(4, 6), "b", 0), Place(Span(1, 5), "c", 0)
    >>> [[place.text for place in group] for group in joined([[one], [two], [Place(Span(8, 9), "d", 0)], [both]])]
    [['a', 'c', 'b'], ['d']]
    """
    held: dict[Place, Place] = {}
    for group in groups:
        for place in group:
            held.setdefault(place, place)
            _join(held, group[0], place)
    reach: Place | None = None
    for place in sorted(held, key=lambda each: each.span):
        if reach is not None and place.span.start < reach.span.end:
            _join(held, reach, place)
        if reach is None or place.span.end > reach.span.end:
            reach = place
    found: dict[Place, list[Place]] = {}
    for place in sorted(held, key=lambda each: each.span):
        found.setdefault(_head(held, place), []).append(place)
    return [tuple(group) for group in found.values()]


def _head(held: dict[Place, Place], place: Place) -> Place:
    while held[place] != place:
        held[place] = held[held[place]]
        place = held[place]
    return place


def _join(held: dict[Place, Place], one: Place, other: Place) -> None:
    held[_head(held, other)] = _head(held, one)
