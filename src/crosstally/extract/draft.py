"""An expression being read: from its first token to its last, with what is known so far."""

from __future__ import annotations

from fractions import Fraction

from ..quantity import Bound, Kind
from .number import Number, Value
from .option import Option


class Draft:
    """Tokens ``start`` to ``end`` state a figure.

    ``upper`` is the second number of a range; ``edtf`` holds the readings of a date or time; ``options`` what the
    number may count. ``hanging``: a hyphen waits for the unit of a later figure ("122-, 130- and 152-mm"). ``elided``:
    what it counts is carried over from the figure before. ``listed``: it shares what it counts with the next figure of
    a list. ``difference``: of degrees, how much warmer or colder. ``otherwise``: what the figure may be if its letter
    is no scale but a unit. ``year``: a year that is as well a number. ``doubtful``: its bound may be a mere
    preposition.
    """

    __slots__ = (
        "approximate",
        "bound",
        "complete",
        "difference",
        "doubtful",
        "edtf",
        "elided",
        "end",
        "hanging",
        "listed",
        "noun",
        "number",
        "options",
        "ordinal",
        "otherwise",
        "per",
        "rule",
        "soft",
        "start",
        "upper",
        "year",
    )  # fmt: skip

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.number: Number | None = None
        self.upper: Number | None = None
        self.options: list[Option] = []
        self.otherwise: tuple[list[Value], list[Option]] = ([], [])
        self.edtf: list[tuple[Kind, str]] = []
        self.ordinal: Fraction | None = None
        self.approximate = self.elided = self.hanging = self.listed = self.soft = self.year = self.difference = False
        self.complete, self.doubtful = True, False
        self.bound: Bound | None = None
        self.per: str | None = None
        self.noun: str | None = None
        self.rule = ""


def dated(start: int, end: int, edtf: str, rule: str, kind: Kind = "date") -> Draft:
    """A date or time."""
    draft = Draft(start, end)
    draft.edtf = [(kind, edtf)]
    draft.rule = rule
    return draft
