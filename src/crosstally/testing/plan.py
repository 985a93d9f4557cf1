"""A figure before it is written: its quantity, how a locale writes it, and where that says it all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from babel import Locale
from hypothesis import strategies as st

from ..interval import Interval
from ..quantity import Kind, Quantity
from .options import locale_of
from .written import Written

#: Four digits in this range may be a year.
YEARS = range(1000, 2200)


@dataclass(frozen=True, slots=True)
class Plan:
    """A figure before it is written, so that one figure can be written in several languages."""

    quantity: Quantity
    write: Callable[[Locale], str]
    exists: Callable[[Locale], bool] = lambda locale: True

    def written(self, language: str) -> Written:
        return Written(self.write(locale_of(language)), language, self.quantity)

    def is_certain_in(self, language: str) -> bool:
        """Whether the locale has the form and it says it all: no number that may be a year, no year of two digits."""
        locale = locale_of(language)
        if not self.exists(locale):
            return False
        text = self.write(locale)
        if self.quantity.kind == "number" and len(text) == 4 and text.isdecimal():
            return int(text) not in YEARS
        day = self.quantity.kind == "date" and len(str(self.quantity.edtf)) > len("1979")
        return not day or str(self.quantity.edtf)[:4] in text


Plans = st.SearchStrategy[Plan]


def written_in(language: str, plans: Plans) -> st.SearchStrategy[Written]:
    locale_of(language)
    return plans.filter(lambda plan: plan.is_certain_in(language)).map(lambda plan: plan.written(language))


def stated(
    kind: Kind,
    value: Decimal,
    *,
    resolution: Fraction | None = None,
    unit: str | None = None,
    currency: str | None = None,
) -> Quantity:
    return Quantity(kind, Interval.exactly(Fraction(value)), unit=unit, currency=currency, resolution=resolution)


def last_digit(value: Decimal) -> Fraction:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return Fraction(10) ** min(exponent, 0)
