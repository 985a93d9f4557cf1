"""Cross rates through the one currency in which a publisher quotes all others.

A cross is taken of two quotations of the same day only: quotations of different days belong to different markets,
and before a redenomination even to different moneys.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Protocol

from ..rate import Rate


@dataclass(frozen=True, slots=True)
class Leg:
    """One unit of a currency was worth ``value`` of the publisher's own; ``printed`` is how the publisher put it.

    The publisher's own currency has nothing printed.
    """

    value: Fraction
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


def identity(currency: str, on: date) -> Rate:
    """The rate of a currency against itself."""
    return Rate(currency, currency, on, Fraction(1), "one currency: no exchange")


def cross(publisher: Publisher, base: str, quote: str, on: date) -> Rate | None:
    """The rate of that day, ``None`` where one of the two legs is missing."""
    paid, bought = publisher.leg(base, on), publisher.leg(quote, on)
    if paid is None or bought is None:
        return None
    printed = f"{paid.printed}, {bought.printed}" if paid.printed and bought.printed else paid.printed or bought.printed
    citation = f"{publisher.publication}, {on.isoformat()}: {printed}"
    return Rate(base, quote, on, _divided(paid.value, bought.value), citation)


def crosses(publisher: Publisher, base: str, quote: str, until: date) -> Iterator[Rate]:
    """Every rate up to and including ``until``, most recent first."""
    rates = (cross(publisher, base, quote, day) for day in publisher.days(until))
    return (rate for rate in rates if rate is not None)


def _divided(dividend: Fraction, divisor: Fraction) -> Fraction:
    # Fraction's own division looks for common factors twice and costs four times as much in a history of 7,000 days.
    return Fraction(dividend.numerator * divisor.denominator, dividend.denominator * divisor.numerator)
