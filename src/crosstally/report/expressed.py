"""Amounts in a common currency and year, beside the findings: what each comes to, by whose prices, in which order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from ..finding import Expressed, Match, Report
from ..interval import Interval
from ..messages import Quoted, say
from ..quantity import Quantity, significant
from .columns import hanging
from .view import View
from .wording import worded

_FEWEST, _MOST = 2, 12  # digits of a result: one would hide the conversion, and no rate supports more
_ROUNDED = 3
_INDENT = "    "


def rounded(quantity: Quantity, source: Quantity) -> Quantity:
    """A converted quantity to as many digits as its source was said in, at least two."""

    def short(value: Fraction | None) -> Fraction | None:
        return None if value is None else Fraction(significant(value, _digits_of(source)))

    value = quantity.value
    if value is None:
        return quantity
    ends = Interval(short(value.lower), short(value.upper), value.lower_closed, value.upper_closed)
    return replace(quantity, value=ends)


def _digits_of(quantity: Quantity) -> int:
    """How many digits an amount was said in: two in 4.2 billion; of a range, those of its longer end."""
    ends = (quantity.value.lower, quantity.value.upper) if quantity.value else ()
    counts = [_digits(end, quantity.resolution) for end in ends if end]
    return min(max([_FEWEST, *counts]), _MOST)


def _digits(value: Fraction, resolution: Fraction | None) -> int:
    """The digits from the first to the last written one; of trailing zeros only so many as make three.

    >>> [_digits(Fraction(value), Fraction(last)) for value, last in ((4_200_000, 100_000), (100, 1), (25_000, 1))]
    [2, 3, 3]
    """
    written = str(abs(int(value / resolution))) if resolution else str(abs(int(value)))
    return max(len(written.rstrip("0")), min(len(written), _ROUNDED if resolution else 1))


def expressed_lines(report: Report, view: View, width: int) -> Iterator[str]:
    """A line an amount under a line that says in what they are expressed, each basis by itself; nothing without one."""
    groups: dict[str, dict[str, None]] = {}
    for match in report.matches:
        if match.expressed is not None:
            groups.setdefault(heading(match.expressed, view), {})[_amount(match, match.expressed, view)] = None
    for head, amounts in groups.items():
        yield head
        for amount in amounts:
            yield from hanging(amount, width, _INDENT, 2 * _INDENT)
        yield ""


def heading(expressed: Expressed, view: View) -> str:
    """In what money the amounts are: its currency, the year and territory of its prices, the order of the steps."""
    basis = expressed.basis
    if basis.base_year is None:
        return view.told("In {currency}:", currency=basis.currency)
    first = view.told("deflated first") if basis.order == "deflate-first" else view.told("converted first")
    prices = view.told(", prices of {territory}", territory=basis.territory) if basis.territory else ""
    return view.told(
        "In {currency} at the prices of {year} ({how}):",
        currency=basis.currency, year=basis.base_year, how=first + prices,
    )  # fmt: skip


def _amount(match: Match, expressed: Expressed, view: View) -> str:
    mention = match.source or match.target
    assert mention is not None
    text = say(Quoted((mention.text,)), view.messages)
    return f"{text} = {worded(rounded(expressed.quantity, mention.quantity), view.messages)}"
