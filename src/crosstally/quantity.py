"""What a text says when it says a figure: quantities, the readings of a mention, and mentions.

Field names of ``to_dict`` are the public contract; terms follow UTS #35 (units), ISO 4217 and EDTF.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Context, Decimal
from fractions import Fraction
from typing import Literal, get_args

from .interval import Interval
from .text import Span

Kind = Literal["number", "ordinal", "percent", "percentage-point", "money", "measure", "duration", "date", "time"]
Bound = Literal["at-least", "more-than", "at-most", "less-than", "nearly"]

KINDS: tuple[Kind, ...] = get_args(Kind)
BOUNDS: tuple[Bound, ...] = get_args(Bound)
FROM_BELOW: frozenset[Bound] = frozenset(("at-least", "more-than"))


def exact(value: Fraction | None) -> str | None:
    """Decimal digits where the number has finitely many, else a ratio.

    >>> exact(Fraction(711, 10)), exact(Fraction(1, 3)), exact(Fraction(-4_200_000_000))
    ('71.1', '1/3', '-4200000000')
    """
    if value is None:
        return None
    if value.denominator == 1:
        return str(value.numerator)
    twos, fives, rest = _factors(value.denominator)
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    places = max(twos, fives)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    return f"{'-' if value < 0 else ''}{digits[:-places]}.{digits[-places:]}"


def significant(value: Fraction, digits: int) -> str:
    """The number in plain decimal digits, rounded half to even to so many significant ones.

    >>> significant(Fraction(92481, 10000), 3), significant(Fraction(1, 3), 4), significant(Fraction(1234567), 3)
    ('9.25', '0.3333', '1230000')
    """
    context = Context(prec=digits)
    rounded = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    return f"{rounded.normalize(context):f}"


def _factors(denominator: int) -> tuple[int, int, int]:
    counts = []
    for prime in (2, 5):
        count = 0
        while denominator % prime == 0:
            denominator //= prime
            count += 1
        counts.append(count)
    return counts[0], counts[1], denominator


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with what it is a figure of.

    ``value`` is what is asserted ("5–10" is [5, 10], "over 5" is (5, ∞)), in units of ``unit`` or ``currency``;
    dates and times have ``edtf`` instead. ``resolution`` is one in the last written digit, scale included.
    ``approximate``: the text said *about*. ``per``: a CLDR unit. ``noun``: what is counted, as written.
    ``difference``: of degrees, how much warmer or colder, so that the zeros of two scales do not matter.
    """

    kind: Kind
    value: Interval | None = None
    unit: str | None = None
    currency: str | None = None
    resolution: Fraction | None = None
    approximate: bool = False
    bound: Bound | None = None
    per: str | None = None
    edtf: str | None = None
    noun: str | None = None
    difference: bool = False

    @property
    def figure(self) -> Fraction | None:
        """The number named: the point, or the finite end of "more than 12"; ``None`` for ranges, dates and times."""
        if self.value is None:
            return None
        if self.value.point is not None or self.bound is None or None not in (self.value.lower, self.value.upper):
            return self.value.point
        return self.value.lower if self.bound in FROM_BELOW else self.value.upper

    def scaled(self, factor: Fraction, *, unit: str | None = None, currency: str | None = None) -> Quantity:
        """The same quantity counted in another unit or currency, ``factor`` of which make one of this."""
        resolution = None if self.resolution is None else self.resolution * factor
        value = None if self.value is None else self.value.scaled(factor)
        return replace(self, value=value, resolution=resolution, unit=unit, currency=currency)

    def to_dict(self) -> dict[str, object]:
        """The fields of the public contract, numbers as exact strings."""
        value = self.value
        return {
            "kind": self.kind,
            "value": exact(self.figure),
            "low": exact(value.lower) if value else None,
            "high": exact(value.upper) if value else None,
            "resolution": exact(self.resolution),
            "unit": self.unit,
            "currency": self.currency,
            "approx": self.approximate,
            "bound": self.bound,
            "per": self.per,
            "edtf": self.edtf,
            "noun": self.noun,
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """One analysis of a mention, and ``rule``: why it can be read so."""

    quantity: Quantity
    rule: str

    def to_dict(self) -> dict[str, object]:
        return {**self.quantity.to_dict(), "rule": self.rule}


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of text that states a figure, with its readings: likeliest first, never empty.

    ``paragraph`` is the index of the paragraph it stands in, ``None`` in bare text.
    ``complete`` is false where a word that looks like a scale was not understood: such a figure is unverifiable.
    ``soft`` marks figures that a faithful translation may well drop or rephrase (*first*, *one*).
    """

    span: Span
    text: str
    readings: tuple[Reading, ...]
    paragraph: int | None = None
    complete: bool = True
    soft: bool = False

    @property
    def quantity(self) -> Quantity:
        """The likeliest reading's quantity."""
        return self.readings[0].quantity

    def to_dict(self) -> dict[str, object]:
        """The mention as the public contract writes it."""
        return {
            "start": self.span.start,
            "end": self.span.end,
            "paragraph": self.paragraph,
            "text": self.text,
            "readings": [reading.to_dict() for reading in self.readings],
        }


@dataclass(frozen=True, slots=True)
class Designator:
    """A name that contains digits and is no quantity: *Su-30MK2*, *Project 1241*.

    ``key`` is the name folded for comparison: case and hyphens do not make another name.
    """

    span: Span
    text: str
    key: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """All that extraction finds in a document, in text order."""

    mentions: tuple[Mention, ...]
    designators: tuple[Designator, ...]
