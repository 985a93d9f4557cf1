"""Amounts that a text gives at the prices of a year, which need not be its own: *4 billion in 2015 prices*."""

from __future__ import annotations

from typing import NamedTuple

from ..languages.prices import price_phrases
from ..text import Span

_NEAR = 3  # characters between an amount and what is said of its prices: a space, a comma, a bracket
_LONGEST = 60


class Prices(NamedTuple):
    """Where a text says of an amount at which prices it is, and of what year if it names one."""

    span: Span
    year: int | None


def prices_of(text: str, amount: Span, language: str) -> Prices | None:
    """What is said of the prices right behind an amount or right before it; of the year within the text's language.

    >>> prices_of("$5 million (2015 prices)", Span(0, 10), "en")
    Prices(span=Span(start=12, end=23), year=2015)
    """
    phrases = price_phrases(language)
    behind = phrases.search(text, amount.end, amount.end + _LONGEST)
    if behind is not None and _is_near(text[amount.end : behind.start()]):
        return _found(behind.start(), behind.end(), behind.groupdict())
    for before in phrases.finditer(text, max(0, amount.start - _LONGEST), amount.end):
        inside = before.start() >= amount.start
        if inside or (before.end() <= amount.start and _is_near(text[before.end() : amount.start])):
            return _found(before.start(), before.end(), before.groupdict())
    return None


def _is_near(between: str) -> bool:
    return len(between) <= _NEAR and not any(map(str.isalnum, between))


def _found(start: int, end: int, groups: dict[str, str | None]) -> Prices:
    year = next((int(year) for year in groups.values() if year), None)
    return Prices(Span(start, end), year)
