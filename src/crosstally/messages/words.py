"""A sentence before it is said: what it says, as values that every language writes in its own way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Message:
    """A template by its ``id``, its English ``text``, and what its fields stand for.

    A text of two is the singular and the plural; ``count`` chooses. A field is a value of this module or ready text.
    """

    id: str
    text: str | tuple[str, str]
    fields: Mapping[str, object] = field(default_factory=dict)
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a text, in quotation marks; of many the first few."""

    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """A figure, or the ends of a range, to so many digits; millions and more with their scale word."""

    values: tuple[Fraction, ...]
    digits: int = 12


@dataclass(frozen=True, slots=True)
class Measure:
    """Figures in a unit (its CLDR identifier)."""

    figures: Figures
    unit: str


@dataclass(frozen=True, slots=True)
class Money:
    """Figures in a currency (ISO 4217)."""

    figures: Figures
    currency: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A whole number in digits, however large."""

    number: int


@dataclass(frozen=True, slots=True)
class Digits:
    """A decimal number, every digit of it, thousands apart."""

    written: str


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, its month shortened where there is little room."""

    day: date
    short: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """The name of an institution, which other languages may know by another."""

    name: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Several one after another."""

    items: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its tag (BCP 47)."""

    tag: str


def label(text: str) -> str:
    """A text that is told later, as ``told(label)``: ``tools/messages.py`` finds it here."""
    return text


def many(one: str, several: str) -> tuple[str, str]:
    """The same in its two forms, for ``told_many``."""
    return one, several
