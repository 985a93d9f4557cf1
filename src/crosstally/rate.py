"""Exchange rates and price levels as observations, and the protocols of those who know them.

Order of the two steps of constant prices: OECD DAC, UN SNAAMA and the World Bank deflate first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple, Protocol, runtime_checkable

Order = Literal["deflate-first", "convert-first"]


@dataclass(frozen=True, slots=True)
class Rate:
    """One ``base`` bought ``value`` ``quote`` on the day ``observed_on``; ``citation`` says who published it.

    ``staleness``: how many days older the observation is than the day asked for. ``average_of``: the year whose
    observations this is the mean of.
    """

    base: str
    quote: str
    observed_on: date
    value: Fraction
    citation: str
    staleness: int = field(default=0, compare=False)
    average_of: int | None = None

    def inverse(self) -> Rate:
        """The same observation seen from the other currency."""
        return replace(self, base=self.quote, quote=self.base, value=1 / self.value)


@dataclass(frozen=True, slots=True)
class Deflator:
    """One unit of ``territory``'s money of ``year`` bought what ``value`` units bought in ``reference_year``."""

    territory: str
    year: int
    reference_year: int
    value: Fraction
    citation: str


@dataclass(frozen=True, slots=True)
class Basis:
    """What money is expressed in: a currency, prices of ``base_year`` in ``territory`` (ISO 3166), in which order."""

    currency: str
    base_year: int | None = None
    territory: str | None = None
    order: Order = "deflate-first"


@runtime_checkable
class RateProvider(Protocol):
    """Whoever knows exchange rates. Answers with an observation of exactly that day, or raises ``RateNotFound``."""

    def rate(self, base: str, quote: str, on: date) -> Rate:
        """The rate observed on that day."""
        ...

    def history(self, base: str, quote: str, until: date) -> Iterator[Rate]:
        """Every observation up to and including ``until``, most recent first; empty for an unknown pair."""
        ...


class Trace(NamedTuple):
    """What one currency was worth in another during a year, for searching: days as ordinals, ascending, and floats.

    The exact rate of a day found is then asked for. ``low`` and ``high`` bound the values.
    """

    days: Sequence[int]
    values: Sequence[float]
    low: float
    high: float


@runtime_checkable
class TracedProvider(RateProvider, Protocol):
    """Whoever can be searched through without an observation being made of every day."""

    def first_year(self, base: str, quote: str) -> int:
        """A year before which the pair was not observed."""
        ...

    def trace(self, base: str, quote: str, year: int) -> Trace:
        """All that was observed in a year."""
        ...


@runtime_checkable
class DeflatorProvider(Protocol):
    """Whoever knows price levels."""

    def deflator(self, territory: str, year: int, reference_year: int) -> Deflator:
        """The change of the price level between two years, or ``DeflatorNotFound``."""
        ...
