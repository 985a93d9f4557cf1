"""What a number may be a number of: a share, an amount in a currency, a measure in a unit."""

from __future__ import annotations

from fractions import Fraction

from ..quantity import Kind


class Option:
    """One thing a number can be a number of."""

    __slots__ = ("currency", "factor", "kind", "per", "rule", "unit")

    def __init__(self, kind: Kind, *, unit: str | None = None, currency: str | None = None,
                 factor: Fraction = Fraction(1), per: str | None = None, rule: str = "") -> None:  # fmt: skip
        self.kind, self.unit, self.currency, self.factor, self.per, self.rule = kind, unit, currency, factor, per, rule


PLAIN = Option("number")
