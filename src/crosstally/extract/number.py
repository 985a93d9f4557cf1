"""A number being read: its readings, and the phrase of tokens that states it."""

from __future__ import annotations

from fractions import Fraction

from .option import Option


class Value:
    """One reading of a number: its value, one in its last digit (``None`` in words), and why."""

    __slots__ = ("resolution", "rule", "value")

    def __init__(self, value: Fraction, resolution: Fraction | None, rule: str) -> None:
        self.value, self.resolution, self.rule = value, resolution, rule

    def times(self, factor: Fraction, rule: str) -> Value:
        resolution = None if self.resolution is None else self.resolution * factor
        return Value(self.value * factor, resolution, "; ".join(filter(None, (self.rule, rule))))


class Number:
    """A number phrase: tokens ``start`` to ``end``, its readings, likeliest first.

    ``coefficient`` is the number before its ``scale``; ``weak``: an article or pronoun as easily; ``digits``: written
    in digits; ``article``: only the article of what follows; ``inside``: the hedge ("about") or
    bound written inside it; ``joined``: what it counts, where that is written in one word with it.
    """

    __slots__ = (
        "article",
        "coefficient",
        "digits",
        "end",
        "fraction",
        "inside",
        "joined",
        "scale",
        "start",
        "values",
        "weak",
    )

    def __init__(self, start: int, end: int, values: list[Value]) -> None:
        self.start, self.end, self.values = start, end, values
        self.scale = Fraction(1)
        self.coefficient = values[0].value if values else Fraction(0)
        self.inside: str | None = None
        self.joined: list[Option] = []
        self.weak = self.digits = self.fraction = self.article = False

    def negate(self) -> None:
        """Make every reading the same below nought."""
        self.values = [Value(-value.value, value.resolution, f"minus {value.rule}".strip()) for value in self.values]

    def scaled(self, factor: Fraction, end: int, rule: str) -> Number:
        """The number times a scale, ending later."""
        self.values = [value.times(factor, rule) for value in self.values]
        self.scale *= factor
        self.end = end
        self.weak = self.article = False
        return self
