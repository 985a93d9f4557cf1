"""Quantities and evidence in a few words, for lists, reports and explanations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from ..quantity import Quantity, exact
from .columns import hanging

_INDENT = "    "


def worded(quantity: Quantity) -> str:
    """A quantity in a few words: hedge, bound, figure, unit, period.

    >>> from crosstally.interval import Interval
    >>> from crosstally.quantity import Quantity
    >>> worded(Quantity("money", Interval.exactly(4200000), currency="SEK", approximate=True, per="year"))
    'about 4,200,000 SEK per year'
    """
    words = [
        "about" if quantity.approximate else "",
        (quantity.bound or "").replace("-", " "),
        quantity.edtf or _figure(quantity),
        quantity.currency or quantity.unit or ("%" if quantity.kind == "percent" else ""),
        f"per {quantity.per}" if quantity.per else "",
        quantity.noun or "",
    ]
    return " ".join(filter(None, words))


def _figure(quantity: Quantity) -> str:
    if quantity.figure is not None:
        return grouped(exact(quantity.figure))
    if quantity.value is None:
        return "?"
    return f"{grouped(exact(quantity.value.lower))}–{grouped(exact(quantity.value.upper))}"


def grouped(digits: str | None) -> str:
    """Thousands apart: columns of long figures cannot be read otherwise."""
    if digits is None or "/" in digits:
        return digits or ""
    sign, digits = ("-", digits[1:]) if digits.startswith("-") else ("", digits)
    whole, point, places = digits.partition(".")
    return f"{sign}{int(whole):,}{point}{places}"


def day(when: date) -> str:
    """A day in few letters, whatever the locale of the machine.

    >>> day(date(2026, 1, 5))
    '5 Jan 2026'
    """
    return f"{when.day} {when.ctime()[4:7]} {when.year}"


def evidence_lines(evidence: Mapping[str, object], width: int) -> Iterator[str]:
    """What a finding rests on: one line an item, values aligned, an empty line behind them."""
    rows = [(key.replace("_", " "), plainly(value)) for key, value in evidence.items() if value not in (None, "", [])]
    label = max((len(name) for name, _ in rows), default=0)
    for name, value in rows:
        first = f"{_INDENT}{name:<{label}}  "
        yield from hanging(value, width, first, " " * len(first))
    if rows:
        yield ""


def plainly(value: object) -> str:
    """A JSON value in words.

    >>> plainly({"kind": "rate", "from": "SEK", "to": "USD", "value": "0.1077"})
    'kind rate, from SEK, to USD, value 0.1077'
    """
    if isinstance(value, Mapping):
        return ", ".join(f"{str(key).replace('_', ' ')} {plainly(item)}" for key, item in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(map(plainly, value))
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
