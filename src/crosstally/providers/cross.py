"""Cross rates through the one currency in which a publisher quotes all others.

A cross is taken of two quotations of the same day only: quotations of different days belong to different markets,
and before a redenomination even to different moneys.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple, Protocol

from ..rate import Rate, Trace
from .trace import traced


class Leg(NamedTuple):
    """One unit of a currency was worth ``numerator`` / ``denominator`` of the publisher's own.

    ``printed`` is how the publisher put it; of the publisher's own currency nothing is printed.
    """

    numerator: int
    denominator: int
    printed: str


class Publisher(Protocol):
    """Whoever quotes currencies against a single one."""

    publication: str

    def leg(self, currency: str, on: date) -> Leg | None:
        """What the currency was worth on exactly that day, ``None`` where it was not quoted."""
        ...

    def days(self, until: date) -> Iterator[date]:
        """The days that may have quotations, up to and including ``until``, most recent first."""
        ...

    def worths(self, currency: str, year: int) -> Mapping[int, float] | None:
        """What the currency was worth on the days of a year, by ordinal; ``None`` for the publisher's own currency."""
        ...


def identity(currency: str, on: date) -> Rate:
    """The rate of a currency against itself."""
    return Rate(currency, currency, on, Fraction(1), "one currency: no exchange")


def cross(publisher: Publisher, base: str, quote: str, on: date) -> Rate | None:
    """The rate of that day, ``None`` where one of the two legs is missing."""
    paid, bought = publisher.leg(base, on), publisher.leg(quote, on)
    if paid is None or bought is None:
        return None
    printed = f"{paid.printed}, {bought.printed}" if paid.printed and bought.printed else paid.printed or bought.printed
    value = Fraction(paid.numerator * bought.denominator, paid.denominator * bought.numerator)
    return Rate(base, quote, on, value, f"{publisher.publication}, {on.isoformat()}: {printed}")


def crosses(publisher: Publisher, base: str, quote: str, until: date) -> Iterator[Rate]:
    """Every rate up to and including ``until``, most recent first."""
    rates = (cross(publisher, base, quote, day) for day in publisher.days(until))
    return (rate for rate in rates if rate is not None)


def cross_trace(publisher: Publisher, base: str, quote: str, year: int) -> Trace:
    """All rates of a year, for searching."""
    paid, bought = publisher.worths(base, year), publisher.worths(quote, year)
    if paid is None or bought is None:
        known = paid if bought is None else {day: 1 / worth for day, worth in bought.items()}
        return traced(known or {})
    return traced({day: worth / bought[day] for day, worth in paid.items() if day in bought})
