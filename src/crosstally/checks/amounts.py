"""Figures, measures and days as messages hold them, until they are said in a language."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from ..messages import Day, Figures, Measure


def digits(value: Fraction, figures: int = 12) -> Figures:
    """A number as a person writes it, to so many digits."""
    return Figures((value,), figures)


def amount(value: Fraction, unit: str, figures: int = 12) -> Measure:
    """A number with its unit."""
    return Measure(digits(value, figures), unit)


def day(when: date) -> Day:
    """A day in words."""
    return Day(when)
