"""Dates of which the translation leaves a part out that nothing in it says: September 2009 became September.

A year may stand anywhere in the translation, and the year of publication need not be said; a month or a day has to
stand in the same paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..finding import Finding, Severity
from ..match.calendar import Moment, moments
from ..quantity import Mention
from .context import Context, grouped

_PARTS = ("year", "month", "day")
_MONTHS = 12  # behind them come EDTF's seasons and quarters, which are said in more ways than can be read


def less_exact_dates(context: Context) -> Iterator[Finding]:
    """Dates that lost their year, month or day; less than another date, as a reader may know it."""
    paired = [pair[:2] for pair in context.pairs if pair[2].relation == "part" and _point(pair[0]) and _point(pair[1])]
    said = _Said(context)
    for source, group in grouped(paired, lambda pair: pair[0]).items():
        targets = [target for _, target in group]
        if any(said.nowhere(part, source, targets) for part in _PARTS):
            yield context.finding("date", "precision-date", [source], targets, severity=Severity.MINOR)


class _Said:
    """The parts of dates that the translation says, everywhere and in each of its paragraphs."""

    def __init__(self, context: Context) -> None:
        self._years = {str(context.on.year)} if context.on else set()
        self._here: dict[int | None, set[tuple[str, str]]] = {}
        for mention in context.target_figures.mentions:
            for reading in mention.readings:
                for moment in moments(reading.quantity.edtf or ""):
                    self._note(moment, mention.paragraph)

    def _note(self, moment: Moment, paragraph: int | None) -> None:
        here = self._here.setdefault(paragraph, set())
        here |= {(part, value) for part in _PARTS if (value := getattr(moment, part)) is not None}
        if moment.year is not None:
            self._years.add(moment.year)

    def nowhere(self, part: str, source: Mention, targets: list[Mention]) -> bool:
        """Whether a date says this part and its counterparts and what stands around them do not."""
        value = getattr(_point(source), part)
        if value is None or any(getattr(_point(target), part) is not None for target in targets):
            return False
        if part == "year":
            return value not in self._years
        if part == "month" and int(value) > _MONTHS:
            return False
        return all((part, value) not in self._here.get(target.paragraph, ()) for target in targets)


def _point(mention: Mention) -> Moment | None:
    """The one day, month or year that a mention names; ``None`` for a span, a time of day and what is no date."""
    quantity = mention.quantity
    points = moments(quantity.edtf or "") if quantity.kind == "date" else ()
    return points[0] if len(points) == 1 else None
