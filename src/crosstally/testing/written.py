"""The values that the strategies draw: ``Written`` is one figure, ``Passage`` a text that states figures."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..quantity import Quantity
from ..text import Span


@dataclass(frozen=True, slots=True)
class Written:
    """A figure as ``language`` writes it, and the ``quantity`` it must be read as.

    The quantity's ``resolution`` is ``None`` where the last written digit depends on the locale's form.
    """

    text: str
    language: str
    quantity: Quantity

    @property
    def value(self) -> Fraction | None:
        """The number stated; ``None`` for dates and times."""
        return self.quantity.figure

    def agrees(self, other: Quantity) -> bool:
        """Whether a quantity states this figure: the same kind, value, unit, currency, date and time."""
        fields = ("kind", "value", "unit", "currency", "edtf")
        return all(getattr(self.quantity, field) == getattr(other, field) for field in fields)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that states ``figures`` and no others, each at the span of the same index, in text order."""

    text: str
    language: str
    figures: tuple[Written, ...]
    spans: tuple[Span, ...]
